"""The window's look: Fusion with our own palettes, one accent colour, one icon family."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from weakref import WeakKeyDictionary

import qtawesome
from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QFont, QIcon, QPalette
from PySide6.QtWidgets import QAbstractButton, QApplication
from shiboken6 import isValid

from legseg_desktop.gui.translation import tr
from legseg_desktop.settings import Theme

GRID = 8
"""Distances in the window are multiples of this, px."""

ICON_SIZE = QSize(20, 20)
VIEW_BACKGROUND = "#0b0d10"
VIEW_TEXT = "#d7dde4"


@dataclass(frozen=True)
class Colours:
    """One palette: '#rrggbb', sRGB."""

    window: str
    surface: str
    raised: str
    border: str
    text: str
    muted: str
    accent: str
    accent_text: str
    warning: str
    warning_surface: str
    error: str
    success: str


DARK = Colours(
    window="#181c21",
    surface="#1f242b",
    raised="#2a313a",
    border="#39424d",
    text="#e3e8ee",
    muted="#98a3b0",
    accent="#3d8fd6",
    accent_text="#ffffff",
    warning="#f0b429",
    warning_surface="#33301f",
    error="#f2777a",
    success="#63c79a",
)
LIGHT = Colours(
    window="#f2f4f7",
    surface="#ffffff",
    raised="#e7ebf0",
    border="#c9d1da",
    text="#1b232c",
    muted="#5a6673",
    accent="#1f6fb5",
    accent_text="#ffffff",
    warning="#8a5a00",
    warning_surface="#fdf3d8",
    error="#b3261e",
    success="#1b7a4b",
)
HIGH_CONTRAST = Colours(
    window="#000000",
    surface="#000000",
    raised="#1c1c1c",
    border="#ffffff",
    text="#ffffff",
    muted="#e6e6e6",
    accent="#ffd400",
    accent_text="#000000",
    warning="#ffd400",
    warning_surface="#000000",
    error="#ff9d9d",
    success="#8cff9e",
)
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
        # Kept with the application: another look must not take a scaled size for the usual one.
        if application.property(_USUAL_POINTS) is None:
            application.setProperty(_USUAL_POINTS, application.font().pointSizeF())
        self._icons: WeakKeyDictionary[QAbstractButton | QAction, tuple[str, str]] = (
            WeakKeyDictionary()
        )
        with _nothing_freed():
            application.setStyle("Fusion")

    @property
    def colours(self) -> Colours:
        """The palette in use."""
        return self._colours

    def wear(self, theme: Theme, text_scale: float | None = None) -> None:
        """Dress the application in a theme; the text keeps its size where none is given."""
        self._text_scale = text_scale or self._text_scale
        self._colours = self._colours_of(theme)
        with _nothing_freed():
            self._application.setPalette(_palette(self._colours))
            self._apply_text_scale()
        for wearer, (name, colour) in self._icons.items():
            if isValid(wearer):  # the button may be gone while Python still knows it
                wearer.setIcon(self.icon(name, colour))
        self.changed.emit()

    def scale_text(self, scale: float) -> None:
        """Make all text so many times its usual size."""
        if scale != self._text_scale:
            self._text_scale = scale
            with _nothing_freed():
                self._apply_text_scale()
            self.changed.emit()

    def _apply_text_scale(self) -> None:
        font = self._application.font()
        points = self._application.property(_USUAL_POINTS) * self._text_scale
        if font.pointSizeF() != points:  # every widget would be laid out anew
            font.setPointSizeF(points)
            self._application.setFont(font)
        self._application.setStyleSheet(_style_sheet(self._colours, self._text_scale))

    def _colours_of(self, theme: Theme) -> Colours:
        if theme is Theme.HIGH_CONTRAST:
            return HIGH_CONTRAST
        is_dark = theme is Theme.DARK
        if theme is Theme.SYSTEM:
            is_dark = self._application.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return DARK if is_dark else LIGHT

    def icon(self, name: str, colour: str = "text") -> QIcon:
        """Return a Material Design icon in a colour of the palette."""
        muted = self._colours.border
        icon: QIcon = qtawesome.icon(
            f"mdi6.{name}",
            color=getattr(self._colours, colour),
            color_disabled=muted,
            color_selected=self._colours.accent_text,
        )
        return icon

    def put_icon(self, wearer: QAbstractButton | QAction, name: str, colour: str = "text") -> None:
        """Give a button or action an icon that follows the theme."""
        self._icons[wearer] = (name, colour)
        wearer.setIcon(self.icon(name, colour))
        if isinstance(wearer, QAbstractButton):
            wearer.setIconSize(ICON_SIZE)


@contextmanager
def _nothing_freed() -> Iterator[None]:
    """Keep Python from freeing a closed window while Qt goes through its list of all widgets.

    It asks our widgets on the way, and Python's collector may run in any answer: Qt would then
    speak to a widget that is gone.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def theme_names() -> dict[Theme, str]:
    """Return what the themes are called, in the order in which they are offered."""
    return {
        Theme.SYSTEM: tr("As the system"),
        Theme.LIGHT: tr("Light"),
        Theme.DARK: tr("Dark"),
        Theme.HIGH_CONTRAST: tr("High contrast"),
    }


