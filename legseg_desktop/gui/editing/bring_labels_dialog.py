"""From which other visit labels are brought over, and which muscles."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from inference_engine.progress import Progress
from legseg_desktop.gui.theme import GRID, text_scaled
from legseg_desktop.gui.translation import tr
from legseg_desktop.records import Analysis


@dataclass(frozen=True)
class LabelsOfVisit:
    """Labels that can be brought over.

    Parameters
    ----------
    visit : str
        Name of the visit.
    place, words : str
        Which visit and which labels of it, as shown.
    revision : int or None
        Number of the revision; None for an analysis outside the library.
    read : callable
        Reads them, in a job.
    """

    visit: str
    place: str
    words: str
    revision: int | None
    read: Callable[[Progress], Analysis]


class BringLabelsDialog(QDialog):
    """Asks for the labels, the muscles and how they are fitted.

    Parameters
    ----------
    offers : sequence of sequence of LabelsOfVisit
        Per visit its revisions, each at least one; the first of each is shown first.
    first : int
        The visit that is shown first.
    muscles : mapping of int to str
        Names by label.
    chosen : collection of int
        The muscles ticked at first.
    parent : QWidget
        The window.
    """

    def __init__(
        self,
        offers: Sequence[Sequence[LabelsOfVisit]],
        first: int,
        muscles: Mapping[int, str],
        chosen: Collection[int],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Bring labels from another visit"))
        self._offers = offers
        self.visit, self.revision = QComboBox(), QComboBox()
        for box, name in ((self.visit, tr("Visit")), (self.revision, tr("Labels"))):
            box.setAccessibleName(name)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for offer in offers:
            self.visit.addItem(offer[0].place)
        self.all_muscles = QRadioButton(tr("&All muscles"))
        self.some_muscles = QRadioButton(tr("The &muscles ticked"))
        self.all_muscles.setChecked(True)
        self.muscles = _ticked_list(muscles, chosen)
        self.muscles.setEnabled(False)
        self.deform = QCheckBox(tr("&Fit the shape of the muscles, too"))
        self.deform.setChecked(True)
        self.deform.setToolTip(tr("Else each leg is moved as a whole, which takes half the time"))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.accept_button = self.buttons.addButton(
            tr("Bring over"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.accept_button.setDefault(True)
        self._layout = self._laid_out()
        self.setLayout(self._layout)
        self.visit.currentIndexChanged.connect(self._show_revisions)
        self.some_muscles.toggled.connect(self.muscles.setEnabled)
        self.some_muscles.toggled.connect(self._allow)
        self.muscles.itemChanged.connect(self._allow)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.visit.setCurrentIndex(first)
        self._show_revisions()

    @property
    def chosen(self) -> LabelsOfVisit:
        """The labels that are wanted."""
        return self._offers[self.visit.currentIndex()][self.revision.currentIndex()]

    @property
    def labels(self) -> tuple[int, ...] | None:
        """The muscles that are wanted; None for all."""
        return None if self.all_muscles.isChecked() else self._ticked()

    def showEvent(self, event: QShowEvent) -> None:
        """Take the height that the words ask for at this width."""
        super().showEvent(event)
        self.setMinimumHeight(self._layout.totalHeightForWidth(self.width()))

    def _ticked(self) -> tuple[int, ...]:
        items = (self.muscles.item(row) for row in range(self.muscles.count()))
        return tuple(
            int(item.data(Qt.ItemDataRole.UserRole))
            for item in items
            if item.checkState() is Qt.CheckState.Checked
        )

    def _show_revisions(self) -> None:
        self.revision.clear()
        for offer in self._offers[self.visit.currentIndex()]:
            self.revision.addItem(offer.words)

    def _allow(self) -> None:
        self.accept_button.setEnabled(self.all_muscles.isChecked() or bool(self._ticked()))

    def _laid_out(self) -> QVBoxLayout:
        form = QFormLayout()
        form.setSpacing(GRID)
        form.addRow(tr("Visit"), self.visit)
        form.addRow(tr("Labels"), self.revision)
        words = QLabel(
            tr(
                "They take the place of the labels that are here, as one step that can be "
                "undone. Muscles that are locked or done stay as they are; so does what the "
                "other visit doesn't show."
            )
        )
        words.setWordWrap(True)
        words.setMinimumWidth(text_scaled(56 * GRID))  # a label that wraps has no width of its own
        layout = QVBoxLayout()
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addLayout(form)
        for widget in (self.all_muscles, self.some_muscles, self.muscles, self.deform, words):
            layout.addWidget(widget)
        layout.addWidget(self.buttons)
        return layout


def _ticked_list(muscles: Mapping[int, str], chosen: Collection[int]) -> QListWidget:
    listed = QListWidget()
    listed.setAccessibleName(tr("Muscles"))
    listed.setMinimumHeight(text_scaled(12 * GRID))
    listed.setSpacing(2)
    for label, name in muscles.items():
        item = QListWidgetItem(name)
        item.setData(Qt.ItemDataRole.UserRole, label)
        is_chosen = label in chosen
        item.setCheckState(Qt.CheckState.Checked if is_chosen else Qt.CheckState.Unchecked)
        listed.addItem(item)
    return listed
