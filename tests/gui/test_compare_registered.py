"""Compare once the visits are laid over one another: simulated visits, the real registration."""

import re
import threading
import time
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from inference_engine.errors import InputError
from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.label_map import LabelMap
from inference_engine.quantification.quantify import quantify
from legseg_desktop.gui.compare.comparison_model import Column
from legseg_desktop.gui.compare.leg_map import LEVELS
from legseg_desktop.gui.compare.registered_visits import Registration
from legseg_desktop.gui.compare.registration_dialog import RegistrationDialog
from legseg_desktop.gui.compare.slice_pair import PairMode
from legseg_desktop.gui.main_window import MainWindow
from legseg_desktop.gui.rail import Place
from legseg_desktop.services.compare_analyses import compare_registered
from legseg_desktop.settings import Settings, Theme
from tests.gui.conftest import make_analysis, make_visit
from tests.support.phantoms import FAT_FRACTIONS, SM, VL, two_leg_scan

LEFT = Qt.MouseButton.LeftButton
# The later visit of the phantom shows slices 3 to 11 of the 12 of the first.
LOWEST = 3


@lru_cache
def _visits():
    """Return the phantom, and what a shorter field of view shows of it a year later."""
    grown = dict(FAT_FRACTIONS) | {VL: FAT_FRACTIONS[VL] + 0.05}
    first, later = (two_leg_scan(fat_fractions=f, noise=4.0) for f in (FAT_FRACTIONS, grown))
    scan, labels = later
    affine = scan.geometry.affine.copy()
    affine[:3, 3] += LOWEST * affine[:3, 2]
    geometry = replace(scan.geometry, affine=affine, shape=(48, 40, 12 - LOWEST))
    cut = DixonScan.from_water_fat(
        np.ascontiguousarray(scan.water[:, :, LOWEST:]),
        np.ascontiguousarray(scan.fat[:, :, LOWEST:]),
        geometry,
    )
    short = cut, LabelMap(np.ascontiguousarray(labels.labels[:, :, LOWEST:]), geometry)
    return tuple(
        _analysis(scan, label_map, name, day)
        for (scan, label_map), name, day in ((first, "first", 0), (short, "late", 365))
    )


def _analysis(scan, label_map, name, day):
    known = make_analysis(name, day=day)
    numbers = quantify(label_map, scan, known.table)
    return replace(
        known,
        scan=scan,
        label_map=label_map,
        measurements=numbers.measurements,
        slices=numbers.slices,
        findings=numbers.findings,
    )


@pytest.fixture(scope="module")
def registered():
    """Lay the same visits over one another only once."""
    known = {}

    def register(analyses, progress):
        names = tuple(map(id, analyses))
        if names not in known:
            # With them: the number of what is gone may be another's.
            known[names] = analyses, compare_registered(analyses, progress=progress)
        return known[names][1]

    return register


@pytest.fixture
def register(registered):
    """Lay visits over one another for real; a test may put another in its place."""
    return [registered]


@pytest.fixture
def open_window(qtbot, look, fake, register):
    def chosen(analyses, progress):
        return register[0](analyses, progress)

    services = replace(fake.set(), compare_registered=chosen)
    window = MainWindow(services, Settings(theme=Theme.DARK, research_use_acknowledged=True), look)
    window.resize(1366, 768)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    for analysis in _visits():
        window.workspace.open(make_visit(analysis, Path(analysis.visit)))
    yield window
    window.session.jobs.close()


@pytest.fixture
def compare(qtbot, open_window):
    """Show Compare, on two visits that are laid over one another."""
    open_window.go_to(Place.COMPARE)
    qtbot.waitUntil(lambda: bool(open_window.compare.comparison.legs), timeout=60_000)
    return open_window.compare


def _cell(compare, side, muscle, column):
    model = compare.model
    return model.index(model.row_of(side, muscle), column).data()


