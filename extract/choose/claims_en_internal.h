/* claims_en_internal - what the parts of the English reader share
 *
 * A sentence becomes tokens (token_en.c), tokens become noun phrases (phrase_en.c).  For each quantity a figure is
 * filled: its part in the clause, change or level (comparison_en.c), its period (scope_en.c), its status and
 * source (status_en.c), what it measures (metric_en.c); claims_en.c puts them together.
 *
 * Every step looks at the tokens between two quantities only, so that a sentence takes time linear in its length.
 */
#ifndef EXTRACT_CLAIMS_EN_INTERNAL_H
#define EXTRACT_CLAIMS_EN_INTERNAL_H

#include "base/utf8.h"
#include "extract/choose/reading.h"
#include "extract/frame/country.h"
#include "extract/frame/owner.h"
#include <assert.h>
#include <stdint.h>

/* the word classes of extract/lexicon/en.json; a token carries the bits of all that hold it */
#define EN_CLASSES(X)                                                                                                  \
    X(DETERMINER, "grammar.determiner")                                                                                \
    X(POSSESSIVE, "grammar.possessive")                                                                                \
    X(PRONOUN, "grammar.pronoun")                                                                                      \
    X(RELATIVE, "grammar.relative")                                                                                    \
    X(PREPOSITION, "grammar.preposition")                                                                              \
    X(LINKING, "grammar.linking")                                                                                      \
    X(COORDINATOR, "grammar.coordinator")                                                                              \
    X(SUBORDINATOR, "grammar.subordinator")                                                                            \
    X(BE_PRESENT, "grammar.be_present")                                                                                \
    X(BE_PAST, "grammar.be_past")                                                                                      \
    X(BE_BARE, "grammar.be_bare")                                                                                      \
    X(HAVE_PRESENT, "grammar.have_present")                                                                            \
    X(HAVE_PAST, "grammar.have_past")                                                                                  \
    X(DO, "grammar.do")                                                                                                \
    X(MODAL, "grammar.modal")                                                                                          \
    X(ADVERB, "grammar.adverb")                                                                                        \
    X(LY_NOUN, "grammar.ly_noun")                                                                                      \
    X(ACRONYM, "noun.acronym")                                                                                         \
    X(COMPOUND, "noun.compound")                                                                                       \
    X(ANAPHOR, "noun.anaphor")                                                                                         \
    X(RELATIONAL, "noun.relational")                                                                                   \
    X(QUANTITATIVE, "noun.quantitative")                                                                               \
    X(ASIDE, "noun.aside")                                                                                             \
    X(OWNER, "noun.owner")                                                                                             \
    X(NOMINAL, "verb.nominal")                                                                                         \
    X(ING_NOUN, "grammar.ing_noun")                                                                                    \
    X(PREDICATIVE, "grammar.predicative")                                                                              \
    X(VERB_PRESENT, "verb.present")                                                                                    \
    X(VERB_PAST, "verb.past")                                                                                          \
    X(VERB_ING, "verb.ing")                                                                                            \
    X(VERB_NOUN, "verb.noun")                                                                                          \
    X(MEASURE, "verb.measure")                                                                                         \
    X(SHARE, "verb.share")                                                                                             \
    X(WILL_ACT, "verb.will_act")                                                                                       \
    X(UP, "change.up")                                                                                                 \
    X(DOWN, "change.down")                                                                                             \
    X(UP_NOUN, "change.up_noun")                                                                                       \
    X(DOWN_NOUN, "change.down_noun")                                                                                   \
    X(CHANGE_NOUN, "change.noun")                                                                                      \
    X(UP_WORD, "change.up_word")                                                                                       \
    X(DOWN_WORD, "change.down_word")                                                                                   \
    X(SAME_WORD, "change.same")                                                                                        \
    X(GROWTH, "change.growth")                                                                                         \
    X(CAGR, "change.cagr")                                                                                             \
    X(COMPARISON, "comparison.phrase")                                                                                 \
    X(MARKET, "market.noun")                                                                                           \
    X(CONTRACT, "market.contract")                                                                                     \
    X(EXCEED, "verb.exceed")                                                                                           \
    X(NOUN_MEASURE, "noun.measure")                                                                                    \
    X(ANNOUNCE, "verb.announce")                                                                                       \
    X(NOUN_FORECAST, "noun.forecast")                                                                                  \
    X(NOUN_TARGET, "noun.target")                                                                                      \
    X(NOUN_VAGUE, "noun.vague")                                                                                        \
    X(FORECAST, "status.forecast")                                                                                     \
    X(TARGET, "status.target")                                                                                         \
    X(ACTUAL, "status.actual")                                                                                         \
    X(SOURCE_VERB, "source.verb")                                                                                      \
    X(SOURCE_BEFORE, "source.before")                                                                                  \
    X(SOURCE_NOUN, "source.noun")                                                                                      \
    X(PERSON_TITLE, "title.person")                                                                                    \
    X(PLACE, "place.name")

