"""The whole way from image files to results, with a real (tiny) network in its own process."""

from __future__ import annotations

import functools
import json

import pytest
from typer.testing import CliRunner

from inference_engine.formats.nifti import read_label_map, write_volume
from inference_engine.network.model_archive import unpack_model
from inference_engine.segmentation.model_spec import find_model
from legseg_desktop.cli.application import app
from legseg_desktop.services import segment_scan
from tests.support.mixed_model import only_model, write_mixed_model
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


def test_a_model_of_two_grids_comes_in_works_and_goes_out(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    mixed = write_mixed_model(tmp_path / "made")
    only_model(tmp_path / "made", mixed)

    def legseg(*arguments):
        answer = CliRunner().invoke(app, [str(argument) for argument in arguments])
        assert answer.exit_code == 0, answer.output
        return answer.stdout

    assert "Imported mixed 0.0.1" in legseg("models", "import", tmp_path / "made")
    scan, _ = two_leg_scan(noise=10.0)
    for role in ("fat", "water"):
        write_volume(tmp_path / f"{role}.nii.gz", getattr(scan, role), scan.geometry)
    images = ["--fat", tmp_path / "fat.nii.gz", "--water", tmp_path / "water.nii.gz"]
    openvino = ["--runtime", "openvino", "--device", "cpu"]
    legseg("analyse", *images, *openvino, "--model", "mixed", "-o", tmp_path / "out")
    assert read_label_map(tmp_path / "out" / "labels.nii.gz").labels.any()
    provenance = json.loads((tmp_path / "out" / "provenance.json").read_text(encoding="utf-8"))
    assert provenance["model_weights_sha256"] == [weights.sha256 for weights in mixed.weights]
    told = provenance["parameters"]
    assert told["spacing_mm"] == [[10.0, 10.0, 20.0], [6.0, 6.0, 12.0]]
    assert told["background_weight"] == [1.0, 0.5]
    assert told["shifts"] == [[[1, 1, 0]], []]
    assert [one.partition(":")[0] for one in told["tiling"].split("; ")] == [
        "network 1",
        "network 2",
    ]
    checked = json.loads(legseg("models", "verify", "--json"))
    assert (checked[-1]["name"], checked[-1]["problem"]) == ("mixed", None)
    legseg("models", "export", "mixed", "-o", tmp_path / "mixed.zip")
    (tmp_path / "target").mkdir()
    assert unpack_model(tmp_path / "mixed.zip", tmp_path / "target") == mixed
