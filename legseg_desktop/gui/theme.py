"""The window's look: Fusion with our own palettes, one accent colour, one icon family."""

from __future__ import annotations

from collections.abc import Callable
from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFont, QIcon
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from shiboken6 import isValid

from legseg_desktop.gui.colours import DARK, HIGH_CONTRAST, LIGHT, Colours
from legseg_desktop.gui.icon_font import IconFont
from legseg_desktop.gui.style_sheet import OUTLINED, outlined, palette_of, style_sheet
from legseg_desktop.gui.translation import tr
from legseg_desktop.settings import Theme

GRID = 8
"""Distances in the window are multiples of this, px."""

ICON_SIZE = QSize(20, 20)
VIEW_BACKGROUND = "#0b0d10"
VIEW_TEXT = "#d7dde4"

_USUAL_POINTS = "usual_point_size"


class Look(QObject):
    """The palette in use, and the icons that follow it.

    Parameters
    ----------
    application : QApplication
        What is dressed.
    """

    changed = Signal()

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._colours = LIGHT
        self._text_scale = 1.0
        self._icon_font = IconFont()
        # Kept with the application: another look must not take a scaled size for the usual one.
        if application.property(_USUAL_POINTS) is None:
            application.setProperty(_USUAL_POINTS, application.font().pointSizeF())
        self._icons: WeakKeyDictionary[QAbstractButton | QAction, tuple[str, str]] = (
            WeakKeyDictionary()
        )
        self._lengths: WeakKeyDictionary[QWidget, list[tuple[Callable[..., object], int]]] = (
            WeakKeyDictionary()
        )
        application.setStyle("Fusion")

    @property
    def colours(self) -> Colours:
        """The palette in use."""
        return self._colours

    @property
    def text_scale(self) -> float:
        """How many times its usual size the text has."""
        return self._text_scale

    def wear(self, theme: Theme, text_scale: float | None = None) -> None:
        """Dress the application in a theme; the text keeps its size where none is given."""
        is_scaled = text_scale not in (None, self._text_scale)
        self._text_scale = text_scale or self._text_scale
        self._colours = self._colours_of(theme)
        self._apply_palette()
        self._apply_text_scale()
        if is_scaled:
            self._fit_lengths()
        for wearer, (name, colour) in self._icons.items():
            if isValid(wearer):  # the button may be gone while Python still knows it
                wearer.setIcon(self.icon(name, colour))
        self.changed.emit()

    def scale_text(self, scale: float) -> None:
        """Make all text so many times its usual size."""
        if scale != self._text_scale:
            self._text_scale = scale
            self._apply_text_scale()
            self._fit_lengths()
            self.changed.emit()

    def fit(self, wearer: QWidget, setter: Callable[..., object], length: int) -> None:
        """Give a widget a length that grows with the text.

        Parameters
        ----------
        wearer : QWidget
            The widget.
        setter : callable
            Of its class, such as `QWidget.setFixedWidth`.
        length : int
            At the usual size of text, px.
        """
        self._lengths.setdefault(wearer, []).append((setter, length))
        setter(wearer, text_scaled(length))

    def _icon_size(self) -> QSize:
        side = icon_scaled(ICON_SIZE.width())
        return QSize(side, side)

    def _fit_lengths(self) -> None:
        for bearer in self._icons:
            if isValid(bearer) and isinstance(bearer, QAbstractButton):
                bearer.setIconSize(self._icon_size())
        for wearer, lengths in self._lengths.items():
            if isValid(wearer):
                for setter, length in lengths:
                    setter(wearer, text_scaled(length))

    def _apply_palette(self) -> None:
        palette = palette_of(self._colours)
        self._application.setPalette(palette)
        for name in OUTLINED:
            # PySide's stub asks for bytes, which it refuses.
            self._application.setPalette(outlined(palette, self._colours), name)  # type: ignore[arg-type]
        self._application.setPalette(palette, "QHeaderView")  # type: ignore[arg-type]

    def _apply_text_scale(self) -> None:
        font = self._application.font()
        points = self._application.property(_USUAL_POINTS) * self._text_scale
        if font.pointSizeF() != points:  # every widget would be laid out anew
            font.setPointSizeF(points)
            self._application.setFont(font)
        self._application.setStyleSheet(style_sheet(self._colours, self._text_scale))

    def _colours_of(self, theme: Theme) -> Colours:
        if theme is Theme.HIGH_CONTRAST:
            return HIGH_CONTRAST
        is_dark = theme is Theme.DARK
        if theme is Theme.SYSTEM:
            is_dark = self._application.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return DARK if is_dark else LIGHT

    def icon(self, name: str, colour: str = "text") -> QIcon:
        """Return a Material Design icon in a colour of the palette."""
        return self._icon_font.icon(name, self._colours, colour)

    def put_icon(self, wearer: QAbstractButton | QAction, name: str, colour: str = "text") -> None:
        """Give a button or action an icon that follows the theme."""
        self._icons[wearer] = (name, colour)
        wearer.setIcon(self.icon(name, colour))
        if isinstance(wearer, QAbstractButton):
            wearer.setIconSize(self._icon_size())


def theme_names() -> dict[Theme, str]:
    """Return what the themes are called, in the order in which they are offered."""
    return {
        Theme.SYSTEM: tr("As the system"),
        Theme.LIGHT: tr("Light"),
        Theme.DARK: tr("Dark"),
        Theme.HIGH_CONTRAST: tr("High contrast"),
    }


def text_scaled(length: int) -> int:
    """Return a length of a window whose text has the usual size, at the size it has now, px."""
    application = QApplication.instance()
    usual = None if application is None else application.property(_USUAL_POINTS)
    return length if not usual else round(length * QApplication.font().pointSizeF() / usual)


def icon_scaled(side: int) -> int:
    """Return the side of an icon, px: half as fast as the text, since a picture is sooner known."""
    return (side + text_scaled(side)) // 2


def tabular(font: QFont) -> QFont:
    """Return the font with figures of one width, for columns of numbers."""
    figures = QFont(font)
    figures.setFeature(QFont.Tag("tnum"), 1)
    return figures
