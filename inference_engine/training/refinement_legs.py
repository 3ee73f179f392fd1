"""Make what a refinement network learns from: legs, and what a model's networks think of them.

Run as `python -m inference_engine.training.refinement_legs OUT --low 12 --high 12 --hard 16` for
simulated patients, or with `--scans FOLDER` for scans and label maps of one's own, in folders as
for `legseg train`. Patients that are done stay: the same command goes on where it was stopped.
"""

from __future__ import annotations

import argparse
import json
import logging
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Protocol

from inference_engine.anatomy.label_table import RESOURCES, LabelTable, load_label_table
from inference_engine.errors import InputError, LegSegError
from inference_engine.formats.atomic_file import make_folder, write_file
from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.geometry import LabelVolume
from inference_engine.imaging.orientation import to_canonical
from inference_engine.network.runtimes import RuntimeChoice, load_predictors
from inference_engine.progress import NoProgress
from inference_engine.segmentation.model_spec import MODELS_DIRECTORY, ModelSpec, find_model
from inference_engine.segmentation.options import Runtime
from inference_engine.segmentation.predictor import Predictor
from inference_engine.simulation.cohort import Cohort, simulate_visits
from inference_engine.training.configuration import DataSection
from inference_engine.training.delineations import ClassTable
from inference_engine.training.prepared_legs import read_delineated
from inference_engine.training.refinement_evidence import legs_with_evidence
from inference_engine.training.refinement_leg_files import ENDING, write_leg
from inference_engine.training.refinement_patients import PlannedPatient, plan_patients
from inference_engine.training.scan_folders import LabelledScan, find_scans

_log = logging.getLogger(__name__)
_INDEX = "legs.json"
_ON_PROCESSOR = RuntimeChoice(Runtime.OPENVINO, "cpu", "float32", "as asked")


class KnownScan(Protocol):
    """A scan whose muscles are known."""

    @property
    def name(self) -> str:
        """What tells it from others in the folder."""

    @property
    def patient(self) -> str:
        """Whose it is."""

    def read(self, table: ClassTable) -> tuple[DixonScan, LabelVolume]:
        """Return the scan, and its labels in canonical axes."""


@dataclass(frozen=True)
class SimulatedScan:
    """A scan that is simulated when it is read."""

    planned: PlannedPatient

    @property
    def name(self) -> str:
        """What tells it from others in the folder."""
        scale = self.planned.voxel_scale
        return self.planned.name if scale is None else f"{self.planned.name}-x{scale:g}"

    @property
    def patient(self) -> str:
        """Whose it is."""
        return self.planned.name

    def read(self, table: ClassTable) -> tuple[DixonScan, LabelVolume]:
        """Return the scan, and its labels in canonical axes."""
        (visit,) = simulate_visits(
            self.planned.seed,
            [self.planned.plan],
            stage=self.planned.stage,
            cohort=Cohort.LGMD,
            wasting_mm=self.planned.wasting_mm,
            progress=NoProgress(),
        )
        table.require_known(visit.truth.labels)
        canonical, _ = to_canonical(visit.truth.labels, visit.truth.geometry)
        return visit.scan, canonical


@dataclass(frozen=True)
class DelineatedScan:
    """A scan in a folder of one's own."""

    found: LabelledScan

    @property
    def name(self) -> str:
        """What tells it from others in the folder."""
        return self.found.name

    @property
    def patient(self) -> str:
        """Whose it is."""
        return self.found.subject

    def read(self, table: ClassTable) -> tuple[DixonScan, LabelVolume]:
        """Return the scan, and its labels in canonical axes."""
        try:
            return read_delineated(self.found, table)
        except LegSegError as error:
            raise type(error)(f"Scan {self.name}: {error.what}", error.advice) from error


