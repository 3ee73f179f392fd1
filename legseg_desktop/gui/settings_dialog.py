"""The settings: how scans are segmented, and how the window looks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from inference_engine.errors import InputError
from inference_engine.segmentation.options import (
    LEAST_MEMORY_BYTES,
    Infiltration,
    Precision,
    Runtime,
    require_device,
)
from legseg_desktop.gui.actions import ActionGroups
from legseg_desktop.gui.dialog_size import size_dialog
from legseg_desktop.gui.key_page import KeyPage
from legseg_desktop.gui.program_messages import error_words
from legseg_desktop.gui.settings_fields import choices, choose, page
from legseg_desktop.gui.theme import GRID, icon_scaled, theme_names
from legseg_desktop.gui.translation import language_names, tr
from legseg_desktop.settings import Language, Settings, Theme

_MOST_MEMORY_GB = 256.0
_TEXT_PERCENT = (100, 125, 150, 175, 200)
_BUTTON = QDialogButtonBox.StandardButton


class SettingsDialog(QDialog):
    """Pages of preferences; nothing changes until they are accepted.

    Parameters
    ----------
    settings : Settings
        The preferences as they are.
    parent : QWidget
        The window.
    groups
        Its commands, whose keys can be changed.
    """

    def __init__(
        self, settings: Settings, parent: QWidget | None = None, groups: ActionGroups = ()
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setWindowTitle(tr("Settings"))
        size_dialog(self, 88 * GRID, 66 * GRID)
        self.pages = QStackedWidget()
        self.names = QListWidget()
        self.names.setFixedWidth(icon_scaled(18 * GRID))
        self.names.setAccessibleName(tr("Pages"))
        self.problem = QLabel()
        self.problem.setObjectName("muted")
        self.problem.setWordWrap(True)
        self.buttons = QDialogButtonBox(_BUTTON.Ok | _BUTTON.Cancel | _BUTTON.RestoreDefaults)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.buttons.button(_BUTTON.RestoreDefaults).clicked.connect(
            lambda: self.show_settings(_with_defaults(self._settings))
        )
        self._add_page(tr("Engine"), self._engine_page())
        self._add_page(tr("Window"), self._window_page())
        self.keys = KeyPage(groups)
        self.keys.changed.connect(self._check)
        self._add_page(tr("Keys"), self.keys)
        self.names.currentRowChanged.connect(self.pages.setCurrentIndex)
        self.names.setCurrentRow(0)
        middle = QHBoxLayout()
        middle.setSpacing(2 * GRID)
        middle.addWidget(self.names)
        middle.addWidget(self.pages, 1)
        bottom = QHBoxLayout()
        bottom.addWidget(self.problem, 1)
        bottom.addWidget(self.buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addLayout(middle, 1)
        layout.addLayout(bottom)
        self.device.editTextChanged.connect(self._check)
        self.memory_kind.currentIndexChanged.connect(self._enable_memory)
        self.show_settings(settings)

    def show_settings(self, settings: Settings) -> None:
        """Put preferences into the fields."""
        choose(self.runtime, settings.runtime)
        self.device.setEditText(settings.device)
        choose(self.precision, settings.precision)
        choose(self.infiltration, settings.infiltration)
        choose(self.language, settings.language)
        choose(self.theme, settings.theme)
        _choose_nearest(self.text_scale, settings.text_scale)
        self.memory_kind.setCurrentIndex(1 if settings.memory_gb else 0)
        if settings.memory_gb:
            self.memory_gb.setValue(settings.memory_gb)
        self._enable_memory()
        self.keys.show_shortcuts(dict(settings.shortcuts))
        self._check()

    def settings(self) -> Settings:
        """Return the preferences as they are in the fields; all others as they were."""
        return replace(
            self._settings,
            runtime=Runtime(self.runtime.currentData()),
            device=self._device_text(),
            precision=Precision(self.precision.currentData()),
            memory_gb=self.memory_gb.value() if self.memory_kind.currentIndex() else 0.0,
            infiltration=Infiltration(self.infiltration.currentData()),
            language=Language(self.language.currentData()),
            theme=Theme(self.theme.currentData()),
            text_scale=self.text_scale.currentData(),
            shortcuts=self._shortcuts(),
        )

    def _shortcuts(self) -> dict[str, str]:
        """Return the changed keys: those of the page, and those of commands it doesn't list."""
        listed = self.keys.names()
        others = {
            name: keys for name, keys in self._settings.shortcuts.items() if name not in listed
        }
        return {**others, **self.keys.shortcuts()}

    def _engine_page(self) -> QWidget:
        self.runtime = choices(
            {
                Runtime.AUTO: tr("The fastest here"),
                Runtime.OPENVINO: tr("OpenVINO"),
                Runtime.TENSORFLOW: tr("TensorFlow"),
                Runtime.ONNXRUNTIME: tr("ONNX Runtime"),
            }
        )
        self.device = QComboBox()
        self.device.setEditable(True)
        self.device.addItems(["auto", "cpu", "gpu", "gpu:0"])
        self.precision = choices(
            {
                Precision.FLOAT32: tr("Exact (float32)"),
                Precision.FASTEST: tr("Fastest"),
            }
        )
        self.memory_kind = QComboBox()
        self.memory_kind.addItems([tr("Half of what is free, at most 3 GB"), tr("At most")])
        self.memory_gb = QDoubleSpinBox()
        self.memory_gb.setRange(LEAST_MEMORY_BYTES / 1e9, _MOST_MEMORY_GB)
        self.memory_gb.setDecimals(1)
        self.memory_gb.setValue(4.0)
        self.memory_gb.setSuffix(tr(" GB"))
        self.memory_gb.setAccessibleName(tr("Most memory"))
        self.infiltration = choices(
            {
                Infiltration.ANY: tr("One model for all"),
                Infiltration.AUTO: tr("By the fat fraction of the scan"),
                Infiltration.LOW: tr("The model for little fat"),
                Infiltration.HIGH: tr("The model for much fat"),
            }
        )
        return page(
            [
                (
                    tr("&Runtime"),
                    [self.runtime],
                    tr(
                        "The program that computes the network; the first choice tries those "
                        "installed once and keeps the fastest."
                    ),
                ),
                (
                    tr("&Device"),
                    [self.device],
                    tr("auto takes a graphics card if there is one that works, else the CPU."),
                ),
                (
                    tr("&Precision"),
                    [self.precision],
                    tr(
                        "Exact gives the same labels on every computer; fastest may move single "
                        "voxels at the borders."
                    ),
                ),
                (
                    tr("&Memory"),
                    [self.memory_kind, self.memory_gb],
                    tr("With less memory a leg is cut into more pieces, which takes longer."),
                ),
                (
                    tr("&Fat infiltration"),
                    [self.infiltration],
                    tr(
                        "Which model segments; by the fat fraction, a first pass measures the "
                        "muscles and 20 % is the border."
                    ),
                ),
            ]
        )

    def _window_page(self) -> QWidget:
        self.language = choices(language_names())
        self.theme = choices(theme_names())
        self.text_scale = QComboBox()
        for percent in _TEXT_PERCENT:
            self.text_scale.addItem(f"{percent} %", percent / 100)
        return page(
            [
                (
                    tr("&Language"),
                    [self.language],
                    tr(
                        "From the next start. Translations are drafts that no native reader of "
                        "the field has checked: the English text counts. Reports, tables and "
                        "the command line are in English."
                    ),
                ),
                (
                    tr("&Theme"),
                    [self.theme],
                    tr("Dark suits a reading room, light an office."),
                ),
                (
                    tr("Text si&ze"),
                    [self.text_scale],
                    tr("Of the whole window, against its usual size."),
                ),
            ]
        )

    def _add_page(self, name: str, page: QWidget) -> None:
        item = QListWidgetItem(name)
        item.setSizeHint(QSize(0, 4 * GRID))
        self.names.addItem(item)
        self.pages.addWidget(page)

    def _enable_memory(self) -> None:
        self.memory_gb.setEnabled(self.memory_kind.currentIndex() == 1)

    def _device_text(self) -> str:
        return self.device.currentText().strip().lower()

    def _check(self) -> None:
        """Let only a device through that can be one, and keys that do one thing."""
        said = ""
        clash = self.keys.clash()
        if clash is not None:
            one, other = (action.text().replace("&", "") for action in clash)
            said = tr(
                "'{one}' and '{other}' have the same keys. Give one of them others.",
                one=one,
                other=other,
            )
        try:
            require_device(self._device_text())
        except InputError as error:
            said = error_words(error)
        self.problem.setText(said)
        self.buttons.button(_BUTTON.Ok).setEnabled(not said)


def ask_for_settings(
    settings: Settings,
    parent: QWidget,
    keep: Callable[[Settings], None],
    groups: ActionGroups = (),
) -> None:
    """Show the dialog; hand over what was accepted, if anything changed."""
    dialog = SettingsDialog(settings, parent, groups)
    if dialog.exec() and dialog.settings() != settings:
        keep(dialog.settings())


def _with_defaults(settings: Settings) -> Settings:
    """Return the preferences with everything that the dialog shows at its default."""
    fresh = Settings()
    return replace(
        settings,
        language=fresh.language,
        theme=fresh.theme,
        text_scale=fresh.text_scale,
        runtime=fresh.runtime,
        device=fresh.device,
        precision=fresh.precision,
        memory_gb=fresh.memory_gb,
        infiltration=fresh.infiltration,
        shortcuts=fresh.shortcuts,
    )


def _choose_nearest(box: QComboBox, value: float) -> None:
    distances = [abs(box.itemData(index) - value) for index in range(box.count())]
    box.setCurrentIndex(distances.index(min(distances)))
