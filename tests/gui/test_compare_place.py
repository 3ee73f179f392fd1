from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from legseg_desktop.gui.compare.comparison_model import SORT_ROLE, Column
from legseg_desktop.gui.compare.slope_plot import _percent_range
from legseg_desktop.gui.rail import Place
from tests.gui.conftest import make_analysis, make_visit

LEFT = Qt.MouseButton.LeftButton


def _texts(compare, *columns, row=0):
    order = compare.table.order
    return [order.index(row, column).data() for column in columns]


def test_compare_shows_the_change_over_the_patients_visits(qtbot, window):
    assert "two or more" in window.compare.hint.text()
    window.workspace.open(make_visit(make_analysis("late", 0.1, 365), Path("b")))
    window.workspace.open(make_visit(make_analysis("first", 0.0, 0), Path("a")))
    window.workspace.open(make_visit(replace(make_analysis("x"), identity="P2"), Path("c")))
    window.workspace.show(0)
    model = window.compare.model
    titles = [model.headerData(column, Qt.Orientation.Horizontal) for column in Column]
    assert titles[Column.WHOLE_FIRST : Column.SHARED_FIRST] == [
        "Whole FF %\nfirst",
        "Whole FF %\nlate",
    ]
    shown = (Column.WHOLE_FIRST, Column.WHOLE_LAST, Column.CHANGE, Column.YEARLY, Column.VOLUME)
    assert _texts(window.compare, *shown) == ["10.0", "20.0", "+10.0", "+10.0", "0.0"]
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
    index = compare.table.order.index(4, 0)  # not in the phantom
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
    assert fake.saved_comparison is two_visits.compare.comparison


def test_scans_without_a_name_are_not_taken_for_one_patient(window):
    for name in "ab":
        analysis = replace(make_analysis(name), identity="")
        window.workspace.open(make_visit(analysis, Path(name)))
    assert window.compare.comparison is None
    assert "name" in window.compare.hint.text()


def test_a_visit_that_is_not_segmented_is_left_out_and_named(two_visits):
    visit = make_visit(make_analysis("third", 0.2, 700), Path("c"))
    two_visits.workspace.open(replace(visit, analysis=None))
    compare = two_visits.compare
    assert len(compare.comparison.visits) == 2
    assert "One open visit isn't segmented yet" in compare.hint.text()


def test_the_table_is_sorted_by_a_click_with_absent_figures_last(two_visits):
    compare = two_visits.compare
    header = compare.view.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(Column.WHOLE_LAST) + 20, header.height() // 2)
    for expected in ([20.0, 25.0, 30.0], [80.0, 70.0, 60.0]):
        QTest.mouseClick(header.viewport(), LEFT, pos=place)
        texts = [_texts(compare, Column.WHOLE_LAST, row=row)[0] for row in range(3)]
        assert [float(text) for text in texts] == expected
        last = compare.table.order.rowCount() - 1
        assert _texts(compare, Column.WHOLE_LAST, row=last) == ["—"]


def test_the_first_click_on_the_change_puts_the_largest_first(window):
    late = make_analysis("late", 0.1, 365)
    grown = tuple(
        replace(row, ff_mean_percent=row.ff_mean_percent and row.ff_mean_percent + row.label)
        for row in late.measurements
    )
    window.workspace.open(make_visit(make_analysis("first", 0.0, 0), Path("a")))
    window.workspace.open(make_visit(replace(late, measurements=grown), Path("b")))
    window.go_to(Place.COMPARE)
    compare = window.compare
    header = compare.view.horizontalHeader()
    rows = range(compare.table.order.rowCount())
    for column in (Column.CHANGE, Column.YEARLY):
        place = QPoint(header.sectionViewportPosition(column) + 20, header.height() // 2)
        QTest.mouseClick(header.viewport(), LEFT, pos=place)
        figures = [compare.table.order.index(row, column).data(SORT_ROLE) for row in rows]
        known = [figure for figure in figures if figure is not None]
        assert known == sorted(known, reverse=True)
        assert figures[: len(known)] == known
        assert len(set(known)) > 1


def test_every_column_can_be_sorted_by(two_visits):
    order = two_visits.compare.table.order
    for column in Column:
        order.sort(column, Qt.SortOrder.AscendingOrder)
        rows = range(order.rowCount())
        values = [order.index(row, column).data(order.sortRole()) for row in rows]
        known = [value for value in values if value is not None]
        assert values[: len(known)] == sorted(known)


def test_side_and_group_are_filtered(qtbot, two_visits):
    table = two_visits.compare.table
    everything = table.order.rowCount()
    qtbot.keyClicks(table.side_filter, "Left")
    assert table.order.rowCount() == everything // 2
    assert {_texts(two_visits.compare, Column.SIDE, row=row)[0] for row in range(4)} == {"L"}
    qtbot.keyClicks(table.group_filter, "Quad")
    muscles = [
        _texts(two_visits.compare, Column.MUSCLE, row=row)[0].split()[0]
        for row in range(table.order.rowCount())
    ]
    assert muscles == ["RF", "VL", "VI", "VM"]


def test_what_was_not_done_alike_stands_beside_the_change(window):
    first, late = make_analysis("first", 0.0, 0), make_analysis("late", 0.1, 365)
    other = replace(late, provenance=replace(late.provenance, model_version="2"))
    for analysis in (first, other):
        window.workspace.open(make_visit(analysis, Path(analysis.visit)))
    index = window.compare.table.order.index(0, Column.CHANGE)
    assert not index.data(Qt.ItemDataRole.DecorationRole).isNull()
    assert "The labels come from different models." in index.data(Qt.ItemDataRole.ToolTipRole)
    assert "other model" in _texts(window.compare, Column.NOTES)[0]

    def tip(column):
        return window.compare.table.order.index(0, column).data(Qt.ItemDataRole.ToolTipRole)

    assert tip(Column.NOTES).splitlines()[0] == "cut by the images"
    assert tip(Column.SIDE) == "Right"
    assert tip(Column.WHOLE_FIRST).endswith(" mL, cut both")
    assert tip(Column.SHARED_FIRST) is None


def test_ten_visits_are_compared_from_the_first_to_the_last(window):
    for number in range(10):
        analysis = make_analysis(f"v{number}", 0.01 * number, 100 * number)
        window.workspace.open(make_visit(analysis, Path(analysis.visit)))
    window.go_to(Place.COMPARE)
    compare = window.compare
    assert _texts(compare, Column.WHOLE_FIRST, Column.WHOLE_LAST) == ["10.0", "19.0"]
    assert len(_drawn(compare.plot.fat_fraction)[0]) == 10
    # The phantom fills the field of view: what is cut has no trend before it is registered.
    assert compare.plot.title.text().endswith("whole muscle")


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
