"""Every control can be named by a screen reader and reached by Tab, in every place and dialog."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollBar,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from legseg_desktop.gui.about import AboutDialog
from legseg_desktop.gui.colours import DARK, HIGH_CONTRAST, LIGHT, Colours
from legseg_desktop.gui.crash_dialog import CrashDialog
from legseg_desktop.gui.diagnostics_dialog import DiagnosticsDialog
from legseg_desktop.gui.patients.image_files_dialog import ImageFilesDialog
from legseg_desktop.gui.patients.import_source import ImportSourceDialog
from legseg_desktop.gui.patients.problems_dialog import ProblemsDialog
from legseg_desktop.gui.rail import Place
from legseg_desktop.gui.settings_dialog import SettingsDialog
from legseg_desktop.gui.shortcut_sheet import ShortcutSheet
from legseg_desktop.gui.update_dialog import UpdateDialog
from legseg_desktop.library_records import LibraryProblem
from legseg_desktop.services.check_update_file import Age, UpdateFile
from legseg_desktop.services.collect_diagnostics import Diagnostics
from legseg_desktop.settings import Settings, Theme, load_settings
from tests.gui.conftest import make_analysis, make_visit

CONTROLS = (
    *(QAbstractButton, QAbstractItemView, QAbstractSlider, QAbstractSpinBox),
    *(QComboBox, QLineEdit, QPlainTextEdit),
)
# Parts of a control that Qt itself makes; the control has the name.
PARTS = ("qt_spinbox_lineedit", "qt_menubar_ext_button", "ScrollLeftButton", "ScrollRightButton")
PLACES = tuple(Place)


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
        group = widget.group() if isinstance(widget, QAbstractButton) else None
        others = set() if group is None or not group.exclusive() else set(group.buttons())
        stops = {widget, widget.focusProxy(), *others}
        if widget.isEnabled() and not stops & reached:
            missing.append(said_of(widget))
    return missing


def check(root: QWidget) -> None:
    """Assert that every control of a window has a name."""
    found = list(controls(root))
    assert found
    assert [said_of(widget) for widget in found if not name_of(widget)] == []


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.name.lower())
def test_every_control_of_a_place_has_a_name(qtbot, window, place):
    window.workspace.open(make_visit(make_analysis("v1")))
    window.workspace.open(make_visit(make_analysis("v2", day=200)))
    window.go_to(place)
    QApplication.processEvents()
    check(window)
    assert not_reached(window) == []


def test_the_walk_finds_a_control_without_a_name_or_out_of_reach(qtbot):
    root = QWidget()
    qtbot.addWidget(root)
    layout = QVBoxLayout(root)
    named, nameless = QPushButton("Name"), QPushButton("…")
    nameless.setToolTip("nameless")
    nameless.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    layout.addWidget(named)
    layout.addWidget(nameless)
    with qtbot.waitExposed(root):
        root.show()
    assert [w for w in controls(root) if not name_of(w)] == [nameless]
    assert not_reached(root) == ["QPushButton in QWidget: 'nameless'"]


def dialogs_of(window, look) -> list[QDialog]:
    problem = LibraryProblem("missing_file", "a/b", "A file is missing.", "Restore it.")
    update = UpdateFile("a.deb", "0.2.0", "0.1.0", Age.NEWER, ("Faster.",))
    return [
        AboutDialog(window),
        SettingsDialog(Settings(), window, window._groups),
        ShortcutSheet(window._groups, window),
        DiagnosticsDialog(Diagnostics({"a.txt": "a"}), lambda *_: None, window),
        UpdateDialog(update, window),
        CrashDialog("What.", "Kept.", "Details", lambda: None, window),
        ImportSourceDialog(look, "", window),
        ImageFilesDialog(window, "", ()),
        ProblemsDialog([problem], window),
    ]


def test_every_control_of_every_dialog_has_a_name_and_is_reached_by_tab(qtbot, window, look):
    unnamed: list[str] = []
    unreached: list[str] = []
    for dialog in dialogs_of(window, look):
        with qtbot.waitExposed(dialog):
            dialog.show()
        found = list(controls(dialog))
        assert found, type(dialog)
        where = type(dialog).__name__
        unnamed += [f"{where}: {said_of(w)}" for w in found if not name_of(w)]
        unreached += [f"{where}: {said}" for said in not_reached(dialog)]
        dialog.close()
    assert unnamed == []
    assert unreached == []


def luminance(colour: str) -> float:
    """Return the relative luminance of '#rrggbb' as WCAG 2 defines it."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize(
    ("colours", "least"), [(DARK, 4.5), (LIGHT, 4.5), (HIGH_CONTRAST, 7.0)], ids=str
)
def test_text_stands_out_from_what_is_behind_it(colours: Colours, least: float):
    for behind in (colours.window, colours.surface, colours.raised):
        assert contrast(colours.text, behind) >= least
    assert contrast(colours.muted, colours.window) >= least
    assert contrast(colours.muted, colours.surface) >= least
    assert contrast(colours.warning, colours.warning_surface) >= 4.5
    assert contrast(colours.error, colours.surface) >= 4.5


def test_high_contrast_is_worn_and_remembered(window, qapp):
    window.wear(Theme.HIGH_CONTRAST)
    assert qapp.palette().window().color().name() == HIGH_CONTRAST.window
    assert load_settings().theme is Theme.HIGH_CONTRAST
    window.wear(Theme.DARK)


def test_text_can_be_twice_as_large_and_comes_back(qtbot, window, qapp):
    usual = qapp.font().pointSizeF()
    label = window.research_use
    low = label.fontMetrics().height()
    dialog = SettingsDialog(window.session.settings, window, window._groups)
    qtbot.addWidget(dialog)
    dialog.text_scale.setCurrentIndex(dialog.text_scale.count() - 1)
    window.take_settings(dialog.settings())
    assert qapp.font().pointSizeF() == pytest.approx(2 * usual)
    assert label.fontMetrics().height() == pytest.approx(2 * low, rel=0.15)
    assert load_settings().text_scale == 2.0
    dialog.show_settings(Settings())
    window.take_settings(dialog.settings())
    assert qapp.font().pointSizeF() == pytest.approx(usual)


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_the_window_fits_a_small_screen_at_every_size_of_text(qtbot, window, look, scale):
    look.scale_text(scale)
    try:
        window.workspace.open(make_visit(make_analysis("v1")))
        for place in PLACES:
            window.go_to(place)
            QApplication.processEvents()
            smallest = window.minimumSizeHint()
            assert smallest.width() <= 1366
            assert smallest.height() <= 768
    finally:
        look.scale_text(1.0)
