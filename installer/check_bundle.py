"""Try the frozen program where it was built: window, demo patient, exports, DICOM, a library.

    python installer/check_bundle.py dist/standard/legseg

The cheap part of installer/smoke_test.py, which tries the package on a clean system.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(CHECKOUT))

from installer import bundle_inputs  # noqa: E402
from main import START_FILES  # noqa: E402

READY = "The window is ready."
# Each format has libraries of its own.
EXPORT = ("export", "-f", "all")
LONGEST_START_S = 120.0
LONGEST_COMMAND_S = 900.0
LOG = ".local/state/legseg/log/legseg.log"
SETTINGS = ".config/legseg/settings.json"
# Of what the start reads: smaller files needn't be listed to be read ahead.
LARGE_MB = 1.0
# Read before main.py is, or when the library is opened beside the window.
READ_ANYHOW = ("libpython", "libstdc++", "libsqlite3", "sqlcipher3/", "sqlalchemy/")
SEEN_IN_MEMORY = ("legseg_de.qm", "libvtkRenderingOpenGL2.so")


def main() -> int:
    """Run the checks and return the exit status."""
    program = Path(sys.argv[1]).resolve() / "legseg"
    with tempfile.TemporaryDirectory(prefix="legseg-bundle-") as folder:
        home = Path(folder)
        environment = frozen_environment(home)
        said = run(program, ["--version"], environment)
        assert said.strip() == f"legseg {version('legseg')}", said
        run(program, ["doctor"], environment)
        check_window(program, environment, home)
        check_analyses(program, environment, home)
        check_dicom(program, environment, home)
        with timed("German, and the muscles in 3D"):
            check_german_and_3d(program, environment, home)
    print("The frozen program works.")
    return 0


def check_window(program: Path, environment: dict[str, str], home: Path) -> None:
    """Start the window twice, and see that what it reads is read ahead."""
    with timed("window, first start"), window(program, environment, home):
        pass
    with timed("window again"), window(program, environment, home) as process:
        read = mapped_files(process)
    internal = program.parent / "_internal"
    listed = (internal / START_FILES).read_text("utf-8").splitlines()
    large = [
        path.relative_to(internal).as_posix()
        for path in read
        if path.is_relative_to(internal) and path.stat().st_size > LARGE_MB * 1e6
    ]
    missing = [name for name in large if name not in listed and not name.startswith(READ_ANYHOW)]
    assert not missing, missing


def check_analyses(program: Path, environment: dict[str, str], home: Path) -> None:
    """Segment, measure and compare the demo patient; export it, and take it into a library."""
    with timed("demo patient"):
        run(program, ["demo", "-o", f"{home}/demo"], environment)
    for name in ("report.pdf", "visit-1/report.pdf", "visit-1/measurements.csv"):
        assert (home / "demo" / name).is_file(), name
    with timed("every export"):
        run(program, [*EXPORT, "-o", f"{home}/export", f"{home}/demo/visit-1"], environment)
    with timed("a library"):
        run(program, ["library", "import", f"{home}/demo"], environment)
        run(program, ["library", "check"], environment)


def check_dicom(program: Path, environment: dict[str, str], home: Path) -> None:
    """Import a compressed scan, and one of echoes, and compare them with what they were made of."""
    bundle_inputs.write_packed_scan(home / "dicom")
    bundle_inputs.write_echo_scan(home / "echoes")
    with timed("compressed DICOM"):
        run(program, ["import", f"{home}/dicom", "-o", f"{home}/study"], environment)
    bundle_inputs.check_imported_scan(home / "study")
    with timed("water and fat of echoes"):
        run(program, ["separate", f"{home}/echoes", "-o", f"{home}/separated"], environment)
    bundle_inputs.check_separated_scan(home / "separated")


def check_german_and_3d(program: Path, environment: dict[str, str], home: Path) -> None:
    """Open the demo patient in the German window: its texts are read, and VTK draws."""
    settings = home / SETTINGS
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text(json.dumps({"language": "de", "research_use_acknowledged": True}))
    with window(program, environment, home, "open", f"{home}/demo") as process:
        for name in SEEN_IN_MEMORY if mapped_files(process) else ():
            wait_until(lambda: name in {path.name for path in mapped_files(process)}, name)  # noqa: B023
        time.sleep(3.0)  # whether it stays, once the muscles are drawn
        assert process.poll() is None
    assert "Traceback" not in (home / LOG).read_text("utf-8")


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


@contextmanager
def window(
    program: Path, environment: dict[str, str], home: Path, *arguments: str
) -> Iterator[subprocess.Popen[bytes]]:
    """Start the window, wait until the log says that it takes clicks, and end it afterwards."""
    log = home / LOG
    log.unlink(missing_ok=True)
    with tempfile.TemporaryFile() as words:
        process = subprocess.Popen(
            [str(program), *arguments], env=environment, stdout=words, stderr=words
        )
        try:
            wait_until(
                lambda: (
                    process.poll() is not None or (log.exists() and READY in log.read_text("utf-8"))
                ),
                "the window",
            )
            if process.poll() is not None:
                words.seek(0)
                sys.exit(f"The window ended: {words.read().decode(errors='replace')}")
            yield process
        finally:
            process.terminate()
            process.wait()


def wait_until(is_so: Callable[[], bool], what: str) -> None:
    """Wait until something is so; end all if it takes too long."""
    start = time.monotonic()
    while not is_so():
        if time.monotonic() - start > LONGEST_START_S:
            sys.exit(f"Waited {LONGEST_START_S:.0f} s in vain for {what}.")
        time.sleep(0.02)


def mapped_files(process: subprocess.Popen[bytes]) -> list[Path]:
    """Return the files that a process has in its memory; none where the system doesn't say."""
    maps = Path(f"/proc/{process.pid}/maps")
    if not maps.exists():
        return []
    fields = [line.split(maxsplit=5) for line in maps.read_text("utf-8").splitlines()]
    return sorted({Path(field[5]) for field in fields if len(field) > 5 and field[5][0] == "/"})


if __name__ == "__main__":
    sys.exit(main())
