# SPDX-License-Identifier: EUPL-1.2
"""Article 5 onder b: what a machine can check, what a person judges, and what follows for the OM.

Three standards are in use (a formal test, a full test, the line of the OM of 2025). The program
does not choose: FORMEEL is computed, INHOUD is recorded from a person, OM is a third flag.
"""
