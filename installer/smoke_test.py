"""Try the .deb as a clinician's computer would have it: a clean system without Python or network.

    sudo python installer/smoke_test.py dist/legseg_VERSION_amd64.deb [--keep]

Makes a minimal Debian with debootstrap, installs the package with only what it names, then cuts
the network off and uses the program: starts, window, demo patient, exports, a library, a killed
worker, a read-only home, removal. Prints a table; the exit status is 1 if anything fails. Run by
`make installer-test`.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(CHECKOUT))

from installer.clean_system import CleanSystem, mounts_below  # noqa: E402

OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}
LONGEST_DEMO_S = 180.0
LONGEST_START_S = 60.0
LOG = ".local/state/legseg/log/legseg.log"
OWN_MOUNTS = "LEGSEG_SMOKE_TEST_HAS_ITS_OWN_MOUNTS"
READY = b"The window is ready."


class FailedCheckError(Exception):
    """A check that failed, in words."""


def main() -> int:
    """Run every check and return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("package", type=Path)
    parser.add_argument("--keep", action="store_true", help="leave the clean system behind")
    options = parser.parse_args()
    if os.geteuid() != 0:
        print("smoke_test: needs root, for debootstrap and chroot.", file=sys.stderr)
        return 1
    if not os.environ.get(OWN_MOUNTS):
        # However this ends, a killed test included, its mounts go with it.
        command = ["unshare", "--mount", sys.executable, *sys.argv]
        os.execvpe(command[0], command, {**os.environ, OWN_MOUNTS: "1"})
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # tidy up, as after Ctrl-C
    folder = Path(tempfile.mkdtemp(prefix="legseg-smoke-"))
    rows: list[tuple[str, str, str]] = []
    try:
        with CleanSystem(folder) as system:
            for name, check in checks(system, options.package.resolve()):
                rows.append((*_result_of(check), name))
                print(f"{rows[-1][0]:6} {name}: {rows[-1][1]}", flush=True)
                if rows[-1][0] == "FAILED" and name in ("install", "version"):
                    break
    finally:
        if not options.keep and not mounts_below(folder):
            shutil.rmtree(folder, ignore_errors=True)
    return 1 if any(row[0] == "FAILED" for row in rows) else 0


def checks(system: CleanSystem, package: Path) -> list[tuple[str, Callable[[], str]]]:
    """Return the checks in their order; each says what it found, or raises FailedCheckError."""
    return [
        ("install", lambda: install(system, package)),
        ("no Python, no network", lambda: nothing_else(system)),
        ("version", lambda: run_well(system, "legseg --version")),
        ("start, cold and warm", lambda: window_start(system)),
        ("doctor", lambda: run_well(system, "legseg doctor")),
        ("demo patient", lambda: demo(system)),
        ("every export", lambda: exports(system)),
        ("a library of its own", lambda: library(system)),
        ("window on a screen", lambda: window_on_a_screen(system)),
        ("a killed worker", lambda: killed_worker(system)),
        ("a home that can't be written", lambda: read_only_home(system)),
        ("no socket to a network", lambda: no_network_sockets(system)),
        ("removal", lambda: removal(system)),
    ]


def install(system: CleanSystem, package: Path) -> str:
    """Install the package with what it names."""
    fields = subprocess.run(
        ["dpkg-deb", "--field", str(package), "Depends"], capture_output=True, text=True, check=True
    )
    needed = " ".join(name.split()[0] for name in fields.stdout.split(","))
    system.as_root(f"apt-get install --yes --quiet --no-install-recommends {needed}")
    system.remember_files()
    shutil.copy(package, system.root / "opt" / package.name)
    system.as_root(f"dpkg --install /opt/{package.name}")
    (system.root / "opt" / package.name).unlink()
    listed = system.as_root("dpkg-query --show --showformat='${Installed-Size}' legseg")
    return f"{package.stat().st_size / 1e6:.0f} MB; {int(listed) * 1024 / 1e6:.0f} MB installed"


def nothing_else(system: CleanSystem) -> str:
    """See that there is no Python to fall back on and no way out."""
    if list((system.root / "usr/bin").glob("python3*")):
        raise FailedCheckError("the clean system has a Python")
    links = system.as_user("cat /proc/net/dev").stdout
    if re.findall(r"^\s*(?!lo:)\w+:", links, re.MULTILINE):
        raise FailedCheckError(f"there is a network: {links}")
    return "neither"


def run_well(system: CleanSystem, command: str) -> str:
    """Run a command that must succeed; return how long it took."""
    start = time.monotonic()
    done = system.as_user(command, OFFSCREEN)
    if done.returncode:
        raise FailedCheckError(
            f"exit status {done.returncode}: {done.stdout[-500:]}{done.stderr[-500:]}"
        )
    return f"{time.monotonic() - start:.1f} s"


def window_start(system: CleanSystem) -> str:
    """Time from the command to a window that takes clicks, cold and warm."""
    times = []
    for is_cold in (True, False, False):
        if is_cold:
            subprocess.run(["sync"], check=True)
            Path("/proc/sys/vm/drop_caches").write_text("3\n")
        times.append(_seconds_to_window(system, OFFSCREEN))
    return f"{times[0]:.1f} s cold, {min(times[1:]):.1f} s warm"


def demo(system: CleanSystem) -> str:
    """Simulate, segment, measure and compare the demo patient, with reports."""
    start = time.monotonic()
    done = system.as_user("legseg demo -o demo", OFFSCREEN)
    seconds = time.monotonic() - start
    if done.returncode:
        raise FailedCheckError(done.stderr[-800:])
    folder = system.home / "demo"
    for pattern in ("**/report.pdf", "**/measurements.csv", "**/comparison*.csv"):
        if not list(folder.glob(pattern)):
            raise FailedCheckError(f"no {pattern}")
    if seconds > LONGEST_DEMO_S:
        raise FailedCheckError(f"{seconds:.0f} s, more than {LONGEST_DEMO_S:.0f} s")
    return f"{seconds:.0f} s to PDF and CSV"