class LegFolder:
    """A folder of legs that one model has looked at.

    Parameters
    ----------
    path : Path
        It is made if it isn't there.
    model : ModelSpec
        The model; its own refinement plays no part.

    Raises
    ------
    InputError
        If the folder belongs to another model, or its list can't be read.
    OutputError
        If it can't be made.
    """

    def __init__(self, path: Path, model: ModelSpec) -> None:
        self._path = make_folder(path)
        self._model = replace(model, refinement=None)
        # Shown another grid or other looks, a network thinks otherwise: names are not enough.
        self._networks = self._model.identities
        self._done: dict[str, list[str]] = {}
        self._read()

    def add(
        self,
        scans: Sequence[KnownScan],
        table: ClassTable,
        predictors: Sequence[Predictor],
        *,
        only_labelled: bool = False,
    ) -> int:
        """Add the legs of the scans that are not there yet, scan by scan; return how many.

        Raises
        ------
        LegSegError
            If a scan can't be used; those before it stay.
        OutputError
            If a leg can't be written.
        """
        added = 0
        for number, scan in enumerate(scans, 1):
            if scan.name in self._done:
                continue
            begun = time.monotonic()
            image, labels = scan.read(table)
            legs = legs_with_evidence(
                image,
                labels,
                table,
                predictors,
                patient=scan.patient,
                networks=self._networks,
                only_labelled=only_labelled,
                progress=NoProgress(),
            )
            files = []
            for side, leg in legs:
                files.append(f"{scan.name.replace('/', '.')}.{side}{ENDING}")
                write_leg(self._path / files[-1], leg)
            self._done[scan.name] = files
            self._write()
            added += len(files)
            # Not its name: that may be a patient's.
            seconds = time.monotonic() - begun
            _log.info("scan %d of %d: %d legs, %.0f s", number, len(scans), len(files), seconds)
        return added

    def _read(self) -> None:
        try:
            content = json.loads((self._path / _INDEX).read_text(encoding="utf-8"))
            networks, done = tuple(content["networks"]), dict(content["scans"])
        except FileNotFoundError:
            return
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise InputError(
                f"The list of legs, {_INDEX} in {self._path.name}, can't be read.",
                "Begin anew with another folder.",
            ) from error
        if networks != self._networks:
            raise InputError(
                f"The folder {self._path.name} holds what another model thinks of legs.",
                "Make legs for each model in a folder of its own.",
            )
        self._done = done

    def _write(self) -> None:
        content: dict[str, Any] = {
            "model": f"{self._model.name} {self._model.version}",
            "networks": self._networks,
            "scans": self._done,
        }
        write_file(self._path / _INDEX, json.dumps(content, indent=1).encode("utf-8"))


def class_table(network: str, labelling: Path | None) -> ClassTable:
    """Return which class each label stands for; the model's own table where none is given."""
    own: LabelTable = load_label_table(RESOURCES / "labels" / network)
    return ClassTable(own if labelling is None else load_label_table(labelling), own, {})


def _scans(options: argparse.Namespace) -> list[KnownScan]:
    if options.scans is not None:
        found = find_scans(DataSection(folder=str(options.scans)))
        return [DelineatedScan(scan) for scan in found.labelled]
    patients = plan_patients(
        options.low, options.high, options.hard, options.seed, voxel_scale=options.voxel_scale
    )
    return [SimulatedScan(patient) for patient in patients]


def main(arguments: Sequence[str] | None = None) -> None:
    """Make legs as the command line says."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("out", type=Path, help="folder of the legs")
    parser.add_argument("--model", help="an installed model; the default one where not given")
    parser.add_argument("--models", type=Path, default=MODELS_DIRECTORY, help="where models are")
    parser.add_argument("--low", type=int, default=0, help="patients of low infiltration")
    parser.add_argument("--high", type=int, default=0, help="patients of high infiltration")
    parser.add_argument(
        "--hard", type=int, default=0, help="thick slices, wasted muscles, cut fields of view"
    )
    parser.add_argument("--seed", type=int, default=1, help="other patients for another one")
    parser.add_argument(
        "--voxel-scale", type=float,
        help="voxels of the low and the high, relative to 1.2 x 1.2 x 2 mm; 1 to 2 if not given",
    )  # fmt: skip
    parser.add_argument("--scans", type=Path, help="folder of scans and label maps of one's own")
    parser.add_argument("--label-table", type=Path, help="of these label maps")
    parser.add_argument(
        "--delineated", choices=("all", "labelled"), default="all",
        help="'labelled': a slice without labels was not delineated",
    )  # fmt: skip
    options = parser.parse_args(arguments)
    if options.scans is None and options.low + options.high + options.hard < 1:
        parser.error("say how many patients, or name a folder of scans")
    if options.voxel_scale is not None:
        if not 0.5 <= options.voxel_scale <= 4:
            parser.error("voxels can be half to four times as large: --voxel-scale 2")
        if options.scans is not None or options.low + options.high < 1:
            parser.error("--voxel-scale is for patients of --low and --high")
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    try:
        model = find_model(options.model, options.models)
        folder = LegFolder(options.out, model)
        table = class_table(model.label_table, options.label_table)
        only_labelled = options.delineated == "labelled"
        predictors = load_predictors(model, _ON_PROCESSOR)
        folder.add(_scans(options), table, predictors, only_labelled=only_labelled)
    except LegSegError as error:
        raise SystemExit(str(error)) from error


if __name__ == "__main__":
    main()
