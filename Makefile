# Casebook. `make run` opens the bundled case, `make test` passes the tests;
# both install the Debian packages they need (with sudo when not root).

PREFIX ?= /usr/local
DESTDIR ?=
CASE ?=
PACKAGES = libncursesw5-dev libsqlite3-dev
# Holds Data/schema to what the reader says.
TEST_PACKAGES = python3-jsonschema
RELEASE = swift build -c release --product casebook

.PHONY: run test lint format install packages borders help

help:
	@echo 'make run [CASE=FILE]       open the bundled case, or FILE'
	@echo 'make test                  build and pass all tests'
	@echo 'make lint                  formatting rules and module borders'
	@echo 'make format                lay the code out as lint wants it'
	@echo 'make install [PREFIX=DIR]  build and install (default /usr/local)'

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
	swift format lint --strict --recursive Sources Tests Package.swift

borders:
	Scripts/check-borders

format:
	swift format --in-place --recursive Sources Tests Package.swift

# The installed binary carries the Swift library and the bundled case with it.
install: packages
	$(RELEASE) --static-swift-stdlib --scratch-path .build-install
	Scripts/install-files "$(DESTDIR)$(PREFIX)" .build-install/release/casebook