def exports(system: CleanSystem) -> str:
    """Write the demo patient in every format: each has libraries of its own."""
    seconds = run_well(system, "legseg export demo/visit-1 -f all -o export")
    written = [path for path in (system.home / "export").rglob("*") if path.is_file()]
    return f"{len(written)} files in {seconds}"


def library(system: CleanSystem) -> str:
    """Take the demo patient into the user's library, and check it: database, migrations, hashes."""
    taken = run_well(system, "legseg library import demo")
    checked = run_well(system, "legseg library check")
    kept = system.home / ".local/share/legseg/library"
    readable = [path.name for path in kept.rglob("*") if path.stat().st_mode & 0o077]
    if readable:
        raise FailedCheckError(f"others can read {readable[0]}")
    return f"taken in {taken}, checked in {checked}"


def window_on_a_screen(system: CleanSystem) -> str:
    """Open the window on the demo patient, on a virtual screen."""
    with system.screen() as display:
        return f"{_seconds_to_title(system, display, 'open demo'):.1f} s"


def killed_worker(system: CleanSystem) -> str:
    """Kill the process that segments: one sentence, nothing half-written, and again."""
    found = sorted((system.home / "demo").rglob("fat.nii.gz"))
    if not found:
        raise FailedCheckError("the demo patient has no images")
    scan = found[0].parent.relative_to(system.home)
    images = f"--fat {scan}/fat.nii.gz --water {scan}/water.nii.gz"
    running = system.start(f"legseg analyse {images} -o again", OFFSCREEN)
    if not system.kill_worker(timeout_s=60.0):
        raise FailedCheckError("no worker was seen")
    _, words = running.communicate(timeout=120)
    if running.returncode != 1 or "Traceback" in words:
        raise FailedCheckError(f"exit status {running.returncode}: {words[-500:]}")
    if (system.home / "again").exists():
        raise FailedCheckError("something half-written is left")
    said = words.strip().splitlines()[-1]
    # With the correction of shading, which has a library of its own.
    seconds = run_well(system, f"legseg analyse {images} --bias-correction -o again")
    return f"'{said[:80]}'; again: {seconds}"


def read_only_home(system: CleanSystem) -> str:
    """Start where nothing can be kept: a window all the same, and no bug."""
    with system.read_only_home(), system.screen() as display:
        return f"window after {_seconds_to_title(system, display):.1f} s"


def no_network_sockets(system: CleanSystem) -> str:
    """Trace every socket of an analysis and of the window: none but local ones."""
    for command in ("legseg doctor", "legseg open demo"):
        found = system.sockets_of(command, OFFSCREEN)
        outside = [line for line in found if not re.search(r"AF_(UNIX|LOCAL)", line)]
        if outside:
            raise FailedCheckError(f"{command}: {outside[0]}")
    return "none"


def removal(system: CleanSystem) -> str:
    """Remove the package: nothing stays but the user's own files."""
    system.as_root("dpkg --purge legseg")
    left = system.new_files()
    if left:
        raise FailedCheckError(f"{len(left)} files are left, {left[0]} among them")
    if not (system.home / "demo").is_dir():
        raise FailedCheckError("the user's files are gone")
    return "nothing left but the user's own"


def _seconds_to_window(
    system: CleanSystem, environment: dict[str, str], arguments: str = ""
) -> float:
    """Return the time until the log says that the window takes clicks, then end it; s."""
    log = system.home / LOG
    before = log.stat().st_size if log.exists() else 0
    start = time.monotonic()
    running = system.start(f"legseg {arguments}".strip(), environment)
    try:
        while not _is_ready(log, before):
            _must_run(running, start)
            time.sleep(0.02)
        return time.monotonic() - start
    finally:
        system.end(running)


def _is_ready(log: Path, before: int) -> bool:
    if not log.exists():
        return False
    with log.open("rb") as stream:
        stream.seek(before)
        return READY in stream.read()


def _must_run(running: subprocess.Popen[str], start: float) -> None:
    if running.poll() is not None:
        raise FailedCheckError(f"it ended: {running.communicate()[1][-800:]}")
    if time.monotonic() - start > LONGEST_START_S:
        raise FailedCheckError(f"no window within {LONGEST_START_S:.0f} s")


def _seconds_to_title(system: CleanSystem, display: str, arguments: str = "") -> float:
    """Return the time until a window with the program's name is on the screen; s."""
    start = time.monotonic()
    running = system.start(f"legseg {arguments}".strip(), {"DISPLAY": display})
    try:
        while not _titles(display):
            _must_run(running, start)
            time.sleep(0.1)
        seconds = time.monotonic() - start
        time.sleep(5.0)  # whether it stays
        _must_run(running, start)
        return seconds
    finally:
        system.end(running)


def _titles(display: str) -> str:
    return subprocess.run(
        ["xdotool", "search", "--onlyvisible", "--name", "LegSeg"],
        env={**os.environ, "DISPLAY": display},
        capture_output=True,
        text=True,
        check=False,
    ).stdout


def _result_of(check: Callable[[], str]) -> tuple[str, str]:
    try:
        return "ok", check()
    except (FailedCheckError, OSError, subprocess.SubprocessError) as error:
        return "FAILED", str(error)


if __name__ == "__main__":
    sys.exit(main())
