import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from inference_engine.errors import InputError, ModelError
from inference_engine.experiment import calibrate_uncertainty, calibration_patients
from inference_engine.experiment.calibration_patients import (
    FIRST_SEED,
    choose_patients,
    rows_of,
)
from inference_engine.progress import NoProgress
from inference_engine.segmentation.calibration import load_calibration, weights_of
from inference_engine.segmentation.model_spec import WeightsFile
from inference_engine.segmentation.options import SegmentationOptions
from inference_engine.simulation.disease import Cohort
from inference_engine.simulation.fat_replacement import Stage
from tests.support.phantoms import AM, LEFT_OFFSET
from tests.support.refined_model import REFINEMENT
from tests.support.simulated_segmentation import MODEL, segment_phantom, simulate_phantom

MEMBERS = (WeightsFile("a.npz", "aa" * 32), WeightsFile("b.npz", "bb" * 32))


@pytest.fixture
def spec(tmp_path):
    (tmp_path / "models").mkdir()
    return replace(MODEL, weights=MEMBERS, directory=tmp_path / "models")


@pytest.fixture
def seeds(monkeypatch):
    """Let phantoms stand in for simulated patients; return the seeds that were simulated."""
    made = []

    def simulate(seed, plans, *, stage, cohort, progress):
        assert len(plans) == 1
        made.append(seed)
        return simulate_phantom(seed, stage=stage)

    monkeypatch.setattr(calibration_patients, "simulate_visits", simulate)
    monkeypatch.setattr(calibration_patients, "segment_in_child", segment_phantom)
    return made


def calibrate(spec, tmp_path, subjects=4):
    return calibrate_uncertainty.calibrate(
        spec,
        SegmentationOptions(model=spec.name),
        subjects=subjects,
        scale=2.0,
        folder=tmp_path / "kept",
        picture=tmp_path / "docs" / "picture.png",
        progress=NoProgress(),
    )


def test_patients_are_of_all_stages_extents_and_both_cohorts():
    patients = choose_patients(12)
    assert {(p.stage, p.extent) for p in patients} == {
        (stage, extent) for stage in Stage for extent in ("V1", "V2", "V3")
    }
    assert {p.cohort for p in patients} == set(Cohort)
    assert len({p.seed for p in patients}) == 12
    assert {p.stage for p in choose_patients(4)} == set(Stage)
    assert choose_patients(20)[:12] == patients


def test_every_labelled_muscle_gets_its_overlap_with_the_truth(spec):
    visit = simulate_phantom(1)[0]
    result = segment_phantom(
        visit.scan, SegmentationOptions(), progress=NoProgress(), models_directory=Path()
    )
    shifted = np.roll(result.label_map.labels, 1, axis=0)
    moved = replace(result, label_map=replace(result.label_map, labels=shifted))
    for rows, is_exact in ((rows_of(visit, result), True), (rows_of(visit, moved), False)):
        assert [row.label for row in rows] == [row.label for row in result.uncertainty]
        assert all((row.dsc == 1.0) == is_exact and 0 < row.dsc <= 1 for row in rows)
    row = next(row for row in rows_of(visit, result) if row.label == AM + LEFT_OFFSET)
    assert (row.agreement, row.vote_entropy_percent) == (0.61, 42.5)
    voxels = np.count_nonzero(result.label_map.labels == row.label)
    assert row.volume_ml == pytest.approx(voxels * 7 * 7 * 15 / 1000)


def test_a_segmentation_without_a_vote_can_not_be_calibrated():
    visit = simulate_phantom(1)[0]
    result = segment_phantom(
        visit.scan, SegmentationOptions(), progress=NoProgress(), models_directory=Path()
    )
    with pytest.raises(ModelError, match="no uncertainty"):
        rows_of(visit, replace(result, uncertainty=()))


def test_a_calibration_and_a_picture_are_written(spec, tmp_path, seeds):
    facts = calibrate(spec, tmp_path)
    assert seeds == [FIRST_SEED + number for number in range(4)]
    calibration = load_calibration(spec)
    assert calibration is not None
    assert calibration.weights_sha256 == weights_of(spec)
    assert dict(calibration.made_with) == facts
    assert facts["muscles"] == 4 * 8
    # The phantom's segmentation is the truth itself.
    assert facts["mean_dsc"] == facts["coverage"] == 1.0
    assert facts["rank_correlation_entropy"] is None
    assert calibration.expected(1, 0.95, 3.25) == (1.0, 1.0, 1.0)
    with Image.open(tmp_path / "docs" / "picture.png") as picture:
        assert picture.width > 1000


def test_it_goes_on_where_it_was(spec, tmp_path, seeds):
    calibrate(spec, tmp_path)
    (kept,) = (tmp_path / "kept").iterdir()
    next(kept.glob(f"*-{FIRST_SEED + 2}.json")).unlink()
    seeds.clear()
    calibrate(spec, tmp_path, subjects=5)
    assert seeds == [FIRST_SEED + 2, FIRST_SEED + 4]


def test_other_weights_begin_anew(spec, tmp_path, seeds):
    calibrate(spec, tmp_path)
    seeds.clear()
    other = replace(spec, weights=(MEMBERS[0], WeightsFile("c.npz", "cc" * 32)))
    calibrate(other, tmp_path)
    assert len(seeds) == 4
    assert load_calibration(spec) is None
    refined = replace(spec, refinement=REFINEMENT)
    calibrate(refined, tmp_path)
    assert len(seeds) == 8
    assert load_calibration(refined).weights_sha256 == weights_of(refined)
    assert load_calibration(other) is None


def test_what_can_not_be_calibrated_is_said_before_the_work(spec, tmp_path, seeds):
    with pytest.raises(ModelError, match="single network"):
        calibrate(replace(spec, weights=MEMBERS[:1]), tmp_path)
    with pytest.raises(InputError, match="3 subjects are too few"):
        calibrate(spec, tmp_path, subjects=3)
    assert seeds == []


def test_the_command_says_what_it_wrote_or_what_is_wrong(
    spec, tmp_path, seeds, monkeypatch, caplog
):
    caplog.set_level("INFO")
    monkeypatch.setattr(calibrate_uncertainty, "find_model", lambda name, directory: spec)
    picture = tmp_path / "picture.png"
    arguments = ["--folder", str(tmp_path / "kept"), "--picture", str(picture)]
    assert calibrate_uncertainty.main([*arguments, "--subjects", "4"]) == 0
    assert picture.is_file()
    assert "coverage" in caplog.text and "8 muscles" in caplog.text
    assert calibrate_uncertainty.main([*arguments, "--subjects", "2"]) == 1
    assert "too few" in caplog.text


def test_kept_rows_are_plain_json(spec, tmp_path, seeds):
    calibrate(spec, tmp_path)
    (kept,) = (tmp_path / "kept").iterdir()
    rows = json.loads(next(kept.glob("lgmd-control-V3-*.json")).read_text(encoding="utf-8"))
    assert set(rows[0]) == {"label", "agreement", "vote_entropy_percent", "dsc", "volume_ml"}
