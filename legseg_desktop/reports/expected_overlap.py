"""The expected overlap of each muscle with the truth, in the PDF: a column and what it means."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.platypus import Paragraph, Spacer

from inference_engine.quantification.measurements import DOUBTFUL_DSC, MuscleMeasurement
from legseg_desktop.reports.page_style import BOLD_FONT, CAPTION, WARNING, safe
from legseg_desktop.reports.printed_numbers import MISSING

_MEANING = (
    "Expected overlap: DSC with the true muscle (1 is the same outline) that muscles on which the "
    "networks of the model were as divided had on simulated patients. It is expected from them, "
    "not measured on this patient."
)


def is_overlap_known(measurements: Sequence[MuscleMeasurement]) -> bool:
    """Return whether there is anything to say about the overlap."""
    return any(row.expected_dsc is not None for row in measurements)


def overlap_words(row: MuscleMeasurement | None) -> str:
    """Return the expected overlap as printed."""
    return MISSING if row is None or row.expected_dsc is None else f"{row.expected_dsc:.2f}"


def doubtful_style(row: MuscleMeasurement | None, column: int, at: int) -> list[tuple[Any, ...]]:
    """Return the table style that marks a low overlap in one cell; nothing for others."""
    if row is None or not row.is_overlap_doubtful:
        return []
    cell = (column, at)
    return [("TEXTCOLOR", cell, cell, WARNING), ("FONT", cell, cell, BOLD_FONT, 7.4)]


def overlap_note(measurements: Sequence[MuscleMeasurement]) -> list[Any]:
    """Return what the column says, and the muscles whose outline wants a look, with their range."""
    if not is_overlap_known(measurements):
        return []
    doubtful = [row for row in measurements if row.is_overlap_doubtful]
    if doubtful:
        listed = "; ".join(safe(_named(row)) for row in doubtful)
        more = (
            f'<font color="#b45309">Below {DOUBTFUL_DSC:.2f}, look at the outline first (in '
            f"brackets the range of 90 % of simulated muscles): {listed}.</font>"
        )
    else:
        more = f"No muscle is below {DOUBTFUL_DSC:.2f}."
    return [Spacer(0, 4), Paragraph(f"{safe(_MEANING)} {more}", CAPTION)]


def _named(row: MuscleMeasurement) -> str:
    side = "" if row.side == "both" else f"{row.side} "
    return (
        f"{side}{row.abbreviation} {row.expected_dsc:.2f} "
        f"({row.expected_dsc_low:.2f}\N{EN DASH}{row.expected_dsc_high:.2f})"
    )
