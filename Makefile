# Every target is a thin line over a script in scripts/ that can also be run by hand.

SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help setup run test check schemas gallery screens bench bundle icons

help: ## Lists these targets
	@awk 'BEGIN {FS = ":.*## "} /^[a-z]+:.*## / {printf "  make %-9s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: ## Installs what a build needs and builds the front end (quick when nothing is missing)
	@scripts/setup.sh

run: setup ## Builds and opens the application; without a display writes the sample office into out/
	@scripts/run.sh

test: ## Runs every test (Rust, front end, documents, the real window) and closes with the counts
	@scripts/test.sh

check: setup ## Format, clippy, licences and sources, spelling, svelte-check, ESLint
	@scripts/check.sh

schemas: setup ## Writes schemas/ and the TypeScript types anew from the Rust code
	@scripts/schemas.sh

gallery: setup ## Every document of the sample office into out/gallery/ as PDF and PNG
	@scripts/gallery.sh

screens: setup ## A screenshot of every screen, light and dark, two sizes, into out/screens/
	@scripts/screens.sh

bench: setup ## Runs the benchmarks and prints their figures
	@scripts/bench.sh

bundle: setup ## Builds the .deb and, where possible, the AppImage
	@scripts/bundle.sh

icons: ## Draws every icon size anew from the SVG files in icons/
	@scripts/icons/render.sh
