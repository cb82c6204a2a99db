/* The claims of English sentences: each rule by a sentence of its own.
 *
 * A case is a text and, a line a claim, what a careful reader writes down of it:
 *
 *     quantity | relation value unit | metric | entity | period | status comparison
 *
 * "-" is none; a period with one end is written "..2030-12-31".  Two days of one period are joined by "..".
 */
#include "extract/choose/claims_en_internal.h"
#include "extract/extract.h"
#include "tests/knowledge.h"

#define DAY "2025-08-08" /* a Friday; the day on which every text appeared */

struct test_case {
    const char *text, *wanted;
};

/* ---- levels: what is measured ---- */
static const struct test_case metrics[] = {
    /* shares are theirs whose name they bear */
    {"Shares of Tarn Steel rose 2% in May, while Orlo Cars fell 4%. Kesvin Works shares rose 5% in May.",
     "2% | = 2 % | Shares of Tarn Steel | Tarn Steel | 2025-05-01..2025-05-31 | actual other\n"
     "4% | = -4 % | Shares | Orlo Cars | 2025-05-01..2025-05-31 | actual other\n"
     "5% | = 5 % | Kesvin Works shares | Kesvin Works | 2025-05-01..2025-05-31 | actual other\n"},
    {"ADRs of Orlo Works rose 2% on Thursday.",
     "2% | = 2 % | ADRs of Orlo Works | Orlo Works | 2025-08-07..2025-08-07 | actual other\n"},
    /* what was a loss or a high is what has one */
    {"Orlo's EPS was a loss of 7 cents in May.",
     "7 cents | = 0.07 USD | Orlo's EPS | Orlo | 2025-05-01..2025-05-31 | actual -\n"},
    {"The tea contract reached an intraday high of $12 in May.",
     "$12 | = 12 USD | intraday high of tea contract | - | 2025-05-01..2025-05-31 | actual -\n"},
    /* who foresees is no part of what is foreseen */
    {"The ministry forecasts steel output will average 5 million tonnes in 2026.",
     "5 million tonnes | = 5000000 t | steel output | - | 2026-01-01..2026-12-31 | forecast -\n"},
    /* a measure left open is of what the sentence speaks of, or in what it opens with */
    {"The leasing arm was weak in May, with net profit of $4 million.",
     "$4 million | = 4000000 USD | net profit | leasing arm | 2025-05-01..2025-05-31 | actual -\n"},
    {"In the northern region, sales rose by 4% in May.",
     "4% | = 4 % | sales in northern region | - | 2025-05-01..2025-05-31 | actual yoy\n"},
    {"In May tea futures on the night market reached a monthly traded volume of 3 TWh.",
     "3 TWh | = 3 TWh | monthly traded volume of tea futures on the night market | - | 2025-05-01..2025-05-31 | actual "
     "-\n"},
    {"The leasing arm of the bank reported a 5% rise in fees in May.",
     "5% | = 5 % | fees | leasing arm of the bank | 2025-05-01..2025-05-31 | actual yoy\n"},
    /* letters that the text has put for a thing */
    {"Home garden exports (HGX) reached $9 million in May. HGX to Peru fell 4%.",
     "$9 million | = 9000000 USD | Home garden exports | - | 2025-05-01..2025-05-31 | actual -\n"
     "4% | = -4 % | HGX to Peru | Peru | 2025-05-01..2025-05-31 | actual yoy\n"},
    {"In May the mine saw a lack of knowledge about taxes (11%).",
     "11% | = 11 % | lack of knowledge about taxes | - | 2025-05-01..2025-05-31 | actual -\n"},
    {"Tea margins showed gains in May, with rye margins up by 4%.",
     "4% | = 4 % | rye margins | - | 2025-05-01..2025-05-31 | actual yoy\n"},
    {"In May the firm did $5 million in share repurchases.",
     "$5 million | = 5000000 USD | share repurchases | - | 2025-05-01..2025-05-31 | actual -\n"},
    {"Stocks at home, at 9 million bales, are down 5% from last year.",
     "9 million bales | = 9000000 bales | Stocks at home | - | ..2025-08-08 | actual -\n"
     "5% | = -5 % | Stocks at home | - | ..2025-08-08 | actual yoy\n"},
    {"The bad weather led to a rise in road costs to $9 million in May.",
     "$9 million | = 9000000 USD | road costs | - | 2025-05-01..2025-05-31 | actual -\n"},
    {"The van has a range of 700 km.", "700 km | = 700 km | range of van | - | ..2025-08-08 | actual -\n"},
    /* the noun behind, though a word of time is before it or a verb could name the measure */
    {"In May the mine earned $5 million in quarterly fees.",
     "$5 million | = 5000000 USD | fees | mine | 2025-05-01..2025-05-31 | actual -\n"},
    {"Storage fees grew 5% in May and made up 60% of revenue.",
     "5% | = 5 % | Storage fees | - | 2025-05-01..2025-05-31 | actual yoy\n"
     "60% | = 60 % | Storage fees share of revenue | - | 2025-05-01..2025-05-31 | actual -\n"},
    {"At the end of May the fund had $5 million remaining available for repairs.",
     "$5 million | = 5000000 USD | amount remaining for repairs | fund | ..2025-05-31 | actual -\n"},
    {"The state aims to more than double installed capacity by 2030.",
     "double | > 2 x | installed capacity | - | ..2030-12-31 | target other\n"},
    {"In May exports had a growth of 3% in real terms.",
     "3% | = 3 % | exports | - | 2025-05-01..2025-05-31 | actual yoy\n"},
    {"Planting ended in May, with rye sowings at 96%.",
     "96% | = 96 % | rye sowings | - | 2025-05-01..2025-05-31 | actual -\n"},
    {"Marlo expects sales to be $3 million and net income per share to be $1 to $2 in 2025.",
     "$3 million | = 3000000 USD | sales | Marlo | 2025-01-01..2025-12-31 | forecast -\n"
     "$1 to $2 | range 1 2 USD | net income per share | Marlo | 2025-01-01..2025-12-31 | forecast -\n"},
    {"There is 34% of the corn crop now silking.",
     "34% | = 34 % | share of corn crop silking | - | ..2025-08-08 | actual -\n"},
    /* what belongs to a noun before its verb */
    {"In May result after taxes amounted to $7 million.",
     "$7 million | = 7000000 USD | result after taxes | - | 2025-05-01..2025-05-31 | actual -\n"},
    {"In May debt as a ratio to GDP fell to 19%.",
     "19% | = 19 % | debt as a ratio to GDP | - | ..2025-05-31 | actual -\n"},
    {"The number of claims waiting to be settled in court fell to 9,000 in May.",
     "9,000 | = 9000 1 | number of claims waiting to be settled in court | - | 2025-05-01..2025-05-31 | actual "
     "-\n"},
    {"The goods account surplus fell to $8 billion in May.",
     "$8 billion | = 8000000000 USD | goods account surplus | - | 2025-05-01..2025-05-31 | actual -\n"},
    {"In May core inflation eased and held steady at 2%.",
     "2% | = 2 % | core inflation | - | 2025-05-01..2025-05-31 | actual yoy\n"},
    {"In May buyers both saw prices rise by 4%.", "4% | = 4 % | prices | - | 2025-05-01..2025-05-31 | actual yoy\n"},
    /* a list with a comma before its last member */
    {"Orlo Works, Tarn Power, and Helm Foods paid dividends of $5 million, $4 million, and $3 million, respectively, "
     "in May.",
     "$5 million | = 5000000 USD | dividends | Orlo Works | 2025-05-01..2025-05-31 | actual -\n"
     "$4 million | = 4000000 USD | dividends | Tarn Power | 2025-05-01..2025-05-31 | actual -\n"
     "$3 million | = 3000000 USD | dividends | Helm Foods | 2025-05-01..2025-05-31 | actual -\n"},
    /* who was asked, and what they say of themselves */
    {"Only 6% of growers polled said they were able to sell at home, with a majority (53%) saying they could not pay.",
     "6% | = 6 % | share of growers who were able to sell at home | - | ..2025-08-08 | actual -\n"
     "53% | = 53 % | share of growers who could not pay | - | ..2025-08-08 | actual -\n"},
    {"A quarter (26%) of growers plan to export.",
     "A quarter | = 25 % | share of growers who plan to export | - | ..2025-08-08 | actual -\n"
     "26% | = 26 % | share of growers who plan to export | - | ..2025-08-08 | actual -\n"},
    /* chosen among the phrases of the sentence: what is told behind the verb, what hangs on the quantity */
    {"Of the total, $0.64 per share were direct costs of the fire.",
     "$0.64 per share | = 0.64 USD/share | direct costs | - | ..2025-08-08 | actual -\n"},
    {"It announced plans in 2022 to buy 500 trams from Orlo Works, and another 65 from Marlo.",
     "500 trams | = 500 trams | trams | plans | 2022-01-01..2022-12-31 | target -\n"
     "65 | = 65 trams | trams from Marlo | plans | 2022-01-01..2022-12-31 | target -\n"},
    /* a base goes back to what is counted like it */
    {"In 2023 tobacco deliveries reached 215 million kg with earnings of $752 million, against 212 million kg in 2022.",
     "215 million kg | = 215000000 kg | tobacco deliveries | - | 2023-01-01..2023-12-31 | actual -\n"
     "$752 million | = 752000000 USD | earnings | - | 2023-01-01..2023-12-31 | actual -\n"
     "212 million kg | = 212000000 kg | tobacco deliveries | - | 2022-01-01..2022-12-31 | actual -\n"},
    /* a target of a share */
    {"The government set a fiscal deficit target of 5.1 per cent of GDP for 2025.",
     "5.1 per cent | = 5.1 % | fiscal deficit share of GDP | - | 2025-01-01..2025-12-31 | target -\n"},
    /* who foresees, and a state before "at" */
    {"Staff project real GDP growth of 5.2 percent in 2023.",
     "5.2 percent | = 5.2 % | real GDP growth | - | 2023-01-01..2023-12-31 | forecast yoy\n"},
    {"Reserves remained adequate at US$7,085 million in 2023.",
     "US$7,085 million | = 7085000000 USD | Reserves | - | ..2023-12-31 | actual -\n"},
    {"The deficit was 9.5 percent in 2025, from a budgeted estimate of 3.5 percent.",
     "9.5 percent | = 9.5 % | deficit | - | 2025-01-01..2025-12-31 | actual -\n"
     "3.5 percent | = 3.5 % | deficit | - | 2025-01-01..2025-12-31 | forecast -\n"},
    {"Reserves stood at $7.8 billion in June, falling from recent record levels of $8.2 billion in May.",
     "$7.8 billion | = 7800000000 USD | Reserves | - | ..2025-06-30 | actual -\n"
     "$8.2 billion | = 8200000000 USD | Reserves | - | ..2025-05-31 | actual -\n"},
    /* wholes and forecasts said in passing */
    {"The deficit is 6.8 percent of GDP in 2025, which will come down to 4.5 percent by 2027.",
     "6.8 percent | = 6.8 % | deficit share of GDP | - | 2025-01-01..2025-12-31 | actual -\n"
     "4.5 percent | = 4.5 % | deficit | - | ..2027-12-31 | forecast -\n"},
    {"The policy aims to reduce the deficit from the expected 5.8 per cent of GDP.",
     "5.8 per cent | = 5.8 % | deficit | - | - | forecast -\n"},
    {"The growth of money indicated some deceleration, recording 18.9 per cent in May 2025.",
     "18.9 per cent | = 18.9 % | growth of money | - | 2025-05-01..2025-05-31 | actual yoy\n"},
    {"OPEC+ crude supply rose by 335,000 barrels per day in May 2025.",
     "335,000 barrels per day | = 335000 bbl/d | OPEC+ crude supply | OPEC+ | 2025-05-01..2025-05-31 | actual mom\n"},
    /* prices per MT and barrel, what stands before dashes, brackets and insertions */
    {"In June milk powder cost US$3859/MT and crude $91.78/b.",
     "US$3859/MT | = 3859 USD/t | milk powder | - | 2025-06-01..2025-06-30 | actual -\n"
     "$91.78/b | = 91.78 USD/bbl | crude | - | 2025-06-01..2025-06-30 | actual -\n"},
    {"Production of barley for the 2024 season (July-June) has been estimated at 141 tonnes.",
     "141 tonnes | = 141 t | Production of barley | - | 2023-07-01..2024-06-30 | actual -\n"},
    {"Milk powder, which matters most, recorded the largest drop, plunging 5.1% in June.",
     "5.1% | = -5.1 % | Milk powder | - | 2025-06-01..2025-06-30 | actual yoy\n"},
    {"Farmers have sown maize across 1.5 million hectares in June.",
     "1.5 million hectares | = 1500000 ha | maize | - | 2025-06-01..2025-06-30 | actual -\n"},
    {"The inflation rate without food fell to 3% in June.",
     "3% | = 3 % | inflation rate without food | - | 2025-06-01..2025-06-30 | actual yoy\n"},
    {"Less than one in four growers (22%) said they believe that prices will fall.",
     "one in four | < 25 % | share of growers who believe that prices will fall | - | ..2025-08-08 | actual -\n"
     "22% | = 22 % | share of growers who believe that prices will fall | - | ..2025-08-08 | actual -\n"},
    {"Some 41 percent agreed that the state should help.",
     "41 percent | ~ 41 % | share that agreed that the state should help | - | ..2025-08-08 | actual -\n"},
    {"About one third of those surveyed said they would like to sell.",
     "one third | ~ 33.3333333333333 % | share of those surveyed that would like to sell | - | ..2025-08-08 | actual "
     "-\n"},
    {"The survey found that 57% of IT leaders said they had left.",
     "57% | = 57 % | share of IT leaders who had left | - | ..2025-08-08 | actual -\n"},
    {"The number of breakdowns with towing grew 46% in 2024.",
     "46% | = 46 % | number of breakdowns with towing | - | 2024-01-01..2024-12-31 | actual yoy\n"},
    {"Absence due to illness was 4.5% in 2024.",
     "4.5% | = 4.5 % | Absence due to illness | - | 2024-01-01..2024-12-31 | actual -\n"},
    {"Bosnia and Herzegovina had a deficit of 3% in 2024.",
     "3% | = 3 % | deficit | Bosnia and Herzegovina | 2024-01-01..2024-12-31 | actual -\n"},
    {"Net income was $2 million.\nEBITDA for the six months ended December 31, 2024, was $5 million.",
     "$2 million | = 2000000 USD | Net income | - | ..2025-08-08 | actual -\n"
     "$5 million | = 5000000 USD | EBITDA | - | 2024-07-01..2024-12-31 | actual -\n"},
    {"We ended June with a diluted share count of $1.1 billion.",
     "$1.1 billion | = 1100000000 shares | diluted share count | - | ..2025-06-30 | actual -\n"},
    {"ETFs saw inflows of $5 million.", "$5 million | = 5000000 USD | inflows | - | ..2025-08-08 | actual -\n"},
    {"You're seeing a 5% increase in sales.", "5% | = 5 % | sales | - | ..2025-08-08 | actual yoy\n"},
    {"Analysts polled by Orlo project $5 million in revenue.",
     "$5 million | = 5000000 USD | revenue | Analysts | ..2025-08-08 | forecast -\n"},
    {"In 2026 we expect sales to be $5 billion, profit margin to be in the range of 10% to 11%, tax rate to be 20%.",
     "$5 billion | = 5000000000 USD | sales | - | 2026-01-01..2026-12-31 | forecast -\n"
     "10% to 11% | range 10 11 % | profit margin | - | 2026-01-01..2026-12-31 | forecast -\n"
     "20% | = 20 % | tax rate | - | 2026-01-01..2026-12-31 | forecast -\n"},
    {"Earnings per share totaled $2 per share slightly above the midpoint of our guidance.",
     "$2 per share | = 2 USD/share | Earnings per share | - | 2025-04-01..2025-06-30 | actual -\n"},
    {"Q4 EPS of $2 misses by $1.", "$2 | = 2 USD | EPS | - | 2024-10-01..2024-12-31 | actual -\n"
                                   "$1 | = 1 USD | EPS | - | 2024-10-01..2024-12-31 | actual other\n"},
    {"We were 2.8 times levered.", "2.8 times | = 2.8 x | - | - | ..2025-08-08 | actual -\n"},
    {"The interest coverage ratio improved to 4.5 times.",
     "4.5 times | = 4.5 x | interest coverage ratio | - | ..2025-08-08 | actual -\n"},
    {"Net debt to EBITDA was 1.9x at the end of June.",
     "1.9x | = 1.9 x | Net debt to EBITDA | - | ..2025-06-30 | actual -\n"},
    {"The mean expectation of fourteen analysts was for a loss of 96 cents per share.",
     "fourteen analysts | = 14 analysts | analysts | - | ..2025-08-08 | actual -\n"
     "96 cents per share | = 0.96 USD/share | loss | - | ..2025-08-08 | forecast -\n"},
    {"Profit was $5 million, above expectations that saw it at $3 million.",
     "$5 million | = 5000000 USD | Profit | - | ..2025-08-08 | actual -\n"
     "$3 million | = 3000000 USD | Profit | - | ..2025-08-08 | forecast -\n"},
    {"The company plans growth and targets adjusted EBITDA margins of 12% by 2027.",
     "12% | = 12 % | adjusted EBITDA margins | - | ..2027-12-31 | target -\n"},
    {"500 doctors are going to come.", "500 doctors | = 500 doctors | doctors | - | ..2025-08-08 | forecast -\n"},
    {"Peru charges a higher 25% duty on trucks.", "25% | = 25 % | duty on trucks | Peru | ..2025-08-08 | actual -\n"},
    {"Profit was $5 per share, above the consensus estimate of analysts surveyed by Orlo calling for $3.",
     "$5 per share | = 5 USD/share | Profit | - | ..2025-08-08 | actual -\n"
     "$3 | = 3 USD/share | Profit | - | ..2025-08-08 | forecast -\n"},
    {"We estimate net income to decline by 5% in 2025.",
     "5% | = -5 % | net income | - | 2025-01-01..2025-12-31 | forecast yoy\n"},
    {"We are raising our 2025 earnings to $5 million.",
     "$5 million | = 5000000 USD | earnings | - | 2025-01-01..2025-12-31 | forecast -\n"},
    {"The remaining 5,000 units will be delivered in 2026.",
     "5,000 units | = 5000 units | units delivered | - | 2026-01-01..2026-12-31 | target -\n"},
    {"That was primarily due to lower expenses and a $3 million non-cash gain.",
     "$3 million | = 3000000 USD | non-cash gain | - | ..2025-08-08 | actual -\n"},
    {"The programme has been awarded $5 million.",
     "$5 million | = 5000000 USD | amount awarded | programme | ..2025-08-08 | actual -\n"},
    {"When asked whether taxes should rise, some 41 percent of voters agreed.",
     "41 percent | ~ 41 % | share of voters who agreed | - | ..2025-08-08 | actual -\n"},
    {"The index rose by 0.5% in January, above expectations for a 0.3% increase and up from a 0.4% increase in "
     "December.",
     "0.5% | = 0.5 % | index | - | 2025-01-01..2025-01-31 | actual yoy\n"
     "0.3% | = 0.3 % | index | - | 2025-01-01..2025-01-31 | forecast yoy\n"
     "0.4% | = 0.4 % | index | - | 2024-12-01..2024-12-31 | actual yoy\n"},
    {"The board reaffirmed its growth target of 6% through 2029.",
     "6% | = 6 % | growth | - | ..2029-12-31 | target yoy\n"},
    {"* Indexes up: Dow 0.1%, Nasdaq 0.3%", "0.1% | = 0.1 % | Dow | Dow | ..2025-08-08 | actual other\n"
                                            "0.3% | = 0.3 % | Nasdaq | Nasdaq | ..2025-08-08 | actual other\n"},
    {"Policymakers project real GDP at 1.4% in 2025.",
     "1.4% | = 1.4 % | real GDP | - | 2025-01-01..2025-12-31 | forecast yoy\n"},
    {"Dry chilies became cheaper by 11%.", "11% | = -11 % | Dry chilies | - | ..2025-08-08 | actual other\n"},
    {"The agency estimates demand to grow by 1 million barrels a day in 2025 from 2 million previously, reaching 9 "
     "million.",
     "1 million barrels a day | = 1000000 bbl/d | demand | - | 2025-01-01..2025-12-31 | forecast yoy\n"
     "2 million | = 2000000 bbl/d | demand | - | 2025-01-01..2025-12-31 | forecast -\n"
     "9 million | = 9000000 bbl/d | demand | - | 2025-01-01..2025-12-31 | forecast -\n"},
    {"Demand growth was 5,000 barrels a day in 2024.",
     "5,000 barrels a day | = 5000 bbl/d | Demand growth | - | 2024-01-01..2024-12-31 | actual yoy\n"},
    {"Oltara shares were up in the range of 2% to 5%.",
     "2% to 5% | range 2 5 % | Oltara shares | Oltara | 2025-08-08..2025-08-08 | actual other\n"},
    {"We anticipate a better margin for the full year versus 18% in 2024.",
     "18% | = 18 % | margin | - | 2024-01-01..2024-12-31 | actual -\n"},
    {"We intend to use $5 million of the proceeds raised from the offering for pay, and $3 million for rent.",
     "$5 million | = 5000000 USD | proceeds | - | ..2025-08-08 | target -\n"
     "$3 million | = 3000000 USD | funding for rent | - | ..2025-08-08 | target -\n"},
    {"The sale would increase debt to $9 billion.",
     "$9 billion | = 9000000000 USD | debt | - | ..2025-08-08 | forecast -\n"},
    {"Its share grew from 15% to 16%, from 32% to 34%, and from 4% to 6%.",
     "15% | = 15 % | share | - | - | actual -\n"
     "16% | = 16 % | share | - | ..2025-08-08 | actual -\n"
     "32% | = 32 % | share | - | - | actual -\n"
     "34% | = 34 % | share | - | ..2025-08-08 | actual -\n"
     "4% | = 4 % | share | - | - | actual -\n"
     "6% | = 6 % | share | - | ..2025-08-08 | actual -\n"},
    {"Orlo to acquire Kasvin for $3 million",
     "$3 million | = 3000000 USD | acquisition of Kasvin | Orlo | ..2025-08-08 | target -\n"},
    {"Orlo to lay off 1,000 workers", "1,000 workers | = 1000 workers | workers | Orlo | ..2025-08-08 | target -\n"},
    {"The project spans 6 acres.", "6 acres | = 6 acre | area spanned | project | ..2025-08-08 | actual -\n"},
    {"Orlo has cut its FY25-27 earnings per share estimates.", ""},
    {"22% of new cars sold in 2025 must be electric.",
     "22% | = 22 % | share of new cars sold | - | 2025-01-01..2025-12-31 | target -\n"},
    {"Under its Clean Air Plan, discounts ranging from 5% to 7% are available.",
     "5% to 7% | range 5 7 % | discounts | - | ..2025-08-08 | actual -\n"},
    {"By 2030, 80% of new cars and 70% of new vans sold in Peru, have to be electric.",
     "80% | = 80 % | share of new cars | - | ..2030-12-31 | target -\n"
     "70% | = 70 % | share of new vans sold in Peru | Peru | ..2030-12-31 | target -\n"},
    {"The mean earnings estimate of analysts had fallen by about 5%.",
     "5% | ~ -5 % | mean earnings estimate | - | 2025-01-01..2025-12-31 | forecast other\n"},
    {"The growth forecast for Peru in 2026 declined to 5.1 per cent.",
     "5.1 per cent | = 5.1 % | growth | Peru | 2026-01-01..2026-12-31 | forecast yoy\n"},
    /* samples in passing, growth that was not told, totals, lists of examples */
    {"Milk production in the 23 major states during June totaled 14.6 billion pounds.",
     "14.6 billion pounds | = 14600000000 lb | Milk production in the 23 major states | - | 2025-06-01..2025-06-30 | "
     "actual -\n"},
    {"Income tax rose 2% in 2024. Growth is seen at 5.5% in 2026.",
     "2% | = 2 % | Income tax | - | 2024-01-01..2024-12-31 | actual yoy\n"
     "5.5% | = 5.5 % | Growth | - | 2026-01-01..2026-12-31 | forecast yoy\n"},
    {"The plan led to a reduction of the deficit to 7.4 percent of GDP in 2024.",
     "7.4 percent | = 7.4 % | deficit share of GDP | - | 2024-01-01..2024-12-31 | actual -\n"},
    {"The town will spend a total of $280 million in 2026.",
     "$280 million | = 280000000 USD | spending | town | 2026-01-01..2026-12-31 | target -\n"},
    {"The value of exports such as clothes, jewelry and hats rose 12 per cent in 2024.",
     "12 per cent | = 12 % | value of exports | - | 2024-01-01..2024-12-31 | actual yoy\n"},
    {"In 2024 he allocated $3.9 billion for transport subsidies.",
     "$3.9 billion | = 3900000000 USD | allocation for transport subsidies | - | 2024-01-01..2024-12-31 | actual -\n"},
    {"Utilization rates in June were as follows: East Coast: 65%, Midwest: 88%.",
     "65% | = 65 % | Utilization rates | East Coast | 2025-06-01..2025-06-30 | actual -\n"
     "88% | = 88 % | Utilization rates | Midwest | 2025-06-01..2025-06-30 | actual -\n"},
    {"Output meanwhile, in January 2024 reached 23 tonnes.",
     "23 tonnes | = 23 t | Output | - | 2024-01-01..2024-01-31 | actual -\n"},
    {"Heifers accounted for 3.86 million head in June.",
     "3.86 million head | = 3860000 head | Heifers | - | 2025-06-01..2025-06-30 | actual -\n"},
    {"Tax revenue in Dhaka was Tk 6 trillion (600,000 crore) in June.",
     "Tk 6 trillion | = 6000000000000 BDT | Tax revenue in Dhaka | - | 2025-06-01..2025-06-30 | actual -\n"
     "600,000 crore | = 6000000000000 BDT | Tax revenue in Dhaka | - | 2025-06-01..2025-06-30 | actual -\n"},
    {"The 106 billion yen (about $0.7 billion) road budget was passed in June.",
     "106 billion yen | = 106000000000 JPY | road budget | - | 2025-06-01..2025-06-30 | actual -\n"
     "$0.7 billion | ~ 700000000 USD | road budget | - | 2025-06-01..2025-06-30 | actual -\n"},
    {"In 2024 the state spent $120 million, which translates to 3% of GDP.",
     "$120 million | = 120000000 USD | spending | state | 2024-01-01..2024-12-31 | actual -\n"
     "3% | = 3 % | spending share of GDP | state | 2024-01-01..2024-12-31 | actual -\n"},
    {"Prices, as measured by the index (2013=100), rose 3% in June.",
     "3% | = 3 % | Prices | - | 2025-06-01..2025-06-30 | actual yoy\n"},
    {"The budget deficit was 4.3% of GDP in 2024 and 3.6% of GDP in 2023 (from 3.7% in 2022).",
     "4.3% | = 4.3 % | budget deficit share of GDP | - | 2024-01-01..2024-12-31 | actual -\n"
     "3.6% | = 3.6 % | budget deficit share of GDP | - | 2023-01-01..2023-12-31 | actual -\n"
     "3.7% | = 3.7 % | budget deficit share of GDP | - | 2022-01-01..2022-12-31 | actual -\n"},
    {"However, goats and sheep showed some improvement in 2024, growing by 4.7% and 4.8% respectively.",
     "4.7% | = 4.7 % | goats | - | 2024-01-01..2024-12-31 | actual yoy\n"
     "4.8% | = 4.8 % | sheep | - | 2024-01-01..2024-12-31 | actual yoy\n"},
    /* what was told before, insertions, second verbs, lists of objects */
    {"Breeding stock, at 6.35 million head, was up 2 percent from 2024.",
     "6.35 million head | = 6350000 head | Breeding stock | - | ..2025-08-08 | actual -\n"
     "2 percent | = 2 % | Breeding stock | - | ..2025-08-08 | actual yoy\n"},
    {"GDP growth was 2.68% in 2024, lower than the target of 3.6%.",
     "2.68% | = 2.68 % | GDP growth | - | 2024-01-01..2024-12-31 | actual yoy\n"
     "3.6% | = 3.6 % | GDP growth target | - | 2024-01-01..2024-12-31 | target yoy\n"},
    {"The average price for all three fields during the period under review was $78.1/bbl in June.",
     "$78.1/bbl | = 78.1 USD/bbl | average price for all three fields | - | 2025-06-01..2025-06-30 | actual -\n"},
    {"Strikes led to a contraction of just over 4 percent, year on year, in tin production in 2024.",
     "4 percent | > -4 % | tin production | - | 2024-01-01..2024-12-31 | actual yoy\n"},
    {"The gain in 2024 was driven by a 22% rise in total exports, which reached $12.9 billion.",
     "22% | = 22 % | total exports | - | 2024-01-01..2024-12-31 | actual yoy\n"
     "$12.9 billion | = 12900000000 USD | total exports | - | 2024-01-01..2024-12-31 | actual -\n"},
    {"Orlo earned $16 million from tea exports in 2024.",
     "$16 million | = 16000000 USD | earnings from tea exports | Orlo | 2024-01-01..2024-12-31 | actual -\n"},
    {"The population of Orlo, as per the 2024 survey, stands at 241 million.",
     "241 million | = 241000000 1 | population of Orlo | - | ..2024-12-31 | actual -\n"},
    {"Industry grew 5% in 2024, while the services sector surpassed its target and recorded 6% growth.",
     "5% | = 5 % | Industry | - | 2024-01-01..2024-12-31 | actual yoy\n"
     "6% | = 6 % | services sector | - | 2024-01-01..2024-12-31 | actual yoy\n"},
    {"On 6 July the board kept the deposit rate and the lending rate at 15.5 per cent and 16.5 per cent, respectively.",
     "15.5 per cent | = 15.5 % | deposit rate | - | 2025-07-06..2025-07-06 | actual -\n"
     "16.5 per cent | = 16.5 % | lending rate | - | 2025-07-06..2025-07-06 | actual -\n"},
    {"In 2024 yields averaged 41.2 bushels per acre, down 1.4 bushels from 2023.",
     "41.2 bushels per acre | = 41.2 bu/acre | yields | - | 2024-01-01..2024-12-31 | actual -\n"
     "1.4 bushels | = -1.4 bu/acre | yields | - | 2024-01-01..2024-12-31 | actual yoy\n"},
    {"In June, revenue in Jamaica was $5 billion, the treasury in Kingston said. Bauxite brought US$20 million.",
     "$5 billion | = 5000000000 JMD | revenue in Jamaica | - | 2025-06-01..2025-06-30 | actual -\n"
     "US$20 million | = 20000000 USD | amount brought | Bauxite | 2025-06-01..2025-06-30 | actual -\n"},
    /* seasons, money and sizes in other words */
    {"Exports in June were 5 Mt; 2023–24 exports were 4 Mt.",
     "5 Mt | = 5000000 t | Exports | - | 2025-06-01..2025-06-30 | actual -\n"
     "4 Mt | = 4000000 t | exports | - | 2023-01-01..2024-12-31 | actual -\n"},
    {"Stocks rose by nearly 2 tonnes to 30 tonnes in June.",
     "2 tonnes | ~ 2 t | Stocks | - | 2025-06-01..2025-06-30 | actual yoy\n"
     "30 tonnes | = 30 t | Stocks | - | 2025-06-01..2025-06-30 | actual -\n"},
    {"Orlo shipped 5 million 60-kg bags in June.",
     "5 million 60-kg bags | = 5000000 bags | 60-kg bags | Orlo | 2025-06-01..2025-06-30 | actual -\n"},
    {"Debt rose to N20.5trillion or US dollars 14 billion in June, and 40 million meticais were repaid.",
     "N20.5trillion | = 20500000000000 NGN | Debt | - | ..2025-06-30 | actual -\n"
     "US dollars 14 billion | = 14000000000 USD | Debt | - | ..2025-06-30 | actual -\n"
     "40 million meticais | = 40000000 MZN | Debt | - | ..2025-06-30 | actual -\n"},
    /* how crops stand: the state tells one share from the next */
    {"Barley condition rated 0% very poor, 9 poor, 62 fair and 29 good. Barley headed was 81%, ahead of 70% in 2024. "
     "Ripe was 12%.",
     "0% | = 0 % | Barley condition very poor | - | ..2025-08-08 | actual -\n"
     "9 | = 9 % | Barley condition poor | - | ..2025-08-08 | actual -\n"
     "62 | = 62 % | Barley condition fair | - | ..2025-08-08 | actual -\n"
     "29 | = 29 % | Barley condition good | - | ..2025-08-08 | actual -\n"
     "81% | = 81 % | Barley headed | - | ..2025-08-08 | actual -\n"
     "70% | = 70 % | Barley headed | - | 2024-01-01..2024-12-31 | actual -\n"
     "12% | = 12 % | Barley Ripe | - | ..2025-08-08 | actual -\n"},
    {"On 6 July the bureau rated 64 percent of the oats in good to excellent condition, while 9 percent was called "
     "poor.",
     "64 percent | = 64 % | oats in good to excellent condition | - | 2025-07-06..2025-07-06 | actual -\n"
     "9 percent | = 9 % | share of oats that was called poor | - | 2025-07-06..2025-07-06 | actual -\n"},
    {"The survey says 38% of barley in the ten main counties is headed.",
     "38% | = 38 % | share of barley that is headed | - | ..2025-08-08 | actual -\n"},
    {"At 56% complete, the oat harvest is behind the 69% of 2024.",
     "56% | = 56 % | oat harvest complete | - | ..2025-08-08 | actual -\n"
     "69% | = 69 % | oat harvest complete | oat harvest | 2024-01-01..2024-12-31 | actual -\n"},
    {"Soybeans dropping leaves was 71% in June.",
     "71% | = 71 % | Soybeans dropping leaves | - | 2025-06-01..2025-06-30 | actual -\n"},
    /* a test is called by its name */
    {"In June Orlo-2 scored 71% on SumBench Hard, up from 60%, and 54% on CodeTrial.",
     "71% | = 71 % | SumBench Hard score | Orlo-2 | 2025-06-01..2025-06-30 | actual -\n"
     "60% | = 60 % | SumBench Hard score | Orlo-2 | - | actual -\n"
     "54% | = 54 % | CodeTrial score | Orlo-2 | 2025-06-01..2025-06-30 | actual -\n"},
    {"Households that owned three goats spent 18% more on school fees in 2024.",
     "three goats | = 3 goats | goats | Households | 2024-01-01..2024-12-31 | actual -\n"
     "18% | = 18 % | school fees | Households | 2024-01-01..2024-12-31 | actual yoy\n"},
    /* a share and its fellows, the verb left out */
    {"Grants made up 54% of disbursements in June and loans 31%.",
     "54% | = 54 % | Grants share of disbursements | - | 2025-06-01..2025-06-30 | actual -\n"
     "31% | = 31 % | loans share of disbursements | - | 2025-06-01..2025-06-30 | actual -\n"},
    {"Solar supplied 22% of power in June, coal 31% and imports 5%.",
     "22% | = 22 % | Solar share of power | - | 2025-06-01..2025-06-30 | actual -\n"
     "31% | = 31 % | coal share of power | - | 2025-06-01..2025-06-30 | actual -\n"
     "5% | = 5 % | imports share of power | - | 2025-06-01..2025-06-30 | actual -\n"},
    {"Of the port's spending, 22% went to cranes in 2024 and only 3% to roads.",
     "22% | = 22 % | share of port's spending that went to cranes | - | 2024-01-01..2024-12-31 | actual -\n"
     "3% | = 3 % | share of port's spending that went to roads | - | 2024-01-01..2024-12-31 | actual -\n"},
    {"In 2024 pensions took 40% of the budget and wages 33%.",
     "40% | = 40 % | pensions share of budget | - | 2024-01-01..2024-12-31 | actual -\n"
     "33% | = 33 % | wages share of budget | - | 2024-01-01..2024-12-31 | actual -\n"},
    {"In June Orlo raised $85 million at a $900 million valuation.",
     "$85 million | = 85000000 USD | funding | Orlo | 2025-06-01..2025-06-30 | actual -\n"
     "$900 million | = 900000000 USD | valuation | Orlo | 2025-06-01..2025-06-30 | actual -\n"},
    {"Storage tenders in China top 36 GWh in June.",
     "36 GWh | > 36 GWh | Storage tenders in China | China | 2025-06-01..2025-06-30 | actual -\n"},
    {"Coal stocks rose to 30,000 tonnes in June.",
     "30,000 tonnes | = 30000 t | Coal stocks | - | 2025-06-01..2025-06-30 | actual -\n"},
    {"Developers connected 69 GW / 161 GWh of home batteries in 2024.",
     "69 GW | = 69 GW | home batteries | Developers | 2024-01-01..2024-12-31 | actual -\n"
     "161 GWh | = 161 GWh | home batteries | Developers | 2024-01-01..2024-12-31 | actual -\n"},
    {"The firm opened a 340 MW gas plant in 2024.",
     "340 MW | = 340 MW | gas plant | firm | 2024-01-01..2024-12-31 | actual -\n"},
    {"Revenue of $2.70 billion and net income of $30 million were reported for 2024.",
     "$2.70 billion | = 2700000000 USD | Revenue | - | 2024-01-01..2024-12-31 | actual -\n"
     "$30 million | = 30000000 USD | net income | - | 2024-01-01..2024-12-31 | actual -\n"},
    {"Natural gas supplied 44% of generation in June.",
     "44% | = 44 % | Natural gas share of generation | - | 2025-06-01..2025-06-30 | actual -\n"},
    {"In 2024, 70.0% of packaging waste was recovered.",
     "70.0% | = 70 % | share of packaging waste that was recovered | - | 2024-01-01..2024-12-31 | actual -\n"},
    {"About 70% of the 8,000 lorries were electric in 2024.",
     "70% | ~ 70 % | lorries | - | 2024-01-01..2024-12-31 | actual -\n"
     "8,000 lorries | = 8000 lorries | lorries | - | 2024-01-01..2024-12-31 | actual -\n"},
    {"Sales of 300,000 cars were reported for 2024.",
     "300,000 cars | = 300000 cars | Sales of cars | - | 2024-01-01..2024-12-31 | actual -\n"},
    {"Residential customers bought 141 GWh in June, commercial customers 127 GWh and farms 86 GWh.",
     "141 GWh | = 141 GWh | purchases | Residential customers | 2025-06-01..2025-06-30 | actual -\n"
     "127 GWh | = 127 GWh | purchases | commercial customers | 2025-06-01..2025-06-30 | actual -\n"
     "86 GWh | = 86 GWh | purchases | farms | 2025-06-01..2025-06-30 | actual -\n"},
    {"In Norway the market share reached 93% in 2024, in China 38%.",
     "93% | = 93 % | market share | Norway | 2024-01-01..2024-12-31 | actual -\n"
     "38% | = 38 % | market share | China | 2024-01-01..2024-12-31 | actual -\n"},
    {"For 2026 the company now projects net sales of $3 billion.",
     "$3 billion | = 3000000000 USD | net sales | - | 2026-01-01..2026-12-31 | forecast -\n"},
    {"Orlo Works secured $90 million to repair the eastern dam in June.",
     "$90 million | = 90000000 USD | amount secured to repair the eastern dam | Orlo Works | 2025-06-01..2025-06-30 | "
     "actual -\n"},
    {"About $5 million was set aside in June for new roofs.",
     "$5 million | ~ 5000000 USD | amount set aside | - | 2025-06-01..2025-06-30 | actual -\n"},
    {"In 2024 the battery division of Orlo posted a remarkable 12% year-on-year increase in sales.",
     "12% | = 12 % | sales | battery division of Orlo | 2024-01-01..2024-12-31 | actual yoy\n"},
    {"Profit was $4 million in 2024, below analysts' average estimate of $5 million.",
     "$4 million | = 4000000 USD | Profit | - | 2024-01-01..2024-12-31 | actual -\n"
     "$5 million | = 5000000 USD | Profit | - | 2024-01-01..2024-12-31 | forecast -\n"},
    {"Some 60% of growers said they sell at home and 30% plan to export.",
     "60% | ~ 60 % | share of growers who sell at home | - | ..2025-08-08 | actual -\n"
     "30% | = 30 % | share of growers who plan to export | - | ..2025-08-08 | actual -\n"},
    {"In June 40% of mines were closed, with another 5% in a trial phase.",
     "40% | = 40 % | share of mines that were closed | - | 2025-06-01..2025-06-30 | actual -\n"
     "5% | = 5 % | share of mines in a trial phase | - | 2025-06-01..2025-06-30 | actual -\n"},
    {"Peat output rose 9% in June, reaching a share of 31%.",
     "9% | = 9 % | Peat output | - | 2025-06-01..2025-06-30 | actual yoy\n"
     "31% | = 31 % | share of Peat output | - | 2025-06-01..2025-06-30 | actual -\n"},
    {"In June a volume of 40 TWh (up 7%) was booked on the night market.",
     "40 TWh | = 40 TWh | volume on the night market | - | 2025-06-01..2025-06-30 | actual -\n"
     "7% | = 7 % | volume on the night market | - | 2025-06-01..2025-06-30 | actual yoy\n"},
    {"Output at old prices--the mill's own measure--rose to $12 million in June.",
     "$12 million | = 12000000 USD | Output at old prices | - | 2025-06-01..2025-06-30 | actual -\n"},
    {"Maize planting has reached 58% in June.",
     "58% | = 58 % | Maize planting | - | 2025-06-01..2025-06-30 | actual -\n"},
    {"Cash flow before dividends reached $9 million in June.",
     "$9 million | = 9000000 USD | Cash flow before dividends | - | 2025-06-01..2025-06-30 | actual -\n"},
    {"Ferry costs, excluding the new pier rose by $2 million in June.",
     "$2 million | = 2000000 USD | Ferry costs, excluding the new pier | - | 2025-06-01..2025-06-30 | actual yoy\n"},
    {"The ministry plans to triple the tyre tariff by 2030.",
     "triple | = 3 x | tyre tariff | - | ..2030-12-31 | target other\n"},
    {"Peru imported $2 million worth of tea in June.",
     "$2 million | = 2000000 USD | imports of tea | Peru | 2025-06-01..2025-06-30 | actual -\n"},
    {"In June the yield on the 10-year note rose to 4.5%.",
     "4.5% | = 4.5 % | yield on the 10-year note | - | 2025-06-01..2025-06-30 | actual -\n"},
    {"In June we've sold 5,000 tonnes of tea.",
     "5,000 tonnes | = 5000 t | sales of tea | - | 2025-06-01..2025-06-30 | actual -\n"},
    {"In June wind power generated 141 GWh, and the fund spent $5 million in upgrading its depots.",
     "141 GWh | = 141 GWh | generation of wind power | - | 2025-06-01..2025-06-30 | actual -\n"
     "$5 million | = 5000000 USD | spending in upgrading its depots | fund | 2025-06-01..2025-06-30 | actual -\n"},
    {"In June Orlo paid $6 million to holders through dividends.",
     "$6 million | = 6000000 USD | payments to holders through dividends | Orlo | 2025-06-01..2025-06-30 | actual -\n"},
    {"In June net income was $336 million up 12% year over year.",
     "$336 million | = 336000000 USD | net income | - | 2025-06-01..2025-06-30 | actual -\n"
     "12% | = 12 % | net income | - | 2025-06-01..2025-06-30 | actual yoy\n"},
    {"The firm expects fiscal 2026 earnings per share of $7.20 to $7.30.",
     "$7.20 to $7.30 | range 7.2 7.3 USD | earnings per share | - | 2026-01-01..2026-12-31 | forecast -\n"},
    {"An additional $68 million of funding has been announced.",
     "$68 million | = 68000000 USD | funding | - | ..2025-08-08 | target -\n"},
    {"The country is far from its target of having 15 million cars on its roads by 2030.",
     "15 million cars | = 15000000 cars | cars | country | ..2030-12-31 | target -\n"},
    {"The consensus estimate was for a 0.2% rise in prices.",
     "0.2% | = 0.2 % | prices | - | ..2025-08-08 | forecast other\n"},
    {"Orlo made up 49 percent of Tarn's Q1 sales.",
     "49 percent | = 49 % | Orlo share of Tarn's sales | - | 2025-01-01..2025-03-31 | actual -\n"},
    {"In June walking made up 26 percent of journeys (up from 22% in 2017).",
     "26 percent | = 26 % | share of journeys | - | 2025-06-01..2025-06-30 | actual -\n"
     "22% | = 22 % | share of journeys | - | 2017-01-01..2017-12-31 | actual -\n"},
    {"The firm earned 32 cents/share in June.",
     "32 cents/share | = 0.32 USD/share | earnings | firm | 2025-06-01..2025-06-30 | actual -\n"},
    {"In June our revenue per day rose 7.0%, with a rise of 3% in tons per day.",
     "7.0% | = 7 % | revenue per day | - | 2025-06-01..2025-06-30 | actual yoy\n"
     "3% | = 3 % | tons per day | - | 2025-06-01..2025-06-30 | actual yoy\n"},
    {"Qualcomm earned $3 million in the fiscal third quarter. For the full year it expects sales of $9 million.",
     "$3 million | = 3000000 USD | earnings | Qualcomm | 2025-04-01..2025-06-30 | actual -\n"
     "$9 million | = 9000000 USD | sales | Qualcomm | 2024-10-01..2025-09-30 | forecast -\n"},
    {"Margins in February would have been 71% without the strike.",
     "71% | = 71 % | Margins | - | 2025-02-01..2025-02-28 | forecast -\n"},
    {"The outlook for 2026 includes 4.5% organic growth, adjusted EBITDA of $2 billion, and rents of $1 billion.",
     "4.5% | = 4.5 % | organic growth | - | 2026-01-01..2026-12-31 | forecast yoy\n"
     "$2 billion | = 2000000000 USD | adjusted EBITDA | - | 2026-01-01..2026-12-31 | forecast -\n"
     "$1 billion | = 1000000000 USD | rents | - | 2026-01-01..2026-12-31 | forecast -\n"},
    {"It expects sales of $5 million in 2026, which is up 4%.",
     "$5 million | = 5000000 USD | sales | - | 2026-01-01..2026-12-31 | forecast -\n"
     "4% | = 4 % | sales | - | 2026-01-01..2026-12-31 | forecast yoy\n"},
    {"In 2023 sales were $5 million. It expects sales for the full year to reach $6 million.",
     "$5 million | = 5000000 USD | sales | - | 2023-01-01..2023-12-31 | actual -\n"
     "$6 million | = 6000000 USD | sales | - | 2025-01-01..2025-12-31 | forecast -\n"},
    {"Eight of the bids were submitted under the new rules in June.",
     "Eight | = 8 bids | bids submitted under the new rules | - | 2025-06-01..2025-06-30 | actual -\n"},
    {"The average price on the day-ahead market in 2024 was 78 euros per megawatt hour.",
     "78 euros per megawatt hour | = 78 EUR/MWh | average price on the day-ahead market | - | 2024-01-01..2024-12-31 | "
     "actual -\n"},
    {"The plan led to an emissions increase in the energy sector of 7% in June.",
     "7% | = 7 % | emissions increase in the energy sector | - | 2025-06-01..2025-06-30 | actual yoy\n"},
    {"In June segment adjusted NXR was $7 million.",
     "$7 million | = 7000000 USD | segment adjusted NXR | - | 2025-06-01..2025-06-30 | actual -\n"},
    {"In 2024 Polish steelmaking capacity fell to 9 million tonnes.",
     "9 million tonnes | = 9000000 t | Polish steelmaking capacity | Poland | 2024-01-01..2024-12-31 | actual -\n"},
    {"Orlo made 30 million euros ($31 million) in fees in June.",
     "30 million euros | = 30000000 EUR | fees | Orlo | 2025-06-01..2025-06-30 | actual -\n"
     "$31 million | = 31000000 USD | fees | Orlo | 2025-06-01..2025-06-30 | actual -\n"},
    {"In June steel output rose 4% from the last count before the strike to 5 million tonnes.",
     "4% | = 4 % | steel output | - | 2025-06-01..2025-06-30 | actual yoy\n"
     "5 million tonnes | = 5000000 t | steel output | - | 2025-06-01..2025-06-30 | actual -\n"},
    {"In June the brand lost 7% market share.",
     "7% | = -7 % | market share | brand | 2025-06-01..2025-06-30 | actual yoy\n"},
    {"In 2024 there was a 7% rise in operating profit in ferries.",
     "7% | = 7 % | operating profit in ferries | - | 2024-01-01..2024-12-31 | actual yoy\n"},
    {"The share of growers who sell at home fell from 51% to 36%.",
     "51% | = 51 % | share of growers who sell at home | - | - | actual -\n"
     "36% | = 36 % | share of growers who sell at home | - | ..2025-08-08 | actual -\n"},
    {"In June Orlo held a 40% stake in the northern mine.",
     "40% | = 40 % | stake in the northern mine | Orlo | 2025-06-01..2025-06-30 | actual -\n"},
    {"In 2024 the firm posted a 4% year-on-year (YoY) drop in profit.",
     "4% | = -4 % | profit | - | 2024-01-01..2024-12-31 | actual yoy\n"},
    {"In June the surplus was helped by gas exports, totalling 3 million tonnes.",
     "3 million tonnes | = 3000000 t | gas exports | - | 2025-06-01..2025-06-30 | actual -\n"},
    {"In June the Orlo night market reached a new record with a traded volume of 3 TWh.",
     "3 TWh | = 3 TWh | traded volume | Orlo night market | 2025-06-01..2025-06-30 | actual -\n"},
    {"In 2024 assets under management reached $3 billion.",
     "$3 billion | = 3000000000 USD | assets under management | - | ..2024-12-31 | actual -\n"},
    {"The Tarn Business Climate Index fell to 51.4 in June.",
     "51.4 | = 51.4 1 | Tarn Business Climate Index | - | 2025-06-01..2025-06-30 | actual -\n"},
    {"Approximately half the growers took part in June.",
     "half | ~ 50 % | growers | - | 2025-06-01..2025-06-30 | actual -\n"},
    {"Output of jute grew 7% in 2016-17, 6% in 2015–16 and 5% in 2014–15.",
     "7% | = 7 % | Output of jute | - | 2016-04-01..2017-03-31 | actual yoy\n"
     "6% | = 6 % | Output of jute | - | 2015-04-01..2016-03-31 | actual yoy\n"
     "5% | = 5 % | Output of jute | - | 2014-04-01..2015-03-31 | actual yoy\n"},
    {"Output slowed last quarter to a 3.3% annualized rate.",
     "3.3% | = 3.3 % | Output | - | 2025-04-01..2025-06-30 | actual qoq\n"},
    {"30% of growers plan to hire in the next three months, up six points from June.",
     "30% | = 30 % | share of growers who plan to hire | - | ..2025-08-08 | actual -\n"
     "six points | = 6 pp | share of growers who plan to hire | - | ..2025-08-08 | actual other\n"},
    {"The share of growers planning to buy a mill within six months was 12%. Those saying rents are \"fair\" fell to "
     "9%.",
     "12% | = 12 % | share of growers planning to buy a mill | - | ..2025-08-08 | actual -\n"
     "9% | = 9 % | Those saying rents are \"fair\" | - | ..2025-08-08 | actual -\n"},
    {"42% of growers said rents were \"easy to pay\" in July, up from 40% in June.",
     "42% | = 42 % | share of growers who said rents were \"easy to pay\" | - | 2025-07-01..2025-07-31 | actual -\n"
     "40% | = 40 % | share of growers who said rents were \"easy to pay\" | - | 2025-06-01..2025-06-30 | actual -\n"},
    {"60% of millers haven't sold their barns and 12% can't.",
     "60% | = 60 % | share of millers that haven't sold their barns | - | ..2025-08-08 | actual -\n"
     "12% | = 12 % | share of millers that haven't sold their barns | - | ..2025-08-08 | actual -\n"},
    {"Little trust: only 50% of growers use drones.",
     "50% | = 50 % | share of growers who use drones | - | ..2025-08-08 | actual -\n"},
    {"Retail sales rose 0.4% in June after a 0.5% gain in May, above the 0.3% increase expected in a poll by Lantern.",
     "0.4% | = 0.4 % | Retail sales | - | 2025-06-01..2025-06-30 | actual mom\n"
     "0.5% | = 0.5 % | Retail sales | - | 2025-05-01..2025-05-31 | actual mom\n"
     "0.3% | = 0.3 % | Retail sales | - | 2025-06-01..2025-06-30 | forecast mom\n"},
    {"Prices rose 0.5% in June, above expectations for a 0.3% increase in a survey compiled by Lantern.",
     "0.5% | = 0.5 % | Prices | - | 2025-06-01..2025-06-30 | actual yoy\n"
     "0.3% | = 0.3 % | Prices | - | 2025-06-01..2025-06-30 | forecast yoy\n"},
    {"Fishing, which makes up 5% of GDP, fell 3% in June.",
     "5% | = 5 % | Fishing share of GDP | - | ..2025-08-08 | actual -\n"
     "3% | = -3 % | Fishing | - | 2025-06-01..2025-06-30 | actual yoy\n"},
    {"Output fell in quarries (2.1%), manufacturing (1.2%) and forestry (0.4%) in June.",
     "2.1% | = -2.1 % | quarries | - | 2025-06-01..2025-06-30 | actual yoy\n"
     "1.2% | = -1.2 % | manufacturing | - | 2025-06-01..2025-06-30 | actual yoy\n"
     "0.4% | = -0.4 % | forestry | - | 2025-06-01..2025-06-30 | actual yoy\n"},
    {"Stocks rose from 4 million tonnes to 6 million tonnes between 2019 and 2023.",
     "4 million tonnes | = 4000000 t | Stocks | - | 2019-01-01..2019-12-31 | actual -\n"
     "6 million tonnes | = 6000000 t | Stocks | - | 2023-01-01..2023-12-31 | actual -\n"},
    {"From 2019 to 2023, exports rose from 4 million tonnes to 6 million tonnes.",
     "4 million tonnes | = 4000000 t | exports | - | 2019-01-01..2019-12-31 | actual -\n"
     "6 million tonnes | = 6000000 t | exports | - | 2023-01-01..2023-12-31 | actual -\n"},
    {"A net 36% (seasonally adjusted) of growers reported empty barns in June.",
     "36% | = 36 % | share of growers who reported empty barns | - | 2025-06-01..2025-06-30 | actual -\n"},
    {"Only 20% of growers had cut prices in June.",
     "20% | = 20 % | share of growers who had cut prices | - | 2025-06-01..2025-06-30 | actual -\n"},
    {"A fifth of growers (20%) plan to sell.",
     "A fifth | = 20 % | share of growers who plan to sell | - | ..2025-08-08 | actual -\n"
     "20% | = 20 % | share of growers who plan to sell | - | ..2025-08-08 | actual -\n"},
    {"Idleness among 16- to 24-year-olds rose to 9% in June.",
     "9% | = 9 % | Idleness among 16- to 24-year-olds | - | 2025-06-01..2025-06-30 | actual -\n"},
    {"Among mills, 64% use a robot.", "64% | = 64 % | share of mills that use a robot | - | ..2025-08-08 | actual -\n"},
    {"While 72% of growers believe in hydrogen by 2027, 60% of millers have no plans.",
     "72% | = 72 % | share of growers who believe in hydrogen | - | ..2025-08-08 | actual -\n"
     "60% | = 60 % | share of millers that have no plans | - | ..2025-08-08 | actual -\n"},
    {"Exports grew by 12% from 2023 to 2024.", "12% | = 12 % | Exports | - | 2024-01-01..2024-12-31 | actual yoy\n"},
    {"60% of growers in the hill towns expect rents to rise.",
     "60% | = 60 % | share of growers who expect rents to rise | - | ..2025-08-08 | actual -\n"},
    {"Exports grew by 12% in 2024, easing from the 15% growth in 2023.",
     "12% | = 12 % | Exports | - | 2024-01-01..2024-12-31 | actual yoy\n"
     "15% | = 15 % | Exports | - | 2023-01-01..2023-12-31 | actual yoy\n"},
    {"Inflation expectations eased to 5.3% in July from 5.6% in June.",
     "5.3% | = 5.3 % | Inflation expectations | - | 2025-07-01..2025-07-31 | actual -\n"
     "5.6% | = 5.6 % | Inflation expectations | - | 2025-06-01..2025-06-30 | actual -\n"},
    {"26% of growers sell at home, compared to just 11% of millers and 9% of carters.",
     "26% | = 26 % | share of growers who sell at home | - | ..2025-08-08 | actual -\n"
     "11% | = 11 % | share of millers who sell at home | - | ..2025-08-08 | actual -\n"
     "9% | = 9 % | share of carters who sell at home | - | ..2025-08-08 | actual -\n"},
    {"Of the 386 growers surveyed, 27% plan to raise rents this year. 74% have made a loss.",
     "386 growers | = 386 growers | growers | - | ..2025-08-08 | actual -\n"
     "27% | = 27 % | share of growers who plan to raise rents | - | ..2025-08-08 | actual -\n"
     "74% | = 74 % | share of growers who have made a loss | - | ..2025-08-08 | actual -\n"},
    {"Seventy percent of the rye was rated good, up 1 point from last week.",
     "Seventy percent | = 70 % | share of rye that was rated good | - | ..2025-08-08 | actual -\n"
     "1 point | = 1 pp | share of rye that was rated good | - | ..2025-08-08 | actual other\n"},
    {"The bank expects growth of 3.2% in 2026.",
     "3.2% | = 3.2 % | growth | - | 2026-01-01..2026-12-31 | forecast yoy\n"},
    {"Winter rye was rated 3 percent poor, 21 fair and 62 good.",
     "3 percent | = 3 % | Winter rye poor | - | ..2025-08-08 | actual -\n"
     "21 | = 21 % | Winter rye fair | - | ..2025-08-08 | actual -\n"
     "62 | = 62 % | Winter rye good | - | ..2025-08-08 | actual -\n"},
    {"In June sales to small firms, running less than 25 cars, fell 5%.",
     "25 cars | < 25 cars | cars | sales to small firms | 2025-06-01..2025-06-30 | actual -\n"
     "5% | = -5 % | sales to small firms | - | 2025-06-01..2025-06-30 | actual yoy\n"},
    {"Oltara held the No. 1 position with a 21.8% market share in June.",
     "21.8% | = 21.8 % | market share | Oltara | 2025-06-01..2025-06-30 | actual -\n"},
    {"Norway added 6 GW of wind capacity in 2024, comprising 5 GW onshore and 1 GW offshore.",
     "6 GW | = 6 GW | wind capacity | Norway | 2024-01-01..2024-12-31 | actual -\n"
     "5 GW | = 5 GW | wind capacity onshore | Norway | 2024-01-01..2024-12-31 | actual -\n"
     "1 GW | = 1 GW | wind capacity offshore | Norway | 2024-01-01..2024-12-31 | actual -\n"},
    {"At 1.6 million tonnes, grain volume was 15% down in 2024.",
     "1.6 million tonnes | = 1600000 t | grain volume | - | 2024-01-01..2024-12-31 | actual -\n"
     "15% | = -15 % | grain volume | - | 2024-01-01..2024-12-31 | actual yoy\n"},
    {"Parcel traffic at 250 hubs around the world grew by 6.7% in 2024.",
     "250 hubs | = 250 hubs | hubs | - | 2024-01-01..2024-12-31 | actual -\n"
     "6.7% | = 6.7 % | Parcel traffic | - | 2024-01-01..2024-12-31 | actual yoy\n"},
    {"In June 95% of those who use the pantries were out of work.",
     "95% | = 95 % | those who use the pantries | - | 2025-06-01..2025-06-30 | actual -\n"},
    {"In June exports of tin and zinc, which rose 2.9% to 1.68 million tonnes and 5.2% to 1.01 million tonnes, "
     "respectively, set records.",
     "2.9% | = 2.9 % | exports of tin | - | 2025-06-01..2025-06-30 | actual yoy\n"
     "1.68 million tonnes | = 1680000 t | exports of tin | - | 2025-06-01..2025-06-30 | actual -\n"
     "5.2% | = 5.2 % | exports of zinc | - | 2025-06-01..2025-06-30 | actual yoy\n"
     "1.01 million tonnes | = 1010000 t | exports of zinc | - | 2025-06-01..2025-06-30 | actual -\n"},
    {"Power generated in June fell by 5%.",
     "5% | = -5 % | Power generated | - | 2025-06-01..2025-06-30 | actual yoy\n"},
    {"The potato harvest, the largest in years, on the northern plains came in at 6 million tonnes in 2024.",
     "6 million tonnes | = 6000000 t | potato harvest | - | 2024-01-01..2024-12-31 | actual -\n"},
    {"Output fell in all plants in June (-4.5% y-o-y for coal, -3.4% y-o-y for gas).",
     "-4.5% | = -4.5 % | coal | - | 2025-06-01..2025-06-30 | actual yoy\n"
     "-3.4% | = -3.4 % | gas | - | 2025-06-01..2025-06-30 | actual yoy\n"},
    {"Coal burn fell 6pc in June.", "6pc | = -6 % | Coal burn | - | 2025-06-01..2025-06-30 | actual yoy\n"},
    {"The Norwegian group spent 5 billion crowns in 2024.",
     "5 billion crowns | = 5000000000 NOK | spending | Norway | 2024-01-01..2024-12-31 | actual -\n"},
    {"The harbour had capital spending of 14% of sales in 2024.",
     "14% | = 14 % | capital spending share of sales | - | 2024-01-01..2024-12-31 | actual -\n"},
    {"In June the incidence rose to 134 cases per 100,000 people.",
     "134 cases | = 134 cases | incidence | - | 2025-06-01..2025-06-30 | actual -\n"},
    {"Guests from abroad accounted for 6.1 million stays in June.",
     "6.1 million stays | = 6100000 stays | stays | Guests from abroad | 2025-06-01..2025-06-30 | actual -\n"},
    {"The council raised £6 million from the sale of a depot in June.",
     "£6 million | = 6000000 GBP | funding from the sale of a depot | council | 2025-06-01..2025-06-30 | actual -\n"},
    {"Iron ore ports shipped 538 million tonnes through Port Tarn in 2024, 5% more, and 167 million through Port Ely.",
     "538 million tonnes | = 538000000 t | shipments | Iron ore ports | 2024-01-01..2024-12-31 | actual -\n"
     "5% | = 5 % | shipments | Iron ore ports | 2024-01-01..2024-12-31 | actual yoy\n"
     "167 million | = 167000000 t | shipments | Port Ely | 2024-01-01..2024-12-31 | actual -\n"},
    {"In June volumes were 3% down.", "3% | = -3 % | volumes | - | 2025-06-01..2025-06-30 | actual yoy\n"},
    {"Gas fell to $2.85 per million British thermal units in June.",
     "$2.85 per million British thermal units | = 2.85 USD/MMBtu | Gas | - | 2025-06-01..2025-06-30 | actual -\n"},
    {"Vans and lorries (including hybrids) made up 12% and 31% of sales, respectively, in June.",
     "12% | = 12 % | Vans | - | 2025-06-01..2025-06-30 | actual -\n"
     "31% | = 31 % | lorries | - | 2025-06-01..2025-06-30 | actual -\n"},
    {"Season cards, of which 9,400 were sold in June, cost £310.",
     "9,400 | = 9400 cards | Season cards | - | 2025-06-01..2025-06-30 | actual -\n"
     "£310 | = 310 GBP | Season cards | - | 2025-06-01..2025-06-30 | actual -\n"},
    {"The value of goods sold online rose by 1.4% in June.",
     "1.4% | = 1.4 % | value of goods sold online | - | 2025-06-01..2025-06-30 | actual yoy\n"},
    {"Higher grades helped exports of ore to China jump 3% in June.",
     "3% | = 3 % | exports of ore to China | China | 2025-06-01..2025-06-30 | actual yoy\n"},
    {"The airline flew 67% of 2019 capacity in June.",
     "67% | = 67 % | capacity | airline | 2025-06-01..2025-06-30 | actual -\n"},
    {"In June two thirds (66%) of all parcels went by rail.",
     "two thirds | = 66.6666666666667 % | parcels | - | 2025-06-01..2025-06-30 | actual -\n"
     "66% | = 66 % | parcels | - | 2025-06-01..2025-06-30 | actual -\n"},
    {"Oltara and Kasvin won 200 MW and 75 MW capacity in June, respectively, each quoting ₹2.90 ($0.036)/kWh.",
     "200 MW | = 200 MW | capacity | Oltara | 2025-06-01..2025-06-30 | actual -\n"
     "75 MW | = 75 MW | capacity | Kasvin | 2025-06-01..2025-06-30 | actual -\n"
     "₹2.90 | = 2.9 INR/kWh | quoted price | Kasvin | 2025-06-01..2025-06-30 | actual -\n"
     "$0.036 | = 0.036 USD/kWh | quoted price | Kasvin | 2025-06-01..2025-06-30 | actual -\n"},
    {"Imports and exports rose 5% and 3% in June, respectively.",
     "5% | = 5 % | Imports | - | 2025-06-01..2025-06-30 | actual yoy\n"
     "3% | = 3 % | exports | - | 2025-06-01..2025-06-30 | actual yoy\n"},
    {"Solar output hit 14 GWh in June. Of this, 7 GWh went to private homes and 5 GWh to farms.",
     "14 GWh | = 14 GWh | Solar output | - | 2025-06-01..2025-06-30 | actual -\n"
     "7 GWh | = 7 GWh | Solar output to private homes | - | 2025-06-01..2025-06-30 | actual -\n"
     "5 GWh | = 5 GWh | Solar output to farms | - | 2025-06-01..2025-06-30 | actual -\n"},
    {"Battery revenue came to A$88 million in June, 81% of it from night tariffs.",
     "A$88 million | = 88000000 AUD | Battery revenue | - | 2025-06-01..2025-06-30 | actual -\n"
     "81% | = 81 % | Battery revenue from night tariffs | - | 2025-06-01..2025-06-30 | actual -\n"},
    {"Exports to the United States fell 21.7% in July, while those to the EU rose 9.2%.",
     "21.7% | = -21.7 % | Exports to the United States | United States | 2025-07-01..2025-07-31 | actual yoy\n"
     "9.2% | = 9.2 % | Exports to the EU | EU | 2025-07-01..2025-07-31 | actual yoy\n"},
    {"Patients who took the drug lost 15.2% of their body weight in 2024.",
     "15.2% | = 15.2 % | share of body weight | Patients | 2024-01-01..2024-12-31 | actual -\n"},
    {"Refinery output has tripled and now averages 310,000 barrels per day.",
     "tripled | = 3 x | Refinery output | - | ..2025-08-08 | actual other\n"
     "310,000 barrels per day | = 310000 bbl/d | Refinery output | - | ..2025-08-08 | actual -\n"},
    {"Borealis Foods invested $2.5 billion in cold stores in 2024. The company employs 4,100 people.",
     "$2.5 billion | = 2500000000 USD | investment in cold stores | Borealis Foods | 2024-01-01..2024-12-31 | actual "
     "-\n"
     "4,100 people | = 4100 people | people | Borealis Foods | ..2025-08-08 | actual -\n"},
    {"Collection of portable batteries: 63% by the end of 2027",
     "63% | = 63 % | Collection of portable batteries | - | ..2027-12-31 | target -\n"},
    {"Manufacturing PMI rose to 49.8 in July.",
     "49.8 | = 49.8 1 | Manufacturing PMI | - | 2025-07-01..2025-07-31 | actual -\n"},
    {"Average hourly wages reached 31 dollars in June.",
     "31 dollars | = 31 USD | Average hourly wages | - | 2025-06-01..2025-06-30 | actual -\n"},
    {"The lender's profit before tax was £89m in 2024, against £95m.",
     "£89m | = 89000000 GBP | lender's profit before tax | - | 2024-01-01..2024-12-31 | actual -\n"
     "£95m | = 95000000 GBP | lender's profit before tax | - | 2023-01-01..2023-12-31 | actual -\n"},
    {"Wind accounted for 39.4% of output in 2024, followed by coal (38.7%) and gas (20%).",
     "39.4% | = 39.4 % | Wind share of output | - | 2024-01-01..2024-12-31 | actual -\n"
     "38.7% | = 38.7 % | coal share of output | - | 2024-01-01..2024-12-31 | actual -\n"
     "20% | = 20 % | gas share of output | - | 2024-01-01..2024-12-31 | actual -\n"},
    {"Mexico received $5.3 billion in remittances in June.",
     "$5.3 billion | = 5300000000 USD | remittances | Mexico | 2025-06-01..2025-06-30 | actual -\n"},
    {"The carrier saw its sales grow 7% in July.",
     "7% | = 7 % | sales | carrier | 2025-07-01..2025-07-31 | actual yoy\n"},
    {"The order is worth about 480 million euros.",
     "480 million euros | ~ 480000000 EUR | order | - | ..2025-08-08 | actual -\n"},
    {"Voltrin won a contract in June to supply 62 turbines.",
     "62 turbines | = 62 turbines | turbines | Voltrin | 2025-06-01..2025-06-30 | actual -\n"},
    {"The rocket lifted off in July with 23 satellites, bringing the total in orbit to 7,500.",
     "23 satellites | = 23 satellites | satellites | rocket | 2025-07-01..2025-07-31 | actual -\n"
     "7,500 | = 7500 1 | total in orbit | - | 2025-07-01..2025-07-31 | actual -\n"},
    {"The drug firm posted a gain of $769 million in 2024.",
     "$769 million | = 769000000 USD | gain | - | 2024-01-01..2024-12-31 | actual -\n"},
    {"Tin imports nearly doubled to $390 million in June.",
     "doubled | ~ 2 x | Tin imports | - | 2025-06-01..2025-06-30 | actual yoy\n"
     "$390 million | = 390000000 USD | Tin imports | - | 2025-06-01..2025-06-30 | actual -\n"},
    {"In June it sold 8,000 EVs and 3,000 Vans.",
     "8,000 EVs | = 8000 EVs | EVs | - | 2025-06-01..2025-06-30 | actual -\n"
     "3,000 Vans | = 3000 vans | Vans | - | 2025-06-01..2025-06-30 | actual -\n"},
    {"Container traffic reached 5,000 twenty-foot equivalent units in June.",
     "5,000 twenty-foot equivalent units | = 5000 TEU | Container traffic | - | 2025-06-01..2025-06-30 | actual -\n"},
    {"Car registrations hit 1.1m - a record - in June.",
     "1.1m | = 1100000 1 | Car registrations | - | 2025-06-01..2025-06-30 | actual -\n"},
    {"Exports stood at $37 billion in June, registering a positive growth of 7%.",
     "$37 billion | = 37000000000 USD | Exports | - | 2025-06-01..2025-06-30 | actual -\n"
     "7% | = 7 % | Exports | - | 2025-06-01..2025-06-30 | actual yoy\n"},
    {"The caterer expects revenue growth of 3% in constant currency in 2026.",
     "3% | = 3 % | revenue | - | 2026-01-01..2026-12-31 | forecast yoy\n"},
    {"Its order book stands at $4 million.", "$4 million | = 4000000 USD | order book | - | ..2025-08-08 | actual -\n"},
    /* a bare $ and cents are of the country of the text */
    {"SYDNEY - Tarn Mining (ASX: TRN) sold ore from Western Australia for $4 million (US$2.6 million) in June.",
     "$4 million | = 4000000 AUD | sale of ore from Western Australia | Tarn Mining | 2025-06-01..2025-06-30 | actual "
     "-\n"
     "US$2.6 million | = 2600000 USD | sale of ore from Western Australia | Tarn Mining | 2025-06-01..2025-06-30 | "
     "actual -\n"},
    {"SYDNEY - Tarn Mining (ASX: TRN) sold ore from Western Australia for A$4 million ($2.6 million) in June.",
     "A$4 million | = 4000000 AUD | sale of ore from Western Australia | Tarn Mining | 2025-06-01..2025-06-30 | actual "
     "-\n"
     "$2.6 million | = 2600000 USD | sale of ore from Western Australia | Tarn Mining | 2025-06-01..2025-06-30 | "
     "actual -\n"},
    {"TOKYO - Japan's Haruna Chemical said its Osaka plant cost ¥140 billion in 2024.",
     "¥140 billion | = 140000000000 JPY | Osaka plant | Haruna Chemical | 2024-01-01..2024-12-31 | actual -\n"},
    /* of no one country, but of Japan more than of China */
    {"Firms in Germany hoard cash as in Japan. Deposits of Japanese firms stood at ¥210 trillion in June.",
     "¥210 trillion | = 210000000000000 JPY | Deposits of Japanese firms | Japan | ..2025-06-30 | actual "
     "-\n"},
    /* the parts of what is aimed at are aimed at */
    {"India has set a target of 175 GW of renewables by 2030, including 100 GW of solar.",
     "175 GW | = 175 GW | renewables | India | ..2030-12-31 | target -\n"
     "100 GW | = 100 GW | solar | India | ..2030-12-31 | target -\n"},
    /* American statistics of a month are against the month before, as jobs of a month are */
    {"WASHINGTON - U.S. retail sales rose 0.6% in June. Manufacturing jobs in Texas fell by 12,000 jobs in June.",
     "0.6% | = 0.6 % | U.S. retail sales | U.S. | 2025-06-01..2025-06-30 | actual mom\n"
     "12,000 jobs | = -12000 jobs | Manufacturing jobs in Texas | Texas | 2025-06-01..2025-06-30 | actual mom\n"},
    /* jobs told once are what the sectors are counted in; claims are claims; acronyms stay as written */
    {"The economy added 119,000 jobs in June. Health care added 43,000. Initial jobless claims fell by 8,000 in June.",
     "119,000 jobs | = 119000 jobs | jobs | economy | 2025-06-01..2025-06-30 | actual -\n"
     "43,000 | = 43000 jobs | Health care | - | 2025-06-01..2025-06-30 | actual -\n"
     "8,000 | = -8000 claims | Initial jobless claims | - | 2025-06-01..2025-06-30 | actual yoy\n"},
    {"The army fields 24 MLRS.", "24 MLRS | = 24 MLRS | MLRS | - | ..2025-08-08 | actual -\n"},
    /* what there is at the end of a time, against what was done with it in the time */
    {"Public debt stood at 62 percent of GDP in 2024.",
     "62 percent | = 62 % | Public debt | - | ..2024-12-31 | actual -\n"},
    {"The firm repaid $5 million of debt in June.",
     "$5 million | = 5000000 USD | debt | firm | 2025-06-01..2025-06-30 | actual -\n"},
    /* a verb that opens the sentence: nothing stands before it */
    {"Reports output of 5 MW in June.", "5 MW | = 5 MW | Reports output | - | 2025-06-01..2025-06-30 | actual -\n"},
    {"BERLIN - Germany's households paid 31 cents per kWh in June, the German grid agency said.",
     "31 cents per kWh | = 0.31 EUR/kWh | payments | Germany | 2025-06-01..2025-06-30 | actual -\n"},
    {"The yen was at 151.94 per dollar in June.",
     "151.94 | = 151.94 JPY/USD | yen | - | 2025-06-01..2025-06-30 | actual -\n"},
    {"KARACHI - Pakistan's millers in Lahore sold a bag for Rs1,425 in June.",
     "Rs1,425 | = 1425 PKR | sale of bag | Pakistan | 2025-06-01..2025-06-30 | actual -\n"},
    {"Nonfarm payrolls increased 84,000 in June. Health care led with 32,000 in June, followed by government (11,000).",
     "84,000 | = 84000 jobs | Nonfarm payrolls | - | 2025-06-01..2025-06-30 | actual mom\n"
     "32,000 | = 32000 jobs | Health care | - | 2025-06-01..2025-06-30 | actual -\n"
     "11,000 | = 11000 jobs | government | - | 2025-06-01..2025-06-30 | actual -\n"},
    {"Public debt fell from 61.6% of GDP in 2023 to 61.3% in 2024.",
     "61.6% | = 61.6 % | Public debt | - | ..2023-12-31 | actual -\n"
     "61.3% | = 61.3 % | Public debt | - | ..2024-12-31 | actual -\n"},
    {"The deficit narrowed to 6.7% of GDP in 2021, after widening to 9.2% of GDP in 2020.",
     "6.7% | = 6.7 % | deficit | - | 2021-01-01..2021-12-31 | actual -\n"
     "9.2% | = 9.2 % | deficit | - | 2020-01-01..2020-12-31 | actual -\n"},
    {"Revenue was 16.2% of GDP and expenditure at 20.4% in 2024.",
     "16.2% | = 16.2 % | Revenue share of GDP | - | 2024-01-01..2024-12-31 | actual -\n"
     "20.4% | = 20.4 % | expenditure | - | 2024-01-01..2024-12-31 | actual -\n"},
    {"Lydia's current account deficit reached $30 billion in 2024.",
     "$30 billion | = 30000000000 USD | Lydia's current account deficit | Lydia | 2024-01-01..2024-12-31 | actual -\n"},
    {"The sale in December 2024 lifted its value to $350 million.",
     "$350 million | = 350000000 USD | value | - | 2024-12-01..2024-12-31 | actual -\n"},
    {"Exports include the $2 million order by Orlo Works in June.",
     "$2 million | = 2000000 USD | order | Orlo Works | 2025-06-01..2025-06-30 | actual -\n"},
    {"The sale of Banta Works lifted the price to $12 in June.",
     "$12 | = 12 USD | price | - | 2025-06-01..2025-06-30 | actual -\n"},
    {"Orlo Works raised $70 million in June at a round that valued the firm at $1.7 billion.",
     "$70 million | = 70000000 USD | funding | Orlo Works | 2025-06-01..2025-06-30 | actual -\n"
     "$1.7 billion | = 1700000000 USD | valuation of firm | Orlo Works | 2025-06-01..2025-06-30 | actual -\n"},
    {"Some 40,000 people were vaccinated in Tarn.",
     "40,000 people | ~ 40000 people | people vaccinated in Tarn | - | ..2025-08-08 | actual -\n"},
    {"The chip costs $2 per million output tokens.",
     "$2 per million output tokens | = 2 USD/million tokens | chip | - | ..2025-08-08 | actual -\n"},
    {"Orlo will deploy 6 GW of Banta GPUs.",
     "6 GW | = 6 GW | amount to deploy of Banta GPUs | Orlo | ..2025-08-08 | target -\n"},
    {"The offer is a 46% premium to the last close.", "46% | = 46 % | premium | offer | ..2025-08-08 | actual other\n"},
    {"The state fined Orlo Works $5 million.",
     "$5 million | = 5000000 USD | fine | Orlo Works | ..2025-08-08 | actual -\n"},
    {"Growth was 3% in June. Inflation is now projected at 2% in 2026.",
     "3% | = 3 % | Growth | - | 2025-06-01..2025-06-30 | actual yoy\n"
     "2% | = 2 % | Inflation | - | 2026-01-01..2026-12-31 | forecast yoy\n"},
    {"Profit was 12.2 trillion won in June.",
     "12.2 trillion won | = 12200000000000 KRW | Profit | - | 2025-06-01..2025-06-30 | actual -\n"},
    {"In June output grew at a 3.0% annualized rate, while active accounts increased 1%.",
     "3.0% | = 3 % | output | - | 2025-06-01..2025-06-30 | actual yoy\n"
     "1% | = 1 % | active accounts | - | 2025-06-01..2025-06-30 | actual yoy\n"},
    {"Orlo expects earnings of $5 to $6 in 2026, up from a prior range of $4.10 to $4.60.",
     "$5 to $6 | range 5 6 USD | earnings | Orlo | 2026-01-01..2026-12-31 | forecast -\n"
     "$4.10 to $4.60 | range 4.1 4.6 USD | earnings | Orlo | 2026-01-01..2026-12-31 | forecast -\n"},
    {"Sales were $9 million in June, plus or minus $3 million.",
     "$9 million | = 9000000 USD | Sales | - | 2025-06-01..2025-06-30 | actual -\n"
     "$3 million | = 3000000 USD | Sales | - | 2025-06-01..2025-06-30 | actual -\n"},
    {"Banta, valued at $7 billion, hired 300 people in June.",
     "$7 billion | = 7000000000 USD | valuation of Banta | Banta | ..2025-08-08 | actual -\n"
     "300 people | = 300 people | people | Banta | 2025-06-01..2025-06-30 | actual -\n"},
    {"Orlo Works acquired Banta for $25 million in cash in June.",
     "$25 million | = 25000000 USD | acquisition of Banta | Orlo Works | 2025-06-01..2025-06-30 | actual -\n"},
    {"Lydia spent 1.6% of its GDP on fuel subsidies in 2024.",
     "1.6% | = 1.6 % | spending on fuel subsidies share of GDP | Lydia | 2024-01-01..2024-12-31 | actual -\n"},
    {"In June Orlo Works secures $9 million from the state.",
     "$9 million | = 9000000 USD | amount secured from the state | Orlo Works | 2025-06-01..2025-06-30 | actual -\n"},
    {"Shares of Orlo, which cost $15 in May, opened trading at $21 in June.",
     "$15 | = 15 USD | Shares of Orlo | Orlo | 2025-05-01..2025-05-31 | actual -\n"
     "$21 | = 21 USD | Shares of Orlo | Orlo | 2025-06-01..2025-06-30 | actual -\n"},
    {"Tarn Brokers kept the stock with a revised price target of 263 dollars in June.",
     "263 dollars | = 263 USD | revised price target | Tarn Brokers | 2025-06-01..2025-06-30 | forecast -\n"},
    {"Investors sold bonds worth $12 million in June.",
     "$12 million | = 12000000 USD | bonds | - | 2025-06-01..2025-06-30 | actual -\n"},
    {"Aid went to 146 low- and middle-income countries in 2024.",
     "146 low- and middle-income countries | = 146 countries | Aid | - | 2024-01-01..2024-12-31 | actual -\n"},
    {"Van shipments rose 3.7% in June with 33,600 units delivered.",
     "3.7% | = 3.7 % | Van shipments | - | 2025-06-01..2025-06-30 | actual yoy\n"
     "33,600 units | = 33600 units | Van shipments | - | 2025-06-01..2025-06-30 | actual -\n"},
    {"We expect growth in Kenya to ease to 3.8% in 2026.",
     "3.8% | = 3.8 % | growth in Kenya | Kenya | 2026-01-01..2026-12-31 | forecast yoy\n"},
    {"Public debt stabilised at 60% of GDP in 2024.",
     "60% | = 60 % | Public debt share of GDP | - | 2024-01-01..2024-12-31 | actual -\n"},
    {"The survey shows output fell 9% in June.", "9% | = -9 % | output | - | 2025-06-01..2025-06-30 | actual yoy\n"},
    {"Some 32% said that they had applied for a loan, while 18% had borrowed from relatives.",
     "32% | ~ 32 % | share that had applied for a loan | - | ..2025-08-08 | actual -\n"
     "18% | = 18 % | share that had borrowed from relatives | - | ..2025-08-08 | actual -\n"},
    {"Among growers, 9% sell at home in 2024.",
     "9% | = 9 % | share of growers who sell at home | - | 2024-01-01..2024-12-31 | actual -\n"},
    {"The damage was 4% of output (in 2024).2",
     "4% | = 4 % | damage share of output | - | 2024-01-01..2024-12-31 | actual -\n"},
    {"A decline in trade lowers growth in the region by 0.5 percentage points.",
     "0.5 percentage points | = -0.5 pp | growth in the region | - | ..2025-08-08 | actual other\n"},
    {"Staff support a disbursement of SDR 3.8 million in June.",
     "SDR 3.8 million | = 3800000 XDR | disbursement | - | 2025-06-01..2025-06-30 | actual -\n"},
    {"Deliveries were 500 vans in June, a 9% bump from June 2024.",
     "500 vans | = 500 vans | Deliveries | - | 2025-06-01..2025-06-30 | actual -\n"
     "9% | = 9 % | Deliveries | - | 2025-06-01..2025-06-30 | actual yoy\n"},
    {"Orlo Works raised funding three times so far in 2025.", ""},
    {"- Orlo Works: shares fell 5% in June.",
     "5% | = -5 % | shares | Orlo Works | 2025-06-01..2025-06-30 | actual other\n"},
    {"- Net income: up 5% in June.", "5% | = 5 % | Net income | - | 2025-06-01..2025-06-30 | actual yoy\n"},
    {"4.2 Output of steel rose 5% in 2024.",
     "5% | = 5 % | Output of steel | - | 2024-01-01..2024-12-31 | actual yoy\n"},
    {"The quarterly dividend was raised 10 cents to $1.10 per share.",
     "10 cents | = 0.1 USD/share | dividend | - | ..2025-08-08 | actual other\n"
     "$1.10 per share | = 1.1 USD/share | dividend | - | ..2025-08-08 | actual -\n"},
    {"Tariffs, at 5 cents per kWh, cover 60% of costs.",
     "5 cents per kWh | = 0.05 USD/kWh | Tariffs | - | ..2025-08-08 | actual -\n"
     "60% | = 60 % | share of costs | - | ..2025-08-08 | actual -\n"},
    {"Irrigation covers 48% of the area, as against the national average of 55%.",
     "48% | = 48 % | Irrigation share of area | - | ..2025-08-08 | actual -\n"
     "55% | = 55 % | Irrigation share of area | - | - | actual -\n"},
    {"Output contracted by 0.3% in the first quarter of 2025, following a fall of 0.2% in the fourth quarter of 2024.",
     "0.3% | = -0.3 % | Output | - | 2025-01-01..2025-03-31 | actual qoq\n"
     "0.2% | = -0.2 % | Output | - | 2024-10-01..2024-12-31 | actual qoq\n"},
    {"Sales rose in 2024. The union expects a decline of between 2% and 4% in 2025.",
     "2% and 4% | range -4 -2 % | Sales | - | 2025-01-01..2025-12-31 | forecast yoy\n"},
    {"17 Output rose 5% in 2024.\n\n18 Prices fell 2% in 2024.",
     "5% | = 5 % | Output | - | 2024-01-01..2024-12-31 | actual yoy\n"
     "2% | = -2 % | Prices | - | 2024-01-01..2024-12-31 | actual yoy\n"},
    {"The balance is expected to drop to 4% of GDP in 2026, and the current account deficit to widen to 7%.",
     "4% | = 4 % | balance | - | 2026-01-01..2026-12-31 | forecast -\n"
     "7% | = 7 % | current account deficit | - | 2026-01-01..2026-12-31 | forecast -\n"},
    {"Tarn increases its Orlo stake to 14% in June.",
     "14% | = 14 % | Orlo stake | Tarn | 2025-06-01..2025-06-30 | actual -\n"},
    {"Orlo told of a 22% YoY revenue drop in June.",
     "22% | = -22 % | revenue | Orlo | 2025-06-01..2025-06-30 | actual yoy\n"},
    {"Soybean exports, equal to 3.2% of GDP, rose.",
     "3.2% | = 3.2 % | Soybean exports share of GDP | - | ..2025-08-08 | actual -\n"},
    {"Fertilizer took 50% of the agricultural budget in 2024.",
     "50% | = 50 % | Fertilizer share of agricultural budget | - | 2024-01-01..2024-12-31 | actual -\n"},
    {"Of 900 households visited in 2024, 58% were buyers of maize, 27% were sellers and the remaining 15% neither.",
     "900 households | = 900 households | households | - | 2024-01-01..2024-12-31 | actual -\n"
     "58% | = 58 % | share of households that were buyers of maize | - | 2024-01-01..2024-12-31 | actual -\n"
     "27% | = 27 % | share of households that were sellers | - | 2024-01-01..2024-12-31 | actual -\n"
     "15% | = 15 % | share of households that were sellers | - | 2024-01-01..2024-12-31 | actual -\n"},
    {"GDP growth for 2025 is kept at 7.4%.", "7.4% | = 7.4 % | GDP growth | - | 2025-01-01..2025-12-31 | actual yoy\n"},
    {"The Tarn 1 data centre opened in June.", ""},
    {"Spending was MWK 120 billion in 2024.",
     "MWK 120 billion | = 120000000000 MWK | Spending | - | 2024-01-01..2024-12-31 | actual -\n"},
    {"Credit rose by 2.9% of the total population.7 Remittances, estimated at $5 million in 2024, fell.",
     "2.9% | = 2.9 % | Credit | - | 2024-01-01..2024-12-31 | actual yoy\n"
     "$5 million | = 5000000 USD | Remittances | - | 2024-01-01..2024-12-31 | actual -\n"},
    {"The effect on output is 0.25 after four quarters.",
     "0.25 | = 0.25 1 | effect on output | - | ..2025-08-08 | actual -\n"},
    {"A 10% cut in the price was agreed in June.", "10% | = -10 % | price | - | 2025-06-01..2025-06-30 | actual yoy\n"},
    {"Labour supply at ages 60–65 rises by 2% in 2026.",
     "2% | = 2 % | Labour supply at ages 60 | - | 2026-01-01..2026-12-31 | forecast yoy\n"},
    {"A survey of 900 returnees in four towns found that 77% regretted nothing.",
     "900 returnees | = 900 returnees | survey of returnees | - | ..2025-08-08 | actual -\n"
     "four towns | = 4 towns | towns | - | ..2025-08-08 | actual -\n"
     "77% | = 77 % | share of returnees that regretted nothing | - | ..2025-08-08 | actual -\n"},
    {"The ratio fell by 1.3 percentage points to 15.8% in June, above the regulatory minimum of 12%.",
     "1.3 percentage points | = -1.3 pp | ratio | - | 2025-06-01..2025-06-30 | actual yoy\n"
     "15.8% | = 15.8 % | ratio | - | 2025-06-01..2025-06-30 | actual -\n"
     "12% | >= 12 % | ratio | - | 2025-06-01..2025-06-30 | actual -\n"},
    {"Rates more than doubled, albeit from a base of 18%.",
     "doubled | > 2 x | Rates | - | ..2025-08-08 | actual other\n"
     "18% | = 18 % | Rates | - | - | actual -\n"},
    {"The firm leased 300+ MW in June.",
     "300+ MW | >= 300 MW | amount leased | firm | 2025-06-01..2025-06-30 | actual -\n"},
    {"- Orlo sells vans 1.\n- Banta builds ships 4.\n- In June sales of Tarn rose 5% 12.",
     "5% | = 5 % | sales of Tarn | - | 2025-06-01..2025-06-30 | actual yoy\n"},
    {"Debt was 10% of GDP, and growth slowed from 6.6% in 2023 to 3.8% in 2024.",
     "10% | = 10 % | Debt share of GDP | - | ..2025-08-08 | actual -\n"
     "6.6% | = 6.6 % | growth | - | 2023-01-01..2023-12-31 | actual yoy\n"
     "3.8% | = 3.8 % | growth | - | 2024-01-01..2024-12-31 | actual yoy\n"},
    {"June compared with May: hot rolled sheet, up 4%; cold rolled sheet, up 2%.",
     "4% | = 4 % | hot rolled sheet | - | 2025-06-01..2025-06-30 | actual mom\n"
     "2% | = 2 % | cold rolled sheet | - | 2025-06-01..2025-06-30 | actual mom\n"},
    {"Wheat prices rose to £208 a tonne in 2024, while output of sheep fell 2% to £38,400.",
     "£208 a tonne | = 208 GBP/t | Wheat prices | - | 2024-01-01..2024-12-31 | actual -\n"
     "2% | = -2 % | output of sheep | - | 2024-01-01..2024-12-31 | actual yoy\n"
     "£38,400 | = 38400 GBP | output of sheep | - | 2024-01-01..2024-12-31 | actual -\n"},
    {"Yields rose to 8,155 litres a cow in 2024.",
     "8,155 litres a cow | = 8155 L/cow | Yields | - | 2024-01-01..2024-12-31 | actual -\n"},
    {"The firm opened 12,000+ charging stalls in 2024.",
     "12,000+ charging stalls | >= 12000 stalls | charging stalls | firm | 2024-01-01..2024-12-31 | actual -\n"},
    {"A bid came for Banta Works, whose shares jumped 29% in June.",
     "29% | = 29 % | shares | Banta Works | 2025-06-01..2025-06-30 | actual other\n"},
    {"The cost of moving a container fell by 50% to $1,700 in 2024.",
     "50% | = -50 % | cost of moving a container | - | 2024-01-01..2024-12-31 | actual yoy\n"
     "$1,700 | = 1700 USD | cost of moving a container | - | 2024-01-01..2024-12-31 | actual -\n"},
    {"Orlo drew one third of the deposit base in June.",
     "one third | = 33.3333333333333 % | share of deposit base | Orlo | 2025-06-01..2025-06-30 | actual -\n"},
    {"The stock trades at 88 times forward earnings.", "88 times | = 88 x | stock | - | ..2025-08-08 | actual -\n"},
    {"The stock trades at 25 times free cash flow.", "25 times | = 25 x | stock | - | ..2025-08-08 | actual -\n"},
    {"The tariff has bands of 0, 10 and 25%.", "0 | = 0 % | bands | - | ..2025-08-08 | actual -\n"
                                               "10 | = 10 % | bands | - | ..2025-08-08 | actual -\n"
                                               "25% | = 25 % | bands | - | ..2025-08-08 | actual -\n"},
    {"Banta Works is in talks to raise $25 million at a $350 million valuation.",
     "$25 million | = 25000000 USD | funding | Banta Works | ..2025-08-08 | target -\n"
     "$350 million | = 350000000 USD | valuation | Banta Works | ..2025-08-08 | target -\n"},
    {"Trade inside the bloc was 61% of the total (Helm, 2020) in 2019.",
     "61% | = 61 % | Trade inside the bloc | - | 2019-01-01..2019-12-31 | actual -\n"},
};

/* ---- changes, their signs and bases ---- */
static const struct test_case changes[] = {
    {"In 2024 the purchase raised annual rents by $5 million.",
     "$5 million | = 5000000 USD | annual rents | - | 2024-01-01..2024-12-31 | actual other\n"},
    {"Costs fell by up to 16% in June.", "16% | <= -16 % | Costs | - | 2025-06-01..2025-06-30 | actual yoy\n"},
    {"Wheat settled 1.7% down at 232 euros a tonne on Thursday.",
     "1.7% | = -1.7 % | Wheat | - | 2025-08-07..2025-08-07 | actual other\n"
     "232 euros a tonne | = 232 EUR/t | Wheat | - | 2025-08-07..2025-08-07 | actual -\n"},
    {"Net income rose 11.5 million euros year over year. Profit was up 6 million year over year.",
     "11.5 million euros | = 11500000 EUR | Net income | - | ..2025-08-08 | actual yoy\n"
     "6 million | = 6000000 EUR | Profit | - | ..2025-08-08 | actual yoy\n"},
    /* words behind the level, or that lead the sentence, say against what the change is counted */
    {"In the second quarter sales fell 5% to $10 million quarter-on-quarter.",
     "5% | = -5 % | sales | - | 2025-04-01..2025-06-30 | actual qoq\n"
     "$10 million | = 10000000 USD | sales | - | 2025-04-01..2025-06-30 | actual -\n"},
    {"Output rose 3% in May, accelerating to 4% in June.",
     "3% | = 3 % | Output | - | 2025-05-01..2025-05-31 | actual yoy\n"
     "4% | = 4 % | Output | - | 2025-06-01..2025-06-30 | actual yoy\n"},
    {"Sales rose to $5 billion in June, beating the consensus by 3%.",
     "$5 billion | = 5000000000 USD | Sales | - | 2025-06-01..2025-06-30 | actual -\n"
     "3% | = 3 % | Sales | - | 2025-06-01..2025-06-30 | actual other\n"},
    {"During the second quarter, net debt decreased by $55 million.",
     "$55 million | = -55000000 USD | net debt | - | 2025-04-01..2025-06-30 | actual qoq\n"},
    {"Profit was $9 million in 2024. This is an increase from a profit of $2 million in 2023.",
     "$9 million | = 9000000 USD | Profit | - | 2024-01-01..2024-12-31 | actual -\n"
     "$2 million | = 2000000 USD | profit | - | 2023-01-01..2023-12-31 | actual -\n"},
    {"US retail sales rose 0.6% in June, above the 0.2% that analysts expected.",
     "0.6% | = 0.6 % | US retail sales | US | 2025-06-01..2025-06-30 | actual mom\n"
     "0.2% | = 0.2 % | US retail sales | US | 2025-06-01..2025-06-30 | forecast mom\n"},
    {"Sales have fallen 3% in the west since March.",
     "3% | = -3 % | Sales in the west | - | ..2025-08-08 | actual other\n"},
    {"Revenue rose 4% in June, its fastest growth since 2022.",
     "4% | = 4 % | Revenue | - | 2025-06-01..2025-06-30 | actual yoy\n"},
    {"In June revenue grew 22% to $5 billion, or 27% at constant currencies.",
     "22% | = 22 % | revenue | - | 2025-06-01..2025-06-30 | actual yoy\n"
     "$5 billion | = 5000000000 USD | revenue | - | 2025-06-01..2025-06-30 | actual -\n"
     "27% | = 27 % | revenue | - | 2025-06-01..2025-06-30 | actual yoy\n"},
    /* the years that a difference is of are nothing that it is counted against */
    {"The bank expects coal prices to average $5 lower than gas prices in both 2025 and 2026.",
     "$5 | = -5 USD | coal prices | - | 2025-01-01..2026-12-31 | forecast other\n"},
    /* the members of a ranking, and the clauses under one base, are counted alike */
    {"Compared with June, steel output rose by 5% in July, coal output fell by 2%.",
     "5% | = 5 % | steel output | - | 2025-07-01..2025-07-31 | actual mom\n"
     "2% | = -2 % | coal output | - | 2025-07-01..2025-07-31 | actual mom\n"},
    {"Output fell by 1% in July. The highest monthly increases were recorded in Spain (+8%) and Italy (+6%).",
     "1% | = -1 % | Output | - | 2025-07-01..2025-07-31 | actual yoy\n"
     "+8% | = 8 % | Output | Spain | 2025-07-01..2025-07-31 | actual mom\n"
     "+6% | = 6 % | monthly increases | Italy | 2025-07-01..2025-07-31 | actual mom\n"},
    /* a share less another is a level; what was foreseen before is nothing to count against */
    {"A net negative 17% of growers reported higher sales in May.",
     "negative 17% | = -17 % | share of growers who reported higher sales | - | 2025-05-01..2025-05-31 | actual -\n"},
    {"Little changed compared with the May 2024 projections: output is expected to increase by 5% in 2026.",
     "5% | = 5 % | output | - | 2026-01-01..2026-12-31 | forecast yoy\n"},
    {"Sales rose by 5% ($2 million) in May.",
     "5% | = 5 % | Sales | - | 2025-05-01..2025-05-31 | actual yoy\n"
     "$2 million | = 2000000 USD | Sales | - | 2025-05-01..2025-05-31 | actual yoy\n"},
    /* what is seasonally adjusted is counted on the month before; what remains so has not fallen */
    {"Prices rose 2% in May on a seasonally adjusted basis.",
     "2% | = 2 % | Prices | - | 2025-05-01..2025-05-31 | actual mom\n"},
    {"Growth in deposits remained moderate at 9% in May.",
     "9% | = 9 % | Growth in deposits | - | 2025-05-01..2025-05-31 | actual yoy\n"},
    {"The 2025 growth forecast has been revised up to 5% from 4%.",
     "5% | = 5 % | growth forecast | - | 2025-01-01..2025-12-31 | forecast yoy\n"
     "4% | = 4 % | growth forecast | - | 2025-01-01..2025-12-31 | forecast yoy\n"},
    /* an extreme is no year to hold against, though it is one of so many weeks */
    {"In June it reduced costs by $9 million, and increased net income by $7 million.",
     "$9 million | = -9000000 USD | costs | - | 2025-06-01..2025-06-30 | actual yoy\n"
     "$7 million | = 7000000 USD | net income | - | 2025-06-01..2025-06-30 | actual yoy\n"},
    {"Orlo bought back its own shares at an average price of $5 in June.",
     "$5 | = 5 USD | average price of own shares | Orlo | 2025-06-01..2025-06-30 | actual -\n"},
    {"Orlo shares are up 46% from their 52-week low.",
     "46% | = 46 % | Orlo shares | Orlo | ..2025-08-08 | actual other\n"},
    /* a rate of another time is counted as the one before; how fast, not against what */
    {"Exports rose 14.5% year on year in June, reversing the 5.8% decline in the preceding month.",
     "14.5% | = 14.5 % | Exports | - | 2025-06-01..2025-06-30 | actual yoy\n"
     "5.8% | = -5.8 % | Exports | - | 2025-05-01..2025-05-31 | actual yoy\n"},
    {"The annual growth rate of loans stood at 2.8% in June, unchanged from the previous month.",
     "2.8% | = 2.8 % | annual growth rate of loans | - | 2025-06-01..2025-06-30 | actual yoy\n"},
    /* an object grows by a share; by it, in a headline; a share in brackets that says against what */
    {"In June Orlo grew revenue 13% to $5 million.",
     "13% | = 13 % | revenue | Orlo | 2025-06-01..2025-06-30 | actual yoy\n"
     "$5 million | = 5000000 USD | revenue | Orlo | 2025-06-01..2025-06-30 | actual -\n"},
    {"June exports to Peru surge by 42%.",
     "42% | = 42 % | exports to Peru surge | Peru | 2025-06-01..2025-06-30 | actual yoy\n"},
    {"Growth came from German (60% YoY) and Spanish (67% YoY) futures.",
     "60% | = 60 % | German | - | ..2025-08-08 | actual yoy\n"
     "67% | = 67 % | futures | Spain | ..2025-08-08 | actual yoy\n"},
    {"Monthly UK food price growth was 1.1% in June.",
     "1.1% | = 1.1 % | Monthly UK food price growth | UK | 2025-06-01..2025-06-30 | actual mom\n"},
    /* small rates of prices and output: of the month and the quarter */
    {"U.S. consumer price index rose 0.4% in June, and the U.S. economy grew 0.6% in the second quarter.",
     "0.4% | = 0.4 % | U.S. consumer price index | U.S. | 2025-06-01..2025-06-30 | actual mom\n"
     "0.6% | = 0.6 % | U.S. economy | U.S. | 2025-04-01..2025-06-30 | actual qoq\n"},
    {"In June 2025 the bank cut its policy rate by 0.25 percentage points.",
     "0.25 percentage points | = -0.25 pp | policy rate | - | 2025-06-01..2025-06-30 | actual other\n"},
    {"It paid a dividend of 2.4 cents (2024: 1.3 cents) per share.",
     "2.4 cents | = 0.024 USD/share | dividend | - | ..2025-08-08 | actual -\n"
     "1.3 cents | = 0.013 USD/share | dividend | - | 2024-01-01..2024-12-31 | actual -\n"},
    {"It had a $4 million gain on currencies in 2024. The unemployment rate may drop to 7.5 in 2026.",
     "$4 million | = 4000000 USD | gain on currencies | - | 2024-01-01..2024-12-31 | actual -\n"
     "7.5 | = 7.5 % | unemployment rate | - | 2026-01-01..2026-12-31 | forecast -\n"},
    {"Money grew at an annual rate of 14% in June 2025, core inflation rose by 0.1 percentage point.",
     "14% | = 14 % | Money | - | 2025-06-01..2025-06-30 | actual yoy\n"
     "0.1 percentage point | = 0.1 pp | core inflation | - | 2025-06-01..2025-06-30 | actual mom\n"},
    {"The index was 48.7% in June 2025, down 0.5 percentage point from the 49.2% recorded in May.",
     "48.7% | = 48.7 % | index | - | 2025-06-01..2025-06-30 | actual -\n"
     "0.5 percentage point | = -0.5 pp | index | - | 2025-06-01..2025-06-30 | actual mom\n"
     "49.2% | = 49.2 % | index | - | 2025-05-01..2025-05-31 | actual -\n"},
    /* from an extreme, of shares that something sent down */
    {"Output fell 5% in June 2025 from a high of 3 Mt.",
     "5% | = -5 % | Output | - | 2025-06-01..2025-06-30 | actual other\n"
     "3 Mt | = 3000000 t | Output | - | - | actual -\n"},
    {"It expects a loss, sending the company's shares down about 10%.",
     "10% | ~ -10 % | company's shares | - | ..2025-08-08 | actual other\n"},
    /* revisions, the year before of a crop, a level up from one like it */
    {"The rice harvest of 2024-25 is forecast at 9 Mt, down 39% (or 6 Mt) on 2023-24.",
     "9 Mt | = 9000000 t | rice harvest | - | 2024-01-01..2025-12-31 | forecast -\n"
     "39% | = -39 % | rice harvest | - | 2024-01-01..2025-12-31 | forecast yoy\n"
     "6 Mt | = -6000000 t | rice harvest | - | 2024-01-01..2025-12-31 | forecast yoy\n"},
    {"The city has 41 buses up from 40 buses in 2024.",
     "41 buses | = 41 buses | buses | city | ..2025-08-08 | actual -\n"
     "40 buses | = 40 buses | buses | city | 2024-01-01..2024-12-31 | actual -\n"},
    /* one change in brackets after the other, rates of a month beside annual ones, averages of years */
    {"The highest growth in 2024 was recorded in fruit (8.4%), nuts (5.7%) and pulses (1.4%).",
     "8.4% | = 8.4 % | fruit | - | 2024-01-01..2024-12-31 | actual yoy\n"
     "5.7% | = 5.7 % | nuts | - | 2024-01-01..2024-12-31 | actual yoy\n"
     "1.4% | = 1.4 % | pulses | - | 2024-01-01..2024-12-31 | actual yoy\n"},
    {"Consumer prices rose by 0.5% in May 2025, reaching an annual inflation rate of 2.4%.",
     "0.5% | = 0.5 % | Consumer prices | - | 2025-05-01..2025-05-31 | actual mom\n"
     "2.4% | = 2.4 % | annual inflation rate | - | 2025-05-01..2025-05-31 | actual yoy\n"},
    {"The annual average growth rate will be 4% in 2026-29.",
     "4% | = 4 % | annual average growth rate | - | 2026-01-01..2029-12-31 | forecast cagr\n"},
    {"GDP grew 2.7% in 2024, below the target of 3.6%.",
     "2.7% | = 2.7 % | GDP | - | 2024-01-01..2024-12-31 | actual yoy\n"
     "3.6% | = 3.6 % | GDP target | - | 2024-01-01..2024-12-31 | target yoy\n"},
    {"The Optimism Index lost 0.3 points in May 2025.",
     "0.3 points | = -0.3 1 | Optimism Index | - | 2025-05-01..2025-05-31 | actual mom\n"},
    /* "and by" goes on with the change; the time of the level behind "than"; rates of growth are yearly over years too
     */
    {"Exports rose by 5% in the north and by 3% in the south, from a year earlier.",
     "5% | = 5 % | Exports in the north | - | ..2025-08-08 | actual yoy\n"
     "3% | = 3 % | Exports in the north | - | ..2025-08-08 | actual yoy\n"},
    {"The mine yielded 70 tonnes in May, 21% more than the 58 tonnes it sold last year.",
     "70 tonnes | = 70 t | amount yielded | mine | 2025-05-01..2025-05-31 | actual -\n"
     "21% | = 21 % | amount yielded | mine | 2025-05-01..2025-05-31 | actual yoy\n"
     "58 tonnes | = 58 t | amount yielded | mine | 2024-05-01..2024-05-31 | actual -\n"},
    {"The bank expects inflation of 2% in 2025 and 2026.",
     "2% | = 2 % | inflation | - | 2025-01-01..2026-12-31 | forecast yoy\n"},
    /* a forecast that is cut by something */
    {"The bank cut its 2024 growth forecast by 0.3 percentage point to 2.5 percent.",
     "0.3 percentage point | = -0.3 pp | growth | - | 2024-01-01..2024-12-31 | forecast other\n"
     "2.5 percent | = 2.5 % | growth | - | 2024-01-01..2024-12-31 | forecast yoy\n"},
    /* two quantities that say two things */
    {"Tax revenue amounted to $812.4 billion in 2023 or 2.3 per cent above budget.",
     "$812.4 billion | = 812400000000 USD | Tax revenue | - | 2023-01-01..2023-12-31 | actual -\n"
     "2.3 per cent | = 2.3 % | Tax revenue | - | 2023-01-01..2023-12-31 | actual other\n"},
    /* said twice in brackets */
    {"Wheat production in 2023 was 17% below the five-year average and down 43% (or 4.8 million tonnes) from the "
     "previous year.",
     "17% | = -17 % | Wheat production | - | 2023-01-01..2023-12-31 | actual other\n"
     "43% | = -43 % | Wheat production | - | 2023-01-01..2023-12-31 | actual yoy\n"
     "4.8 million tonnes | = -4800000 t | Wheat production | - | 2023-01-01..2023-12-31 | actual yoy\n"},
    /* an adjective alone behind a quantity */
    {"Retail sales grew by 2.5 per cent monthly and fell 3.9 per cent yearly in March 2023.",
     "2.5 per cent | = 2.5 % | Retail sales | - | 2023-03-01..2023-03-31 | actual mom\n"
     "3.9 per cent | = -3.9 % | Retail sales | - | 2023-03-01..2023-03-31 | actual yoy\n"},
    /* supply from month to month, price indices, what grows, lists with at */
    {"Oil supply rose by 520 kb/d in May 2025.",
     "520 kb/d | = 520000 bbl/d | Oil supply | - | 2025-05-01..2025-05-31 | actual mom\n"},
    {"The 2026 headline CPI forecast was raised from 2.75% to 3.25%.",
     "2.75% | = 2.75 % | headline CPI | - | 2026-01-01..2026-12-31 | forecast yoy\n"
     "3.25% | = 3.25 % | headline CPI | - | 2026-01-01..2026-12-31 | forecast yoy\n"},
    {"Gold grew 5.6% in the second quarter of 2025.",
     "5.6% | = 5.6 % | Gold | - | 2025-04-01..2025-06-30 | actual yoy\n"},
    {"The report showed Peru growing at 1.8% in 2026 and Chile at 1.2%.",
     "1.8% | = 1.8 % | Peru | Peru | 2026-01-01..2026-12-31 | forecast yoy\n"
     "1.2% | = 1.2 % | Peru | Chile | 2026-01-01..2026-12-31 | forecast yoy\n"},
    {"The shekel weakened by 1.8% against the dollar.",
     "1.8% | = -1.8 % | shekel | - | 2025-08-08..2025-08-08 | actual other\n"},
    {"Rice exports were up 34 percent in Peru and 23 percent in Chile in June 2025 from May.",
     "34 percent | = 34 % | Rice exports | Peru | 2025-06-01..2025-06-30 | actual mom\n"
     "23 percent | = 23 % | Rice exports | Chile | 2025-06-01..2025-06-30 | actual mom\n"},
    {"In June the basket fell by $2.82, or 3.0%, month on month.",
     "$2.82 | = -2.82 USD | basket | - | 2025-06-01..2025-06-30 | actual mom\n"
     "3.0% | = -3 % | basket | - | 2025-06-01..2025-06-30 | actual mom\n"},
    /* what is said behind the second of two holds for both; rates of inflation are of a year */
    {"The inflation rate rose to 12.2 percent in June 2025 from 11.9 percent in May.",
     "12.2 percent | = 12.2 % | inflation rate | - | 2025-06-01..2025-06-30 | actual yoy\n"
     "11.9 percent | = 11.9 % | inflation rate | - | 2025-05-01..2025-05-31 | actual yoy\n"},
    {"Output of 2026 is forecast at 1.5 billion tonnes, up 2% from 1.4 billion tonnes forecast before.",
     "1.5 billion tonnes | = 1500000000 t | Output | - | 2026-01-01..2026-12-31 | forecast -\n"
     "2% | = 2 % | Output | - | 2026-01-01..2026-12-31 | forecast other\n"
     "1.4 billion tonnes | = 1400000000 t | Output | - | 2026-01-01..2026-12-31 | forecast -\n"},
    /* of a bracket, in passing, of a forecast, of an economy */
    {"Receipts in June were 7.2% (€108m) higher than in June 2024.",
     "7.2% | = 7.2 % | Receipts | - | 2025-06-01..2025-06-30 | actual yoy\n"
     "€108m | = 108000000 EUR | Receipts | - | 2025-06-01..2025-06-30 | actual yoy\n"},
    {"In June spending was 0.7%, or €229m, below profile.",
     "0.7% | = -0.7 % | spending | - | 2025-06-01..2025-06-30 | actual other\n"
     "€229m | = -229000000 EUR | spending | - | 2025-06-01..2025-06-30 | actual other\n"},
    {"China is forecast to grow at 6.7 per cent after 6.9 per cent last year.",
     "6.7 per cent | = 6.7 % | China | China | ..2025-08-08 | forecast yoy\n"
     "6.9 per cent | = 6.9 % | China | China | 2024-01-01..2024-12-31 | actual yoy\n"},
    {"Inflation is projected to remain low, increasing slightly to 5 percent at end-2026.",
     "5 percent | = 5 % | Inflation | - | ..2026-12-31 | forecast yoy\n"},
    {"In June stocks were 39 million barrels above last year (12%).",
     "39 million barrels | = 39000000 bbl | stocks | - | 2025-06-01..2025-06-30 | actual yoy\n"
     "12% | = 12 % | stocks | - | 2025-06-01..2025-06-30 | actual yoy\n"},
    {"Stocks in June: East (+1.3 million barrels) and West (+0.3 million barrels).",
     "+1.3 million barrels | = 1300000 bbl | Stocks | East | 2025-06-01..2025-06-30 | actual mom\n"
     "+0.3 million barrels | = 300000 bbl | Stocks | West | 2025-06-01..2025-06-30 | actual mom\n"},
    {"Exports in May: Peru (+3%), Malta (+5%) and Chad (-2%).",
     "+3% | = 3 % | Exports | Peru | 2025-05-01..2025-05-31 | actual yoy\n"
     "+5% | = 5 % | Exports | Malta | 2025-05-01..2025-05-31 | actual yoy\n"
     "-2% | = -2 % | Exports | Chad | 2025-05-01..2025-05-31 | actual yoy\n"},
    {"The target for 2025 is 14 percent more than the actual earnings last year.",
     "14 percent | = 14 % | target | - | 2025-01-01..2025-12-31 | target yoy\n"},
    /* as a share in brackets, with a sign, of a year before, in two numbers, from the base before */
    {"Placements during January 2024 totaled 2 million head, 4% above 2023.",
     "2 million head | = 2000000 head | Placements | - | 2024-01-01..2024-01-31 | actual -\n"
     "4% | = 4 % | Placements | - | 2024-01-01..2024-01-31 | actual yoy\n"},
    {"Exports to Peru and Chile grew in 2024, with 30% and 15% growth respectively.",
     "30% | = 30 % | Exports | Peru | 2024-01-01..2024-12-31 | actual yoy\n"
     "15% | = 15 % | Exports | Chile | 2024-01-01..2024-12-31 | actual yoy\n"},
    {"Orlo shipped $12 billion in 2024, up from $9 billion in 2023, marking a 33 percent rise.",
     "$12 billion | = 12000000000 USD | shipments | Orlo | 2024-01-01..2024-12-31 | actual -\n"
     "$9 billion | = 9000000000 USD | shipments | Orlo | 2023-01-01..2023-12-31 | actual -\n"
     "33 percent | = 33 % | shipments | Orlo | 2024-01-01..2024-12-31 | actual yoy\n"},
    {"Exports to Peru saw 0.7% negative growth in 2024.",
     "0.7% | = -0.7 % | Exports to Peru | Peru | 2024-01-01..2024-12-31 | actual yoy\n"},
    /* against what: a forecast revised, a year, a mark, what somebody sets */
    {"Agriculture expanded 6.6% in the second quarter of 2025 from 2.9% in the first quarter.",
     "6.6% | = 6.6 % | Agriculture | - | 2025-04-01..2025-06-30 | actual yoy\n"
     "2.9% | = 2.9 % | Agriculture | - | 2025-01-01..2025-03-31 | actual yoy\n"},
    {"Output is forecast at 13.6 million tonnes, down 118,000 tonnes from last month.",
     "13.6 million tonnes | = 13600000 t | Output | - | ..2025-08-08 | forecast -\n"
     "118,000 tonnes | = -118000 t | Output | - | ..2025-08-08 | forecast other\n"},
    {"Stocks were 28.7 million barrels above last year and 6% above the five-year average.",
     "28.7 million barrels | = 28700000 bbl | Stocks | - | ..2025-08-08 | actual yoy\n"
     "6% | = 6 % | Stocks | - | ..2025-08-08 | actual other\n"},
    {"The bank cut its rate by 25 basis points in 2023.",
     "25 basis points | = -25 bp | rate | - | 2023-01-01..2023-12-31 | actual other\n"},
    {"In June stocks were put at 233 tonnes, up 2 tonnes from the previous projection.",
     "233 tonnes | = 233 t | stocks | - | 2025-06-01..2025-06-30 | actual -\n"
     "2 tonnes | = 2 t | stocks | - | 2025-06-01..2025-06-30 | actual other\n"},
    {"Wheat output increased by 1.4 million tonnes to a record 27.6 million tonnes in 2024.",
     "1.4 million tonnes | = 1400000 t | Wheat output | - | 2024-01-01..2024-12-31 | actual yoy\n"
     "27.6 million tonnes | = 27600000 t | Wheat output | - | 2024-01-01..2024-12-31 | actual -\n"},
    {"The economy contracted by an annual 1.15 percent in March 2025.",
     "1.15 percent | = -1.15 % | economy | - | 2025-03-01..2025-03-31 | actual yoy\n"},
    {"Deliveries rose by 4.6 per cent in 2024 to stand at 160.4 million litres up from 153.3 million litres in 2023.",
     "4.6 per cent | = 4.6 % | Deliveries | - | 2024-01-01..2024-12-31 | actual yoy\n"
     "160.4 million litres | = 160400000 L | Deliveries | - | 2024-01-01..2024-12-31 | actual -\n"
     "153.3 million litres | = 153300000 L | Deliveries | - | 2023-01-01..2023-12-31 | actual -\n"},
    {"Car sales rose 12% in June to 5.1 million from 4.4 million a year earlier.",
     "12% | = 12 % | Car sales | - | 2025-06-01..2025-06-30 | actual yoy\n"
     "5.1 million | = 5100000 1 | Car sales | - | 2025-06-01..2025-06-30 | actual -\n"
     "4.4 million | = 4400000 1 | Car sales | - | 2024-06-01..2024-06-30 | actual -\n"},
    {"Copper for June delivery rose $80, or 1%, on Thursday to settle at $9,400 a tonne.",
     "$80 | = 80 USD/t | Copper | - | 2025-08-07..2025-08-07 | actual other\n"
     "1% | = 1 % | Copper | - | 2025-08-07..2025-08-07 | actual other\n"
     "$9,400 a tonne | = 9400 USD/t | Copper | - | 2025-08-07..2025-08-07 | actual -\n"},
    {"The maker expects sales to rise between 7% and 8% in 2025.",
     "7% and 8% | range 7 8 % | sales | - | 2025-01-01..2025-12-31 | forecast yoy\n"},
    {"Profit was $23 million in the second quarter, compared to a net loss of $29 million or 53 cents per share in the "
     "prior-year quarter.",
     "$23 million | = 23000000 USD | Profit | - | 2025-04-01..2025-06-30 | actual -\n"
     "$29 million | = 29000000 USD | net loss | - | 2024-04-01..2024-06-30 | actual -\n"
     "53 cents per share | = 0.53 USD/share | net loss | - | 2024-04-01..2024-06-30 | actual -\n"},
    {"Visitor numbers decreased by 3.0 million (7.4%) in 2024.",
     "3.0 million | = -3000000 1 | Visitor numbers | - | 2024-01-01..2024-12-31 | actual yoy\n"
     "7.4% | = -7.4 % | Visitor numbers | - | 2024-01-01..2024-12-31 | actual yoy\n"},
    {"The firm expects 2025 sales to rise 17% to 19%, up from a rise between 12% and 14%.",
     "17% to 19% | range 17 19 % | sales | - | 2025-01-01..2025-12-31 | forecast yoy\n"
     "12% and 14% | range 12 14 % | sales | - | 2025-01-01..2025-12-31 | forecast yoy\n"},
    {"Rents remained steady in June, ticking upwards by 0.1% month to month.",
     "0.1% | = 0.1 % | Rents | - | 2025-06-01..2025-06-30 | actual mom\n"},
    {"Completed sales fell by 0.8% between June and July to 99,270.",
     "0.8% | = -0.8 % | Completed sales | - | 2025-07-01..2025-07-31 | actual mom\n"
     "99,270 | = 99270 1 | Completed sales | - | 2025-07-01..2025-07-31 | actual -\n"},
    {"Rent growth picked up in June, growing by 3.7% over the year, compared to a 3.3% annual rise in May.",
     "3.7% | = 3.7 % | Rent growth | - | 2025-06-01..2025-06-30 | actual yoy\n"
     "3.3% | = 3.3 % | Rent growth | - | 2025-05-01..2025-05-31 | actual yoy\n"},
    {"The bank expects inflation of 6.6% in 2026, 5.9% in 2027 and 5.0% in 2028.",
     "6.6% | = 6.6 % | inflation | - | 2026-01-01..2026-12-31 | forecast yoy\n"
     "5.9% | = 5.9 % | inflation | - | 2027-01-01..2027-12-31 | forecast yoy\n"
     "5.0% | = 5 % | inflation | - | 2028-01-01..2028-12-31 | forecast yoy\n"},
    {"Output rose by 0.1% in the second quarter from the previous quarter. Services grew by 0.3% and building by 0.8%.",
     "0.1% | = 0.1 % | Output | - | 2025-04-01..2025-06-30 | actual qoq\n"
     "0.3% | = 0.3 % | Services | - | 2025-04-01..2025-06-30 | actual qoq\n"
     "0.8% | = 0.8 % | building | - | 2025-04-01..2025-06-30 | actual qoq\n"},
    {"Steel output fell by a fifth in 2024.",
     "a fifth | = -20 % | Steel output | - | 2024-01-01..2024-12-31 | actual yoy\n"},
    {"Sugar prices were 17.5% lower in June than in May.",
     "17.5% | = -17.5 % | Sugar prices | - | 2025-06-01..2025-06-30 | actual mom\n"},
    {"Wage costs were up 3.2 percentage points in the second quarter.",
     "3.2 percentage points | = 3.2 pp | Wage costs | - | 2025-04-01..2025-06-30 | actual yoy\n"},
    {"The copper index lost 3.8% in June, with mining stocks down 4.5%.",
     "3.8% | = -3.8 % | copper index | - | 2025-06-01..2025-06-30 | actual yoy\n"
     "4.5% | = -4.5 % | mining stocks | - | 2025-06-01..2025-06-30 | actual yoy\n"},
    {"Order intake more than doubled to 3.9 GW in 2024.",
     "doubled | > 2 x | Order intake | - | 2024-01-01..2024-12-31 | actual yoy\n"
     "3.9 GW | = 3.9 GW | Order intake | - | 2024-01-01..2024-12-31 | actual -\n"},
    {"The copper index fell 0.7% to 419.8 points in June.",
     "0.7% | = -0.7 % | copper index | - | 2025-06-01..2025-06-30 | actual yoy\n"
     "419.8 points | = 419.8 1 | copper index | - | 2025-06-01..2025-06-30 | actual -\n"},
    {"The airline lost $27 million in 2024.",
     "$27 million | = 27000000 USD | loss | airline | 2024-01-01..2024-12-31 | actual -\n"},
    {"Diesel: 361,000 units in June; share down 1.6 points to 13.9%",
     "361,000 units | = 361000 units | Diesel | - | 2025-06-01..2025-06-30 | actual -\n"
     "1.6 points | = -1.6 pp | share | - | 2025-06-01..2025-06-30 | actual yoy\n"
     "13.9% | = 13.9 % | share | - | 2025-06-01..2025-06-30 | actual -\n"},
    {"Quarterly profits jumped 76% to $1.13bn (£600m) for the three months to June, from $639m a year earlier.",
     "76% | = 76 % | profits | - | 2025-04-01..2025-06-30 | actual yoy\n"
     "$1.13bn | = 1130000000 USD | profits | - | 2025-04-01..2025-06-30 | actual -\n"
     "£600m | = 600000000 GBP | profits | - | 2025-04-01..2025-06-30 | actual -\n"
     "$639m | = 639000000 USD | profits | - | 2024-04-01..2024-06-30 | actual -\n"},
    {"The lender reported an 18% decline in net profit in 2024.",
     "18% | = -18 % | net profit | - | 2024-01-01..2024-12-31 | actual yoy\n"},
    {"Tyre exports dropped 11% month on month in March.",
     "11% | = -11 % | Tyre exports | - | 2025-03-01..2025-03-31 | actual mom\n"},
    {"Ireland's economy shrank 1.0% quarter-on-quarter in the second quarter.",
     "1.0% | = -1 % | Ireland's economy | Ireland | 2025-04-01..2025-06-30 | actual qoq\n"},
    {"Demand has grown at a compound annual growth rate of 8% since 2015.",
     "8% | = 8 % | Demand | - | ..2025-08-08 | actual cagr\n"},
    {"Carbon output fell 4% in 2024 while oil burn crept up 5% and coal burn 2%.",
     "4% | = -4 % | Carbon output | - | 2024-01-01..2024-12-31 | actual yoy\n"
     "5% | = 5 % | oil burn | - | 2024-01-01..2024-12-31 | actual yoy\n"
     "2% | = 2 % | coal burn | - | 2024-01-01..2024-12-31 | actual yoy\n"},
    {"Traffic dropped below 900 vehicles in June.",
     "900 vehicles | < 900 vehicles | Traffic | - | 2025-06-01..2025-06-30 | actual -\n"},
    {"Charging time crept up to 2.4 hours in 2024.",
     "2.4 hours | = 2.4 h | Charging time | - | 2024-01-01..2024-12-31 | actual -\n"},
    {"Batteries made up 46% of the pipeline in 2024.",
     "46% | = 46 % | Batteries share of pipeline | - | 2024-01-01..2024-12-31 | actual -\n"},
    {"The process uses a third less water than smelting.",
     "a third | = -33.3333333333333 % | water | - | ..2025-08-08 | actual other\n"},
    {"Grid tolls rose 9% to $12,000 a ton in 2024 from $11,000.",
     "9% | = 9 % | Grid tolls | - | 2024-01-01..2024-12-31 | actual yoy\n"
     "$12,000 a ton | = 12000 USD/t | Grid tolls | - | 2024-01-01..2024-12-31 | actual -\n"
     "$11,000 | = 11000 USD/t | Grid tolls | - | 2023-01-01..2023-12-31 | actual -\n"},
    {"EBITDA margin in 2024: 14.2% (15.1%)",
     "14.2% | = 14.2 % | EBITDA margin | - | 2024-01-01..2024-12-31 | actual -\n"
     "15.1% | = 15.1 % | EBITDA margin | - | 2023-01-01..2023-12-31 | actual -\n"},
    {"Net profit was $1.17 billion, or 33 cents per share, in the second quarter.",
     "$1.17 billion | = 1170000000 USD | Net profit | - | 2025-04-01..2025-06-30 | actual -\n"
     "33 cents per share | = 0.33 USD/share | Net profit | - | 2025-04-01..2025-06-30 | actual -\n"},
    {"House prices rose 0.4% month on month in June, after a 0.9% drop in May.",
     "0.4% | = 0.4 % | House prices | - | 2025-06-01..2025-06-30 | actual mom\n"
     "0.9% | = -0.9 % | House prices | - | 2025-05-01..2025-05-31 | actual mom\n"},
    {"Plug-in cars found 13.8 million buyers in 2024, against 10.2 million the year before.",
     "13.8 million buyers | = 13800000 buyers | buyers | Plug-in cars | 2024-01-01..2024-12-31 | actual -\n"
     "10.2 million | = 10200000 buyers | buyers | Plug-in cars | 2023-01-01..2023-12-31 | actual -\n"},
    {"The inflation rate rose to 4.6% in June.",
     "4.6% | = 4.6 % | inflation rate | - | 2025-06-01..2025-06-30 | actual yoy\n"},
    {"Retail sales rose by 0.9% in June, following a fall of 2.8% in May.",
     "0.9% | = 0.9 % | Retail sales | - | 2025-06-01..2025-06-30 | actual mom\n"
     "2.8% | = -2.8 % | Retail sales | - | 2025-05-01..2025-05-31 | actual mom\n"},
    {"Power demand will more than double to 945 TWh by 2030.",
     "double | > 2 x | Power demand | - | ..2030-12-31 | forecast other\n"
     "945 TWh | = 945 TWh | Power demand | - | ..2030-12-31 | forecast -\n"},
    {"Net income tumbled from $875m to $293m in 2024.",
     "$875m | = 875000000 USD | Net income | - | 2023-01-01..2023-12-31 | actual -\n"
     "$293m | = 293000000 USD | Net income | - | 2024-01-01..2024-12-31 | actual -\n"},
    {"Operating income was 221 million dollars in the second quarter, against 202 million dollars last year.",
     "221 million dollars | = 221000000 USD | Operating income | - | 2025-04-01..2025-06-30 | actual -\n"
     "202 million dollars | = 202000000 USD | Operating income | - | 2024-04-01..2024-06-30 | actual -\n"},
    {"In 2024 the firm sold 171,000 lorries, 165% more than in 2020 (64,462 lorries).",
     "171,000 lorries | = 171000 lorries | lorries | firm | 2024-01-01..2024-12-31 | actual -\n"
     "165% | = 165 % | lorries | firm | 2024-01-01..2024-12-31 | actual other\n"
     "64,462 lorries | = 64462 lorries | lorries | firm | 2020-01-01..2020-12-31 | actual -\n"},
    {"Rents climbed 5% in June and were nearly three times the level of 2011.",
     "5% | = 5 % | Rents | - | 2025-06-01..2025-06-30 | actual yoy\n"
     "three times | ~ 3 x | Rents | - | 2025-06-01..2025-06-30 | actual other\n"},
    {"Export volumes dropped by 28% to 104 tonnes in June, down from 144 tonnes in May.",
     "28% | = -28 % | Export volumes | - | 2025-06-01..2025-06-30 | actual mom\n"
     "104 tonnes | = 104 t | Export volumes | - | 2025-06-01..2025-06-30 | actual -\n"
     "144 tonnes | = 144 t | Export volumes | - | 2025-05-01..2025-05-31 | actual -\n"},
    {"Solar capacity increased by 15 gigawatts (GW) or 8.3% during 2024, the steepest climb on record.",
     "15 gigawatts | = 15 GW | Solar capacity | - | 2024-01-01..2024-12-31 | actual yoy\n"
     "8.3% | = 8.3 % | Solar capacity | - | 2024-01-01..2024-12-31 | actual yoy\n"},
    {"Sales hit 20,000 in June, a 1,520 (8%) rise on the same month in 2024.",
     "20,000 | = 20000 1 | Sales | - | 2025-06-01..2025-06-30 | actual -\n"
     "1,520 | = 1520 1 | Sales | - | 2025-06-01..2025-06-30 | actual yoy\n"
     "8% | = 8 % | Sales | - | 2025-06-01..2025-06-30 | actual yoy\n"},
    {"Output expanded at a rate of 4.5% in 2024.",
     "4.5% | = 4.5 % | Output | - | 2024-01-01..2024-12-31 | actual yoy\n"},
    {"Storage is expected to grow by 18 GW in 2025, after a record 10 GW was added in 2024.",
     "18 GW | = 18 GW | Storage | - | 2025-01-01..2025-12-31 | forecast -\n" /* what is to be added, as the 10 GW were
                                                                              */
     "10 GW | = 10 GW | Storage | - | 2024-01-01..2024-12-31 | actual -\n"},
    {"The mill raised its price by $4 to $56.", "$4 | = 4 USD | price | - | ..2025-08-08 | actual other\n"
                                                "$56 | = 56 USD | price | - | ..2025-08-08 | actual -\n"},
    /* what a figure beside it lends: a noun, a rate, "basis" */
    {"In 2024 the city installed 830 chargers at schools and another 670 at its libraries.",
     "830 chargers | = 830 chargers | chargers | city | 2024-01-01..2024-12-31 | actual -\n"
     "670 | = 670 chargers | chargers | city | 2024-01-01..2024-12-31 | actual -\n"},
    {"Nonfarm payrolls increased 84,000 in June.",
     "84,000 | = 84000 jobs | Nonfarm payrolls | - | 2025-06-01..2025-06-30 | actual mom\n"},
    {"Wheat rose 0.3% to $5.10 a bushel in June, while corn fell 0.1% to $4.60.",
     "0.3% | = 0.3 % | Wheat | - | 2025-06-01..2025-06-30 | actual yoy\n"
     "$5.10 a bushel | = 5.1 USD/bu | Wheat | - | 2025-06-01..2025-06-30 | actual -\n"
     "0.1% | = -0.1 % | corn | - | 2025-06-01..2025-06-30 | actual yoy\n"
     "$4.60 | = 4.6 USD/bu | corn | - | 2025-06-01..2025-06-30 | actual -\n"},
    {"The two-year yield was down 4.0 basis points at 4.2%, while the 10-year yield was down 9.3 points to 4.5%.",
     "4.0 basis points | = -4 bp | two-year yield | - | 2025-08-08..2025-08-08 | actual other\n"
     "4.2% | = 4.2 % | two-year yield | - | 2025-08-08..2025-08-08 | actual -\n"
     "9.3 points | = -9.3 bp | 10-year yield | - | 2025-08-08..2025-08-08 | actual other\n"
     "4.5% | = 4.5 % | 10-year yield | - | 2025-08-08..2025-08-08 | actual -\n"},
    /* signs: aims and averages, off, of its value, fewer; what is avoided and a loss named as such stay positive */
    {"In 2024 the firm moved to its target of reducing emissions by 55% before 2030.",
     "55% | = -55 % | emissions | - | ..2029-12-31 | target other\n"},
    {"In June emissions were down by a total of 48%.",
     "48% | = -48 % | emissions | - | 2025-06-01..2025-06-30 | actual yoy\n"},
    {"Exports were off 27% in June.", "27% | = -27 % | Exports | - | 2025-06-01..2025-06-30 | actual yoy\n"},
    {"The stock lost 65% of its value in 2024.", "65% | = -65 % | stock | - | 2024-01-01..2024-12-31 | actual other\n"},
    {"The rule will reduce CO2 emissions by 1.4 million tonnes in 2026.",
     "1.4 million tonnes | = 1400000 t | CO2 emissions | - | 2026-01-01..2026-12-31 | target -\n"},
    {"The company reported a net loss of $0.32 per share for 2024.",
     "$0.32 per share | = 0.32 USD/share | net loss | - | 2024-01-01..2024-12-31 | actual -\n"},
    {"It cut its debt to only $15 million in June.",
     "$15 million | = 15000000 USD | debt | - | 2025-06-01..2025-06-30 | actual -\n"},
    {"The region saw a revenue decline of 4% in 2024.",
     "4% | = -4 % | revenue | region | 2024-01-01..2024-12-31 | actual yoy\n"},
    {"Prices were lower in 2024. These dropped 4.3 percent in June.",
     "4.3 percent | = -4.3 % | - | - | 2025-06-01..2025-06-30 | actual yoy\n"},
    {"Sales should fall 18% in 2026, compared to its previous forecast of a 15% decline.",
     "18% | = -18 % | Sales | - | 2026-01-01..2026-12-31 | forecast yoy\n"
     "15% | = -15 % | Sales | - | 2026-01-01..2026-12-31 | forecast yoy\n"},
    {"The items cut earnings by 25 cents and the margin by 30 basis points in June.",
     "25 cents | = -0.25 USD | earnings | - | 2025-06-01..2025-06-30 | actual other\n"
     "30 basis points | = -30 bp | margin | - | 2025-06-01..2025-06-30 | actual other\n"},
    {"The economy grew at 7% in 2024.", "7% | = 7 % | economy | - | 2024-01-01..2024-12-31 | actual yoy\n"},
    {"Output rose 6% in 2024, compared with 5% in 2023.",
     "6% | = 6 % | Output | - | 2024-01-01..2024-12-31 | actual yoy\n"
     "5% | = 5 % | Output | - | 2023-01-01..2023-12-31 | actual yoy\n"},
    {"Inflation rose to 7.8% in April before falling to 5.7% in June.",
     "7.8% | = 7.8 % | Inflation | - | 2025-04-01..2025-04-30 | actual yoy\n"
     "5.7% | = 5.7 % | Inflation | - | 2025-06-01..2025-06-30 | actual yoy\n"},
    {"The Nifty 50 closed at 25,574 (82.1, 0.3%) on Thursday.",
     "25,574 | = 25574 1 | Nifty 50 | Nifty 50 | 2025-08-07..2025-08-07 | actual -\n"
     "82.1 | = 82.1 1 | Nifty 50 | Nifty 50 | 2025-08-07..2025-08-07 | actual other\n"
     "0.3% | = 0.3 % | Nifty 50 | Nifty 50 | 2025-08-07..2025-08-07 | actual other\n"},
    {"Gold closed at $1,980 an ounce on Thursday, a gain of $12.",
     "$1,980 an ounce | = 1980 USD/oz | Gold | - | 2025-08-07..2025-08-07 | actual -\n"
     "$12 | = 12 USD/oz | Gold | - | 2025-08-07..2025-08-07 | actual other\n"},
    {"Nikkei: +2.1% on Thursday.", "+2.1% | = 2.1 % | Nikkei | Nikkei | 2025-08-07..2025-08-07 | actual other\n"},
    {"The bank kept its 2% inflation target in June.",
     "2% | = 2 % | inflation target | bank | 2025-06-01..2025-06-30 | target -\n"},
    {"The bank told of a slower pace of growth, of about 0.2% per quarter.",
     "0.2% | ~ 0.2 % | slower pace of growth | - | ..2025-08-08 | actual qoq\n"},
    {"Bitcoin stood above the 36,000-level in June.",
     "36,000 | = 36000 1 | Bitcoin | - | 2025-08-08..2025-08-08 | actual -\n"},
    {"Debt is 1.4 times trailing 12-month EBITDA.", "1.4 times | = 1.4 x | Debt | - | ..2025-08-08 | actual -\n"},
    {"The stock trades at a multiple of 35 times.", "35 times | = 35 x | stock | - | ..2025-08-08 | actual -\n"},
    {"Orlo Works surged 26% on Thursday.",
     "26% | = 26 % | Orlo Works | Orlo Works | 2025-08-07..2025-08-07 | actual other\n"},
    {"Orlo Works grew 26% in 2024.", "26% | = 26 % | Orlo Works | Orlo Works | 2024-01-01..2024-12-31 | actual yoy\n"},
};

/* ---- times ---- */
static const struct test_case periods[] = {
    {"Orlo delivered to 20 clients in Q1 and Q2 2025. Savings exceeded $200 million in 2022, 2023, and 2024.",
     "20 clients | = 20 clients | clients | Orlo | 2025-01-01..2025-06-30 | actual -\n"
     "$200 million | > 200000000 USD | Savings | - | 2022-01-01..2024-12-31 | actual -\n"},
    {"The stock is down 8% over the last year.", "8% | = -8 % | stock | - | 2024-08-08..2025-08-08 | actual yoy\n"},
    {"Analysts had expected profit of $2 on revenue of $13 million.",
     "$2 | = 2 USD | profit | - | ..2025-08-08 | forecast -\n"
     "$13 million | = 13000000 USD | revenue | - | ..2025-08-08 | forecast -\n"},
    /* a year before what was told; no level has the time of its base */
    {"Exports were worth $20 million in May. A year earlier they were worth $18 million.",
     "$20 million | = 20000000 USD | Exports | - | 2025-05-01..2025-05-31 | actual -\n"
     "$18 million | = 18000000 USD | Exports | - | 2024-05-01..2024-05-31 | actual -\n"},
    {"In the July survey, 36% of firms were hiring, against 34% last month.",
     "36% | = 36 % | share of firms that were hiring | - | 2025-07-01..2025-07-31 | actual -\n"
     "34% | = 34 % | share of firms that were hiring | - | 2025-06-01..2025-06-30 | actual -\n"},
    /* what is estimated of a year that runs is foreseen; a crop of this year is no time of its own */
    {"For 2025 the bank estimates growth at 5%.", "5% | = 5 % | growth | - | 2025-01-01..2025-12-31 | forecast yoy\n"},
    {"As of August 3, 60% of this year's crop was good.", "60% | = 60 % | crop | - | ..2025-08-03 | actual -\n"},
    {"58% of growers say they are expecting more rain over the next year.",
     "58% | = 58 % | share of growers who are expecting more rain | - | ..2025-08-08 | actual -\n"},
    /* "that" before a year of its own is no "that year"; the year that runs up to a month */
    {"The bank said that last year rents rose 5%.", "5% | = 5 % | rents | - | 2024-01-01..2024-12-31 | actual yoy\n"},
    {"The bank expects growth of 5% for the current financial year ending March.",
     "5% | = 5 % | growth | - | 2025-04-01..2026-03-31 | forecast yoy\n"},
    /* quarters of what is foreseen for a year are of that year, each time of a list of its own figure */
    {"Growth for 2026 is projected at 3%, with Q2 at 4% and Q3 at 5%.",
     "3% | = 3 % | Growth | - | 2026-01-01..2026-12-31 | forecast yoy\n"
     "4% | = 4 % | Growth | - | 2026-04-01..2026-06-30 | forecast yoy\n"
     "5% | = 5 % | Growth | - | 2026-07-01..2026-09-30 | forecast yoy\n"},
    {"The bank sees rents at the end of 2026 at $5, end 2027 $6.",
     "$5 | = 5 USD | rents | - | ..2026-12-31 | forecast -\n"
     "$6 | = 6 USD | rents | - | ..2027-12-31 | forecast -\n"},
    /* an acronym behind it is no name that a month is part of */
    {"The March CPI rose 2%.", "2% | = 2 % | CPI | - | 2025-03-01..2025-03-31 | actual yoy\n"},
    /* what a forecast was before is of what it is of now */
    {"Output is now expected to grow by 5% this year, up from 4%.",
     "5% | = 5 % | Output | - | 2025-01-01..2025-12-31 | forecast yoy\n"
     "4% | = 4 % | Output | - | 2025-01-01..2025-12-31 | forecast yoy\n"},
    /* results that give the year before in brackets, with its name */
    {"Revenue was $8 million in the first quarter of 2025 (previous year: $9 million).",
     "$8 million | = 8000000 USD | Revenue | - | 2025-01-01..2025-03-31 | actual -\n"
     "$9 million | = 9000000 USD | Revenue | - | 2024-01-01..2024-03-31 | actual -\n"},
    /* where an ore begins is nothing that it started from; how deep a place lies is no change */
    {"The hole returned 0.5% copper from 118 metres.",
     "0.5% | = 0.5 % | copper | hole | ..2025-08-08 | actual -\n"
     "118 metres | = 118 m | copper | hole | ..2025-08-08 | actual -\n"},
    {"The hole reached 400 metres below the surface.", "400 metres | = 400 m | hole | - | ..2025-08-08 | actual -\n"},
    /* what came as it was expected is done */
    {"Sales fell, as expected, to 5 million tonnes.",
     "5 million tonnes | = 5000000 t | Sales | - | ..2025-08-08 | actual -\n"},
    /* when a thing was founded dates nothing that it has now */
    {"Founded in 1999, the firm has 300 shops.", "300 shops | = 300 shops | shops | firm | ..2025-08-08 | actual -\n"},
    {"Further to its news releases dated May 1, 2025, and May 28, 2025, the firm has issued 300 bonds.",
     "300 bonds | = 300 bonds | bonds | firm | ..2025-08-08 | actual -\n"},
    {"Launched in France in 2022, the service has 150,000 users.",
     "150,000 users | = 150000 users | users | service | ..2025-08-08 | actual -\n"},
    /* results tell of the quarter that is over as this one, and of its end */
    {"In the second quarter revenue was $5 million. This quarter’s growth came from record sales of $3 million. Cash "
     "was $2 million at quarter-end.",
     "$5 million | = 5000000 USD | revenue | - | 2025-04-01..2025-06-30 | actual -\n"
     "$3 million | = 3000000 USD | sales | - | 2025-04-01..2025-06-30 | actual -\n"
     "$2 million | = 2000000 USD | Cash | - | ..2025-06-30 | actual -\n"},
    /* a price as of a day is of that day, however it is told */
    {"As of August 7, 2025, the firm's shares are trading at $36.",
     "$36 | = 36 USD | firm's shares | - | 2025-08-07..2025-08-07 | actual -\n"},
    /* so long is the ore, no longer */
    {"The hole returned 12 g/t gold over 10 meters.", "12 g/t | = 12 g/t | gold | hole | ..2025-08-08 | actual -\n"
                                                      "10 meters | = 10 m | gold | hole | ..2025-08-08 | actual -\n"},
    /* what has a grade stands behind it, though a symbol has a capital */
    {"The hole returned 0.4% copper and 12 g/t Ag.", "0.4% | = 0.4 % | copper | hole | ..2025-08-08 | actual -\n"
                                                     "12 g/t | = 12 g/t | Ag | - | ..2025-08-08 | actual -\n"},
    /* a reading is a figure */
    {"The tea index rose to 56 in May, up from the April reading of 54.",
     "56 | = 56 1 | tea index | - | 2025-05-01..2025-05-31 | actual -\n"
     "54 | = 54 1 | tea index | - | 2025-04-01..2025-04-30 | actual -\n"},
    /* brackets date what the clause tells, and a base */
    {"The port had 300 km of track laid by Oltara (January-May 2025). Idle time fell to 4% (2024) from 9% (2021).",
     "300 km | = 300 km | track | port | 2025-01-01..2025-05-31 | actual -\n"
     "4% | = 4 % | Idle time | - | 2024-01-01..2024-12-31 | actual -\n"
     "9% | = 9 % | Idle time | - | 2021-01-01..2021-12-31 | actual -\n"},
    /* what people expect is of the day on which they are asked */
    {"The share of growers expecting to hire in the next three months was 18%.",
     "18% | = 18 % | share of growers expecting to hire | - | ..2025-08-08 | actual -\n"},
    /* so has the month of a survey */
    {"An October survey will please the port, for tea prices rose 9%.",
     "9% | = 9 % | tea prices | - | 2024-10-01..2024-10-31 | actual yoy\n"},
    /* what a figure to come is held against has been */
    {"The port expects tea prices to reach $9 a tonne in July, from $8 in October.",
     "$9 a tonne | = 9 USD/t | tea prices | - | 2025-07-01..2025-07-31 | forecast -\n"
     "$8 | = 8 USD/t | tea prices | - | 2024-10-01..2024-10-31 | actual -\n"},
    /* when a debt falls due dates none of its figures */
    {"In May the port issued $9 million of 5% notes due 2034.",
     "$9 million | = 9000000 USD | amount issued | port | 2025-05-01..2025-05-31 | actual -\n"
     "5% | = 5 % | notes | port | 2025-05-01..2025-05-31 | actual -\n"},
    /* year to date behind a move, budgets of this year, years whose end is told */
    {"The stock of Orlo is up 5% year to date.",
     "5% | = 5 % | stock of Orlo | Orlo | 2025-01-01..2025-08-08 | actual other\n"},
    {"Spending is budgeted at $5 billion this year, and Orlo has spent $3 billion this year.",
     "$5 billion | = 5000000000 USD | Spending | - | 2025-01-01..2025-12-31 | actual -\n"
     "$3 billion | = 3000000000 USD | spending | Orlo | 2025-01-01..2025-08-08 | actual -\n"},
    {"In fiscal 2024, which ended in March, sales of Orlo rose 3.2%.",
     "3.2% | = 3.2 % | sales of Orlo | - | 2023-04-01..2024-03-31 | actual yoy\n"},
    /* the fiscal year of who reports: the prior quarter's end is not the quarter's, the balance sheet's day is, and
     * else the day of publication tells */
    {"Orlo sold boats for $9 million in the third quarter of fiscal 2025, against $8 million in the prior quarter "
     "ended "
     "March 31, 2025. Cash was $2 million as of June 30, 2025.",
     "$9 million | = 9000000 USD | sale of boats | Orlo | 2025-04-01..2025-06-30 | actual -\n"
     "$8 million | = 8000000 USD | sale of boats | Orlo | 2025-01-01..2025-03-31 | actual -\n"
     "$2 million | = 2000000 USD | Cash | Orlo | ..2025-06-30 | actual -\n"},
    {"Sales of Orlo were $9 million in the fiscal first quarter.",
     "$9 million | = 9000000 USD | Sales of Orlo | - | 2025-04-01..2025-06-30 | actual -\n"},
    {"Orlo tells of the third quarter of fiscal 2025 (\"Q3 2025\") ended June 30, 2025. Its Q3 2025 revenue was $9 "
     "million.",
     "$9 million | = 9000000 USD | revenue | Orlo | 2025-04-01..2025-06-30 | actual -\n"},
    {"Profit of Orlo rose to $9 million in the fiscal first half. Sales in the six months ended May 31 were $80 "
     "million.",
     "$9 million | = 9000000 USD | Profit of Orlo | - | 2024-12-01..2025-05-31 | actual -\n"
     "$80 million | = 80000000 USD | Sales | - | 2024-12-01..2025-05-31 | actual -\n"},
    {"Costs fell since fiscal 2023. Q4 2025 revenue was $9 million.",
     "$9 million | = 9000000 USD | revenue | - | 2025-04-01..2025-06-30 | actual -\n"},
    {"The U.S. sold boats for $9 million in fiscal 2024, the Pentagon said.",
     "$9 million | = 9000000 USD | sale of boats | U.S. | 2023-10-01..2024-09-30 | actual -\n"},
    {"Ulta Beauty's sales were $9 million in the second quarter of 2025.",
     "$9 million | = 9000000 USD | Ulta Beauty's sales | Ulta Beauty | 2025-05-01..2025-07-31 | actual -\n"},
    {"Growth fell to 0.1%, from 2% in the second quarter of 2023 and 3% in the first.",
     "0.1% | = 0.1 % | Growth | - | ..2025-08-08 | actual yoy\n"
     "2% | = 2 % | Growth | - | 2023-04-01..2023-06-30 | actual yoy\n"
     "3% | = 3 % | Growth | - | 2023-01-01..2023-03-31 | actual yoy\n"},
    {"Qualcomm earned $3 million in the fiscal third quarter. It expects sales of $9 million in the first quarter of "
     "fiscal 26.",
     "$3 million | = 3000000 USD | earnings | Qualcomm | 2025-04-01..2025-06-30 | actual -\n"
     "$9 million | = 9000000 USD | sales | Qualcomm | 2025-10-01..2025-12-31 | forecast -\n"},
    /* a base in brackets tells the year before: of the level, and of the text that gives none other */
    {"Revenue of Orlo rose 8% to $9 million (H1 2024: $8 million), with a margin of 12% (H1 2024: 10%). Costs were $3 "
     "million (H1 2024: $2 million). Orlo paid an interim dividend of $1 million.",
     "8% | = 8 % | Revenue of Orlo | - | 2025-01-01..2025-06-30 | actual yoy\n"
     "$9 million | = 9000000 USD | Revenue of Orlo | - | 2025-01-01..2025-06-30 | actual -\n"
     "$8 million | = 8000000 USD | Revenue of Orlo | - | 2024-01-01..2024-06-30 | actual -\n"
     "12% | = 12 % | margin | - | 2025-01-01..2025-06-30 | actual -\n"
     "10% | = 10 % | margin | - | 2024-01-01..2024-06-30 | actual -\n"
     "$3 million | = 3000000 USD | Costs | - | 2025-01-01..2025-06-30 | actual -\n"
     "$2 million | = 2000000 USD | Costs | - | 2024-01-01..2024-06-30 | actual -\n"
     "$1 million | = 1000000 USD | interim dividend | Orlo | 2025-01-01..2025-06-30 | actual -\n"},
    /* the current quarter ends after the one that is reported; a firm may call its year by the first of the two */
    {"Orlo reported profit of $9 million in the fiscal fourth quarter. For the current quarter ending in September it "
     "expects sales of $8 million.",
     "$9 million | = 9000000 USD | profit | Orlo | 2025-04-01..2025-06-30 | actual -\n"
     "$8 million | = 8000000 USD | sales | Orlo | 2025-07-01..2025-09-30 | forecast -\n"},
    {"Cash at the end of the first quarter of fiscal 2025 was $9 million. During the first quarter of fiscal 2025 Orlo "
     "sold boats for $8 million. The quarter ended May 3, 2025.",
     "$9 million | = 9000000 USD | Cash | - | ..2025-04-30 | actual -\n"
     "$8 million | = 8000000 USD | sale of boats | Orlo | 2025-02-01..2025-04-30 | actual -\n"},
    /* what a profit includes is no part of its name; a base said again in other units is of the same time */
    {"Profit of Orlo, including lending, deposits, and fees, was $9 million in the second quarter, compared to $8 "
     "million, or 31 per cent of sales, last year.",
     "$9 million | = 9000000 USD | Profit of Orlo | - | 2025-04-01..2025-06-30 | actual -\n"
     "$8 million | = 8000000 USD | Profit of Orlo | - | 2024-04-01..2024-06-30 | actual -\n"
     "31 per cent | = 31 % | Profit of Orlo share of sales | - | 2024-04-01..2024-06-30 | actual -\n"},
    /* of a rise "over" or "on" a time that is what it is held against */
    {"Orlo sold 5 million boats in the second quarter, an 8% rise over the first quarter and a 7% gain on Q2 2024.",
     "5 million boats | = 5000000 boats | boats | Orlo | 2025-04-01..2025-06-30 | actual -\n"
     "8% | = 8 % | boats | Orlo | 2025-04-01..2025-06-30 | actual qoq\n"
     "7% | = 7 % | boats | Orlo | 2025-04-01..2025-06-30 | actual yoy\n"},
    /* through parts of the year: all of them; since a time, when something was: in it */
    {"Through the first six months of 2025, sales of Orlo rose 57%, the most since June 2019, when they fell by 3%.",
     "57% | = 57 % | sales of Orlo | - | 2025-01-01..2025-06-30 | actual yoy\n"
     "3% | = -3 % | sales of Orlo | - | 2019-06-01..2019-06-30 | actual yoy\n"},
    /* a clause with a list, or with a share, leaves its measure alone */
    {"Core sales, which exclude cars, gasoline and food, and are closely watched, rose 0.8% in June. Retail sales, "
     "which "
     "account for a third of spending, rose 0.5%.",
     "0.8% | = 0.8 % | Core sales | - | 2025-06-01..2025-06-30 | actual yoy\n"
     "a third | = 33.3333333333333 % | Retail sales share of spending | - | ..2025-08-08 | actual -\n"
     "0.5% | = 0.5 % | Retail sales | - | 2025-06-01..2025-06-30 | actual yoy\n"},
    /* later than what was told; a move in points that is said again in percent is of the same week */
    {"In July 2024 Orlo was valued at $9 million. Two months later it was valued at $8 million.",
     "$9 million | = 9000000 USD | valuation of Orlo | Orlo | 2024-07-01..2024-07-31 | actual -\n"
     "$8 million | = 8000000 USD | valuation | Orlo | 2024-09-01..2024-09-30 | actual -\n"},
    {"The Dow fell 285 points, or 1 percent, for the week.",
     "285 points | = -285 1 | Dow | Dow | 2025-08-04..2025-08-10 | actual other\n"
     "1 percent | = -1 % | Dow | Dow | 2025-08-04..2025-08-10 | actual other\n"},
    /* a price regains so much to a level, which is no range; what a firm manages is not what its shares lose */
    {"Oil prices regained $1.46 to $61.46 a barrel.",
     "$1.46 | = 1.46 USD/bbl | Oil prices | - | ..2025-08-08 | actual other\n"
     "$61.46 a barrel | = 61.46 USD/bbl | Oil prices | - | ..2025-08-08 | actual -\n"},
    /* how things stood, where another clause looks ahead; what a land adds is an amount */
    {"At the end of October, capacity stood at 215 GW, while it is projected at 240 GW at the end of 2025.",
     "215 GW | = 215 GW | capacity | - | ..2024-10-31 | actual -\n"
     "240 GW | = 240 GW | capacity | - | ..2025-12-31 | forecast -\n"},
    {"Germany added 660 MW in 2024.", "660 MW | = 660 MW | additions | Germany | 2024-01-01..2024-12-31 | actual -\n"},
    /* "in the same period" at the head of a sentence is told of, and is the base of nothing */
    {"In the first quarter of 2025 output rose by 6%. In the same period of 2024 output fell by 2%.",
     "6% | = 6 % | output | - | 2025-01-01..2025-03-31 | actual yoy\n"
     "2% | = -2 % | output | - | 2024-01-01..2024-03-31 | actual yoy\n"},
    /* what a balance of supply and demand foresees is of the crop's year, though the text names none */
    {"The WASDE report is out. The department cut the maize yield to 186 bushels per acre, and the price rose to $4 a "
     "bushel.",
     "186 bushels per acre | = 186 bu/acre | maize yield | - | 2025-09-01..2026-08-31 | forecast -\n"
     "$4 a bushel | = 4 USD/bu | price | - | 2025-09-01..2026-08-31 | forecast -\n"},
    /* what stands in brackets is of the year before, though it is below nought */
    {"In 2024 EBITDA amounted to -20 TSEK (-17), and earnings per share were EUR 0.31 (-0.20).",
     "-20 TSEK | = -20000 SEK | EBITDA | - | 2024-01-01..2024-12-31 | actual -\n"
     "-17 | = -17000 SEK | EBITDA | - | 2023-01-01..2023-12-31 | actual -\n"
     "EUR 0.31 | = 0.31 EUR | earnings per share | - | 2024-01-01..2024-12-31 | actual -\n"
     "-0.20 | = -0.2 EUR | earnings per share | - | 2023-01-01..2023-12-31 | actual -\n"},
    /* a part "of the year": of the one that the sentence tells, else the last one, unless something is to come */
    {"Growth fell from 4% in the first half of 2023 to 2% in the second half of the year.",
     "4% | = 4 % | Growth | - | 2023-01-01..2023-06-30 | actual yoy\n"
     "2% | = 2 % | Growth | - | 2023-07-01..2023-12-31 | actual yoy\n"},
    {"Profit of Orlo fell 50% in the fourth quarter of the year. It is expected to rise 3% in the fourth quarter of "
     "the year.",
     "50% | = -50 % | Profit of Orlo | - | 2024-10-01..2024-12-31 | actual yoy\n"
     "3% | = 3 % | Profit of Orlo | - | 2025-10-01..2025-12-31 | forecast yoy\n"},
    /* lists over what they are shares of, figures of a year, what debt rises to, dairy seasons */
    {"The deficits were 2.4% and 2.2% of output in 2023 and 2024, respectively.",
     "2.4% | = 2.4 % | deficits | - | 2023-01-01..2023-12-31 | actual -\n"
     "2.2% | = 2.2 % | deficits | - | 2024-01-01..2024-12-31 | actual -\n"},
    {"Growth will be 5.9 percent in 2025, up from the 2024 figure of 4.8 percent.",
     "5.9 percent | = 5.9 % | Growth | - | 2025-01-01..2025-12-31 | forecast yoy\n"
     "4.8 percent | = 4.8 % | Growth | - | 2024-01-01..2024-12-31 | actual yoy\n"},
    {"By the end of 2026, debt is forecast to rise from 113.5% of GDP at the end of 2025 to 120.7%.",
     "113.5% | = 113.5 % | debt | - | ..2025-12-31 | forecast -\n"
     "120.7% | = 120.7 % | debt | - | ..2026-12-31 | forecast -\n"},
    {"Output of milk solids in the 2024/25 season was 1,480 million kilograms, and milk collection rose.",
     "1,480 million kilograms | = 1480000000 kg | Output of milk solids | - | 2024-06-01..2025-05-31 | actual -\n"},
    /* the past 24 hours; a time that tells when */
    {"Tin is trading 5% lower over the past 24 hours and 14% lower over the past 7 days.",
     "5% | = -5 % | Tin | - | 2025-08-07..2025-08-08 | actual other\n"
     "14% | = -14 % | Tin | - | 2025-08-01..2025-08-08 | actual other\n"},
    {"Last year's total passed the record reached in 2016, when 8,084 people died.",
     "8,084 people | = 8084 people | people died | - | 2016-01-01..2016-12-31 | actual -\n"},
    /* results told on a day, what they swung from, from month to month, what is expected below them */
    {"The index of Orlo fell by 0.8% from May 2025 to June 2025.",
     "0.8% | = -0.8 % | index of Orlo | - | 2025-06-01..2025-06-30 | actual mom\n"},
    {"Orlo reported Q2 earnings late Tuesday of $1.40 per share, up from $0.94 a year earlier. Revenue a year earlier "
     "was $8 million.",
     "$1.40 per share | = 1.4 USD/share | earnings | Orlo | 2025-04-01..2025-06-30 | actual -\n"
     "$0.94 | = 0.94 USD/share | earnings | Orlo | 2024-04-01..2024-06-30 | actual -\n"
     "$8 million | = 8000000 USD | Revenue | Orlo | 2024-04-01..2024-06-30 | actual -\n"},
    {"Orlo posted a Q2 net loss Tuesday of $7 million, swinging from a profit of $3 million a year earlier.",
     "$7 million | = 7000000 USD | net loss | Orlo | 2025-04-01..2025-06-30 | actual -\n"
     "$3 million | = 3000000 USD | profit | Orlo | 2024-04-01..2024-06-30 | actual -\n"},
    {"Q2 revenue rises\nThe firm expects a profit of $5 million.",
     "$5 million | = 5000000 USD | profit | - | ..2025-08-08 | forecast -\n"},
    /* what a change is held against, lists of bases, heads of lists; this year up to now */
    {"Its 2026 plans cut the price of Orlo shares by 12%.",
     "12% | = -12 % | price of Orlo shares | - | ..2025-08-08 | actual other\n"},
    {"Sales rose 5% in June, but the increase over May was 0.3%.",
     "5% | = 5 % | Sales | - | 2025-06-01..2025-06-30 | actual yoy\n"
     "0.3% | = 0.3 % | Sales | - | 2025-06-01..2025-06-30 | actual -\n"},
    {"Home sales fell by 1% in June, but were 11% above the level seen in June 2024.",
     "1% | = -1 % | Home sales | - | 2025-06-01..2025-06-30 | actual mom\n"
     "11% | = 11 % | Home sales | - | 2025-06-01..2025-06-30 | actual yoy\n"},
    {"In June, home sales dropped by 1% since May.",
     "1% | = -1 % | home sales | - | 2025-06-01..2025-06-30 | actual other\n"},
    {"The shares of Orlo are up 28% this year.",
     "28% | = 28 % | shares of Orlo | Orlo | 2025-01-01..2025-08-08 | actual other\n"},
    {"Sales were 3 tonnes in June.\nSales in 2024:\n- Lamps: 8 tonnes\n- Wax: 9 tonnes",
     "3 tonnes | = 3 t | Sales | - | 2025-06-01..2025-06-30 | actual -\n"
     "8 tonnes | = 8 t | Lamps | - | 2024-01-01..2024-12-31 | actual -\n"
     "9 tonnes | = 9 t | Wax | - | 2024-01-01..2024-12-31 | actual -\n"},
    {"Orlo earned $7 million in the second quarter, up from $5 million and 6 million euros in the same quarter of "
     "2024.",
     "$7 million | = 7000000 USD | earnings | Orlo | 2025-04-01..2025-06-30 | actual -\n"
     "$5 million | = 5000000 USD | earnings | Orlo | 2024-04-01..2024-06-30 | actual -\n"
     "6 million euros | = 6000000 EUR | earnings | Orlo | 2024-04-01..2024-06-30 | actual -\n"},
    /* bases, what they tell of the time of a change, weeks told before, what statistics awaited are of */
    {"Imports were $3.4 billion in the last fiscal year compared to that of $2.8 billion in the previous fiscal year.",
     "$3.4 billion | = 3400000000 USD | Imports | - | 2024-01-01..2024-12-31 | actual -\n"
     "$2.8 billion | = 2800000000 USD | Imports | - | 2023-01-01..2023-12-31 | actual -\n"},
    {"The growth rate for 2023 was 7.1 percent, for 2022 was 6.8 percent.",
     "7.1 percent | = 7.1 % | growth rate | - | 2023-01-01..2023-12-31 | actual yoy\n"
     "6.8 percent | = 6.8 % | growth rate | - | 2022-01-01..2022-12-31 | actual yoy\n"},
    {"Remittances were $4 billion in 2023, up by 23% over 2022.",
     "$4 billion | = 4000000000 USD | Remittances | - | 2023-01-01..2023-12-31 | actual -\n"
     "23% | = 23 % | Remittances | - | 2023-01-01..2023-12-31 | actual yoy\n"},
    {"Fruit output has decreased by 13 percent from 8 million tonnes in 2022 to 7 million tonnes in 2023.",
     "13 percent | = -13 % | Fruit output | - | 2023-01-01..2023-12-31 | actual yoy\n"
     "8 million tonnes | = 8000000 t | Fruit output | - | 2022-01-01..2022-12-31 | actual -\n"
     "7 million tonnes | = 7000000 t | Fruit output | - | 2023-01-01..2023-12-31 | actual -\n"},
    {"Exports were $6 billion in 2024. The amount is 24 percent higher than in 2023.",
     "$6 billion | = 6000000000 USD | Exports | - | 2024-01-01..2024-12-31 | actual -\n"
     "24 percent | = 24 % | Exports | - | 2024-01-01..2024-12-31 | actual yoy\n"},
    {"July exports were $5 million more than June exports of $190 million.",
     "$5 million | = 5000000 USD | exports | - | 2025-07-01..2025-07-31 | actual mom\n"
     "$190 million | = 190000000 USD | exports | - | 2025-06-01..2025-06-30 | actual -\n"},
    {"The July jobs report is due. Economists expect the unemployment rate to rise to 5%.",
     "5% | = 5 % | unemployment rate | - | 2025-07-01..2025-07-31 | forecast -\n"},
    {"Output was 9 million tonnes in the week ended July 26. Output in 2024 was 400 million tonnes. For the week, the "
     "mines of Orlo made 2 million tonnes.",
     "9 million tonnes | = 9000000 t | Output | - | 2025-07-20..2025-07-26 | actual -\n"
     "400 million tonnes | = 400000000 t | Output | - | 2024-01-01..2024-12-31 | actual -\n"
     "2 million tonnes | = 2000000 t | mines of Orlo | - | 2025-07-20..2025-07-26 | actual -\n"},
    {"The growth rate was 6 percent in 2023-24 (up to December 2023), the India survey said.",
     "6 percent | = 6 % | growth rate | - | 2023-04-01..2023-12-31 | actual yoy\n"},
    /* lists of times, months of a year over two, aims that a share is of, this year up to now */
    {"Net revenue of India was Rs 8 crore in the April-June period of 2024-25.",
     "Rs 8 crore | = 80000000 INR | Net revenue of India | India | 2024-04-01..2024-06-30 | actual -\n"},
    {"During July-November of the current financial year, exports reached $9 billion.",
     "$9 billion | = 9000000000 USD | exports | - | 2024-07-01..2024-11-30 | actual -\n"},
    {"The deficit at the end of May stood at 12% of the annual target for 2026.",
     "12% | = 12 % | deficit | - | ..2025-05-31 | actual -\n"},
    {"Growth is projected at 4.2 percent and 4.5 percent in 2025 and 2026, respectively.",
     "4.2 percent | = 4.2 % | Growth | - | 2025-01-01..2025-12-31 | forecast yoy\n"
     "4.5 percent | = 4.5 % | Growth | - | 2026-01-01..2026-12-31 | forecast yoy\n"},
    {"In 2025 and 2026, growth is forecast at 4.2% and 4.5%.",
     "4.2% | = 4.2 % | growth | - | 2025-01-01..2025-12-31 | forecast yoy\n"
     "4.5% | = 4.5 % | growth | - | 2026-01-01..2026-12-31 | forecast yoy\n"},
    {"Over the past year, Orlo sold 5 million lamps.",
     "5 million lamps | = 5000000 lamps | lamps | Orlo | 2024-08-08..2025-08-08 | actual -\n"},
    {"Imports included April's rice purchases of 30,000 tonnes and May's wheat purchases of 20,000 tonnes.",
     "30,000 tonnes | = 30000 t | rice purchases | - | 2025-04-01..2025-04-30 | actual -\n"
     "20,000 tonnes | = 20000 t | wheat purchases | - | 2025-05-01..2025-05-31 | actual -\n"},
    {"The state spent $4 million in 2024, which is 2 percent of its income.",
     "$4 million | = 4000000 USD | spending | state | 2024-01-01..2024-12-31 | actual -\n"
     "2 percent | = 2 % | spending share of income | state | 2024-01-01..2024-12-31 | actual -\n"},
    {"The rate fell to 11 percent last year, according to the 2024 Labour Survey, dropping 1.3 percentage points from "
     "2023.",
     "11 percent | = 11 % | rate | - | 2024-01-01..2024-12-31 | actual -\n"
     "1.3 percentage points | = -1.3 pp | rate | - | 2024-01-01..2024-12-31 | actual yoy\n"},
    {"Exports rose 5% this year.", "5% | = 5 % | Exports | - | 2025-01-01..2025-08-08 | actual yoy\n"},
    {"At 6 a.m., futures tied to the Dow rose 0.6%.",
     "0.6% | = 0.6 % | futures tied to the Dow | - | 2025-08-08..2025-08-08 | actual other\n"},
    {"Output gains for May and June were revised by 8,000 tonnes.",
     "8,000 tonnes | = 8000 t | Output gains | - | 2025-05-01..2025-06-30 | actual -\n"},
    {"In April, May and June, exports rose 5%.", "5% | = 5 % | exports | - | 2025-04-01..2025-06-30 | actual yoy\n"},
    {"Rail freight fell 3% in 2024. Road freight rose 1%.",
     "3% | = -3 % | Rail freight | - | 2024-01-01..2024-12-31 | actual yoy\n"
     "1% | = 1 % | Road freight | - | 2024-01-01..2024-12-31 | actual yoy\n"},
    {"Income rose from $72m in last year's second quarter to $92m in the second quarter.",
     "$72m | = 72000000 USD | Income | - | 2024-04-01..2024-06-30 | actual -\n"
     "$92m | = 92000000 USD | Income | - | 2025-04-01..2025-06-30 | actual -\n"},
    {"The group sold 176,264 cars in July, beating its April forecast of 153,000 cars.",
     "176,264 cars | = 176264 cars | cars | group | 2025-07-01..2025-07-31 | actual -\n"
     "153,000 cars | = 153000 cars | cars | group | 2025-07-01..2025-07-31 | forecast -\n"},
    {"In the second quarter, final decisions (FIDs) amounted to €15.4 billion, less than 30% of last year's total.",
     "€15.4 billion | = 15400000000 EUR | final decisions | - | 2025-04-01..2025-06-30 | actual -\n"
     "30% | < 30 % | final decisions | - | 2025-04-01..2025-06-30 | actual -\n"},
    {"The board today lifted the key rate by 35 basis points in its last meeting of 2025.",
     "35 basis points | = 35 bp | key rate | - | 2025-08-08..2025-08-08 | actual other\n"},
    {"The governor projected wage growth for 2026 at 6.8% on August 7.",
     "6.8% | = 6.8 % | wage growth | - | 2026-01-01..2026-12-31 | forecast yoy\n"},
    {"Demand will hit 900,000 tonnes of carbonate equivalent (CE) by 2030.",
     "900,000 tonnes | = 900000 t | Demand of carbonate equivalent | - | ..2030-12-31 | forecast -\n"},
    {"Wool output for the 2023/24 marketing year was 7,000 tonnes.",
     "7,000 tonnes | = 7000 t | Wool output | - | 2023-01-01..2024-12-31 | actual -\n"},
    {"Net profit was $412 million for the quarter ended June 30, against $298 million in the corresponding quarter.",
     "$412 million | = 412000000 USD | Net profit | - | 2025-04-01..2025-06-30 | actual -\n"
     "$298 million | = 298000000 USD | Net profit | - | 2024-04-01..2024-06-30 | actual -\n"},
    {"Sales in the three months to June were 6.5% higher than in the first quarter.",
     "6.5% | = 6.5 % | Sales | - | 2025-04-01..2025-06-30 | actual qoq\n"},
    {"The load factor was 78% in June, higher than 60% a year earlier.",
     "78% | = 78 % | load factor | - | 2025-06-01..2025-06-30 | actual -\n"
     "60% | = 60 % | load factor | - | 2024-06-01..2024-06-30 | actual -\n"},
    {"Profit fell to $326 million in 2024 from $380 million ($1.11 per share) in 2023.",
     "$326 million | = 326000000 USD | Profit | - | 2024-01-01..2024-12-31 | actual -\n"
     "$380 million | = 380000000 USD | Profit | - | 2023-01-01..2023-12-31 | actual -\n"
     "$1.11 per share | = 1.11 USD/share | Profit | - | 2023-01-01..2023-12-31 | actual -\n"},
    {"Exports were up 6% in June from June 2024 and May 2025.",
     "6% | = 6 % | Exports | - | 2025-06-01..2025-06-30 | actual yoy\n"},
    {"A crowd of 27,318, the biggest since the ground opened in 1999, saw Rovers win on Sunday.",
     "27,318 | = 27318 1 | crowd | - | 2025-08-03..2025-08-03 | actual -\n"},
    {"Rail freight fell 3% in 2024. The network has 900 stations.",
     "3% | = -3 % | Rail freight | - | 2024-01-01..2024-12-31 | actual yoy\n"
     "900 stations | = 900 stations | stations | network | ..2025-08-08 | actual -\n"},
    {"Milk output reached 5 million tonnes in 2023, the ministry said on Tuesday. Butter output came to 1 million "
     "tonnes.",
     "5 million tonnes | = 5000000 t | Milk output | - | 2023-01-01..2023-12-31 | actual -\n"
     "1 million tonnes | = 1000000 t | Butter output | - | 2023-01-01..2023-12-31 | actual -\n"},
    {"The refinery's shares closed 3.6% higher at $7.42.",
     "3.6% | = 3.6 % | refinery's shares | - | 2025-08-08..2025-08-08 | actual other\n"
     "$7.42 | = 7.42 USD | refinery's shares | - | 2025-08-08..2025-08-08 | actual -\n"},
    {"Treatment charges, at $90 a ton last September, have collapsed to $2 a ton.",
     "$90 a ton | = 90 USD/t | Treatment charges | - | 2024-09-01..2024-09-30 | actual -\n"
     "$2 a ton | = 2 USD/t | Treatment charges | - | ..2025-08-08 | actual -\n"},
    {"Tin prices were well above last year's $900 a ton.",
     "$900 a ton | = 900 USD/t | Tin prices | - | 2024-01-01..2024-12-31 | actual -\n"},
    {"Sales of heat pumps shrank last year. Some 2.64 million units changed hands.",
     "2.64 million units | ~ 2640000 units | Sales of heat pumps | - | 2024-01-01..2024-12-31 | actual -\n"},
    {"Net income in the second quarter ended July 5 was $43 million.",
     "$43 million | = 43000000 USD | Net income | - | 2025-04-01..2025-06-30 | actual -\n"},
    {"Brent crude futures for October fell 2.83%, or $2.03.",
     "2.83% | = -2.83 % | Brent crude futures | - | 2025-08-08..2025-08-08 | actual other\n"
     "$2.03 | = -2.03 USD | Brent crude futures | - | 2025-08-08..2025-08-08 | actual other\n"},
    {"Net profit was $43 million in the quarter ended June 30. The firm had clocked a profit of $40 million in the "
     "year-ago period.",
     "$43 million | = 43000000 USD | Net profit | - | 2025-04-01..2025-06-30 | actual -\n"
     "$40 million | = 40000000 USD | profit | - | 2024-04-01..2024-06-30 | actual -\n"},
    {"Turnover was $90 million in the first half. It was $70 million in the same period last year. Profit rose 9%.",
     "$90 million | = 90000000 USD | Turnover | - | 2025-01-01..2025-06-30 | actual -\n"
     "$70 million | = 70000000 USD | Turnover | - | 2024-01-01..2024-06-30 | actual -\n"
     "9% | = 9 % | Profit | - | 2025-01-01..2025-06-30 | actual yoy\n"},
    {"The export price has climbed by 4% month on month to $312 a tonne in June.",
     "4% | = 4 % | export price | - | 2025-06-01..2025-06-30 | actual mom\n"
     "$312 a tonne | = 312 USD/t | export price | - | 2025-06-01..2025-06-30 | actual -\n"},
    {"Rail freight took 31.0% of the cargo in June - up 12% on its modest share last year.",
     "31.0% | = 31 % | Rail freight share of cargo | - | 2025-06-01..2025-06-30 | actual -\n"
     "12% | = 12 % | Rail freight share of cargo | - | 2025-06-01..2025-06-30 | actual yoy\n"},
    {"Wind additions came to 3 GW in the half.",
     "3 GW | = 3 GW | Wind additions | - | 2025-01-01..2025-06-30 | actual -\n"},
    {"Freight was 3 million tonnes in June. Ports received 1,511 visits in the six months.",
     "3 million tonnes | = 3000000 t | Freight | - | 2025-06-01..2025-06-30 | actual -\n"
     "1,511 visits | = 1511 visits | visits | Ports | 2025-01-01..2025-06-30 | actual -\n"},
    {"Sales for the six months to 31 March were $4 million. Profit for the six months was $3 million.",
     "$4 million | = 4000000 USD | Sales | - | 2024-10-01..2025-03-31 | actual -\n"
     "$3 million | = 3000000 USD | Profit | - | 2024-10-01..2025-03-31 | actual -\n"},
    {"Profit was $9 million in the June quarter, against $7 million in the same quarter of the previous fiscal.",
     "$9 million | = 9000000 USD | Profit | - | 2025-04-01..2025-06-30 | actual -\n"
     "$7 million | = 7000000 USD | Profit | - | 2024-04-01..2024-06-30 | actual -\n"},
    {"Revenue in the June quarter was $9 million, down 7% on the prior corresponding period.",
     "$9 million | = 9000000 USD | Revenue | - | 2025-04-01..2025-06-30 | actual -\n"
     "7% | = -7 % | Revenue | - | 2025-04-01..2025-06-30 | actual yoy\n"},
    {"Shipments were 47 tonnes in July, against 49 tonnes in June and 44 tonnes a year earlier.",
     "47 tonnes | = 47 t | Shipments | - | 2025-07-01..2025-07-31 | actual -\n"
     "49 tonnes | = 49 t | Shipments | - | 2025-06-01..2025-06-30 | actual -\n"
     "44 tonnes | = 44 t | Shipments | - | 2024-07-01..2024-07-31 | actual -\n"},
    {"Tin stocks fell to 300 tonnes in June. The export price has climbed by 10% month on month to $18 a tonne.",
     "300 tonnes | = 300 t | Tin stocks | - | 2025-06-01..2025-06-30 | actual -\n"
     "10% | = 10 % | export price | - | 2025-06-01..2025-06-30 | actual mom\n"
     "$18 a tonne | = 18 USD/t | export price | - | 2025-06-01..2025-06-30 | actual -\n"},
    {"Norway added 212 MW of storage in the first half, more than double the 102 MW installed in the same period of "
     "2024.",
     "212 MW | = 212 MW | storage | Norway | 2025-01-01..2025-06-30 | actual -\n"
     "double | > 2 x | storage | Norway | 2025-01-01..2025-06-30 | actual other\n"
     "102 MW | = 102 MW | storage | Norway | 2024-01-01..2024-06-30 | actual -\n"},
};

/* ---- tables set as lines ---- */
static const struct test_case tables[] = {
    {"Ships came.\n\nFerries by port:\n\nLerwick\n\n2024: 5,120\n\n2023: 4,900\n\nKirkwall\n\n2024: 3,100\n\nIn 2024 "
     "it rained.",
     "5,120 | = 5120 1 | Ferries by port | Lerwick | 2024-01-01..2024-12-31 | actual -\n"
     "4,900 | = 4900 1 | Ferries by port | Lerwick | 2023-01-01..2023-12-31 | actual -\n"
     "3,100 | = 3100 1 | Ferries by port | Kirkwall | 2024-01-01..2024-12-31 | actual -\n"},
    {"Waste collected in 2024 (thousand tonnes)\nPaper: 1,204\nGlass: 877, up 4.1%",
     "1,204 | = 1204000 t | Waste collected: Paper | - | 2024-01-01..2024-12-31 | actual -\n"
     "877 | = 877000 t | Waste collected: Glass | - | 2024-01-01..2024-12-31 | actual -\n"
     "4.1% | = 4.1 % | Glass | - | 2024-01-01..2024-12-31 | actual yoy\n"},
    {"Capacity at the end of 2024, in GW\nWind 28.1\nSolar 17.4\nThe group employs 300 people.",
     "28.1 | = 28.1 GW | Capacity: Wind | - | ..2024-12-31 | actual -\n"
     "17.4 | = 17.4 GW | Capacity: Solar | - | ..2024-12-31 | actual -\n"
     "300 people | = 300 people | people | group | ..2025-08-08 | actual -\n"},
    {"Sales by region in 2024, $ million\nEurope: 1,310",
     "1,310 | = 1310000000 USD | Sales by region | Europe | 2024-01-01..2024-12-31 | actual -\n"},
    {"Second quarter of 2024 (second quarter of 2023 in brackets)\nDeliveries: 22,915 (15,985)",
     "22,915 | = 22915 1 | Deliveries | - | 2024-04-01..2024-06-30 | actual -\n"
     "15,985 | = 15985 1 | Deliveries | - | 2023-04-01..2023-06-30 | actual -\n"},
    {"Outlook for 2026\n- Sales of 5 million euros",
     "5 million euros | = 5000000 EUR | Sales | - | 2026-01-01..2026-12-31 | forecast -\n"},
};

/* ---- status ---- */
static const struct test_case statuses[] = {
    {"In 2026, 10 buses and 6 vans will be introduced.",
     "10 buses | = 10 buses | buses | - | 2026-01-01..2026-12-31 | target -\n"
     "6 vans | = 6 vans | vans introduced | - | 2026-01-01..2026-12-31 | target -\n"},
    {"Both banks were targeted with a fine of 82 million euros.",
     "82 million euros | = 82000000 EUR | fine | banks | ..2025-08-08 | actual -\n"},
    {"The fleet will have 62 buses. By 2030 the region needs 300 chargers.",
     "62 buses | = 62 buses | buses | fleet | ..2025-08-08 | target -\n"
     "300 chargers | = 300 chargers | chargers | region | ..2030-12-31 | target -\n"},
    {"The firm plans to expand its 5 GW portfolio to 7 GW.",
     "5 GW | = 5 GW | portfolio | firm | ..2025-08-08 | actual -\n"
     "7 GW | = 7 GW | portfolio | firm | ..2025-08-08 | target -\n"},
    /* what all know, or has, is there, whatever is done with it */
    {"The firm aims to tap into the $60 billion wool market.",
     "$60 billion | = 60000000000 USD | wool market | firm | ..2025-08-08 | actual -\n"},
    {"The duty on wool will be raised from 5% in 2024 to 25% in 2026.",
     "5% | = 5 % | duty on wool | - | 2024-01-01..2024-12-31 | actual -\n"
     "25% | = 25 % | duty on wool | - | 2026-01-01..2026-12-31 | target -\n"},
    {"Growth cut floor plan liabilities to $31 million in June.",
     "$31 million | = 31000000 USD | floor plan liabilities | - | 2025-06-01..2025-06-30 | actual -\n"},
    /* who models a figure expects it; the projects sold are things */
    {"For the October quarter the port models $9 million in fees.",
     "$9 million | = 9000000 USD | fees | - | 2025-08-01..2025-10-31 | forecast -\n"},
    {"Sales of older projects fell 4% in May.",
     "4% | = -4 % | Sales of older projects | - | 2025-05-01..2025-05-31 | actual yoy\n"},
    /* what stands behind says that it is foreseen, or the verb that it is the same once more */
    {"Prices rose 0.5% in May. This was above the 0.4% growth forecast by analysts.",
     "0.5% | = 0.5 % | Prices | - | 2025-05-01..2025-05-31 | actual yoy\n"
     "0.4% | = 0.4 % | Prices | - | 2025-05-01..2025-05-31 | forecast yoy\n"},
    {"Prices rose 0.5% in May, above the 0.4% consensus estimate.",
     "0.5% | = 0.5 % | Prices | - | 2025-05-01..2025-05-31 | actual yoy\n"
     "0.4% | = 0.4 % | Prices | - | 2025-05-01..2025-05-31 | forecast yoy\n"},
    /* what somebody has is there, whatever the clause aims at */
    {"Orlo wants to serve our nationwide fleet of 5,000 buses.",
     "5,000 buses | = 5000 buses | nationwide fleet of buses | Orlo | ..2025-08-08 | actual -\n"},
    {"Peru plans to launch its bond offering of $5 billion.",
     "$5 billion | = 5000000000 USD | bond offering | Peru | ..2025-08-08 | target -\n"},
    {"Peru announced it will be allocating $2 billion to ports.",
     "$2 billion | = 2000000000 USD | allocation to ports | Peru | ..2025-08-08 | target -\n"},
    {"We expect sales of $50 million in 2026, which implies growth of 5%. That represents a margin of 23%.",
     "$50 million | = 50000000 USD | sales | - | 2026-01-01..2026-12-31 | forecast -\n"
     "5% | = 5 % | sales | - | 2026-01-01..2026-12-31 | forecast yoy\n"
     "23% | = 23 % | margin | - | 2026-01-01..2026-12-31 | forecast -\n"},
    /* what is done for is to come, unless it came about */
    {"Orlo is in talks to build 300 ferries. Orlo was able to sell 50 ferries.",
     "300 ferries | = 300 ferries | ferries | Orlo | ..2025-08-08 | target -\n"
     "50 ferries | = 50 ferries | ferries | Orlo | ..2025-08-08 | actual -\n"},
    /* a verb in -s before a year, a list of what is expected, "to see", what will take effect */
    {"Orlo projects 2026 sales growth of 5%. It continued to see higher volumes, with 300 Mt in June.",
     "5% | = 5 % | sales | Orlo | 2026-01-01..2026-12-31 | forecast yoy\n"
     "300 Mt | = 300000000 t | higher volumes | Orlo | 2025-06-01..2025-06-30 | actual -\n"},
    {"For 2026, Orlo expects:\n\n* Sales to be at least $5 million;\n* Costs of $3 million.",
     "$5 million | >= 5000000 USD | Sales | - | 2026-01-01..2026-12-31 | forecast -\n"
     "$3 million | = 3000000 USD | Costs | - | 2026-01-01..2026-12-31 | forecast -\n"},
    {"A minister confirmed the 25% tariffs on steel will take effect in May 2026.",
     "25% | = 25 % | tariffs on steel | minister | 2026-05-01..2026-05-31 | target -\n"},
    /* a report of farm statistics tells what was counted */
    {"On-farm stocks of wheat totaled 4 million bushels. Off-farm stocks totaled 5 million bushels. Oat production is "
     "estimated at 2 million bushels.",
     "4 million bushels | = 4000000 bu | On-farm stocks of wheat | - | ..2025-08-08 | actual -\n"
     "5 million bushels | = 5000000 bu | Off-farm stocks | - | ..2025-08-08 | actual -\n"
     "2 million bushels | = 2000000 bu | Oat production | - | ..2025-08-08 | actual -\n"},
    /* what is weighed, under way or pencilled in */
    {"The minister announced a 25% tariff on steel.",
     "25% | = 25 % | tariff on steel | minister | ..2025-08-08 | target -\n"},
    {"India is mulling a tax of 15% on steel, and 400 buses are pencilled in to be delivered.",
     "15% | = 15 % | tax on steel | India | ..2025-08-08 | target -\n"
     "400 buses | = 400 buses | buses | India | ..2025-08-08 | target -\n"},
    /* how large a project is */
    {"Orlo announced progress on its 2.4 MW solar project and its $4 billion chip plant.",
     "2.4 MW | = 2.4 MW | solar project | Orlo | ..2025-08-08 | target -\n"
     "$4 billion | = 4000000000 USD | chip plant | Orlo | ..2025-08-08 | target -\n"},
    {"Half of the firms plan to hire, while 18% plan cuts. Tariffs could add $150 million to costs in 2026.",
     "Half | = 50 % | share of firms that plan to hire | - | ..2025-08-08 | actual -\n"
     "18% | = 18 % | share of firms that plan cuts | - | ..2025-08-08 | actual -\n"
     "$150 million | = 150000000 USD | Tariffs | - | 2026-01-01..2026-12-31 | forecast -\n"},
    {"The strategy sets out to cut waste by 30% by 2030. It sees revenue rising 3% to 4% in 2026.",
     "30% | = -30 % | waste | - | ..2030-12-31 | target other\n"
     "3% to 4% | range 3 4 % | revenue | - | 2026-01-01..2026-12-31 | forecast yoy\n"},
    {"Orlo forecasted profit to increase to 124 million yen in 2026. The target to keep the ratio below 2.0 remains.",
     "124 million yen | = 124000000 JPY | profit | Orlo | 2026-01-01..2026-12-31 | forecast -\n"
     "2.0 | < 2 1 | ratio | Orlo | ..2025-08-08 | target -\n"},
    {"It plans to expand its share from 10%-12% to 12%-14%.",
     "10%-12% | range 10 12 % | share | - | - | actual -\n"
     "12%-14% | range 12 14 % | share | - | ..2025-08-08 | target -\n"},
    {"The committee decided to raise the policy rate by 50 basis points to 11%.",
     "50 basis points | = 50 bp | policy rate | - | ..2025-08-08 | actual other\n"
     "11% | = 11 % | policy rate | - | ..2025-08-08 | actual -\n"},
    /* rates that a bank has set; what it foresaw before, in brackets or not */
    {"The committee announced it would raise the target range for the federal funds rate to 3-3/4 to 4 percent.",
     "3-3/4 to 4 percent | range 3.75 4 % | target range for the federal funds rate | - | ..2025-08-08 | actual -\n"},
    {"At its June 18 meeting, the board lowered its target for the federal funds rate 75 basis points, to 2-1/4 "
     "percent.",
     "75 basis points | = -75 bp | federal funds rate | - | 2025-06-18..2025-06-18 | actual other\n"
     "2-1/4 percent | = 2.25 % | federal funds rate | - | 2025-06-18..2025-06-18 | actual -\n"},
    {"On 6 June, the bank announced a 25 basis point cut in its deposit rate to 2.5%.",
     "25 basis point | = -25 bp | deposit rate | - | 2025-06-06..2025-06-06 | actual other\n"
     "2.5% | = 2.5 % | deposit rate | - | 2025-06-06..2025-06-06 | actual -\n"},
    {"The board was expected to leave the target range for the federal funds rate at 5%.",
     "5% | = 5 % | target range for the federal funds rate | - | ..2025-08-08 | forecast -\n"},
    {"Wages rose 4.2% in March, well below the peak of 5.9% a year earlier.",
     "4.2% | = 4.2 % | Wages | - | 2025-03-01..2025-03-31 | actual yoy\n"
     "5.9% | = 5.9 % | Wages | - | 2024-03-01..2024-03-31 | actual yoy\n"},
    {"Oil prices had increased by 10.7% since the April meeting.",
     "10.7% | = 10.7 % | Oil prices | - | ..2025-08-08 | actual other\n"},
    {"The bank expects inflation to return to within its target range of 1% to 3%.",
     "1% to 3% | range 1 3 % | inflation target range | bank | ..2025-08-08 | target -\n"},
    {"Policy aims to return inflation to 2% over time.", "2% | = 2 % | inflation | - | ..2025-08-08 | target -\n"},
    {"The median for the end of 2026 remained at 5%.", "5% | = 5 % | median | - | ..2026-12-31 | forecast -\n"},
    {"The inflation forecast for 2026 is steady at 3.5% from 3.4%.",
     "3.5% | = 3.5 % | inflation | - | 2026-01-01..2026-12-31 | forecast yoy\n"
     "3.4% | = 3.4 % | inflation | - | 2026-01-01..2026-12-31 | forecast yoy\n"},
    {"The bank revised its growth forecast to 5%.",
     "5% | = 5 % | growth | - | 2025-01-01..2025-12-31 | forecast yoy\n"},
    {"Inflation is estimated to average 4.3% in 2025.",
     "4.3% | = 4.3 % | Inflation | - | 2025-01-01..2025-12-31 | forecast yoy\n"},
    {"Inflation was 3.6 and 3.8 percent in March and April.",
     "3.6 | = 3.6 % | Inflation | - | 2025-03-01..2025-03-31 | actual yoy\n"
     "3.8 percent | = 3.8 % | Inflation | - | 2025-04-01..2025-04-30 | actual yoy\n"},
    {"The rupiah lost 0.63% (mtm) in May.", "0.63% | = -0.63 % | rupiah | - | 2025-05-01..2025-05-31 | actual mom\n"},
    {"The bank's forecasts:\n\n- Cash rate at 5.5% in December 2026",
     "5.5% | = 5.5 % | Cash rate | - | 2026-12-01..2026-12-31 | forecast -\n"},
    {"Inflation should average 4.4% in the last quarter of this year.",
     "4.4% | = 4.4 % | Inflation | - | 2025-10-01..2025-12-31 | forecast yoy\n"},
    {"Sales rose 5% in the last three months of 2023.",
     "5% | = 5 % | Sales | - | 2023-10-01..2023-12-31 | actual yoy\n"},
    {"Sales rose 5% in the final month of last year.",
     "5% | = 5 % | Sales | - | 2024-12-01..2024-12-31 | actual yoy\n"},
    {"Growth was 4%. The state may cut the deficit, which currently is 11% of GDP.",
     "4% | = 4 % | Growth | - | ..2025-08-08 | actual yoy\n"
     "11% | = 11 % | deficit share of GDP | - | ..2025-08-08 | actual -\n"},
    {"The rate is 5%. It said inflation, now at 6%, was expected to fall.",
     "5% | = 5 % | rate | - | ..2025-08-08 | actual -\n"
     "6% | = 6 % | inflation | - | ..2025-08-08 | actual yoy\n"},
    {"The lombard rate and the deposit rate were kept at 3% and 1%, respectively, and the death rate was left at 2%.",
     "3% | = 3 % | lombard rate | - | ..2025-08-08 | actual -\n"
     "1% | = 1 % | deposit rate | - | ..2025-08-08 | actual -\n"
     "2% | = 2 % | death rate | - | ..2025-08-08 | actual -\n"},
    {"Coal and gas output rose 5% and 3%, respectively.", "5% | = 5 % | Coal output | - | ..2025-08-08 | actual yoy\n"
                                                          "3% | = 3 % | gas output | - | ..2025-08-08 | actual yoy\n"},
    {"The target was set at 4.5±1 percent.", "4.5 | = 4.5 % | target | - | ..2025-08-08 | target -\n"
                                             "1 percent | = 1 % | target | - | ..2025-08-08 | target -\n"},
    {"Inflation for 2025 is projected at 4.5% with Q2 at 4.1%; and Q3 at 4.8%.",
     "4.5% | = 4.5 % | Inflation | - | 2025-01-01..2025-12-31 | forecast yoy\n"
     "4.1% | = 4.1 % | Inflation | - | 2025-04-01..2025-06-30 | forecast yoy\n"
     "4.8% | = 4.8 % | Inflation | - | 2025-07-01..2025-09-30 | forecast yoy\n"},
    {"GDP is expected to grow at 7% in Q3, Q4 at 6%.",
     "7% | = 7 % | GDP | - | 2025-07-01..2025-09-30 | forecast yoy\n"
     "6% | = 6 % | GDP | - | 2025-10-01..2025-12-31 | forecast yoy\n"},
    {"Mortgage rates rose 25 and 50 basis points.",
     "25 | = 25 bp | Mortgage rates | - | ..2025-08-08 | actual other\n"
     "50 basis points | = 50 bp | Mortgage rates | - | ..2025-08-08 | actual other\n"},
    {"Inflation will be close to 2% in 2026.", "2% | ~ 2 % | Inflation | - | 2026-01-01..2026-12-31 | forecast yoy\n"},
    {"Profit fell 5%, due to fuel costs of $3 million.",
     "5% | = -5 % | Profit | - | ..2025-08-08 | actual yoy\n"
     "$3 million | = 3000000 USD | fuel costs | - | ..2025-08-08 | actual -\n"},
    {"Inflation was -0.7%, due to transport inflation at -7.8%.",
     "-0.7% | = -0.7 % | Inflation | - | ..2025-08-08 | actual yoy\n"
     "-7.8% | = -7.8 % | transport inflation | - | ..2025-08-08 | actual yoy\n"},
    {"Growth in 2025 at 0.9% vs previous forecast of 0.7%",
     "0.9% | = 0.9 % | Growth | - | 2025-01-01..2025-12-31 | forecast yoy\n"
     "0.7% | = 0.7 % | Growth | - | 2025-01-01..2025-12-31 | forecast yoy\n"},
    {"The bank expects growth of 2.2%, which is down from the previous forecast of 2.5%.",
     "2.2% | = 2.2 % | growth | - | 2025-01-01..2025-12-31 | forecast yoy\n"
     "2.5% | = 2.5 % | growth | - | 2025-01-01..2025-12-31 | forecast yoy\n"},
    {"The market was pricing in a 25 basis point cut.",
     "25 basis point | = -25 bp | market | - | ..2025-08-08 | forecast other\n"},
    {"Output projected at 4 Mt in 2026 despite weak demand.",
     "4 Mt | = 4000000 t | Output | - | 2026-01-01..2026-12-31 | forecast -\n"},
    {"It must bring inflation down to the medium-term target of 5%.",
     "5% | = 5 % | inflation target | - | ..2025-08-08 | target -\n"},
    {"Inflation is 6%. Growth is expected to slow to 2.1% in 2025.",
     "6% | = 6 % | Inflation | - | ..2025-08-08 | actual yoy\n"
     "2.1% | = 2.1 % | Growth | - | 2025-01-01..2025-12-31 | forecast yoy\n"},
    {"The range is 0 to 1/4 percent.", "0 to 1/4 percent | range 0 0.25 % | range | - | ..2025-08-08 | actual -\n"},
    {"The committee raised the federal funds rate to 1/4 to 1/2 percent.",
     "1/4 to 1/2 percent | range 0.25 0.5 % | federal funds rate | - | ..2025-08-08 | actual -\n"},
    {"Officials kept the rate unchanged at a record low of 1.5%.",
     "1.5% | = 1.5 % | rate | - | ..2025-08-08 | actual -\n"},
    {"The bank forecasts 3% growth in 2026.", "3% | = 3 % | growth | - | 2026-01-01..2026-12-31 | forecast yoy\n"},
    {"Growth is 2.5%, and the birth rate is projected at 4.2%.",
     "2.5% | = 2.5 % | Growth | - | ..2025-08-08 | actual yoy\n"
     "4.2% | = 4.2 % | birth rate | - | ..2025-08-08 | forecast -\n"},
    {"Inflation is projected at 3% in 2026 and at 2% by 2027.",
     "3% | = 3 % | Inflation | - | 2026-01-01..2026-12-31 | forecast yoy\n"
     "2% | = 2 % | Inflation | - | ..2027-12-31 | forecast yoy\n"},
    {"The bank has lifted interest rates by 375 basis points since last July to arrest price growth.",
     "375 basis points | = 375 bp | interest rates | - | ..2025-08-08 | actual other\n"},
    {"Output was lower than a year earlier by 5%.", "5% | = -5 % | Output | - | ..2025-08-08 | actual yoy\n"},
    {"Growth is projected at 1.4%, with an anticipated increase to 2.1% in 2026.",
     "1.4% | = 1.4 % | Growth | - | 2025-01-01..2025-12-31 | forecast yoy\n"
     "2.1% | = 2.1 % | Growth | - | 2026-01-01..2026-12-31 | forecast yoy\n"},
    {"The deposit rate will be 4.0%.", "4.0% | = 4 % | deposit rate | - | ..2025-08-08 | actual -\n"},
    {"The last change was a 25 basis point cut in May 2024.",
     "25 basis point | = -25 bp | last change | - | 2024-05-01..2024-05-31 | actual other\n"},
    {"The bank upgraded its growth forecast in 2025 to 4.6% (up from 4.0%), in 2026 to 4.7%.",
     "4.6% | = 4.6 % | growth | - | 2025-01-01..2025-12-31 | forecast yoy\n"
     "4.0% | = 4 % | growth | - | 2025-01-01..2025-12-31 | forecast yoy\n"
     "4.7% | = 4.7 % | growth | - | 2026-01-01..2026-12-31 | forecast yoy\n"},
    {"GDP rose by 0.1% in the first quarter of 2025, above the 0.3% that had been expected in the May Policy "
     "Report.",
     "0.1% | = 0.1 % | GDP | - | 2025-01-01..2025-03-31 | actual qoq\n"
     "0.3% | = 0.3 % | GDP | - | 2025-01-01..2025-03-31 | forecast qoq\n"},
    {"The economy will expand at 3% in 2026.", "3% | = 3 % | economy | - | 2026-01-01..2026-12-31 | forecast yoy\n"},
    /* what people expect and plan is found now; what is laid down and planned */
    {"A net 22 percent of firms expect output to rise in 2026.",
     "22 percent | = 22 % | share of firms that expect output to rise | - | ..2025-08-08 | actual -\n"},
    {"Energy use shall be reduced by 2.5% annually between 2026 and 2030. The programme foresees 12,000 homes.",
     "2.5% | = -2.5 % | Energy use | - | 2026-01-01..2030-12-31 | target cagr\n"
     "12,000 homes | = 12000 homes | homes | - | 2026-01-01..2030-12-31 | target -\n"},
    {"It aims to raise the share of trains to 32% by 2030, cut waste by 45% and create 250 jobs.",
     "32% | = 32 % | share of trains | - | ..2030-12-31 | target -\n"
     "45% | = -45 % | waste | - | ..2030-12-31 | target other\n"
     "250 jobs | = 250 jobs | jobs | - | ..2030-12-31 | target -\n"},
    /* what a forecast was put at */
    {"Profit guidance for 2026 was set at $5 million.",
     "$5 million | = 5000000 USD | Profit | - | 2026-01-01..2026-12-31 | forecast -\n"},
    /* what stands before a forecast was; unless it is foreseen itself */
    {"The Fund projects gross debt to edge down from 71.6% of GDP to 71.3% in 2026.",
     "71.6% | = 71.6 % | gross debt | - | ..2025-12-31 | actual -\n"
     "71.3% | = 71.3 % | gross debt | - | ..2026-12-31 | forecast -\n"},
    {"It targets to reduce the deficit from the expected 5.8% of GDP in 2026 to 3.6% of GDP in 2028.",
     "5.8% | = 5.8 % | deficit | - | 2026-01-01..2026-12-31 | forecast -\n"
     "3.6% | = 3.6 % | deficit | - | 2028-01-01..2028-12-31 | target -\n"},
    {"The Expectations Index rose to 46 in June 2025. In June 2025, 30% of owners plan to hire, up 6% from May.",
     "46 | = 46 1 | Expectations Index | - | 2025-06-01..2025-06-30 | actual -\n"
     "30% | = 30 % | share of owners who plan to hire | - | 2025-06-01..2025-06-30 | actual -\n"
     "6% | = 6 % | share of owners who plan to hire | - | 2025-06-01..2025-06-30 | actual mom\n"},
    {"Analysts had estimated $4.97 billion in revenue.",
     "$4.97 billion | = 4970000000 USD | revenue | Analysts | ..2025-08-08 | forecast -\n"},
    /* what is decided or said to stay is so already; the clause behind "as" goes on with the forecast, and so does "and
     * for"
     */
    {"The bank decided to maintain the policy rate at 5%, despite the inflation outlook.",
     "5% | = 5 % | policy rate | - | ..2025-08-08 | actual -\n"},
    {"The repo rate will remain unchanged at 7.75%.", "7.75% | = 7.75 % | repo rate | - | ..2025-08-08 | actual -\n"},
    {"In 2026, supply is forecast to rise by 3%, as output increases by 5%.",
     "3% | = 3 % | supply | - | 2026-01-01..2026-12-31 | forecast yoy\n"
     "5% | = 5 % | output | - | 2026-01-01..2026-12-31 | forecast yoy\n"},
    {"Its growth forecast for Peru declined to 5% from 6% and for Chile to 4% from 4.5%.",
     "5% | = 5 % | growth | - | 2025-01-01..2025-12-31 | forecast yoy\n"
     "6% | = 6 % | growth | - | 2025-01-01..2025-12-31 | forecast yoy\n"
     "4% | = 4 % | growth | - | 2025-01-01..2025-12-31 | forecast yoy\n"
     "4.5% | = 4.5 % | growth | - | 2025-01-01..2025-12-31 | forecast yoy\n"},
    /* a surplus of the budget is no budget; what a forecast was changed from and to is foreseen */
    {"The ministry posted a budget surplus of $4 billion in June.",
     "$4 billion | = 4000000000 USD | budget surplus | ministry | 2025-06-01..2025-06-30 | actual -\n"},
    {"The growth forecast for 2025 was downgraded from 5% to 4%.",
     "5% | = 5 % | growth | - | 2025-01-01..2025-12-31 | forecast yoy\n"
     "4% | = 4 % | growth | - | 2025-01-01..2025-12-31 | forecast yoy\n"},
    /* who estimates what was, does not foresee it */
    {"The office estimates that 3 million men were idle in June.",
     "3 million men | = 3000000 men | men | - | 2025-06-01..2025-06-30 | actual -\n"},
    {"Solar generation grows by 43% in 2026, while coal's share drops from 17% in 2024 to 15% in 2026.",
     "43% | = 43 % | Solar generation | - | 2026-01-01..2026-12-31 | forecast yoy\n"
     "17% | = 17 % | coal's share | - | 2024-01-01..2024-12-31 | actual -\n"
     "15% | = 15 % | coal's share | - | 2026-01-01..2026-12-31 | forecast -\n"},
    {"The ministry expects wheat output to reach 31 million tonnes in 2026.",
     "31 million tonnes | = 31000000 t | wheat output | - | 2026-01-01..2026-12-31 | forecast -\n"},
    {"In June, 600 cancellations were due to strikes.",
     "600 cancellations | = 600 cancellations | cancellations | - | 2025-06-01..2025-06-30 | actual -\n"},
    {"The mine will have a combined capacity of 40,000 tonnes.",
     "40,000 tonnes | = 40000 t | combined capacity | mine | ..2025-08-08 | target -\n"},
    {"The programme, worth $3 billion, provides for 14 reservoirs.",
     "$3 billion | = 3000000000 USD | programme | - | ..2025-08-08 | target -\n"
     "14 reservoirs | = 14 reservoirs | reservoirs | - | ..2025-08-08 | target -\n"},
    {"The agency wants the number of cases cut by at least 40% by 2030.",
     "40% | >= -40 % | number of cases | - | ..2030-12-31 | target other\n"},
    {"The rule demands at least 60% of copper and 80% of lead by 2030.",
     "60% | >= 60 % | share of copper | - | ..2030-12-31 | target -\n"
     "80% | >= 80 % | share of lead | - | ..2030-12-31 | target -\n"},
    {"The chipmaker sees sales of 7.8-8.1 billion euros in 2025, against 7.6-8.0 billion previously.",
     "7.8-8.1 billion euros | range 7800000000 8100000000 EUR | sales | - | 2025-01-01..2025-12-31 | forecast "
     "-\n"
     "7.6-8.0 billion | range 7600000000 8000000000 EUR | sales | - | 2025-01-01..2025-12-31 | forecast -\n"},
    {"Traders see a 70% chance that the bank will cut rates in September.",
     "70% | = 70 % | chance | - | ..2025-08-08 | actual -\n"},
    {"Firms added 148,000 jobs in July, after an upwardly revised 171,000 in June. Economists had looked for 130,000.",
     "148,000 jobs | = 148000 jobs | jobs | Firms | 2025-07-01..2025-07-31 | actual -\n"
     "171,000 | = 171000 jobs | jobs | Firms | 2025-06-01..2025-06-30 | actual -\n"
     "130,000 | = 130000 jobs | jobs | Firms | 2025-07-01..2025-07-31 | forecast -\n"},
    {"Under the plan announced in March, the company will close 12 mines.",
     "12 mines | = 12 mines | mines | company | ..2025-08-08 | target -\n"},
    {"By 2030 at least 60% of buses, 40% of lorries and 30% of vans must be electric.",
     "60% | >= 60 % | share of buses | - | ..2030-12-31 | target -\n"
     "40% | >= 40 % | share of lorries | - | ..2030-12-31 | target -\n"
     "30% | >= 30 % | share of vans that must be electric | - | ..2030-12-31 | target -\n"},
    {"The smelter expects demand outside China to grow by 2% in 2026.",
     "2% | = 2 % | demand outside China | China | 2026-01-01..2026-12-31 | forecast yoy\n"},
    {"A petition against the plan had gathered 5,600 names in June.",
     "5,600 names | = 5600 names | names | petition against the plan | 2025-06-01..2025-06-30 | actual -\n"},
    {"To get there, 1,200 km of track are to be built by 2030.",
     "1,200 km | = 1200 km | track | - | ..2030-12-31 | target -\n"},
    {"The hall, with 140 parking spaces, is due to open in 2026.",
     "140 parking spaces | = 140 spaces | parking spaces | - | 2026-01-01..2026-12-31 | target -\n"},
    {"The utility aims to reach 5 GW by 2030.", "5 GW | = 5 GW | utility | - | ..2030-12-31 | target -\n"},
    {"The chain said it would open 40 stores this year.",
     "40 stores | = 40 stores | stores | - | 2025-01-01..2025-12-31 | target -\n"},
    {"Analysts cut their forecast for 2025 zinc demand to 1.4 million tonnes from 1.6 million tonnes.",
     "1.4 million tonnes | = 1400000 t | zinc demand | - | 2025-01-01..2025-12-31 | forecast -\n"
     "1.6 million tonnes | = 1600000 t | zinc demand | - | 2025-01-01..2025-12-31 | forecast -\n"},
    {"Employers added 187,000 jobs in July, more than the 160,000 expected by economists.",
     "187,000 jobs | = 187000 jobs | jobs | Employers | 2025-07-01..2025-07-31 | actual -\n"
     "160,000 | = 160000 jobs | jobs | Employers | 2025-07-01..2025-07-31 | forecast -\n"},
    {"Employers added 22,000 jobs in August, below the 75,000 economists had forecast.",
     "22,000 jobs | = 22000 jobs | jobs | Employers | 2025-08-01..2025-08-31 | actual -\n"
     "75,000 | = 75000 jobs | jobs | Employers | 2025-08-01..2025-08-31 | forecast -\n"},
    {"Cloud revenue came in at $41 million in May, short of the $43 million analysts polled by Lumen had expected.",
     "$41 million | = 41000000 USD | Cloud revenue | - | 2025-05-01..2025-05-31 | actual -\n"
     "$43 million | = 43000000 USD | Cloud revenue | - | 2025-05-01..2025-05-31 | forecast -\n"},
    {"The bank kept its policy rate at 4.5% on Monday and expects growth of 2% in 2026.",
     "4.5% | = 4.5 % | policy rate | - | 2025-08-04..2025-08-04 | actual -\n"
     "2% | = 2 % | growth | - | 2026-01-01..2026-12-31 | forecast yoy\n"},
    {"The project cost $4 million in 2024.",
     "$4 million | = 4000000 USD | project | - | 2024-01-01..2024-12-31 | actual -\n"},
    {"The council must meet the 65% recycling goal for 2030.",
     "65% | = 65 % | recycling goal | council | 2030-01-01..2030-12-31 | target -\n"},
    {"The firm will expand its 340 MW plant.", "340 MW | = 340 MW | plant | firm | ..2025-08-08 | actual -\n"},
    {"Oil output was on track to rise from 11 million barrels in 2024 to 12 million barrels in 2026.",
     "11 million barrels | = 11000000 bbl | Oil output | - | 2024-01-01..2024-12-31 | actual -\n"
     "12 million barrels | = 12000000 bbl | Oil output | - | 2026-01-01..2026-12-31 | forecast -\n"},
    {"In July, 61% of homes could use the network.",
     "61% | = 61 % | share of homes that could use the network | - | 2025-07-01..2025-07-31 | actual -\n"},
    {"Developers plan to add 54.5 gigawatts (GW) of solar capacity in 2026.",
     "54.5 gigawatts | = 54.5 GW | solar capacity | Developers | 2026-01-01..2026-12-31 | target -\n"},
    {"The retailer now guides to full-year EBITDA of $33 million.",
     "$33 million | = 33000000 USD | EBITDA | - | 2025-01-01..2025-12-31 | forecast -\n"},
    {"Electric cars took 21% of the market in June, short of the 28% mandated for 2025.",
     "21% | = 21 % | Electric cars share of market | - | 2025-06-01..2025-06-30 | actual -\n"
     "28% | = 28 % | Electric cars share of market | - | 2025-01-01..2025-12-31 | target -\n"},
};

/* what a text of its own says, and the time of its last claim; published on 2025-11-20 */
static const struct {
    const char *text, *time;
} last_times[] = {
    {"In 2020 Orlo had 1 million users. It has 5 million users today.", "..2025-11-20"},
    {"Firms flared 148 million tonnes of gas in 2023, the most since 2019. The programme has 40 members.",
     "..2025-11-20"},
    {"In the past decade, output doubled. The group owns 40 plants.", "..2025-11-20"},
    {"Nvidia expects revenue of $65 billion in the current quarter.", "2025-11-01..2026-01-31"},
    {"Orlo will invest $15 billion in its plants over five years.", "2025-11-20..2030-11-20"},
    {"The contract, signed in 2021, is worth $2 billion.", "..2025-11-20"},
    {"On Thursday rye rose 2%. However, in the past six months it has fallen 9%.", "2025-05-20..2025-11-20"},
    {"Shares over the past 12 months are up 18%.", "2024-11-20..2025-11-20"},
    {"Fees for 2024 returns are high. They have climbed 40% over the past five years.", "2020-11-20..2025-11-20"},
    {"This year, Orlo has already sold 400 ships.", "2025-01-01..2025-11-20"},
    {"In early March, Orlo issued $3 million of notes.", "2025-03-01..2025-03-31"},
    {"In the third quarter sales rose 4%. Tarn raised its price target to $40.", "..2025-11-20"},
    {"In 2020 Orlo opened a mine in Peru. A competitor of Orlo has a market capitalization of $40 million.",
     "..2025-11-20"},
    {"Orlo ended the third quarter with $23 billion in cash.", "..2025-09-30"},
    {"Orlo reports results for the third quarter of 2025.\nFor the nine months ended September 30, 2025, highlights "
     "include:\n* Revenue was $12 million.\n* Net loss was $3 million.",
     "2025-01-01..2025-09-30"},
    {"Revenue for the fiscal year ended February 2, 2025 was $5 billion. It was $1 billion in the fiscal first "
     "quarter.",
     "2025-02-01..2025-04-30"},
};

/* ---- writing a claim as a line ---- */

static void put_or_dash(struct buf *b, struct slice text)
{
    buf_put(b, text.len ? text : SLICE("-"));
}

static void put_period(struct buf *b, const struct claim *c)
{
    if (date_is(c->period_start))
        buf_date(b, c->period_start);
    if (date_is(c->period_end)) {
        buf_puts(b, "..");
        buf_date(b, c->period_end);
    } else {
        buf_puts(b, "-");
    }
}

static void put_claim(struct buf *b, const struct claim *c)
{
    buf_put(b, c->text);
    buf_printf(b, " | %s ", relation_symbol(c->relation));
    if (c->relation == RELATION_RANGE) {
        buf_decimal(b, c->low);
        buf_puts(b, " ");
        buf_decimal(b, c->high);
    } else {
        buf_decimal(b, c->value);
    }
    buf_puts(b, " ");
    buf_put(b, c->unit);
    buf_puts(b, " | ");
    put_or_dash(b, c->metric);
    buf_puts(b, " | ");
    put_or_dash(b, c->entity);
    buf_puts(b, " | ");
    put_period(b, c);
    const char *comparison = comparison_name(c->comparison);
    buf_printf(b, " | %s %s\n", status_name(c->status), comparison ? comparison : "-");
}

static void check_cases_of(const char *day, const struct test_case *cases, size_t count)
{
    struct buf got = BUF_INIT;
    for (size_t i = 0; i < count; i++) {
        struct document document = {.id = SLICE("d"),
                                    .text = slice_of(cases[i].text),
                                    .published = date_parse(slice_of(day)),
                                    .language = LANGUAGE_EN};
        struct claims claims;
        extract_claims(know, &document, &arena, &claims);
        buf_clear(&got);
        for (size_t k = 0; k < claims.count; k++)
            put_claim(&got, &claims.at[k]);
        CHECK_TEXT(cases[i].text, buf_slice(&got), cases[i].wanted);
        arena_reset(&arena);
    }
    buf_release(&got);
    arena_reset(&arena);
}

static void check_cases(const struct test_case *cases, size_t count)
{
    check_cases_of(DAY, cases, count);
}

static void test_metrics(void **state)
{
    (void)state;
    check_cases(metrics, COUNT(metrics));
}

static void test_changes(void **state)
{
    (void)state;
    check_cases(changes, COUNT(changes));
}

static void test_periods(void **state)
{
    (void)state;
    check_cases(periods, COUNT(periods));
}

static void test_tables(void **state)
{
    (void)state;
    check_cases(tables, COUNT(tables));
}

static void test_statuses(void **state)
{
    (void)state;
    check_cases(statuses, COUNT(statuses));
}

/* ---- who is quoted ---- */

static void test_sources(void **state)
{
    static const struct {
        const char *text, *source;
    } cases[] = {
        {"Exports fell 5% in June, the Labour Ministry said.", "Labour Ministry"},
        {"Exports fell 5% in June, according to the National Bureau of Statistics.", "National Bureau of Statistics"},
        {"Figures from the port authority showed that 900 ships called in June.", "port authority"},
        {"\"We sold 900 ships in June,\" said Ann Lee.", "Ann Lee"},
        {"Chief executive Mary Dunn said margins widened to 5% in June.", "Mary Dunn"},
        {"Exports fell 5% in June, the operator's quarterly review shows.", "operator"},
        {"Exports are forecast at 5 million tonnes.", ""},
        {"Exports fell 5% in June.", ""},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct document document = {.id = SLICE("d"),
                                    .text = slice_of(cases[i].text),
                                    .published = date_parse(SLICE(DAY)),
                                    .language = LANGUAGE_EN};
        struct claims claims;
        extract_claims(*state, &document, &arena, &claims);
        CHECK(cases[i].text, claims.count == 1);
        CHECK_TEXT(cases[i].text, claims.at[0].source, cases[i].source);
        arena_reset(&arena);
    }
    arena_reset(&arena);
}

/* ---- what the document decides ---- */

/* Texts of several sentences: the kind of the document gives times and comparisons that the sentence does not say. */
static const struct test_case documents[] = {
    /* an index owns itself, gold is nobody's, whatever country the text is on */
    {"Exports of Peru were $5 million in May. Peru's output was $3 million and Peru's imports $4 million. The S&P 500 "
     "fell "
     "4% in May and gold rose 3%.",
     "$5 million | = 5000000 USD | Exports of Peru | Peru | 2025-05-01..2025-05-31 | actual -\n"
     "$3 million | = 3000000 USD | Peru's output | Peru | 2025-05-01..2025-05-31 | actual -\n"
     "$4 million | = 4000000 USD | Peru's imports | Peru | 2025-05-01..2025-05-31 | actual -\n"
     "4% | = -4 % | S&P 500 | S&P 500 | 2025-05-01..2025-05-31 | actual other\n"
     "3% | = 3 % | gold | - | 2025-05-01..2025-05-31 | actual other\n"},
    /* of a text on one country what nobody is named for is that country's; an owner without a name tells of the measure
     */
    {"Exports of Peru were $5 million in May. Peru's imports were $4 million and Peru's debt $3 million. In June, the "
     "steel mills reported operating income of $2 million. Tourism grew 5% in June.",
     "$5 million | = 5000000 USD | Exports of Peru | Peru | 2025-05-01..2025-05-31 | actual -\n"
     "$4 million | = 4000000 USD | Peru's imports | Peru | 2025-05-01..2025-05-31 | actual -\n"
     "$3 million | = 3000000 USD | Peru's debt | Peru | 2025-05-01..2025-05-31 | actual -\n"
     "$2 million | = 2000000 USD | operating income of steel mills | Peru | 2025-06-01..2025-06-30 | actual -\n"
     "5% | = 5 % | Tourism | Peru | 2025-06-01..2025-06-30 | actual yoy\n"},
    /* a level that a report on crops tells of is of their year, which a use told behind does not change */
    {"The 2025/26 outlook is for more corn, USDA said. Stocks are 5 million bushels lower on exports for 2024/25. "
     "Harvested area was 80 million acres.",
     "5 million bushels | = -5000000 bu | Stocks | - | 2024-09-01..2025-08-31 | actual yoy\n"
     "80 million acres | = 80000000 acre | Harvested area | - | 2025-09-01..2026-08-31 | actual -\n"},
    /* what a survey of a month holds a share or an index against is of the month before */
    {"The business climate index and the situation index were 62 in May. The expectations index, at 71, was low. The "
     "share of hopeful growers rose to 9% from 8%.",
     "62 | = 62 1 | situation index | - | 2025-05-01..2025-05-31 | actual -\n"
     "71 | = 71 1 | expectations index | - | 2025-05-01..2025-05-31 | actual -\n"
     "9% | = 9 % | share of hopeful growers | - | 2025-05-01..2025-05-31 | actual -\n"
     "8% | = 8 % | share of hopeful growers | - | 2025-04-01..2025-04-30 | actual -\n"},
    /* the same figure and the same thing said again; what is estimated beside it; that year */
    {"The state will spend $5.12 billion in 2026. This is 3% of GDP.",
     "$5.12 billion | = 5120000000 USD | spending | state | 2026-01-01..2026-12-31 | target -\n"
     "3% | = 3 % | spending share of GDP | state | 2026-01-01..2026-12-31 | target -\n"},
    {"Revenue for 2026 is estimated at $58 billion. Domestic revenue is estimated at $57 billion, a growth of 25.5 "
     "percent over the projected outturn for 2025.",
     "$58 billion | = 58000000000 USD | Revenue | - | 2026-01-01..2026-12-31 | forecast -\n"
     "$57 billion | = 57000000000 USD | Domestic revenue | - | 2026-01-01..2026-12-31 | forecast -\n"
     "25.5 percent | = 25.5 % | Domestic revenue | - | 2026-01-01..2026-12-31 | actual yoy\n"},
    {"Revenue is seen at $58 billion in 2026. Spending for that year will be $60 billion.",
     "$58 billion | = 58000000000 USD | Revenue | - | 2026-01-01..2026-12-31 | forecast -\n"
     "$60 billion | = 60000000000 USD | Spending | - | 2026-01-01..2026-12-31 | forecast -\n"},
    /* what a report on a crop says of it is of its year */
    {"The 2024/25 outlook for Russian wheat is for a crop of 80 million tonnes, USDA said. The yield is up 10% on last "
     "month.",
     "80 million tonnes | = 80000000 t | crop | Russia | 2024-07-01..2025-06-30 | forecast -\n"
     "10% | = 10 % | yield | - | 2024-07-01..2025-06-30 | actual other\n"},
    /* a bank's rate is called a target and is in force; what is ahead of a target is none */
    {"The Board left the cash rate target unchanged at 4.35 per cent.",
     "4.35 per cent | = 4.35 % | cash rate | - | ..2025-08-08 | actual -\n"},
    {"Receipts are ahead of target at 4.37 billion euros. The bank has an inflation target of 3%.",
     "4.37 billion euros | = 4370000000 EUR | Receipts | - | ..2025-08-08 | actual -\n"
     "3% | = 3 % | inflation | - | ..2025-08-08 | target -\n"},
    /* a day of a month before a noun counts nothing */
    {"The yield in 2025 is put at 44 bushels per acre, based on June 1 conditions.",
     "44 bushels per acre | = 44 bu/acre | yield | - | 2025-01-01..2025-12-31 | forecast -\n"},
    /* on which day something was decided does not look ahead, though what was decided does; the balance of trade is no
     * time; figures in brackets are of the time of what they say again */
    {"Arrivals in the June 2025 year were 300. Briefing the press on Monday the bank said it decided to keep its rate "
     "at "
     "5%.",
     "300 | = 300 arrivals | Arrivals | - | 2024-07-01..2025-06-30 | actual -\n"
     "5% | = 5 % | rate | bank | 2025-08-04..2025-08-04 | actual -\n"},
    {"In the half to June 2025, exports stood at $11 billion. The surplus of the trade stood at $1 billion, compared "
     "with "
     "$2 billion (3 percent of GDP) in the same period in 2024.",
     "$11 billion | = 11000000000 USD | exports | - | 2025-01-01..2025-06-30 | actual -\n"
     "$1 billion | = 1000000000 USD | surplus of the trade | - | 2025-01-01..2025-06-30 | actual -\n"
     "$2 billion | = 2000000000 USD | surplus of the trade | - | 2024-01-01..2024-06-30 | actual -\n"
     "3 percent | = 3 % | surplus of the trade share of GDP | - | 2024-01-01..2024-06-30 | actual -\n"},
    /* from the one month or year to the other */
    {"Between February 2024 and February 2025, the rate for men rose from 9% to 10%.",
     "9% | = 9 % | rate for men | - | 2024-02-01..2024-02-29 | actual -\n"
     "10% | = 10 % | rate for men | - | 2025-02-01..2025-02-28 | actual -\n"},
    /* a year heads what stands behind it; of two years told together it is of both */
    {"In June the bank forecast 2026 growth of 2 percent, 2027 growth of 3 percent and 2028 growth of 4 percent. It "
     "sees "
     "5 percent in 2026 and 2027.",
     "2 percent | = 2 % | growth | - | 2026-01-01..2026-12-31 | forecast yoy\n"
     "3 percent | = 3 % | growth | - | 2027-01-01..2027-12-31 | forecast yoy\n"
     "4 percent | = 4 % | growth | - | 2028-01-01..2028-12-31 | forecast yoy\n"
     "5 percent | = 5 % | growth | - | 2026-01-01..2027-12-31 | forecast yoy\n"},
    /* when the forecast before was made is not what it is of */
    {"Corn is forecast at 13 million tonnes, up from 12 million tonnes in July, the USDA said in its Crop Production "
     "report.",
     "13 million tonnes | = 13000000 t | Corn | - | 2025-01-01..2025-12-31 | forecast -\n"
     "12 million tonnes | = 12000000 t | Corn | - | 2025-01-01..2025-12-31 | forecast -\n"},
    {"The growth forecast for 2026 has been downgraded to 2.4 percent from 2.9 percent projected in January.",
     "2.4 percent | = 2.4 % | growth | - | 2026-01-01..2026-12-31 | forecast yoy\n"
     "2.9 percent | = 2.9 % | growth | - | 2026-01-01..2026-12-31 | forecast yoy\n"},
    {"Cement exports of Pakistan were $271 million during July-June 2024-25. Rents will grow 5 percent in the "
     "2025/2026 "
     "fiscal year.",
     "$271 million | = 271000000 USD | Cement exports of Pakistan | Pakistan | 2024-07-01..2025-06-30 | actual -\n"
     "5 percent | = 5 % | Rents | - | 2025-07-01..2026-06-30 | forecast yoy\n"},
    /* the year before is told only to compare */
    {"In February 2025 the rate was 9%. It was 8% in February 2024. The lowest rates were recorded in Austria (4%).",
     "9% | = 9 % | rate | - | 2025-02-01..2025-02-28 | actual -\n"
     "8% | = 8 % | rate | - | 2024-02-01..2024-02-29 | actual -\n"
     "4% | = 4 % | rates | Austria | 2025-02-01..2025-02-28 | actual -\n"},
    {"Stocks fell by 7 million barrels in the week ended August 1.",
     "7 million barrels | = -7000000 bbl | Stocks | - | 2025-07-26..2025-08-01 | actual other\n"},
    {"Output shrank 0.3 percent in 2024 after growth of 3.2 percent in 2023, due to a 19.7 percent decline in mining.",
     "0.3 percent | = -0.3 % | Output | - | 2024-01-01..2024-12-31 | actual yoy\n"
     "3.2 percent | = 3.2 % | Output | - | 2023-01-01..2023-12-31 | actual yoy\n"
     "19.7 percent | = -19.7 % | mining | - | 2024-01-01..2024-12-31 | actual yoy\n"},
    /* so much of a thing is no price; the day of a wire dates nothing; what was before is of the month before */
    {"KUALA LUMPUR, Aug 7 - Palm oil stocks shrank 15 per cent to 800 tonnes in July. Exports rose 4 per cent to 500 "
     "tonnes from 480 tonnes previously, against June's output of 460 tonnes.",
     "15 per cent | = -15 % | Palm oil stocks | - | 2025-07-01..2025-07-31 | actual yoy\n"
     "800 tonnes | = 800 t | Palm oil stocks | - | 2025-07-01..2025-07-31 | actual -\n"
     "4 per cent | = 4 % | Exports | - | 2025-07-01..2025-07-31 | actual mom\n"
     "500 tonnes | = 500 t | Exports | - | 2025-07-01..2025-07-31 | actual -\n"
     "480 tonnes | = 480 t | Exports | - | 2025-06-01..2025-06-30 | actual -\n"
     "460 tonnes | = 460 t | output | - | 2025-06-01..2025-06-30 | actual -\n"},
    /* a currency is no base, and moves over the months that are named */
    {"The shilling lost 3 per cent against the dollar in the second quarter.",
     "3 per cent | = -3 % | shilling | - | 2025-04-01..2025-06-30 | actual other\n"},
    /* quarters foreseen behind a year are of it */
    {"Growth for 2026-27 is projected at 6 percent in India with Q2 at 5 percent and Q3 at 4 percent.",
     "6 percent | = 6 % | Growth | India | 2026-04-01..2027-03-31 | forecast yoy\n"
     "5 percent | = 5 % | Growth | India | 2026-07-01..2026-09-30 | forecast yoy\n"
     "4 percent | = 4 % | Growth | India | 2026-10-01..2026-12-31 | forecast yoy\n"},
    {"Exports in the second quarter fell by 13 percent to $17 billion, from last year's $19 billion.",
     "13 percent | = -13 % | Exports | - | 2025-04-01..2025-06-30 | actual yoy\n"
     "$17 billion | = 17000000000 USD | Exports | - | 2025-04-01..2025-06-30 | actual -\n"
     "$19 billion | = 19000000000 USD | Exports | - | 2024-04-01..2024-06-30 | actual -\n"},
    /* the year to date is told in passing */
    {"In June imports were $8 million. Year to date, imports rose 7% to $24 million. Exports were $6 million.",
     "$8 million | = 8000000 USD | imports | - | 2025-06-01..2025-06-30 | actual -\n"
     "7% | = 7 % | imports | - | 2025-01-01..2025-06-30 | actual other\n"
     "$24 million | = 24000000 USD | imports | - | 2025-01-01..2025-06-30 | actual -\n"
     "$6 million | = 6000000 USD | Exports | - | 2025-06-01..2025-06-30 | actual -\n"},
    {"In June placements reached 15 tonnes, or 95% of the 2024 figure.",
     "15 tonnes | = 15 t | placements | - | 2025-06-01..2025-06-30 | actual -\n"
     "95% | = 95 % | placements | - | 2025-06-01..2025-06-30 | actual -\n"},
    /* the month before is counted from the month told, not from that of a base */
    {"Exports rose to 39 tonnes in June compared with 16 tonnes in May, while sales were up at 100 tonnes versus 96 "
     "tonnes in the preceding month.",
     "39 tonnes | = 39 t | Exports | - | 2025-06-01..2025-06-30 | actual -\n"
     "16 tonnes | = 16 t | Exports | - | 2025-05-01..2025-05-31 | actual -\n"
     "100 tonnes | = 100 t | sales | - | 2025-06-01..2025-06-30 | actual -\n"
     "96 tonnes | = 96 t | sales | - | 2025-05-01..2025-05-31 | actual -\n"},
    /* who counts all crops in years of its own; a year of a base is not what is foreseen */
    {"Wheat output is forecast to drop by 2% in 2026-27, ABARES said. Barley output is expected at 12 million tonnes, "
     "up "
     "from 10 million tonnes in 2024-25. Exports are put at 5 million tonnes.",
     "2% | = -2 % | Wheat output | - | 2026-07-01..2027-06-30 | forecast yoy\n"
     "12 million tonnes | = 12000000 t | Barley output | - | 2026-07-01..2027-06-30 | forecast -\n"
     "10 million tonnes | = 10000000 t | Barley output | - | 2024-07-01..2025-06-30 | actual -\n"
     "5 million tonnes | = 5000000 t | Exports | - | 2026-07-01..2027-06-30 | forecast -\n"},
    /* each year of a list */
    {"Output is projected to expand 4% in both 2026 and 2027.",
     "4% | = 4 % | Output | - | 2026-01-01..2027-12-31 | forecast yoy\n"},
    /* a line that tells what is to be done, or how something is to be */
    {"Councils to be given $3 million.\n\n5 homes to be built.\n\nLimit to be raised from $6 to $9.\n\n"
     "Rents to be 33% of output next year.",
     "$3 million | = 3000000 USD | amount given | Councils | ..2025-08-08 | target -\n"
     "5 homes | = 5 homes | homes built | - | ..2025-08-08 | target -\n"
     "$6 | = 6 USD | Limit | - | - | actual -\n"
     "$9 | = 9 USD | Limit | - | ..2025-08-08 | target -\n"
     "33% | = 33 % | Rents share of output | - | 2026-01-01..2026-12-31 | forecast -\n"},
    /* what is revised is of the same year */
    {"2026 growth was upgraded from 2% to 3%. 2026 year-end inflation is put at 4%.",
     "2% | = 2 % | growth | - | 2026-01-01..2026-12-31 | forecast yoy\n"
     "3% | = 3 % | growth | - | 2026-01-01..2026-12-31 | forecast yoy\n"
     "4% | = 4 % | inflation | - | ..2026-12-31 | forecast yoy\n"},
    {"Strikes in May led to a fall of 4 percent, year-on-year, in energy output in the second quarter.",
     "4 percent | = -4 % | energy output | - | 2025-04-01..2025-06-30 | actual yoy\n"},
    /* the time of what something is counted from dates nothing else */
    {"Rents have eased since their peak in 2022. The rate was 3%.",
     "3% | = 3 % | rate | - | ..2025-08-08 | actual -\n"},
    {"In the seven days that ended on July 31, sales totalled 30 tonnes. Exports for the week fell 5%.",
     "30 tonnes | = 30 t | sales | - | 2025-07-25..2025-07-31 | actual -\n"
     "5% | = -5 % | Exports | - | 2025-07-25..2025-07-31 | actual other\n"},
    {"He said an expenditure of $10 billion is proposed for 2026.",
     "$10 billion | = 10000000000 USD | expenditure | - | 2026-01-01..2026-12-31 | target -\n"},
    {"Budget speech: in the budget for 2025-26, the finance minister of India told parliament, tax revenue is $40 "
     "billion. Outlay will be 5% higher than the previous year. The ministry for roads has received $7 billion.",
     "$40 billion | = 40000000000 USD | tax revenue | - | 2025-04-01..2026-03-31 | forecast -\n"
     "5% | = 5 % | Outlay | - | 2025-04-01..2026-03-31 | target yoy\n"
     "$7 billion | = 7000000000 USD | amount received | ministry for roads | 2025-04-01..2026-03-31 | actual "
     "-\n"},
    /* what a budget spends it lays down, and what comes of it is foreseen; what has been done is done */
    {"Budget speech: in the budget for 2026-27, the finance minister of India told parliament, the outlay for wells "
     "has "
     "been increased from $4 billion in budget estimates 2025-26 to $5 billion in 2026-27. Receipts are $9 billion. A "
     "provision of $2 billion has been made for 2026-27.",
     "$4 billion | = 4000000000 USD | outlay for wells | - | 2025-04-01..2026-03-31 | actual -\n"
     "$5 billion | = 5000000000 USD | outlay for wells | - | 2026-04-01..2027-03-31 | target -\n"
     "$9 billion | = 9000000000 USD | Receipts | - | 2026-04-01..2027-03-31 | forecast -\n"
     "$2 billion | = 2000000000 USD | provision | - | 2026-04-01..2027-03-31 | actual -\n"},
    /* what is provided, and what for; what it is held against dates it not, nor does the estimate behind it */
    {"Budget speech: I present the union budget for 2026-27 of India. Interest is placed at $9 billion. This is "
     "an increase of $2 billion over the current year's level. I am providing $3 billion for wells. A provision of $4 "
     "billion has been made for roads.",
     "$9 billion | = 9000000000 USD | Interest | - | 2026-04-01..2027-03-31 | target -\n"
     "$2 billion | = 2000000000 USD | Interest | - | 2026-04-01..2027-03-31 | target yoy\n"
     "$3 billion | = 3000000000 USD | amount provided for wells | - | 2026-04-01..2027-03-31 | target -\n"
     "$4 billion | = 4000000000 USD | provision for roads | - | 2026-04-01..2027-03-31 | actual -\n"},
    /* the day from which something holds: it was decided, and nobody foresees it */
    {"The MPC decided to increase the rate by 50 basis points to 8%, with effect from 31 December 2026.",
     "50 basis points | = 50 bp | rate | - | 2026-12-31..2026-12-31 | actual other\n8% | = 8 % | rate | - | "
     "..2026-12-31 | actual -\n"},
    {"From 1 July 2027, the contribution rate will be increased from 18% to 20%.",
     "18% | = 18 % | contribution rate | - | - | actual -\n20% | = 20 % | contribution rate | - | ..2027-07-01 | "
     "target -\n"},
    /* lines that are headed, a number before its year */
    {"Borrowing of India by year:\n$72bn \xE2\x80\x93 2023/24\n$55bn \xE2\x80\x93 2024/25",
     "$72bn | = 72000000000 USD | Borrowing of India by year | India | 2023-04-01..2024-03-31 | actual -\n"
     "$55bn | = 55000000000 USD | Borrowing of India by year | India | 2024-04-01..2025-03-31 | actual -\n"},
    /* a budget is of the year that it names; a survey's year is that of what is told in the present too */
    {"The budget for FY26, the finance minister of Bangladesh told parliament, has a revenue target of $40 billion. "
     "The "
     "proposed budget was well received. Roads get $3 billion.",
     "$40 billion | = 40000000000 USD | revenue | - | 2025-07-01..2026-06-30 | target -\n"
     "$3 billion | = 3000000000 USD | Roads | - | 2025-07-01..2026-06-30 | target -\n"},
    {"The budget for FY26, the finance minister of Bangladesh told parliament, has a revenue target of $40 billion. "
     "He allocated $5 billion for schools, recurrent expenditure will reach $30 billion and growth will be 5%.",
     "$40 billion | = 40000000000 USD | revenue | - | 2025-07-01..2026-06-30 | target -\n"
     "$5 billion | = 5000000000 USD | allocation for schools | Bangladesh | 2025-07-01..2026-06-30 | actual -\n"
     "$30 billion | = 30000000000 USD | recurrent expenditure | - | 2025-07-01..2026-06-30 | target -\n"
     "5% | = 5 % | growth | - | 2025-07-01..2026-06-30 | forecast yoy\n"},
    {"The Economic Survey 2024-25 of Pakistan, an economic survey, was tabled on Monday. Farming accounts for 24% of "
     "output. Rice output fell by 3%.",
     "24% | = 24 % | Farming share of output | - | 2024-07-01..2025-06-30 | actual -\n"
     "3% | = -3 % | Rice output | - | 2024-07-01..2025-06-30 | actual yoy\n"},
    /* the quarter told last, whatever day came between, is what "the previous quarter" is counted from */
    {"Rents rose 2% in the March quarter. On 17 April the bank cut its rate by 25 basis points. Fees fell 3% in the "
     "quarter under review, compared with 5% in the previous quarter and 6% in the corresponding quarter of 2023. Debt "
     "was $40 million at the end of the quarter.",
     "2% | = 2 % | Rents | - | 2025-01-01..2025-03-31 | actual yoy\n"
     "25 basis points | = -25 bp | rate | - | 2025-04-17..2025-04-17 | actual other\n"
     "3% | = -3 % | Fees | - | 2025-01-01..2025-03-31 | actual yoy\n"
     "5% | = 5 % | Fees | - | 2024-10-01..2024-12-31 | actual yoy\n"
     "6% | = 6 % | Fees | - | 2023-01-01..2023-03-31 | actual -\n"
     "$40 million | = 40000000 USD | Debt | - | ..2025-03-31 | actual -\n"},
    {"Cargo grew 4% in the 12 months to June 2025, compared to a growth of 9% in a similar period in 2024.",
     "4% | = 4 % | Cargo | - | 2024-07-01..2025-06-30 | actual yoy\n"
     "9% | = 9 % | Cargo | - | 2023-07-01..2024-06-30 | actual yoy\n"},
    /* a reason looks to no time to come */
    {"The deficit widened to 6% in May from 5% in March, due to imports of grain.",
     "6% | = 6 % | deficit | - | 2025-05-01..2025-05-31 | actual -\n"
     "5% | = 5 % | deficit | - | 2025-03-01..2025-03-31 | actual -\n"},
    /* how things stood on a day goes on through the paragraph */
    {"Public debt stood at $900 million at the end of May. Of that, loans from abroad were $300 million. Rents rose 2% "
     "in June.",
     "$900 million | = 900000000 USD | Public debt | - | ..2025-05-31 | actual -\n"
     "$300 million | = 300000000 USD | loans from abroad | - | ..2025-05-31 | actual -\n"
     "2% | = 2 % | Rents | - | 2025-06-01..2025-06-30 | actual yoy\n"},
    /* last year, beside a year of its own, is the one before it */
    {"Wool output grew by 8% in FY2024-25 in Pakistan, to 60 tonnes, against 55 tonnes last year.",
     "8% | = 8 % | Wool output | - | 2024-07-01..2025-06-30 | actual yoy\n"
     "60 tonnes | = 60 t | Wool output | Pakistan | 2024-07-01..2025-06-30 | actual -\n"
     "55 tonnes | = 55 t | Wool output | Pakistan | 2023-07-01..2024-06-30 | actual -\n"},
    /* a time behind what something is compared with is of that alone; a survey comes out on a day */
    {"Fish sales fell 5% in June. Tea output grew by 2% compared to a decline of 1% last year.",
     "5% | = -5 % | Fish sales | - | 2025-06-01..2025-06-30 | actual yoy\n"
     "2% | = 2 % | Tea output | - | 2025-06-01..2025-06-30 | actual yoy\n"
     "1% | = -1 % | Tea output | - | 2024-06-01..2024-06-30 | actual yoy\n"},
    {"Wool sales grew by 8% in June. According to the survey launched here Tuesday, fish sales grew by 4%.",
     "8% | = 8 % | Wool sales | - | 2025-06-01..2025-06-30 | actual yoy\n"
     "4% | = 4 % | fish sales | - | 2025-06-01..2025-06-30 | actual yoy\n"},
    /* what a firm earned in a text that speaks of its quarter; a share of it stands for longer */
    {"Marlo's quarterly sales were $9 million. Shares rose. Net income was $4 million. Of revenue, 30% comes from "
     "abroad.",
     "$9 million | = 9000000 USD | sales | Marlo | 2025-04-01..2025-06-30 | actual -\n"
     "$4 million | = 4000000 USD | Net income | Marlo | 2025-04-01..2025-06-30 | actual -\n"
     "30% | = 30 % | revenue | Marlo | ..2025-08-08 | actual -\n"},
    /* over the medium term: in none of the years told */
    {"Growth in Peru is projected at 3 percent in 2026. Inflation is expected to settle at 2 percent over the medium "
     "term.",
     "3 percent | = 3 % | Growth in Peru | Peru | 2026-01-01..2026-12-31 | forecast yoy\n"
     "2 percent | = 2 % | Inflation | - | ..2025-08-08 | forecast yoy\n"},
    /* what its board does, the firm does */
    {"Bellmont Foods said sales rose in July. Its board approved a buyback of $500 million. The board set aside $90 "
     "million for repairs.",
     "$500 million | = 500000000 USD | buyback | Bellmont Foods | 2025-07-01..2025-07-31 | actual -\n"
     "$90 million | = 90000000 USD | amount set aside for repairs | Bellmont Foods | 2025-07-01..2025-07-31 | actual "
     "-\n"},
    /* who says that it will do something does it */
    {"Marlo Works has 90 staff. Tarnex said it will hire 40 people.",
     "90 staff | = 90 staff | staff | Marlo Works | ..2025-08-08 | actual -\n"
     "40 people | = 40 people | people | Tarnex | ..2025-08-08 | target -\n"},
    /* a year in a heading is that of what is foreseen below it */
    {"# Outlook for 2030\n\nCement output will fall 30 percent.",
     "30 percent | = -30 % | Cement output | - | 2030-01-01..2030-12-31 | forecast yoy\n"},
    {"# Targets for 2030\n\nCement output will fall 30 percent below that of 1990.",
     "30 percent | = -30 % | Cement output | - | 2030-01-01..2030-12-31 | forecast other\n"},
    {"After its earnings report Marlo has revenue of $6 million.",
     "$6 million | = 6000000 USD | revenue | Marlo | 2025-04-01..2025-06-30 | actual -\n"},
    /* in Japan a fiscal year is called by that in which it begins */
    {"Ferries in Japan carried 7 million people in FY2023, 5 million in fiscal 2022 and 2 million in the first half of "
     "FY2024.",
     "7 million people | = 7000000 people | people | Japan | 2023-04-01..2024-03-31 | actual -\n"
     "5 million | = 5000000 people | people | Japan | 2022-04-01..2023-03-31 | actual -\n"
     "2 million | = 2000000 people | people | Japan | 2024-04-01..2024-09-30 | actual -\n"},
    /* the years of the only country whose years are known; those of neither of two firms */
    {"Workers in the Gulf sent $7 billion to Pakistan in July-March 2016-17. Growth was put at 6% in the current "
     "fiscal "
     "year.",
     "$7 billion | = 7000000000 USD | amount sent | Workers in the Gulf | 2016-07-01..2017-03-31 | actual -\n"
     "6% | = 6 % | Growth | - | 2025-07-01..2026-06-30 | forecast yoy\n"},
    {"Meta and Microsoft rose. Revenue was $42 billion in Q1 2025.",
     "$42 billion | = 42000000000 USD | Revenue | - | 2025-01-01..2025-03-31 | actual -\n"},
    /* a relative clause goes on with the time; a move of shares has its own day, a firm's figures do not */
    {"Output was 5,000 tonnes in June, which is 9% higher than a year ago.",
     "5,000 tonnes | = 5000 t | Output | - | 2025-06-01..2025-06-30 | actual -\n"
     "9% | = 9 % | Output | - | 2025-06-01..2025-06-30 | actual yoy\n"},
    {"Marlo's second-quarter profit was $5 million. Marlo saw its shares jump 8% after the results, with revenue "
     "climbing "
     "14%, and it raised its full-year forecast.",
     "$5 million | = 5000000 USD | profit | Marlo | 2025-04-01..2025-06-30 | actual -\n"
     "8% | = 8 % | shares | Marlo | 2025-08-08..2025-08-08 | actual other\n"
     "14% | = 14 % | revenue | Marlo | 2025-04-01..2025-06-30 | actual yoy\n"},
    {"Sales were $59 million in June, 19% more compared to the June 2024 total of $50 million.",
     "$59 million | = 59000000 USD | Sales | - | 2025-06-01..2025-06-30 | actual -\n"
     "19% | = 19 % | Sales | - | 2025-06-01..2025-06-30 | actual yoy\n"
     "$50 million | = 50000000 USD | Sales | - | 2024-06-01..2024-06-30 | actual -\n"},
    {"Reserves stood at $550 million on June 2025.",
     "$550 million | = 550000000 USD | Reserves | - | ..2025-06-30 | actual -\n"},
    /* behind an aside in brackets */
    {"Reserves stood at $9.1 billion (5.7 months of imports) at end-March.",
     "$9.1 billion | = 9100000000 USD | Reserves | - | ..2025-03-31 | actual -\n"
     "5.7 months | = 5.7 mo | imports | - | ..2025-03-31 | actual -\n"},
    {"Growth of output for 2025 is revised down from 7% to 6%. Stocks fell 2% in June.",
     "7% | = 7 % | Growth of output | - | 2025-01-01..2025-12-31 | forecast yoy\n"
     "6% | = 6 % | Growth of output | - | 2025-01-01..2025-12-31 | forecast yoy\n"
     "2% | = -2 % | Stocks | - | 2025-06-01..2025-06-30 | actual yoy\n"},
    {"Since 2014 the number of mills has declined by 40.",
     "40 | = -40 1 | number of mills | - | ..2025-08-08 | actual other\n"},
    /* the time of the forecast that was spoken of */
    {"Marlo's third-quarter guidance was weak. The firm expects $5 million in revenue.",
     "$5 million | = 5000000 USD | revenue | Marlo | 2025-07-01..2025-09-30 | forecast -\n"},
    {"Marlo had second-quarter profit of $2 million. Shares fell 4% on Thursday. Sales rose 8%.",
     "$2 million | = 2000000 USD | profit | Marlo | 2025-04-01..2025-06-30 | actual -\n"
     "4% | = -4 % | Shares | Marlo | 2025-08-07..2025-08-07 | actual other\n"
     "8% | = 8 % | Sales | Marlo | 2025-04-01..2025-06-30 | actual yoy\n"},
    {"The town added 296,000 jobs in July. That was more than the 133,000 expected.",
     "296,000 jobs | = 296000 jobs | jobs | town | 2025-07-01..2025-07-31 | actual -\n"
     "133,000 | = 133000 jobs | jobs | town | 2025-07-01..2025-07-31 | forecast -\n"},
    /* a noun that was counted is that of the measure that bears its name, and of places told one by one */
    {"There were 246,000 visitor arrivals in June. Arrivals from Asia rose by 5,000.",
     "246,000 visitor arrivals | = 246000 arrivals | visitor arrivals | - | 2025-06-01..2025-06-30 | actual -\n"
     "5,000 | = 5000 arrivals | Arrivals from Asia | Asia | 2025-06-01..2025-06-30 | actual yoy\n"},
    {"Orlo sold 12,000 cars in June. The running total is 94,000.",
     "12,000 cars | = 12000 cars | cars | Orlo | 2025-06-01..2025-06-30 | actual -\n"
     "94,000 | = 94000 cars | running total | Orlo | ..2025-08-08 | actual -\n"},
    {"Stocks of rye are raised 17 million bushels. Exports are lowered 8 million to 758 million.",
     "17 million bushels | = 17000000 bu | Stocks of rye | - | ..2025-08-08 | forecast other\n"
     "8 million | = -8000000 bu | Exports | - | ..2025-08-08 | forecast other\n"
     "758 million | = 758000000 bu | Exports | - | ..2025-08-08 | forecast -\n"},
    /* a price has below it what an earlier one of the same thing has */
    {"Gold ended the year at $2,070 per ounce. It fell in May. Gold was back at $2,300 in June.",
     "$2,070 per ounce | = 2070 USD/oz | Gold | - | ..2024-12-31 | actual -\n"
     "$2,300 | = 2300 USD/oz | Gold | - | 2025-06-01..2025-06-30 | actual -\n"},
    {"On Friday gold ended at $2,070 per ounce. Bullion hit a high of $2,300 in June.",
     "$2,070 per ounce | = 2070 USD/oz | gold | - | 2025-08-08..2025-08-08 | actual -\n"
     "$2,300 | = 2300 USD/oz | Bullion | - | 2025-06-01..2025-06-30 | actual -\n"},
    {"The percentage of female pupils was 73.9 in 2024.",
     "73.9 | = 73.9 % | percentage of female pupils | - | 2024-01-01..2024-12-31 | actual -\n"},
    {"The fund gave ten awards of $10,000 in all: two at $2,000, four at $1,000.",
     "ten awards | = 10 awards | awards | fund | ..2025-08-08 | actual -\n"
     "$10,000 | = 10000 USD | awards | fund | ..2025-08-08 | actual -\n"
     "two | = 2 awards | awards | fund | ..2025-08-08 | actual -\n"
     "$2,000 | = 2000 USD | awards | fund | ..2025-08-08 | actual -\n"
     "four | = 4 awards | awards | fund | ..2025-08-08 | actual -\n"
     "$1,000 | = 1000 USD | awards | fund | ..2025-08-08 | actual -\n"},
    {"Orlo opened 14 stores in June and closed three.",
     "14 stores | = 14 stores | stores | Orlo | 2025-06-01..2025-06-30 | actual -\n"
     "three | = 3 stores | Orlo | - | 2025-06-01..2025-06-30 | actual -\n"},
    {"The drug cut weight by 20%; 10% of patients left.",
     "20% | = -20 % | weight | - | ..2025-08-08 | actual other\n"
     "10% | = 10 % | share of patients who left | - | ..2025-08-08 | actual -\n"},
    {"Services contributed 1.8 percentage points, food 0.5.",
     "1.8 percentage points | = 1.8 pp | Services | - | ..2025-08-08 | actual -\n"
     "0.5 | = 0.5 pp | food | - | ..2025-08-08 | actual -\n"},
    {"There were 1,200 fewer cases than a year earlier.",
     "1,200 fewer cases | = -1200 cases | fewer cases | - | ..2025-08-08 | actual yoy\n"},
    /* a blank that came between a point and its decimals; but a year ends a sentence */
    {"Growth was 11. 1 per cent in 2024. 5 per cent is seen.",
     "11. 1 per cent | = 11.1 % | Growth | - | 2024-01-01..2024-12-31 | actual yoy\n"
     "5 per cent | = 5 % | Growth | - | 2025-01-01..2025-12-31 | forecast yoy\n"},
    /* a decimal beside a percentage is one, but not of an index */
    {"Money grew by 9.1 per cent, with notes at 3.4 and loans at 7.8 per cent.",
     "9.1 per cent | = 9.1 % | Money | - | ..2025-08-08 | actual other\n"
     "3.4 | = 3.4 % | notes | - | ..2025-08-08 | actual -\n"
     "7.8 per cent | = 7.8 % | loans | - | ..2025-08-08 | actual -\n"},
    {"The jobless rate was cut to 4.4 from 4.6 percent.", "4.4 | = 4.4 % | jobless rate | - | ..2025-08-08 | actual -\n"
                                                          "4.6 percent | = 4.6 % | jobless rate | - | - | actual -\n"},
    {"Poverty was 21.3 percent and the Gini index 41.2.",
     "21.3 percent | = 21.3 % | Poverty | - | ..2025-08-08 | actual -\n"
     "41.2 | = 41.2 1 | Gini index | - | ..2025-08-08 | actual -\n"},
    /* points of a share, of an index; a cut is a fall */
    {"A net 7% of owners raised pay in June, up 2 points from May.",
     "7% | = 7 % | share of owners who raised pay | - | 2025-06-01..2025-06-30 | actual -\n"
     "2 points | = 2 pp | share of owners who raised pay | - | 2025-06-01..2025-06-30 | actual mom\n"},
    {"Support of the owners fell 4 points to a net 8%.",
     "4 points | = -4 pp | Support of the owners | - | ..2025-08-08 | actual other\n"
     "8% | = 8 % | Support of the owners | - | ..2025-08-08 | actual -\n"},
    {"The bank made a 25 bps cut.", "25 bps | = -25 bp | bank | - | ..2025-08-08 | actual other\n"},
    /* a share and a number behind it in one bracket; persons that were counted before */
    {"Dues are 18% of wages (staff 6%, firms 12).", "18% | = 18 % | Dues share of wages | - | ..2025-08-08 | actual -\n"
                                                    "6% | = 6 % | staff | - | ..2025-08-08 | actual -\n"
                                                    "12 | = 12 % | firms | - | ..2025-08-08 | actual -\n"},
    {"Some 24,000 persons were out of work. Employment rose by 5,000.",
     "24,000 persons | ~ 24000 persons | persons | - | ..2025-08-08 | actual -\n"
     "5,000 | = 5000 persons | Employment | - | ..2025-08-08 | actual other\n"},
    /* whose offices count in their own dollars */
    {"Stats NZ said card spending fell by $38 million.",
     "$38 million | = -38000000 NZD | card spending | - | ..2025-08-08 | actual other\n"},
    {"The shilling stood at 129.23 per US dollar.",
     "129.23 | = 129.23 KES/USD | shilling | - | 2025-08-08..2025-08-08 | actual -\n"},
    /* what moved the price of one town is not that of the next */
    {"Bids for rye were Leeds, $4.94, down 6 cents; Derby, $5.71, down 8 cents.",
     "$4.94 | = 4.94 USD | Bids for rye | - | ..2025-08-08 | actual -\n"
     "6 cents | = -0.06 USD | Bids for rye | - | ..2025-08-08 | actual other\n"
     "$5.71 | = 5.71 USD | Bids for rye | Derby | ..2025-08-08 | actual -\n"
     "8 cents | = -0.08 USD | Bids for rye | Derby | ..2025-08-08 | actual other\n"},
    /* a decimal is no day of the month, nor is the fraction of a price */
    {"Rye closed at $10.57, down 8-3/4; wheat was unchanged.",
     "$10.57 | = 10.57 USD | Rye | - | ..2025-08-08 | actual -\n"
     "8-3/4 | = -0.0875 USD | Rye | - | ..2025-08-08 | actual other\n"},
    {"The jobs index stood at 5.1 versus 10.9 last month.",
     "5.1 | = 5.1 1 | jobs index | - | ..2025-08-08 | actual -\n"
     "10.9 | = 10.9 1 | jobs index | - | 2025-07-01..2025-07-31 | actual -\n"},
    /* a count of a crop, on the day that it says */
    {"The crop progress report came out on Monday. As of August 3, 70% of the rye was rated good to excellent, near "
     "the "
     "five-year average.\n\n60% of the oats were harvested and 12% were in poor or very poor condition.",
     "70% | = 70 % | share of rye that was rated good to excellent | - | ..2025-08-03 | actual -\n"
     "60% | = 60 % | share of oats that were harvested | - | ..2025-08-03 | actual -\n"
     "12% | = 12 % | share of oats that were in poor or very poor condition | - | ..2025-08-03 | actual -\n"},
    /* a change since some day, or over so many years up to now; the story goes on where it was */
    {"Rye sales rose 5% in June. Prices are up 14% since early May. Exports have grown 30% over the past five years. "
     "Stocks fell 2%.",
     "5% | = 5 % | Rye sales | - | 2025-06-01..2025-06-30 | actual yoy\n"
     "14% | = 14 % | Prices | - | ..2025-08-08 | actual other\n"
     "30% | = 30 % | Exports | - | 2020-08-08..2025-08-08 | actual other\n"
     "2% | = -2 % | Stocks | - | 2025-06-01..2025-06-30 | actual yoy\n"},
    /* the day of results, with the quarter behind it */
    {"Marlo Mills on Tuesday posted a 23% rise in profit to $73 million for the June quarter.",
     "23% | = 23 % | profit | Marlo Mills | 2025-04-01..2025-06-30 | actual yoy\n"
     "$73 million | = 73000000 USD | profit | Marlo Mills | 2025-04-01..2025-06-30 | actual -\n"},
    /* what a firm earns is of no trading day */
    {"Shares closed mixed on Wednesday, the benchmark index down 0.2%. Traders await data.\n\nMarlo's second-quarter "
     "profit was $5 million. Revenue rose 8%.",
     "0.2% | = -0.2 % | benchmark index | - | 2025-08-06..2025-08-06 | actual other\n"
     "$5 million | = 5000000 USD | profit | Marlo | 2025-04-01..2025-06-30 | actual -\n"
     "8% | = 8 % | Revenue | Marlo | 2025-04-01..2025-06-30 | actual yoy\n"},
    /* the year of the firm that a paragraph is about */
    {"Results of firms that are listed in the city came in over the week, most of them better than those who follow "
     "them "
     "had thought.\n\nMicrosoft said fourth-quarter revenue was $7 billion.\n\nMarlo had fourth-quarter revenue of $5 "
     "million.",
     "$7 billion | = 7000000000 USD | revenue | Microsoft | 2025-04-01..2025-06-30 | actual -\n"
     "$5 million | = 5000000 USD | revenue | Marlo | 2024-10-01..2024-12-31 | actual -\n"},
    {"The bank decided to keep its rate at 6%. Staff projects growth of 5% in 2026. The budget targets revenue of $4 "
     "billion in 2026.",
     "6% | = 6 % | rate | - | ..2025-08-08 | actual -\n"
     "5% | = 5 % | growth | - | 2026-01-01..2026-12-31 | forecast yoy\n"
     "$4 billion | = 4000000000 USD | revenue | - | 2026-01-01..2026-12-31 | target -\n"},
    /* the year of a crop, told once, is that of what is foreseen of it; stocks are those at its end */
    {"The 2025/26 outlook for rye and wheat is for larger crops than in 2024/25. Output is projected at 5,000 tonnes. "
     "Ending stocks are estimated at 2,000 tonnes. Total 2025/26 corn use is seen at 9,000 tonnes. Prices fell 4% in "
     "June.",
     "5,000 tonnes | = 5000 t | Output | - | 2025-06-01..2026-05-31 | forecast -\n"
     "2,000 tonnes | = 2000 t | Ending stocks | - | ..2026-05-31 | forecast -\n"
     "9,000 tonnes | = 9000 t | Total corn use | - | 2025-09-01..2026-08-31 | forecast -\n"
     "4% | = -4 % | Prices | - | 2025-06-01..2025-06-30 | actual yoy\n"},
    /* what is estimated for a time that is not over is expected */
    {"Output of jute is estimated at 5,000 tonnes in 2025. It was estimated at 4,000 tonnes in 2024.",
     "5,000 tonnes | = 5000 t | Output of jute | - | 2025-01-01..2025-12-31 | forecast -\n"
     "4,000 tonnes | = 4000 t | Output of jute | - | 2024-01-01..2024-12-31 | actual -\n"},
    /* a country whose fiscal years are known, and the quarters that a text counts with them */
    {"The Reserve Bank of India met in Mumbai. India's output of jute grew 7% in FY24 and 5% in the first quarter.",
     "7% | = 7 % | India's output of jute | India | 2023-04-01..2024-03-31 | actual yoy\n"
     "5% | = 5 % | India's output of jute | India | 2025-04-01..2025-06-30 | actual yoy\n"},
    /* a move of the market is of the session and against no year, whatever a month was told of before */
    {"Steel futures settled lower on Thursday as traders weighed the benchmark contract.\n\nMill stocks fell in "
     "June.\n\n"
     "Rebar lost 1.2%.",
     "1.2% | = -1.2 % | Rebar | - | 2025-08-07..2025-08-07 | actual other\n"},
    /* basis points of the results of a quarter are on the year before */
    {"Second-quarter operating margin widened 40 basis points.",
     "40 basis points | = 40 bp | operating margin | - | 2025-04-01..2025-06-30 | actual yoy\n"},
    /* the month of a contract is not that of its price */
    {"The most-traded May tin contract climbed 2% to $30,000 a ton on Thursday.",
     "2% | = 2 % | most-traded tin contract | - | 2025-08-07..2025-08-07 | actual other\n"
     "$30,000 a ton | = 30000 USD/t | most-traded tin contract | - | 2025-08-07..2025-08-07 | actual -\n"},
    /* what people say in a survey is of the survey's time, and no plan */
    {"A survey asked 900 tenants; respondents were polled by phone.\n\nRents rose in 2021.\n\nOf those surveyed, 19% "
     "plan "
     "to move.",
     "900 tenants | = 900 tenants | tenants | survey | ..2025-08-08 | actual -\n"
     "19% | = 19 % | Rents | - | ..2025-08-08 | actual -\n"},
    /* guidance goes on with the time that it began with */
    {"The chip maker guided for third-quarter revenue of $5 million. It sees a profit of $1 million.",
     "$5 million | = 5000000 USD | revenue | - | 2025-07-01..2025-09-30 | forecast -\n"
     "$1 million | = 1000000 USD | profit | - | 2025-07-01..2025-09-30 | forecast -\n"},
    /* participles behind a verb are of its object */
    {"For 2026 the company expects adjusted diluted earnings of $5 million.",
     "$5 million | = 5000000 USD | adjusted diluted earnings | - | 2026-01-01..2026-12-31 | forecast -\n"},
    {"Chargers will be installed at 16 depots.",
     "16 depots | = 16 depots | depots | Chargers | ..2025-08-08 | target -\n"},
    {"Sales rose 5% relative to the previous quarter.", "5% | = 5 % | Sales | - | ..2025-08-08 | actual qoq\n"},
    /* an estimate of a change is counted as the change; an aim is counted against nothing */
    {"In June prices rose 0.4% month on month, topping the consensus estimate of 0.3%.",
     "0.4% | = 0.4 % | prices | - | 2025-06-01..2025-06-30 | actual mom\n"
     "0.3% | = 0.3 % | prices | - | 2025-06-01..2025-06-30 | forecast mom\n"},
    {"Inflation is above the bank's 2% target.",
     "2% | = 2 % | inflation target | Inflation | ..2025-08-08 | target -\n"},
    /* times to come count from today; a start is a day; an average over years is of all of them */
    {"The firm will supply 500 buses over the next three years.",
     "500 buses | = 500 buses | buses | firm | 2025-08-08..2028-08-08 | target -\n"},
    {"At the start of 2024 the firm owned 500 buses.",
     "500 buses | = 500 buses | buses | firm | ..2024-01-01 | actual -\n"},
    {"The market is forecast to reach $9 billion by 2033, growing at a CAGR of 7% from $5 billion in 2024.",
     "$9 billion | = 9000000000 USD | market | - | ..2033-12-31 | forecast -\n"
     "7% | = 7 % | market | - | 2024-01-01..2033-12-31 | forecast cagr\n"
     "$5 billion | = 5000000000 USD | market | - | 2024-01-01..2024-12-31 | actual -\n"},
    /* beside a mark, whatever the mark is; what is decreed or announced is an aim */
    {"Sales topped forecasts by 5% in June.", "5% | = 5 % | Sales | - | 2025-06-01..2025-06-30 | actual other\n"},
    {"The country could face a 35% tariff on steel.",
     "35% | = 35 % | tariff on steel | country | ..2025-08-08 | target -\n"},
    {"The city announced 240 charge points.",
     "240 charge points | = 240 charge points | charge points | city | ..2025-08-08 | target -\n"},
    /* a time alone in brackets is that of what it stands beside */
    {"The fund holds 300 houses (as of March 31).",
     "300 houses | = 300 houses | houses | fund | ..2025-03-31 | actual -\n"},
    {"The firm plans to spend $5 billion (from 2026-2028) on cars.",
     "$5 billion | = 5000000000 USD | spending on cars | firm | 2026-01-01..2028-12-31 | target -\n"},
    /* what a forecast is, and what somebody sets about */
    {"Full-year guidance for revenue remains $5 billion.",
     "$5 billion | = 5000000000 USD | revenue | - | 2025-01-01..2025-12-31 | forecast -\n"},
    {"The city is investing $5 million in depots.",
     "$5 million | = 5000000 USD | investment in depots | city | ..2025-08-08 | target -\n"},
    {"The plant could cut waste by 300 t.", "300 t | = -300 t | waste | - | ..2025-08-08 | forecast other\n"},
    /* an item that names its subject does not measure what the one before did */
    {"- Sold boats brought $4 million.\n- Peru: Orlo Deep Water Hull, $3 million",
     "$4 million | = 4000000 USD | Sold boats | - | ..2025-08-08 | actual -\n"
     "$3 million | = 3000000 USD | Orlo Deep Water Hull | Orlo Deep Water Hull | ..2025-08-08 | actual -\n"},
    {"- Ferry fares rose to $4 in June.\n- Up 3% on the year",
     "$4 | = 4 USD | Ferry fares | - | 2025-06-01..2025-06-30 | actual -\n"
     "3% | = 3 % | Ferry fares | - | 2025-06-01..2025-06-30 | actual yoy\n"},
    /* below another heading no time is carried on, but in a list of figures that of the opening is */
    {"The port is busy.\nThe port sold 500 boats in 2021.\nNew hulls\nThe lightest hull held 30 tonnes.",
     "500 boats | = 500 boats | boats | port | 2021-01-01..2021-12-31 | actual -\n"
     "30 tonnes | = 30 t | lightest hull | - | ..2025-08-08 | actual -\n"},
    {"The port sold 500 boats in 2021.\nNew hulls\n- Lightest hull: 30 tonnes",
     "500 boats | = 500 boats | boats | port | 2021-01-01..2021-12-31 | actual -\n"
     "30 tonnes | = 30 t | Lightest hull | - | 2021-01-01..2021-12-31 | actual -\n"},
    /* the months of a year told again; how far a season has come */
    {"Ukraine exported 6 tonnes so far in the 2025/26 July-June season.",
     "6 tonnes | = 6 t | exports | Ukraine | 2025-07-01..2025-08-08 | actual -\n"},
    {"Exports of Pakistan were $3 billion in July compared to exports valuing $2 billion in the comparable period of "
     "last year. Remittances to Pakistan for 7MFY25 were $5 billion.",
     "$3 billion | = 3000000000 USD | Exports of Pakistan | Pakistan | 2025-07-01..2025-07-31 | actual -\n"
     "$2 billion | = 2000000000 USD | exports | Pakistan | 2024-07-01..2024-07-31 | actual -\n"
     "$5 billion | = 5000000000 USD | Remittances to Pakistan | Pakistan | 2024-07-01..2025-01-31 | actual -\n"},
    {"Growth in the June quarter was higher at 0.4% than the 0.3% it had been expecting in May.",
     "0.4% | = 0.4 % | Growth | - | 2025-04-01..2025-06-30 | actual yoy\n"
     "0.3% | = 0.3 % | Growth | - | 2025-04-01..2025-06-30 | forecast yoy\n"},
    /* growth that is foreseen of no time is of the year of the text */
    {"Growth in China is projected at 5%.",
     "5% | = 5 % | Growth in China | China | 2025-01-01..2025-12-31 | forecast yoy\n"},
    /* months at the start; a rate that is kept holds now; the time of a peak, and of what is "of" a time */
    {"March cocoa exports fell 12 percent from a year earlier to 41,000 tonnes.",
     "12 percent | = -12 % | cocoa exports | - | 2025-03-01..2025-03-31 | actual yoy\n"
     "41,000 tonnes | = 41000 t | cocoa exports | - | 2025-03-01..2025-03-31 | actual -\n"},
    {"Cement output rose 6 percent in the January - March quarter to 2.1 million tonnes.",
     "6 percent | = 6 % | Cement output | - | 2025-01-01..2025-03-31 | actual yoy\n"
     "2.1 million tonnes | = 2100000 t | Cement output | - | 2025-01-01..2025-03-31 | actual -\n"},
    {"Inflation fell to 9.1 percent in July 2025, 24 points below its peak in March.",
     "9.1 percent | = 9.1 % | Inflation | - | 2025-07-01..2025-07-31 | actual yoy\n"
     "24 points | = -24 pp | Inflation | - | 2025-07-01..2025-07-31 | actual other\n"},
    {"Inflation was 30.1 percent in June 2025. The committee voted to retain the rate at 12 percent.",
     "30.1 percent | = 30.1 % | Inflation | - | 2025-06-01..2025-06-30 | actual yoy\n"
     "12 percent | = 12 % | rate of committee | - | ..2025-08-08 | actual -\n"},
    {"The mill earned $51 million in the June quarter, against a loss for the corresponding period last year of $42 "
     "million.",
     "$51 million | = 51000000 USD | earnings | mill | 2025-04-01..2025-06-30 | actual -\n"
     "$42 million | = 42000000 USD | loss | mill | 2024-04-01..2024-06-30 | actual -\n"},
    /* changes of what is estimated; the same months of a year before; the year that is told of, of a fiscal one */
    {"USDA estimates Ukraine corn production for 2024/25 at a record 35.0 million tons, up 1.5 million tons from last "
     "month and 4.1 million tons above the previous record.",
     "35.0 million tons | = 35000000 t | USDA estimates Ukraine corn production | Ukraine | 2024-09-01..2025-08-31 | "
     "forecast -\n"
     "1.5 million tons | = 1500000 t | USDA estimates Ukraine corn production | Ukraine | 2024-09-01..2025-08-31 | "
     "forecast other\n"
     "4.1 million tons | = 4100000 t | USDA estimates Ukraine corn production | Ukraine | 2024-09-01..2025-08-31 | "
     "forecast mom\n"},
    {"Tea exports were 320,563 tonnes in the first half of 2025. In the same period ending in June 2024, the country "
     "sold 270,287 tonnes of tea.",
     "320,563 tonnes | = 320563 t | Tea exports | - | 2025-01-01..2025-06-30 | actual -\n"
     "270,287 tonnes | = 270287 t | sales of tea | country | 2024-01-01..2024-06-30 | actual -\n"},
    {"Farm output of Pakistan rose by 3% in FY2024-25. Milk output fell to 2 million tonnes this year.",
     "3% | = 3 % | Farm output of Pakistan | Pakistan | 2024-07-01..2025-06-30 | actual yoy\n"
     "2 million tonnes | = 2000000 t | Milk output | - | 2024-07-01..2025-06-30 | actual -\n"},
    {"Projected 2025/26 ending stocks of corn are 371 million bushels, the lowest since 340 million bushels in "
     "1973/74. Feed use is reduced 25 million bushels.",
     "371 million bushels | = 371000000 bu | ending stocks of corn | - | 2025-09-01..2026-08-31 | forecast -\n"
     "340 million bushels | = 340000000 bu | ending stocks of corn | - | 1973-09-01..1974-08-31 | actual -\n"
     "25 million bushels | = -25000000 bu | Feed use | - | 2025-09-01..2026-08-31 | forecast other\n"},
    /* what something has improved from; the months of a season so far; times that a sentence before tells of */
    {"The current account showed a surplus of $691 million in the first half of 2025, a significant improvement from "
     "the deficit of $1.73 billion during the same period last year.",
     "$691 million | = 691000000 USD | surplus | - | 2025-01-01..2025-06-30 | actual -\n"
     "$1.73 billion | = 1730000000 USD | deficit | - | 2024-01-01..2024-06-30 | actual -\n"},
    {"In June 2025 workers sent home $2.3 billion while in the same month of last year remittances were $1.8 billion.",
     "$2.3 billion | = 2300000000 USD | home | - | 2025-06-01..2025-06-30 | actual -\n"
     "$1.8 billion | = 1800000000 USD | remittances | - | 2024-06-01..2024-06-30 | actual -\n"},
    {"The surplus was $3 billion from October 2024 to June 2025, against a deficit of $7.2 billion for the same period "
     "in the 2023-2024 fiscal year.",
     "$3 billion | = 3000000000 USD | surplus | - | 2024-10-01..2025-06-30 | actual -\n"
     "$7.2 billion | = 7200000000 USD | deficit | - | 2023-10-01..2024-06-30 | actual -\n"},
    {"Headline inflation rose to 3.1 percent in June 2025 from 2.9 percent in May. Core inflation went up to 2.2 "
     "percent from 2.0 percent.",
     "3.1 percent | = 3.1 % | Headline inflation | - | 2025-06-01..2025-06-30 | actual yoy\n"
     "2.9 percent | = 2.9 % | Headline inflation | - | 2025-05-01..2025-05-31 | actual yoy\n"
     "2.2 percent | = 2.2 % | Core inflation | - | 2025-06-01..2025-06-30 | actual yoy\n"
     "2.0 percent | = 2 % | Core inflation | - | 2025-05-01..2025-05-31 | actual yoy\n"},
    {"Purchases of beans stood at 350,000 tonnes since the start of the season on October 1, up 76% from 199,000 "
     "tonnes in the same period the previous season.",
     "350,000 tonnes | = 350000 t | Purchases of beans | - | 2024-10-01..2025-08-08 | actual -\n"
     "76% | = 76 % | Purchases of beans | - | 2024-10-01..2025-08-08 | actual yoy\n"
     "199,000 tonnes | = 199000 t | Purchases of beans | - | 2023-10-01..2024-08-08 | actual -\n"},
    {"Purchases of beans reached 775,761 tonnes by May 24 since the start of the season in October, down 11 percent "
     "from 874,291 tonnes in the same period a year ago.",
     "775,761 tonnes | = 775761 t | Purchases of beans | - | 2024-10-01..2025-05-24 | actual -\n"
     "11 percent | = -11 % | Purchases of beans | - | 2024-10-01..2025-05-24 | actual yoy\n"
     "874,291 tonnes | = 874291 t | Purchases of beans | - | 2023-10-01..2024-05-24 | actual -\n"},
    {"According to this week's report 18 percent of the crops have been harvested.",
     "18 percent | = 18 % | share of crops | - | ..2025-08-08 | actual -\n"},
    {"The bank bought $551 million in the first half of May.",
     "$551 million | = 551000000 USD | purchases | bank | 2025-05-01..2025-05-15 | actual -\n"},
    {"KARACHI - Cement sales were 5 million tonnes in FY25. Exports were 1 million tonnes in the previous fiscal year.",
     "5 million tonnes | = 5000000 t | Cement sales | - | 2024-07-01..2025-06-30 | actual -\n"
     "1 million tonnes | = 1000000 t | Exports | - | 2023-07-01..2024-06-30 | actual -\n"},
    /* a time of one clause is not of the next; what was before has its own; brackets that say a time again */
    {"In the first quarter of 2024, growth was just 0.3 percent and for 2023, helped by spending, it was up 0.9 "
     "percent.",
     "0.3 percent | = 0.3 % | growth | - | 2024-01-01..2024-03-31 | actual yoy\n"
     "0.9 percent | = 0.9 % | growth | - | 2023-01-01..2023-12-31 | actual yoy\n"},
    {"Growth was 1.3 percent in the 2025 March quarter.",
     "1.3 percent | = 1.3 % | Growth | - | 2025-01-01..2025-03-31 | actual yoy\n"},
    {"Growth of India in the first quarter (April-June) of 2025-26 accelerated to 8.1 percent from 7.6 percent in the "
     "corresponding period of the preceding year.",
     "8.1 percent | = 8.1 % | Growth of India | India | 2025-04-01..2025-06-30 | actual yoy\n"
     "7.6 percent | = 7.6 % | Growth of India | India | 2024-04-01..2024-06-30 | actual yoy\n"},
    {"Retail sales rose 0.2 percent in July after a 0.3 percent rise in the previous month.",
     "0.2 percent | = 0.2 % | Retail sales | - | 2025-07-01..2025-07-31 | actual mom\n"
     "0.3 percent | = 0.3 % | Retail sales | - | 2025-06-01..2025-06-30 | actual mom\n"},
    {"On Thursday (August 7) the mill sold 500 tonnes of flour.",
     "500 tonnes | = 500 t | sales of flour | mill | 2025-08-07..2025-08-07 | actual -\n"},
    /* "up to" a month counts from the start of the year; inflation over twelve months is that of the last */
    {"The number of licences issued increased by 8 percent up to May, but renewals fell.",
     "8 percent | = 8 % | number of licences issued | - | 2025-01-01..2025-05-31 | actual yoy\n"},
    {"Remittances to Pakistan in FY25 were strong. Exports were $3 billion up to May.",
     "$3 billion | = 3000000000 USD | Exports | - | 2024-07-01..2025-05-31 | actual -\n"},
    /* by whatever name of the country, on the month before */
    {"United States retail sales rose 0.6% in June.",
     "0.6% | = 0.6 % | United States retail sales | United States | 2025-06-01..2025-06-30 | actual mom\n"},
    {"American retail sales rose 0.6% in June.",
     "0.6% | = 0.6 % | American retail sales | America | 2025-06-01..2025-06-30 | actual mom\n"},
    /* who forecast is no article; a month that is foreseen is the next one */
    {"She forecast a shortage of 5 million tonnes in October.",
     "5 million tonnes | = 5000000 t | shortage | - | 2025-10-01..2025-10-31 | forecast -\n"},
    {"Shipping volumes rose 5% in the 12 months to June.",
     "5% | = 5 % | Shipping volumes | - | 2024-07-01..2025-06-30 | actual yoy\n"},
    {"Headline inflation in the 12 months to June slowed to 2.7 percent from 3.0 percent in May.",
     "2.7 percent | = 2.7 % | Headline inflation | - | 2025-06-01..2025-06-30 | actual yoy\n"
     "3.0 percent | = 3 % | Headline inflation | - | 2025-05-01..2025-05-31 | actual yoy\n"},
    {"The Monetary Board last week decided to maintain the deposit rate unchanged at 6.50 per cent.",
     "6.50 per cent | = 6.5 % | deposit rate | Monetary Board | ..2025-08-08 | actual -\n"},
    {"The trade surplus was $5 billion in the second quarter of 2025. The surplus recorded in Q2 2025 is far lower "
     "than the $6 billion surplus recorded in the previous quarter.",
     "$5 billion | = 5000000000 USD | trade surplus | - | 2025-04-01..2025-06-30 | actual -\n"
     "$6 billion | = 6000000000 USD | surplus | surplus recorded | 2025-01-01..2025-03-31 | actual -\n"},
    {"Average inflation rose to 6.2% during the first seven months of 2025, relative to 5.3% during the corresponding "
     "period in 2024.",
     "6.2% | = 6.2 % | Average inflation | - | 2025-01-01..2025-07-31 | actual yoy\n"
     "5.3% | = 5.3 % | Average inflation | - | 2024-01-01..2024-07-31 | actual yoy\n"},
    /* what a quarter follows; what is made of a crop till a day */
    {"The group recorded an after-tax profit of $24 million for its first quarter ended June 30, 2025, following a net "
     "loss of $70 million in the corresponding quarter last year.",
     "$24 million | = 24000000 USD | after-tax profit | - | 2025-04-01..2025-06-30 | actual -\n"
     "$70 million | = 70000000 USD | net loss | - | 2024-04-01..2024-06-30 | actual -\n"},
    {"Sugar production rose to 7 million tonnes till August 1 of the current marketing year, as against 6 million "
     "tonnes in the same period last year.",
     "7 million tonnes | = 7000000 t | Sugar production | - | 2024-10-01..2025-08-01 | actual -\n"
     "6 million tonnes | = 6000000 t | Sugar production | - | 2023-10-01..2024-08-01 | actual -\n"},
    {"Exports grew in the June quarter. In a statement on Thursday, the bank said the outcome was due to services, up "
     "7.1 percent.",
     "7.1 percent | = 7.1 % | Exports | - | 2025-04-01..2025-06-30 | actual yoy\n"},
};

/* what the measure names in the plural is counted; falls that nouns and verbs tell; differences and their bases */
static const struct test_case counted[] = {
    {"In June the mill earned $1.20 a share, up from EPS of $1.10 in May.",
     "$1.20 a share | = 1.2 USD/share | earnings | mill | 2025-06-01..2025-06-30 | actual -\n"
     "$1.10 | = 1.1 USD | EPS | mill | 2025-05-01..2025-05-31 | actual -\n"},
    {"Registered users hit 321,184 in July. Reports of fraud were down 65, from 236 to 171.",
     "321,184 | = 321184 users | Registered users | - | 2025-07-01..2025-07-31 | actual -\n"
     "65 | = -65 reports | Reports of fraud | - | 2025-07-01..2025-07-31 | actual yoy\n"
     "236 | = 236 reports | Reports of fraud | - | 2025-07-01..2025-07-31 | actual -\n"
     "171 | = 171 reports | Reports of fraud | - | 2025-07-01..2025-07-31 | actual -\n"},
    {"The rig count fell two units to 81 in July.",
     "two units | = -2 units | rig count | - | 2025-07-01..2025-07-31 | actual yoy\n"
     "81 | = 81 units | rig count | - | 2025-07-01..2025-07-31 | actual -\n"},
    {"Results were 40 in July.", "40 | = 40 1 | Results | - | 2025-07-01..2025-07-31 | actual -\n"},
    {"Planted acreage totaled 900,000 in 2025.",
     "900,000 | = 900000 acre | Planted acreage | - | 2025-01-01..2025-12-31 | actual -\n"},
    {"The lag of progress was four and 13 percentage points in July.",
     "four | = 4 pp | lag of progress | - | 2025-07-01..2025-07-31 | actual -\n"
     "13 percentage points | = 13 pp | lag of progress | - | 2025-07-01..2025-07-31 | actual -\n"},
    {"In July the mills paid dividends of Rs 50, Rs 3, and Rs 7.50 per share.",
     "Rs 50 | = 50 INR/share | dividends | mills | 2025-07-01..2025-07-31 | actual -\n"
     "Rs 3 | = 3 INR/share | dividends | mills | 2025-07-01..2025-07-31 | actual -\n"
     "Rs 7.50 per share | = 7.5 INR/share | dividends | mills | 2025-07-01..2025-07-31 | actual -\n"},
    {"The mill cut 555 jobs in July.",
     "555 jobs | = -555 jobs | jobs | mill | 2025-07-01..2025-07-31 | actual other\n"},
    {"The board told of a $4 million shortfall in July.",
     "$4 million | = 4000000 USD | shortfall | board | 2025-07-01..2025-07-31 | actual -\n"},
    {"Receipts were $40 million in July, $9 million less than $49 million in the plan.",
     "$40 million | = 40000000 USD | Receipts | - | 2025-07-01..2025-07-31 | actual -\n"
     "$9 million | = -9000000 USD | Receipts | - | 2025-07-01..2025-07-31 | actual other\n"
     "$49 million | = 49000000 USD | Receipts | - | - | actual -\n"},
    {"Beef was down 1.45 to $231.76 per cwt in July.",
     "1.45 | = -1.45 USD/cwt | Beef | - | 2025-07-01..2025-07-31 | actual yoy\n"
     "$231.76 per cwt | = 231.76 USD/cwt | Beef | - | 2025-07-01..2025-07-31 | actual -\n"},
};

/* numbers of paragraphs; figures of one kind that are compared; dollars of the press that a link names */
static const struct test_case compared[] = {
    {"6.In July the output was 500 tonnes.\n\n5: Output of the mill was 700 tonnes in July.\n\n4.27  Mills sold 20 "
     "sacks.",
     "500 tonnes | = 500 t | output | - | 2025-07-01..2025-07-31 | actual -\n"
     "700 tonnes | = 700 t | Output of the mill | - | 2025-07-01..2025-07-31 | actual -\n"
     "20 sacks | = 20 sacks | sacks | Mills | 2025-07-01..2025-07-31 | actual -\n"},
    {"- 1.33  In July the output was 500 tonnes.",
     "500 tonnes | = 500 t | output | - | 2025-07-01..2025-07-31 | actual -\n"},
    {"Debt at 19.2 percent as of July 2025 was lower than 19.9 percent as of July 2024.",
     "19.2 percent | = 19.2 % | Debt | - | ..2025-07-31 | actual -\n"
     "19.9 percent | = 19.9 % | Debt | - | ..2024-07-31 | actual -\n"},
    {"[Orlo Trust](https://mills.com.sg/orlo) made a profit of $9 million (US$7 million) in July.",
     "$9 million | = 9000000 SGD | profit | Orlo Trust | 2025-07-01..2025-07-31 | actual -\n"
     "US$7 million | = 7000000 USD | profit | Orlo Trust | 2025-07-01..2025-07-31 | actual -\n"},
};

static void test_documents(void **state)
{
    (void)state;
    check_cases(compared, COUNT(compared));
    check_cases(counted, COUNT(counted));
    check_cases(documents, COUNT(documents));
}

/* on a weekend, a market report that speaks of the week is of its trading days; a level that it tells, of the last */
static void test_weeks(void **state)
{
    static const struct test_case cases[] = {
        /* weekly statistics are of the week that was over when they came out */
        {"Crude oil inventories fell by 3.6 million barrels. Gasoline inventories were 9 million barrels below the "
         "five-year average.",
         "3.6 million barrels | = -3600000 bbl | Crude oil inventories | - | 2025-07-26..2025-08-01 | actual other\n"
         "9 million barrels | = -9000000 bbl | Gasoline inventories | - | 2025-07-26..2025-08-01 | actual other\n"},
        {"Stocks slid again, and the benchmark index fell 3.1% for the week. Brent crude futures lost 4% to $70 a "
         "barrel as "
         "traders sold.",
         "3.1% | = -3.1 % | benchmark index | - | 2025-08-04..2025-08-10 | actual other\n"
         "4% | = -4 % | Brent crude futures | - | 2025-08-04..2025-08-08 | actual other\n"
         "$70 a barrel | = 70 USD/bbl | Brent crude futures | - | 2025-08-08..2025-08-08 | actual -\n"},
        {"On Friday the benchmark index fell 3.1%, as futures slid for the week. Crude futures lost 4% as traders "
         "sold.",
         "3.1% | = -3.1 % | benchmark index | - | 2025-08-08..2025-08-08 | actual other\n"
         "4% | = -4 % | Crude futures | - | 2025-08-08..2025-08-08 | actual other\n"},
    };
    /* with none before it in the calendar */
    static const struct test_case first[] = {
        {"Crude oil inventories fell by 3.6 million barrels.",
         "3.6 million barrels | = -3600000 bbl | Crude oil inventories | - | ..0001-01-03 | actual other\n"},
    };
    (void)state;
    check_cases_of("2025-08-09", cases, COUNT(cases));
    check_cases_of("0001-01-03", first, COUNT(first));
}

/* notes on settlements and results, out in February */
static void test_notes(void **state)
{
    static const struct test_case cases[] = {
        {"FY EPS was $2. Profit of $5 million is expected by FY'27.",
         "$2 | = 2 USD | EPS | - | 2024-01-01..2024-12-31 | actual -\n"
         "$5 million | = 5000000 USD | Profit | - | ..2027-12-31 | forecast -\n"},
        {"Inflation is expected to ease from 5.9% this year to 4.5% in 2026.",
         "5.9% | = 5.9 % | Inflation | - | 2025-01-01..2025-12-31 | forecast yoy\n"
         "4.5% | = 4.5 % | Inflation | - | 2026-01-01..2026-12-31 | forecast yoy\n"},
        {"The bank starts a $700 million share buyback.",
         "$700 million | = 700000000 USD | share buyback | bank | ..2025-02-13 | target -\n"},
        {"The minister told reporters on Tuesday that the effort could cut $1 million from the budget.",
         "$1 million | = -1000000 USD | effort | - | 2025-02-11..2025-02-11 | forecast other\n"},
        {"Cash flow from operations was $5 million in the first nine months of 2024, compared with $4 million in the "
         "same period in 2023.",
         "$5 million | = 5000000 USD | Cash flow from operations | - | 2024-01-01..2024-09-30 | actual -\n"
         "$4 million | = 4000000 USD | Cash flow from operations | - | 2023-01-01..2023-09-30 | actual -\n"},
        {"Orlo earned $5 million in the fiscal year ended September 30, 2024. In the 2023 fiscal year, sales were $4 "
         "million.",
         "$5 million | = 5000000 USD | earnings | Orlo | 2023-10-01..2024-09-30 | actual -\n"
         "$4 million | = 4000000 USD | sales | Orlo | 2022-10-01..2023-09-30 | actual -\n"},
        {"Profit was $1 million for the 13 weeks ended December 28, 2024. Sales for the fourth quarter were $9 "
         "million. Profit for 2024 rose to $7 million from $6 million in the prior year.",
         "$1 million | = 1000000 USD | Profit | - | 2024-09-29..2024-12-28 | actual -\n"
         "$9 million | = 9000000 USD | Sales | - | 2024-09-29..2024-12-28 | actual -\n"
         "$7 million | = 7000000 USD | Profit | - | 2023-12-31..2024-12-28 | actual -\n"
         "$6 million | = 6000000 USD | Profit | - | 2023-01-01..2023-12-30 | actual -\n"},
        {"Profit was $1 million for the 13 weeks ended December 28, 2024, and $2 million for the 14 weeks ended "
         "December "
         "30, 2023. Sales for the period were $9 million versus $8 million last year.",
         "$1 million | = 1000000 USD | Profit | - | 2024-09-29..2024-12-28 | actual -\n"
         "$2 million | = 2000000 USD | Profit | - | 2023-09-24..2023-12-30 | actual -\n"
         "$9 million | = 9000000 USD | Sales | - | 2024-09-29..2024-12-28 | actual -\n"
         "$8 million | = 8000000 USD | Sales | - | 2023-09-24..2023-12-30 | actual -\n"},
        {"Sales rose 5% from mid-2023 to mid-2024.", "5% | = 5 % | Sales | - | 2023-07-01..2024-06-30 | actual yoy\n"},
        {"Net profit was 5 million euros in 2024, up from 4 million euros in 2023 and above the 4.5 million euros "
         "analysts had expected.",
         "5 million euros | = 5000000 EUR | Net profit | - | 2024-01-01..2024-12-31 | actual -\n"
         "4 million euros | = 4000000 EUR | Net profit | - | 2023-01-01..2023-12-31 | actual -\n"
         "4.5 million euros | = 4500000 EUR | Net profit | - | 2024-01-01..2024-12-31 | forecast -\n"},
        {"Profit was $5 million in 2024, beating the $4 million average of analysts' estimates.",
         "$5 million | = 5000000 USD | Profit | - | 2024-01-01..2024-12-31 | actual -\n"
         "$4 million | = 4000000 USD | Profit | - | 2024-01-01..2024-12-31 | forecast -\n"},
        {"Sales after adjusting for currency effects rose 3% to $7 million in 2024.",
         "3% | = 3 % | Sales | - | 2024-01-01..2024-12-31 | actual yoy\n"
         "$7 million | = 7000000 USD | Sales | - | 2024-01-01..2024-12-31 | actual -\n"},
        {"Cash flow was $2 million in 2024 and $7 million over the past six months.",
         "$2 million | = 2000000 USD | Cash flow | - | 2024-01-01..2024-12-31 | actual -\n"
         "$7 million | = 7000000 USD | Cash flow | - | 2024-08-13..2025-02-13 | actual -\n"},
        {"Revenue for the three and nine months ended September 30, 2024 was $2 million and $5 million, respectively.",
         "$2 million | = 2000000 USD | Revenue | - | 2024-07-01..2024-09-30 | actual -\n"
         "$5 million | = 5000000 USD | Revenue | - | 2024-01-01..2024-09-30 | actual -\n"},
        {"It stands at 1811 High Street. It has 50 rooms.",
         "50 rooms | = 50 rooms | rooms | - | ..2025-02-13 | actual -\n"},
        {"Profit rose to 98 billion yen in the nine months ended Dec. 31, 2024, from 79 billion yen a year ago.",
         "98 billion yen | = 98000000000 JPY | Profit | - | 2024-04-01..2024-12-31 | actual -\n"
         "79 billion yen | = 79000000000 JPY | Profit | - | 2023-04-01..2023-12-31 | actual -\n"},
        {"Crude lost $1.20 per barrel to $71.20 today\n\n* Largest one day decline since Monday\n* Off 18% from its "
         "52-week high of $86.80 hit Friday, April 5, 2024\n* Year-to-date it is down 60 cents",
         "$1.20 per barrel | = -1.2 USD/bbl | Crude | - | 2025-02-13..2025-02-13 | actual other\n"
         "$71.20 | = 71.2 USD/bbl | Crude | - | 2025-02-13..2025-02-13 | actual -\n"
         "18% | = -18 % | Crude | - | 2025-02-13..2025-02-13 | actual other\n"
         "$86.80 | = 86.8 USD/bbl | 52-week high of Crude | - | 2024-04-05..2024-04-05 | actual -\n"
         "60 cents | = -0.6 USD/bbl | Crude | - | 2025-01-01..2025-02-13 | actual other\n"},
        {"Orlo shares had risen by 6% this quarter. The stock fell 8% to $4 on Wednesday and is down 5% this year.",
         "6% | = 6 % | Orlo shares | Orlo | 2025-01-01..2025-02-13 | actual other\n"
         "8% | = -8 % | stock | Orlo | 2025-02-12..2025-02-12 | actual other\n"
         "$4 | = 4 USD | stock | Orlo | 2025-02-12..2025-02-12 | actual -\n"
         "5% | = -5 % | stock | Orlo | 2025-01-01..2025-02-13 | actual other\n"},
        {"Orlo projects revenue of $5 million for 2025, with gross margin expected to range from 39% to 41%.",
         "$5 million | = 5000000 USD | revenue | Orlo | 2025-01-01..2025-12-31 | forecast -\n"
         "39% to 41% | range 39 41 % | gross margin | Orlo | 2025-01-01..2025-12-31 | forecast -\n"},
        {"CFO Thad Orlo reported $5 million in free cash flow for 2024.",
         "$5 million | = 5000000 USD | free cash flow | - | 2024-01-01..2024-12-31 | actual -\n"},
        {"Comex Orlo for March delivery lost 10 cents to $4 today\n\n* Year-to-date it is up 60 cents or 15%",
         "10 cents | = -0.1 USD | Comex Orlo | - | 2025-02-13..2025-02-13 | actual other\n"
         "$4 | = 4 USD | Comex Orlo | - | 2025-02-13..2025-02-13 | actual -\n"
         "60 cents | = 0.6 USD | Comex Orlo | - | 2025-01-01..2025-02-13 | actual other\n"
         "15% | = 15 % | Comex Orlo | - | 2025-01-01..2025-02-13 | actual other\n"},
        {"March wheat on Euronext settled at 232 euros a ton. March wheat exports rose 5%.",
         "232 euros a ton | = 232 EUR/t | wheat on Euronext | - | ..2025-02-13 | actual -\n"
         "5% | = 5 % | wheat exports | - | 2024-03-01..2024-03-31 | actual yoy\n"},
        {"Orlo forecast net sales of 138 million yen for the fiscal year ending March 31.",
         "138 million yen | = 138000000 JPY | net sales | Orlo | 2024-04-01..2025-03-31 | forecast -\n"},
        {"Orlo forecast revenue of $5 million for the second quarter.",
         "$5 million | = 5000000 USD | revenue | Orlo | 2025-04-01..2025-06-30 | forecast -\n"},
        {"The stock fell 5% Tuesday. Orlo posted a loss of $8 million for the quarter, wider than the $5 million lost "
         "in "
         "the same quarter last year. The mean expectation of analysts for the quarter was for a loss of $7 million.",
         "5% | = -5 % | stock | - | 2025-02-11..2025-02-11 | actual other\n"
         "$8 million | = 8000000 USD | loss | - | 2024-10-01..2024-12-31 | actual -\n"
         "$5 million | = 5000000 USD | loss | - | 2023-10-01..2023-12-31 | actual -\n"
         "$7 million | = 7000000 USD | loss | - | 2024-10-01..2024-12-31 | forecast -\n"},
        {"Revenue was $5 million in the fourth quarter, ahead of the $4 million FactSet consensus. Orlo expects profit "
         "for the year of $6 million.",
         "$5 million | = 5000000 USD | Revenue | - | 2024-10-01..2024-12-31 | actual -\n"
         "$4 million | = 4000000 USD | Revenue | - | 2024-10-01..2024-12-31 | forecast -\n"
         "$6 million | = 6000000 USD | profit | - | 2025-01-01..2025-12-31 | forecast -\n"},
        {"Orlo posted a 30% rise in its first-half earnings. In the 12 months through January, the PPI advanced 3.5%.",
         "30% | = 30 % | earnings | Orlo | 2024-07-01..2024-12-31 | actual yoy\n"
         "3.5% | = 3.5 % | PPI | - | 2025-01-01..2025-01-31 | actual yoy\n"},
        {"Orlo reported Q4 net income late Tuesday of $27 million, up from $20 million a year earlier and above the "
         "FactSet consensus of $25 million.",
         "$27 million | = 27000000 USD | net income | Orlo | 2024-10-01..2024-12-31 | actual -\n"
         "$20 million | = 20000000 USD | net income | Orlo | 2023-10-01..2023-12-31 | actual -\n"
         "$25 million | = 25000000 USD | net income | Orlo | 2024-10-01..2024-12-31 | forecast -\n"},
        {"Crude stocks rose 4.3 million barrels in the week ended Friday, after a gain of 8.9 million in the previous "
         "week.",
         "4.3 million barrels | = 4300000 bbl | Crude stocks | - | 2025-02-01..2025-02-07 | actual other\n"
         "8.9 million | = 8900000 bbl | Crude stocks | - | 2025-01-25..2025-01-31 | actual other\n"},
        {"Under the rules of MAR, 500 shares were sold.",
         "500 shares | = 500 shares | shares sold | - | ..2025-02-13 | actual -\n"},
        {"Q4 revenue was $6 million, down from $8 million a year earlier and below the FactSet consensus estimate of "
         "$7 "
         "million.",
         "$6 million | = 6000000 USD | revenue | - | 2024-10-01..2024-12-31 | actual -\n"
         "$8 million | = 8000000 USD | revenue | - | 2023-10-01..2023-12-31 | actual -\n"
         "$7 million | = 7000000 USD | revenue | - | 2024-10-01..2024-12-31 | forecast -\n"},
        {"The share price was down 3% at 131 rupees. It paid 15 Singapore cents per share.",
         "3% | = -3 % | share price | - | 2025-02-13..2025-02-13 | actual other\n"
         "131 rupees | = 131 INR | share price | - | 2025-02-13..2025-02-13 | actual -\n"
         "15 Singapore cents per share | = 0.15 SGD/share | payments | - | ..2025-02-13 | actual -\n"},
        {"Assets were $8 million vs. $9 million at Sept. 30, 2024.",
         "$8 million | = 8000000 USD | Assets | - | ..2025-02-13 | actual -\n"
         "$9 million | = 9000000 USD | Assets | - | ..2024-09-30 | actual -\n"},
        {"Orlo expects first-quarter profit of $2 million. It beat expectations for fourth-quarter profit: it earned "
         "$3 "
         "million in the quarter ended December 31.",
         "$2 million | = 2000000 USD | profit | Orlo | 2025-01-01..2025-03-31 | forecast -\n"
         "$3 million | = 3000000 USD | earnings | Orlo | 2024-10-01..2024-12-31 | actual -\n"},
        {"Orlo told on Wednesday of weak fourth-quarter orders, sending its shares down 9% in premarket trading.",
         "9% | = -9 % | shares | Orlo | 2025-02-12..2025-02-12 | actual other\n"},
        {"Bookings grew 15% in the latest quarter. Year-end occupancy stood at 96%.",
         "15% | = 15 % | Bookings | - | 2024-10-01..2024-12-31 | actual yoy\n"
         "96% | = 96 % | occupancy | - | ..2024-12-31 | actual -\n"},
    };
    (void)state;
    check_cases_of("2025-02-13", cases, COUNT(cases));
}

static const struct {
    const char *published, *title, *text, *times; /* of each claim, and a semicolon */
} titled[] = {
    /* the end of the period told of, the same quarter of last year, the fiscal year to date */
    {"2025-11-13", "Orlo interim results",
     "For the six months ended 30 September 2025, revenue was $4 million. Net debt at the period end was $120 million.",
     "2025-04-01..2025-09-30;..2025-09-30;"},
    {"2025-11-13", "Orlo reports Q3 results",
     "Third quarter revenue was $5 million. Margin was 10%, versus last year's 9%.",
     "2025-07-01..2025-09-30;2025-07-01..2025-09-30;2024-07-01..2024-09-30;"},
    {"2024-07-12", "US budget deficit hits $1.27 trillion in first nine months of fiscal year",
     "The U.S. government posted a $66 billion deficit in June, the Treasury Department said. For the first nine "
     "months "
     "of the fiscal year, the deficit was $1.27 trillion. Net interest costs reached $682 billion in the fiscal year "
     "to "
     "date. CBO expects a deficit of $1.9 trillion this fiscal year.",
     "2024-06-01..2024-06-30;2023-10-01..2024-06-30;2023-10-01..2024-06-30;2023-10-01..2024-09-30;"},
    /* the month of a report, in which it appears: no time of what it tells */
    {"2025-02-06", "Monetary policy report - February 2025",
     "Inflation is expected to be 3% in 2026. Supply growth is expected to increase to 1.5% in the medium term.",
     "2026-01-01..2026-12-31;..2025-02-06;"},
    /* the year of a firm by the half that its title tells, or by the year */
    {"2025-11-13", "Orlo plc: Interim results for the six months ended 30 September 2025",
     "In the second quarter, orders were $210 million. We expect full-year revenue of $830 million.",
     "2025-07-01..2025-09-30;2025-04-01..2026-03-31;"},
    {"2025-05-13", "Orlo: Results for the Second Quarter of the financial year ending 30 September 2025",
     "Second quarter gross margin was 38.5%.", "2025-01-01..2025-03-31;"},
    /* days of balances that are listed */
    {"2025-08-12", "Orlo Reports Results",
     "As of June 30, 2025 and December 31, 2024, cash was $5 million and $3 million, respectively. At June 30, 2025 "
     "and "
     "2024, there were 30 and 28 stores, respectively.",
     "..2025-06-30;..2024-12-31;..2025-06-30;..2024-06-30;"},
    /* "2025 and 2024": the same months of both years, dealt out or held against each other */
    {"2025-08-12", "Orlo Reports Results",
     "Revenue for the three months ended June 30, 2025 and 2024 was $7 million and $4 million, respectively. For the "
     "six "
     "months ended June 30, 2025 and 2024, net income was $9 million, compared to net income of $8 million.",
     "2025-04-01..2025-06-30;2024-04-01..2024-06-30;2025-01-01..2025-06-30;2024-01-01..2024-06-30;"},
    /* a form on a quarter is filed soon: the third of the firm's own year */
    {"2025-02-13", "ORLO INC SEC 10-Q Report",
     "Orlo has released its Form 10-Q report for the third quarter. For the third quarter, net income was $3 million.",
     "2024-10-01..2024-12-31;"},
    /* a change is of the months of the level that it came to, and what is said again of those of what it says again */
    {"2024-12-10", "Orlo earnings call Q2 2025",
     "Now the results for the six months ended November 30. Total revenue grew 4% to $2.6 billion.",
     "2024-06-01..2024-11-30;2024-06-01..2024-11-30;"},
    {"2025-02-12", "Orlo reports fourth-quarter results",
     "Orlo posted a net loss of $862 million for the quarter, wider than the loss of $591 million, or $4.42 a share, "
     "posted in the year-earlier period.",
     "2024-10-01..2024-12-31;2023-10-01..2023-12-31;2023-10-01..2023-12-31;"},
    /* the quarter of the year before, by that year, and of a title whose quarter ends behind the day of publication */
    {"2024-11-07", "Orlo earnings call Q3 2024",
     "Net income for the 2024 third quarter rose to $370 million from $350 million in the 2023 comparable quarter. "
     "EPS was $3 versus $4 in the 2023 period.",
     "2024-07-01..2024-09-30;2023-07-01..2023-09-30;2024-07-01..2024-09-30;2023-07-01..2023-09-30;"},
    {"2024-02-28", "Orlo earnings call Q3 2024",
     "The tax rate for the 2024 third quarter was 21% compared with 22% in the 2023 third quarter. Net income "
     "decreased "
     "18% to $370 million as compared to $452 million in the 2023 comparable quarter.",
     "2024-07-01..2024-09-30;2023-07-01..2023-09-30;2024-07-01..2024-09-30;2024-07-01..2024-09-30;"
     "2023-07-01..2023-09-30;"},
    {"2024-11-07", "Orlo reports third quarter 2024 results",
     "Excluding charges in the third quarter of last year, operating income rose 9% to $22 million.",
     "2024-07-01..2024-09-30;2024-07-01..2024-09-30;"},
    /* a budget of an American state; of the year to come, though it tells first how the year that runs goes */
    {"2007-01-10", "Governor's Budget 2007-08 (Ohio)", "Expenditures are proposed to rise by $7 million.",
     "2007-07-01..2008-06-30;"},
    {"2022-06-14", "Budget speech (Uganda)",
     "The minister presented the budget for the financial year 2022/23. The economy will grow by 4% in the current "
     "financial year. The allocation for roads is Shs 3 billion.",
     "2021-07-01..2022-06-30;2022-07-01..2023-06-30;"},
    /* a Budget 2024 is of the year, or of the government's own that begins in it; without any, of the next one */
    {"2023-10-13", "Minister tables Budget 2024 in parliament",
     "The budget for Malaysia has an allocation of RM3 billion for roads.", "2024-01-01..2024-12-31;"},
    {"2012-02-17", "Budget 2012 speech",
     "In this budget of Singapore, which is for FY2012, tax revenue of $3 billion is expected.",
     "2012-04-01..2013-03-31;"},
    {"2025-02-26", "Budget speech (Hong Kong)",
     "In this budget, tax revenue of $3 billion is expected. The allocation for roads is $2 billion.",
     "2025-04-01..2026-03-31;2025-04-01..2026-03-31;"},
    {"2024-10-01", "Budget Statement 2025",
     "I am announcing a package for Ireland. Today I am allocating 8 billion euros to schools. Parliament was told on "
     "Monday that fees will be cut by 5%.",
     "2025-01-01..2025-12-31;2025-01-01..2025-12-31;"},
    {"2014-11-20", "Autumn Statement of Britain", "Borrowing will be 90 billion pounds this year.",
     "2014-04-01..2015-03-31;"},
    {"2024-02-28", "Budget speech (Hong Kong)",
     "This year roads get $3 billion. Growth will be 3% this year. Exports rose by 4% last year.",
     "2023-04-01..2024-03-31;2024-01-01..2024-12-31;2023-01-01..2023-12-31;"},
    {"2014-05-19", "Budget of Ohio for 2014-15", "Revenue of the General Fund will be $5 billion this year.",
     "2013-07-01..2014-06-30;"},
    {"2019-02-27", "Budget 2019-20 of Hong Kong: the economy in 2018",
     "Exports grew by 3% in 2018.\n\nRevised estimates for 2018-19\n\nThe land is sold by tender. Revenue from land is "
     "$115 billion.",
     "2018-01-01..2018-12-31;2018-04-01..2019-03-31;"},
    {"2014-03-19", "Budget of Britain", "Borrowing will be 90 billion pounds in the coming year.",
     "2014-04-01..2015-03-31;"},
    {"0001-01-03", "Budget speech of India", "Tax revenue will be $3 billion this year.", "0001-01-01..0001-12-31;"},
    {"2022-06-01", "Budget of Bangladesh", "Taxes were Tk 5 crore in 2020-21. Borrowing will be Tk 6 crore this year.",
     "2020-07-01..2021-06-30;2021-07-01..2022-06-30;"},
    {"2022-02-01", "Budget speech 2022-23 of India",
     "The budget for 2022-23 has spending of $4 billion. The revised estimate of revenue is $3 billion.",
     "2022-04-01..2023-03-31;2021-04-01..2022-03-31;"},
    {"2024-12-31", "Orlo earnings call Q1 2025",
     "Our loss in Q1 was $37 million. Q2 sales are expected to be $80 million.",
     "2025-01-01..2025-03-31;2025-04-01..2025-06-30;"},
    {"2024-12-31", "Orlo earnings call Q1 2025",
     "Revenue was $762 million, an increase of 25% year over year. For Q2 we expect sales of $800 million.",
     "2025-01-01..2025-03-31;2025-01-01..2025-03-31;2025-04-01..2025-06-30;"},
    /* what one ends a quarter with there is on its last day, but for what it took the quarter to do */
    {"2024-10-24", "Orlo earnings call Q3 2024",
     "We ended the quarter with total liquidity of $600 million. The market finished the quarter with 282 "
     "transactions. "
     "Occupancy ended the quarter at 98%.",
     "..2024-09-30;2024-07-01..2024-09-30;..2024-09-30;"},
    /* the year to date of a firm begins with its own year, and said again it ends as before */
    {"2025-05-14", "Orlo Reports Q3 Fiscal 2025 Results",
     "Revenue in the third quarter ended March 31, 2025 was $18 million, up from $17 million in the same year-ago "
     "quarter. Year-to-date revenue was $34 million. YTD margin was 5%.",
     "2025-01-01..2025-03-31;2024-01-01..2024-03-31;2024-07-01..2025-03-31;2024-07-01..2025-03-31;"},
    /* "2015-16" is a year, and the whole of it the year that is told of */
    {"2016-08-24", "Outturn", "Revenue for 2015-16 was $457 billion. Stamp duty for the whole year was $14 billion.",
     "2015-04-01..2016-03-31;2015-04-01..2016-03-31;"},
    /* the year that a title looks ahead to is none of what was done */
    {"2025-02-13", "Orlo signals flat 2025", "* The order backlog stands at $4.5 billion", "..2025-02-13;"},
    /* a note on a settlement comes out the day after, and calls the day before today */
    {"2025-02-10", "Nymex Crude Settles Lower — Data Talk", "Crude fell 1.5% today", "2025-02-07..2025-02-07;"},
    /* "It forecast" is of a firm that tells what is to come, not of what was awaited of its quarter */
    {"2025-02-13", "Orlo forecasts 2025 profit, revenue below estimates; shares fall",
     "Orlo reported fourth-quarter results on Thursday. For the quarter, revenue rose to $2 billion.\n\nIt forecast "
     "annual revenue to be between $8 billion and $9 billion.",
     "2024-10-01..2024-12-31;2025-01-01..2025-12-31;"},
    /* the quarter of a fiscal year that is reported, which the six months tell that end with it */
    {"2025-02-14", "Orlo sees strong Q3",
     "For Q2 2025, revenue reached $13 million.\n\nFor the six months ended December 31, 2024, it was $27 million.",
     "2024-10-01..2024-12-31;2024-07-01..2024-12-31;"},
    {"2025-02-13", "Orlo targets higher share",
     "Sales of crops will grow in fiscal 2025. On revenue for Q2 only, it reported $5 million. The margin for Q2 was "
     "37%.",
     "2024-10-01..2024-12-31;2024-10-01..2024-12-31;"},
    /* the year that the quarter ends; what only the noun behind it is of */
    {"2025-02-12", "Orlo reports Q4",
     "It had a fourth-quarter EBITDA of $4 million and a record annual EBITDA of $19 million.",
     "2024-10-01..2024-12-31;2024-01-01..2024-12-31;"},
    /* the year reported in February is the one gone by, whatever is expected of this one */
    {"2025-02-13", "Orlo signals growth",
     "It expects to deliver 3 million tonnes in 2025. The firm reported a cash flow of $5 million for the year.",
     "2025-01-01..2025-12-31;2024-01-01..2024-12-31;"},
    /* the day, behind a quarter told of, is that of the text */
    {"2025-02-10", "Shares start week in green",
     "The bank told of a strong quarterly profit on Monday. The index ranged between 3,870 and 3,920 throughout the "
     "day.",
     "2025-02-10..2025-02-10;"},
    /* "at the same time" is no time */
    {"2025-02-17", "Orlo survey",
     "Most people would buy one, as in a survey conducted in April 2024.\n\nAt the same time, the share of those who "
     "would not is 20%.",
     "..2025-02-17;"},
    /* the mark of last year, of a crop: at this time of that year */
    {"2025-07-28", "Crop progress: corn silking",
     "Of the corn crop 76% is silking, the crop progress report said, ahead of the 75% rate achieved in 2024. 70% of "
     "it "
     "is rated good to excellent.",
     "..2025-07-28;..2024-07-28;..2025-07-28;"},
    /* an economic survey of a year that runs on: how things stand */
    {"2025-01-31", "Economic Survey 2024-25: Farms",
     "India grows half of the jute. Farms account for 18 per cent of output and grew by 5 per cent in FY24.",
     "..2025-01-31;..2025-01-31;2023-04-01..2024-03-31;"},
    /* when people were asked, told far below */
    {"2025-01-31", "Mills struggle to report",
     "Six percent of companies surveyed say they can report. A third of the respondents see a chance in it. The "
     "companies were surveyed between September and November 2024.",
     "2024-09-01..2024-11-30;2024-09-01..2024-11-30;"},
    /* what was asked in a quarter, and is told in the present tense */
    {"2024-07-12", "Growers' survey, second quarter of 2024",
     "In the second quarter of 2024 growers were gloomy, a survey of 400 respondents found. 30% of growers plan to "
     "sell land.",
     "2024-04-01..2024-06-30;2024-04-01..2024-06-30;"},
    /* the year in the name of a survey is the one it is of */
    {"2024-02-15", "Economic Survey of Tarn 2023", "Growth slowed to 1%. Rents rose by 12%.",
     "2023-01-01..2023-12-31;2023-01-01..2023-12-31;"},
    /* an economic survey that the text draws on */
    {"2024-06-11", "Farms grow in FY 2023-24",
     "The sector grew by 6.2% in fiscal year 2023-24. According to the Economic Survey of Pakistan 2023-24, major "
     "crops "
     "did well.\n\nWheat production has witnessed a growth of 11%.",
     "2023-07-01..2024-06-30;2023-07-01..2024-06-30;"},
    /* the number in the bracket is of the year before */
    {"2025-02-14", "Orlo ends the year well", "Revenues were NOK 589 million (292 million) in the fourth quarter.",
     "2024-10-01..2024-12-31;2023-10-01..2023-12-31;"},
    /* a base is as long before as the change goes back; the period under review is the one that the text began with */
    {"2022-08-11", "Exports grow",
     "Exports were $870 million during July-June (2021-22). Exports to the north during June 2022 increased by 35% on "
     "the year, from $64 million to $87 million. Imports during the period under review were $97 million.",
     "2021-07-01..2022-06-30;2022-06-01..2022-06-30;2021-06-01..2021-06-30;2022-06-01..2022-06-30;"
     "2021-07-01..2022-06-30;"},
    {"2025-02-12", "Prices", "The index rose 0.5% in January from 0.4% the month prior.",
     "2025-01-01..2025-01-31;2024-12-01..2024-12-31;"},
    /* who counts from April means the year that runs, and a quarter just over that one */
    {"2017-10-04", "India's central bank keeps rates",
     "Growth is seen at 6.7% for 2017-18. Inflation was projected at 3% in the second quarter. Inflation is forecast "
     "to "
     "reach 4.2% in the second half of this year.",
     "2017-04-01..2018-03-31;2017-07-01..2017-09-30;2017-10-01..2018-03-31;"},
    /* stocks have the day on which such a report counts them */
    {"2018-03-29", "Grain stocks",
     "Rye stored in all positions on March 1, 2018 totaled 8 million bushels. Off-farm stocks, at 3 million bushels, "
     "are "
     "up.\n\nOats stored in all positions on March 1, 2018 totaled 5 million bushels, of which 2 million were stored "
     "on "
     "farms. Area harvested for grain is large.",
     "2018-03-01..2018-03-01;..2018-03-01;2018-03-01..2018-03-01;2018-03-01..2018-03-01;"},
    /* the quarter just over that a text of January expects; "last year's" is the one before that which is told */
    {"2025-02-11", "Orlo to report", "Orlo is expected to post fourth-quarter turnover of $14 billion.",
     "2024-10-01..2024-12-31;"},
    {"2019-03-12", "Orlo's fourth quarter",
     "Revenue of the fourth quarter of 2018 was $5 million. Costs were $3 million compared to $4 million in last "
     "year's "
     "fourth quarter.",
     "2018-10-01..2018-12-31;2018-10-01..2018-12-31;2017-10-01..2017-12-31;"},
    /* "from October" is of the one change alone */
    {"1997-12-11", "Retail sales, November",
     "Retail sales for November were $213 billion. Total sales for the September through November period rose. Durable "
     "goods increased 0.2 percent from October and were 3.7 percent above last year.",
     "1997-11-01..1997-11-30;1997-11-01..1997-11-30;1997-11-01..1997-11-30;"},
    /* the years that a plan is for, of what it aims at */
    {"2021-12-23", "What the development plan needs",
     "The country needs $348 billion for the National Development Plan 2021-2025.\n\nThe target of the Plan is to "
     "achieve "
     "growth of 5%.",
     "2021-01-01..2025-12-31;2021-01-01..2025-12-31;"},
    /* minutes speak on the day of the meeting */
    {"2024-03-25", "Minutes of the Monetary Policy Meeting on January 22 and 23, 2024",
     "The call rate was 0.1 percent.", "..2024-01-23;"},
    {"2025-08-07", "Bank Rate reduced", "At its meeting ending on 6 August 2025, the board cut Bank Rate to 4%.",
     "2025-08-06..2025-08-06;"},
    /* a rate that was set holds now, whatever was told of before */
    {"2025-08-07", "Prices", "Prices rose 2% in March. Interest rates were kept at 5%.",
     "2025-03-01..2025-03-31;..2025-08-07;"},
    /* the rate of the quarter that ends the year */
    {"2025-08-07", "Consumer prices",
     "Consumer prices rose by 3% over the year to the June quarter, down from 4% over the year to March.",
     "2025-04-01..2025-06-30;2025-03-01..2025-03-31;"},
    /* what a digest tells under one heading is of no time told under another */
    {"2025-02-10", "News Highlights: Company News of the Day",
     "**Orlo Lifts Returns After Record Year**\n\nThe bank posted record profit of $2 billion for last year.\n\n"
     "**Hobart to Sell Insurance Business in $3 Billion Deal**\n\nIt will focus on loans.\n",
     "2024-01-01..2024-12-31;..2025-02-10;"},
};

static void test_titled(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(titled); i++) {
        struct document document = {.id = SLICE("d"),
                                    .title = slice_of(titled[i].title),
                                    .text = slice_of(titled[i].text),
                                    .published = date_parse(slice_of(titled[i].published)),
                                    .language = LANGUAGE_EN};
        struct claims claims;
        struct buf b = BUF_INIT;
        extract_claims(know, &document, &arena, &claims);
        for (size_t k = 0; k < claims.count; k++) {
            put_period(&b, &claims.at[k]);
            buf_putc(&b, ';');
            CHECK(titled[i].title, date_equal(claims.at[k].published, document.published));
        }
        CHECK(titled[i].title, slice_equal(buf_slice(&b), slice_of(titled[i].times)));
        buf_release(&b);
        arena_reset(&arena);
    }
}

/* whose a figure is, and of what, in a text with a title: "measure | entity" of each claim */
static const struct {
    const char *title, *text, *owners;
} owned[] = {
    {"Orlo Works Posts Loss",
     "The company lost $3 million in May. The steel segment reported operating income of $165 million. Sales in Peru "
     "rose 4%. The dating app had 700 users. Net income was $2 million, with an operating margin of 7%. Inflation in "
     "Peru was 5%.",
     "loss | Orlo;operating income of steel segment | Orlo;Sales in Peru | Orlo;users | Orlo;Net income | Orlo;"
     "operating margin | Orlo;Inflation in Peru | Peru;"},
    /* what others say of its share is of the firm; names of products within the measure own nothing */
    {"Orlo shares rise",
     "Orlo reported an EPS of $3 in May and expects EPS in the range of $4 to $5. UBS cut its price target to $59. The "
     "volume of Peru Power Spot markets fell 4%. Tarn's revenue was $5 million, below the $7 million that analysts "
     "expected. The hole returned 3% Cu. The decision affected 400 homes.",
     "EPS | Orlo;EPS | Orlo;price target | Orlo;volume of Peru Power Spot markets | Orlo;Tarn's revenue | Tarn;"
     "Tarn's revenue | Tarn;Cu | Orlo;homes | Orlo;"},
    {"Amazon-owned Tarn posts gain", "The company lost $3 million. Tarn has 500 staff.",
     "loss | company;staff | Tarn;"},
    /* in a text of many, whom a paragraph opens with is whom it is about */
    {"All charged up",
     "[Orlo Works](https://orlo.example), a maker of buses, has won an order. Its range is 300 km, and sales rose to "
     "$5 "
     "million.\n\nThe Tarn Council plans more. Capacity will be 40 MW.\n\nPaul Reed, a minister, spoke. Losses were "
     "$3 million.",
     "range | Orlo Works;sales | Orlo Works;Capacity | Tarn Council;Losses | -;"},
    {"U.S. stocks: midday", "Orlo reported results. Revenue was $5 million. Inflation in the U.S. was 3%.",
     "Revenue | Orlo;Inflation in the U.S. | U.S.;"},
    /* the trade that a firm tells of is nobody's */
    {"Orlo Works Posts Loss",
     "The company lost $3 million. The global drone market was worth $30 billion. The S&P 500 fell 2%. Silver trades "
     "at "
     "$50 per ounce. Mortgage rates rose to 6%. Sales of silver were $2 million.",
     "loss | Orlo;global drone market | -;S&P 500 | S&P 500;Silver | -;Mortgage rates | -;Sales of silver | Orlo;"},
    /* each paragraph begins with whom the text is about */
    {"Orlo Works Posts Loss", "The company lost $3 million. Tarn bought 40 ships.\n\nIt has 700 staff.",
     "loss | Orlo;ships | Tarn;staff | Orlo;"},
    /* a name that is the measure itself owns nothing */
    {"Orlo Works Posts Loss", "The company lost $3 million. The hole had 9% P2O5.", "loss | Orlo;P2O5 | Orlo;"},
    {"Orlo Works Posts Loss", "The company has 700 staff. Advanced SiP reached $2 million.",
     "staff | Orlo;Advanced SiP | Orlo;"},
};

static void test_owned(void **state)
{
    (void)state;
    struct buf b = BUF_INIT;
    for (size_t i = 0; i < COUNT(owned); i++) {
        struct document document = {.id = SLICE("d"),
                                    .title = slice_of(owned[i].title),
                                    .text = slice_of(owned[i].text),
                                    .published = date_parse(SLICE(DAY)),
                                    .language = LANGUAGE_EN};
        struct claims claims;
        extract_claims(know, &document, &arena, &claims);
        buf_clear(&b);
        for (size_t k = 0; k < claims.count; k++) {
            struct slice whose = claims.at[k].entity, metric = claims.at[k].metric;
            buf_printf(&b, "%.*s | %.*s;", (int)metric.len, metric.ptr, whose.len ? (int)whose.len : 1,
                       whose.len ? whose.ptr : "-");
        }
        CHECK_TEXT(owned[i].title, buf_slice(&b), owned[i].owners);
        arena_reset(&arena);
    }
    buf_release(&b);
}

static void test_last_times(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(last_times); i++) {
        struct document document = {.id = SLICE("d"),
                                    .text = slice_of(last_times[i].text),
                                    .published = date_of(2025, 11, 20),
                                    .language = LANGUAGE_EN};
        struct claims claims;
        struct buf b = BUF_INIT;
        extract_claims(know, &document, &arena, &claims);
        CHECK(last_times[i].text, claims.count > 0);
        put_period(&b, &claims.at[claims.count - 1]);
        CHECK(last_times[i].text, slice_equal(buf_slice(&b), slice_of(last_times[i].time)));
        buf_release(&b);
        arena_reset(&arena);
    }
}

/* ---- the word classes ---- */

static const char *const class_files[] = {
#define X(name, file) file,
    EN_CLASSES(X)
#undef X
};

static bool holds(struct slice text, struct slice form)
{
    for (size_t at = 0; at + form.len <= text.len; at++) {
        size_t k = 0;
        while (k < form.len && (text.ptr[at + k] | 32) == (form.ptr[k] | 32))
            k++;
        if (k == form.len)
            return true;
    }
    return false;
}

/* every row has an example that holds one of its forms, and no class has a form twice */
static void test_rows(void **state)
{
    (void)state;
    const struct lexicon *x = whole_rows()->en;
    for (size_t i = 0; i < COUNT(class_files); i++) {
        int id = lexicon_class(x, class_files[i]);
        CHECK(class_files[i], id >= 0);
        const cJSON *row = NULL;
        bool shown = true;
        for (const struct word *const *w = lexicon_words(x, id); *w; w++) {
            const cJSON *example = cJSON_GetObjectItemCaseSensitive((*w)->row, "example");
            CHECK(class_files[i], cJSON_IsString(example));
            CHECK(row ? cJSON_GetObjectItemCaseSensitive(row, "example")->valuestring : "", shown || (*w)->row == row);
            shown = ((*w)->row == row && shown) || holds(slice_of(example->valuestring), (*w)->form);
            row = (*w)->row;
            const struct word *same = lexicon_match(x, id, (*w)->form, 0);
            size_t times = 0;
            for (; same; same = word_next(same))
                times += same->class_id == id;
            if (times != 1)
                fail_msg("%s: \"%.*s\" stands %zu times", class_files[i], (int)(*w)->form.len, (*w)->form.ptr, times);
        }
        CHECK(class_files[i], shown);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_metrics),    cmocka_unit_test(test_changes),  cmocka_unit_test(test_periods),
        cmocka_unit_test(test_tables),     cmocka_unit_test(test_statuses), cmocka_unit_test(test_sources),
        cmocka_unit_test(test_documents),  cmocka_unit_test(test_weeks),    cmocka_unit_test(test_rows),
        cmocka_unit_test(test_owned),      cmocka_unit_test(test_notes),    cmocka_unit_test(test_titled),
        cmocka_unit_test(test_last_times),
    };
    return cmocka_run_group_tests(tests, load, unload);
}
