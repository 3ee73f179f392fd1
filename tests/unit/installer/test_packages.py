"""Packages made of a small stand-in for the frozen program, by the real packing tools."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from installer import components
from installer.linux import package_deb, package_run
from installer.windows import package_setup

EPOCH = "1767225600"
ENVIRONMENT = {**os.environ, "SOURCE_DATE_EPOCH": EPOCH}


def needs(program: str) -> pytest.MarkDecorator:
    return pytest.mark.skipif(shutil.which(program) is None, reason=f"{program} is not installed")


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """Return a 'frozen program' that says its name."""
    folder = tmp_path / "standard" / "legseg"
    (folder / "_internal").mkdir(parents=True)
    program = folder / "legseg"
    program.write_text("#!/bin/sh\necho legseg here\n")
    program.chmod(0o755)
    (folder / "_internal" / "data.bin").write_bytes(bytes(3000))
    return folder


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def output_of(*command: str | Path, **environment: str) -> str:
    done = subprocess.run(
        [str(part) for part in command],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


@needs("dpkg-deb")
def test_the_debian_package_holds_program_menu_icons_and_manual(
    bundle: Path, tmp_path: Path
) -> None:
    package = package_deb.build(bundle, tmp_path, "standard", ENVIRONMENT)
    listing = output_of("dpkg-deb", "--contents", package)
    for part in (
        "./opt/legseg/legseg",
        "./usr/bin/legseg -> /opt/legseg/legseg",
        "./usr/share/applications/legseg.desktop",
        "./usr/share/mime/packages/legseg.xml",
        "./usr/share/icons/hicolor/scalable/apps/legseg.svg",
        "./usr/share/man/man1/legseg.1.gz",
        "./usr/share/doc/legseg/copyright",
    ):
        assert part in listing
    owners = {line.split()[1] for line in listing.splitlines()}
    assert owners == {"root/root"}
    assert "/home" not in listing


@needs("dpkg-deb")
def test_the_debian_package_names_what_it_needs_and_has_no_scripts(
    bundle: Path, tmp_path: Path
) -> None:
    package = package_deb.build(bundle, tmp_path, "standard", ENVIRONMENT)
    depends = output_of("dpkg-deb", "--field", package, "Depends")
    assert {"libgl1", "libxcb-cursor0"} <= {part.split()[0] for part in depends.split(",")}
    assert output_of("dpkg-deb", "--field", package, "Package").strip() == "legseg"
    # Nothing runs at removal, so nothing can touch the user's files.
    output_of("dpkg-deb", "--control", package, tmp_path / "control")
    assert [path.name for path in (tmp_path / "control").iterdir()] == ["control"]


@needs("dpkg-deb")
def test_the_menu_entry_starts_the_installed_program(bundle: Path, tmp_path: Path) -> None:
    package = package_deb.build(bundle, tmp_path, "standard", ENVIRONMENT)
    output_of("dpkg-deb", "--extract", package, tmp_path / "root")
    entry = (tmp_path / "root/usr/share/applications/legseg.desktop").read_text()
    assert 'Exec="/opt/legseg/legseg" open %F\n' in entry
    assert "@PROGRAM@" not in entry
    assert output_of(tmp_path / "root/opt/legseg/legseg") == "legseg here\n"


@needs("dpkg-deb")
def test_the_same_program_makes_the_same_package(bundle: Path, tmp_path: Path) -> None:
    first = digest(package_deb.build(bundle, tmp_path, "standard", ENVIRONMENT))
    for path in bundle.rglob("*"):
        os.utime(path, (1_000_000_000, 1_000_000_000))
    assert digest(package_deb.build(bundle, tmp_path, "standard", ENVIRONMENT)) == first
    (bundle / "_internal" / "data.bin").write_bytes(bytes(2999) + b"1")
    assert digest(package_deb.build(bundle, tmp_path, "standard", ENVIRONMENT)) != first


@needs("dpkg-deb")
def test_a_quick_package_for_a_trial_is_larger_and_holds_the_same(
    bundle: Path, tmp_path: Path
) -> None:
    words = "".join(f"{number * number} muscles\n" for number in range(30_000))
    (bundle / "_internal" / "words.txt").write_text(words)
    sizes, contents = [], []
    for environment in (ENVIRONMENT, {**ENVIRONMENT, package_deb.QUICK: "1"}):
        package = package_deb.build(bundle, tmp_path, "standard", environment)
        sizes.append(package.stat().st_size)
        contents.append(output_of("dpkg-deb", "--contents", package))
    assert sizes[0] < sizes[1]
    assert contents[0] == contents[1]


@needs("makeself")
def test_the_self_extracting_file_installs_for_one_user_and_leaves_cleanly(
    bundle: Path, tmp_path: Path
) -> None:
    package = package_run.build(bundle, tmp_path, "standard", ENVIRONMENT)
    home = tmp_path / "home of a user"
    home.mkdir()
    kept = home / ".local/share/legseg/library/kept"
    kept.parent.mkdir(parents=True)
    kept.write_text("a study")
    output_of("sh", package, "--quiet", HOME=str(home), XDG_DATA_HOME="")
    assert output_of(home / ".local/bin/legseg") == "legseg here\n"
    entry = (home / ".local/share/applications/legseg.desktop").read_text()
    assert f'Exec="{home}/.local/opt/legseg/legseg" open %F' in entry

    output_of("sh", home / ".local/opt/legseg/uninstall.sh", HOME=str(home))
    left = [path for path in home.rglob("*") if path.is_file() or path.is_symlink()]
    assert left == [kept]


@needs("makeself")
def test_the_same_program_makes_the_same_self_extracting_file_anywhere(
    bundle: Path, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "elsewhere"
    shutil.copytree(bundle, elsewhere / "standard" / "legseg", copy_function=shutil.copyfile)
    shutil.copymode(bundle / "legseg", elsewhere / "standard" / "legseg" / "legseg")
    files = [
        package_run.build(place / "standard" / "legseg", place, "standard", ENVIRONMENT)
        for place in (tmp_path, elsewhere)
    ]
    assert digest(files[0]) == digest(files[1])
    assert str(tmp_path).encode() not in files[0].read_bytes()


@needs("makeself")
def test_the_self_extracting_file_replaces_itself_but_nothing_else(
    bundle: Path, tmp_path: Path
) -> None:
    package = package_run.build(bundle, tmp_path, "standard", ENVIRONMENT)
    home = tmp_path / "home"
    home.mkdir()
    for _ in range(2):
        output_of("sh", package, "--quiet", HOME=str(home), XDG_DATA_HOME="")
    other = tmp_path / "other"
    other.mkdir()
    (other / "mine").write_text("not LegSeg's")
    refused = subprocess.run(
        ["sh", str(package), "--quiet"],
        env={**os.environ, "HOME": str(home), "LEGSEG_PREFIX": str(other)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert refused.returncode != 0
    assert "isn't LegSeg's" in refused.stderr
    assert (other / "mine").read_text() == "not LegSeg's"


@needs("makensis")
def test_setup_exe_is_made_of_a_windows_program(bundle: Path, tmp_path: Path) -> None:
    for name in ("legseg.exe", "legsegw.exe"):
        (bundle / name).write_bytes(b"MZ")
    setup = package_setup.build(bundle, tmp_path, "standard", ENVIRONMENT)
    assert setup.read_bytes()[:2] == b"MZ"
    assert setup.name.endswith("-setup.exe")


def test_setup_exe_is_not_made_of_a_linux_program(bundle: Path, tmp_path: Path) -> None:
    with pytest.raises(OSError, match="no Windows program"):
        package_setup.build(bundle, tmp_path, "standard", ENVIRONMENT)


def test_the_bill_of_materials_names_what_the_bundle_holds(bundle: Path, tmp_path: Path) -> None:
    internal = bundle / "_internal"
    (internal / "numpy").mkdir()
    (internal / "libexample.so.1").write_bytes(b"a library")
    written = components.write(bundle, internal, EPOCH)
    bill = json.loads(written.read_text())
    by_name = {part["name"]: part for part in bill["components"]}
    assert set(by_name) == {"numpy", "libexample.so.1"}
    assert by_name["numpy"]["purl"].startswith("pkg:pypi/numpy@")
    [found] = by_name["libexample.so.1"]["hashes"]
    assert found["content"] == hashlib.sha256(b"a library").hexdigest()
    first = written.read_bytes()
    assert components.write(bundle, internal, EPOCH).read_bytes() == first
