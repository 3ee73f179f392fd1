"""What leaves this computer: nothing; and who may read what is kept on it: its user."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.command_line import pair
from tests.support.separate_process import environment_without_coverage

MAIN = Path(__file__).parents[2] / "main.py"
GUARD = Path(__file__).parents[1] / "support" / "network_guard"
# So asks urllib3, which pydicom and Keras load where it is installed, whether there is IPv6:
# nothing is sent.
ASKING_FOR_IPV6 = "socket.bind ('::1', 0)"
OPENVINO = ("--runtime", "openvino", "--device", "cpu")
OWN_FOLDERS = ("config", "data", "state", "cache")


@pytest.fixture
def home(tmp_path):
    """Return an environment with a home of its own, in which the use of the network is noted."""
    (tmp_path / "notes").mkdir()
    environment = {
        **environment_without_coverage(),
        **{f"XDG_{kind.upper()}_HOME": str(tmp_path / kind) for kind in OWN_FOLDERS},
        "HOME": str(tmp_path),
        "PYTHONPATH": str(GUARD),
        "LEGSEG_SOCKET_NOTES": str(tmp_path / "notes"),
    }
    umask = os.umask(0o022)  # as on most computers: others may read what isn't protected
    yield environment
    os.umask(umask)


def run(environment: dict[str, str], *command: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *map(str, command)],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=280,
    )


def network_use(environment: dict[str, str]) -> dict[str, set[str]]:
    """Return what each watched process did with the network, by number and command line."""
    noted = {}
    for file in Path(environment["LEGSEG_SOCKET_NOTES"]).iterdir():
        first, *others = file.read_text().splitlines()
        noted[f"{file.name} {first}"] = set(others) - {ASKING_FOR_IPV6}
    return noted


def test_the_guard_sees_what_goes_out(home):
    code = "import socket\ntry: socket.create_connection(('127.0.0.1', 9), 1)\nexcept OSError: pass"
    done = run(home, "-c", code)
    assert done.returncode == 0, done.stderr
    assert list(network_use(home).values()) == [
        {"socket.getaddrinfo 127.0.0.1", "socket.connect ('127.0.0.1', 9)"}
    ]


@pytest.mark.slow
def test_import_and_analysis_with_worker_use_no_network_and_keep_private(home, images, tmp_path):
    imported = run(home, MAIN, "library", "import", images, "--patient", "P1")
    assert imported.returncode == 0, imported.stdout + imported.stderr
    done = run(home, MAIN, "analyse", *pair(images), *OPENVINO, "-o", tmp_path / "out")
    assert done.returncode == 0, done.stderr
    noted = network_use(home)
    # The commands and the worker: all were watched.
    assert any("inference_worker" in name for name in noted), noted
    assert len(noted) >= 3
    assert {name: use for name, use in noted.items() if use} == {}
    assert _others_can_read(tmp_path) == []


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("strace") is None, reason="strace isn't installed")
def test_no_library_below_python_makes_one_either(home, images, tmp_path):
    trace = tmp_path / "trace"
    done = subprocess.run(
        [
            *("strace", "-f", "-qq", "-e", "trace=socket", "-o", str(trace)),
            *(sys.executable, str(MAIN), "analyse", *map(str, pair(images)), *OPENVINO),
            *("-o", str(tmp_path / "out")),
        ],
        env=home,
        capture_output=True,
        text=True,
        check=False,
        timeout=280,
    )
    if "ptrace" in done.stderr.lower():
        pytest.skip("strace may not trace here")
    assert done.returncode == 0, done.stderr
    assert "AF_INET" not in trace.read_text()


def test_the_window_keeps_its_files_private(home, tmp_path):
    code = """
from PySide6.QtCore import QTimer
import legseg_desktop.gui.app as app
from dataclasses import replace
class Window(app.MainWindow):
    def show(self):
        super().show()
        self.session.keep_settings(replace(self.session.settings, text_scale=1.25))
        self.session.library.opened.connect(lambda: QTimer.singleShot(0, self.close))
app.MainWindow = Window
raise SystemExit(app.run_window())
"""
    done = run(home, "-c", code)
    assert done.returncode == 0, done.stderr
    kept = {path.name for kind in OWN_FOLDERS for path in (tmp_path / kind).rglob("*")}
    assert {"legseg.log", "settings.json", "library.sqlite"} <= kept
    assert _others_can_read(tmp_path) == []
    assert list(network_use(home).values()) == [set()]


def _others_can_read(home: Path) -> list[str]:
    """Return the program's own files that somebody else could read or enter."""
    found = []
    for kind in OWN_FOLDERS:
        for folder in (home / kind).glob("*"):
            if folder.name != "legseg":  # of a library, such as the fonts' cache
                continue
            if stat.S_IMODE(folder.stat().st_mode) & 0o077:
                # What lies below must then protect itself.
                found += [
                    str(path.relative_to(home))
                    for path in folder.rglob("*")
                    if path.is_file() and _is_open(path, folder)
                ]
    return found


def _is_open(path: Path, top: Path) -> bool:
    chain = [path, *(parent for parent in path.parents if parent.is_relative_to(top))]
    return all(stat.S_IMODE(one.stat().st_mode) & 0o044 for one in chain)
