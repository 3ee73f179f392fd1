"""What the sections of the viewer's benchmark share: the scan, the window's parts, the peer."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import cc3d
import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from benchmarks.full_size_labels import MUSCLES, SPACING_MM, rough_thighs
from inference_engine.anatomy.label_table import load_label_table
from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.geometry import VolumeGeometry
from inference_engine.imaging.label_map import LabelMap
from legseg_desktop.gui.viewer.plane_pictures import PlanePictures
from legseg_desktop.gui.viewer.plane_view import PlaneView
from legseg_desktop.viewing.displayed_scan import DisplayedScan, displayed_scan
from legseg_desktop.viewing.label_colours import label_colours
from legseg_desktop.viewing.slicing import Plane
from legseg_desktop.viewing.viewer_state import Aspect, ImageLayer, ViewerState

SIZE = QSize(1800, 640)
_PEER = Path(__file__).with_name("peer_napari.py")
_PEER_TIMEOUT_S = 900.0


@dataclass(frozen=True)
class Times:
    """How long something took, ms, again and again; and what of that was its own work.

    On a computer that does other things, too, the time of the CPU tells what a quiet one needs:
    of the whole process, and of the window's thread, which is what a picture waits for.
    """

    milliseconds: npt.NDArray[np.float64]
    cpu_milliseconds: npt.NDArray[np.float64]
    thread_milliseconds: npt.NDArray[np.float64] | None = None

    @property
    def median(self) -> float:
        """The median, ms."""
        return float(np.median(self.milliseconds))

    @property
    def p95(self) -> float:
        """What 95 % stay below, ms."""
        return float(np.percentile(self.milliseconds, 95))

    def __str__(self) -> str:
        cpu, cpu_p95 = np.percentile(self.cpu_milliseconds, (50, 95))
        told = f"median {self.median:.1f} ms, p95 {self.p95:.1f} ms"
        told += f" (CPU {cpu:.1f} ms, p95 {cpu_p95:.1f} ms"
        if self.thread_milliseconds is not None:
            own, own_p95 = np.percentile(self.thread_milliseconds, (50, 95))
            told += f"; the window's thread {own:.1f} ms, p95 {own_p95:.1f} ms"
        return told + ")"


class ViewerContext:
    """Made once for all sections.

    Parameters
    ----------
    work : Path
        Folder for what the peer reads.
    peer_python : str or None
        A Python with napari.
    """

    def __init__(self, work: Path, peer_python: str | None) -> None:
        self._work = work
        self._peer_python = peer_python
        running = QApplication.instance()
        self.application = running if isinstance(running, QApplication) else QApplication([])

    @cached_property
    def scan(self) -> DixonScan:
        """Fat and water of a simple body with the muscles' texture."""
        labels = self.labels
        random = np.random.default_rng(5)
        texture = random.normal(0, 20, (*labels.shape[:2], 8)).astype(np.float32)
        water = np.zeros(labels.shape, np.float32, order="F")
        fat = np.zeros(labels.shape, np.float32, order="F")
        for k in range(labels.shape[2]):
            inside = labels[:, :, k] > 0
            noise = np.abs(texture[:, :, k % 8])
            water[:, :, k] = np.where(inside, 700, 0) + noise
            fat[:, :, k] = np.where(inside, 90 + 3 * labels[:, :, k], 0) + noise
        return DixonScan.from_water_fat(water, fat, self.geometry)

    @cached_property
    def labels(self) -> npt.NDArray[np.uint8]:
        """Labels of both legs, canonical: right 1 to 18, left 101 to 118."""
        right, left = rough_thighs()
        # As the pipeline leaves them: every muscle in one piece, with its small errors.
        right, left = (_largest_pieces(leg) for leg in (right, left))
        both = np.zeros((2 * right.shape[0], *right.shape[1:]), np.uint8, order="F")
        both[: left.shape[0]] = np.where(left, left + 100, 0)
        both[left.shape[0] :] = right
        assert np.count_nonzero(np.bincount(both.ravel(order="K"))[1:]) == 2 * MUSCLES
        return both

    @cached_property
    def geometry(self) -> VolumeGeometry:
        """The grid, RAS+."""
        shape = self.labels.shape
        return VolumeGeometry((shape[0], shape[1], shape[2]), np.diag([*SPACING_MM, 1.0]))

    @cached_property
    def shown(self) -> DisplayedScan:
        """The scan as it is drawn."""
        return displayed_scan(self.scan, LabelMap(self.labels, self.geometry))

    @cached_property
    def planes(self) -> ThreePlanes:
        """The three planes side by side."""
        return ThreePlanes(self.shown)

    @cached_property
    def peer(self) -> Mapping[str, str]:
        """What the peer measured, by what was measured; empty without a peer."""
        if self._peer_python is None:
            return {}
        np.save(self._work / "labels.npy", self.labels)
        np.save(self._work / "image.npy", self.shown.layers[ImageLayer.IN_PHASE].stored)
        # With a screen in memory where there is one: napari draws nothing without.
        screen = shutil.which("xvfb-run")
        begin = [] if screen is None else [screen, "-a", "-s", "-screen 0 1800x900x24"]
        # Not what this process has told Qt, such as which binding of it to take.
        environment = {n: value for n, value in os.environ.items() if not n.startswith("QT_")}
        done = subprocess.run(
            [*begin, self._peer_python, str(_PEER), str(self._work)],
            env=environment,
            capture_output=True,
            text=True,
            timeout=_PEER_TIMEOUT_S,
            check=False,
        )
        if done.returncode:
            return {"error": "can't run: " + done.stderr.strip().splitlines()[-1][:120]}
        answer: dict[str, str] = json.loads(done.stdout.splitlines()[-1])
        return answer

    def peer_says(self, what: str) -> str:
        """Return what the peer measured, or why it couldn't."""
        return self.peer.get(what, self.peer.get("error", ""))