def test_shared_figures_stand_beside_the_whole_ones(qtbot, open_window):
    compare = open_window.compare
    open_window.go_to(Place.COMPARE)
    assert "being laid over one another" in compare.bar.words.text()
    assert compare.view.isColumnHidden(Column.SHARED_FIRST)
    qtbot.waitUntil(lambda: bool(compare.comparison.legs), timeout=60_000)
    assert "The legs fit well" in compare.bar.words.text()
    assert not compare.view.isColumnHidden(Column.SHARED_FIRST)
    assert float(_cell(compare, "right", "VL", Column.CHANGE)) == pytest.approx(5.0, abs=0.4)
    assert "more fat, beyond" in _cell(compare, "right", "VL", Column.VERDICT)
    assert "within" in _cell(compare, "right", "SM", Column.VERDICT)
    assert "over the shared extent" in compare.plot.title.text()
    # Coming back registers nothing anew.
    open_window.go_to(Place.REVIEW)
    open_window.go_to(Place.COMPARE)
    assert not open_window.session.jobs.is_busy
    assert compare.comparison.legs


def test_the_registration_can_be_looked_at(qtbot, compare, monkeypatch):
    shown = []
    monkeypatch.setattr(RegistrationDialog, "exec", lambda dialog: shown.append(dialog) or 0)
    qtbot.mouseClick(compare.bar.look_at, LEFT)
    pictures = [one for one in shown[0].findChildren(type(compare.hint)) if one.pixmap().width()]
    assert len(pictures) == 2
    assert {"right leg", "left leg"} == {
        one.accessibleName().split(", ")[1][:9].strip(":") for one in pictures
    }


def test_three_visits_have_a_trend_over_what_all_see(qtbot, open_window):
    grown = dict(FAT_FRACTIONS) | {VL: FAT_FRACTIONS[VL] + 0.12}
    third = _analysis(*two_leg_scan(fat_fractions=grown, noise=4.0), "later", 730)
    open_window.workspace.open(make_visit(third, Path("later")))
    open_window.go_to(Place.COMPARE)
    compare = open_window.compare
    qtbot.waitUntil(lambda: len(compare.comparison.legs) == 2, timeout=60_000)
    compare.table.choose("right", "VL")
    # 20, 25 and 32 % a year apart: by hand a slope of 6, and 12.71 * sqrt(2 / 3 / 2) to each side.
    told = re.search(
        r"right \+(\S+) points a year \(95 %: \N{MINUS SIGN}(\S+) to \+(\S+)\)",
        compare.plot.title.text(),
    )
    assert [float(figure) for figure in told.groups()] == pytest.approx([6.0, 1.3, 13.3], abs=0.9)
    (right, _) = compare.plot.volume.plotItem.listDataItems()
    assert right.getData()[0].tolist() == [0, 365, 730]


def test_stopping_leaves_the_whole_figures_and_can_be_undone(qtbot, open_window, register):

    go_on, real = threading.Event(), register[0]

    def waiting(analyses, progress):
        while not go_on.is_set():
            progress.report(0.1, "Laying")
            time.sleep(0.005)
        return real(analyses, progress)

    register[0] = waiting
    open_window.go_to(Place.COMPARE)
    compare = open_window.compare
    qtbot.waitUntil(open_window.job_bar.cancel.isVisible)
    qtbot.mouseClick(open_window.job_bar.cancel, LEFT)
    qtbot.waitUntil(lambda: "was stopped" in compare.bar.words.text())
    assert compare.comparison.legs == ()
    go_on.set()
    qtbot.mouseClick(compare.bar.start, LEFT)
    qtbot.waitUntil(lambda: bool(compare.comparison.legs), timeout=60_000)


def test_visits_that_cannot_be_laid_over_say_why(qtbot, open_window, register):
    def refuse(analyses, progress):
        raise InputError("The tables differ.", "Use one table.")

    register[0] = refuse
    open_window.go_to(Place.COMPARE)
    bar = open_window.compare.bar
    qtbot.waitUntil(lambda: "The tables differ." in bar.words.text())
    assert "Whole muscles are compared" in bar.words.text()
    assert not bar.start.isVisible()
    assert open_window.notifications.cards == []


