"""How large the muscles of simulated legs are and how they lie to each other, from a file.

The numbers come from simulated anatomy (`inference_engine.experiment.muscle_ranges` writes them),
not from people: what lies outside of them is unusual, not wrong.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from inference_engine.anatomy.label_table import RESOURCES
from inference_engine.errors import LabelTableError

DEFAULT_RANGES_PATH = RESOURCES / "anatomy" / "muscle_ranges.toml"

FloatArray = npt.NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class MuscleRanges:
    """Sizes and places of n muscles in simulated legs, each complete in view.

    Parameters
    ----------
    provenance : mapping
        Whose legs these are: cohorts, seeds, number of legs, voxel size.
    abbreviations : tuple of str
        The n muscles, in the order of all arrays.
    volume_ml : ndarray, (n, 3)
        Least, median and largest volume.
    relative_volume : ndarray, (n, 2)
        Least and largest size relative to the other muscles of the same leg: volume over its
        median, divided by the median of that ratio over the other muscles.
    end_gap_mm : ndarray, (2 n, 2 n)
        Least level of one end above another, mm along the leg: n distal ends, then n proximal
        ones. The largest is the negative of the entry across the diagonal.
    lateral_mm, anterior_mm : ndarray, (n, n)
        Least distance by which the centre of one muscle lies lateral of, or in front of,
        another's in the slices that both are in; nan where they share none.
    """

    provenance: Mapping[str, Any]
    abbreviations: tuple[str, ...]
    volume_ml: FloatArray
    relative_volume: FloatArray
    end_gap_mm: FloatArray
    lateral_mm: FloatArray
    anterior_mm: FloatArray

    def __post_init__(self) -> None:
        n = len(self.abbreviations)
        expected = {
            "volume_ml": (n, 3),
            "relative_volume": (n, 2),
            "end_gap_mm": (2 * n, 2 * n),
            "lateral_mm": (n, n),
            "anterior_mm": (n, n),
        }
        for name, shape in expected.items():
            if getattr(self, name).shape != shape:
                raise ValueError(f"{name} has shape {getattr(self, name).shape}, not {shape}")

    def index_of(self, abbreviation: str) -> int | None:
        """Return the place of a muscle in the arrays; None if it isn't among them."""
        if abbreviation not in self.abbreviations:
            return None
        return self.abbreviations.index(abbreviation)


@lru_cache(maxsize=2)
def load_muscle_ranges(path: Path = DEFAULT_RANGES_PATH) -> MuscleRanges:
    """Read the ranges; the file is read once.

    Raises
    ------
    LabelTableError
        If the file is missing or malformed.
    """
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
        muscles = content["muscle"]
        return MuscleRanges(
            provenance=content["provenance"],
            abbreviations=tuple(str(row["abbreviation"]) for row in muscles),
            volume_ml=_array(row["volume_ml"] for row in muscles),
            relative_volume=_array(row["relative_volume"] for row in muscles),
            end_gap_mm=_array(
                row[name] for name in ("distal_above_mm", "proximal_above_mm") for row in muscles
            ),
            lateral_mm=_array(row["lateral_of_mm"] for row in muscles),
            anterior_mm=_array(row["in_front_of_mm"] for row in muscles),
        )
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, LookupError) as error:
        raise _unreadable(path) from error
    except (TypeError, ValueError) as error:
        raise _unreadable(path) from error


def _array(rows: Any) -> FloatArray:
    return np.array([list(row) for row in rows], np.float64)


def _unreadable(path: Path) -> LabelTableError:
    return LabelTableError(
        f"The muscle ranges {path.name} can't be read.", "Install the program again."
    )
