# Casebook. `make run` opens the bundled case, `make test` passes the tests;
# both install the Debian packages they need (with sudo when not root).

PREFIX ?= /usr/local
DESTDIR ?=
CASE ?=
EVENTS ?= 10000,100000
JSON ?=
RECORD ?=
PACKAGES = libncursesw5-dev libsqlite3-dev
# Holds Data/schema to what the reader says.
TEST_PACKAGES = python3-jsonschema
RELEASE = swift build -c release --product casebook
SWIFT = Sources Tests Package.swift Benchmarks/Sources Benchmarks/Package.swift
BENCHMARKS = swift build --package-path Benchmarks -c release --static-swift-stdlib

.PHONY: run test lint format install packages borders bench instructions help

help:
	@echo 'make run [CASE=FILE]       open the bundled case, or FILE'
	@echo 'make test                  build and pass all tests'
	@echo 'make lint                  formatting rules and module borders'
	@echo 'make format                lay the code out as lint wants it'
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

lint: borders
	swift format lint --strict --recursive $(SWIFT)

borders:
	Scripts/check-borders

format:
	swift format --in-place --recursive $(SWIFT)

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
