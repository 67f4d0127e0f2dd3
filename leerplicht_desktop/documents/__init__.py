# SPDX-License-Identifier: EUPL-1.2
"""Everything on paper: dataclasses of `domain` in, PDF bytes out; same input, same bytes.

This package file stays empty of imports: ReportLab is heavy and is loaded only when a module
of this room is asked for.
"""
