"""Confirm what is about to be imported: whose it is, and what each image shows."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QIntValidator, QPalette
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from legseg_desktop.gui.dialog_size import size_dialog
from legseg_desktop.gui.patients.image_tile import ImageTile
from legseg_desktop.gui.patients.import_plan import CHANNELS, ImageRow, ImportPlan, PlannedVisit
from legseg_desktop.gui.program_messages import translated
from legseg_desktop.gui.theme import GRID, Look, text_scaled
from legseg_desktop.gui.translation import tr, tr_n

if TYPE_CHECKING:
    from legseg_desktop.services.preview_import import PreviewImage

_LARGEST_DAY = 36_525  # a hundred years
_BUTTON = QDialogButtonBox.StandardButton


class ImportDialog(QDialog):
    """Every patient and visit of an export, its scans as rows of small pictures.

    Parameters
    ----------
    plan : ImportPlan
        What is proposed; holds what was chosen when the dialog is accepted.
    is_known : callable
        Whether a patient of some pseudonym is in the library.
    look : Look
        For the icons.
    parent : QWidget
        The window.
    """

    def __init__(
        self,
        plan: ImportPlan,
        is_known: Callable[[str], bool],
        look: Look,
        parent: QWidget | None,
    ) -> None:
        super().__init__(parent)
        self.plan = plan
        self._is_known = is_known
        self._look = look
        self.tiles: dict[str, ImageTile] = {}
        self.pseudonyms: dict[str, QLineEdit] = {}
        self.visit_names: dict[tuple[str, str], QLineEdit] = {}
        self.days: dict[tuple[str, str], QLineEdit] = {}
        self.folds: list[QToolButton] = []
        self.setWindowTitle(tr("Import"))
        size_dialog(self, 120 * GRID, 84 * GRID)
        intro = QLabel(
            tr(
                "Check what each image shows. Names and dates are not kept: a pseudonym and the "
                "days between visits take their place."
            )
        )
        intro.setWordWrap(True)
        self.hint = QLabel()
        self.hint.setWordWrap(True)
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setMinimumHeight(5 * GRID)
        self.buttons = QDialogButtonBox(_BUTTON.Ok | _BUTTON.Cancel)
        self.accept_button = self.buttons.button(_BUTTON.Ok)
        self.accept_button.setText(tr("Import"))
        self.accept_button.setProperty("primary", True)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        area = QScrollArea()
        area.setWidget(self._page())
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addWidget(intro)
        layout.addWidget(area, 1)
        layout.addWidget(self.hint)
        layout.addWidget(self.buttons)
        self._check()

    def _page(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, GRID, 0)
        layout.setSpacing(GRID)
        for subject in self.plan.preview.subjects():
            layout.addWidget(self._subject(subject))
        if self.plan.preview.problems:
            layout.addWidget(self._problems())
        layout.addStretch()
        return page

    def _problems(self) -> QFrame:
        strip = QFrame()
        strip.setObjectName("strip")
        text = _text("\n".join(self.plan.preview.problems))
        lines = QVBoxLayout(strip)
        lines.setContentsMargins(GRID, GRID, GRID, GRID)
        lines.addWidget(text)
        return strip

    def _subject(self, subject: str) -> QFrame:
        card = QFrame()
        card.setObjectName("card")
        layout = QVBoxLayout(card)
        layout.setContentsMargins(2 * GRID, GRID + GRID // 2, 2 * GRID, GRID + GRID // 2)
        layout.setSpacing(GRID)
        name = self._field(tr("Pseudonym"), self.plan.pseudonyms[subject], 32 * GRID)
        note = _text("", is_muted=True)

        def take(text: str) -> None:
            self.plan.pseudonyms[subject] = text.strip()
            note.setText(self._note_on(text.strip()))
            self._check()

        name.textChanged.connect(take)
        note.setText(self._note_on(name.text()))
        # Another name would be refused: it is changed in the library, for all visits.
        name.setReadOnly(self.plan.is_identified(subject) and self._is_known(name.text()))
        self.pseudonyms[subject] = name
        line = _named([(tr("Patient"), name)])
        line.insertWidget(line.count() - 1, note)
        layout.addLayout(line)
        for number, visit in enumerate(self.plan.visits_of(subject)):
            layout.addSpacing(2 * GRID if number else 0)
            layout.addLayout(self._visit_line(subject, visit))
            self._add_rows(layout, self.plan.rows(subject, visit))
        return card

    def _visit_line(self, subject: str, visit: str) -> QHBoxLayout:
        key = (subject, visit)
        planned = self.plan.visits[key]
        name = self._field(tr("Name of the visit"), planned.name, 24 * GRID)
        day = self._field(
            tr("Days since the first visit"),
            "" if planned.days_since_first is None else str(planned.days_since_first),
            10 * GRID,
        )
        day.setPlaceholderText(tr("not known"))
        day.setValidator(QIntValidator(0, _LARGEST_DAY, day))

        def take() -> None:
            days = int(day.text()) if day.text() else None
            self.plan.visits[key] = PlannedVisit(name.text().strip(), days)
            self._check()

        name.textChanged.connect(lambda _: take())
        day.textChanged.connect(lambda _: take())
        self.visit_names[key], self.days[key] = name, day
        return _named([(tr("Visit"), name), (tr("Day"), day)])

    def _add_rows(self, layout: QVBoxLayout, rows: list[ImageRow]) -> None:
        """Add the scans of a visit; what belongs to none is folded away where there are scans."""
        scans = [row for row in rows if row.group >= 0]
        others = [row.images[0] for row in rows if row.group < 0]
        for row in scans:
            layout.addWidget(_text(self._row_title(row, scans), is_muted=True))
            layout.addWidget(self._tiles([(image, True) for image in row.images]))
        if not others:
            return
        tiles = self._tiles([(image, False) for image in others])
        if scans:
            fold = QToolButton()
            n = len(others)
            fold.setText(tr_n("{n} other image is left out", "{n} other images are left out", n))
            fold.setCheckable(True)
            fold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            self._look.put_icon(fold, "chevron-right")
            fold.toggled.connect(tiles.setVisible)
            fold.toggled.connect(
                lambda is_open: self._look.put_icon(
                    fold, "chevron-down" if is_open else "chevron-right"
                )
            )
            tiles.hide()
            self.folds.append(fold)
            layout.addWidget(fold)
            layout.addWidget(tiles)
            # A channel that can't be used is missing from a scan above: not to be overlooked.
            fold.setChecked(any(not image.grid and image.role in CHANNELS for image in others))
        else:
            layout.addWidget(tiles)

    def _row_title(self, row: ImageRow, scans: list[ImageRow]) -> str:
        first = scans[0].group
        title = tr("Scan {n}", n=row.group - first + 1)
        stacks = sum(other.group == row.group for other in scans)
        if stacks > 1:
            title = tr("{scan}, stack {n} of {stacks}", scan=title, n=row.stack + 1, stacks=stacks)
        return f"{title}: {translated(row.images[0].grid)}"

    def _tiles(self, images: list[tuple[PreviewImage, bool]]) -> QWidget:
        """Return tiles in lines; under each that isn't in a scan, why not."""
        holder = QWidget()
        grid = QVBoxLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GRID)
        for start in range(0, len(images), _TILES_PER_LINE):
            line = QHBoxLayout()
            line.setSpacing(GRID)
            for image, is_in_scan in images[start : start + _TILES_PER_LINE]:
                tile = ImageTile(image, self.plan.roles[image.key])
                tile.role_chosen.connect(self._take_role)
                self.tiles[image.key] = tile
                line.addWidget(tile, 0, Qt.AlignmentFlag.AlignTop)
                if image.problem and not is_in_scan:
                    tile.add_problem(translated(image.problem))
            line.addStretch()
            grid.addLayout(line)
        return holder

    def _field(self, name: str, text: str, width: int) -> QLineEdit:
        field = QLineEdit(text)
        field.setAccessibleName(name)
        field.setFixedWidth(text_scaled(width))
        return field

    def _note_on(self, pseudonym: str) -> str:
        if self._is_known(pseudonym):
            return tr("in the library already: the visits are added to this patient")
        return tr("new patient")

    def _take_role(self, key: str, role: str) -> None:
        self.plan.roles[key] = role
        self._check()

    def _check(self) -> None:
        """Offer 'Import' once what is chosen makes scans; else say what is missing."""
        problem = self.plan.problem()
        n = len(self.plan.scans()[0])
        ready = tr_n("{n} scan will be imported.", "{n} scans will be imported.", n)
        self.hint.setText(problem or ready)
        self.hint.setForegroundRole(
            QPalette.ColorRole.BrightText if problem else QPalette.ColorRole.WindowText
        )
        self.accept_button.setEnabled(not problem)
        self.accept_button.setToolTip(problem)


_TILES_PER_LINE = 5


def _text(text: str, *, is_muted: bool = False) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if is_muted:
        label.setObjectName("muted")
    return label


def _named(fields: list[tuple[str, QLineEdit]]) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(GRID)
    for title, field in fields:
        label = QLabel(title)
        label.setBuddy(field)
        line.addWidget(label)
        line.addWidget(field)
        line.addSpacing(GRID)
    line.addStretch()
    return line
