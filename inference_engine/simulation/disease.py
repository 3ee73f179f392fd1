"""Which muscles a muscular dystrophy takes, how far it has come, and how fast it goes on.

Fat fractions here are true proton-density fractions. Stages of the LGMD cohort are set so that
scans read as the groups of the method's paper do (overall 11 % [6-17] and 44 % [19-82], both
raised by T1); the BMD cohort follows De Wel 2024 muscle by muscle.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import numpy.typing as npt
from scipy.special import expit, logit, ndtr, ndtri

from inference_engine.anatomy.label_table import load_label_table
from inference_engine.simulation.fat_replacement import Stage
from inference_engine.simulation.shape_model import MUSCLE_COUNT

FloatArray = npt.NDArray[np.float64]

WASTED_MM = 8.0


class Cohort(StrEnum):
    """The disease of a simulated cohort."""

    LGMD = "lgmd"
    BMD = "bmd"


# Quadriceps, sartorius, gracilis, hamstrings, adductors, gluteals: taken together within a patient.
_GROUP = np.array([0, 0, 0, 0, 1, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5])

# Limb girdle: hamstrings and adductors before the quadriceps, sartorius and gracilis last (assumed
# from published descriptions of LGMD R1 and R12). Muscle order of the label table.
_LGMD_INVOLVEMENT = np.array(
    [-0.7, 0.1, 0.2, 0.4, -1.3, -1.1, 1.1, 0.4, 0.5, 1.2, 1.1, 0.5, 0.4, -0.6, 0.3, 0.0, 0.8, 0.1]
)


@dataclass(frozen=True)
class _LgmdStage:
    """Logit of fat: mean, spread of patients, of groups and of muscles, weight of the pattern."""

    mean: float
    patients: float
    pattern: float
    groups: float
    muscles: float


_LGMD_STAGES = {
    Stage.CONTROL: _LgmdStage(-3.1, 0.12, 0.10, 0.05, 0.2),
    Stage.EARLY: _LgmdStage(-2.7, 0.14, 0.4, 0.15, 0.3),
    Stage.INTERMEDIATE: _LgmdStage(-1.75, 0.3, 0.95, 0.5, 0.6),
    Stage.END: _LgmdStage(0.35, 0.5, 1.1, 0.6, 0.6),
}
# How often a stage is met: 49 of the paper's 64 subjects are controls or in an early stage.
_LGMD_SHARES = {
    Stage.CONTROL: 0.34,
    Stage.EARLY: 0.42,
    Stage.INTERMEDIATE: 0.16,
    Stage.END: 0.08,
}

# De Wel 2024 (21 patients, method.md section 8): mean and spread of FF at baseline, mean and
# spread of the change in 18 months, percentage points. TFL is not in that study: assumed.
_BMD = np.array(
    [
        (23.0, 22.4, 2.2, 2.8),  # RF
        (39.1, 29.9, 2.5, 2.9),  # VL
        (35.6, 27.2, 3.0, 2.5),  # VI
        (38.0, 28.1, 3.1, 2.2),  # VM
        (13.5, 12.6, 1.0, 2.0),  # SA
        (17.1, 18.2, 2.7, 4.2),  # GR
        (45.4, 34.3, 2.7, 2.8),  # BFL
        (26.8, 25.2, 2.7, 3.5),  # BFS
        (31.5, 29.5, 2.7, 3.4),  # ST
        (42.9, 32.1, 2.7, 2.3),  # SM
        (44.1, 32.6, 2.7, 2.6),  # AM
        (23.1, 28.4, 2.4, 3.2),  # AL
        (27.9, 26.5, 2.1, 2.6),  # AB
        (17.4, 24.1, 1.3, 2.0),  # PE
        (41.8, 25.8, 3.1, 2.7),  # GMA
        (39.5, 25.8, 4.2, 4.4),  # GME
        (29.6, 22.6, 5.1, 6.6),  # GMI
        (30.0, 25.0, 2.7, 3.0),  # TFL
    ]
)
_BMD_YEARS = 1.5
# Mean and spread of the logit of FF that give these means and spreads, muscle by muscle
# (fitted; a test compares the moments).
_BMD_LOGIT = np.array(
    [
        (-1.75, 1.63), (-0.71, 1.93), (-0.88, 1.68), (-0.74, 1.73), (-2.27, 1.13), (-2.17, 1.51),
        (-0.35, 2.50), (-1.53, 1.77), (-1.33, 2.14), (-0.49, 2.16), (-0.42, 2.22), (-2.30, 2.59),
        (-1.50, 1.89), (-2.79, 2.40), (-0.46, 1.43), (-0.59, 1.46), (-1.17, 1.38), (-1.23, 1.61),
    ]
)  # fmt: skip
# A patient's overall severity is standard normal; these are the borders of the stages.
_BMD_SEVERITY = {
    Stage.EARLY: (-np.inf, -0.2),
    Stage.INTERMEDIATE: (-0.2, 0.9),
    Stage.END: (0.9, np.inf),
}
# Shares of the variance between muscles that the patient, the group and the muscle explain.
_PATIENT, _SHARED, _OWN = 0.75, 0.1, 0.15

# LGMD: change in a year of a muscle half replaced, and of a healthy one's; percentage points
# (assumed, in the range of De Wel's).
_FASTEST, _HEALTHY = 3.0, 0.1
# No muscle gains more in a year than this.
_MOST = 0.15


def draw_stage(cohort: Cohort, rng: np.random.Generator) -> Stage:
    """Draw a patient's clinical stage as often as it is met in the cohort."""
    if cohort is Cohort.LGMD:
        return list(_LGMD_SHARES)[rng.choice(len(_LGMD_SHARES), p=list(_LGMD_SHARES.values()))]
    severity = rng.standard_normal()
    return next(s for s, (low, high) in _BMD_SEVERITY.items() if low <= severity < high)


