# SPDX-License-Identifier: EUPL-1.2
"""Letters about a claim of exemption, one module a letter; `register` knows them all."""
