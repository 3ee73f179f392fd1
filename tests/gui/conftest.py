"""The window on a phantom, with services that answer at once."""

from __future__ import annotations

import shutil
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QWidget

from inference_engine.anatomy.label_table import load_label_table
from inference_engine.errors import InputError
from inference_engine.findings import Finding
from inference_engine.quantification.longitudinal import VisitComparison
from inference_engine.quantification.quantify import quantify
from legseg_desktop import paths
from legseg_desktop.gui.editing import edit_saving
from legseg_desktop.gui.editing.edit_saving import EditsAnswer
from legseg_desktop.gui.main_window import MainWindow
from legseg_desktop.gui.services_port import Services
from legseg_desktop.gui.theme import Look
from legseg_desktop.gui.visit_tasks import DESCRIPTION_FILE
from legseg_desktop.gui.workspace import OpenVisit
from legseg_desktop.records import Analysis, InputFile, Provenance
from legseg_desktop.reports.pdf_report import make_pdf_report
from legseg_desktop.services.compare_analyses import compare_analyses
from legseg_desktop.services.open_library import open_library
from legseg_desktop.settings import Settings, Theme
from legseg_desktop.viewing.displayed_scan import displayed_scan
from tests.support.library_visits import add_visit
from tests.support.library_windows import (
    drop_and_accept,
    open_library_in,
    show_in_review,
    wait_for_jobs,
    window_with_library,
    write_phantom,
)
from tests.support.phantoms import FAT_FRACTIONS, RF, two_leg_scan

if TYPE_CHECKING:
    from tests.support.edit_bench import Bench

CUT = Finding("cut_proximally", "The rectus femoris is cut above.", "RF", "right")
PROVENANCE = Provenance("0.1.0", {}, "m", "1", (), (), {}, "cpu", "", "2026-01-01T00:00:00+00:00")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    # Said by the offscreen platform whenever a window with a smallest size, or a menu, is shown.
    said = ("propagateSizeHints", "This plugin does not support")
    ignored = pytest.mark.qt_log_ignore(*said, extend=True)
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(ignored)


def make_analysis(visit: str = "visit-1", added_fat: float = 0.0, day: int | None = 0) -> Analysis:
    fractions = {label: value + added_fat for label, value in FAT_FRACTIONS.items()}
    scan, label_map = two_leg_scan(axis_codes="LPS", fat_fractions=fractions)
    table = load_label_table()
    numbers = quantify(label_map, scan, table, (CUT,))
    return Analysis(
        "P1",
        visit,
        scan,
        label_map,
        table,
        numbers.measurements,
        numbers.slices,
        numbers.findings,
        PROVENANCE,
        day,
    )


@dataclass
class FakeServices:
    """Answers with the phantom; `hold` keeps a segmentation running until it is cancelled."""

    calls: list[tuple[str, object]] = field(default_factory=list)
    hold: bool = False
    error: Exception | None = None
    stopped: threading.Event = field(default_factory=threading.Event)
    demo_visits: int = 3
    saved_comparison: VisitComparison | None = None

    def set(self) -> Services:
        return Services(
            open_scan=lambda inputs: self._call("open_scan", inputs, make_analysis().scan),
            describe_inputs=lambda inputs: (InputFile("fat", "fat.nii.gz", "0" * 64),),
            examine_scan=lambda scan: (Finding("swap_suspected", "Fat and water look swapped."),),
            open_analysis=lambda folder, image_folders: self._open_analysis(folder),
            segment_scan=self._segment,
            save_analysis=lambda a, folder, progress: self._call("save", folder, None),
            compare_analyses=compare_analyses,
            save_comparison=self._save_comparison,
            run_demo=self._run_demo,
            write_pdf=lambda path, analysis, options: self._call("pdf", path, None),
            make_pdf=make_pdf_report,
        )

    def _call(self, name, argument, answer):
        self.calls.append((name, argument))
        if self.error is not None:
            raise self.error
        return answer

    def _save_comparison(self, analyses, folder, comparison, report):
        self.saved_comparison = comparison
        self._call("save_comparison", (len(analyses), folder), None)

    def _open_analysis(self, folder):
        number = int(folder.name[-1])
        analysis = make_analysis(folder.name, 0.02 * number, 100 * number)
        return self._call("open_analysis", folder, analysis)

    def _run_demo(self, folder, progress):
        self._call("run_demo", folder, None)
        for number in range(1, self.demo_visits + 1):
            make_analysis_folder(folder, number)

    def _segment(self, scan, options, *, progress, inputs, identity, visit, days_since_first):
        self._call("segment", (options.device, inputs), None)
        progress.report(0.1, "Predicting")
        try:
            while self.hold:
                progress.report(0.5, "Predicting")
                time.sleep(0.005)
        finally:
            self.stopped.set()
        analysis = make_analysis(visit, day=days_since_first)
        return replace(analysis, scan=scan, identity=identity)


def make_analysis_folder(parent: Path, number: int) -> Path:
    folder = parent / f"visit-{number}"
    folder.mkdir(parents=True)
    (folder / DESCRIPTION_FILE).write_text("{}")
    return folder


