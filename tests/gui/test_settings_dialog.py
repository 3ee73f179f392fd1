"""The settings dialog: what it shows, what it refuses, and where its choices go."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QComboBox, QDialogButtonBox

from inference_engine.segmentation.options import Infiltration, Precision, Runtime
from legseg_desktop.gui.settings_dialog import SettingsDialog
from legseg_desktop.settings import Language, Settings, Theme, load_settings

CHANGED = Settings(
    language=Language.DUTCH,
    theme=Theme.LIGHT,
    runtime=Runtime.OPENVINO,
    device="gpu:0",
    precision=Precision.FASTEST,
    infiltration=Infiltration.AUTO,
    memory_gb=2.5,
    overlay_opacity=0.3,
    last_directory="/scans",
    research_use_acknowledged=True,
)
OK, DEFAULTS = QDialogButtonBox.StandardButton.Ok, QDialogButtonBox.StandardButton.RestoreDefaults


@pytest.fixture
def dialog(qtbot, look):
    dialog = SettingsDialog(CHANGED)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_it_shows_what_is_set_and_returns_it_unchanged(dialog):
    assert dialog.settings() == CHANGED
    assert dialog.memory_gb.isEnabled()


def test_every_choice_of_the_engine_is_offered(dialog):
    for box, kind in (
        (dialog.runtime, Runtime),
        (dialog.precision, Precision),
        (dialog.infiltration, Infiltration),
        (dialog.theme, Theme),
        (dialog.language, Language),
    ):
        assert {box.itemData(row) for row in range(box.count())} == {each.value for each in kind}


def test_changed_fields_make_segmentation_options(dialog):
    dialog.device.setEditText(" CPU ")
    dialog.memory_kind.setCurrentIndex(0)
    dialog.infiltration.setCurrentIndex(dialog.infiltration.findData("high"))
    options = dialog.settings().segmentation_options()
    assert (options.device, options.memory_bytes) == ("cpu", None)
    assert options.infiltration is Infiltration.HIGH
    assert not dialog.memory_gb.isEnabled()


def test_a_device_that_cannot_be_one_is_refused_in_words(dialog):
    dialog.device.setEditText("my card")
    assert not dialog.buttons.button(OK).isEnabled()
    assert "my card" in dialog.problem.text()
    dialog.device.setEditText("gpu")
    assert dialog.buttons.button(OK).isEnabled()
    assert dialog.problem.text() == ""


def test_defaults_leave_alone_what_the_dialog_does_not_show(qtbot, dialog):
    qtbot.mouseClick(dialog.buttons.button(DEFAULTS), Qt.MouseButton.LeftButton)
    assert dialog.settings() == Settings(
        overlay_opacity=0.3, last_directory="/scans", research_use_acknowledged=True
    )


def test_every_field_has_a_name_and_a_sentence(dialog):
    boxes = [box for box in dialog.findChildren(QComboBox) if box is not dialog.memory_kind]
    assert len(boxes) == 7
    for box in boxes:
        assert box.accessibleName()
        assert box.accessibleDescription().endswith(".")


@pytest.mark.parametrize("accepts", [True, False])
def test_the_window_keeps_what_is_accepted(window, monkeypatch, tmp_path, accepts):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    before = window.session.settings

    def answer():
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, SettingsDialog)
        dialog.precision.setCurrentIndex(dialog.precision.findData("fastest"))
        dialog.theme.setCurrentIndex(dialog.theme.findData("light"))
        (dialog.accept if accepts else dialog.reject)()

    QTimer.singleShot(0, answer)
    window.change_settings()
    expected = replace(before, precision=Precision.FASTEST, theme=Theme.LIGHT)
    assert window.session.settings == (expected if accepts else before)
    if accepts:
        assert load_settings() == expected
        assert window._theme_actions[Theme.LIGHT].isChecked()
