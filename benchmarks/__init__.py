# SPDX-License-Identifier: EUPL-1.2
"""How fast it is, as ratios within one run; `make benchmarks` runs all of it."""
