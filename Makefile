# dateline: documents to claims to series to charts.  `make help` lists what can be made.
VERSION = 0.1.0
BUILD ?= build
PREFIX ?= /usr/local
DESTDIR ?=
# linked; the others are loaded when a run needs them (base/lazy.h), for what they bring costs more than a short run
LINKED = libpcre2-8 libcjson sqlite3
PACKAGES = $(LINKED) xlsxwriter libxml-2.0 uchardet libarchive

# the user's
CC ?= cc
CFLAGS ?= -O2 -g
LDFLAGS ?=
# our own
WARNINGS = -Wall -Wextra -Wshadow -Wconversion -Wstrict-prototypes -Wmissing-prototypes -Werror
PACKAGE_CFLAGS := $(shell pkg-config --cflags $(PACKAGES) 2>/dev/null)
PACKAGE_LIBS := $(shell pkg-config --libs $(LINKED) 2>/dev/null)
# where it is built is not told: two folders give the same bytes ('make reproducible')
OWN_CFLAGS = -std=c11 -D_GNU_SOURCE -I. -pthread -ffile-prefix-map='$(CURDIR)=.' $(WARNINGS) -DDATELINE_VERSION='"$(VERSION)"' $(PACKAGE_CFLAGS)
LIBS = $(PACKAGE_LIBS) -lm -ldl -pthread

# what makes a fault in us hard to use: on unless HARDENING= is given, or the CFLAGS ask for a sanitizer; the checks of
# the C library need an optimising compiler
ifeq ($(findstring -fsanitize,$(CFLAGS)),)
FORTIFY := $(if $(filter -O1 -O2 -O3 -Os,$(CFLAGS)),$(shell printf '\043include <features.h>\n' | \
	$(CC) -O2 -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3 -Werror -E - >/dev/null 2>&1 && echo 3 || echo 2))
ifeq ($(origin HARDENING),undefined) # asked of the compiler once, not for each file
HARDENING := $(if $(FORTIFY),-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=$(FORTIFY)) -fstack-protector-strong -fPIE \
	$(shell for f in -fstack-clash-protection -fcf-protection; do \
		$(CC) $$f -Werror -E -x c /dev/null >/dev/null 2>&1 && echo $$f; done)
endif
HARDENED_LINK = $(if $(HARDENING),-pie -Wl$(COMMA)-z$(COMMA)relro$(COMMA)-z$(COMMA)now$(COMMA)-z$(COMMA)noexecstack)
endif
COMMA = ,
OWN_CFLAGS += $(HARDENING)

# ---- the map: every source by name, in the way of the data ('make lint' compares it with the folders) ----

SOURCES = library.c \
	report.c \
	gather.c
# base: what every stage needs
SOURCES += base/arena.c \
	base/buf.c \
	base/data.c \
	base/confine.c \
	base/date.c \
	base/decimal.c \
	base/err.c \
	base/file.c \
	base/folder.c \
	base/helper.c \
	base/input.c \
	base/intern.c \
	base/json.c \
	base/lazy.c \
	base/options.c \
	base/paths.c \
	base/records.c \
	base/scale.c \
	base/scratch.c \
	base/slice.c \
	base/spool.c \
	base/utf8.c \
	base/words.c \
	base/workers.c
# extract: what all of it works on
SOURCES += extract/knowledge.c \
	extract/decision.c \
	extract/lexicon/lexicon.c \
	extract/lexicon/lexicon_load.c \
	extract/lexicon/trie.c \
	extract/lexicon/plain.c \
	extract/choose/reading.c extract/choose/scores.c
