"""The commands as a user types them: results, sentences and exit codes."""

from __future__ import annotations

import csv
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import nibabel
import numpy as np
import pytest
from typer.testing import CliRunner

from inference_engine.anatomy.label_table import RESOURCES
from inference_engine.formats.nifti import read_label_map, write_label_map, write_volume
from legseg_desktop.cli.application import app
from legseg_desktop.services import run_demo, segment_scan, simulate_cohort
from tests.support.phantoms import two_leg_scan
from tests.support.real_data import real_scan
from tests.support.simulated_segmentation import segment_phantom, simulate_phantom

COMMANDS = [
    ["demo"],
    ["analyse"],
    ["quantify"],
    ["evaluate"],
    ["compare"],
    ["separate"],
    ["simulate"],
    ["doctor"],
    ["models"],
    ["models", "list"],
    ["models", "verify"],
]


@pytest.fixture
def legseg(monkeypatch):
    """Return a function that runs a command, with phantoms for network and simulator."""
    monkeypatch.setattr(segment_scan, "segment_in_child", segment_phantom)
    monkeypatch.setattr(simulate_cohort, "simulate_subject", simulate_phantom)
    monkeypatch.setattr(run_demo, "simulate_subject", simulate_phantom)
    runner = CliRunner()
    return lambda *arguments: runner.invoke(app, [str(argument) for argument in arguments])


@pytest.fixture
def images(tmp_path):
    scan, labels = two_leg_scan(axis_codes="LPS")
    folder = tmp_path / "images"
    folder.mkdir()
    for role in ("fat", "water", "in_phase", "opposed_phase"):
        write_volume(folder / f"{role}.nii.gz", getattr(scan, role), scan.geometry)
    write_label_map(folder / "labels.nii.gz", labels)
    return folder


def pair(images):
    return ("--fat", images / "fat.nii.gz", "--water", images / "water.nii.gz")


def table_of(path):
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_help_teaches(legseg, command):
    answer = legseg(*command, "--help")
    assert answer.exit_code == 0
    assert "Usage" in answer.stdout
    if command[0] not in ("models", "doctor"):
        assert f"legseg {command[0]} " in answer.stdout.split("Options")[0]


def test_main_help_lists_every_command(legseg):
    answer = legseg("--help")
    assert all(command[0] in answer.stdout for command in COMMANDS)
    assert "Research use only" in answer.stdout


def test_analyse_writes_results_and_prints_a_table(legseg, images, tmp_path):
    answer = legseg("analyse", *pair(images), "-o", tmp_path / "out")
    assert answer.exit_code == 0
    assert "VL" in answer.stdout
    assert "30.0" in answer.stdout
    assert len(list((tmp_path / "out").iterdir())) == 6


def test_analyse_as_json_gives_the_numbers_alone(legseg, images, tmp_path):
    answer = legseg("analyse", *pair(images), "-o", tmp_path / "out", "--json")
    content = json.loads(answer.stdout)
    rows = {(row["abbreviation"], row["side"]): row for row in content["measurements"]}
    assert rows["VL", "left"]["ff_mean_percent"] == pytest.approx(30, abs=1e-3)
    assert rows["GMA", "left"]["ff_mean_percent"] is None


def test_quantify_evaluate_and_compare_work_on_one_another(legseg, images, tmp_path):
    labels = images / "labels.nii.gz"
    for visit, days in (("visit-1", 0), ("visit-2", 365)):
        answer = legseg(
            "quantify", "--labels", labels, *pair(images), "-o", tmp_path / visit, "--days", days
        )
        assert answer.exit_code == 0
    prediction = tmp_path / "visit-1" / "labels.nii.gz"
    answer = legseg(
        "evaluate",
        *("--reference", labels, "--prediction", prediction),
        *pair(images),
        *("-o", tmp_path / "agreement", "--json"),
    )
    assert json.loads(answer.stdout)["mean_dsc"] == 1
    assert table_of(tmp_path / "agreement" / "agreement.csv")[-1]["status"] == "generalised"
    answer = legseg("compare", tmp_path / "visit-1", tmp_path / "visit-2", "-o", tmp_path / "c")
    assert answer.exit_code == 0
    rows = table_of(tmp_path / "c" / "comparison.csv")
    changes = {row["ff_change_points_per_year"] for row in rows if row["visit"] == "visit-2"}
    assert changes == {"0.0000", ""}


@pytest.mark.real_data
def test_quantify_gives_the_published_numbers_of_a_real_patient(legseg, tmp_path):
    folder = real_scan("huashan_thigh_001")
    answer = legseg(
        *("quantify", "--labels", folder / "reference_labels.nii.gz", *pair(folder)),
        *("--label-table", RESOURCES / "labels" / "huashan11.toml", "-o", tmp_path / "out"),
    )
    assert answer.exit_code == 0
    published = dict(
        zip(
            ("SA", "RF", "VL", "VI", "VM", "AM", "GR", "BFL", "ST", "SM", "BFS"),
            (
                *(0.182836, 0.537026, 0.309223, 0.343359, 0.300494, 0.648822),
                *(0.235308, 0.639768, 0.649394, 0.617633, 0.418268),
            ),
            strict=True,
        )
    )
    rows = table_of(tmp_path / "out" / "measurements.csv")
    measured = {row["abbreviation"]: float(row["ff_mean_percent"]) / 100 for row in rows}
    assert measured == pytest.approx(published, abs=1e-4)


def test_simulate_and_demo(legseg, tmp_path):
    answer = legseg("simulate", "--subjects", 2, "--visits", 2, "-o", tmp_path / "cohort")
    assert answer.exit_code == 0
    assert read_label_map(tmp_path / "cohort" / "sub-002" / "visit-2" / "truth.nii.gz")
    answer = legseg("demo", "-o", tmp_path / "demo")
    assert answer.exit_code == 0
    assert "Mean DSC: 100.0 %" in answer.stdout
    assert (tmp_path / "demo" / "report.pdf").is_file()


def test_no_command_opens_the_window(legseg, monkeypatch):
    opened = []
    monkeypatch.setattr(
        "legseg_desktop.cli.application.open_window", lambda folder: opened.append(folder) or 0
    )
    assert legseg().exit_code == 0
    assert opened == [None]


def not_nifti(images):
    (images / "fat.nii.gz").write_bytes(b"no image")


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
        ["separate", "-o", "out", "--magnitude", "one"],
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


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no SIGINT to one process")
def test_a_real_control_c_ends_the_process_cleanly(images, tmp_path):
    code = (
        "import time\n"
        "from legseg_desktop.services import segment_scan\n"
        "def wait(scan, *, model, device, progress):\n"
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
    os.kill(process.pid, signal.SIGINT)
    _, said = process.communicate(timeout=20)
    assert time.monotonic() - started < 5
    assert (process.returncode, said) == (1, "Cancelled: nothing was written.\n")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["images"]


def test_help_loads_neither_numbers_nor_windows():
    code = (
        "import sys\n"
        "from legseg_desktop.cli.application import app\n"
        "app(['--help'], standalone_mode=False)\n"
        "heavy = {'numpy', 'scipy', 'nibabel', 'tensorflow', 'keras', 'PySide6', 'reportlab'}\n"
        "assert not heavy & set(sys.modules), heavy & set(sys.modules)\n"
    )
    answer = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False
    )
    assert answer.returncode == 0, answer.stderr