enum en_class {
#define X(name, file) EN_##name,
    EN_CLASSES(X)
#undef X
        EN_CLASS_COUNT
};

/* bits of a token's classes */
enum { EN_CLOSED_FIRST = EN_DETERMINER, EN_CLOSED_LAST = EN_ADVERB };
#define EN_TAG(name) ((uint64_t)1 << EN_##name)
#define EN_CLOSED (((uint64_t)2 << EN_CLOSED_LAST) - 1)
#define EN_VERB (EN_TAG(VERB_PRESENT) | EN_TAG(VERB_PAST) | EN_TAG(VERB_ING))
#define EN_BE (EN_TAG(BE_PRESENT) | EN_TAG(BE_PAST) | EN_TAG(BE_BARE))
#define EN_HAVE (EN_TAG(HAVE_PRESENT) | EN_TAG(HAVE_PAST))

/* further classes, which tokens carry no bits of, by the field that holds the number of each */
#define EN_WORDS(X)                                                                                                    \
    X(articles, "grammar.article")                                                                                     \
    X(against, "comparison.against") /* against, versus: sets what follows against what went before */                 \
    X(than, "comparison.than")       /* "78%, higher than 60% a year ago" */                                           \
    X(border, "change.border")       /* "dropped below 900": a level; means: of shares a change */                     \
    X(moves, "change.moves")         /* up, lower, off */                                                              \
    X(counts_in, "phrase.counts_in") /* including, net of: says what is part of the measure */                         \
    X(valued_by, "noun.valued_by")   /* "trades at 25 times earnings" */                                               \
    X(multiple, "noun.multiple")     /* "leverage was 2.8 times" */                                                    \
    X(marks, "noun.mark")            /* "the 1995 baseline", "its high" */                                             \
    X(ranks, "noun.rank")            /* "its fastest growth since 2022" */                                             \
    X(positions, "change.position")  /* above, short */                                                                \
    X(extremes, "noun.extreme")      /* "from its record high": no year to hold against */                             \
    X(bonds, "noun.bond")                                                                                              \
    X(gains, "noun.gain") /* an amount of money, no change */                                                          \
    X(pace, "noun.pace")                                                                                               \
    X(total, "noun.total")      /* "fell a total of 300" */                                                            \
    X(amount, "change.amount")  /* more, less */                                                                       \
    X(auctions, "auction.text") /* what is sold there has market prices */                                             \
    X(avoids, "change.avoids")                                                                                         \
    X(country_fiscal, "country.fiscal")         /* governments that count in years of their own */                     \
    X(country_government, "country.government") /* the Pentagon: whose years those are */                              \
    X(crop_source, "crop.source")               /* who counts all crops in years of its own */                         \
    X(crop_outlook, "crop.outlook")             /* reports on the balances of the crops to come */                     \
    X(harvest, "crop.harvest")                  /* reports on what is harvested in their year */                       \
    X(crop_noun, "crop.noun")                                                                                          \
    X(crop_revise, "crop.revise") /* "exports were raised 5 Mt": what is foreseen of them */                           \
    X(crop_stock, "crop.stock")                                                                                        \
    X(crop_text, "crop.text")                                                                                          \
    X(crop, "crop.year")                                                                                               \
    X(fiscal, "firm.fiscal")                                                                                           \
    X(forecasters, "forecast.who")                                                                                     \
    X(consensus, "forecast.consensus") /* "the average analyst estimate" */                                            \
    X(provides, "verb.provides")       /* "am providing 3 billion": done to the money, where a roof provides 5 m2 */   \
    X(foreseen, "noun.foreseen")       /* growth, prices: nobody lays them down in a budget */                         \
    X(against_money, "money.against")                                                                                  \
    X(home_money, "money.home")     /* $, cents, of the country of the text */                                         \
    X(shared_money, "money.shared") /* crowns, pesos */                                                                \
    X(bulk, "noun.bulk")                                                                                               \
    X(chance, "noun.chance")                                                                                           \
    X(measure_end, "measure.end") /* "in the range" */                                                                 \
    X(rated, "owner.rated")                                                                                            \
    X(standing, "noun.standing")                                                                                       \
    X(market_index, "market.index")   /* the Nasdaq is its own */                                                      \
    X(market_goods, "market.goods")   /* gold, the dollar: nobody's */                                                 \
    X(owner_nobodys, "owner.nobodys") /* the world's, "market size": no firm's */                                      \
    X(owner_office, "owner.office")   /* counts what is others' */                                                     \
    X(owner_nothing, "owner.nothing")                                                                                  \
    X(owner_itself, "owner.itself") /* "the country", "the app": whom the text is about */                             \
    X(economies, "noun.economies")  /* what "growth" alone is of */                                                    \
    X(economy, "noun.economy")                                                                                         \
    X(crowd, "noun.crowd") /* counted by the million */                                                                \
    X(emission, "noun.emission")                                                                                       \
    X(inflation, "noun.inflation") /* price indices, whose percentages are rates */                                    \
    X(measure_noun, "noun.measure")                                                                                    \
    X(money_noun, "noun.money")                                                                                        \
    X(monthly, "noun.monthly")                                                                                         \
    X(plan_noun, "noun.plan")                                                                                          \
    X(manages, "verb.manages") /* "was able to sell 5": so it did */                                                   \
    X(implies, "verb.implies") /* "which represents 5%": the same in another measure */                                \
    X(project, "noun.project") /* means: only with a sum of money */                                                   \
    X(results, "noun.results")                                                                                         \
    X(stock_noun, "noun.stock")                                                                                        \
    X(stocked, "noun.stocked") /* what oil markets count from month to month */                                        \
    X(tally, "noun.tally")                                                                                             \
    X(uncounted, "noun.uncounted") /* plurals that nobody counts: results, levels */                                   \
    X(unaided, "verb.unaided")     /* without an object */                                                             \
    X(unitless, "noun.unitless")   /* indices, scores, multiples */                                                    \
    X(weak_cue, "status.weak")     /* could, estimates that: may tell of the past */                                   \
    X(worth, "noun.worth")                                                                                             \
    X(counted_in, "quantity.counted_in") /* payrolls are jobs; always: of what is written as money too */              \
    X(more, "quantity.more")                                                                                           \
    X(purpose, "preposition.purpose") /* "spends 5 million on roads" */                                                \
    X(policy_rate, "rate.policy")     /* rates that a central bank sets */                                             \
    X(digests, "title.digest")        /* "Commodities Roundup": each heading begins something else */                  \
    X(results_text, "results.text")                                                                                    \
    X(state_nouns, "state.noun")                                                                                       \
    X(states, "state.word")                                                                                            \
    X(formerly, "time.formerly")                                                                                       \
    X(time_numbers, "period.number")  /* means: those that are ordinals */                                             \
    X(trading_hours, "time.trading")  /* premarket, early: "rose 9% in early trade" */                                 \
    X(trade, "noun.trade")            /* trading, behind one of those hours */                                         \
    X(terms, "time.term")             /* "over the medium term" */                                                     \
    X(budget_titles, "title.budget")  /* of a text on what a government takes and spends */                            \
    X(fiscal_nouns, "noun.fiscal")    /* deficits, borrowing: a government's, counted in its years */                  \
    X(balances, "noun.balance")       /* revenue, a deficit: what comes of a budget, not what it lays down */          \
    X(reestimates, "noun.reestimate") /* "the revised estimate": in a budget, of the year before its own */            \
    X(secures, "verb.secures")        /* "allocated 3 billion": set aside, in a budget too */                          \
    X(births, "verb.births")          /* "Founded in 1999, it has 300 shops" */                                        \
    X(years_counted, "time.year")     /* value: years from the one that runs; "last year" */                           \
    X(events, "noun.event")           /* "its last meeting of 2022": names the event, dates no figure */               \
    X(portions, "noun.portion")       /* "the share of growers who export fell" */                                     \
    X(edition, "noun.edition")        /* means: whose, before its noun: "ECB staff projections" */                     \
    X(decides, "verb.decide")                                                                                          \
    X(causes, "verb.cause") /* "the rules led to a 2-point drop": against what had been */                             \
    X(deals, "verb.deal")                                                                                              \
    X(estimates, "verb.estimates")                                                                                     \
    X(grows, "verb.grow") /* "grew 5%" is no move of a share */                                                        \
    X(keeps, "verb.keeps")                                                                                             \
    X(paces, "verb.pace")         /* "slowed to 5%": growth */                                                         \
    X(pollsters, "noun.pollster") /* who expects what statistics will tell */                                          \
    X(launches, "verb.launch")    /* "the survey launched on Tuesday" */                                               \
    X(posts, "verb.posts")                                                                                             \
    X(revises, "verb.revise") /* "growth was upgraded from 5% to 6%" */                                                \
    X(scores, "verb.score")   /* "achieved 71% on" a test */                                                           \
    X(stays, "verb.stay")     /* "remained moderate" */                                                                \
    X(stock_verb, "verb.stock")                                                                                        \
    X(values, "verb.value")                                                                                            \
    X(fiscal_label, "year.fiscal")

