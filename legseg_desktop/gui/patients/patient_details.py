"""What is known of a patient, editable where it stands."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QEvent, QObject, QRegularExpression, Qt, Signal
from PySide6.QtGui import QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from legseg_desktop.gui.patients.steady_choice import SteadyChoice
from legseg_desktop.gui.theme import GRID, Look
from legseg_desktop.gui.translation import tr
from legseg_desktop.library_records import Patient

_EARLIEST_YEAR, _LATEST_YEAR = 1880, 2200
_LARGEST_IN_TWO_ROWS = 1.25
# Row, column and columns taken of: pseudonym, year of birth, sex, diagnosis, tags.
_IN_TWO_ROWS = ((0, 0, 1), (0, 2, 1), (0, 4, 1), (1, 0, 1), (1, 2, 3))
_IN_THREE_ROWS = ((0, 0, 1), (0, 2, 1), (1, 2, 1), (1, 0, 1), (2, 0, 3))
_FOUR_DIGITS = QRegularExpression(r"\d{0,4}")  # nothing is an answer, too


class PatientDetails(QWidget):
    """Pseudonym, year of birth, sex, diagnosis and tags of one patient.

    A field is taken over when it is left or Return is pressed; Escape puts back what was there.

    Signals
    -------
    changed(int, object)
        Key of the patient, and the fields of `Patient` with their new values.
    """

    changed = Signal(int, object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._patient: Patient | None = None
        self.pseudonym = self._line(tr("Pseudonym"), tr("names nobody"))
        self.birth_year = self._line(tr("Year of birth"), tr("not known"))
        self.birth_year.setValidator(QRegularExpressionValidator(_FOUR_DIGITS, self.birth_year))
        self.sex = SteadyChoice()
        self.sex.setAccessibleName(tr("Sex"))
        for value, word in (
            ("", tr("not known")),
            ("F", tr("female")),
            ("M", tr("male")),
            ("O", tr("other")),
        ):
            self.sex.addItem(word, value)
        self.diagnosis = self._line(tr("Diagnosis"), tr("not given"))
        self.tags = self._line(tr("Tags"), tr("none; separate them by commas"))
        self.sex.activated.connect(self._take_over)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GRID)
        grid.setVerticalSpacing(GRID // 2)
        self._grid = grid
        self._labels: dict[QWidget, QLabel] = {}
        for title, field in (
            (tr("Pseudonym"), self.pseudonym),
            (tr("Born"), self.birth_year),
            (tr("Sex"), self.sex),
            (tr("Diagnosis"), self.diagnosis),
            (tr("Tags"), self.tags),
        ):
            self._labels[field] = QLabel(title)
            self._labels[field].setBuddy(field)
        look.changed.connect(self._place)
        self._place()

    def _place(self) -> None:
        """Place the fields in two rows, in three where text is large."""
        is_large = self._look.text_scale > _LARGEST_IN_TWO_ROWS
        places = _IN_THREE_ROWS if is_large else _IN_TWO_ROWS
        fields = (self.pseudonym, self.birth_year, self.sex, self.diagnosis, self.tags)
        for field, (row, column, span) in zip(fields, places, strict=True):
            self._grid.addWidget(self._labels[field], row, column)
            self._grid.addWidget(field, row, column + 1, 1, span)
        for column, share in ((1, 3), (3, 2), (5, 0 if is_large else 2)):
            self._grid.setColumnStretch(column, share)

    def show_patient(self, patient: Patient) -> None:
        """Show a patient; what was typed and not taken over is gone."""
        self._patient = patient
        for field, text in self._texts(patient).items():
            field.setText(text)
            field.setCursorPosition(0)
        self.sex.setCurrentIndex(self.sex.findData(patient.sex))

    def set_read_only(self, is_read_only: bool) -> None:
        """Let nothing be changed."""
        for field in self._lines:
            field.setReadOnly(is_read_only)
        self.sex.setEnabled(not is_read_only)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Put back what was there with Escape."""
        is_key = event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent)
        if is_key and event.key() == Qt.Key.Key_Escape and self._patient is not None:  # type: ignore[attr-defined]
            self.show_patient(self._patient)
            return True
        return super().eventFilter(watched, event)

    @property
    def _lines(self) -> tuple[QLineEdit, ...]:
        return (self.pseudonym, self.birth_year, self.diagnosis, self.tags)

    def _line(self, title: str, placeholder: str) -> QLineEdit:
        line = QLineEdit()
        line.setAccessibleName(title)
        line.setPlaceholderText(placeholder)
        line.editingFinished.connect(self._take_over)
        line.installEventFilter(self)
        return line

    def _texts(self, patient: Patient) -> Mapping[QLineEdit, str]:
        return {
            self.pseudonym: patient.pseudonym,
            self.birth_year: "" if patient.birth_year is None else str(patient.birth_year),
            self.diagnosis: patient.diagnosis,
            self.tags: ", ".join(patient.tags),
        }

    def _take_over(self) -> None:
        """Hand over what differs from the patient; put back what can't be."""
        patient = self._patient
        if patient is None:
            return
        wanted = self._wanted(patient)
        different = {
            name: value for name, value in wanted.items() if value != getattr(patient, name)
        }
        if different:
            self.changed.emit(patient.identifier, different)
        elif self.pseudonym.text().strip() != patient.pseudonym or self._year(None) != (
            patient.birth_year
        ):
            self.show_patient(patient)

    def _wanted(self, patient: Patient) -> dict[str, Any]:
        tags = {tag.strip() for tag in self.tags.text().split(",")} - {""}
        return {
            "pseudonym": self.pseudonym.text().strip() or patient.pseudonym,
            "birth_year": self._year(patient.birth_year),
            "sex": self.sex.currentData(),
            "diagnosis": self.diagnosis.text().strip(),
            "tags": tuple(sorted(tags)),
        }

    def _year(self, otherwise: int | None) -> int | None:
        """Return the year that was typed; `otherwise` where it can't be one."""
        text = self.birth_year.text().strip()
        if not text:
            return None
        year = int(text)
        return year if _EARLIEST_YEAR <= year <= _LATEST_YEAR else otherwise