def _largest_pieces(leg: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    pieces = cc3d.connected_components(leg, connectivity=26)
    sizes = np.bincount(pieces.ravel(order="K"))
    sizes[0] = 0
    return np.where((sizes > sizes.max() // 20)[pieces], leg, np.uint8(0))


class ThreePlanes(QWidget):
    """Axial, sagittal and coronal side by side, all labels over the image."""

    def __init__(self, shown: DisplayedScan) -> None:
        super().__init__()
        self.state = ViewerState()
        self.views = [PlaneView(plane, self.state) for plane in Plane]
        self.pictures = PlanePictures(self.state, shown, label_colours(load_label_table()))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for view in self.views:
            layout.addWidget(view, 1)
        self.state.subscribe(self._on_change)
        self.state.open_volume(shown.geometry.shape, shown.windows, shown.start)
        self.resize(SIZE)
        self.show()
        for view in self.views:
            view.show_pictures(self.pictures)
        QApplication.processEvents()

    def _on_change(self, aspect: Aspect) -> None:
        self.pictures.forget(aspect)
        for view in self.views:
            view.on_state_changed(aspect)


def timed(
    run: Callable[[int], object],
    repeats: int,
    after: Callable[[int], object] = lambda _: None,
) -> Times:
    """Return how long `run` takes, each time until everything is painted.

    `after` makes ready for the next time and isn't counted.
    """
    taken = []
    for number in range(repeats):
        QApplication.processEvents()
        start = clocks()
        run(number)
        QApplication.processEvents()
        taken.append(1000 * (clocks() - start))
        after(number)
    return Times(*np.array(taken).T)


def clocks() -> npt.NDArray[np.float64]:
    """Return the time, the CPU's for the process and the CPU's for this thread, s."""
    return np.array([time.perf_counter(), time.process_time(), time.thread_time()])