def test_closing_a_visit_drops_its_registration(qtbot, open_window):
    open_window.go_to(Place.COMPARE)
    open_window.workspace.close(0)
    qtbot.waitUntil(lambda: not open_window.session.jobs.is_busy, timeout=60_000)
    registered = open_window.compare.registered
    assert registered.state_of(_visits()) is Registration.NONE


def test_slices_of_both_visits_scroll_together(qtbot, compare):
    compare.tabs.setCurrentWidget(compare.slices)
    slices = compare.slices
    slices.slider.setValue(7)
    assert "slice 8 of 12" in slices.left.caption
    assert f"slice {8 - LOWEST} of {12 - LOWEST}" in slices.right.caption
    slices.slider.setFocus()
    QTest.keyClick(slices.slider, Qt.Key.Key_Up)
    assert f"slice {9 - LOWEST} of {12 - LOWEST}" in slices.right.caption
    slices.slider.setValue(0)
    assert "isn't in view" in slices.right.sentence


def test_b_shows_one_visit_and_the_other_in_turn(qtbot, compare):
    compare.tabs.setCurrentWidget(compare.slices)
    slices = compare.slices
    slices.slider.setValue(7)
    captions = []
    for _ in range(3):
        QTest.keyClick(compare.view, Qt.Key.Key_B)
        captions.append(slices.left.caption)
    assert captions == ["first, slice 8 of 12", "late, laid over first", "first, slice 8 of 12"]
    assert not slices.right.isVisible()


def test_the_difference_has_the_colour_of_the_known_change(qtbot, compare):
    compare.tabs.setCurrentWidget(compare.slices)
    slices = compare.slices
    slices.slider.setValue(7)
    slices.mode.setCurrentIndex(PairMode.DIFFERENCE)
    content = slices.left.content
    red, blue = ((content.picture.packed >> shift & 0xFF).astype(int) for shift in (16, 0))
    redness = {label: np.median((red - blue)[content.labels == label]) for label in (VL, SM)}
    assert redness[VL] > redness[SM] + 10
    assert slices.legend.isVisible()
    assert slices.legend.reach_points == 20


def test_the_leg_map_tells_and_chooses_muscles(qtbot, compare):
    compare.tabs.setCurrentWidget(compare.map)
    leg_map = compare.map
    # Levels of what both see: slices 3 to 11 of the first.
    assert leg_map._levels == [round(LOWEST + share * (11 - LOWEST)) for share in LEVELS]
    assert leg_map.figures()[VL] == pytest.approx(5.0, abs=0.4)
    picture = leg_map.pictures[1]
    row, column = np.argwhere(picture.content.labels == VL)[5]
    at = picture.transform().point(row + 0.5, column + 0.5).toPoint()
    QTest.mouseMove(picture, at)
    picture.pointed.emit(picture.label_at(QPointF(at)))
    assert "Right vastus lateralis" in leg_map.told.text()
    assert "over the shared extent" in leg_map.told.text()
    QTest.mouseClick(picture, LEFT, pos=at)
    assert compare.table.current().abbreviation == "VL"
    assert "Vastus lateralis" in compare.plot.title.text()
    leg_map.shown_figure.setCurrentIndex(1)
    assert leg_map.figures()[VL] == pytest.approx(20.0, abs=1.0)
    assert leg_map.legend.reach_points is None


def test_what_is_exported_is_what_is_shown(
    qtbot, open_window, compare, fake, monkeypatch, tmp_path
):
    monkeypatch.setattr(
        "PySide6.QtWidgets.QFileDialog.getExistingDirectory", lambda *_: str(tmp_path)
    )
    qtbot.mouseClick(compare.export, LEFT)
    qtbot.waitUntil(lambda: fake.saved_comparison is not None)
    assert fake.saved_comparison.legs
