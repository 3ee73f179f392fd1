"""`legseg simulate` as a user types it, with a phantom in the simulator's place."""

import json

import pytest

from inference_engine.progress import OperationCancelled
from legseg_desktop.services import simulate_cohort
from tests.support.simulated_visits import simulate_phantom_visits


def test_a_cohort_in_bids(legseg, tmp_path):
    answer = legseg(
        "simulate", "--cohort", "bmd", "--subjects", 2, "--seed", 4, "--bids", "--swaps",
        "-o", tmp_path / "c",
    )  # fmt: skip
    assert answer.exit_code == 0, answer.output
    assert "Patients: 2; scans: 2." in answer.stdout
    assert (tmp_path / "c" / "participants.tsv").read_text(encoding="utf-8").count("bmd") == 2


def test_the_folders_can_be_analysed(legseg, tmp_path):
    assert legseg("simulate", "--cohort", "lgmd", "--scale", 4, "-o", tmp_path / "c").exit_code == 0
    content = json.loads((tmp_path / "c" / "sub-001" / "subject.json").read_text(encoding="utf-8"))
    visit = tmp_path / "c" / "sub-001" / content["visits"][0]["name"]
    images = ("--water", visit / "water.nii.gz", "--fat", visit / "fat.nii.gz")
    answer = legseg("analyse", *images, "-o", tmp_path / "out")
    assert answer.exit_code == 0, answer.output


@pytest.mark.parametrize("stop", [KeyboardInterrupt, OperationCancelled])
def test_stopping_keeps_whole_patients_and_says_so(legseg, monkeypatch, tmp_path, stop):
    def stopped_at_the_second(seed, plans, **options):
        if seed == 8:
            raise stop
        return simulate_phantom_visits(seed, plans, **options)

    monkeypatch.setattr(simulate_cohort, "simulate_visits", stopped_at_the_second)
    answer = legseg("simulate", "--subjects", 3, "--seed", 7, "-o", tmp_path / "c")
    assert answer.exit_code == 1
    assert answer.stderr == "Cancelled: patients that are whole stay, nothing else was written.\n"
    assert [path.name for path in (tmp_path / "c").iterdir()] == ["sub-001"]


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (["--scale", "2"], "Without a cohort the size of the voxels is fixed."),
        (["--cohort", "bmd", "--scale", "9"], "Voxels of 9 times the size can't be simulated."),
        (["--cohort", "bmd", "--scale", "nan"], "Voxels of nan times the size"),
    ],
)
def test_bad_input_is_one_sentence(legseg, tmp_path, options, sentence):
    answer = legseg("simulate", *options, "-o", tmp_path / "c")
    assert answer.exit_code == 1
    assert sentence in answer.stderr
    assert not (tmp_path / "c").exists()


def test_an_unknown_disease_is_wrong_usage(legseg, tmp_path):
    answer = legseg("simulate", "--cohort", "dmd", "-o", tmp_path / "c")
    assert answer.exit_code == 2
    assert "'lgmd'" in answer.stderr
