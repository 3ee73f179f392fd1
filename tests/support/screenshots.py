"""The pictures of the window in docs/images, from a simulated patient.

    python -m tests.support.screenshots docs/images [--demo out/demo]

Without a demo folder the demo is made first: simulated, segmented with the shipped model.
Remake the pictures whenever the window or the model changes; never with a real scan.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from PIL import Image
from PySide6.QtCore import QEventLoop, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from inference_engine.progress import NoProgress
from legseg_desktop.gui.editing.bring_labels_dialog import BringLabelsDialog
from legseg_desktop.gui.editing.tool_kinds import Tool
from legseg_desktop.gui.main_window import MainWindow
from legseg_desktop.gui.patients.import_dialog import ImportDialog
from legseg_desktop.gui.patients.import_plan import CHANNELS, ImportPlan
from legseg_desktop.gui.rail import Place
from legseg_desktop.gui.services_port import real_services
from legseg_desktop.gui.theme import GRID, Look
from legseg_desktop.gui.viewer.surface_view import SurfaceView
from legseg_desktop.gui.viewer.view_grid import SURFACE
from legseg_desktop.gui.visit_tasks import VisitDescription
from legseg_desktop.gui.window_garbage import WindowGarbage
from legseg_desktop.records import ScanInputs
from legseg_desktop.services.run_demo import run_demo
from legseg_desktop.settings import Settings, Theme, ViewLayout
from legseg_desktop.viewing.slicing import Plane, voxel_to_pixel
from legseg_desktop.viewing.viewer_state import ImageLayer, SurfaceColouring

WIDTH, HEIGHT = 1366, 768
LARGEST_BYTES = 250_000
SHOWN_MUSCLE = "VM"
_LEFT = Qt.MouseButton.LeftButton
_STROKES = 3
_TRIED_FF_PERCENT = 45
_LONGEST_S = 600.0


class Photographer:
    """Opens the demo patient in the window and keeps a picture of every place.

    Parameters
    ----------
    out : Path
        Folder of the pictures.
    demo : Path
        The demo's folder.
    """

    def __init__(self, out: Path, demo: Path) -> None:
        self._out = out
        self._demo = demo
        application = QApplication.instance() or QApplication([])
        assert isinstance(application, QApplication)
        WindowGarbage(application)  # no closed window dies while the next is dressed
        self._look = Look(application)

    def take_all(self) -> None:
        """Take every picture."""
        self._take_empty()
        self._take_library()
        self._take_segmentation()
        self._take_places()

    def _take_empty(self) -> None:
        window = self._open(Theme.LIGHT, is_first_start=True)
        self._keep(window, "start")
        self._close(window)

    def _take_library(self) -> None:
        window = self._open(Theme.LIGHT)
        library = window.session.library
        library.open()
        _wait_until(lambda: library.can_write)
        images = [self._demo / "visit-1" / f"{role}.nii.gz" for role in CHANNELS]
        plans: list[ImportPlan] = []
        library.plan_ready.disconnect()
        library.plan_ready.connect(plans.append)
        library.plan_import([image for image in images if image.is_file()])
        _wait_until(lambda: bool(plans))
        with plans[0].preview:
            dialog = ImportDialog(plans[0], lambda _: False, self._look, window)
            dialog.show()
            self._keep(dialog, "import")
            dialog.close()
        library.show_demo(self._demo)
        _wait_until(lambda: bool(window.patients.panel.rows) and not window.session.jobs.is_busy)
        for card in window.notifications.cards:
            card.deleteLater()
        self._keep(window, "patients")
        self._take_bring_labels(window)
        self._close(window)

    def _take_bring_labels(self, window: MainWindow) -> None:
        """Take the dialog that brings labels of an earlier visit over to the second one."""
        second = window.patients.panel.rows[1].entry.scan.identifier
        window.session.scans.open_scan(second)
        _wait_until(lambda: window.editor.desk is not None and not window.session.jobs.is_busy)
        window.go_to(Place.REVIEW)
        self._choose_muscle(window)

        def take() -> None:
            dialog = QApplication.activeModalWidget()
            assert isinstance(dialog, BringLabelsDialog)
            dialog.some_muscles.setChecked(True)
            self._keep(dialog, "bring-labels")
            dialog.reject()

        QTimer.singleShot(0, take)
        window.editor.menu.bring_labels.ask()

    def _take_threshold(self, window: MainWindow) -> None:
        """Take a threshold of the fat fraction that is tried out on the chosen muscle."""
        window.review.state.show_layer(ImageLayer.IN_PHASE)
        panel = window.editor.menu.threshold
        panel.show_for_image()
        panel.image.setCurrentIndex(panel.image.findData(ImageLayer.FAT_FRACTION))
        panel.low.set_value(_TRIED_FF_PERCENT)
        _wait_until(lambda: "voxels" in panel.count.text())
        self._keep(window, "threshold", over=(panel,))
        panel.close()

    def _take_segmentation(self) -> None:
        window = self._open(Theme.DARK)
        visit = self._demo / "visit-1"
        inputs = ScanInputs(fat=visit / "fat.nii.gz", water=visit / "water.nii.gz")
        window.session.import_scan(inputs, VisitDescription("Demo", "2026-03", 0))
        _wait_until(lambda: window.workspace.current is not None)
        window.review.toolbar.segment.click()
        _wait_until(
            lambda: window.job_bar.progress.value() > 400 or not window.session.jobs.is_busy
        )
        self._keep(window, "segmenting")
        self._close(window)

    def _take_places(self) -> None:
        window = self._open(Theme.DARK)
        window.session.open_folder(self._demo)
        _wait_until(lambda: bool(window.workspace.visits) and not window.session.jobs.is_busy)
        self._choose_muscle(window)
        _wait_until(lambda: window.review.grid.surface.surfaces is not None)
        self._keep(window, "review")
        self._take_views(window)
        window.review.state.show_layer(ImageLayer.FAT_FRACTION)
        self._keep(window, "fat-fraction")
        window.review.state.show_layer(ImageLayer.IN_PHASE)
        window.review.state.set_uncertainty_visible(True)
        self._keep(window, "uncertainty")
        window.review.state.set_uncertainty_visible(False)
        self._take_editor(window)
        self._take_threshold(window)
        window.wear(Theme.LIGHT)
        window.go_to(Place.COMPARE)
        _wait_until(lambda: not window.session.jobs.is_busy)
        self._choose_row(window)
        self._keep(window, "compare")
        window.compare.tabs.setCurrentWidget(window.compare.map)
        self._keep(window, "leg-map")
        window.go_to(Place.REPORT)
        preview = window.report.preview
        _wait_until(lambda: preview.view.page_count > 0 and preview.is_up_to_date)
        self._keep(window, "report")
        self._close(window)

    def _take_views(self, window: MainWindow) -> None:
        """Take the other layouts: four views of the fat fraction, and 3D alone by change."""
        review, state = window.review, window.review.state
        review.grid.show_layout(ViewLayout.FOUR)
        state.set_fat_overlay_visible(True)
        state.colour_surfaces_by(SurfaceColouring.FAT_FRACTION)
        self._keep(window, "four-views")
        state.set_fat_overlay_visible(False)
        state.colour_surfaces_by(SurfaceColouring.CHANGE)
        review.grid.show_layout(ViewLayout.SINGLE, SURFACE)
        self._keep(window, "surfaces")
        state.colour_surfaces_by(SurfaceColouring.MUSCLE)
        review.grid.show_layout(ViewLayout.ONE_AND_THREE)

    def _take_editor(self, window: MainWindow) -> None:
        """Take the editor at work: a muscle painted further, and the history of it."""
        editor = window.editor
        editor.hand.use(Tool.BRUSH)
        view = window.review.grid.views[Plane.AXIAL]
        muscle = window.review.state.selected_label
        assert window.workspace.current is not None
        assert muscle is not None
        assert view.transform is not None
        middle = window.workspace.current.shown.muscle_middles[muscle]
        row, column = voxel_to_pixel(window.review.state.shape, Plane.AXIAL, middle)
        at = view.transform.point(row + 0.5, column + 0.5).toPoint()
        for stroke in range(_STROKES):
            start = at + QPoint(-2 * GRID, GRID * stroke)
            QTest.mousePress(view, _LEFT, pos=start)
            QTest.mouseMove(view, start + QPoint(3 * GRID, GRID))
            QTest.mouseRelease(view, _LEFT, pos=start + QPoint(3 * GRID, GRID))
        _wait_until(lambda: not (window.session.jobs.is_busy or editor.shown.desks.jobs.is_busy))
        editor.bar.history.setChecked(True)
        self._keep(window, "editor")
        editor.bar.history.setChecked(False)
        editor.shown.jump_to(0)
        editor.hand.use(Tool.NAVIGATE)

    def _choose_muscle(self, window: MainWindow) -> None:
        table = window.review.table
        for row in range(table.order.rowCount()):
            index = table.order.index(row, 0)
            if str(index.data()).startswith(SHOWN_MUSCLE):
                table.view.setCurrentIndex(index)
                return

    def _choose_row(self, window: MainWindow) -> None:
        model = window.compare.model
        rows = range(model.rowCount())
        window.compare.view.selectRow(
            next(row for row in rows if model.trajectory(row).abbreviation == SHOWN_MUSCLE)
        )

    def _open(self, theme: Theme, *, is_first_start: bool = False) -> MainWindow:
        self._look.wear(theme)
        settings = Settings(theme=theme, research_use_acknowledged=not is_first_start)
        window = MainWindow(real_services(), settings, self._look)
        window.resize(WIDTH, HEIGHT)
        window.show()
        return window

    def _close(self, window: MainWindow) -> None:
        window.session.close()
        window.hide()
        window.deleteLater()

    def _keep(self, window: QWidget, name: str, over: Sequence[QWidget] = ()) -> None:
        """Keep a picture of a window, with what lies over it as windows of their own."""
        _wait(600)  # the plots' layout
        for surface in window.findChildren(SurfaceView):
            if surface.isVisible() and surface.surfaces is not None:
                _wait_until(lambda surface=surface: surface.is_drawn)
        grabbed = window.grab()
        painter = QPainter(grabbed)
        for panel in over:
            at = panel.pos() - window.pos()
            painter.drawPixmap(at, panel.grab())
            painter.setPen(self._look.colours.border)
            painter.drawRect(QRect(at, panel.size()))
        painter.end()
        image = grabbed.toImage().convertToFormat(QImage.Format.Format_RGB888)
        pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
        rgb = pixels[:, : 3 * image.width()].reshape(image.height(), image.width(), 3)
        # A third of the size, and no colour is far off: the muscles keep theirs, and one step
        # of k-means brings back those of large areas.
        picture = Image.fromarray(rgb).quantize(
            256, method=Image.Quantize.MAXCOVERAGE, kmeans=1, dither=Image.Dither.NONE
        )
        path = self._out / f"{name}.png"
        picture.save(path, optimize=True)
        size = path.stat().st_size
        print(f"{path}: {size / 1000:.0f} kB")
        if size > LARGEST_BYTES:
            raise SystemExit(f"{path} is larger than {LARGEST_BYTES / 1000:.0f} kB.")


def _wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _wait_until(is_done: Callable[[], bool]) -> None:
    end = time.monotonic() + _LONGEST_S
    while not is_done():
        if time.monotonic() > end:
            raise SystemExit("The window did not get ready.")
        _wait(50)


def main() -> None:
    """Read the command line and take the pictures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("out", type=Path, help="folder of the pictures, such as docs/images")
    parser.add_argument("--demo", type=Path, help="a demo that was made already, such as out/demo")
    arguments = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    arguments.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="legseg-") as temporary:
        # The user's preferences and library stay as they are, and no folder of this computer
        # gets into a picture.
        os.environ["HOME"] = temporary
        os.environ["XDG_CONFIG_HOME"] = str(Path(temporary) / ".config")
        os.environ["XDG_DATA_HOME"] = str(Path(temporary) / ".local" / "share")
        demo = arguments.demo or Path(temporary) / "demo"
        if arguments.demo is None:
            run_demo(demo, NoProgress())
        Photographer(arguments.out, demo).take_all()


if __name__ == "__main__":
    main()