struct en_tables {
    const struct lexicon *lexicon;
    uint64_t mask;       /* lexicon classes that are ours, for lexicon_match_any */
    uint64_t tag_of[64]; /* by lexicon class: our bit, 0 if it is not ours */
    int class_id[EN_CLASS_COUNT];
#define X(field, name) int field;
    EN_WORDS(X)
#undef X
};

/* what a token does in its clause: one part each, decided once */
enum en_part {
    PART_NOUN, /* nouns, adjectives, names, numbers inside names */
    PART_ADVERB,
    PART_DETERMINER, /* the, its */
    PART_PRONOUN,
    PART_RELATIVE,
    PART_PREPOSITION,
    PART_COORDINATOR,
    PART_SUBORDINATOR,
    PART_AUXILIARY, /* be, have, do, will, "to" before the verb that they help */
    PART_PAST,      /* finite past, or a participle that follows its noun: which of both is decided by what follows */
    PART_PRESENT,
    PART_INFINITIVE,
    PART_PARTICIPLE, /* after be or have */
    PART_ING,
    PART_POSSESSIVE, /* 's */
    PART_QUANTITY,
    PART_PERIOD,
    PART_COMMA,
    PART_SEMICOLON,
    PART_COLON,
    PART_DASH,
    PART_OPEN,
    PART_CLOSE,
    PART_QUOTE,
    PART_SLASH,
    PART_STOP,
    PART_BREAK /* a bar, bullet or sign that separates */
};
#define PART_BIT(part) ((uint64_t)1 << (part))

