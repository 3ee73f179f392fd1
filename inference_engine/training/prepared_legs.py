"""Legs on the model's grid, kept on disk: what the network learns from."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from inference_engine.anatomy.label_table import RESOURCES, load_label_table
from inference_engine.errors import GeometryError, InputError, LegSegError, OutputError
from inference_engine.formats.atomic_file import replaced_file, write_file
from inference_engine.formats.nifti import read_dixon_scan, read_label_map
from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.geometry import LabelVolume
from inference_engine.imaging.orientation import to_canonical
from inference_engine.progress import Progress
from inference_engine.segmentation.leg_images import LegImages, legs_of_scan, on_model_grid
from inference_engine.training import delineations
from inference_engine.training.configuration import SLICE_STEPS, TrainingConfiguration
from inference_engine.training.delineations import ClassTable, SliceChoice
from inference_engine.training.scan_folders import LabelledScan

_INDEX = "legs.json"
# As in `network_input`: what is brighter is cut off there.
_BRIGHTEST = 4.0


@dataclass(frozen=True)
class PreparedLeg:
    """One leg of one scan, in two files.

    Parameters
    ----------
    subject, scan : str
        As in `LabelledScan`.
    side : str
        'right' or 'left'.
    shape : tuple of int
        (X, Y, Z) on the model's grid.
    fat_percent : float
        Mean fat fraction inside the muscles, %.
    file : str
        Name of its files without their endings.
    """

    subject: str
    scan: str
    side: str
    shape: tuple[int, int, int]
    fat_percent: float
    file: str


class PreparedLegs:
    """The legs in a folder, prepared where they are not there yet.

    Parameters
    ----------
    folder : Path
        Made by this class; the images are stored slice after slice, in float16.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def prepare(
        self,
        scans: Sequence[LabelledScan],
        configuration: TrainingConfiguration,
        progress: Progress,
    ) -> tuple[PreparedLeg, ...]:
        """Return the legs of all scans; a leg without any label is left out.

        Raises
        ------
        LegSegError
            If a scan can't be used, its label map doesn't fit it or holds an unknown label;
            or if the scans are not those that the folder was made from.
        OutputError
            If nothing can be written.
        OperationCancelled
            If the user has asked to stop; legs that were done stay.
        """
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise OutputError(
                f"A folder for the prepared legs can't be made: {error.strerror}.",
                "Choose a run folder that you may write to, on a disk with room.",
            ) from error
        done = self._read_index()
        for number, scan in enumerate(scans):
            progress.report(number / len(scans), f"Preparing scan {number + 1} of {len(scans)}")
            if scan.name not in done:
                legs = [asdict(leg) for leg in self._prepare_scan(scan, configuration)]
                done[scan.name] = {"files": _stamps(scan), "legs": legs}
                content = json.dumps(done, indent=1)
                write_file(self._folder / _INDEX, content.encode("utf-8"))
        stamps = {scan.name: _stamps(scan) for scan in scans}
        if [(name, row["files"]) for name, row in done.items()] != list(stamps.items()):
            raise InputError(
                "The folder of scans has changed since this run began.",
                "Bring it back to what it was, or begin anew with another run folder.",
            )
        return tuple(
            PreparedLeg(**{**leg, "shape": tuple(leg["shape"])})
            for row in done.values()
            for leg in row["legs"]
        )

    def images(self, leg: PreparedLeg) -> npt.NDArray[np.float16]:
        """Return water and fat of a leg as shares of its brightness, (X, Y, Z, 2), unread."""
        stored = np.load(self._path(leg.file, "images"), mmap_mode="r", allow_pickle=False)
        return np.asanyarray(stored.transpose(1, 2, 0, 3))

    def labels(self, leg: PreparedLeg) -> LabelVolume:
        """Return the classes of a leg, (X, Y, Z), not read into memory yet."""
        stored = np.load(self._path(leg.file, "labels"), mmap_mode="r", allow_pickle=False)
        return np.asanyarray(stored.transpose(1, 2, 0))

    def _path(self, file: str, kind: str) -> Path:
        return self._folder / f"{file}.{kind}.npy"

    def _read_index(self) -> dict[str, Any]:
        try:
            return dict(json.loads((self._folder / _INDEX).read_text(encoding="utf-8")))
        except FileNotFoundError:
            return {}
        except (OSError, ValueError) as error:
            raise InputError(
                "The list of prepared legs in the run folder can't be read.",
                "Begin anew with another run folder.",
            ) from error

    def _prepare_scan(
        self, scan: LabelledScan, configuration: TrainingConfiguration
    ) -> list[PreparedLeg]:
        prepared = []
        for side, images, labels in legs_to_learn_from(scan, configuration):
            file = f"{scan.name.replace('/', '.')}.{side}"
            stored = np.stack([images.water, images.fat], axis=-1) / images.scale
            stored = np.clip(stored, 0, _BRIGHTEST).astype(np.float16)
            # Slice by slice, since slabs are cut along the leg.
            self._write(self._path(file, "images"), stored.transpose(2, 0, 1, 3))
            self._write(self._path(file, "labels"), labels.transpose(2, 0, 1))
            x, y, z = labels.shape
            percent = _fat_percent(images, labels)
            prepared.append(PreparedLeg(scan.subject, scan.name, side, (x, y, z), percent, file))
        return prepared

    @staticmethod
    def _write(path: Path, values: npt.NDArray[Any]) -> None:
        with replaced_file(path) as stream:
            np.save(stream, np.ascontiguousarray(values), allow_pickle=False)


