from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from installer import setup_environment as setup


def program(folder: Path, name: str, script: str) -> None:
    """Write an executable shell script."""
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder that is the whole PATH."""
    folder = tmp_path / "programs"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.delenv("PYTHON", raising=False)
    return folder


def with_installed(programs: Path, *packages: str) -> None:
    lines = [f"echo {name} installed" for name in packages]
    program(programs, "dpkg-query", "\n".join([*lines, "echo libold config-files"]))


def test_nothing_is_missing_where_all_is_installed(programs: Path) -> None:
    with_installed(programs, *setup.SYSTEM_PACKAGES)
    assert setup.missing_system_packages(sys.executable) == []


def test_a_missing_package_is_named(programs: Path) -> None:
    with_installed(programs, *setup.SYSTEM_PACKAGES[1:])
    assert setup.missing_system_packages(sys.executable) == [setup.SYSTEM_PACKAGES[0]]


def test_a_renamed_package_counts(programs: Path) -> None:
    others = [name for name in setup.SYSTEM_PACKAGES if name != "libglib2.0-0"]
    with_installed(programs, *others, "libglib2.0-0t64")
    assert setup.missing_system_packages(sys.executable) == []


def test_a_python_without_ensurepip_needs_its_venv_package(programs: Path) -> None:
    with_installed(programs, *setup.SYSTEM_PACKAGES)
    program(programs, "python3", 'case "$2" in *ensurepip*) exit 1;; esac; echo 3.11.2')
    python = str(programs / "python3")
    assert setup.missing_system_packages(python) == ["python3.11-venv"]


@pytest.mark.usefixtures("programs")
def test_other_systems_are_left_alone() -> None:
    assert setup.missing_system_packages(sys.executable) == []


def test_an_ordinary_user_is_told_what_to_install(
    programs: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with_installed(programs, *setup.SYSTEM_PACKAGES[1:])
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    setup.install_system_packages(sys.executable)
    assert f"apt-get install {setup.SYSTEM_PACKAGES[0]}" in capsys.readouterr().out


def test_root_installs_what_is_missing(
    programs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_installed(programs, *setup.SYSTEM_PACKAGES[2:])
    program(programs, "apt-get", f'echo "$@" >> {tmp_path / "apt.log"}')
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    setup.install_system_packages(sys.executable)
    update, install = (tmp_path / "apt.log").read_text().splitlines()
    assert update.startswith("update")
    assert install.startswith("install")
    assert install.endswith(" ".join(setup.SYSTEM_PACKAGES[:2]))


def test_a_failing_apt_does_not_stop_the_set_up(
    programs: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with_installed(programs, *setup.SYSTEM_PACKAGES[1:])
    program(programs, "apt-get", "exit 100")
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    setup.install_system_packages(sys.executable)
    assert "Debian packages are missing" in capsys.readouterr().out


def test_a_python_that_is_too_new_is_passed_over(programs: Path) -> None:
    program(programs, "python3", "echo 3.13.1")
    program(programs, "python3.12", "echo 3.12.4")
    assert setup.find_python() == str(programs / "python3.12")


def test_the_python_that_was_asked_for_is_the_only_one_tried(
    programs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program(programs, "python3", "echo 3.12.1")
    program(programs, "python3.9", "echo 3.9.1")
    monkeypatch.setenv("PYTHON", "python3.9")
    with pytest.raises(setup.SetupError, match=r"no Python 3\.11 or later"):
        setup.find_python()


def test_no_python_at_all_is_one_sentence(
    programs: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    program(programs, "python3.12", "exit 127")  # a version manager's empty promise
    assert setup.main() == 1
    assert "no Python 3.11 or later" in capsys.readouterr().err


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty checkout whose set-up is complete."""
    lock, project, environment = tmp_path / "lock", tmp_path / "project", tmp_path / ".venv"
    lock.write_text("one==1")
    project.write_text("name")
    program(environment, "placeholder", "")
    program(environment / "bin", "legseg", "")
    for name, value in (
        ("CHECKOUT", tmp_path),
        ("LOCK", lock),
        ("PROJECT", project),
        ("ENVIRONMENT", environment),
        ("STAMP", environment / "stamp"),
    ):
        monkeypatch.setattr(setup, name, value)
    setup.STAMP.write_text(setup.fingerprint(sys.executable))
    return tmp_path


@pytest.mark.usefixtures("checkout")
def test_a_complete_set_up_is_not_repeated() -> None:
    assert setup.is_up_to_date(sys.executable)


@pytest.mark.parametrize("changed", ["lock", "project"])
def test_a_changed_file_asks_for_a_new_set_up(checkout: Path, changed: str) -> None:
    (checkout / changed).write_text("other")
    assert not setup.is_up_to_date(sys.executable)


def test_a_moved_checkout_asks_for_a_new_set_up(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(setup, "CHECKOUT", checkout / "elsewhere")
    assert not setup.is_up_to_date(sys.executable)


def test_a_missing_command_asks_for_a_new_set_up(checkout: Path) -> None:
    (checkout / ".venv" / "bin" / "legseg").unlink()
    assert not setup.is_up_to_date(sys.executable)


def test_an_interrupted_set_up_does_not_look_complete(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise setup.SetupError("interrupted")

    monkeypatch.setattr(setup, "_run", fail)
    with pytest.raises(setup.SetupError):
        setup.build_environment(sys.executable)
    assert not (checkout / ".venv" / "stamp").exists()
