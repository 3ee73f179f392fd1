"""The comparison of visits as a table: one row per muscle and side."""

from __future__ import annotations

from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)
from PySide6.QtGui import QBrush, QColor, QFont, QIcon

from inference_engine.quantification.longitudinal import MuscleTrajectory, VisitComparison
from legseg_desktop.gui.compare.comparison_words import (
    BESIDE_THE_CHANGE,
    change_explained,
    flag_sentence,
    verdict_icon,
    verdict_words,
    volume_change_percent,
    volume_explained,
    volume_icon,
)
from legseg_desktop.gui.results.words import (
    coverage_word,
    flag_word,
    number,
    side_letter,
    side_word,
    signed_number,
)
from legseg_desktop.gui.theme import Look, tabular
from legseg_desktop.gui.translation import tr

Index = QModelIndex | QPersistentModelIndex

SORT_ROLE = Qt.ItemDataRole.UserRole
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Column(IntEnum):
    """What the columns hold, in their order."""

    MUSCLE = 0
    SIDE = 1
    WHOLE_FIRST = 2
    WHOLE_LAST = 3
    SHARED_FIRST = 4
    SHARED_LAST = 5
    CHANGE = 6
    YEARLY = 7
    VOLUME = 8
    VERDICT = 9
    NOTES = 10


SHARED_COLUMNS = (Column.SHARED_FIRST, Column.SHARED_LAST)
# What has got worst is what one looks for: the first click on these puts the largest first.
_LARGEST_FIRST = (Column.CHANGE, Column.YEARLY, Column.VERDICT)


class ComparisonModel(QAbstractTableModel):
    """FF at the first and the last visit, its change, and what qualifies it."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._comparison: VisitComparison | None = None
        self._number_font = tabular(QFont())

    def show(self, comparison: VisitComparison | None) -> None:
        """Show another comparison, or none."""
        self.beginResetModel()
        self._comparison = comparison
        self.endResetModel()

    def trajectory(self, row: int) -> MuscleTrajectory:
        """Return the muscle and side of one row."""
        return self._rows[row]

    def row_of(self, side: str, abbreviation: str) -> int | None:
        """Return where a muscle stands; None where it isn't compared."""
        wanted = (side, abbreviation)
        rows = enumerate(self._rows)
        return next((n for n, row in rows if (row.side, row.abbreviation) == wanted), None)

    @property
    def _rows(self) -> tuple[MuscleTrajectory, ...]:
        return () if self._comparison is None else self._comparison.trajectories

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many muscles and sides are compared."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return how many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(Column)

    def _title(self, column: Column) -> str:
        visits = () if self._comparison is None else self._comparison.visits
        first, last = (visits[0].name, visits[-1].name) if visits else ("", "")
        titles = {
            Column.MUSCLE: tr("Muscle"),
            Column.SIDE: tr("Side"),
            Column.WHOLE_FIRST: tr("Whole FF %\n{visit}", visit=first),
            Column.WHOLE_LAST: tr("Whole FF %\n{visit}", visit=last),
            Column.SHARED_FIRST: tr("Shared FF %\n{visit}", visit=first),
            Column.SHARED_LAST: tr("Shared FF %\n{visit}", visit=last),
            Column.CHANGE: tr("Change\n(points)"),
            Column.YEARLY: tr("Points\na year"),
            Column.VOLUME: tr("Volume\nchange %"),
            Column.VERDICT: tr("Against smallest\ndetectable change"),
            Column.NOTES: tr("Notes"),
        }
        return titles[column]

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's title."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._title(Column(section))
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._title(Column(section)).replace("\n", " ")
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if _is_number(Column(section)) else _LEFT
        if role == Qt.ItemDataRole.InitialSortOrderRole and section in _LARGEST_FIRST:
            return Qt.SortOrder.DescendingOrder.value
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows."""
        row, column = self._rows[index.row()], Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, column)
        if role == SORT_ROLE:
            return _sort_value(row, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if _is_number(column) else _LEFT
        if role == Qt.ItemDataRole.FontRole and _is_number(column):
            return self._number_font
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tool_tip(row, column)
        return self._warning(row, column, role)

    def _warning(self, row: MuscleTrajectory, column: Column, role: int) -> QBrush | QIcon | None:
        if column is Column.VERDICT and role == Qt.ItemDataRole.DecorationRole:
            return self._look.icon(*verdict_icon(row))
        if column is Column.VOLUME and role == Qt.ItemDataRole.DecorationRole:
            icon = volume_icon(row)
            return None if icon is None else self._look.icon(*icon)
        is_flagged = bool(row.flags) if column is Column.NOTES else False
        if column is Column.CHANGE:
            is_flagged = any(flag in BESIDE_THE_CHANGE for flag in row.flags)
        if is_flagged and role == Qt.ItemDataRole.ForegroundRole:
            return QBrush(QColor(self._look.colours.warning))
        if is_flagged and role == Qt.ItemDataRole.DecorationRole:
            return self._look.icon("alert-outline", "warning")
        return None

    def _tool_tip(self, row: MuscleTrajectory, column: Column) -> str | None:
        if column is Column.SIDE:
            return side_word(row.side)
        if column in (Column.CHANGE, Column.YEARLY, Column.VERDICT, Column.VOLUME):
            return volume_explained(row) if column is Column.VOLUME else change_explained(row)
        if column is Column.NOTES:
            return "\n".join(flag_sentence(flag) or flag_word(flag) for flag in row.flags) or None
        visit = {Column.WHOLE_FIRST: 0, Column.WHOLE_LAST: -1}.get(column)
        if visit is not None:
            return tr(
                "{volume} mL, {coverage}",
                volume=number(row.volume_ml[visit]),
                coverage=coverage_word(row.coverage[visit]),
            )
        visit = {Column.SHARED_FIRST: 0, Column.SHARED_LAST: -1}.get(column)
        if visit is not None and row.shared_percent:
            return tr(
                "{volume} mL, {share} % of the muscle's voxels of this visit",
                volume=number(row.shared_volume_ml[visit]),
                share=number(row.shared_percent[visit], 0),
            )
        return None

    def _text(self, row: MuscleTrajectory, column: Column) -> str:
        match column:
            case Column.MUSCLE:
                return f"{row.abbreviation}  {row.muscle}"
            case Column.SIDE:
                return side_letter(row.side)
            case Column.VERDICT:
                return verdict_words(row)
            case Column.NOTES:
                return ", ".join(flag_word(flag) for flag in row.flags)
            case Column.CHANGE | Column.YEARLY | Column.VOLUME:
                return signed_number(_figure(row, column))
            case _:
                return number(_figure(row, column))


class ComparisonOrder(QSortFilterProxyModel):
    """Sorts by a column, with absent numbers last either way; filters by side and group."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._side: str | None = None
        self._muscles: frozenset[str] | None = None
        self.setSortRole(SORT_ROLE)

    def show_only(self, side: str | None, muscles: frozenset[str] | None) -> None:
        """Show the muscles of one side, and of some abbreviations; None for all."""
        self.beginFilterChange()
        self._side, self._muscles = side, muscles
        self.endFilterChange()

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        """Return whether a row is wanted."""
        model = self.sourceModel()
        assert isinstance(model, ComparisonModel)
        row = model.trajectory(source_row)
        is_side = self._side is None or row.side in (self._side, "both")
        return is_side and (self._muscles is None or row.abbreviation in self._muscles)

    def lessThan(self, source_left: Index, source_right: Index) -> bool:
        """Compare two cells; what is absent goes to the end."""
        left, right = source_left.data(SORT_ROLE), source_right.data(SORT_ROLE)
        if left is None or right is None:
            is_ascending = self.sortOrder() is Qt.SortOrder.AscendingOrder
            return (right is None and left is not None) == is_ascending and left is not right
        return bool(left < right)


def _is_number(column: Column) -> bool:
    return Column.WHOLE_FIRST <= column <= Column.VOLUME


def _figure(row: MuscleTrajectory, column: Column) -> float | None:
    shared = row.shared_ff_percent
    figures = {
        Column.WHOLE_FIRST: row.ff_mean_percent[0],
        Column.WHOLE_LAST: row.ff_mean_percent[-1],
        Column.SHARED_FIRST: shared[0] if shared else None,
        Column.SHARED_LAST: shared[-1] if shared else None,
        Column.CHANGE: row.comparable_change_points(-1),
        Column.YEARLY: row.comparable_points_per_year(-1),
        Column.VOLUME: volume_change_percent(row),
    }
    return figures[column]


def _sort_value(row: MuscleTrajectory, column: Column) -> str | float | int | None:
    match column:
        case Column.MUSCLE:
            return row.muscle
        case Column.SIDE:
            return row.side
        case Column.NOTES:
            return len(row.flags)
        case Column.VERDICT:
            # From the largest excess over what can be detected to the smallest.
            change, least = row.comparable_change_points(-1), row.smallest_detectable_points
            judged = row.is_beyond_detectable(-1) is not None
            return abs(change) / least if judged and change is not None and least else None
        case _:
            return _figure(row, column)