# extract: documents in
SOURCES += extract/read/read.c \
	extract/read/inputs.c \
	extract/read/kind.c \
	extract/read/marks.c \
	extract/read/doubt.c \
	extract/read/encoding.c \
	extract/read/packed.c \
	extract/read/warc.c \
	extract/read/tags.c \
	extract/read/page.c \
	extract/read/xml.c \
	extract/read/grey.c \
	extract/read/html.c \
	extract/read/table.c \
	extract/read/table_text.c \
	extract/read/table_place.c \
	extract/read/sheet.c \
	extract/read/sheet_fragment.c \
	extract/read/sheet_order.c \
	extract/read/sheet_margin.c \
	extract/read/sheet_paragraph.c \
	extract/read/bbox.c \
	extract/read/tsv.c \
	extract/read/scan.c \
	extract/read/office.c \
	extract/read/pdf.c \
	extract/read/published.c \
	extract/batch.c
# extract: the text as it was meant
SOURCES += extract/text/layout.c \
	extract/text/layout_zh.c \
	extract/text/layout_en.c \
	extract/text/clean.c \
	extract/text/sentence.c
# extract: numerals, units, quantities
SOURCES += extract/mention/numeral.c \
	extract/mention/numeral_zh.c \
	extract/mention/numeral_en.c \
	extract/mention/unit.c \
	extract/mention/quantity.c \
	extract/mention/quantity_zh.c \
	extract/mention/quantity_en.c \
	extract/mention/quantity_join_zh.c \
	extract/mention/quantity_join_en.c \
	extract/mention/lookalike_zh.c \
	extract/mention/lookalike_en.c \
	extract/mention/noun_en.c
# extract: times
SOURCES += extract/mention/period.c \
	extract/mention/period_term.c \
	extract/mention/period_when.c \
	extract/mention/period_feast.c \
	extract/mention/period_zh.c \
	extract/mention/period_zh_token.c \
	extract/mention/period_zh_point.c \
	extract/mention/period_en.c \
	extract/mention/period_en_token.c \
	extract/mention/period_en_date.c \
	extract/mention/period_en_relative.c \
	extract/mention/period_en_fiscal.c
# extract: what a document is and speaks of
SOURCES += extract/frame/country.c \
	extract/frame/country_en.c \
	extract/frame/owner.c \
	extract/frame/frame.c \
	extract/frame/brief.c \
	extract/frame/review.c \
	extract/frame/place.c
# extract: claims of Chinese sentences
SOURCES += extract/choose/claims_zh.c \
	extract/choose/words_zh.c \
	extract/choose/phrase_zh.c \
	extract/choose/list_zh.c \
	extract/choose/unit_zh.c \
	extract/choose/metric_zh.c \
	extract/choose/metric_zh_share.c \
	extract/choose/metric_zh_bracket.c \
	extract/choose/metric_zh_list.c \
	extract/choose/metric_zh_deed.c \
	extract/choose/entity_en.c \
	extract/choose/entity_zh.c \
	extract/choose/firm_zh.c \
	extract/choose/evidence_zh.c \
	extract/choose/crop_en.c extract/choose/fiscal_en.c extract/choose/fiscal_zh.c \
	extract/choose/scope_zh.c \
	extract/choose/scope_zh_near.c \
	extract/choose/scope_zh_carry.c \
	extract/choose/status_zh.c extract/choose/plan_zh.c \
	extract/choose/tally_zh.c \
	extract/choose/comparison_zh.c \
	extract/choose/source_zh.c
# extract: claims of English sentences
SOURCES += extract/choose/claims_en.c \
	extract/choose/token_en.c \
	extract/choose/phrase_en.c \
	extract/choose/table_en.c \
	extract/choose/metric_en.c \
	extract/choose/metric_en_deed.c \
	extract/choose/metric_en_noun.c \
	extract/choose/metric_en_owner.c \
	extract/choose/metric_en_share.c \
	extract/choose/metric_en_state.c \
	extract/choose/metric_en_choice.c \
	extract/choose/families.c \
	extract/choose/metric_en_features.c \
	extract/choose/time_en.c extract/choose/time_en_near.c extract/choose/time_en_features.c \
	extract/choose/metric_en_phrases.c \
	extract/choose/list_en.c \
	extract/choose/money_en.c \
	extract/choose/unit_en.c \
	extract/choose/scope_en.c \
	extract/choose/scope_en_words.c \
	extract/choose/scope_en_near.c \
	extract/choose/scope_en_carry.c \
	extract/choose/status_en.c extract/choose/source_en.c \
	extract/choose/comparison_en.c
