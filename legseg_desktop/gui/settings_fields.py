"""The fields on the pages of the settings, each under its name and over one sentence about it."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from legseg_desktop.gui.theme import GRID

Value = TypeVar("Value", bound=StrEnum)


def choices(names: Mapping[Value, str]) -> QComboBox:
    """Return a box with a choice for each value, called so."""
    box = QComboBox()
    for value, name in names.items():
        box.addItem(name, value.value)
    return box


def choose(box: QComboBox, value: StrEnum) -> None:
    """Choose a value in a box of `choices`."""
    box.setCurrentIndex(box.findData(value.value))


def page(rows: list[tuple[str, list[QWidget], str]]) -> QWidget:
    """Return a page of fields, each under its name and over one sentence about it."""
    inner = QWidget()
    layout = QVBoxLayout(inner)
    layout.setContentsMargins(0, 0, GRID, 0)
    layout.setSpacing(GRID // 2)
    for name, fields, sentence in rows:
        title = QLabel(name)
        title.setStyleSheet("font-weight: 600")
        title.setBuddy(fields[0])
        what = QLabel(sentence)
        what.setObjectName("muted")
        what.setWordWrap(True)
        line = QHBoxLayout()
        line.setSpacing(GRID)
        for field in fields:
            if isinstance(field, QComboBox):
                field.setMinimumWidth(30 * GRID)
            line.addWidget(field)
        line.addStretch()
        fields[0].setAccessibleName(name.replace("&", ""))
        fields[0].setAccessibleDescription(sentence)
        layout.addWidget(title)
        layout.addLayout(line)
        layout.addWidget(what)
        layout.addSpacing(int(1.5 * GRID))
    layout.addStretch()
    area = QScrollArea()
    area.setWidget(inner)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area
