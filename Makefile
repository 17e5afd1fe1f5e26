# Supple's one door: `make` lists what there is.
.PHONY: help lint test
help: ## List the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/'
PACKAGES := build-essential pkg-config libasound2-dev
packages:
	@missing=$$(dpkg-query -W -f '$${Package} $${Status}\n' $(PACKAGES) 2>/dev/null | awk '/install ok installed/{print $$1}' | sed 's/:.*//' | sort > /tmp/.supple-have; for p in $(PACKAGES); do grep -qx $$p /tmp/.supple-have || echo $$p; done); \
	if [ -n "$$missing" ]; then echo "Installing: $$missing"; s=; [ "$$(id -u)" = 0 ] || s=sudo; $$s apt-get update -qq && $$s apt-get install -y -qq --no-install-recommends $$missing; fi
lint: packages ## Formatting and clippy, warnings are errors
	cargo fmt --check
	cargo clippy --all-targets --locked -- -D warnings
test: packages ## All quick tests
	cargo test --locked