# extract: the choice
SOURCES += extract/choose/rows.c \
	extract/choose/status.c extract/choose/comparison.c extract/choose/choice.c \
	extract/choose/confidence.c
# extract: the figures of tables
SOURCES += extract/table/change.c \
	extract/table/columns.c \
	extract/table/figure.c \
	extract/table/grid.c \
	extract/table/head.c \
	extract/table/head_time.c \
	extract/table/roles.c \
	extract/table/season.c \
	extract/table/times.c \
	extract/table/table_claims.c
# extract: claims out
SOURCES += extract/name/dimension.c \
	extract/name/pattern.c \
	extract/name/facet.c \
	extract/name/extractor.c \
	extract/name/body.c \
	extract/name/scope.c \
	extract/name/when.c \
	extract/name/name.c \
	extract/claim.c \
	extract/extract.c \
	extract/command.c
# series: the record
SOURCES += series/record.c
# series: claims in
SOURCES += series/collect.c \
	series/store.c \
# series: which series
SOURCES += series/key.c \
	series/key_metric.c \
	series/key_sentence.c \
	series/key_tell.c \
	series/key_against.c \
	series/key_entity.c \
	series/key_pair.c \
	series/key_text.c \
	series/words.c \
	series/shape.c \
	series/rules.c
# series: claims to observations
SOURCES += series/merge.c \
	series/portion.c \
	series/between.c \
	series/place.c \
	series/observe.c \
	series/convert.c \
	series/facets.c \
	series/derive.c
# series: contradictions, warnings
SOURCES += series/message.c \
	series/check.c \
	series/check_finding.c \
	series/check_figure.c \
	series/check_definition.c \
	series/check_cue.c \
	series/check_thing.c \
	series/check_growth.c \
	series/check_average.c \
	series/check_differ.c \
	series/check_share.c \
	series/check_part.c \
	series/check_sum.c \
	series/check_rest.c \
	series/check_overtaken.c \
	series/check_jump.c \
	series/watch_rules.c \
	series/watch.c
# series: tables
SOURCES += series/wide.c \
	series/table_csv.c \
	series/table_file.c \
	series/table_sdmx.c \
	series/table_sql.c \
	series/xlsx_metric.c \
	series/table_xlsx.c \
	series/xlsx_listed.c \
	series/package.c
# series: commands
SOURCES += series/command.c \
	series/command_check.c \
	series/command_watch.c
# plot: series to a chart
SOURCES += plot/group.c \
	plot/thing.c \
	plot/derive.c \
	plot/excerpt.c \
	plot/style.c \
	plot/when.c \
	plot/axis.c \
	plot/label.c \
	plot/mark.c \
	plot/chart.c \
	plot/layout.c \
	plot/annotate.c
# plot: a chart to a script to a picture
SOURCES += plot/quote.c \
	plot/shelf.c \
	plot/script.c \
	plot/script_data.c \
	plot/script_legend.c \
	plot/script_draw.c \
	plot/script_parts.c \
	plot/gnuplot.c \
	plot/font.c \
	plot/picture.c \
	plot/terminal.c
# plot: the report
SOURCES += plot/report.c \
	plot/report_index.c \
	plot/report_series.c \
	plot/report_documents.c \
	plot/report_decide.c \
	plot/report_title.c \
	plot/report_sections.c \
	plot/report_parts.c \
	plot/report_search.c \
	plot/page.c \
	plot/sha256.c
# plot: commands
SOURCES += plot/command.c

