"""What the sections of the engine's benchmark share: a scan, a model of one network, and rows."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

import numpy as np

from inference_engine.formats.nifti import read_dixon_scan
from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.geometry import FloatVolume
from inference_engine.imaging.legs import Leg
from inference_engine.network.architectures import layer_graph
from inference_engine.network.layer_graph import LayerGraph
from inference_engine.network.runtime_choice import RuntimeChoice
from inference_engine.network.runtimes import devices_of, load_predictors
from inference_engine.network.weights import write_manifest
from inference_engine.segmentation.leg_images import ScanLegs, legs_of_scan, on_model_grid
from inference_engine.segmentation.model_spec import ModelSpec, find_model
from inference_engine.segmentation.network_input import network_input
from inference_engine.segmentation.options import Runtime
from inference_engine.segmentation.predictor import Predictor

MAIN = Path(__file__).parents[1] / "main.py"


@dataclass(frozen=True)
class Row:
    """One line of the table.

    Parameters
    ----------
    what : str
        What was measured.
    figure : str
        What came out, with its unit.
    target : str
        What is asked for; empty where nothing is.
    peer : str
        What it was compared with in the same run, and how that did.
    """

    what: str
    figure: str
    target: str = ""
    peer: str = ""


@dataclass(eq=False)
class Context:
    """What a section is given.

    Parameters
    ----------
    work : Path
        A folder for scratch files.
    scan_folder : Path or None
        Holds fat.nii.gz and water.nii.gz; a scan is simulated without.
    quick : bool
        Whether slow peers are measured on a part and multiplied, and said to be.
    images : Path or None
        Where plots go; none are made without.
    peer_python : str
        A Python with PyTorch, and MONAI perhaps.
    """

    work: Path
    scan_folder: Path | None
    quick: bool
    images: Path | None
    peer_python: str
    _scan: list[DixonScan] = field(default_factory=list)

    @cached_property
    def spec(self) -> ModelSpec:
        """The default model: an ensemble."""
        return find_model(None)

    @property
    def network(self) -> ModelSpec:
        """What holds for its first network, which the sections measure."""
        return self.spec.members[0]

    @cached_property
    def single(self) -> ModelSpec:
        """The first network of the default model, as a model of its own."""
        folder = self.work / "single"
        folder.mkdir(exist_ok=True)
        one = replace(self.network, name="single", directory=folder)
        shutil.copy(self.spec.directory / one.weights[0].file, folder)
        write_manifest(folder / "manifest.toml", [one])
        return one

    @property
    def graph(self) -> LayerGraph:
        """The layers of that network."""
        return layer_graph(self.network.architecture, self.network.arguments)

    @cached_property
    def files(self) -> tuple[Path, Path]:
        """The fat and the water image; without a folder, a simulated scan of 355 slices."""
        folder = self.scan_folder
        if folder is None:
            out = self.work / "cohort"
            command = [sys.executable, str(MAIN), "simulate", "--cohort", "lgmd", "--visits", "1"]
            subprocess.run(
                [*command, "--seed", "5", "-o", str(out)], check=True, capture_output=True
            )
            folder = out / "sub-001" / "visit-1"
        return folder / "fat.nii.gz", folder / "water.nii.gz"

    @property
    def scan(self) -> DixonScan:
        """The scan, read once."""
        if not self._scan:
            self._scan.append(read_dixon_scan(fat=self.files[0], water=self.files[1]))
        return self._scan[0]

    @cached_property
    def found(self) -> ScanLegs:
        """Its legs and its canonical form."""
        return legs_of_scan(self.scan)

    @property
    def legs(self) -> tuple[Leg, ...]:
        """Its legs."""
        return self.found.legs

    @property
    def half_shape(self) -> tuple[int, ...]:
        """Half of the scan, cut in the middle and not cropped, on the model's grid, (X, Y, Z)."""
        whole = self.found.canonical.geometry
        lengths = np.multiply(whole.shape, whole.spacing_mm) / self.network.spacing_mm
        return tuple(int(n) for n in np.ceil(lengths / (2, 1, 1) - 1e-3))

    @cached_property
    def images_of_legs(self) -> tuple[FloatVolume, ...]:
        """What a network sees of each leg, (X, Y, Z, C)."""
        seen = [on_model_grid(leg, self.network.spacing_mm) for leg in self.legs]
        return tuple(
            network_input(one.water, one.fat, self.network.channels, one.scale) for one in seen
        )

    @cached_property
    def precisions(self) -> tuple[str, ...]:
        """float32, and what else OpenVINO has on this processor."""
        return devices_of(Runtime.OPENVINO)["cpu"]

    def predictor(self, precision: str) -> Predictor:
        """Return the first network on OpenVINO."""
        choice = RuntimeChoice(Runtime.OPENVINO, "cpu", precision, "benchmark")
        return load_predictors(self.single, choice)[0]

    def refiner(self, precision: str) -> Predictor | None:
        """Return the network that refines the default model's borders; None if it has none."""
        spec = self.spec.refinement_spec
        if spec is None:
            return None
        choice = RuntimeChoice(Runtime.OPENVINO, "cpu", precision, "benchmark")
        return load_predictors(spec, choice)[0]


def padded(image: FloatVolume, multiple: tuple[int, ...]) -> FloatVolume:
    """Return an image grown at the far end of each axis to whole multiples."""
    growth = [(0, -n % step) for n, step in zip(image.shape, multiple, strict=False)]
    return np.pad(image, [*growth, (0, 0)])


def fastest(work: Callable[[], object], times: int = 3) -> float:
    """Return the shortest of several runs, s: others disturb it least."""
    seconds = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - start)
    return min(seconds)


@contextmanager
def stopwatch() -> Iterator[list[float]]:
    """Yield a list that holds the seconds of the block once it has ended."""
    taken: list[float] = []
    start = time.perf_counter()
    try:
        yield taken
    finally:
        taken.append(time.perf_counter() - start)
