"""What an experiment does: how many subjects, how fine, how long to train. Read from TOML."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pydantic

from inference_engine.anatomy.label_table import RESOURCES
from inference_engine.errors import InputError

EXPERIMENTS_DIRECTORY = RESOURCES / "experiments"
SPARSE_LABELS = ("GT1", "GT5", "GT10")


class _Frozen(pydantic.BaseModel):
    model_config = pydantic.ConfigDict(frozen=True, extra="forbid")


class CohortSize(_Frozen):
    """How many subjects of each kind.

    Parameters
    ----------
    voxel_scale : float
        1 for the paper's voxels, 2 for voxels twice as long on every axis, and so on.
    training_low, training_high, test_low, test_high, bmd : int
        Subjects. Nobody is in two of these.
    training_visits, test_visits : int
        Visits of each, 1 to 3; visit k is taken with field of view Vk. One visit alone is a
        long one, V3.
    followed : int, optional
        Test subjects of each group that have all `test_visits`, the others have one; all of
        them where not given.
    stress : int
        Subjects of each group for each of thick slices, a cut field of view and an atrophied
        quadriceps.
    """

    voxel_scale: float = pydantic.Field(ge=1, le=20)
    training_low: int = pydantic.Field(ge=0)
    training_high: int = pydantic.Field(ge=0)
    test_low: int = pydantic.Field(ge=1)
    test_high: int = pydantic.Field(ge=1)
    bmd: int = pydantic.Field(ge=1)
    training_visits: int = pydantic.Field(ge=1, le=3)
    test_visits: int = pydantic.Field(ge=1, le=3)
    followed: int | None = pydantic.Field(default=None, ge=0)
    stress: int = pydantic.Field(default=0, ge=0)


class TrainingPlan(_Frozen):
    """How the models are trained.

    Parameters
    ----------
    folds : int
        Of the cross-validation.
    sparse_labels : tuple of str
        Which ground truths to train LI models from: 'GT1' (every slice), 'GT5', 'GT10'.
    network : dict
        The [network] section of a training configuration.
    low, high : dict
        The [training] sections of the LI and the HI models.
    data : dict
        Further entries of the [data] section.
    """

    folds: int = pydantic.Field(ge=2, le=10)
    sparse_labels: tuple[str, ...] = SPARSE_LABELS
    network: dict[str, Any] = pydantic.Field(default_factory=dict)
    low: dict[str, Any] = pydantic.Field(default_factory=dict)
    high: dict[str, Any] = pydantic.Field(default_factory=dict)
    data: dict[str, Any] = pydantic.Field(default_factory=dict)

    @pydantic.field_validator("sparse_labels")
    @classmethod
    def _must_hold_gt1(cls, labels: tuple[str, ...]) -> tuple[str, ...]:
        if "GT1" not in labels or not set(labels) <= set(SPARSE_LABELS):
            raise ValueError("must be GT1 and any of GT5 and GT10")
        return labels


class ExperimentPlan(_Frozen):
    """One preset.

    Parameters
    ----------
    description : str
        One sentence for the report.
    seed : int
        Everything follows from it.
    cohort : CohortSize
        The subjects.
    training : TrainingPlan
        The models; not used where shipped models are evaluated.
    """

    description: str
    seed: int = pydantic.Field(ge=0)
    cohort: CohortSize
    training: TrainingPlan


def scales() -> tuple[str, ...]:
    """Return the names of the presets."""
    return tuple(sorted(path.stem for path in EXPERIMENTS_DIRECTORY.glob("*.toml")))


def read_plan(scale: str | Path) -> ExperimentPlan:
    """Read a preset by its name, or any file like one by its path.

    Raises
    ------
    InputError
        If there is no such preset, or the file can't be used.
    """
    path = scale if isinstance(scale, Path) else EXPERIMENTS_DIRECTORY / f"{scale}.toml"
    if not path.is_file():
        raise InputError(
            f"There is no scale called '{path.stem}'.", f"Choose one of: {', '.join(scales())}."
        )
    try:
        return ExperimentPlan.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except pydantic.ValidationError as error:
        raise InputError(
            f"The plan {path.name} can't be used: {_first_problem(error.errors())}.",
            "Mend the file; those in resources/experiments show the format.",
        ) from error
    except (OSError, ValueError) as error:
        raise InputError(
            f"The plan {path.name} can't be read: {error}.", "Mend the file."
        ) from error


def _first_problem(problems: Sequence[Any]) -> str:
    first = problems[0]
    place = ".".join(str(part) for part in first["loc"])
    return f"{place}: {first['msg']}" if place else str(first["msg"])
