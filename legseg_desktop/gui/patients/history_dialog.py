"""Who did what, when, from which value to which: the audit log as a table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from legseg_desktop.gui.dialog_size import size_dialog
from legseg_desktop.gui.library_port import Library
from legseg_desktop.gui.patients.revision_words import local_time
from legseg_desktop.gui.theme import GRID, tabular
from legseg_desktop.gui.translation import tr
from legseg_desktop.library_records import AuditEntry

_ARROW = " \N{RIGHTWARDS ARROW} "


def history_of(library: Library, subjects: Iterable[str]) -> list[AuditEntry]:
    """Return what the audit log holds of some subjects, such as 'scan 12', the newest first."""
    entries = [entry for subject in subjects for entry in library.audit(subject)]
    return sorted(entries, key=lambda entry: entry.time, reverse=True)


class HistoryDialog(QDialog):
    """The entries of the audit log, to be read.

    Parameters
    ----------
    title : str
        Whose history.
    entries : sequence of AuditEntry
        In the order in which they are shown.
    parent : QWidget
        The window.
    """

    def __init__(self, title: str, entries: Sequence[AuditEntry], parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        size_dialog(self, 100 * GRID, 52 * GRID)
        titles = [
            tr("Time"),
            tr("Who"),
            tr("What"),
            tr("Of"),
            tr("Change"),
        ]
        self.table = QTableWidget(len(entries), len(titles))
        self.table.setHorizontalHeaderLabels(titles)
        self.table.setFont(tabular(self.table.font()))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.setAccessibleName(title)
        self.table.setAlternatingRowColors(True)
        self.table.verticalHeader().hide()
        for row, entry in enumerate(entries):
            for column, text in enumerate(_texts(entry)):
                self.table.setItem(row, column, QTableWidgetItem(text))
        self.table.resizeColumnsToContents()
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(len(titles) - 1, QHeaderView.ResizeMode.Stretch)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self.table)
        layout.addWidget(buttons)


def _texts(entry: AuditEntry) -> tuple[str, ...]:
    change = ""
    if entry.field:
        change = f"{entry.field}: {entry.old or '—'}{_ARROW}{entry.new or '—'}"
    return (
        local_time(entry.time),
        entry.actor,
        _action_word(entry.action),
        entry.subject,
        change or entry.new,
    )


def _action_word(action: str) -> str:
    words = {
        "import": tr("imported"),
        "segment": tr("segmented"),
        "edit": tr("edited"),
        "review": tr("reviewed"),
        "report": tr("reported"),
        "change": tr("changed"),
        "delete": tr("removed"),
        "restore": tr("restored"),
    }
    return words.get(action, action)
