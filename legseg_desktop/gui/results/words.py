"""The words in which the window shows sides, coverage and flags."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def side_word(side: str) -> str:
    """Return a side's name."""
    words = {
        "right": QCoreApplication.translate("Words", "Right"),
        "left": QCoreApplication.translate("Words", "Left"),
        "both": QCoreApplication.translate("Words", "Both"),
    }
    return words.get(side, side)


def side_letter(side: str) -> str:
    """Return a side as a column of a table shows it."""
    letters = {
        "right": QCoreApplication.translate("Words", "R"),
        "left": QCoreApplication.translate("Words", "L"),
        "both": QCoreApplication.translate("Words", "R+L"),
    }
    return letters.get(side, side)


def coverage_word(coverage: str) -> str:
    """Return how much of a muscle is in the field of view, in few words."""
    words = {
        "complete": QCoreApplication.translate("Words", "complete"),
        "cut_proximally": QCoreApplication.translate("Words", "cut above"),
        "cut_distally": QCoreApplication.translate("Words", "cut below"),
        "cut_at_both_ends": QCoreApplication.translate("Words", "cut both"),
        "absent": QCoreApplication.translate("Words", "absent"),
        "not_found": QCoreApplication.translate("Words", "not found"),
    }
    return words.get(coverage, coverage.replace("_", " "))


def flag_word(code: str) -> str:
    """Return a finding's code in few words."""
    words = {
        "absent": QCoreApplication.translate("Words", "absent"),
        "body_cut_at_side": QCoreApplication.translate("Words", "body cut at the side"),
        "crosses_midline": QCoreApplication.translate("Words", "on the other leg"),
        "empty_slices": QCoreApplication.translate("Words", "empty slices"),
        "in_pieces": QCoreApplication.translate("Words", "in pieces"),
        "low_signal": QCoreApplication.translate("Words", "noisy images"),
        "metal_suspected": QCoreApplication.translate("Words", "metal?"),
        "narrow_field_of_view": QCoreApplication.translate("Words", "narrow images"),
        "not_found": QCoreApplication.translate("Words", "not found"),
        "one_leg": QCoreApplication.translate("Words", "one leg only"),
        "out_of_order": QCoreApplication.translate("Words", "wrong level?"),
        "out_of_place": QCoreApplication.translate("Words", "wrong place?"),
        "phases_exchanged": QCoreApplication.translate("Words", "phases exchanged?"),
        "repeated_slices": QCoreApplication.translate("Words", "repeated slices"),
        "short_field_of_view": QCoreApplication.translate("Words", "short images"),
        "sides_exchanged": QCoreApplication.translate("Words", "sides exchanged?"),
        "signal_void": QCoreApplication.translate("Words", "hole without signal"),
        "untrained_voxel_size": QCoreApplication.translate("Words", "unusual voxels"),
        "upside_down": QCoreApplication.translate("Words", "upside down?"),
        "volume_unusual": QCoreApplication.translate("Words", "unusual size"),
        "wrong_contrast": QCoreApplication.translate("Words", "not water and fat?"),
        "cut": QCoreApplication.translate("Words", "cut by the images"),
        "coverage_differs": QCoreApplication.translate("Words", "other part in view"),
        "cut_at_side": QCoreApplication.translate("Words", "cut at the side"),
        "model_differs": QCoreApplication.translate("Words", "other model"),
        "not_a_thigh": QCoreApplication.translate("Words", "not a thigh?"),
        "order_unclear": QCoreApplication.translate("Words", "order unclear"),
        "swap_suspected": QCoreApplication.translate("Words", "fat and water swapped?"),
        "volume_asymmetry": QCoreApplication.translate("Words", "sides differ in size"),
    }
    return words.get(code, code.replace("_", " "))


def number(value: float | None, decimals: int = 1) -> str:
    """Return a figure as shown; a dash where there is none, never 0."""
    return "—" if value is None else f"{value:.{decimals}f}"


def signed_number(value: float | None, decimals: int = 1) -> str:
    """Return a change as shown, with its sign; none on what rounds to zero."""
    if value is None:
        return "—"
    rounded = round(value, decimals)
    if rounded == 0:
        return f"{0:.{decimals}f}"
    return f"{rounded:+.{decimals}f}".replace("-", "\N{MINUS SIGN}")
