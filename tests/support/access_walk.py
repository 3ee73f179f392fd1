"""What a screen reader, the keyboard alone and large text need of windows and dialogs."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTabBar,
    QTextEdit,
    QWidget,
)

CONTROLS = (
    *(QAbstractButton, QAbstractItemView, QAbstractSlider, QAbstractSpinBox),
    *(QComboBox, QLineEdit, QPlainTextEdit, QTextEdit),
)
# Parts of a control that Qt itself makes; the control has the name.
PARTS = ("qt_spinbox_lineedit", "qt_menubar_ext_button", "ScrollLeftButton", "ScrollRightButton")


def controls(root: QWidget) -> Iterator[QWidget]:
    """Yield the controls that are on show, without the parts of which Qt makes them."""
    for widget in root.findChildren(QWidget):
        if not isinstance(widget, CONTROLS) or isinstance(widget, QScrollBar):
            continue
        parent = widget.parentWidget()
        is_part = widget.objectName() in PARTS or isinstance(
            parent, (QComboBox, QAbstractSpinBox, QAbstractItemView, QTabBar)
        )
        inside_view = parent is not None and isinstance(parent.parentWidget(), QAbstractItemView)
        if widget.isVisibleTo(root) and widget.isVisible() and not (is_part or inside_view):
            yield widget


def name_of(widget: QWidget) -> str:
    """Return what a screen reader says: the name given, the text, or that of its label."""
    if widget.accessibleName():
        return widget.accessibleName()
    if isinstance(widget, QAbstractButton) and any(c.isalnum() for c in widget.text()):
        return widget.text()
    labels = widget.window().findChildren(QLabel)
    return next((label.text() for label in labels if label.buddy() is widget), "")


def said_of(widget: QWidget) -> str:
    """Return how a failing test names a control."""
    owner = type(widget.parentWidget()).__name__
    return f"{type(widget).__name__} in {owner}: '{widget.toolTip() or widget.objectName()}'"


def reached_by_tab(root: QWidget) -> set[QWidget]:
    """Press Tab until the focus is back where it was; return where it has been."""
    root.activateWindow()
    seen: list[QWidget] = []
    for _ in range(300):
        QTest.keyClick(QApplication.focusWidget() or root, Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        if seen and now is seen[0]:
            break
        if now is not None and now not in seen:
            seen.append(now)
    return set(seen)


def not_reached(root: QWidget) -> list[str]:
    """Return the enabled controls at which Tab doesn't stop.

    Of buttons of which one is down, Tab stops at that one and the arrows lead to the others.
    """
    reached = reached_by_tab(root)
    missing = []
    for widget in controls(root):
        stops = {widget, widget.focusProxy(), *_one_of_them_down(widget)}
        if widget.isEnabled() and not stops & reached:
            missing.append(said_of(widget))
    return missing


def _one_of_them_down(widget: QWidget) -> set[QWidget]:
    """Return the buttons of which only one can be down, this among them."""
    if not isinstance(widget, QAbstractButton):
        return set()
    group = widget.group()
    if group is not None:
        return set(group.buttons()) if group.exclusive() else set()
    parent = widget.parentWidget()
    if not widget.autoExclusive() or parent is None:
        return set()
    return {one for one in parent.findChildren(QAbstractButton) if one.autoExclusive()}


def nameless(root: QWidget) -> list[str]:
    """Return the controls without a name."""
    return [said_of(widget) for widget in controls(root) if not name_of(widget)]


def without_ring(root: QWidget) -> list[str]:
    """Return the controls that look the same with the focus and without."""
    missing = []
    for widget in controls(root):
        is_stop = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if len(_one_of_them_down(widget)) > 1 and isinstance(widget, QAbstractButton):
            is_stop = widget.isChecked()
        if widget.isEnabled() and is_stop:
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            widget.window().setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)  # as by Tab
            QApplication.processEvents()
            with_focus = widget.grab().toImage()
            widget.clearFocus()
            QApplication.processEvents()
            if with_focus == widget.grab().toImage():
                missing.append(said_of(widget))
    return missing


def cut_texts(root: QWidget) -> list[str]:
    """Return the labels and buttons on show whose text has less room than it needs.

    What is on a page that scrolls has the room of its page. Lines that are made shorter with '…'
    tell the rest in their tool tip.
    """
    cut = []
    for widget in root.findChildren(QWidget):
        if not widget.isVisible() or not isinstance(widget, (QLabel, QAbstractButton, QComboBox)):
            continue
        text = widget.currentText() if isinstance(widget, QComboBox) else widget.text()
        if not text or (widget.toolTip() and widget.toolTip().startswith(text[:8])):
            continue
        if isinstance(widget, QLabel) and widget.wordWrap():
            is_cut = widget.heightForWidth(widget.width()) > widget.height() + 1
        else:
            needed = widget.sizeHint() if isinstance(widget, QLabel) else widget.minimumSizeHint()
            is_cut = needed.width() > widget.width() + 1 or needed.height() > widget.height() + 1
        if is_cut:
            cut.append(f"{type(widget).__name__} '{text[:40]}'")
    return cut