def make_visit(analysis: Analysis, folder: Path | None = Path("saved")) -> OpenVisit:
    shown = displayed_scan(analysis.scan, analysis.label_map, vote_entropy=analysis.vote_entropy)
    return OpenVisit(
        analysis.identity,
        analysis.visit,
        analysis.scan,
        shown,
        analysis,
        folder,
        days_since_first=analysis.days_since_first,
    )


@pytest.fixture(autouse=True)
def closed_windows_are_gone(qapp) -> Iterator[None]:
    """Have Qt delete what a test has closed: the next test's palette would dress it again."""
    yield
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(autouse=True)
def mouse_is_let_go(qapp) -> Iterator[None]:
    """Let go of the mouse: QTest's double clicks don't, and no slider would then be taken."""
    yield
    held, nothing = qapp.mouseButtons(), QWidget()
    for button in Qt.MouseButton:
        if button & held:
            QTest.mouseRelease(nothing, button)
    assert qapp.mouseButtons() == Qt.MouseButton.NoButton


@pytest.fixture(autouse=True)
def edits_of_this_test(monkeypatch, tmp_path) -> None:
    """Keep what isn't saved out of the user's own place."""
    monkeypatch.setattr(paths, "edits_directory", lambda: tmp_path / "edits")


@pytest.fixture(autouse=True)
def no_dialog_waits(monkeypatch) -> None:
    """Answer the questions about what isn't saved, which would else wait for ever."""
    keep = EditsAnswer.KEEP
    monkeypatch.setattr(edit_saving, "ask_what_becomes_of_edits", lambda *_: keep)
    discard = QMessageBox.StandardButton.Discard
    monkeypatch.setattr(QMessageBox, "question", lambda *_: discard)


@pytest.fixture
def fake() -> FakeServices:
    return FakeServices()


@pytest.fixture
def look(qapp) -> Look:
    look = Look(qapp)
    look.wear(Theme.DARK)
    return look


@pytest.fixture
def window(qtbot, look, fake) -> Iterator[MainWindow]:
    settings = Settings(theme=Theme.DARK, research_use_acknowledged=True)
    window = MainWindow(fake.set(), settings, look)
    window.resize(1366, 768)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    yield window
    fake.hold = False
    window.editor.close()
    window.session.saves.close()
    window.session.jobs.close()


@pytest.fixture
def library_window(qtbot, look, fake, tmp_path, monkeypatch) -> Iterator[MainWindow]:
    """Show a window on a new library in a temporary folder, where no demo lies."""
    monkeypatch.chdir(tmp_path)
    window = window_with_library(qtbot, fake.set(), look)
    open_library_in(qtbot, window, tmp_path / "library")
    yield window
    fake.hold = False
    window.editor.close()
    window.session.close()


@pytest.fixture(scope="session")
def two_visits(tmp_path_factory) -> Path:
    """Make a library with two visits of one patient once for all tests."""
    folder = tmp_path_factory.mktemp("visits")
    with open_library(folder / "library", create=True) as library:
        for number in range(2):
            add_visit(library, folder / "scans", number)
    return folder / "library"


@pytest.fixture
def folder(two_visits, tmp_path, monkeypatch) -> Path:
    """Copy the library with two visits to a place of this test's own, where no demo lies."""
    monkeypatch.chdir(tmp_path)
    return shutil.copytree(two_visits, tmp_path / "library")


@pytest.fixture
def segmented_window(qtbot, library_window, tmp_path) -> MainWindow:
    """Show a scan of the library in Review, just segmented, the right rectus femoris chosen."""
    window = library_window
    drop_and_accept(qtbot, window, *write_phantom(tmp_path / "images"))
    patient = window.session.library.current.patient_rows()[0].patient
    (visit,) = window.session.library.current.timeline(patient.identifier)
    show_in_review(qtbot, window, visit.scans[0].scan.identifier)
    window.session.segment()
    wait_for_jobs(qtbot, window)
    window.review.state.select_label(RF)
    return window


@pytest.fixture
def review(window):
    """Show the window in Review, on an analysed phantom, with the right rectus femoris chosen."""
    window.workspace.open(make_visit(make_analysis()))
    window.rail.buttons[1].click()
    window.review.state.select_label(RF)
    window.review.state.move_cursor((24, 20, 6))
    return window.review


@pytest.fixture
def broken() -> InputError:
    return InputError("The file is damaged.", "Export it again.")


@pytest.fixture(scope="module")
def module_window(qapp) -> Iterator[MainWindow]:
    """Show one window for all tests of a file; each opens a scan of its own."""
    from tests.support.edit_bench import shown_window  # noqa: PLC0415  it takes its services here

    with shown_window(qapp) as window:
        yield window


@pytest.fixture
def bench(qtbot, module_window) -> Iterator[Bench]:
    """Open an oblique scan whose rectus femoris and vastus lateralis are one block each."""
    from tests.support.edit_bench import Bench  # noqa: PLC0415

    with Bench(qtbot, module_window) as bench:
        yield bench
