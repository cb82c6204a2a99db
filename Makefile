# dateline: documents to claims to series to charts.  `make help` lists what can be made.
VERSION = 0.1.0
BUILD ?= build
PREFIX ?= /usr/local
PACKAGES = libpcre2-8 libcjson xlsxwriter sqlite3 libxml-2.0

CFLAGS ?= -O2 -g
OWN_CFLAGS = -std=c11 -D_GNU_SOURCE -I. -pthread -Wall -Wextra -Wshadow -Wconversion -Wstrict-prototypes -Wmissing-prototypes -Werror \
	-DDATELINE_VERSION='"$(VERSION)"' $(shell pkg-config --cflags $(PACKAGES))
LIBS = $(shell pkg-config --libs $(PACKAGES)) -lm -pthread

DATA = $(sort $(wildcard extract/lexicon/*.json extract/*.json extract/extractors/*.json series/*.json plot/*.json))
SOURCES = $(filter-out base/embed.c,$(wildcard base/*.c)) $(wildcard extract/*.c series/*.c plot/*.c)
OBJECTS = $(SOURCES:%.c=$(BUILD)/%.o) $(BUILD)/data.o
TESTS = $(patsubst tests/%.c,$(BUILD)/tests/%,$(wildcard tests/test_*.c))

all: $(BUILD)/dateline $(BUILD)/libdateline.a

$(BUILD)/dateline: $(BUILD)/dateline.o $(BUILD)/pending.o $(OBJECTS)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)

$(BUILD)/libdateline.a: $(OBJECTS)
	rm -f $@ && $(AR) rcs $@ $^

$(BUILD)/%.o: %.c
	@mkdir -p $(@D)
	$(CC) $(OWN_CFLAGS) $(CFLAGS) -MMD -MP -c -o $@ $<

$(BUILD)/embed: base/embed.c
	@mkdir -p $(@D)
	$(CC) $(OWN_CFLAGS) $(CFLAGS) -o $@ $< $$(pkg-config --libs libcjson)

$(BUILD)/data.c: $(BUILD)/embed $(DATA)
	$(BUILD)/embed $@ . $(DATA)

$(BUILD)/data.o: $(BUILD)/data.c
	$(CC) $(OWN_CFLAGS) $(CFLAGS) -c -o $@ $<

$(BUILD)/tests/test_%: tests/test_%.c $(BUILD)/libdateline.a
	@mkdir -p $(@D)
	$(CC) $(OWN_CFLAGS) $(CFLAGS) $(LDFLAGS) -MMD -MP -o $@ $< $(BUILD)/libdateline.a $(LIBS) $$(pkg-config --libs cmocka)

test: $(TESTS)
	@for t in $(TESTS); do $$t || exit 1; done

clean:
	rm -rf $(BUILD)

-include $(shell find $(BUILD) -name '*.d' 2>/dev/null)
.PHONY: all test clean
