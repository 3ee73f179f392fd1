"""What this program is, and what it isn't."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from legseg_desktop.gui.theme import GRID, text_scaled
from legseg_desktop.gui.translation import tr


class AboutDialog(QDialog):
    """Name, version, purpose, the honest sentence about the weights, licence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("About LegSeg"))
        self.setMinimumWidth(text_scaled(60 * GRID))
        heading = QLabel(f"LegSeg {_version()}")
        heading.setObjectName("heading")
        purpose = QLabel(tr("Research use only, not a medical device."))
        purpose.setStyleSheet("font-weight: 600")
        body = QLabel(
            "\n\n".join(
                (
                    tr(
                        "LegSeg measures the fat fraction of each thigh muscle from Dixon MRI: "
                        "it segments, lets you check, compares visits and reports."
                    ),
                    tr(
                        "The network's weights were trained by this project on simulated scans. "
                        "They are not the weights of the published method and have not been "
                        "validated on patients: check every segmentation before you use a "
                        "number."
                    ),
                    tr("Nothing leaves this computer: the program opens no network connection."),
                    tr("Apache License 2.0; third-party notices come with the program."),
                )
            )
        )
        body.setWordWrap(True)
        body.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        for widget in (heading, purpose, body, buttons):
            layout.addWidget(widget)


def _version() -> str:
    try:
        return version("legseg")
    except PackageNotFoundError:
        return ""
