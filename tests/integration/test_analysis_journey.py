"""The whole way from image files to results, with a real (tiny) network in its own process."""

from __future__ import annotations

import functools
import json

import pytest
from typer.testing import CliRunner

from inference_engine.formats.nifti import read_label_map, write_volume
from inference_engine.segmentation.model_spec import find_model
from legseg_desktop.cli.application import app
from legseg_desktop.services import segment_scan
from tests.support.phantoms import two_leg_scan
from tests.support.tiny_model import tiny_models  # noqa: F401 (a fixture)

# ruff: noqa: F811

pytestmark = pytest.mark.slow


def test_analyse_with_a_network_gives_the_same_bytes_twice(tiny_models, tmp_path, monkeypatch):
    monkeypatch.setattr(
        segment_scan,
        "find_installed",
        functools.partial(find_model, directory=tiny_models),
    )
    scan, _ = two_leg_scan(axis_codes="PIR", rotation_degrees=(3, 5, 0), noise=10.0)
    for role in ("fat", "water"):
        write_volume(tmp_path / f"{role}.nii.gz", getattr(scan, role), scan.geometry)
    images = ["--fat", str(tmp_path / "fat.nii.gz"), "--water", str(tmp_path / "water.nii.gz")]
    for name in ("one", "two"):
        answer = CliRunner().invoke(app, ["analyse", *images, "-o", str(tmp_path / name)])
        assert answer.exit_code == 0, answer.stderr
    labels = read_label_map(tmp_path / "one" / "labels.nii.gz")
    assert labels.geometry.matches(scan.geometry)
    assert labels.labels.any()
    for file in ("labels.nii.gz", "measurements.csv", "slices.csv"):
        one, two = ((tmp_path / name / file).read_bytes() for name in ("one", "two"))
        assert one == two, file
    provenance = json.loads((tmp_path / "one" / "provenance.json").read_text(encoding="utf-8"))
    assert provenance["model_name"] == "tiny"
    assert provenance["runtime"].split()[0] in {"openvino", "tensorflow", "onnxruntime"}
    assert provenance["device"] == "cpu"
    assert len(provenance["model_weights_sha256"]) == 2
