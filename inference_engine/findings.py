"""What was noticed about a scan or a muscle and belongs beside its number."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """One observation that changes how a number should be read.

    Parameters
    ----------
    code : str
        Short and stable, such as 'swap_suspected' or 'cut_proximally'.
    message : str
        One sentence for the reader.
    abbreviation, side : str or None
        The muscle and side it is about ('right', 'left'); None for the whole scan.
    """

    code: str
    message: str
    abbreviation: str | None = None
    side: str | None = None
