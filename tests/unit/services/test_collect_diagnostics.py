"""Diagnostics hold what helps, and nobody's name, wherever it was planted."""

from __future__ import annotations

import json
import os
import stat
import zipfile
from dataclasses import fields
from pathlib import Path

import pytest

from inference_engine.errors import OutputError
from legseg_desktop.logging_setup import FILE_NAME
from legseg_desktop.paths import log_directory, make_private
from legseg_desktop.services import collect_diagnostics as module
from legseg_desktop.services.collect_diagnostics import (
    Diagnostics,
    collect_diagnostics,
    log_tail,
    write_diagnostics,
)
from legseg_desktop.services.watch_run import CRASH_FILE
from legseg_desktop.settings import Settings, save_settings
from tests.support.library_examples import add_scan, new_library

PLANTED = ("zebedee", "quimby", "mrn-998877", "998877", "ward12", "nightjar")
HEAD = "2026-11-27 01:02:03,456 WARNING legseg_desktop.services.open_scan: "
LOG = f"""\
{HEAD}The settings file can't be read; the defaults are used.
{HEAD}/media/Zebedee Quimby/mrn-998877/fat.nii.gz can't be read
{HEAD}opened for zebedee_quimby
{HEAD}QUIMBY^ZEBEDEE was imported by nightjar on ward12
{HEAD}patient 998877 born 1980-02-28
FileNotFoundError
  nifti.py:12 in read_volume
"""
CRASH = """\
Fatal Python error: Segmentation fault

Current thread 0x00007f19d71fb6c0 (most recent call first):
  File "/home/nightjar/.local/opt/legseg/_internal/legseg_desktop/gui/app.py", line 3 in run
"""


@pytest.fixture
def planted(tmp_path, monkeypatch):
    """Plant a name, an identifier and a path in log, settings, library and environment."""
    logs = make_private(log_directory())
    (logs / FILE_NAME).write_text(LOG)
    (logs / f"{FILE_NAME}.1").write_text(f"{HEAD}the older of Zebedee\n")
    (logs / CRASH_FILE).write_text(CRASH)
    library = tmp_path / "Zebedee Quimby" / "library"
    library.parent.mkdir()
    with new_library(library) as opened:
        add_scan(opened, pseudonym="Zebedee Quimby", visit="ward12")
        (patient,) = opened.patient_rows()
        opened.change_patient(
            patient.patient.identifier, diagnosis="mrn-998877", tags=("nightjar",)
        )
    save_settings(
        Settings(
            library_folder=str(library),
            last_directory="/media/Zebedee Quimby",
            device="zebedee",
            shortcuts={"quimby": "Ctrl+F"},
        )
    )
    for name in ("LOGNAME", "USER", "QT_QPA_PLATFORM", "HOSTNAME", "PATIENT"):
        monkeypatch.setenv(name, "nightjar")
    monkeypatch.setattr(module.platform, "node", lambda: "ward12.clinic.example")
    yield library
    save_settings(Settings())
    for file in logs.iterdir():
        file.unlink()


@pytest.fixture(scope="module")
def diagnosis():
    """Examine this computer once: it takes a moment to hash the models."""
    return module.diagnose(try_runtimes=False)


def test_nobody_is_named_anywhere(planted, tmp_path):
    # Not the diagnosis of the others: this one is made with the planted environment.
    path = tmp_path / "diagnostics.zip"
    write_diagnostics(collect_diagnostics(is_thorough=True), path)
    with zipfile.ZipFile(path) as archive:
        texts = {name: archive.read(name).decode() for name in archive.namelist()}
    assert set(texts) == {
        *("about.txt", "computer.json", "settings.json", "library.json", "log.txt", "crash.txt")
    }
    for name, text in texts.items():
        for word in PLANTED:
            assert word not in text.lower(), f"{word} in {name}"
        assert str(tmp_path) not in text
        assert "1980" not in text
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_what_helps_is_there(planted, diagnosis):
    parts = collect_diagnostics(diagnosis, is_thorough=True).parts
    computer = json.loads(parts["computer.json"])
    assert computer["legseg_version"] == diagnosis.legseg_version
    assert computer["libraries"]["numpy"]
    assert computer["memory_gb"] > 0
    assert json.loads(parts["library.json"]) == {
        "folder": "chosen",
        "patients": 1,
        "visits": 1,
        "scans": 1,
        "problems": {},
    }
    log = parts["log.txt"]
    assert "The settings file can't be read; the defaults are used." in log
    assert "  nifti.py:12 in read_volume" in log
    assert log.index("the older") < log.index("The settings file")
    assert "Segmentation fault" in parts["crash.txt"]
    assert "app.py" in parts["crash.txt"]