def tabular(font: QFont) -> QFont:
    """Return the font with figures of one width, for columns of numbers."""
    figures = QFont(font)
    figures.setFeature(QFont.Tag("tnum"), 1)
    return figures


def _palette(colours: Colours) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for colour_role, colour in (
        (role.Window, colours.window),
        (role.WindowText, colours.text),
        (role.Base, colours.surface),
        (role.AlternateBase, colours.window),
        (role.Text, colours.text),
        (role.PlaceholderText, colours.muted),
        (role.Button, colours.raised),
        (role.ButtonText, colours.text),
        (role.BrightText, colours.error),
        (role.ToolTipBase, colours.raised),
        (role.ToolTipText, colours.text),
        (role.Highlight, colours.accent),
        (role.HighlightedText, colours.accent_text),
        (role.Accent, colours.accent),
        (role.Link, colours.accent),
        (role.LinkVisited, colours.accent),
        (role.Mid, colours.border),
        (role.Midlight, colours.border),
        (role.Dark, colours.border),
        (role.Light, colours.raised),
        (role.Shadow, colours.window),
    ):
        palette.setColor(colour_role, QColor(colour))
    for colour_role in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, colour_role, QColor(colours.muted))
    palette.setColor(
        QPalette.ColorGroup.Disabled, QPalette.ColorRole.Highlight, QColor(colours.border)
    )
    return palette


def _style_sheet(colours: Colours, text_scale: float) -> str:
    """Return what a palette can't say: borders, padding, the few special surfaces."""
    title, heading = round(11 * text_scale), round(16 * text_scale)
    # Where colours are few, what has the focus must be told by more than its colour.
    focus = 2 if colours is HIGH_CONTRAST else 1
    return f"""
        QToolTip {{ color: {colours.text}; background: {colours.raised};
            border: 1px solid {colours.border}; padding: 4px; }}
        QPushButton {{ padding: 6px 16px; border: 1px solid {colours.border};
            border-radius: 4px; background: {colours.raised}; }}
        QPushButton:hover {{ border-color: {colours.accent}; }}
        QPushButton:pressed, QPushButton:checked {{ background: {colours.border}; }}
        QPushButton:disabled {{ color: {colours.muted}; background: {colours.window}; }}
        QPushButton:focus {{ border: {focus}px solid {colours.accent}; }}
        QPushButton[primary="true"] {{ background: {colours.accent};
            color: {colours.accent_text}; border-color: {colours.accent}; font-weight: 600; }}
        QPushButton[primary="true"]:disabled {{ background: {colours.raised};
            color: {colours.muted}; border-color: {colours.border}; }}
        QPushButton QLabel#title {{ font-size: {title}pt; font-weight: 600; }}
        QPushButton QLabel#what {{ color: {colours.muted}; font-weight: 400; }}
        QPushButton QLabel:disabled {{ color: {colours.muted}; }}
        QPushButton[primary="true"] QLabel#title, QPushButton[primary="true"] QLabel#what
            {{ color: {colours.accent_text}; }}
        QPushButton[primary="true"] QLabel:disabled {{ color: {colours.muted}; }}
        QToolButton {{ padding: 4px 8px; border: 1px solid transparent; border-radius: 4px; }}
        QToolButton:hover {{ background: {colours.raised}; }}
        QToolButton:checked {{ background: {colours.raised}; border-color: {colours.accent}; }}
        QToolButton[choice="true"]:checked {{ background: {colours.accent};
            color: {colours.accent_text}; border-color: {colours.accent}; }}
        QToolButton:focus {{ border: {focus}px solid {colours.accent}; }}
        QToolButton:disabled {{ color: {colours.muted}; }}
        QFrame#rail {{ background: {colours.surface};
            border: none; border-right: 1px solid {colours.border}; }}
        QFrame#rail QToolButton {{ padding: 8px 4px; border-radius: 6px; }}
        QFrame#card {{ background: {colours.surface}; border: 1px solid {colours.border};
            border-radius: 6px; }}
        QFrame#page {{ background: {colours.surface}; }}
        QFrame#strip {{ background: {colours.warning_surface};
            border: 1px solid {colours.warning}; border-radius: 4px; }}
        QFrame#notification {{ background: {colours.raised};
            border: 1px solid {colours.border}; border-radius: 6px; }}
        QLabel#heading {{ font-size: {heading}pt; font-weight: 600; }}
        QLabel#muted {{ color: {colours.muted}; }}
        QHeaderView::section {{ background: {colours.window}; color: {colours.muted};
            border: none; border-bottom: 1px solid {colours.border}; padding: 4px 8px; }}
        QTableView::item {{ padding: 0 5px; }}
        QTableView, QTreeView {{ border: 1px solid {colours.border};
            gridline-color: {colours.border}; }}
        QSplitter::handle {{ background: {colours.window}; }}
        QStatusBar QLabel#research {{ color: {colours.muted}; padding-right: {GRID}px; }}
        QStatusBar {{ border-top: 1px solid {colours.border}; }}
        QStatusBar::item {{ border: none; }}
        QProgressBar {{ border: 1px solid {colours.border}; border-radius: 4px;
            background: {colours.surface}; text-align: center; }}
        QProgressBar::chunk {{ background: {colours.accent}; border-radius: 3px; }}
    """
