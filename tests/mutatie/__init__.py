# SPDX-License-Identifier: EUPL-1.2
"""Do the tests of the law notice a change of the law?"""
