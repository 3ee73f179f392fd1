"""One image that may be imported: a small picture, what it is taken for, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout

from legseg_desktop.gui.patients.import_plan import CHANNELS, confidence_word
from legseg_desktop.gui.patients.steady_choice import SteadyChoice
from legseg_desktop.gui.program_messages import translated
from legseg_desktop.gui.theme import GRID, VIEW_BACKGROUND, text_scaled
from legseg_desktop.gui.translation import tr

if TYPE_CHECKING:
    from legseg_desktop.services.preview_import import PreviewImage

_PICTURE = 14 * GRID
_WIDTH = 19 * GRID


def role_name(role: str) -> str:
    """Return what an image shows, in words."""
    words = {
        "": tr("Leave out"),
        "fat": tr("Fat"),
        "water": tr("Water"),
        "in_phase": tr("In-phase"),
        "opposed_phase": tr("Opposed-phase"),
    }
    return words.get(role, role.replace("_", " "))


class ImageTile(QFrame):
    """A picture with a choice of roles below it.

    Parameters
    ----------
    image : PreviewImage
        What is shown.
    role : str
        What it is taken for at first; '' to leave it out.

    Signals
    -------
    role_chosen(str, str)
        Key of the image, and its new role.
    """

    role_chosen = Signal(str, str)

    def __init__(self, image: PreviewImage, role: str) -> None:
        super().__init__()
        self.image = image
        self.setFixedWidth(text_scaled(_WIDTH))
        picture = QLabel()
        picture.setFixedSize(_PICTURE, _PICTURE)
        picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        picture.setStyleSheet(f"background: {VIEW_BACKGROUND}; color: #98a3b0")
        pixmap = _pixmap(image)
        if pixmap is None:
            picture.setText(tr("no picture"))
        else:
            picture.setPixmap(pixmap)
        self.role = SteadyChoice()
        self.role.setAccessibleName(tr("Role of series {name}", name=image.series))
        for value in ("", *CHANNELS):
            self.role.addItem(role_name(value), value)
        self.role.setCurrentIndex(self.role.findData(role))
        self.role.activated.connect(
            lambda _: self.role_chosen.emit(image.key, self.role.currentData())
        )
        self.words = QLabel(self._words())
        self.words.setObjectName("muted")
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setToolTip("\n".join(map(translated, [*image.reasons, image.grid])).strip())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        layout.addWidget(picture, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.role)
        layout.addWidget(self.words)
        if not image.grid:  # its slices make no volume
            self.role.setEnabled(False)

    def add_problem(self, problem: str) -> None:
        """Say below the picture why the image belongs to no scan."""
        self.words.setText(f"{self.words.text()}\n{problem}")

    def _words(self) -> str:
        image = self.image
        series = image.series
        if series.replace(".", "").isdecimal():
            series = tr("series {number}", number=series)
        if not image.role:
            return tr("{series}, unknown", series=series)
        looks_like = "" if image.role == self.role.currentData() else role_name(image.role).lower()
        parts = [series, looks_like, confidence_word(image.confidence)]
        return ", ".join(part for part in parts if part)


def _pixmap(image: PreviewImage) -> QPixmap | None:
    """Return the thumbnail, as large as the tile allows; None where there is none."""
    pixels = image.thumbnail
    height, width = pixels.shape
    if not height or not width:
        return None
    picture = QImage(pixels.tobytes(), width, height, width, QImage.Format.Format_Grayscale8)
    return QPixmap.fromImage(picture.copy()).scaled(
        _PICTURE,
        _PICTURE,
        Qt.AspectRatioMode.KeepAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
