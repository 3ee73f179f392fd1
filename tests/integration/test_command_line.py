"""The commands as a user types them: results, sentences and exit codes."""

from __future__ import annotations

import csv
import json
import re
import subprocess
import sys

import openpyxl
import pytest

from inference_engine.anatomy.label_table import RESOURCES
from inference_engine.formats.nifti import read_label_map
from tests.support.command_line import pair, table_of
from tests.support.pdf_reading import pages_of
from tests.support.real_data import real_scan

COMMANDS = [
    ["demo"],
    ["analyse"],
    ["quantify"],
    ["evaluate"],
    ["compare"],
    ["separate"],
    ["stitch"],
    ["swap"],
    ["import"],
    ["simulate"],
    ["doctor"],
    ["open"],
    ["update-file"],
    ["labels"],
    ["labels", "convert"],
    ["labels", "list"],
    ["labels", "itksnap"],
    ["library"],
    ["library", "init"],
    ["library", "list"],
    ["library", "import"],
    ["library", "check"],
    ["library", "backup"],
    ["library", "restore"],
    ["library", "export"],
    ["library", "history"],
    ["library", "unlock"],
    ["models"],
    ["models", "list"],
    ["models", "verify"],
    ["models", "import"],
    ["models", "export"],
    ["experiment"],
    ["experiment", "paper"],
    ["experiment", "shipped"],
]


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_help_teaches(legseg, command):
    answer = legseg(*command, "--help")
    assert answer.exit_code == 0
    assert "Usage" in answer.stdout
    if command not in (["labels"], ["library"], ["models"], ["experiment"]):
        # Once in the usage line, once in an example.
        assert answer.stdout.split("Options ")[0].count(f"legseg {' '.join(command)}") >= 2


def test_main_help_lists_every_command(legseg):
    answer = legseg("--help")
    assert all(command[0] in answer.stdout for command in COMMANDS)
    assert "Research use only" in answer.stdout


def test_analyse_writes_results_and_prints_a_table(legseg, images, tmp_path):
    answer = legseg("analyse", *pair(images), "-o", tmp_path / "out")
    assert answer.exit_code == 0
    assert "VL" in answer.stdout
    assert "30.0" in answer.stdout
    assert {path.name for path in (tmp_path / "out").iterdir()} == {
        "labels.nii.gz", "fat_fraction.nii.gz", "vote_entropy.nii.gz", "report.pdf",
        "provenance.json", "measurements.csv", "slices.csv", "regions.csv", "histograms.csv",
        "profiles.csv", "asymmetry.csv", "femur.csv", "femur_profiles.csv",
    }  # fmt: skip


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
    exported = tmp_path / "export"
    answer = legseg(
        *("export", tmp_path / "out", "-o", exported, "-f", "csv,xlsx,pdf"),
        *("--images", folder, "--csv", "semicolon"),
    )
    assert answer.exit_code == 0, answer.output
    tables = (
        _from_semicolons(exported / "csv" / "measurements.csv"),
        _from_workbook(exported / "analysis.xlsx"),
        _from_pages(exported / "report.pdf", published),
    )
    for found in tables:
        assert found == pytest.approx(published, abs=1e-4)


def _from_semicolons(path):
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return {
            row["abbreviation"]: float(row["ff_mean_percent"].replace(",", ".")) / 100
            for row in csv.DictReader(stream, delimiter=";")
        }


def _from_workbook(path):
    header, *rows = openpyxl.load_workbook(path)["Muscles"].values
    name, value = header.index("Abbreviation"), header.index("FF mean, %")
    return {row[name]: row[value] / 100 for row in rows}


def _from_pages(path, abbreviations):
    """Return the fat fractions of the printed table: the number behind each abbreviation."""
    text = pages_of(path)[0]
    found = {name: re.search(rf" {name} (\d+\.\d\d) ", text) for name in abbreviations}
    return {name: float(match[1]) / 100 for name, match in found.items() if match}


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
