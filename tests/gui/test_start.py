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
from legseg_desktop.gui.main_window import MainWindow

application = QApplication([])
heavy = {
    "tensorflow", "keras", "openvino", "vtkmodules", "pydicom", "highdicom", "nibabel", "SimpleITK",
    "sqlite3", "sqlalchemy", "alembic", "matplotlib", "reportlab.platypus", "PIL", "cryptography",
    "scipy.ndimage", "scipy.sparse", "scipy.stats", "scipy.spatial", "skimage", "openpyxl",
    "jinja2", "keyring", "pandas", "asyncio", "cc3d", "fill_voids", "qtawesome", "qtpy",
    "pypdfium2",
}
shown = []

class Watched(MainWindow):
    def show(self):
        super().show()
        shown.append(heavy & set(sys.modules))
        self.session.library.opened.connect(lambda: QTimer.singleShot(0, self.close))

import legseg_desktop.gui.app as app
app.MainWindow = Watched
assert run_window() == 0
assert shown == [set()], shown
# The library has been made since, as a job: only that has brought the database.
assert heavy & set(sys.modules) == {"sqlite3", "sqlalchemy", "asyncio", "alembic"}
assert "PySide6.QtNetwork" not in sys.modules
print("window closed")
"""


def test_the_window_starts_without_what_it_needs_later_and_opens_its_library(tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", _START],
        # Another test may have made the library of this session's home.
        env={**environment_without_coverage(), "XDG_DATA_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "window closed" in done.stdout