def draw_fat(cohort: Cohort, stage: Stage, rng: np.random.Generator) -> FloatArray:
    """Return the mean fat fraction (0 to 1) of the 18 muscles of one leg at the first visit.

    A control is healthy in any cohort.
    """
    if cohort is Cohort.BMD and stage is not Stage.CONTROL:
        low, high = (ndtr(border) for border in _BMD_SEVERITY[stage])
        patient = ndtri(rng.uniform(low, high))
        deviation = np.sqrt(_PATIENT) * patient + np.sqrt(_OWN) * rng.standard_normal(MUSCLE_COUNT)
        deviation += np.sqrt(_SHARED) * rng.standard_normal(_GROUP.max() + 1)[_GROUP]
        logits = _BMD_LOGIT[:, 0] + _BMD_LOGIT[:, 1] * deviation
    else:
        s = _LGMD_STAGES[stage]
        logits = rng.normal(s.mean, s.patients) + s.pattern * _LGMD_INVOLVEMENT
        logits = logits + s.groups * rng.standard_normal(_GROUP.max() + 1)[_GROUP]
        logits = logits + rng.normal(0, s.muscles, MUSCLE_COUNT)
    return np.asarray(np.clip(expit(logits), 0.015, 0.97))


def draw_yearly_change(
    cohort: Cohort, stage: Stage, fat: FloatArray, rng: np.random.Generator
) -> FloatArray:
    """Return how much the fat fraction of each muscle grows in a year (0 to 1), never negative.

    A muscle is replaced fastest when it is half replaced. In the BMD cohort the mean change of
    each muscle is that of De Wel 2024.

    Parameters
    ----------
    cohort, stage : Cohort, Stage
        The disease.
    fat : ndarray, (18,)
        Fat fraction of each muscle at the first visit.
    rng : numpy.random.Generator
        Source of the patient's and the muscles' own pace.
    """
    pace = rng.gamma(6.0, 1 / 6.0) * rng.gamma(3.0, 1 / 3.0, MUSCLE_COUNT)
    if stage is Stage.CONTROL:
        return np.asarray(pace * _HEALTHY / 100)
    if cohort is Cohort.BMD:
        mean, spread = _BMD[:, 0] / 100, _BMD[:, 1] / 100
        fastest = _BMD[:, 2] / 100 / _BMD_YEARS / (4 * (mean - mean**2 - spread**2))
    else:
        fastest = np.full(MUSCLE_COUNT, _FASTEST / 100)
    return np.minimum(pace * fastest * 4 * fat * (1 - fat), _MOST)


def other_leg(fat: FloatArray, rng: np.random.Generator) -> FloatArray:
    """Return the other leg's fat fractions: alike, not the same."""
    return np.asarray(np.clip(expit(logit(fat) + rng.normal(0, 0.25, fat.shape)), 0.015, 0.97))


def wasted_quadriceps() -> dict[int, float]:
    """Return by how much each of its muscles has shrunk in a hard case, mm, by label."""
    muscles = load_label_table().muscles
    return {muscle.value: WASTED_MM for muscle in muscles if muscle.group == "quadriceps"}