struct en_token {
    size_t start, end; /* bytes of the sentence */
    enum en_part part;
    uint64_t tags;
    const struct word *word; /* its first row, NULL if the lexicon has none */
    size_t index;            /* of the quantity or period, else 0 */
};

/* token numbers, to exclusive; empty if from == to */
struct en_span {
    size_t from, to;
};
#define EN_NO_SPAN ((struct en_span){0, 0})
#define EN_NO_TOKEN SIZE_MAX

static inline bool en_span_is(struct en_span span)
{
    return span.from < span.to;
}

enum en_role {
    ROLE_LEVEL,
    ROLE_CHANGE,
    ROLE_BASE /* the level that a change starts from: "from 4.4 million", "against 10.2 million the year before" */
};

enum en_tense { TENSE_NONE, TENSE_PAST, TENSE_PRESENT };

/* one quantity of the sentence and what was found out about it */
struct en_figure {
    const struct quantity *quantity;
    size_t token, gap;      /* its token; the first token after the quantity before it */
    size_t governor;        /* the verb that it hangs on, EN_NO_TOKEN if its clause has none */
    size_t preposition;     /* the one right before it, EN_NO_TOKEN if none */
    struct en_span near;    /* the noun phrase before it, without its preposition */
    struct en_span subject; /* of the governor */
    struct en_span object;  /* right behind the governor: "cut its forecast for 2018 to 5%" */
    bool in_brackets;       /* the same, also of those behind it in the brackets */
    bool restarts;          /* a subject itself behind a comma: what stands before it in the gap is another clause */
    bool bracketed;         /* stands in brackets that open in its gap */
    bool inherits;          /* nothing of its own: shares the clause of the figure before */
    bool gapped;            /* "and exports 12%": the verb is that of the clause before */
    bool modifies;          /* an article before it and a noun behind: "a $7,500 tax credit" */
    size_t attribute; /* the period between it and its preposition: "than last year's 5 million"; EN_NO_TOKEN if none */
    bool revision;    /* a forecast or target changes: its base is of the same time and status */
    enum en_tense tense;
    enum en_role role;
    int direction; /* -1, 0, 1: of the words of change on it */
    struct comparison_votes against;
    enum comparison comparison;
    enum relation relation;
    struct status_votes votes;
    enum status status, clause_status; /* the latter of its clause, also where a base of the past is actual */
    struct slice unit;
    struct slice metric, entity, source, period_text;
    int metric_margin;   /* as that of the draft */
    struct en_span said; /* the phrase that the metric was taken from; empty where it was taken over or put together */
    struct slice owner_head;          /* of that subject, without what hangs on it: "exports" for "those to the EU" */
    struct slice owner, owner_entity; /* the subject of its clause as metric and entity, for verbs that share it */
    int rule;                         /* that said what it measures */
    struct slice candidates;          /* for what it measures, under --explain */
    struct decimal factor;            /* of the table that it stands in, zero if none */
    struct en_span behind;            /* the noun phrase behind the quantity: "of grid-scale batteries" */
    struct en_span bought; /* "shares" of "shares at a price of", which near leaves out; none if there is no price */
    struct slice whole;    /* of whom a share does something: "growers" of "60% of growers sell at home" */
    struct slice share_of; /* "generation" of "gas share of generation" */
    struct slice stem;     /* the metric before a place or part was added: "output" of "output on private roofs" */
    struct date first, last;
    enum period_grain grain;
    enum time_origin origin;
    bool period_own;         /* found beside it, not inherited */
    bool into_force;         /* "with effect from 1 April": decided, and held from then */
    bool twelve;             /* of a month, over the twelve that end with it */
    bool passing;            /* over so many years: it holds for this figure alone */
    bool period_none;        /* a rate: of no time */
    bool beforehand;         /* "had expected": of what was told before */
    enum comparison between; /* "between June and July": from the one to the other */
    bool growth;             /* a rate of growth or inflation of no time */
    bool assumed;            /* no words say against what the change is counted */
    bool modal;              /* its status is that of "will" or "would", which a budget says of what it lays down */
    bool will;               /* the same of "will" alone */
    bool could;              /* its status is that of "could", which may tell of the past */
    bool status_behind;      /* "the 9 billion seen by analysts": a participle behind says it, of this quantity alone */
    bool status_of_noun;     /* "a target of 5%": only for this quantity, not for its clause */
};

