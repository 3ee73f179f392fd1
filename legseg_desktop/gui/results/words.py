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


def sided_name(muscle: str, side: str) -> str:
    """Return a muscle's name with its side, in the order of the language."""
    if side == "both":
        return muscle
    return tr("{side} {muscle}", side=side_word(side).lower(), muscle=muscle)


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
    return flag_words().get(code, code.replace("_", " "))


def flag_words() -> dict[str, str]:
    """Return the few words for every code that the engine knows."""
    return {
        "absent": tr("absent"),
        "ambiguous_fat_fraction": tr("FF over 50 % unclear"),
        "body_cut_at_side": tr("body cut at the side"),
        "coverage_differs": tr("other part in view"),
        "crosses_midline": tr("on the other leg"),
        "cut": tr("cut by the images"),
        "cut_at_both_ends": tr("cut above and below"),
        "cut_at_side": tr("cut at the side"),
        "cut_distally": tr("cut below"),
        "cut_proximally": tr("cut above"),
        "empty_slices": tr("empty slices"),
        "estimator_differs": tr("other estimator"),
        "in_pieces": tr("in pieces"),
        "low_signal": tr("noisy images"),
        "metal_suspected": tr("metal?"),
        "model_differs": tr("other model"),
        "narrow_field_of_view": tr("narrow images"),
        "negative_signal": tr("negative signal"),
        "not_a_thigh": tr("not a thigh?"),
        "not_found": tr("not found"),
        "not_shared": tr("not seen at all visits"),
        "noticed_at_import": tr("noticed at the import"),
        "one_leg": tr("one leg only"),
        "options_differ": tr("other options"),
        "order_unclear": tr("order unclear"),
        "out_of_order": tr("wrong level?"),
        "out_of_place": tr("wrong place?"),
        "phase_scale_uncertain": tr("phase units unclear"),
        "phases_exchanged": tr("phases exchanged?"),
        "protocol_differs": tr("other voxel size"),
        "registration_doubtful": tr("legs fit badly"),
        "repeated_slices": tr("repeated slices"),
        "seam_error": tr("stacks differ"),
        "separation_undecided": tr("water or fat undecided"),
        "short_field_of_view": tr("short images"),
        "sides_exchanged": tr("sides exchanged?"),
        "signal_void": tr("hole without signal"),
        "stack_shifted": tr("stack shifted?"),
        "stacks_placed_by_content": tr("stacks placed by content"),
        "stacks_touch": tr("stacks only touch"),
        "swap_suspected": tr("fat and water swapped?"),
        "untrained_voxel_size": tr("unusual voxels"),
        "upside_down": tr("upside down?"),
        "volume_asymmetry": tr("sides differ in size"),
        "volume_unusual": tr("unusual size"),
        "wrong_contrast": tr("not water and fat?"),
    }


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
