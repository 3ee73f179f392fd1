"""`open`, `update-file` and `doctor --zip` as a user types them."""

from __future__ import annotations

import json
import zipfile

import pytest

from legseg_desktop.services import check_update_file as update_module
from legseg_desktop.services import diagnose as diagnose_module
from legseg_desktop.services.check_update_file import Age, UpdateFile

UPDATE = UpdateFile("legseg.deb", "0.2.0", "0.1.0", Age.NEWER, ("Faster.", "Safer."))


@pytest.fixture
def opened(monkeypatch):
    calls = []

    def run_window(folder, dropped):
        calls.append((folder, list(dropped)))
        return 3

    monkeypatch.setattr("legseg_desktop.gui.app.run_window", run_window)
    return calls


def test_open_hands_paths_to_the_window_as_dropped(legseg, opened, tmp_path, monkeypatch):
    (tmp_path / "scan").mkdir()
    (tmp_path / "fat.nii.gz").write_bytes(b"")
    monkeypatch.chdir(tmp_path)
    assert legseg("open", "scan", "fat.nii.gz").exit_code == 3
    assert opened == [(None, [tmp_path / "scan", tmp_path / "fat.nii.gz"])]


def test_open_without_paths_opens_the_window(legseg, opened):
    assert legseg("open").exit_code == 3
    assert opened == [(None, [])]


def test_open_says_what_is_not_there(legseg, opened, tmp_path):
    answer = legseg("open", tmp_path / "none")
    assert answer.exit_code == 1
    assert "There is no file or folder none. Check the path" in answer.stderr
    assert opened == []


def test_update_file_says_version_and_changes(legseg, monkeypatch):
    monkeypatch.setattr(update_module, "check_update_file", lambda path, progress: UPDATE)
    answer = legseg("update-file", "legseg.deb")
    assert answer.exit_code == 0
    assert UPDATE.sentence in answer.stdout
    assert "- Safer." in answer.stdout
    assert answer.stdout.endswith("Nothing was installed.\n")
    told = json.loads(legseg("update-file", "legseg.deb", "--json").stdout)
    assert told == {
        "version": "0.2.0",
        "installed": "0.1.0",
        "age": "newer",
        "changes": ["Faster.", "Safer."],
    }


def test_update_file_refuses_what_is_not_signed(legseg, tmp_path):
    package = tmp_path / "legseg.deb"
    package.write_bytes(b"anything")
    answer = legseg("update-file", package)
    assert answer.exit_code == 1
    assert "has no signature" in answer.stderr
    assert "Don't install it." in answer.stderr


def test_doctor_writes_a_zip_for_support(legseg, tmp_path, monkeypatch):
    quick = diagnose_module.diagnose
    monkeypatch.setattr(
        diagnose_module, "diagnose", lambda **wishes: quick(**{**wishes, "try_runtimes": False})
    )
    target = tmp_path / "for-support.zip"
    answer = legseg("doctor", "--json", "--zip", target)
    assert f"Written to {target}" in answer.stderr
    with zipfile.ZipFile(target) as archive:
        computer = json.loads(archive.read("computer.json"))
    assert computer["python_version"] == json.loads(answer.stdout)["python_version"]
    assert legseg("doctor", "--zip", tmp_path / "none" / "x.zip").exit_code == 1