/* a period that was in force, with its words */
struct en_force {
    struct date first, last;
    enum period_grain grain;
    struct slice text;
};

/* what was counted or priced, and how large it was: "246,700 visitor arrivals", "gold at $2,070 per ounce" */
struct en_told {
    struct slice unit, metric;
    struct decimal size;
};
#define EN_TOLD 8 /* the last of them that are kept */

#define EN_WEEK_ENDS 12 /* days that are kept on which a firm's weeks end */

/* countries of a text that are asked whose crowns are meant */
#define EN_MONEY_PLACES 4

#define EN_ACRONYMS 8 /* the last of them that are kept */

/* what a document's reading carries from sentence to sentence */
struct en_state {
    struct owner owner;                         /* whose the text is */
    struct en_force force;                      /* flow of the last actual figure */
    struct en_force heading;                    /* of the heading above */
    struct en_force opening;                    /* the first flow of a month or more that was in force */
    struct en_force quarter, month, year, week; /* the last of each kind, for "in the quarter" */
    struct en_force stand;                      /* as of when the last level was told, if nothing was told since */
    uint32_t stand_paragraph;
    enum status heading_status;
    struct slice topic;                 /* the last common metric: what an entity alone is counted in */
    struct slice metric, entity;        /* of the first figure of the last sentence */
    bool market;                        /* that is a price on a market */
    struct slice whole;                 /* of whom the last share did something */
    struct slice acronyms[EN_ACRONYMS]; /* "NODX" of "non-oil domestic exports (NODX)", a ring */
    size_t acronym_count;
    struct slice grown;           /* the crop of which a state was told last */
    struct slice label;           /* whose the item is: "Orlo" of "Orlo: shares fell 5%" */
    uint32_t label_paragraph;     /* the paragraph that it heads */
    struct slice name;            /* the last name that did something: whom "the company" means */
    struct slice item;            /* whom the paragraph is about, in a text that is no firm's */
    enum comparison comparison;   /* of that figure */
    enum status status;           /* of the last figure of the last sentence */
    struct slice unit;            /* of that figure if it counts something */
    struct slice implied;         /* the same where no word says it: payrolls are jobs */
    struct slice money;           /* the last currency that a figure was in */
    struct en_told told[EN_TOLD]; /* a ring */
    size_t told_count;
    struct en_told bulk;       /* the last amount by weight or volume */
    struct date quarter_first; /* of the quarter that a change was first told to be on the quarter before */
    struct date month_first;   /* of the month that one was told to be on the month before */
    bool told_yearly;          /* a change was told to be on the year before: both kinds stand side by side */
    enum dimension dimension;  /* of the first figure of the last sentence */
    enum dimension topic_dimension;
    struct slice table_unit; /* what the numbers of the lines below a table's head are in; ptr NULL outside tables */
    enum dimension table_dimension;
    struct decimal table_factor; /* one of them in that unit: 1000 for "thousand tonnes" */
    struct slice table_label;    /* what the head says the table measures */
    struct slice series, group;  /* the headings over lines of years: "Ferries by port:", and "Lerwick" below it */
    bool held_against_year;      /* the last base was of the year before */
    struct en_force bracket;
    struct slice money_places[EN_MONEY_PLACES]; /* countries named, in order, whose money bears a name of several */
    size_t money_place_count;
    struct country country;              /* whose press the text is of */
    struct period_context fiscal;        /* what the document says of its fiscal year: fiscal_month, fiscal_quarters */
    struct date week_ends[EN_WEEK_ENDS]; /* the days on which quarters and years of whole weeks end, as told */
    size_t week_end_count;
    const struct word *firm_fiscal; /* the firm with years of its own that the paragraph is about; NULL if none */
    bool auction;                   /* the title tells of an auction */
    bool results;                   /* the text speaks of a firm's quarter */
    bool crops;                     /* the text is of crops, whose years are those of each */
    int crop;                       /* the month in which the year of the crop spoken of ends; 0 if none was */
    int crop_source;                /* the month in which all years end of who counts them; 0 if they are each crop's */
    struct en_force outlook;        /* the time of the forecast that a sentence without figures speaks of */
    size_t outlook_sentence;        /* its sentence */
    struct en_force season;         /* the year of a crop that the text speaks of */
    bool crop_outlook;              /* it is on the balances of supply and demand of the crops to come */
    bool digest;                    /* each heading begins something else */
    struct en_force held_level, held_base; /* the times of a level and of what it was held against, told last */
    struct en_force own_year;              /* the year that is none of the calendar's, named last */
    size_t own_year_sentence;              /* its sentence */
};

