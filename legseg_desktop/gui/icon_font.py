"""Icons drawn from the letters of one font: Material Design, in the colours of the theme.

The font comes with qtawesome, which isn't imported: it would load and check twelve fonts, and every
class of Qt, before the window shows.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QIconEngine, QPainter, QPixmap

from legseg_desktop.gui.colours import Colours

_FONT = "materialdesignicons6-webfont"
# Of the icon's height; the rest is room around the letter.
_LETTER_SHARE = 0.875


class IconFont:
    """The font, loaded, and the letters that stand for its icons."""

    def __init__(self) -> None:
        folder = _folder()
        [font] = folder.glob(f"{_FONT}-[0-9]*.ttf")
        [letters] = folder.glob(f"{_FONT}-charmap-*.json")
        # From memory: an installed font of the same name must not take its place.
        number = QFontDatabase.addApplicationFontFromData(font.read_bytes())
        [self._family, *_] = QFontDatabase.applicationFontFamilies(number)
        self._letters: Mapping[str, str] = json.loads(letters.read_bytes())

    def icon(self, name: str, colours: Colours, colour: str) -> QIcon:
        """Return an icon.

        Parameters
        ----------
        name : str
            Such as 'content-save', from Material Design's list.
        colours : Colours
            The palette.
        colour : str
            Which of its colours the icon has where it is neither disabled nor selected.

        Raises
        ------
        KeyError
            If the font has no such icon.
        """
        shades = {
            QIcon.Mode.Normal: getattr(colours, colour),
            QIcon.Mode.Active: getattr(colours, colour),
            QIcon.Mode.Disabled: colours.faint,
            QIcon.Mode.Selected: colours.accent_text,
        }
        return QIcon(_Letter(chr(int(self._letters[name], 16)), self._family, shades))


class _Letter(QIconEngine):
    """Draws one letter, in the colour that belongs to the state of what wears the icon."""

    def __init__(self, letter: str, family: str, shades: Mapping[QIcon.Mode, str]) -> None:
        super().__init__()
        self._letter = letter
        self._family = family
        self._shades = shades

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        font = QFont(self._family)
        font.setPixelSize(max(1, round(_LETTER_SHARE * rect.height())))
        painter.save()
        painter.setFont(font)
        painter.setPen(QColor(self._shades[mode]))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self._letter)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        drawn = QPixmap(size)
        if drawn.isNull():  # of a button that has no room for a moment
            return drawn
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return drawn


def _folder() -> Path:
    """Return where qtawesome keeps its fonts."""
    spec = find_spec("qtawesome")
    if spec is None or not spec.submodule_search_locations:
        raise FileNotFoundError("qtawesome is missing.")
    return Path(next(iter(spec.submodule_search_locations))) / "fonts"
