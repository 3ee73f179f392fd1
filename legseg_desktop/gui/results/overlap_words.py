"""The expected overlap of a muscle with the truth, in the words of the window."""

from __future__ import annotations

from inference_engine.quantification.measurements import MuscleMeasurement
from legseg_desktop.gui.results.words import number
from legseg_desktop.gui.translation import tr


def overlap_words(row: MuscleMeasurement) -> str:
    """Return the expected overlap and its range, such as '0.91 (0.84–0.95)'; a dash for none."""
    if row.expected_dsc is None:
        return number(None)
    low, high = number(row.expected_dsc_low, 2), number(row.expected_dsc_high, 2)
    return f"{number(row.expected_dsc, 2)} ({low}\N{EN DASH}{high})"


def unsure_word() -> str:
    """Return the note of a muscle of which little overlap is expected."""
    return tr("unsure")


def overlap_explanation(row: MuscleMeasurement) -> str:
    """Return what the expected overlap says, and where it comes from, in plain sentences."""
    if row.vote_entropy_percent is None:
        return tr("Not known: no ensemble of networks drew this muscle.")
    divided = tr(
        "The votes of the model's networks are divided by {entropy} % over this muscle "
        "(0 %: all agree).",
        entropy=number(row.vote_entropy_percent),
    )
    if row.expected_dsc is None:
        more = tr("What that is worth is not known: the model isn't calibrated.")
        return f"{divided}\n{more}"
    more = tr(
        "On simulated patients muscles as divided overlapped with the truth with a DSC of {mean} "
        "on average,\nand 90 % of them with {low} to {high}. That is expected, not measured on "
        "this patient.",
        mean=number(row.expected_dsc, 2),
        low=number(row.expected_dsc_low, 2),
        high=number(row.expected_dsc_high, 2),
    )
    said = f"{divided}\n{more}"
    if row.is_overlap_doubtful:
        look = tr("Look at the outline before you use this muscle's fat fraction.")
        said = f"{said}\n{look}"
    return said
