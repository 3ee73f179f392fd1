"""What starting the window loads, and that it speaks to nobody; in a process of its own."""

import subprocess
import sys

from tests.support.separate_process import environment_without_coverage

_START = """
import socket, sys

def refuse(*arguments, **options):
    raise AssertionError("a socket was opened")

socket.socket.connect = refuse
socket.socket.bind = refuse

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from legseg_desktop.gui.app import run_window

application = QApplication([])
QTimer.singleShot(200, application.closeAllWindows)
assert run_window() == 0
heavy = ("tensorflow", "keras", "vtkmodules", "pydicom", "sqlite3", "matplotlib")
loaded = [name for name in heavy if name in sys.modules]
assert not loaded, loaded
from PySide6 import QtCore
assert "PySide6.QtNetwork" not in sys.modules
print("window closed")
"""


def test_the_window_starts_and_ends_without_tensorflow_vtk_or_a_socket():
    done = subprocess.run(
        [sys.executable, "-c", _START],
        env=environment_without_coverage(),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "window closed" in done.stdout
