"""Every control can be named by a screen reader and reached by Tab, in every place and dialog."""

from __future__ import annotations

import contextlib

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from inference_engine.errors import InputError
from legseg_desktop.gui.colours import HIGH_CONTRAST
from legseg_desktop.gui.editing.tool_kinds import Tool
from legseg_desktop.gui.rail import Place
from legseg_desktop.gui.settings_dialog import SettingsDialog
from legseg_desktop.settings import Settings, Theme, load_settings
from tests.gui.conftest import make_analysis, make_visit
from tests.support.access_walk import controls, cut_texts, nameless, not_reached, without_ring

PLACES = tuple(Place)


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.name.lower())
def test_every_control_of_a_place_has_a_name(qtbot, window, place):
    window.workspace.open(make_visit(make_analysis("v1")))
    window.workspace.open(make_visit(make_analysis("v2", day=200)))
    window.go_to(place)
    QApplication.processEvents()
    assert list(controls(window))
    assert nameless(window) == []
    assert not_reached(window) == []
    assert without_ring(window) == []


def test_what_comes_and_goes_can_be_used_as_well(window, review, tmp_path):
    journal = tmp_path / "journal"
    journal.write_text("")
    window.help.tell_of_a_crash()
    window.editor.notice.offer(journal)
    window.notifications.fail(InputError("What happened.", "What to do."))
    window.notifications.cards[0].fold.click()
    for tool in Tool:
        window.editor.hand.use(tool)
        window.editor.bar.history.setChecked(True)
        QApplication.processEvents()
        assert nameless(window) == []
        assert not_reached(window) == [], tool
        assert without_ring(window) == [], tool


def test_the_walk_finds_a_control_without_a_name_or_out_of_reach(qtbot):
    root = QWidget()
    qtbot.addWidget(root)
    layout = QVBoxLayout(root)
    named, other = QPushButton("Name"), QPushButton("…")
    other.setToolTip("nameless")
    other.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    layout.addWidget(named)
    layout.addWidget(other)
    with qtbot.waitExposed(root):
        root.show()
    assert nameless(root) == not_reached(root) == ["QPushButton in QWidget: 'nameless'"]


def test_the_walk_finds_a_control_without_a_ring_and_a_text_that_is_cut(qtbot, look):
    root = QWidget()
    qtbot.addWidget(root)
    layout = QVBoxLayout(root)
    seen, unseen = QPushButton("Seen"), QPushButton("Unseen")
    unseen.setStyleSheet("QPushButton, QPushButton:focus { border: none; outline: none }")
    for button in (seen, unseen):
        layout.addWidget(button)
    with qtbot.waitExposed(root):
        root.show()
    assert without_ring(root) == ["QPushButton in QWidget: ''"]
    assert cut_texts(root) == []
    seen.setFixedWidth(10)
    QApplication.processEvents()
    assert cut_texts(root) == ["QPushButton 'Seen'"]


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
            with contextlib.suppress(qtbot.TimeoutError):
                qtbot.waitUntil(lambda: cut_texts(window.centralWidget()) == [], timeout=3000)
            smallest = window.minimumSizeHint()
            assert smallest.width() <= 1366
            assert smallest.height() <= 768
            assert cut_texts(window.centralWidget()) == []
    finally:
        look.scale_text(1.0)