def _stamps(scan: LabelledScan) -> list[list[Any]]:
    """Return name, size and time of change of a scan's files: a changed one is noticed."""
    found = [path.stat() for path in (*scan.images.values(), scan.labels)]
    names = [*scan.images, "labels"]
    return [[name, s.st_size, s.st_mtime_ns] for name, s in zip(names, found, strict=True)]


def legs_to_learn_from(
    scan: LabelledScan, configuration: TrainingConfiguration
) -> list[tuple[str, LegImages, LabelVolume]]:
    """Return side, images and classes of every leg of a scan that has labels.

    Raises
    ------
    LegSegError
        If the scan can't be used, its label map doesn't fit it or holds an unknown label. The
        message names the scan.
    """
    try:
        return _legs_to_learn_from(scan, configuration)
    except LegSegError as error:
        raise type(error)(f"Scan {scan.name}: {error.what}", error.advice) from error


def read_delineated(scan: LabelledScan, table: ClassTable) -> tuple[DixonScan, LabelVolume]:
    """Return the images of a scan, and its label map in canonical axes.

    Raises
    ------
    LegSegError
        If one of them can't be used, or the label map doesn't fit or holds an unknown label.
    """
    dixon = read_dixon_scan(**scan.images)
    label_map = read_label_map(scan.labels)
    if not label_map.geometry.matches(dixon.geometry):
        raise GeometryError(
            f"{scan.labels.name} doesn't lie on the grid of the images.",
            "Delineate on these images, or resample the label map to them.",
        )
    table.require_known(label_map.labels)
    canonical, _ = to_canonical(label_map.labels, label_map.geometry)
    return dixon, canonical


def _legs_to_learn_from(
    scan: LabelledScan, configuration: TrainingConfiguration
) -> list[tuple[str, LegImages, LabelVolume]]:
    spacing = configuration.network.spacing_mm
    table = _class_table(configuration)
    dixon, canonical = read_delineated(scan, table)
    choice = _slice_choice(configuration)
    made = []
    for leg in legs_of_scan(dixon).legs:
        classes = table.classes_of(canonical, leg)
        if classes.any():
            labels = delineations.on_model_grid(classes, leg.geometry, spacing, choice)
            side = "left" if leg.is_left else "right"
            made.append((side, on_model_grid(leg, spacing), labels))
    if not made:
        raise InputError(
            f"{scan.labels.name} holds no label of a muscle.",
            "Delineate the scan, or take the label map away.",
        )
    return made


def _class_table(configuration: TrainingConfiguration) -> ClassTable:
    network = load_label_table(RESOURCES / "labels" / configuration.network.label_table)
    own = configuration.data.label_table
    labelling = network if own is None else load_label_table(Path(own))
    return ClassTable(labelling, network, configuration.data.muscles)


def _slice_choice(configuration: TrainingConfiguration) -> SliceChoice:
    training = configuration.training
    return SliceChoice(
        step=SLICE_STEPS[training.sparse_labels],
        only_labelled=configuration.data.delineated == "labelled",
        fill=training.sparse_fill == "nearest",
    )


def _fat_percent(images: LegImages, labels: LabelVolume) -> float:
    inside = (labels > 0) & (labels != delineations.UNKNOWN)
    total = images.water[inside] + images.fat[inside]
    fat = images.fat[inside][total > 0] / total[total > 0]
    return float(100 * fat.mean(dtype=np.float64)) if fat.size else 0.0
