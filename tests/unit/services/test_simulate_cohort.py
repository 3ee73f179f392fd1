import json

import numpy as np
import pytest

from inference_engine.errors import InputError
from inference_engine.formats.nifti import read_label_map, read_volume
from inference_engine.progress import NoProgress, OperationCancelled
from legseg_desktop.services import simulate_cohort as module
from legseg_desktop.services.simulate_cohort import TrueFatFraction, simulate_cohort
from tests.support.phantoms import FAT_FRACTIONS
from tests.support.simulated_segmentation import simulate_phantom

VISIT_FILES = ["fat", "in_phase", "opposed_phase", "true_fat_fraction", "truth", "water"]


@pytest.fixture(autouse=True)
def phantoms(monkeypatch):
    seeds = []

    def simulate(seed, **options):
        seeds.append(seed)
        return simulate_phantom(seed, **options)

    monkeypatch.setattr(module, "simulate_subject", simulate)
    return seeds


def test_writes_every_visit_of_every_subject(tmp_path, phantoms):
    folders = simulate_cohort(
        tmp_path / "cohort", subjects=2, visits=2, seed=5, progress=NoProgress()
    )
    assert [folder.name for folder in folders] == ["sub-001", "sub-002"]
    assert phantoms == [5, 6]
    for folder in folders:
        assert sorted(p.name for p in folder.iterdir()) == ["subject.json", "visit-1", "visit-2"]
        for visit in ("visit-1", "visit-2"):
            found = sorted(path.name for path in (folder / visit).iterdir())
            assert found == [f"{name}.nii.gz" for name in VISIT_FILES]


def test_subject_file_holds_the_truth(tmp_path):
    (folder,) = simulate_cohort(
        tmp_path / "cohort", subjects=1, visits=2, seed=5, progress=NoProgress()
    )
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


def test_true_fat_fraction_pools_legs_and_ignores_what_has_none():
    (visit,) = simulate_phantom(1)
    visit.true_fat_fraction[0, 0, 0] = np.nan
    truth = TrueFatFraction(visit)
    counts = [np.count_nonzero(visit.truth.labels == label) for label in (2, 102)]
    expected = (20 * counts[0] + 30 * counts[1]) / sum(counts)
    assert truth.mean_percent([2, 102]) == pytest.approx(expected, abs=1e-3)
    assert truth.mean_percent([15]) is None


@pytest.mark.parametrize("wrong", [{"subjects": 0}, {"visits": 0}, {"seed": -1}])
def test_numbers_out_of_range_are_refused(tmp_path, wrong):
    numbers = {"subjects": 1, "visits": 1, "seed": 1} | wrong
    with pytest.raises(InputError):
        simulate_cohort(tmp_path / "cohort", **numbers, progress=NoProgress())
    assert not (tmp_path / "cohort").exists()


def test_cancelling_leaves_nothing(tmp_path):
    class Cancelled:
        def report(self, fraction, message):
            if fraction > 0.6:
                raise OperationCancelled

    with pytest.raises(OperationCancelled):
        simulate_cohort(tmp_path / "c", subjects=2, visits=1, seed=1, progress=Cancelled())
    assert list(tmp_path.iterdir()) == []