# what the program knows, compiled into it
DATA = base/units.json \
	extract/choose/confidence.tsv \
	extract/choose/scores.tsv \
	extract/frame/kinds.json \
	extract/lexicon/country_en.json \
	extract/lexicon/country_zh.json \
	extract/lexicon/en.json \
	extract/lexicon/firm_en.json \
	extract/lexicon/frame_en.json \
	extract/lexicon/frame_zh.json \
	extract/lexicon/layout_en.json \
	extract/lexicon/layout_zh.json \
	extract/lexicon/metric_zh.json \
	extract/lexicon/nouns_zh.json \
	extract/lexicon/numeral_en.json \
	extract/lexicon/numeral_zh.json \
	extract/lexicon/period_en.json \
	extract/lexicon/period_zh.json \
	extract/lexicon/quantity_en.json \
	extract/lexicon/quantity_zh.json \
	extract/lexicon/region_en.json \
	extract/lexicon/sentence_en.json \
	extract/lexicon/choice_en.json \
	extract/lexicon/choice_zh.json \
	extract/lexicon/title_zh.json \
	extract/lexicon/traditional_zh.json \
	extract/lexicon/zh.json \
	extract/lexicon/zone_zh.json \
	extract/mention/units.json \
	extract/name/extractors/battery_recycling.json \
	extract/name/extractors/capacity_installed.json \
	extract/name/extractors/storage_tender.json \
	extract/read/page.tsv \
	extract/table/heads.tsv \
	plot/page.css \
	plot/page.js \
	plot/style.json \
	plot/words.json \
	series/check.json \
	series/measures.json \
	series/messages.json \
	series/places.json \
	series/scope.json \
	series/units.json \
	series/wording.json

