"""Choose the image files of a scan that is opened without a library."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QIntValidator
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from legseg_desktop.gui.dialog_size import size_dialog
from legseg_desktop.gui.theme import GRID, text_scaled
from legseg_desktop.gui.translation import tr
from legseg_desktop.gui.visit_tasks import VisitDescription
from legseg_desktop.records import ScanInputs

_FILTER = "NIfTI (*.nii *.nii.gz)"
_LARGEST_DAY = 36_525  # a hundred years
_PAIRS = (("fat", "water"), ("in_phase", "opposed_phase"))
# Names that scanners and the common BIDS dialects give the images; the first that fits.
_NAME_PATTERNS = (
    ("opposed_phase", r"opp|out.?ph|outphase|(^|[^a-z])op([^a-z]|$)"),
    ("in_phase", r"in.?ph|inphase|(^|[^a-z])(ip|in)([^a-z]|$)"),
    ("water", r"wat|(^|[^a-z])w([^a-z]|$)"),
    ("fat", r"fat(?!.?fr)|(^|[^a-z])f([^a-z]|$)"),
)


def is_image(path: Path) -> bool:
    """Return whether a file's name is that of a NIfTI image."""
    return path.name.lower().endswith((".nii", ".nii.gz"))


def guess_roles(paths: Iterable[Path]) -> dict[str, Path]:
    """Return which file is which image, by name; a role that two files claim stays empty."""
    claims: dict[str, list[Path]] = {}
    for path in paths:
        name = path.name.lower().removesuffix(".gz").removesuffix(".nii")
        role = next((role for role, pattern in _NAME_PATTERNS if re.search(pattern, name)), None)
        if role is not None and is_image(path):
            claims.setdefault(role, []).append(path)
    return {role: found[0] for role, found in claims.items() if len(found) == 1}


class ImageFilesDialog(QDialog):
    """Asks for the image files and for what to call the patient and the visit.

    Parameters
    ----------
    parent : QWidget
        The window.
    directory : str
        Folder in which the file dialog starts.
    files : iterable of Path
        Images to begin with, such as those dropped on the window.
    """

    def __init__(
        self, parent: QWidget | None, directory: str = "", files: Iterable[Path] = ()
    ) -> None:
        super().__init__(parent)
        self._directory = directory
        self.setWindowTitle(tr("Import a scan"))
        self.setAcceptDrops(True)
        size_dialog(self, 80 * GRID, 52 * GRID)
        titles = {
            "fat": tr("Fat"),
            "water": tr("Water"),
            "in_phase": tr("In-phase"),
            "opposed_phase": tr("Opposed-phase"),
        }
        self.paths: dict[str, QLineEdit] = {}
        grid = QGridLayout()
        grid.setVerticalSpacing(GRID)
        for row, (role, title) in enumerate(titles.items()):
            self._add_file(grid, row, role, title)
        self.identity = self._add_text(
            grid,
            5,
            tr("Patient"),
            tr("a pseudonym; the same for every visit of a patient"),
        )
        self.visit = self._add_text(grid, 6, tr("Visit"), tr("such as 2026-03"))
        self.day = self._add_text(
            grid, 7, tr("Day"), tr("days since the first visit; for change a year")
        )
        self.day.setValidator(QIntValidator(0, _LARGEST_DAY, self.day))
        self.hint = QLabel()
        self.hint.setObjectName("muted")
        self.hint.setWordWrap(True)
        self.hint.setMinimumHeight(text_scaled(5 * GRID))
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Open | QDialogButtonBox.StandardButton.Cancel
        )
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        intro = QLabel(
            tr(
                "Choose fat and water, or in-phase and opposed-phase, or all four: NIfTI files "
                "of one acquisition. They can be dropped here. The scan is opened, but not kept in "
                "the library."
            )
        )
        intro.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        for part in (intro, grid, self.hint, self.buttons):
            if isinstance(part, QWidget):
                layout.addWidget(part)
            else:
                layout.addLayout(part)
        self.take_files(files)
        self._check()

    def inputs(self) -> ScanInputs:
        """Return the chosen files."""
        chosen = {role: edit.text().strip() for role, edit in self.paths.items()}
        return ScanInputs(**{role: Path(text) for role, text in chosen.items() if text})

    def description(self) -> VisitDescription:
        """Return what was typed about the patient and the visit."""
        day = self.day.text().strip()
        return VisitDescription(
            self.identity.text().strip(), self.visit.text().strip(), int(day) if day else None
        )

    def take_files(self, files: Iterable[Path]) -> None:
        """Put files into the rows their names speak of."""
        for role, path in guess_roles(files).items():
            self.paths[role].setText(str(path))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Put dropped files into their rows."""
        self.take_files(Path(url.toLocalFile()) for url in event.mimeData().urls())
        event.acceptProposedAction()

    def _add_file(self, grid: QGridLayout, row: int, role: str, title: str) -> None:
        edit = QLineEdit()
        edit.setPlaceholderText(tr("not given"))
        edit.setAccessibleName(title)
        edit.textChanged.connect(self._check)
        browse = QPushButton(tr("Choose …"))
        browse.setAutoDefault(False)
        browse.clicked.connect(lambda: self._browse(role, title))
        grid.addWidget(QLabel(title), row, 0)
        grid.addWidget(edit, row, 1)
        grid.addWidget(browse, row, 2)
        self.paths[role] = edit

    def _add_text(self, grid: QGridLayout, row: int, title: str, example: str) -> QLineEdit:
        edit = QLineEdit()
        edit.setPlaceholderText(example)
        edit.setAccessibleName(title)
        grid.addWidget(QLabel(title), row, 0)
        grid.addWidget(edit, row, 1, 1, 2, Qt.AlignmentFlag.AlignVCenter)
        return edit

    def _browse(self, role: str, title: str) -> None:
        name, _ = QFileDialog.getOpenFileName(self, title, self._directory, _FILTER)
        if name:
            self._directory = str(Path(name).parent)
            self.paths[role].setText(name)

    def _check(self) -> None:
        """Offer 'Open' once a pair is complete and every file exists."""
        chosen = {role: Path(e.text().strip()) for role, e in self.paths.items() if e.text()}
        missing = [path.name for path in chosen.values() if not path.is_file()]
        is_complete = any(all(role in chosen for role in pair) for pair in _PAIRS)
        has_half = any(sum(role in chosen for role in pair) == 1 for pair in _PAIRS)
        if missing:
            self.hint.setText(tr("{name} does not exist.", name=missing[0]))
        elif not is_complete:
            self.hint.setText(tr("One pair is needed: fat and water, or both phases."))
        elif has_half:
            self.hint.setText(tr("The other pair is incomplete; it will be derived."))
        elif "fat" not in chosen:
            self.hint.setText(
                tr(
                    "Fat and water will be derived from the phases. Fat fractions above 50 % "
                    "then read too low."
                )
            )
        else:
            self.hint.setText("")
        button = self.buttons.button(QDialogButtonBox.StandardButton.Open)
        button.setEnabled(is_complete and not missing)
