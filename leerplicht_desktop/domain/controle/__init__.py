# SPDX-License-Identifier: EUPL-1.2
"""One check per input: raw text in, checked values or "field -> Dutch sentence" out.

The form shows the sentence beside the field, an import beside the row, the command line
prints it. The tables repeat the hard limits as constraints.
"""