LEXICONS = zh en unit_exact unit_folded
OBJECTS = $(SOURCES:%.c=$(BUILD)/%.o) $(BUILD)/data.o $(LEXICONS:%=$(BUILD)/lexicon_%.o)
TESTS = $(patsubst tests/%.c,$(BUILD)/tests/%,$(wildcard tests/test_*.c))
FUZZERS = $(patsubst tests/fuzz/%.c,$(BUILD)/fuzz/%,$(wildcard tests/fuzz/fuzz_*.c))
SCRIPTS = $(wildcard tests/test_*.sh)
SAMPLES = $(wildcard samples/*.txt samples/*.jsonl samples/*.html)

PROGRAM = $(BUILD)/dateline
LIBRARY = $(BUILD)/libdateline.a

all: $(PROGRAM) $(LIBRARY)

# a short line a file; the whole command with V=1, and when it fails
ifeq ($(V),1)
run = $(2)
else
run = @echo "  $(1) $@"; $(2) || { status=$$?; echo '$(subst ','\'',$(2))' >&2; exit $$status; }
endif

# ---- the program ----

$(PROGRAM): $(BUILD)/dateline.o $(LIBRARY)
	$(call run,LINK,$(CC) $(CFLAGS) $(HARDENED_LINK) $(LDFLAGS) -o $@ $^ $(LIBS))

$(LIBRARY): $(OBJECTS)
	@rm -f $@
	$(call run,AR,$(AR) rcsD $@ $^)

$(BUILD)/%.o: %.c | $(BUILD)/packages
	@mkdir -p $(@D)
	$(call run,CC,$(CC) $(OWN_CFLAGS) $(CFLAGS) -MMD -MP -c -o $@ $<)

# the name by which the loader finds the library of a package: the one that the linker writes down
soname = "$(or $(shell f=$$(mktemp) && $(CC) -shared -o $$f -Wl$(COMMA)--no-as-needed $$(pkg-config --libs $(1)) && \
	LC_ALL=C readelf -d $$f | sed -n 's/.*(NEEDED).*\[\($(2)\..*\)\]$$/\1/p'; rm -f $$f),$(error no shared library $(2)))"
$(BUILD)/extract/read/packed.o: OWN_CFLAGS += -DLAZY_ARCHIVE='$(call soname,libarchive,libarchive)'
$(BUILD)/extract/read/encoding.o: OWN_CFLAGS += -DLAZY_UCHARDET='$(call soname,uchardet,libuchardet)'
$(BUILD)/extract/read/xml.o: OWN_CFLAGS += -DLAZY_XML='$(call soname,libxml-2.0,libxml2)'
$(BUILD)/series/table_xlsx.o: OWN_CFLAGS += -DLAZY_XLSX='$(call soname,xlsxwriter,libxlsxwriter)'

# the data files become part of the program
$(BUILD)/embed: base/embed.c | $(BUILD)/packages
	@mkdir -p $(@D)
	$(call run,LINK,$(CC) $(OWN_CFLAGS) $(CFLAGS) $(LDFLAGS) -o $@ $< $(LIBS))

# (sorted by name: base/data.c looks files up by halving)
$(BUILD)/data.c: $(BUILD)/embed $(DATA) Makefile
	$(call run,EMBED,$(BUILD)/embed $@ . $(DATA))

$(BUILD)/data.o: $(BUILD)/data.c
	$(call run,CC,$(CC) $(OWN_CFLAGS) $(CFLAGS) -c -o $@ $<)

# the lexicons, as tables: no JSON is read at the start
COMPILER = base/arena.c base/buf.c base/date.c base/decimal.c base/err.c base/file.c base/scratch.c base/slice.c base/utf8.c \
	extract/lexicon/lexicon.c extract/lexicon/lexicon_load.c extract/lexicon/trie.c
lexicon_files = $(filter extract/lexicon/$(1).json extract/lexicon/%_$(1).json,$(DATA))

$(BUILD)/compile: $(BUILD)/extract/lexicon/compile.o $(COMPILER:%.c=$(BUILD)/%.o)
	$(call run,LINK,$(CC) $(CFLAGS) $(HARDENED_LINK) $(LDFLAGS) -o $@ $^ $(LIBS))

$(BUILD)/lexicon_zh.c: $(call lexicon_files,zh)
	$(call run,COMPILE,$(BUILD)/compile $@ zh exact . $(call lexicon_files,zh))

$(BUILD)/lexicon_en.c: $(call lexicon_files,en)
	$(call run,COMPILE,$(BUILD)/compile $@ en folded . $(call lexicon_files,en))

$(BUILD)/lexicon_unit_exact.c: extract/mention/units.json
	$(call run,COMPILE,$(BUILD)/compile $@ unit_exact exact . $<)

$(BUILD)/lexicon_unit_folded.c: extract/mention/units.json
	$(call run,COMPILE,$(BUILD)/compile $@ unit_folded folded . $<)

$(LEXICONS:%=$(BUILD)/lexicon_%.c): $(BUILD)/compile Makefile

$(LEXICONS:%=$(BUILD)/lexicon_%.o): %.o: %.c
	$(call run,CC,$(CC) $(OWN_CFLAGS) $(CFLAGS) -MMD -MP -c -o $@ $<)

# one line that names what is missing, before the first file is compiled
$(BUILD)/packages: .ci/setup
	@.ci/setup --ask build
	@mkdir -p $(@D) && touch $@

# ---- tests ----

# as many jobs as processors, unless the caller has said how many
JOBS = $$(case "$$MAKEFLAGS" in *-j*) ;; *) echo "-j$$(nproc)" ;; esac)
SANITIZE = -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer

$(BUILD)/tests/test_%: tests/test_%.c $(LIBRARY)
	@mkdir -p $(@D)
	$(call run,LINK,$(CC) $(OWN_CFLAGS) $(CFLAGS) $(LDFLAGS) -MMD -MP -o $@ $< $(LIBRARY) $(LIBS) $$(pkg-config --libs cmocka libarchive libxml-2.0))

$(BUILD)/fuzz/fuzz_%: tests/fuzz/fuzz_%.c tests/fuzz/main.c $(LIBRARY)
	@mkdir -p $(@D)
	$(call run,LINK,$(CC) $(OWN_CFLAGS) $(CFLAGS) $(LDFLAGS) -MMD -MP -o $@ $< tests/fuzz/main.c $(LIBRARY) $(LIBS))

tests: all $(TESTS) $(FUZZERS)

# Tests run from the project's folder; $DATELINE is the program under test, $BUILD the folder of its build.
run-tests: tests
	@DATELINE=$${DATELINE:-$(abspath $(PROGRAM))} BUILD=$(BUILD) .ci/run-tests $(BUILD)/results $(TESTS) $(SCRIPTS)

test:
	@.ci/setup check
	@$(MAKE) $(JOBS) --no-print-directory tests && $(MAKE) --no-print-directory run-tests

check:
	@.ci/setup check
	@rm -f $(BUILD)/results/summary $(BUILD)/asan/results/summary
	@$(MAKE) $(JOBS) --no-print-directory tests || { .ci/closing; exit 1; }
	@$(MAKE) --no-print-directory run-tests; $(MAKE) --no-print-directory asan; \
	.ci/closing $(BUILD)/results/summary $(BUILD)/asan/results/summary

# what takes hours; LONG: only these of .ci/check-long, as LONG='faults kills'
check-long: tests
	@BUILD=$(BUILD) DATELINE=$(abspath $(PROGRAM)) .ci/check-long $(BUILD)/long $(LONG)

asan:
	@echo "with AddressSanitizer and UndefinedBehaviorSanitizer:"
	@$(MAKE) --no-print-directory test BUILD=$(BUILD)/asan CFLAGS='-O1 -g $(SANITIZE)' SCRIPTS='$(SANITIZED_SCRIPTS)'

ubsan:
	@$(MAKE) --no-print-directory test BUILD=$(BUILD)/ubsan SCRIPTS='$(SANITIZED_SCRIPTS)' \
		CFLAGS='-O1 -g -fsanitize=undefined -fno-sanitize-recover=all'

# without the one that bounds time
tsan:
	@$(MAKE) --no-print-directory test BUILD=$(BUILD)/tsan CFLAGS='-O1 -g -fsanitize=thread' SCRIPTS= \
		TESTS='$(filter-out %/test_pathological,$(TESTS:$(BUILD)/%=$(BUILD)/tsan/%))'

# scripts that are worth a second run: what they call is the program under test
SANITIZED_SCRIPTS = $(filter tests/test_fuzz.sh,$(SCRIPTS))

# without the one that bounds time
valgrind: tests
	@.ci/valgrind $(BUILD) $(filter-out %/test_pathological,$(TESTS))

coverage:
	@$(MAKE) --no-print-directory test BUILD=$(BUILD)/coverage CFLAGS='-O0 -g --coverage' SCRIPTS=
	@cd $(BUILD)/coverage && find . -name '*.gcda' ! -path './tests/*' | xargs gcov -n 2>/dev/null | \
	awk '/^File .\// { skip = 1; next } /^File/ { skip = 0; f = $$2 } /^Lines executed/ && !skip && f { split($$0, p, /[:% ]+/); print p[3] "% of " p[5] " lines " f; f = "" }' | \
	grep -v '/usr/' | sort -n

# FUZZ_SECONDS a target, from its saved corpus; needs clang.  Its entropic schedule costs more than the runs themselves
# where one input has thousands of features.
FUZZ_SECONDS ?= 60
fuzz:
	@$(MAKE) $(JOBS) --no-print-directory BUILD=$(BUILD)/libfuzzer CC=clang \
		CFLAGS='-O1 -g -DFUZZING -fsanitize=address,undefined,fuzzer-no-link' fuzz-programs
	@for f in $(basename $(notdir $(wildcard tests/fuzz/fuzz_*.c))); do \
		mkdir -p $(BUILD)/libfuzzer/corpus/$$f; \
		$(BUILD)/libfuzzer/$$f -max_total_time=$(FUZZ_SECONDS) -timeout=10 -entropic=0 -print_final_stats=1 \
			-artifact_prefix=$(BUILD)/libfuzzer/ $(BUILD)/libfuzzer/corpus/$$f tests/fuzz/corpus/$$f || exit 1; \
	done

fuzz-programs: $(patsubst tests/fuzz/%.c,$(BUILD)/%,$(wildcard tests/fuzz/fuzz_*.c))

$(BUILD)/fuzz_%: tests/fuzz/fuzz_%.c $(LIBRARY)
	$(CC) $(OWN_CFLAGS) $(CFLAGS) -fsanitize=fuzzer $(LDFLAGS) -o $@ $< $(LIBRARY) $(LIBS)

# how right the extractor is, on gold sets where there are some (not a test: a measurement)
accuracy: all
	@.ci/accuracy $(PROGRAM)
# how often the right time and status were among the candidates at all
ceiling: all
	@.ci/ceiling $(PROGRAM) $(wildcard ../shared/gold/real_*.jsonl)
# two builds in two folders, the same bytes
reproducible:
	@.ci/reproducible
confidence: all
	@.ci/confidence $(PROGRAM)
accuracy-ratchet: all
	@.ci/accuracy $(PROGRAM) --ratchet
accuracy-update: all
	@.ci/accuracy $(PROGRAM) --update

# how fast it is, beside wc and pcre2grep, on the corpus where it is there
bench: all
	@.ci/bench $(PROGRAM)
# contrib/slurm on a cluster of this machine alone, with a node and the controller killed
check-cluster: all
	@.ci/check-cluster $(PROGRAM)

# memory while GB gigabytes go through a pipe: hours at the lowest priority for a hundred
GB ?= 10
bench-volume: all
	@.ci/bench $(PROGRAM) --volume $(GB)
bench-ratchet: all
	@.ci/bench $(PROGRAM) --ratchet

# what is lost between a text and what people have of it: gold documents as pages, PDF, Office files, in encodings
inputs: all
	@.ci/inputs $(PROGRAM) $(BUILD)/inputs $(wildcard ../shared/gold/real_en.jsonl ../shared/gold/real_zh.jsonl)

# functions of the extractor that decide nothing over TEXTS (JSON Lines), by leaving out each in turn: hours over much text
TEXTS ?= $(wildcard tests/gold/*.jsonl)
ablate:
	@.ci/ablate $(BUILD)/ablate $$(nproc) $(TEXTS)

lint:
	@.ci/lint $(SOURCES) $(DATA)

# gcc -fanalyzer, cppcheck, clang-tidy, those of them that are installed: minutes; .ci/analyze.known says what is no fault
analyze:
	@.ci/analyze $(BUILD)/analyze dateline.c $(filter %.c,$(SOURCES)) extract/lexicon/compile.c base/embed.c

format:
	clang-format -i $$(git ls-files '*.c' '*.h')

# the sections OPTIONS of the man pages, from the option tables; the rest of a page is written by hand
COMMANDS = extract scan extractors series check watch plot report
man: all
	@.ci/man $(PROGRAM) $(COMMANDS)

# ---- use ----

demo:
	@.ci/setup demo
	@$(MAKE) $(JOBS) --no-print-directory all
	@rm -rf $(BUILD)/demo
	@echo "$(PROGRAM) report --rules samples/rules.json -o $(BUILD)/demo samples/*.txt"
	@$(PROGRAM) report --rules samples/rules.json -o $(BUILD)/demo $(SAMPLES)
	@echo "charts:"; ls $(BUILD)/demo/charts/*.svg | sed 's/^/  /'; echo "open $(abspath $(BUILD)/demo/index.html)"

HEADERS = dateline.h

install: all
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/lib/pkgconfig $(DESTDIR)$(PREFIX)/include \
		$(DESTDIR)$(PREFIX)/share/man/man1
	install -m 755 $(PROGRAM) $(DESTDIR)$(PREFIX)/bin/dateline
	install -m 644 $(LIBRARY) $(DESTDIR)$(PREFIX)/lib/libdateline.a
	install -m 644 $(HEADERS) $(DESTDIR)$(PREFIX)/include/
	install -m 644 man/*.1 $(DESTDIR)$(PREFIX)/share/man/man1/
	printf '%s\n' 'prefix=$(PREFIX)' 'libdir=$${prefix}/lib' 'includedir=$${prefix}/include' '' 'Name: dateline' \
		'Description: dated quantitative claims from Chinese and English texts' 'Version: $(VERSION)' \
		'Requires: $(LINKED)' 'Libs: -L$${libdir} -ldateline -lm -ldl -pthread' 'Cflags: -I$${includedir}' \
		>$(DESTDIR)$(PREFIX)/lib/pkgconfig/dateline.pc

uninstall:
	rm -f $(DESTDIR)$(PREFIX)/bin/dateline $(DESTDIR)$(PREFIX)/lib/libdateline.a \
		$(DESTDIR)$(PREFIX)/lib/pkgconfig/dateline.pc $(addprefix $(DESTDIR)$(PREFIX)/include/,$(notdir $(HEADERS))) \
		$(addprefix $(DESTDIR)$(PREFIX)/share/man/man1/,$(notdir $(wildcard man/*.1)))

dist:
	@mkdir -p $(BUILD)
	git archive --format=tar.gz --prefix=dateline-$(VERSION)/ -o $(BUILD)/dateline-$(VERSION).tar.gz HEAD

clean:
	rm -rf $(BUILD)

help:
	@printf '%s\n' \
	'make              the program $(PROGRAM) and the library' \
	'make demo         a report of the samples (installs what is missing)' \
	'make check        the whole suite, also under sanitizers (installs what is missing)' \
	'make check-long   what takes hours: faults in turn, kills, analysers, fuzz; LONG="faults fuzz" some of it' \
	'make test         the suite alone' \
	'make asan ubsan tsan valgrind   the suite under each' \
	'make fuzz         FUZZ_SECONDS=60 a target, with clang' \
	'make coverage     lines that the suite runs, a file a line' \
	'make accuracy     figures on gold sets; accuracy-update keeps them, accuracy-ratchet compares' \
	'make inputs       what gold documents lose as web pages, PDF, Office files, in encodings' \
	'make reproducible builds twice in two folders and compares the bytes' \
	'make ceiling      how often the right time and status were among the candidates' \
	'make confidence   how often claims of each tenth of confidence were right; .ci/confidence fits it' \
	'make bench        speed, memory, growth and start-up, beside wc and pcre2grep' \
	'make bench-volume GB=10   memory while so much goes through a pipe' \
	'make check-cluster  contrib/slurm with a node and the controller killed, on a cluster of this machine alone' \
	'make ablate       functions of the extractor that decide nothing over TEXTS=FILE... (JSON Lines)' \
	'make analyze      the sources under gcc -fanalyzer, cppcheck and clang-tidy' \
	'make lint format  which folder uses which, wording, layout of the code' \
	'make man          the options in the man pages, from the option tables' \
	'make install uninstall   below PREFIX=$(PREFIX), DESTDIR respected' \
	'make dist clean   a tar file of HEAD; away with $(BUILD)' \
	'' \
	'CC CFLAGS LDFLAGS BUILD PREFIX DESTDIR are yours to set; V=1 shows whole commands.'

-include $(OBJECTS:.o=.d) $(BUILD)/extract/lexicon/compile.d $(BUILD)/dateline.d $(TESTS:=.d) $(FUZZERS:=.d)
.PHONY: analyze check-long reproducible bench bench-ratchet bench-volume check-cluster ceiling confidence all tests run-tests test check asan ubsan tsan valgrind coverage fuzz fuzz-programs accuracy accuracy-ratchet \
	accuracy-update ablate lint format man demo install uninstall dist clean help
.DELETE_ON_ERROR:
