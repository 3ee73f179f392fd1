"""The labels as they are beside those of another revision: what differs, most first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from legseg_desktop.gui.dialog_size import size_dialog
from legseg_desktop.gui.results.words import number, side_word
from legseg_desktop.gui.theme import GRID
from legseg_desktop.gui.translation import tr

if TYPE_CHECKING:
    from inference_engine.evaluation.agreement import Agreement, MuscleAgreement

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class RevisionComparison(QDialog):
    """A table with a line for each muscle of one leg; a click chooses the muscle.

    Parameters
    ----------
    revision : str
        Which revision the labels are compared with, as shown.
    agreement : Agreement
        That revision is the reference.
    parent : QWidget
        The window.

    Signals
    -------
    chosen(str, str)
        A muscle is to be looked at: its abbreviation and side.
    """

    chosen = Signal(str, str)

    def __init__(self, revision: str, agreement: Agreement, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Compared with another revision"))
        size_dialog(self, 96 * GRID, 60 * GRID)
        self._rows = _that_differ(agreement.muscles)
        self.words = QLabel(_summary(revision, agreement, len(self._rows)))
        self.words.setWordWrap(True)
        self.table = self._filled()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addWidget(self.words)
        layout.addWidget(self.table, 1)
        layout.addWidget(buttons)

    def _filled(self) -> QTableWidget:
        columns = _columns()
        table = QTableWidget(len(self._rows), len(columns))
        table.setAccessibleName(tr("Muscles that differ"))
        table.setHorizontalHeaderLabels([title for title, _ in columns])
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setAlternatingRowColors(True)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        for line, row in enumerate(self._rows):
            for column, (_, text) in enumerate(columns):
                item = QTableWidgetItem(text(row))
                if column > 1:
                    item.setTextAlignment(_RIGHT)
                table.setItem(line, column, item)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        table.cellClicked.connect(lambda line, _: self._choose(line))
        table.cellActivated.connect(lambda line, _: self._choose(line))
        return table

    def _choose(self, line: int) -> None:
        row = self._rows[line]
        self.chosen.emit(row.abbreviation, row.side)


def _that_differ(muscles: Sequence[MuscleAgreement]) -> list[MuscleAgreement]:
    """Return the muscles of single legs whose voxels differ, those that differ most first."""
    is_one_leg = {row.abbreviation for row in muscles if row.side != "both"}
    differ = [
        row
        for row in muscles
        if row.dsc is not None
        and row.dsc < 1
        and (row.side != "both" or row.abbreviation not in is_one_leg)
    ]
    return sorted(differ, key=lambda row: row.dsc or 0.0)


def _summary(revision: str, agreement: Agreement, differ: int) -> str:
    if not differ:
        return tr("The labels are those of {revision}.", revision=revision)
    return tr(
        "Compared with {revision}: {n} muscles differ, mean DSC {dsc} over all of both legs. "
        "A click shows the muscle.",
        revision=revision,
        n=differ,
        dsc=number(agreement.mean_dsc, 3),
    )


def _columns() -> tuple[tuple[str, Callable[[MuscleAgreement], str]], ...]:
    return (
        (tr("Muscle"), lambda row: row.muscle),
        (tr("Side"), lambda row: side_word(row.side)),
        (tr("DSC"), lambda row: number(row.dsc, 3)),
        (tr("ASSD mm"), lambda row: number(row.assd_mm, 2)),
        (tr("mL then"), lambda row: number(row.reference_volume_ml, 1)),
        (tr("mL now"), lambda row: number(row.prediction_volume_ml, 1)),
        (tr("FF % then"), lambda row: number(row.reference_ff_percent, 1)),
        (tr("FF % now"), lambda row: number(row.prediction_ff_percent, 1)),
    )
