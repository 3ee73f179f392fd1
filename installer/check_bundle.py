"""Try the frozen program where it was built: version, window, doctor, demo patient, exports.

    python installer/check_bundle.py dist/standard/legseg

The cheap part of installer/smoke_test.py, which tries the package on a clean system.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path

READY = "The window is ready."
# Each format has libraries of its own.
EXPORT = ("export", "-f", "all")
LONGEST_START_S = 120.0
LONGEST_COMMAND_S = 900.0


def main() -> int:
    """Run the checks and return the exit status."""
    program = Path(sys.argv[1]).resolve() / "legseg"
    with tempfile.TemporaryDirectory(prefix="legseg-bundle-") as home:
        environment = frozen_environment(Path(home))
        said = run(program, ["--version"], environment)
        assert said.strip() == f"legseg {version('legseg')}", said
        run(program, ["doctor"], environment)
        with timed("window, first start"):
            start_window(program, environment, Path(home))
        with timed("window again"):
            start_window(program, environment, Path(home))
        with timed("demo patient"):
            run(program, ["demo", "-o", f"{home}/demo"], environment)
        for name in ("report.pdf", "visit-1/report.pdf", "visit-1/measurements.csv"):
            assert (Path(home) / "demo" / name).is_file(), name
        with timed("every export"):
            run(program, [*EXPORT, "-o", f"{home}/export", f"{home}/demo/visit-1"], environment)
        with timed("a library"):
            run(program, ["library", "import", f"{home}/demo"], environment)
            run(program, ["library", "check"], environment)
    print("The frozen program works.")
    return 0


@contextmanager
def timed(name: str) -> Iterator[None]:
    """Print how long the block took, and how long processors worked for it."""
    start, before = time.monotonic(), os.times()
    yield
    after = os.times()
    worked = sum(after[2:4]) - sum(before[2:4])
    print(f"{name}: {time.monotonic() - start:.1f} s, processors {worked:.1f} s", flush=True)


def frozen_environment(home: Path) -> dict[str, str]:
    """Return the environment of a user with nothing but the program."""
    kept = {key: os.environ[key] for key in ("LANG", "LD_LIBRARY_PATH") if key in os.environ}
    return {**kept, "HOME": str(home), "PATH": "/usr/bin:/bin", "QT_QPA_PLATFORM": "offscreen"}


def run(program: Path, arguments: list[str], environment: dict[str, str]) -> str:
    """Run a command that must succeed and return what it printed."""
    done = subprocess.run(
        [str(program), *arguments],
        env=environment, cwd=environment["HOME"], capture_output=True, text=True,
        timeout=LONGEST_COMMAND_S, check=False,
    )  # fmt: skip
    if done.returncode:
        sys.exit(f"legseg {' '.join(arguments)} failed:\n{done.stdout}{done.stderr}")
    return done.stdout


def start_window(program: Path, environment: dict[str, str], home: Path) -> None:
    """Wait until the log says that the window takes clicks, then end it."""
    log = home / ".local/state/legseg/log/legseg.log"
    log.unlink(missing_ok=True)
    start = time.monotonic()
    with _running(program, environment) as process:
        while not (log.exists() and READY in log.read_text("utf-8")):
            if process.poll() is not None:
                sys.exit(f"The window ended: {process.communicate()[1]}")
            if time.monotonic() - start > LONGEST_START_S:
                sys.exit(f"No window within {LONGEST_START_S:.0f} s.")
            time.sleep(0.02)


@contextmanager
def _running(program: Path, environment: dict[str, str]) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        [str(program)], env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    try:
        yield process
    finally:
        process.terminate()
        process.communicate()


if __name__ == "__main__":
    sys.exit(main())
