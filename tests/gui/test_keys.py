"""Keys: what a command has, what the user gives it, and where two would clash."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from legseg_desktop.gui.actions import actions_of, add_action, bind_keys, clash_of, own_keys
from legseg_desktop.gui.settings_dialog import SettingsDialog
from legseg_desktop.gui.shortcut_sheet import ShortcutSheet
from legseg_desktop.settings import Settings

OK = QDialogButtonBox.StandardButton.Ok
DEFAULTS = QDialogButtonBox.StandardButton.RestoreDefaults
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def groups(qtbot):
    window, place, other = QWidget(), QWidget(), QWidget()
    for widget in (window, place, other):
        qtbot.addWidget(widget)
    everywhere = [add_action(window, "&Save …", print, ["Ctrl+S"], everywhere=True, name="save")]
    in_place = [
        add_action(place, "Fit", print, ["Ctrl+F", "R"], name="place.fit"),
        add_action(place, "Centre", print, ["C"], name="place.centre"),
    ]
    elsewhere = [add_action(other, "Run", print, ["R"], name="other.run")]
    keep = [window, place, other]
    return [("Window", everywhere), ("Place", in_place), ("Other", elsewhere)], keep


def _named(groups, name):
    return next(action for action in actions_of(groups) if action.objectName() == name)


def test_every_command_whose_keys_can_be_changed_has_a_name_of_its_own(window):
    names = [action.objectName() for action in actions_of(window._groups)]
    assert len(names) > 40
    assert len(set(names)) == len(names)
    assert all(names)
    # Found again in a settings file, whatever language the window speaks.
    assert {"import-a-scan", "review", "search-the-patients", "review.fit"} <= set(names)


def test_chosen_keys_take_the_place_of_its_own_and_go_again(groups):
    fit, centre = _named(groups[0], "place.fit"), _named(groups[0], "place.centre")
    bind_keys(groups[0], {"place.fit": "Ctrl+Shift+F", "place.centre": "", "unknown": "X"})
    assert fit.shortcuts() == [QKeySequence("Ctrl+Shift+F")]
    assert centre.shortcuts() == []
    bind_keys(groups[0], {})
    assert fit.shortcuts() == [QKeySequence("Ctrl+F"), QKeySequence("R")]
    assert own_keys(centre) == "C"


def test_keys_clash_only_where_both_commands_work(groups):
    actions = {action.objectName(): action for action in actions_of(groups[0])}
    taken = [(action, own_keys(action)) for action in actions.values()]
    fit = actions["place.fit"]
    assert clash_of(fit, "Ctrl+F; R", taken) is None  # R runs in another place
    assert clash_of(fit, "C", taken) is actions["place.centre"]
    assert clash_of(fit, "Ctrl+S", taken) is actions["save"]
    assert clash_of(actions["save"], "R", taken) is not None  # it works everywhere
    assert clash_of(fit, "", taken) is None


def test_the_windows_own_commands_have_names_and_no_clash(window):
    actions = actions_of(window._groups)
    names = [action.objectName() for action in actions]
    assert len(set(names)) == len(names)
    assert all(names)
    dialog = SettingsDialog(Settings(), window, window._groups)
    assert dialog.keys.clash() is None


@pytest.fixture
def dialog(qtbot, groups, look):
    dialog = SettingsDialog(Settings(shortcuts={"elsewhere": "F9"}), None, groups[0])
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.names.setCurrentRow(2)
    return dialog


def _press_keys(dialog, key, modifiers=Qt.KeyboardModifier.NoModifier):
    editor = dialog.keys.editor
    editor.setFocus()
    QTest.keyClick(editor, key, modifiers)
    editor.editingFinished.emit()


def test_pressed_keys_become_the_commands_own(dialog, groups):
    page = dialog.keys
    assert not page.editor.isEnabled()
    page.choose(_named(groups[0], "place.fit"))
    assert page.editor.keySequence() == QKeySequence("Ctrl+F")
    _press_keys(dialog, Qt.Key.Key_J, CTRL)
    # What the page doesn't list stays as it was.
    assert dialog.settings().shortcuts == {"elsewhere": "F9", "place.fit": "Ctrl+J"}
    page.reset.click()
    assert dialog.settings().shortcuts == {"elsewhere": "F9"}
    page.clear.click()
    assert dialog.settings().shortcuts == {"elsewhere": "F9", "place.fit": ""}


def test_a_clash_is_said_and_cannot_be_accepted(dialog, groups):
    page = dialog.keys
    page.choose(_named(groups[0], "place.fit"))
    _press_keys(dialog, Qt.Key.Key_C)
    assert "'Fit' and 'Centre' have the same keys" in dialog.problem.text()
    assert not dialog.buttons.button(OK).isEnabled()
    page.choose(_named(groups[0], "place.centre"))
    _press_keys(dialog, Qt.Key.Key_M)
    assert dialog.problem.text() == ""
    assert dialog.buttons.button(OK).isEnabled()


def test_defaults_give_commands_their_own_keys_again(dialog, groups):
    dialog.keys.choose(_named(groups[0], "place.fit"))
    _press_keys(dialog, Qt.Key.Key_M)
    dialog.buttons.button(DEFAULTS).click()
    assert dialog.keys.shortcuts() == {}


def test_commands_are_found_by_name_and_by_key(dialog, groups):
    page = dialog.keys
    rows = page._rows
    QTest.keyClicks(page.search, "ctrl+f")
    shown = {action.text() for action, row in rows.items() if not row.isHidden()}
    assert shown == {"Fit"}
    page.search.setText("centre")
    shown = {action.text() for action, row in rows.items() if not row.isHidden()}
    assert shown == {"Centre"}


def test_a_changed_key_works_in_the_window_and_on_its_sheet(review, window):
    window.take_settings(Settings(shortcuts={"review.labels": "Ctrl+L"}))
    view = review.grid.active
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_S)
    assert review.state.overlay_visible
    QTest.keyClick(view, Qt.Key.Key_L, CTRL)
    assert not review.state.overlay_visible
    rows = ShortcutSheet(window._groups, window).rows
    assert ("Ctrl+L", "Labels on or off") in rows
