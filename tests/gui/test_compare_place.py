from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from legseg_desktop.gui.compare.slope_plot import _percent_range
from legseg_desktop.gui.rail import Place
from tests.gui.conftest import make_analysis, make_visit

LEFT = Qt.MouseButton.LeftButton


def test_compare_shows_the_change_over_the_patients_visits(qtbot, window):
    assert "two or more" in window.compare.hint.text()
    window.workspace.open(make_visit(make_analysis("late", 0.1, 365), Path("b")))
    window.workspace.open(make_visit(make_analysis("first", 0.0, 0), Path("a")))
    window.workspace.open(make_visit(replace(make_analysis("x"), identity="P2"), Path("c")))
    window.workspace.show(0)
    model = window.compare.model
    titles = [
        model.headerData(column, Qt.Orientation.Horizontal) for column in range(model.columnCount())
    ]
    assert titles[2:6] == ["FF % first", "FF % late", "Change (points)", "Points a year"]
    assert [model.index(0, column).data() for column in range(2, 6)] == [
        "10.0",
        "20.0",
        "+10.0",
        "+10.0",
    ]
    window.workspace.show(2)
    assert model.rowCount() == 0


@pytest.fixture
def two_visits(window):
    """Show the window in Compare, on two visits of one patient."""
    window.workspace.open(make_visit(make_analysis("first", 0.0, 0), Path("a")))
    window.workspace.open(make_visit(make_analysis("late", 0.1, 365), Path("b")))
    window.go_to(Place.COMPARE)
    return window


def _drawn(plot):
    return [[round(float(v)) for v in c.getData()[1]] for c in plot.plotItem.listDataItems()]


def test_the_chosen_muscle_is_drawn_over_the_visits(qtbot, two_visits):
    compare = two_visits.compare
    assert _drawn(compare.plot.fat_fraction) == [[10, 20], [15, 25]]
    assert compare.plot.fat_fraction.plotItem.listDataItems()[0].getData()[0].tolist() == [0, 365]
    assert "Rectus femoris" in compare.plot.title.text()
    index = compare.model.index(4, 0)  # not in the phantom
    QTest.mouseClick(compare.view.viewport(), LEFT, pos=compare.view.visualRect(index).center())
    assert "Vastus intermedius" in compare.plot.title.text()
    two_visits.workspace.close(0)
    assert not compare.plot.isVisible()
    assert not compare.export.isVisible()


def test_the_comparison_is_exported_into_a_new_folder(
    qtbot, two_visits, fake, monkeypatch, tmp_path
):
    (tmp_path / "legseg-comparison").mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    qtbot.mouseClick(two_visits.compare.export, LEFT)
    qtbot.waitUntil(lambda: len(two_visits.notifications.cards) == 1)
    assert fake.calls == [("save_comparison", (2, tmp_path / "legseg-comparison-2"))]


def test_scans_without_a_name_are_not_taken_for_one_patient(window):
    for name in "ab":
        analysis = replace(make_analysis(name), identity="")
        window.workspace.open(make_visit(analysis, Path(name)))
    assert window.compare.comparison is None
    assert "name" in window.compare.hint.text()


@pytest.mark.parametrize(
    ("values", "low", "high"),
    [
        ([10, 12], 1, 21),
        ([None, 1.0], -2, 18),
        ([99.0], 82, 102),
        ([0, 100], -2, 102),
        ([None], 0, 100),
    ],
)
def test_small_changes_are_not_blown_up(values, low, high):
    assert _percent_range(values) == pytest.approx((low, high))
