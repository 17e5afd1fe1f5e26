# Supple's one door: `make` lists what there is. CI calls the same names.

# Where rustup puts cargo, for a shell that was open before Rust came.
export PATH := $(PATH):$(HOME)/.cargo/bin

.DEFAULT_GOAL := help
.PHONY: help run test quick sim lint pictures bench fuzz verify verify-sound verify-report

help: ## List what there is to make
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile | while IFS="$$(printf '\t')" read -r name what; do \
		printf '  make %-13s %s\n' "$$name" "$$what"; done

run: ## Build Supple and open its window (ARGS="play desk_break" for the command line)
	@.ci/rust && .ci/packages run
	cargo run --locked -- $(ARGS)

test: ## Run all quick tests
	@.ci/rust && .ci/packages build
	cargo test --locked

quick: ## Run the tests of what routines, plans, sessions and records are
	cargo test --locked --lib domain::

sim: ## Run whole sessions by the ten thousand (SUPPLE_SEED=81 for one of them)
	cargo test --locked --test it sim::

lint: ## Check formatting, lints and the code's documentation; a warning is an error
	@.ci/rust && .ci/packages build
	cargo fmt --check
	cargo clippy --all-targets --locked -- -D warnings
	RUSTDOCFLAGS="-D warnings" cargo doc --no-deps --locked --quiet

verify-sound: ## Play routines into a recorded sound server, idle and loaded, and lose its device (20 minutes)
	@.ci/rust && .ci/packages sound
	cargo build --locked --release --bin supple --example cue_player
	/usr/bin/python3 tests/harness/audio/verify.py target/release/supple target/release/examples/cue_player

verify: ## Kill, starve, spoil, cut off and sync what writes the history, fuzz what reads, print the report (25 minutes)
	@.ci/rust && .ci/packages reliability
	cargo build --locked --release --example journal_writer
	tests/harness/reliability/verify.sh target/release/examples/journal_writer
	@$(MAKE) --no-print-directory fuzz SECS=20
	@$(MAKE) --no-print-directory verify-report

verify-report: ## Have a real browser print the page for a professional
	@.ci/rust && .ci/packages report
	cargo build --locked --bin supple --example history_writer
	tests/harness/report/verify.sh target/debug/supple target/debug/examples/history_writer

fuzz: ## Feed the readers and the editor of routines and the log for SECS seconds each, 120 where it is not said
	@.ci/rust && .ci/packages build
	tests/harness/fuzz/fuzz.sh $${SECS:-120}

bench: ## Measure what a frame of each screen, and a long history, cost the processor, in a release build
	@.ci/rust && .ci/packages build
	cargo bench --locked

pictures: ## Take the pictures of the tests anew, and the README's with them: look at each before you commit it
	UPDATE_SNAPSHOTS=force cargo test --locked --test it
	mkdir -p docs/pictures
	cp tests/snapshots/today-light.png docs/pictures/today.png
	cp tests/snapshots/player-light.png docs/pictures/player.png
