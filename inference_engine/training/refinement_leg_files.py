"""Legs that a refinement network learns from: images, evidence and truth, one file per leg."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from inference_engine.errors import InputError
from inference_engine.formats.atomic_file import replaced_file
from inference_engine.imaging.geometry import LabelVolume

ENDING = ".npz"
_MAKE_THEM = "Make legs with inference_engine.training.refinement_legs, in a folder of their own."
# What makes a file no file of a leg.
_UNUSABLE = (OSError, ValueError, KeyError, TypeError, EOFError, zipfile.BadZipFile)


@dataclass(frozen=True)
class LegFile:
    """One leg on disk.

    Parameters
    ----------
    path : Path
        The file.
    patient : str
        Whose leg it is.
    networks : tuple of str
        Identities of the networks that gave evidence (`ModelSpec.identities`).
    shape : tuple of int
        (I, J, K) of the leg's own grid.
    """

    path: Path
    patient: str
    networks: tuple[str, ...]
    shape: tuple[int, int, int]


@dataclass(frozen=True, eq=False)
class RefinementLeg:
    """What a refinement network can learn from one leg.

    Parameters
    ----------
    images : ndarray of float16, (2, I, J, K)
        Water and fat, each divided by the leg's `foreground_scale`, right-looking.
    evidence : ndarray of uint8, (networks, 4, I, J, K)
        Label, muscle, best and second of each network's `MuscleEvidence`.
    classes : ndarray of uint8, (I, J, K)
        True classes; `delineations.UNKNOWN` where nobody knows.
    spacing_mm : tuple of float
        Voxel size.
    patient : str
        Whose leg it is.
    networks : tuple of str
        Identities of the networks.
    """

    images: npt.NDArray[np.float16]
    evidence: npt.NDArray[np.uint8]
    classes: LabelVolume
    spacing_mm: tuple[float, float, float]
    patient: str
    networks: tuple[str, ...]

    def __post_init__(self) -> None:
        """Raise ValueError if the arrays don't belong together."""
        shape = self.classes.shape
        fits = self.images.shape == (2, *shape) and len(shape) == 3
        if not fits or self.evidence.shape != (len(self.networks), 4, *shape):
            raise ValueError("images, evidence and classes differ in shape")


def write_leg(path: Path, leg: RefinementLeg) -> None:
    """Write a leg, all or nothing and uncompressed: it is read again and again.

    Raises
    ------
    OutputError
        If it can't be written.
    """
    about = {"patient": leg.patient, "networks": leg.networks, "shape": leg.classes.shape}
    with replaced_file(path) as stream:
        np.savez(
            stream,
            allow_pickle=False,
            img=leg.images,
            ev=leg.evidence,
            t=leg.classes,
            sp=np.array(leg.spacing_mm),
            about=np.frombuffer(json.dumps(about).encode("utf-8"), np.uint8),
        )


def read_leg(file: LegFile) -> RefinementLeg:
    """Read a leg.

    Raises
    ------
    InputError
        If the file is damaged.
    """
    try:
        with file.path.open("rb") as stream, np.load(stream, allow_pickle=False) as stored:
            x, y, z = (float(mm) for mm in stored["sp"])
            return RefinementLeg(
                images=stored["img"],
                evidence=stored["ev"],
                classes=stored["t"],
                spacing_mm=(x, y, z),
                patient=file.patient,
                networks=file.networks,
            )
    except _UNUSABLE as error:
        raise InputError(
            f"The leg {file.path.name} is damaged.", "Remove the file and make the leg again."
        ) from error


def find_legs(folder: Path) -> tuple[LegFile, ...]:
    """Return the legs of a folder, in the order of their names.

    Raises
    ------
    InputError
        If there are none, a file holds something else, or legs hold evidence of different
        networks.
    """
    legs = tuple(_heading(path) for path in sorted(folder.glob(f"*{ENDING}")))
    if not legs:
        raise InputError(f"There is no leg in the folder {folder.name}.", _MAKE_THEM)
    for leg in legs:
        if leg.networks != legs[0].networks:
            raise InputError(
                f"{leg.path.name} holds evidence of other networks than {legs[0].path.name}.",
                "A refinement belongs to one model: keep legs of different models in folders "
                "of their own.",
            )
    return legs


def _heading(path: Path) -> LegFile:
    try:
        with path.open("rb") as stream, np.load(stream, allow_pickle=False) as stored:
            content: dict[str, Any] = json.loads(stored["about"].tobytes())
            x, y, z = (int(n) for n in content["shape"])
            networks: Sequence[Any] = content["networks"]
            return LegFile(path, str(content["patient"]), tuple(map(str, networks)), (x, y, z))
    except _UNUSABLE as error:
        raise InputError(f"{path.name} is no leg for a refinement.", _MAKE_THEM) from error
