"""Folds of a cross-validation: a subject, with all scans and both legs, is in one of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from inference_engine.errors import InputError
from inference_engine.training.configuration import TrainingSection

Folds = tuple[tuple[str, ...], ...]

_MEND = "Mend 'training.fold_subjects' in the configuration."


def divide_into_folds(subjects: Iterable[str], training: TrainingSection) -> Folds:
    """Return the subjects of each fold: as configured, or drawn from the seed.

    Parameters
    ----------
    subjects : iterable of str
        All of them; repetitions don't matter.
    training : TrainingSection
        Number of folds, seed, and the folds themselves if they are given.

    Returns
    -------
    tuple of tuple of str
        Drawn folds differ by one subject at most, and don't depend on the order of `subjects`.

    Raises
    ------
    InputError
        If there are fewer subjects than folds; if a fold that is given is empty or names an
        unknown subject; if a subject is in two folds or in none.
    """
    names = sorted(set(subjects))
    if training.fold_subjects is not None:
        _require_partition(training.fold_subjects, names)
        return training.fold_subjects
    if len(names) < training.folds:
        raise InputError(
            f"There are {len(names)} subjects for {training.folds} folds.",
            "Give more subjects, or set 'training.folds' to a smaller number.",
        )
    drawn = np.random.default_rng(training.seed).permutation(names)
    return tuple(
        tuple(sorted(str(name) for name in drawn[index :: training.folds]))
        for index in range(training.folds)
    )


def _require_partition(folds: Sequence[Sequence[str]], names: Sequence[str]) -> None:
    seen: dict[str, int] = {}
    for number, fold in enumerate(folds, start=1):
        if not fold:
            raise InputError(f"Fold {number} has no subject.", _MEND)
        for name in fold:
            if name not in names:
                raise InputError(
                    f"Fold {number} names the subject '{name}', of whom there is no scan with "
                    "labels.",
                    _MEND,
                )
            if name in seen:
                raise InputError(
                    f"The subject '{name}' is in fold {seen[name]} and again in fold {number}.",
                    _MEND,
                )
            seen[name] = number
    missing = [name for name in names if name not in seen]
    if missing:
        raise InputError(
            f"The subject '{missing[0]}' is in no fold.", f"{_MEND} Or name it in 'data.exclude'."
        )