struct en_sentence {
    struct reading *reading;
    const struct en_tables *tables;
    struct en_state *state;
    size_t index; /* of the sentence */
    struct slice text;
    struct period *periods;
    size_t period_count;
    uint64_t dates; /* bit i: period i may date a figure (i below 64); once the surroundings are read */
    struct quantity *quantities;
    size_t quantity_count;
    struct en_token *tokens;
    size_t count, room;
    size_t *next_period; /* by token: the next period token that a figure may take, EN_NO_TOKEN if none */
    struct en_figure *figures;
    size_t figure_count;
};

/* ---- token_en.c ---- */
/* fills tokens and their parts from text, periods and quantities */
void en_tokens(struct en_sentence *s);
/* a quantity that makes a claim: not rejected, not one that only names or places something ("the 10-year average") */
bool en_counts(const struct en_sentence *s, const struct quantity *q);
/* true where text holds a word that looks ahead (will, expects, by 2030 does not count): first and last such place */
bool en_looks_ahead(const struct en_tables *tables, struct slice text, size_t *first, size_t *last);

static inline bool en_is(const struct en_sentence *s, size_t token, uint64_t tags)
{
    return token < s->count && (s->tokens[token].tags & tags) != 0;
}
static inline bool en_part_is(const struct en_sentence *s, size_t token, enum en_part part)
{
    return token < s->count && s->tokens[token].part == part;
}
static inline struct slice en_text(const struct en_sentence *s, size_t token)
{
    return slice_sub(s->text, s->tokens[token].start, s->tokens[token].end);
}
bool en_same_letters(const char *text, const char *word, size_t len);
/* the token is this word, in lower or upper case; word in lower case.  Nearly all differ in length or first letter. */
static inline bool en_word_is(const struct en_sentence *s, size_t token, const char *word)
{
    struct slice have = token < s->count ? en_text(s, token) : (struct slice){NULL, 0};
    return have.len && utf8_lower((unsigned char)have.ptr[0]) == (unsigned char)word[0] && have.len == strlen(word) &&
           en_same_letters(have.ptr, word, have.len);
}
/* the first token from one on that is one of the parts, PART_BIT of each; to or behind if none before to is */
static inline size_t en_find_part(const struct en_sentence *s, size_t from, size_t to, uint64_t parts)
{
    while (from < to && !(parts & PART_BIT(s->tokens[from].part)))
        from++;
    return from;
}
/* the token is one of these words */
static inline bool en_word_any(const struct en_sentence *s, size_t token, const char *const *words)
{
    while (*words && !en_word_is(s, token, *words))
        words++;
    return *words;
}
#define en_word_is_any(s, token, ...) en_word_any(s, token, (const char *const[]){__VA_ARGS__, NULL})
/* the token is a whole word of the class, which has no tag */
bool en_in_class(const struct en_sentence *s, size_t token, int class_id);
/* "economists polled by Lumen had forecast": the verb, where who reckons stands at token; else EN_NO_TOKEN */
size_t en_reckoned(const struct en_sentence *s, size_t token);
static inline bool en_is_share(const struct en_figure *f)
{
    return f->quantity->unit.dimension == DIMENSION_SHARE;
}
/* PART_PAST to PART_ING, the finite ones alone, */
bool en_is_verb(const struct en_sentence *s, size_t token);
bool en_is_capital(const struct en_sentence *s, size_t token);
/* "was raised": done to its subject */
bool en_is_passive(const struct en_sentence *s, size_t verb);
/* a time in one small word: now, currently, today */
bool en_is_time_adverb(const struct en_sentence *s, size_t token);

