"""How the palettes reach Qt: roles for Fusion, and a style sheet for what roles can't say."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette

from legseg_desktop.gui.colours import HIGH_CONTRAST, Colours

OUTLINED = (
    *("QLineEdit", "QPlainTextEdit", "QAbstractSpinBox", "QComboBox", "QSlider"),
    *("QCheckBox", "QRadioButton", "QAbstractItemView", "QMenu"),
)
"""Classes of controls with an edge."""
# By how much Fusion darkens the window's colour for its outlines, %.
_FUSION_DARKENS = 140


def palette_of(colours: Colours) -> QPalette:
    """Return what Fusion draws with."""
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
        palette.setColor(QPalette.ColorGroup.Disabled, colour_role, QColor(colours.disabled))
    palette.setColor(
        QPalette.ColorGroup.Disabled, QPalette.ColorRole.Highlight, QColor(colours.border)
    )
    return palette


def outlined(palette: QPalette, colours: Colours) -> QPalette:
    """Return the palette for controls whose edge must be seen.

    Fusion has no role for outlines: it darkens the window's colour, which on a dark window leaves
    nothing to see.
    """
    lighter = QPalette(palette)
    outline = QColor(colours.outline).lighter(_FUSION_DARKENS)
    lighter.setColor(QPalette.ColorRole.Window, outline)
    return lighter


def style_sheet(colours: Colours, text_scale: float) -> str:
    """Return what a palette can't say: borders, padding, the few special surfaces."""
    title, heading, small = (round(points * text_scale) for points in (11, 16, 8))
    # Where colours are few, what has the focus must be told by more than its colour.
    focus = 2 if colours is HIGH_CONTRAST else 1
    return f"""
        QToolTip {{ color: {colours.text}; background: {colours.raised};
            border: 1px solid {colours.border}; padding: 4px; }}
        QPushButton {{ padding: 6px 16px; border: 1px solid {colours.border};
            border-radius: 4px; background: {colours.raised}; }}
        QPushButton:hover {{ border-color: {colours.accent}; }}
        QPushButton:pressed, QPushButton:checked {{ background: {colours.border}; }}
        QPushButton:disabled {{ color: {colours.disabled}; background: {colours.window}; }}
        QPushButton:focus {{ border: {focus}px solid {colours.accent}; }}
        QPushButton[primary="true"] {{ background: {colours.accent};
            color: {colours.accent_text}; border-color: {colours.accent}; font-weight: 600; }}
        QPushButton[primary="true"]:focus {{ border: 2px solid {colours.text}; }}
        QPushButton[primary="true"]:disabled {{ background: {colours.raised};
            color: {colours.disabled}; border-color: {colours.border}; }}
        QPushButton QLabel#title {{ font-size: {title}pt; font-weight: 600; }}
        QPushButton QLabel#what {{ color: {colours.muted}; font-weight: 400; }}
        QPushButton QLabel:disabled {{ color: {colours.disabled}; }}
        QPushButton[primary="true"] QLabel#title, QPushButton[primary="true"] QLabel#what
            {{ color: {colours.accent_text}; }}
        QPushButton[primary="true"] QLabel:disabled {{ color: {colours.disabled}; }}
        QToolButton {{ padding: 4px 8px; border: 1px solid transparent; border-radius: 4px; }}
        QToolButton:hover {{ background: {colours.raised}; }}
        QToolButton:checked {{ background: {colours.raised}; border-color: {colours.accent}; }}
        QToolButton[choice="true"]:checked {{ background: {colours.accent};
            color: {colours.accent_text}; border-color: {colours.accent}; }}
        QToolButton:focus {{ border: {focus}px solid {colours.accent}; }}
        QToolButton:checked:focus, QToolButton[choice="true"]:checked:focus
            {{ border: 2px solid {colours.text}; }}
        QToolButton::menu-button {{ border: none; width: 16px; }}
        QToolButton:disabled {{ color: {colours.disabled}; }}
        QWidget#tools QToolButton {{ padding: 4px 2px; font-size: {small}pt; }}
        QFrame#rail {{ background: {colours.surface};
            border: none; border-right: 1px solid {colours.border}; }}
        QFrame#rail QToolButton {{ padding: 8px 4px; border-radius: 6px; }}
        QFrame#card {{ background: {colours.surface}; border: 1px solid {colours.border};
            border-radius: 6px; }}
        QFrame#page {{ background: {colours.surface}; }}
        QFrame#strip, QFrame#notice {{ background: {colours.warning_surface};
            border: 1px solid {colours.warning}; border-radius: 4px; }}
        QFrame#notification {{ background: {colours.raised};
            border: 1px solid {colours.border}; border-radius: 6px; }}
        QLabel#heading {{ font-size: {heading}pt; font-weight: 600; }}
        QLabel#muted {{ color: {colours.muted}; }}
        QHeaderView::section {{ background: {colours.window}; color: {colours.muted};
            border: none; border-bottom: 1px solid {colours.border}; padding: 4px 6px; }}
        QTableView::item {{ padding: 0 3px; }}
        QTableView, QTreeView, QListView {{ border: 1px solid {colours.border};
            gridline-color: {colours.border}; }}
        QTextEdit, QPlainTextEdit {{ border: 1px solid {colours.outline}; }}
        QTableView:focus, QTreeView:focus, QListView:focus, QTextEdit:focus, QPlainTextEdit:focus
            {{ border: {focus}px solid {colours.accent}; }}
        QListWidget::item {{ padding: 2px 6px; }}
        QAbstractScrollArea::corner {{ background: {colours.surface}; border: none; }}
        QTabBar::tab {{ padding: 6px 16px; border: 1px solid transparent;
            border-bottom: 2px solid transparent; color: {colours.muted}; }}
        QTabBar::tab:hover {{ color: {colours.text}; }}
        QTabBar::tab:selected {{ color: {colours.text}; border-bottom-color: {colours.accent}; }}
        QTabBar::tab:focus {{ border-color: {colours.accent}; }}
        QSplitter::handle {{ background: {colours.window}; }}
        QStatusBar QLabel#research {{ color: {colours.muted}; padding-right: 8px; }}
        QStatusBar {{ border-top: 1px solid {colours.border}; }}
        QStatusBar::item {{ border: none; }}
        QProgressBar {{ border: 1px solid {colours.border}; border-radius: 4px;
            background: {colours.surface}; text-align: center; }}
        QProgressBar::chunk {{ background: {colours.accent}; border-radius: 3px; }}
    """
