"""The pinned PySide6 keeps the reference counts of None and True (docs/decisions/0002).

In a child process: a release that loses them aborts the interpreter.
"""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.metadata import version

import pytest

EMISSIONS = 100_000
# A release that loses references loses about one per call; other code moves a few.
TOLERANCE = EMISSIONS // 100

SIGNALS = """
class Sender(QObject):
    changed = Signal(object)
    toggled = Signal(bool)

sender, counts = Sender(), [0, 0]

def on_changed(value):
    counts[0] += value is None

def on_toggled(value):
    counts[1] += value is True

sender.changed.connect(on_changed)
sender.toggled.connect(on_toggled)

def work():
    for _ in range(EMISSIONS // 2):
        sender.changed.emit(None)
        sender.toggled.emit(True)
    assert counts == [EMISSIONS // 2] * 2
"""
CALLS = """
sender, rectangle, point = QObject(), QRectF(0, 0, 2, 2), QPointF(1, 1)

def work():
    for _ in range(EMISSIONS):
        sender.blockSignals(False)
        sender.setProperty("shown", True)
        sender.setParent(None)
        rectangle.contains(point)
"""
MEASURE = """
watched = (None, True, False)
before = [sys.getrefcount(value) for value in watched]
work()
print(json.dumps([before, [sys.getrefcount(value) for value in watched]]))
"""


@pytest.mark.parametrize("work", [SIGNALS, CALLS], ids=["signals", "calls"])
def test_reference_counts_are_kept(work: str) -> None:
    start = "import json, sys\nfrom PySide6.QtCore import QObject, QPointF, QRectF, Signal\n"
    code = f"{start}EMISSIONS = {EMISSIONS}\n{work}{MEASURE}"
    answer = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False
    )
    assert answer.returncode == 0, answer.stderr[-2000:]
    before, after = json.loads(answer.stdout)
    assert after == pytest.approx(before, abs=TOLERANCE)


def test_the_pin_is_one_that_was_tried() -> None:
    assert version("PySide6-Essentials") == "6.11.3"