/* ---- phrase_en.c ---- */
/* the noun phrase, with what hangs on it, that ends before token to, not before token from */
struct en_span en_phrase_before(const struct en_sentence *s, size_t from, size_t to);
/* the token behind a quantity, short brackets without a quantity passed over: "54.5 gigawatts (GW) of" */
size_t en_behind(const struct en_sentence *s, size_t token);
/* the noun phrase that starts at token from */
struct en_span en_phrase_after(const struct en_sentence *s, size_t from);
/* its words without article, dates and brackets; in the arena or in the sentence; empty if nothing is left */
struct slice en_phrase_text(const struct en_sentence *s, struct en_span span);
/* the head of the phrase: its last noun before the first preposition; EN_NO_TOKEN if it has none */
size_t en_phrase_head(const struct en_sentence *s, struct en_span span);
/* whose: a name that owns or is the phrase, or a place in it; ptr NULL if none */
struct slice en_phrase_entity(const struct en_sentence *s, struct en_span span);
/* the country of a place token: Norway for "Norwegian" */
struct slice en_place(const struct en_sentence *s, size_t token);
/* the whole phrase is a name (Oltara Power, China, the United States) */
bool en_phrase_is_name(const struct en_sentence *s, struct en_span span);
/* false for an empty one; a pronoun, or nothing but words that stand for something said before */
bool en_phrase_is_pronoun(const struct en_sentence *s, struct en_span span);
/* what "its" means at token to: the subject of the clause before; empty if there is none */
struct en_span en_antecedent(const struct en_sentence *s, size_t from, size_t to);
/* the subject of the verb at token verb, not before token from */
struct en_span en_subject(const struct en_sentence *s, size_t from, size_t verb);

/* ---- comparison_en.c ---- */
/* its subject is traded: shares, an index, a currency; a day's move needs no date */
bool en_speaks_of_market(const struct en_sentence *s, const struct en_figure *f);
/* a level although the verb is one of change: "dropped below 900", "crept up to 2.4 hours" */
bool en_reaches_border(const struct en_sentence *s, const struct en_figure *f);
/* level, change or base, and the sign of a change */
void en_role(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before);
/* a row of comparison.phrase that is an adjective: annual, monthly */
bool en_is_adjective_row(const struct word *word);
/* "topped forecasts by 5%": by how much it lies beside a mark, whatever the mark is */
bool en_exceeds(const struct en_sentence *s, const struct en_figure *f);
/* settles pairs of months once all figures are read */
void en_following_months(const struct en_sentence *s);
/* against what a change is counted; after the period is known */
void en_comparison(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before);
/* the same once the metric is known, for one that is taken over */
void en_compare_inherited(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before);

/* ---- scope_en.c ---- */
void en_next_periods(struct en_sentence *s);
void en_period(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before);
/* dates bases that stand before their level, once all figures are read */
void en_bases_first(const struct en_sentence *s);
/* gives what was expected of a level, "above the consensus of $3", the time of that level, once all figures are read */
void en_estimates_held(const struct en_sentence *s);
/* the base period right before the brackets in which the quantity stands alone; EN_NO_TOKEN if there is none */
size_t en_bracket_of_base(const struct en_sentence *s, const struct en_figure *f);
/* the base period of "(previous year: 9.1 million)"; EN_NO_TOKEN if the quantity is not told so */
size_t en_label_of_base(const struct en_sentence *s, const struct en_figure *f);
/* a period that stands as the base of a comparison: flagged so, behind "than" or "from", or the time of a "level" */
bool en_is_base_period(const struct en_sentence *s, size_t token);
/* "the 1995 baseline", "their 2022 peak": a mark that something is measured against? */
bool en_is_mark(const struct en_sentence *s, size_t token);
/* "rose 9% *in after-hours trading*": in so many words a move of that day? */
bool en_is_in_trading(const struct en_sentence *s, const struct en_figure *f);
/* "the 24-cent FactSet consensus": what somebody expected of what was told before? */
bool en_is_consensus(const struct en_sentence *s, const struct en_figure *f);
/* "the $5 billion average of analysts' estimates", "a 3% median of 20 forecasts" */
bool en_is_average_foreseen(const struct en_sentence *s, const struct en_figure *f);
/* "the petition against the plan had gathered 5,600 names": the perfect tells of what has been; but "is expected to
 * have gathered" */
bool en_is_perfect(const struct en_sentence *s, size_t participle);
/* "Up 5% on the day", "* Off 5%": a sentence whose first words are the change, of what was told before? */
bool en_begins_with_change(const struct en_sentence *s);
/* "above the level seen in December", "off its high of $5 hit Tuesday": a mark's time, told behind a participle? */
bool en_is_day_of_mark(const struct en_sentence *s, size_t token);
/* gives an average over years the years from the level that it starts from, once all figures are read */
void en_average_years(const struct en_sentence *s);
/* the time of a heading, for the lines below it */
void en_heading(struct en_sentence *s);
/* "output is estimated at 5 Mt", "revised down to 5 Mt": its time need not be over */
bool en_is_amount(const struct en_sentence *s, const struct en_figure *f);
bool en_is_estimate(const struct en_sentence *s, const struct en_figure *f);

/* ---- crop_en.c ---- */

