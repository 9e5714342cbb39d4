# Casebook. `make run` opens the bundled case, `make test` passes the tests;
# both install the Debian packages they need (with sudo when not root).

PREFIX ?= /usr/local
DESTDIR ?=
CASE ?=
SOURCES ?=
EVENTS ?= 10000,100000
JSON ?=
RECORD ?=
PACKAGES = libncursesw5-dev libsqlite3-dev
# Holds Data/schema to what the reader says.
TEST_PACKAGES = python3-jsonschema
RELEASE = swift build -c release --product casebook
SWIFT_FILES = Sources Tests Package.swift Benchmarks/Sources Benchmarks/Package.swift \
  Fuzzing/Sources Fuzzing/Package.swift
BENCHMARKS = swift build --package-path Benchmarks -c release --static-swift-stdlib
FUZZ_SHORT = Fuzzing/.build/debug/fuzz-short
# Optimized, but with the checks of the standard library that are left out then.
FUZZ_LONG = --product fuzz-long -c release --sanitize fuzzer -Xswiftc -assert-config -Xswiftc Debug
TARGET ?= reader
# These start from the corpora of the readers.
DICTIONARY = $(if $(filter convert edit,$(TARGET)),lines,$(TARGET))
SECONDS ?= 600

.PHONY: run test verify lint format install packages borders bench instructions
.PHONY: fuzz fuzz-short fuzz-file help

help:
	@echo 'make run [CASE=FILE]       open the bundled case, or FILE'
	@echo 'make test                  build and pass all tests'
	@echo 'make verify SOURCES=DIR    check the anchors of the bundled case in its texts'
	@echo 'make lint                  formatting rules and module borders'
	@echo 'make format                lay the code out as lint wants it'
	@echo 'make fuzz-short            try a fixed set of made-up inputs'
	@echo 'make fuzz [TARGET=NAME] [SECONDS=N]'
	@echo '                           look for inputs that go wrong (see Fuzzing/README.md)'
	@echo 'make install [PREFIX=DIR]  build and install (default /usr/local)'
	@echo 'make bench [EVENTS=N,N]    measure reading, deriving and listing (JSON=1 prints JSON)'
	@echo 'make instructions          count instructions and compare (RECORD=1 records them)'

packages:
	@Scripts/install-packages $(PACKAGES)

# Built as for the tests, which takes a third of the time; `make install` builds for speed.
run: packages
	@swift build --product casebook
	@"$$(swift build --show-bin-path)/casebook" $(CASE)

test: packages
	@Scripts/install-packages $(TEST_PACKAGES)
	swift test

verify: packages
	@swift build --product casebook
	@"$$(swift build --show-bin-path)/casebook" verify $(CASE) \
	  $(if $(SOURCES),--sources "$(SOURCES)")

lint: borders
	swift format lint --strict --recursive $(SWIFT_FILES)

borders:
	Scripts/check-borders

format:
	swift format --in-place --recursive $(SWIFT_FILES)

# The installed binary carries the Swift library and the bundled case with it.
install: packages
	$(RELEASE) --static-swift-stdlib --scratch-path .build-install
	Scripts/install-files "$(DESTDIR)$(PREFIX)" .build-install/release/casebook

# Times are for people: nothing fails by them. See Benchmarks/README.md.
bench:
	$(BENCHMARKS) --product casebook-bench
	Benchmarks/.build/release/casebook-bench --events $(EVENTS) $(if $(JSON),--json)

instructions:
	@Scripts/install-packages python3 valgrind
	$(BENCHMARKS) --product casebook-workload
	Scripts/count-instructions Benchmarks/.build/release/casebook-workload \
	  Benchmarks/instructions.json $(if $(RECORD),--record,--canary)

# The same inputs every time. Without optimizing it is built in a third of the time.
fuzz-short: $(FUZZ_SHORT)
	$(FUZZ_SHORT)

# One input again: make fuzz-file TARGET=scanner FILE=Fuzzing/Found/scanner-1f
fuzz-file: $(FUZZ_SHORT)
	$(FUZZ_SHORT) $(TARGET) $(FILE)

# libFuzzer, led by what the code does with each input; what it learns stays for the next time.
fuzz: $(FUZZ_SHORT)
	swift build --package-path Fuzzing --scratch-path Fuzzing/.build-long $(FUZZ_LONG)
	$(FUZZ_SHORT) --unpack $(TARGET) Fuzzing/Found/$(TARGET).seeds
	mkdir -p Fuzzing/Found/$(TARGET).learned
	FUZZ_TARGET=$(TARGET) SWIFT_BACKTRACE=enable=no Fuzzing/.build-long/release/fuzz-long \
	  Fuzzing/Found/$(TARGET).learned Fuzzing/Found/$(TARGET).seeds \
	  -dict=Fuzzing/Corpus/$(DICTIONARY).dict -max_len=4096 -timeout=20 -rss_limit_mb=1024 \
	  -max_total_time=$(SECONDS) -artifact_prefix=Fuzzing/Found/$(TARGET)-

# SwiftPM knows what is to be built anew, but looks for new and removed files in the package beside
# this one only when the manifest was touched.
.PHONY: $(FUZZ_SHORT)
$(FUZZ_SHORT):
	@touch Fuzzing/Package.swift
	swift build --package-path Fuzzing --product fuzz-short
