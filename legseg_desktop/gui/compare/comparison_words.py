"""The words in which the Compare place tells of changes and of the registration."""

from __future__ import annotations

from inference_engine.quantification.longitudinal import (
    COVERAGE_DIFFERS,
    MIXED,
    MuscleTrajectory,
    VisitComparison,
)
from inference_engine.quantification.shared_change import (
    NOT_SHARED,
    REGISTRATION_DOUBTFUL,
    SIDES_EXCHANGED,
)
from inference_engine.quantification.visit_registration import RegisteredLeg
from legseg_desktop.gui.program_messages import translated
from legseg_desktop.gui.results.words import number, side_word, signed_number
from legseg_desktop.gui.translation import tr

# Flags that stand beside the change itself: it may come from what they name.
BESIDE_THE_CHANGE = (*MIXED, REGISTRATION_DOUBTFUL, SIDES_EXCHANGED)


def verdict_words(row: MuscleTrajectory) -> str:
    """Return what the last change is against the smallest detectable one, in few words."""
    beyond, change = row.is_beyond_detectable(-1), row.comparable_change_points(-1)
    if beyond is None or change is None:
        return tr("not judged")
    least = number(row.smallest_detectable_points)
    if not beyond:
        return tr("within {least}", least=least)
    words = tr("more fat, beyond {least}") if change > 0 else tr("less fat, beyond {least}")
    return words.format(least=least)


def verdict_icon(row: MuscleTrajectory) -> tuple[str, str]:
    """Return the icon of the verdict and its colour: told apart by shape alone too."""
    beyond, change = row.is_beyond_detectable(-1), row.comparable_change_points(-1)
    if beyond is None or change is None:
        return "help", "muted"
    if not beyond:
        return "equal", "muted"
    return ("arrow-up-bold", "warning") if change > 0 else ("arrow-down-bold", "accent")


def volume_change_percent(row: MuscleTrajectory) -> float | None:
    """Return the change of the volume to the last visit, % of the first.

    Over the shared extent where there is one; None where visits show different parts.
    """
    volumes = row.shared_volume_ml if row.is_shared(-1) else row.volume_ml
    first, last = volumes[0], volumes[-1]
    if not first or last is None:
        return None
    if not row.is_shared(-1) and COVERAGE_DIFFERS in row.flags:
        return None
    return 100 * (last - first) / first


def volume_explained(row: MuscleTrajectory) -> str | None:
    """Return the change of the volume in mL against what can be detected; None without one."""
    change, least = row.comparable_volume_change_ml(-1), row.smallest_detectable_ml
    if change is None:
        return None
    told = tr("{change} mL", change=signed_number(change))
    beyond = row.is_volume_beyond_detectable(-1)
    if beyond is None or least is None:
        return told
    words = (
        tr("{change}: beyond the smallest detectable change of {least} mL")
        if beyond
        else tr("{change}: within the smallest detectable change of {least} mL")
    )
    return words.format(change=told, least=number(least))


def volume_icon(row: MuscleTrajectory) -> tuple[str, str] | None:
    """Return the icon of a change of the volume beyond what can be detected, and its colour."""
    change = row.comparable_volume_change_ml(-1)
    if change is None or not row.is_volume_beyond_detectable(-1):
        return None
    return ("arrow-up-bold", "accent") if change > 0 else ("arrow-down-bold", "warning")


def change_explained(row: MuscleTrajectory) -> str:
    """Return where a row's change comes from, the whole muscle's beside it, and what ails it."""
    whole = signed_number(row.ff_change_points[-1])
    lines = [tr("Whole muscle: {change} points", change=whole)]
    if row.is_shared(-1):
        shared = signed_number(row.shared_ff_change_points[-1])
        words = tr("Over the extent that all visits see: {change} points")
        lines.insert(0, words.format(change=shared))
    elif row.comparable_change_points(-1) is None:
        words = tr("Not comparable: the visits show different parts of it.")
        lines.append(words)
    lines += [flag_sentence(flag) for flag in row.flags if flag_sentence(flag)]
    return "\n".join(lines)


def flag_sentence(flag: str) -> str:
    """Return what a flag of the comparison means; '' where its word says all."""
    sentences = {
        "model_differs": tr("The labels come from different models."),
        "estimator_differs": tr("The fat fraction was estimated differently."),
        "options_differ": tr("The muscles were measured with other options."),
        "protocol_differs": tr("The voxels differ in size."),
        REGISTRATION_DOUBTFUL: tr("This leg fits badly: look at the picture."),
        SIDES_EXCHANGED: tr("Right and left seem to be exchanged at one of the visits."),
        NOT_SHARED: tr("No part of it is seen at all visits."),
    }
    return sentences.get(flag, "")


def leg_words(leg: RegisteredLeg, visit: str) -> str:
    """Return how well a leg of a visit lies over the first, in words with figures."""
    side = _leg_name(leg.side)
    if leg.registration is None:
        return tr(
            "{visit}, {side}: not laid over. {why}",
            visit=visit,
            side=side,
            why=translated(leg.problem),
        )
    fit = tr("fits badly") if leg.registration.is_doubtful else tr("fits well")
    return tr(
        "{visit}, {side}: {fit}; up to {mm:.1f} mm off, overlap {dsc:.2f}",
        visit=visit,
        side=side,
        fit=fit,
        mm=leg.registration.residual_mm,
        dsc=leg.registration.body_dsc,
    )


def quality_words(comparison: VisitComparison) -> str:
    """Return in a sentence or two how well the visits lie over one another."""
    pairs = [
        (leg, visit.name)
        for visit, legs in zip(comparison.visits[1:], comparison.legs, strict=True)
        for leg in legs
    ]
    registered = [leg.registration for leg, _ in pairs if leg.registration is not None]
    bad = [
        leg_words(leg, name)
        for leg, name in pairs
        if leg.registration is None or leg.registration.is_doubtful
    ]
    if not registered:
        told = tr("No leg could be laid over the first visit's.")
    elif bad:
        told = tr("Not every leg fits; look at the registration.")
    else:
        worst = max(one.residual_mm for one in registered)
        told = tr("The legs fit well: they lie up to {mm:.1f} mm off.", mm=worst)
    if any(leg.seems_mirrored for leg, _ in pairs):
        told = tr("Right and left seem to be exchanged at one of the visits.")
    return " ".join([told, *(f"{words.rstrip('.')}." for words in bad)])


def is_well_registered(comparison: VisitComparison) -> bool:
    """Return whether every leg of every visit was laid over and fits."""
    return all(
        leg.registration is not None and not leg.registration.is_doubtful and not leg.seems_mirrored
        for legs in comparison.legs
        for leg in legs
    )


def muscle_words(row: MuscleTrajectory) -> str:
    """Return a muscle with its side."""
    if row.side == "both":
        return row.muscle.capitalize()
    return f"{side_word(row.side)} {row.muscle}"


def _leg_name(side: str) -> str:
    names = {
        "right": tr("right leg"),
        "left": tr("left leg"),
        "both": tr("both legs"),
    }
    return names.get(side, side)