/* does the text speak of crops by the years that they are sold in? */
bool en_tells_of_crops(const struct reading *r);
/* the month in which all crop years of the text end; 0 if each crop has its own */
int en_crop_source(const struct reading *r);
/* the time of what the text foresees of a harvest where no crop year is named; no dates if it is no such text */
struct en_force en_harvest(const struct reading *r);
/* the year of the crops whose supply and demand the text foresees; no dates if it is no such text */
struct en_force en_outlook(const struct reading *r);
/* the crop that the sentence names first is what it and those behind it speak of */
void en_crop(struct en_sentence *s);
/* the year of that crop which the sentence names, no base of a comparison, holds for what is foreseen behind it */
void en_season(struct en_sentence *s);
/* "ending stocks": what is left when the crop's year is over */
bool en_is_crop_stock(const struct en_sentence *s, struct slice metric);

/* ---- fiscal_en.c ---- */

/* in which month fiscal years end, and whether quarters are theirs, where the text does not tell but people know */
void en_know_fiscal(const struct reading *r, struct slice country, bool firm, struct period_context *fiscal);
/* "this year", "last year" behind a year that is none of the calendar's: the years of who counts so */
void en_fiscal_years(struct en_sentence *s);
/* "13 weeks ended February 1 … fourth-quarter sales": quarters and years of who counts in weeks begin and end with them
 */
void en_fiscal_weeks(struct en_sentence *s);
/* the same of figures whose time was counted back from such a quarter or year, once all are read */
void en_figures_of_weeks(struct en_sentence *s);
/* gives quarters of no year that stand behind another time of a sentence that foresees the year of that */
void en_quarters_listed(struct en_sentence *s);
/* the fiscal year of a sentence about a firm, up to the end of its paragraph */
void en_fiscal_of_sentence(const struct en_sentence *s, struct period_context *context);

/* the period in force after the sentence */
void en_period_carry(struct en_sentence *s);

/* ---- status_en.c ---- */
void en_status(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before);
/* "see a 70% chance that rates will fall": that is how large it is now */
bool en_is_chance(const struct en_sentence *s, const struct en_figure *f);
/* "…, which represents 20%", "… based on 5 million shares": does the verb say the same once more? */
bool en_says_again(const struct en_sentence *s, const struct en_figure *f);
/* "This is 3% of GDP": of what the sentence before told last */
bool en_continues(const struct en_sentence *s, const struct en_figure *f);
/* one vote more, and what holds then */
void en_status_vote(const struct en_sentence *s, struct en_figure *f, enum status_feature from, enum status status);
/* the status once the period is known: what lies in the future is no fact */
void en_status_settle(const struct en_sentence *s, struct en_figure *f);
/* does "cash rate", "its target for the overnight rate" stand around the token? */
bool en_near_policy_rate(const struct en_sentence *s, size_t i);

/* ---- source_en.c ---- */
/* who is quoted in the sentence; ptr NULL if nobody is */
struct slice en_source(const struct en_sentence *s);

/* ---- money_en.c ---- */
/* notes the countries that the sentence names */
void en_money_places(struct en_sentence *s);
/* the unit with the currency of the country meant: NOK/share for "crowns per share" in a text on Norway */
struct slice en_money(const struct en_sentence *s, const struct quantity *q, struct slice unit);

/* ---- unit_en.c ---- */
/* the unit of a figure: its own, or what a figure beside it lends; may lend its own to those before it */
void en_unit(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before);

/* ---- table_en.c ---- */
/* words that name a unit are no longer than this */
#define EN_TABLE_UNIT_MAX 40
/* the unit and label that a heading sets for the lines below it */
void en_table_head(struct en_sentence *s);
/* a heading over lines that hold but a time and a number; prose ends it */
void en_series(struct en_sentence *s);
/* gives them to the bare numbers of a line; a sentence with a verb ends the table */
void en_table_row(struct en_sentence *s);

/* ---- list_en.c ---- */
/* "A and B rose 3% and 5%, respectively": gives each its member, after all figures are read */
void en_respectively(const struct en_sentence *s);
/* "4.2 and 4.5 percent in 2024 and 2025": the same of their times */
void en_dated_lists(const struct en_sentence *s);

/* ---- metric_en.c ---- */
/* what the figure measures, and whose: before is the figure before it, NULL if there is none */
void en_metric(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before);
/* "share of" before what a share is of, where nothing says whose it is; once all figures are read */
void en_shares_named(const struct en_sentence *s);

/* ---- metric_en_deed.c ---- */
/* the verb whose subject the quantity is: "270,000 were registered"; EN_NO_TOKEN if there is none */
size_t en_verb_behind(const struct en_sentence *s, const struct en_figure *f);

/* ---- claims_en.c ---- */
/* does the text hold a word of the class? */
bool en_has_class(const struct en_tables *tables, int class_id, struct slice text);

/* ---- entity_en.c ---- */
/* the place of that name, NULL if it is none */
const struct word *en_place_named(const struct en_sentence *s, struct slice name);
/* the entity of the claim, and its metric with what of the figure's is no name */
void en_whose(const struct en_sentence *s, const struct en_figure *f, struct claim *c);

#endif
