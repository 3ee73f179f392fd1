import json

import numpy as np
import pytest

from inference_engine.errors import InputError
from inference_engine.formats.nifti import read_label_map, read_volume
from inference_engine.progress import NoProgress, OperationCancelled
from inference_engine.simulation.cohort import Cohort
from legseg_desktop.services import simulate_cohort as module
from legseg_desktop.services.simulate_cohort import CohortOptions, simulate_cohort
from tests.support.phantoms import FAT_FRACTIONS
from tests.support.simulated_visits import simulate_phantom_visits

VISIT_FILES = ["fat", "in_phase", "opposed_phase", "true_fat_fraction", "truth", "water"]


@pytest.fixture(autouse=True)
def asked(monkeypatch):
    """Put a phantom in the simulator's place and return what it is asked for."""
    asked = []

    def simulate(seed, plans, **options):
        asked.append((seed, [plan.shape[2] for plan in plans], options))
        return simulate_phantom_visits(seed, plans, **options)

    monkeypatch.setattr(module, "simulate_visits", simulate)
    return asked


def test_writes_every_visit_of_every_subject(tmp_path, asked):
    subjects = simulate_cohort(
        tmp_path / "cohort", subjects=2, visits=2, seed=5, progress=NoProgress()
    )
    assert [subject.name for subject in subjects] == ["sub-001", "sub-002"]
    assert [(seed, len(plans)) for seed, plans, _ in asked] == [(5, 2), (6, 2)]
    for subject in subjects:
        folder = tmp_path / "cohort" / subject.name
        assert sorted(p.name for p in folder.iterdir()) == ["subject.json", "visit-1", "visit-2"]
        for visit in ("visit-1", "visit-2"):
            found = sorted(path.name for path in (folder / visit).iterdir())
            assert found == [f"{name}.nii.gz" for name in VISIT_FILES]


def test_subject_file_holds_the_truth(tmp_path):
    simulate_cohort(tmp_path / "cohort", subjects=1, visits=2, seed=5, progress=NoProgress())
    folder = tmp_path / "cohort" / "sub-001"
    content = json.loads((folder / "subject.json").read_text(encoding="utf-8"))
    assert (content["subject"], content["seed"], content["simulated"]) == ("sub-001", 5, True)
    assert [visit["days_since_first"] for visit in content["visits"]] == [0, 365]
    truth = content["visits"][1]["true_fat_fraction_percent"]
    assert truth["left"]["VL"] == pytest.approx(31, abs=1e-3)
    assert truth["right"]["GMA"] is None
    labels = read_label_map(folder / "visit-1" / "truth.nii.gz")
    assert set(np.unique(labels.labels)) == {0, *FAT_FRACTIONS}
    water, geometry = read_volume(folder / "visit-1" / "water.nii.gz")
    assert geometry.matches(labels.geometry)
    assert water.any()


def test_a_cohort_has_its_diseases_groups_and_fields_of_view(tmp_path, asked):
    options = CohortOptions(cohort=Cohort.LGMD, scale=4.0, swaps=True)
    simulate_cohort(tmp_path, subjects=2, visits=3, seed=11, progress=NoProgress(), options=options)
    for _, slices, given in asked:
        assert slices == [35, 68, 89]
        assert given["swaps"]
        assert given["cohort"] is Cohort.LGMD
    for name, (_, _, given) in zip(("sub-001", "sub-002"), asked, strict=True):
        content = json.loads((tmp_path / name / "subject.json").read_text(encoding="utf-8"))
        assert content["cohort"] == "lgmd"
        assert content["stage"] == given["stage"].value
        expected = "LI" if content["stage"] in ("control", "early") else "HI"
        assert content["group"] == expected
        assert [v["field_of_view"] for v in content["visits"]] == ["V1", "V2", "V3"]
        assert [v["stacks"] for v in content["visits"]] == [1, 2, 3]


def test_without_a_number_the_cohort_says_how_many_visits(tmp_path, asked):
    options = CohortOptions(cohort=Cohort.BMD, scale=5.0)
    simulate_cohort(tmp_path, subjects=1, seed=1, progress=NoProgress(), options=options)
    assert asked[0][1] == [71]


@pytest.mark.parametrize(
    "wrong",
    [
        {"subjects": 0},
        {"visits": 0},
        {"seed": -1},
        {"options": CohortOptions(scale=2.0)},
        {"options": CohortOptions(cohort=Cohort.BMD, scale=0.1)},
    ],
)
def test_numbers_out_of_range_are_refused(tmp_path, wrong):
    numbers = {"subjects": 1, "visits": 1, "seed": 1} | wrong
    with pytest.raises(InputError):
        simulate_cohort(tmp_path / "cohort", **numbers, progress=NoProgress())
    assert not (tmp_path / "cohort").exists()


class CancelledAfter:
    def __init__(self, fraction):
        self.fraction = fraction

    def report(self, fraction, message):
        if fraction > self.fraction:
            raise OperationCancelled


@pytest.mark.parametrize("is_bids", [False, True])
def test_cancelling_keeps_whole_subjects_alone(tmp_path, is_bids):
    with pytest.raises(OperationCancelled):
        simulate_cohort(
            tmp_path / "c",
            subjects=2,
            visits=2,
            seed=1,
            progress=CancelledAfter(0.6),
            options=CohortOptions(is_bids=is_bids),
        )
    assert (tmp_path / "c" / "sub-001").is_dir()
    assert [path.name for path in tmp_path.glob("**/sub-002*")] == []
    assert [path.name for path in tmp_path.glob("**/*partial*")] == []


def test_cancelling_the_first_subject_leaves_nothing(tmp_path):
    with pytest.raises(OperationCancelled):
        simulate_cohort(tmp_path / "c", subjects=2, visits=2, seed=1, progress=CancelledAfter(0.1))
    assert list(tmp_path.iterdir()) == []
