"""What goes wrong with a command: one sentence, the right exit code, nothing left behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from shutil import copyfile

import nibabel
import numpy as np
import pytest

from legseg_desktop.cli import main
from legseg_desktop.services import segment_scan
from tests.support.command_line import pair, table_of


def not_nifti(images):
    (images / "fat.nii.gz").write_bytes(b"no image")


def cut(path):
    path.write_bytes(path.read_bytes()[:-1])


def missing(images):
    (images / "fat.nii.gz").unlink()


def rewritten(change):
    def rewrite(images):
        image = nibabel.load(images / "fat.nii.gz")
        values, affine = change(image.get_fdata(dtype=np.float32), image.affine.copy())
        nibabel.save(nibabel.Nifti1Image(values, affine), images / "fat.nii.gz")

    return rewrite


def with_nan(values, affine):
    values[3, 3, 3] = np.nan
    return values, affine


def with_infinity(values, affine):
    values[3, 3, 3] = np.inf
    return values, affine


def moved(values, affine):
    affine[0, 3] += 30
    return values, affine


BAD_INPUT = {
    "missing": missing,
    "folder": lambda images: (missing(images), (images / "fat.nii.gz").mkdir()),
    "cut short": lambda images: cut(images / "fat.nii.gz"),
    "the same as water": lambda images: copyfile(images / "water.nii.gz", images / "fat.nii.gz"),
    "not NIfTI": not_nifti,
    "2D": rewritten(lambda values, affine: (values[:, :, 0], affine)),
    "4D": rewritten(lambda values, affine: (np.stack([values, values], -1), affine)),
    "other grid": rewritten(moved),
    "other shape": rewritten(lambda values, affine: (values[1:], affine)),
    "NaN": rewritten(with_nan),
    "infinity": rewritten(with_infinity),
    "all zero": rewritten(lambda values, affine: (values * 0, affine)),
}


@pytest.mark.parametrize("name", BAD_INPUT)
def test_bad_input_is_one_line_and_exit_code_1_and_no_output(legseg, images, tmp_path, name):
    BAD_INPUT[name](images)
    answer = legseg("analyse", *pair(images), "-o", tmp_path / "new" / "out")
    assert answer.exit_code == 1
    assert answer.stdout == ""
    assert len(answer.stderr.splitlines()) == 1
    assert answer.stderr.count(". ") == 1
    assert "Traceback" not in answer.stderr
    assert not (tmp_path / "new").exists()


def test_unwritable_output_is_said(legseg, images):
    answer = legseg("analyse", *pair(images), "-o", images / "fat.nii.gz")
    assert answer.exit_code == 1
    assert "is a file, not a folder" in answer.stderr


def test_swapped_fat_and_water_are_flagged(legseg, images, tmp_path):
    answer = legseg(
        *("quantify", "--labels", images / "labels.nii.gz"),
        *("--fat", images / "water.nii.gz", "--water", images / "fat.nii.gz"),
        *("-o", tmp_path / "out"),
    )
    assert answer.exit_code == 0
    assert "Warning: " in answer.stderr
    assert "swap_suspected" in table_of(tmp_path / "out" / "measurements.csv")[0]["flags"]


@pytest.mark.parametrize(
    "wrong",
    [
        ["analyse"],
        ["analyse", "-o", "out", "--no-such-option"],
        ["no-such-command"],
        ["simulate", "-o", "out", "--subjects", "0"],
        ["simulate", "-o", "out", "--subjects", "many"],
        ["separate", "--magnitude", "one"],
    ],
    ids=" ".join,
)
def test_wrong_usage_has_exit_code_2(legseg, wrong, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert legseg(*wrong).exit_code == 2
    assert list(tmp_path.iterdir()) == []


def test_a_bug_names_its_log_and_shows_no_traceback(legseg, images, tmp_path, monkeypatch):
    def fail(*_, **__):
        raise ZeroDivisionError("patient Miller")

    monkeypatch.setattr(segment_scan, "segment_in_child", fail)
    answer = legseg("analyse", *pair(images), "-o", tmp_path / "out")
    assert answer.exit_code == 1
    assert "unexpected error (ZeroDivisionError)" in answer.stderr
    assert "Traceback" not in answer.stderr
    log = answer.stderr.split("Details are in ")[1].strip().removesuffix(".")
    text = Path(log).read_text(encoding="utf-8")
    assert "ZeroDivisionError" in text
    assert "Miller" not in text
    assert not (tmp_path / "out").exists()


def test_control_c_is_said_and_leaves_nothing(legseg, images, tmp_path, monkeypatch):
    def interrupt(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr(segment_scan, "segment_in_child", interrupt)
    answer = legseg("analyse", *pair(images), "-o", tmp_path / "out")
    assert answer.exit_code == 1
    assert answer.stderr == "Cancelled: nothing was written.\n"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["images"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no signal to one process")
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM"])
def test_a_real_signal_ends_the_process_cleanly(images, tmp_path, name):
    code = (
        # A shell that runs the tests in the background makes its children ignore SIGINT.
        "import signal, time\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "from legseg_desktop.services import segment_scan\n"
        "def wait(scan, options, **others):\n"
        "    print('segmenting', flush=True)\n"
        "    time.sleep(60)\n"
        "segment_scan.segment_in_child = wait\n"
        "from legseg_desktop.cli import main\n"
        "main()\n"
    )
    arguments = [str(part) for part in ("analyse", *pair(images), "-o", tmp_path / "out")]
    process = subprocess.Popen(
        [sys.executable, "-c", code, *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "segmenting\n"
    started = time.monotonic()
    os.kill(process.pid, getattr(signal, name))
    _, said = process.communicate(timeout=20)
    assert time.monotonic() - started < 5
    assert (process.returncode, said) == (1, "Cancelled: nothing was written.\n")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["images"]


@pytest.mark.parametrize("interruption", [KeyboardInterrupt(), SystemExit(130)])
def test_control_c_outside_a_command_is_said_too(monkeypatch, interruption):
    def interrupt():
        raise interruption

    monkeypatch.setattr("legseg_desktop.cli.application.app", interrupt)
    # A test worker has no arguments of its own: then the window would open, and stay.
    monkeypatch.setattr(sys, "argv", ["legseg", "doctor"])
    with pytest.raises(SystemExit, match="Cancelled: nothing was written"):
        main()
