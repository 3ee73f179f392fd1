"""The pinned PySide6 keeps the reference counts of None and True (docs/decisions/0002)."""

from __future__ import annotations

import sys
from importlib.metadata import version

import pytest
from PySide6.QtCore import QObject, QPointF, QRectF, Signal
from pytestqt.qtbot import QtBot

EMISSIONS = 100_000
# A release that loses references loses at least one per emission; other code moves a few.
TOLERANCE = EMISSIONS // 100


class Sender(QObject):
    """Emits the values whose counts are watched."""

    changed = Signal(object)
    toggled = Signal(bool)


@pytest.mark.usefixtures("qtbot")
def test_signals_leave_the_reference_counts_alone() -> None:
    sender = Sender()
    received = []
    sender.changed.connect(lambda value: received.append(value is None))
    sender.toggled.connect(lambda value: received.append(value is True))
    before = [sys.getrefcount(value) for value in (None, True)]
    for _ in range(EMISSIONS // 2):
        sender.changed.emit(None)
        sender.toggled.emit(True)
    received_all, count = all(received), len(received)
    received.clear()  # it holds references to True itself
    after = [sys.getrefcount(value) for value in (None, True)]
    assert received_all
    assert count == EMISSIONS
    assert after == pytest.approx(before, abs=TOLERANCE)


def test_ordinary_calls_leave_the_reference_counts_alone(qtbot: QtBot) -> None:
    sender = Sender()
    rectangle, point = QRectF(0, 0, 2, 2), QPointF(1, 1)
    before = [sys.getrefcount(value) for value in (None, True, False)]
    for _ in range(EMISSIONS):
        sender.blockSignals(False)
        sender.setProperty("shown", True)
        sender.setParent(None)
        rectangle.contains(point)
    after = [sys.getrefcount(value) for value in (None, True, False)]
    assert after == pytest.approx(before, abs=TOLERANCE)


def test_the_pin_is_one_that_was_tried() -> None:
    assert version("PySide6-Essentials") == "6.11.3"
