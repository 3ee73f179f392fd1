"""The words in which the window shows sides, coverage and flags."""

from __future__ import annotations

from legseg_desktop.gui.translation import tr


def side_word(side: str) -> str:
    """Return a side's name."""
    words = {
        "right": tr("Right"),
        "left": tr("Left"),
        "both": tr("Both"),
    }
    return words.get(side, side)


def side_letter(side: str) -> str:
    """Return a side as a column of a table shows it."""
    letters = {
        "right": tr("R"),
        "left": tr("L"),
        "both": tr("R+L"),
    }
    return letters.get(side, side)


def coverage_word(coverage: str) -> str:
    """Return how much of a muscle is in the field of view, in few words."""
    words = {
        "complete": tr("complete"),
        "cut_proximally": tr("cut above"),
        "cut_distally": tr("cut below"),
        "cut_at_both_ends": tr("cut both"),
        "absent": tr("absent"),
        "not_found": tr("not found"),
    }
    return words.get(coverage, coverage.replace("_", " "))


def flag_word(code: str) -> str:
    """Return a finding's code in few words."""
    words = {
        "absent": tr("absent"),
        "body_cut_at_side": tr("body cut at the side"),
        "crosses_midline": tr("on the other leg"),
        "empty_slices": tr("empty slices"),
        "in_pieces": tr("in pieces"),
        "low_signal": tr("noisy images"),
        "metal_suspected": tr("metal?"),
        "narrow_field_of_view": tr("narrow images"),
        "not_found": tr("not found"),
        "one_leg": tr("one leg only"),
        "out_of_order": tr("wrong level?"),
        "out_of_place": tr("wrong place?"),
        "phases_exchanged": tr("phases exchanged?"),
        "repeated_slices": tr("repeated slices"),
        "short_field_of_view": tr("short images"),
        "sides_exchanged": tr("sides exchanged?"),
        "signal_void": tr("hole without signal"),
        "untrained_voxel_size": tr("unusual voxels"),
        "upside_down": tr("upside down?"),
        "volume_unusual": tr("unusual size"),
        "wrong_contrast": tr("not water and fat?"),
        "cut": tr("cut by the images"),
        "coverage_differs": tr("other part in view"),
        "cut_at_side": tr("cut at the side"),
        "model_differs": tr("other model"),
        "not_a_thigh": tr("not a thigh?"),
        "order_unclear": tr("order unclear"),
        "swap_suspected": tr("fat and water swapped?"),
        "volume_asymmetry": tr("sides differ in size"),
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
