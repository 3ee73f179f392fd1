"""The files that caller and worker hand each other."""

from dataclasses import fields, replace

import numpy as np
import pytest

from inference_engine.errors import ModelError
from inference_engine.findings import Finding
from inference_engine.imaging.dixon import DixonScan
from inference_engine.network.inference_job import (
    InferenceJob,
    read_job,
    read_result,
    write_job,
    write_result,
)
from inference_engine.network.weights import write_manifest
from inference_engine.progress import NoProgress, OperationCancelled
from inference_engine.segmentation.options import (
    Infiltration,
    Precision,
    Runtime,
    SegmentationOptions,
    TilingMode,
)
from inference_engine.segmentation.result import SegmentationResult
from inference_engine.segmentation.uncertainty import MuscleUncertainty
from tests.support.fake_predictors import spec_for_tests
from tests.support.phantoms import two_leg_scan
from tests.support.refined_model import REFINEMENT

OPTIONS = SegmentationOptions(
    model="fake",
    runtime=Runtime.OPENVINO,
    device="gpu:1",
    precision=Precision.FASTEST,
    tiling=TilingMode.PAPER,
    memory_bytes=2_000_000_000,
)


@pytest.fixture
def models(tmp_path):
    folder = tmp_path / "models"
    folder.mkdir()
    other = replace(spec_for_tests(), name="other")
    newer = replace(spec_for_tests(), version="1")
    write_manifest(folder / "manifest.toml", [other, newer, spec_for_tests()])
    return folder


def test_a_job_is_read_back_as_it_was_written(tmp_path):
    scan, _ = two_leg_scan(axis_codes="PSL", rotation_degrees=(3, -4, 5))
    remembered = tmp_path / "choices.json"
    write_job(tmp_path, InferenceJob(scan, OPTIONS, tmp_path, remembered), NoProgress())
    job = read_job(tmp_path)
    assert job.options == OPTIONS
    assert (job.models_directory, job.remembered) == (tmp_path, remembered)
    np.testing.assert_array_equal(job.scan.water, scan.water)
    np.testing.assert_array_equal(job.scan.fat, scan.fat)
    np.testing.assert_array_equal(job.scan.geometry.affine, scan.geometry.affine)


def test_a_job_without_a_scan_only_loads_networks(tmp_path):
    options = SegmentationOptions(infiltration=Infiltration.HIGH)
    write_job(tmp_path, InferenceJob(None, options, tmp_path), NoProgress())
    job = read_job(tmp_path)
    assert job.scan is None
    assert job.options == options
    assert job.remembered is None
    assert [path.name for path in tmp_path.iterdir()] == ["job.json"]


def test_the_child_maps_the_images_instead_of_reading_them(tmp_path):
    scan, _ = two_leg_scan()
    write_job(tmp_path, InferenceJob(scan, OPTIONS, tmp_path), NoProgress())
    assert isinstance(read_job(tmp_path).scan.water, np.memmap)


@pytest.mark.parametrize("acquired", ["water and fat", "in and opposed", "all"])
def test_the_child_has_the_scan_as_it_is(tmp_path, acquired):
    known, _ = two_leg_scan()
    water, fat, geometry = known.water, known.fat, known.geometry
    scan = {
        "water and fat": lambda: DixonScan.from_water_fat(water, fat, geometry),
        "in and opposed": lambda: DixonScan.from_in_opposed(
            known.in_phase, known.opposed_phase, geometry
        ),
        "all": lambda: DixonScan(water, fat, known.in_phase * 1.1, water + 3, geometry),
    }[acquired]()
    write_job(tmp_path, InferenceJob(scan, OPTIONS, tmp_path), NoProgress())
    read = read_job(tmp_path).scan
    for channel in ("water", "fat", "in_phase", "opposed_phase"):
        np.testing.assert_array_equal(getattr(read, channel), getattr(scan, channel))
    assert (read.derived, read.warnings) == (scan.derived, scan.warnings)
    assert bool(scan.warnings) == (acquired == "in and opposed")
    assert (tmp_path / "in_phase.npy").exists() == (acquired != "water and fat")


def test_the_child_makes_no_images_that_nobody_asks_for(tmp_path):
    scan, _ = two_leg_scan()
    write_job(tmp_path, InferenceJob(scan, OPTIONS, tmp_path), NoProgress())
    read = read_job(tmp_path).scan
    assert not {"in_phase", "opposed_phase"} & vars(read).keys()


def test_writing_a_job_can_be_stopped_between_pieces(tmp_path):
    class Stop:
        def __init__(self):
            self.asked = 0

        def report(self, fraction, message):
            self.asked += 1
            if self.asked == 2:
                raise OperationCancelled

    scan, _ = two_leg_scan()
    with pytest.raises(OperationCancelled):
        write_job(tmp_path, InferenceJob(scan, OPTIONS, tmp_path), Stop())
    assert not (tmp_path / "job.json").exists()


@pytest.mark.parametrize("is_ensemble", [True, False])
def test_a_result_is_read_back_as_it_was_written(tmp_path, models, is_ensemble):
    _, labels = two_leg_scan()
    certain = MuscleUncertainty(1, 2.5, 0.97, 0.93, 0.9, 0.96)
    written = SegmentationResult(
        label_map=labels,
        findings=(
            Finding("one_leg", "Text."),
            Finding("volume_asymmetry", "Text.", "RF", "right"),
        ),
        model=spec_for_tests(),
        device="gpu:0",
        runtime="fake 1",
        seconds=1.5,
        precision="bfloat16",
        parameters={"tiling": {"slabs": 3, "halo": [8, 8, 8]}, "why": "measured"},
        uncertainty=(certain, MuscleUncertainty(2, 0.0, 1.0)) if is_ensemble else (),
        vote_entropy=(labels.labels * 3) if is_ensemble else None,
    )
    write_result(tmp_path, written)
    result = read_result(tmp_path, models, labels.geometry)
    np.testing.assert_array_equal(result.label_map.labels, labels.labels)
    if is_ensemble:
        assert result.vote_entropy.dtype == np.uint8
        np.testing.assert_array_equal(result.vote_entropy, written.vote_entropy)
    # Every other field, those that are still to be invented, too.
    for field in fields(SegmentationResult):
        if field.name not in ("label_map", "vote_entropy") or not is_ensemble:
            before, after = getattr(written, field.name), getattr(result, field.name)
            assert field.name == "label_map" or after == before


@pytest.mark.parametrize("used", [REFINEMENT, None])
def test_a_result_names_the_refinement_only_where_it_was_used(tmp_path, used):
    _, labels = two_leg_scan()
    refined = replace(spec_for_tests(), refinement=REFINEMENT)
    write_manifest(tmp_path / "manifest.toml", [refined])
    model = replace(refined, refinement=used)
    write_result(tmp_path, SegmentationResult(labels, (), model, "cpu", "fake", 1.0))
    assert read_result(tmp_path, tmp_path, labels.geometry).model == model


def test_a_model_that_was_removed_meanwhile_is_said(tmp_path):
    _, labels = two_leg_scan()
    write_manifest(tmp_path / "manifest.toml", [replace(spec_for_tests(), version="2")])
    write_result(tmp_path, SegmentationResult(labels, (), spec_for_tests(), "cpu", "fake", 1.0))
    with pytest.raises(ModelError, match="removed"):
        read_result(tmp_path, tmp_path, labels.geometry)
