"""Set up a checkout: system libraries, .venv with the locked packages, the `legseg` command.

Run by `make setup`, with whatever python3 there is, so only the standard library is used. What
is already done is skipped: the packages are installed again only when requirements.lock,
pyproject.toml, the interpreter or the checkout's place has changed.
"""

from __future__ import annotations

import hashlib
import os
import shlex
import shutil
import subprocess
import sys
import time
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[1]
ENVIRONMENT = CHECKOUT / ".venv"
LOCK = CHECKOUT / "requirements.lock"
PROJECT = CHECKOUT / "pyproject.toml"
STAMP = ENVIRONMENT / "legseg-setup.sha256"

OLDEST_PYTHON = (3, 11)
FIRST_UNTRIED_PYTHON = (3, 13)

# Qt, VTK and OpenGL load these; Debian and Ubuntu names. See docs/decisions/0002.
SYSTEM_PACKAGES = (
    # import and offscreen drawing
    "libgl1",
    "libegl1",
    "libxkbcommon0",
    "libdbus-1-3",
    "libfontconfig1",
    "libglib2.0-0",
    # a window on a screen
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-keysyms1",
    "libxcb-shape0",
    "libxkbcommon-x11-0",
)


class SetupError(Exception):
    """The set-up can't go on; the text says what to do."""


def main() -> int:
    """Set everything up and return the exit status."""
    try:
        python = find_python()
        install_system_packages(python)
        if is_up_to_date(python):
            print(f"{ENVIRONMENT.name} is up to date.")
        else:
            build_environment(python)
    except SetupError as error:
        print(f"setup: {error}", file=sys.stderr)
        return 1
    return 0


def missing_system_packages(python: str) -> list[str]:
    """Return the Debian packages that are needed and not there, empty without dpkg."""
    if shutil.which("dpkg-query") is None:
        return []
    listing = _output_of(["dpkg-query", "--show", "--showformat=${Package} ${db:Status-Status}\n"])
    installed = {line.split()[0] for line in listing.splitlines() if line.endswith(" installed")}
    # Newer releases carry some libraries as NAMEt64, which provides NAME.
    missing = [
        name for name in SYSTEM_PACKAGES if name not in installed and f"{name}t64" not in installed
    ]
    if not _works([python, "-c", "import ensurepip"]):
        # Debian splits this off its own Python, and .venv can't be made without it.
        missing.append("python" + ".".join(_version(python).split(".")[:2]) + "-venv")
    return missing


def install_system_packages(python: str) -> None:
    """Install what is missing when root; otherwise, or if that fails, say so and go on."""
    missing = missing_system_packages(python)
    if not missing:
        return
    install = ["apt-get", "install", "--yes", "--quiet", "--no-install-recommends", *missing]
    if os.geteuid() == 0 and shutil.which("apt-get"):
        print(f"Installing Debian packages: {' '.join(missing)}", flush=True)
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        try:
            _run(["apt-get", "update", "--quiet"], "apt-get update failed.", environment)
            _run(install, "apt-get install failed.", environment)
        except SetupError as error:
            print(f"setup: {error}", file=sys.stderr)
        else:
            return
    print(
        f"Debian packages are missing, without which the window may not open: "
        f"{' '.join(missing)}. As root: apt-get install {' '.join(missing)}"
    )


def find_python() -> str:
    """Return a suitable interpreter: $PYTHON alone if set, else the first one that fits."""
    asked = os.environ.get("PYTHON")
    candidates = [asked] if asked else ["python3", "python3.12", "python3.11"]
    for candidate in candidates:
        if (path := shutil.which(candidate)) and _suits(path):
            return path
    tried = "PYTHON" if asked else "PATH"
    raise SetupError(
        f"no Python {_spoken(OLDEST_PYTHON)} or later, before {_spoken(FIRST_UNTRIED_PYTHON)}, is "
        f"named by {tried}. Install one, or name it: make setup PYTHON=/path/to/python3.11"
    )


def fingerprint(python: str) -> str:
    """Return a hash of all that the environment is built from."""
    parts = [LOCK.read_bytes(), PROJECT.read_bytes(), _version(python).encode()]
    parts.append(str(CHECKOUT).encode())  # scripts in .venv/bin name the folder
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def is_up_to_date(python: str) -> bool:
    """Return whether the last complete set-up used the same files and interpreter."""
    command = ENVIRONMENT / "bin" / "legseg"
    return (
        command.exists()
        and STAMP.exists()
        and STAMP.read_text(encoding="utf-8").strip() == fingerprint(python)
    )


def build_environment(python: str) -> None:
    """Make .venv if it isn't there, install the locked packages, then the project itself."""
    started = time.monotonic()
    STAMP.unlink(missing_ok=True)  # an interrupted set-up must not look complete
    inner = str(ENVIRONMENT / "bin" / "python")
    if not (_suits(inner) and _works([inner, "-m", "pip", "--version"])):
        print(f"Making {ENVIRONMENT.name} with Python {_version(python)}")
        _run(
            [python, "-m", "venv", "--clear", str(ENVIRONMENT)],
            "The environment can't be made: on Debian and Ubuntu, install python3-venv.",
        )
    print("Installing the locked packages; the first time this takes a few minutes", flush=True)
    pip = [inner, "-m", "pip", "install", "--disable-pip-version-check", "--quiet"]
    _run(
        # The lock is complete, so nothing is to be resolved: with extras, older pips look for the
        # newest release instead of the locked one, and then refuse it for want of a hash.
        [*pip, "--no-deps", "--require-hashes", "--requirement", str(LOCK)],
        "The packages can't be installed; the lines above say why.",
    )
    _run(
        # setuptools comes from the lock too: no isolated build, which would fetch an unpinned one
        [*pip, "--no-deps", "--no-build-isolation", "--editable", str(CHECKOUT)],
        "The legseg command can't be installed; the lines above say why.",
    )
    STAMP.write_text(fingerprint(python) + "\n", encoding="utf-8")
    print(f"{ENVIRONMENT.name} is ready after {time.monotonic() - started:.0f} s.")


def _output_of(command: list[str]) -> str:
    """Return what a command says, or '' where it can't be run or fails."""
    try:
        answer = subprocess.run(command, check=True, capture_output=True, text=True)
    except (OSError, subprocess.CalledProcessError):
        return ""
    return answer.stdout.strip()


def _works(command: list[str]) -> bool:
    return subprocess.run(command, check=False, capture_output=True).returncode == 0


def _version(python: str) -> str:
    """Return such as '3.11.7', or '' where `python` doesn't run."""
    code = "import sys; print('.'.join(map(str, sys.version_info[:3])))"
    return _output_of([python, "-c", code])


def _suits(python: str) -> bool:
    numbers = tuple(int(part) for part in _version(python).split(".") if part)
    return OLDEST_PYTHON <= numbers < FIRST_UNTRIED_PYTHON


def _spoken(version: tuple[int, int]) -> str:
    return f"{version[0]}.{version[1]}"


def _run(command: list[str], on_failure: str, environment: dict[str, str] | None = None) -> None:
    try:
        subprocess.run(command, check=True, env=environment, cwd=CHECKOUT)
    except (OSError, subprocess.CalledProcessError) as error:
        raise SetupError(f"{on_failure}\nThe command was: {shlex.join(command)}") from error


if __name__ == "__main__":
    sys.exit(main())
