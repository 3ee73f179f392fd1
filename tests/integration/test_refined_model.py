"""A model that refines its borders: imported, used, verified and handed on, with real networks."""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import pytest
from typer.testing import CliRunner

from inference_engine.formats.nifti import read_label_map, write_volume
from inference_engine.network.model_archive import unpack_model
from legseg_desktop.cli.application import app
from tests.support.mixed_model import only_model
from tests.support.phantoms import two_leg_scan
from tests.support.refined_model import write_refined_model

pytestmark = pytest.mark.slow


@pytest.fixture
def legseg(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))

    def run(*arguments, exit_code=0):
        answer = CliRunner().invoke(app, [str(argument) for argument in arguments])
        assert answer.exit_code == exit_code, answer.output
        return answer.output

    return run


def test_a_model_that_refines_borders_comes_in_works_and_goes_out(legseg, tmp_path):
    refined = write_refined_model(tmp_path / "made")
    assert "Imported mixed 0.0.1" in legseg("models", "import", tmp_path / "made")
    scan, _ = two_leg_scan(noise=10.0)
    for role in ("fat", "water"):
        write_volume(tmp_path / f"{role}.nii.gz", getattr(scan, role), scan.geometry)
    images = ["--fat", tmp_path / "fat.nii.gz", "--water", tmp_path / "water.nii.gz"]
    how = ["--runtime", "openvino", "--device", "cpu", "--model", "mixed"]
    legseg("analyse", *images, *how, "-o", tmp_path / "refined")
    legseg("analyse", *images, *how, "--no-refinement", "-o", tmp_path / "plain")
    labels, told = {}, {}
    for name in ("refined", "plain"):
        labels[name] = read_label_map(tmp_path / name / "labels.nii.gz").labels
        content = (tmp_path / name / "provenance.json").read_text(encoding="utf-8")
        told[name] = json.loads(content)
        members = [weights.sha256 for weights in refined.weights]
        assert told[name]["model_weights_sha256"] == members
        assert labels[name].any()
    assert not np.array_equal(labels["refined"] > 0, labels["plain"] > 0)
    said = told["refined"]["parameters"]
    assert said["refinement"] == "border.npz"
    assert said["refinement_sha256"] == refined.refinement.sha256
    assert not [name for name in told["plain"]["parameters"] if name.startswith("refinement")]
    checked = json.loads(legseg("models", "verify", "--json"))
    assert (checked[-1]["name"], checked[-1]["problem"]) == ("mixed", None)
    legseg("models", "export", "mixed", "-o", tmp_path / "mixed.zip")
    (tmp_path / "target").mkdir()
    assert unpack_model(tmp_path / "mixed.zip", tmp_path / "target") == refined


def test_a_refinement_that_does_not_fit_its_network_or_was_damaged_is_said(legseg, tmp_path):
    refined = write_refined_model(tmp_path / "made")
    narrow = {"channel_count": 7, "class_count": 2, "widths": [4]}
    wrong = replace(refined, refinement=replace(refined.refinement, arguments=narrow))
    told = legseg("models", "import", only_model(tmp_path / "made", wrong), exit_code=1)
    assert "The weights belong to another network." in told
    legseg("models", "import", only_model(tmp_path / "made", refined))
    (imported,) = (tmp_path / "data").rglob("border.npz")
    imported.write_bytes(b"other")
    told = legseg("models", "verify", "--json", exit_code=1)
    (problem,) = [row["problem"] for row in json.loads(told) if row["problem"]]
    assert "border.npz of the model 'mixed' is not the one" in problem
