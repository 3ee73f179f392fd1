"""Text in tables that a spreadsheet may open, which runs some of it as formulas.

OWASP calls it CSV injection: a cell that begins with '=', '+', '-' or '@' is a formula, and names
of patients, notes and files are other people's words. Such text is preceded by an apostrophe.
"""

from __future__ import annotations

import re

# A spreadsheet that takes another separator for the columns finds more beginnings. The last four
# are wide forms. Apostrophes that are there already stay the text's own.
_SIGNS = r"'*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]"
_START = re.compile(rf"(^\s*|[;,]\s*)({_SIGNS})")
_PROTECTED_START = re.compile(rf"(^\s*|[;,]\s*)'({_SIGNS})")


def protected(text: str) -> str:
    """Return text that no spreadsheet takes for a formula."""
    return _START.sub(r"\1'\2", text)


def unprotected(text: str) -> str:
    """Return what `protected` was given."""
    return _PROTECTED_START.sub(r"\1\2", text)