def test_settings_are_told_without_texts_of_the_users(planted, diagnosis):
    told = json.loads(collect_diagnostics(diagnosis).parts["settings.json"])
    assert told["device"] == "another"
    assert told["library_folder"] == told["last_directory"] == "chosen"
    assert told["changed_keys"] == 1
    # A new text among the settings must be thought of here first.
    free_texts = {field.name for field in fields(Settings) if field.type == "str"}
    assert free_texts == {"device", "last_directory", "library_folder"}


def test_a_damaged_library_is_counted_by_kind(planted, diagnosis):
    (image,) = list(planted.rglob("*.nii.gz"))[:1]
    image.unlink()
    counted = json.loads(collect_diagnostics(diagnosis, is_thorough=True).parts["library.json"])
    assert counted["problems"] == {"missing_file": 1}


def test_without_library_and_log_it_is_said_so(tmp_path, diagnosis):
    save_settings(Settings(library_folder=str(tmp_path / "none")))
    try:
        parts = collect_diagnostics(diagnosis, log_folder=tmp_path).parts
    finally:
        save_settings(Settings())
    assert json.loads(parts["library.json"])["not_opened"].endswith("Error")
    assert parts["log.txt"] == ""
    assert "crash.txt" not in parts


def test_a_long_log_keeps_its_newest_lines(tmp_path, diagnosis):
    lines = [f"{HEAD}the message {number % 100}" for number in range(9000)]
    (tmp_path / FILE_NAME).write_text("\n".join([*lines, f"{HEAD}the last"]))
    log = collect_diagnostics(diagnosis, log_folder=tmp_path).parts["log.txt"]
    assert log.endswith("the last")
    assert log.startswith("2026-")
    assert len(log) < 420_000


def test_remembered_runtimes_are_told_without_reasons(tmp_path, monkeypatch, diagnosis):
    file = tmp_path / "runtimes.json"
    choice = {"runtime": "openvino", "device": "cpu", "precision": "float32", "reason": "zebedee"}
    file.write_text(json.dumps({"key": choice, "other": "broken"}))
    monkeypatch.setattr(module, "remembered_choices", lambda: file)
    computer = collect_diagnostics(diagnosis, log_folder=tmp_path).parts["computer.json"]
    assert json.loads(computer)["remembered_runtimes"] == [
        {"runtime": "openvino", "device": "cpu", "precision": "float32"}
    ]
    file.write_text("{")
    computer = collect_diagnostics(diagnosis, log_folder=tmp_path).parts["computer.json"]
    assert json.loads(computer)["remembered_runtimes"] == []


def test_the_tail_of_the_log_is_scrubbed(tmp_path):
    (tmp_path / FILE_NAME).write_text(LOG)
    tail = log_tail(3, tmp_path)
    assert tail.splitlines()[1:] == ["FileNotFoundError", "  nifti.py:12 in read_volume"]
    assert "998877" not in tail


def test_a_zip_that_cannot_be_written_leaves_nothing(tmp_path, monkeypatch):
    with pytest.raises(OutputError, match="can't be written"):
        write_diagnostics(Diagnostics({"a.txt": "a"}), tmp_path / "none" / "a.zip")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    before = tmp_path / "a.zip"
    before.write_bytes(b"before")
    with pytest.raises(OutputError, match="No space left"):
        write_diagnostics(Diagnostics({"a.txt": "a"}), before)
    assert before.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [before]


def test_the_same_parts_are_the_same_bytes(tmp_path: Path):
    for name in ("a.zip", "b.zip"):
        write_diagnostics(Diagnostics({"a.txt": "a"}), tmp_path / name)
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
