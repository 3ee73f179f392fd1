import hashlib
import time
from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest

from inference_engine.errors import ModelError, OutputError
from inference_engine.network.weights import (
    load_weights,
    save_weights_fp16,
    verify_weights,
    write_manifest,
)
from inference_engine.segmentation.model_spec import WeightsFile, load_manifest
from tests.support.fake_predictors import spec_for_tests
from tests.support.refined_model import write_refinement


class FakeVariable:
    def __init__(self, path, values):
        self.path = path
        self.values = np.asarray(values, np.float32)

    @property
    def shape(self):
        return self.values.shape

    def numpy(self):
        return self.values

    def assign(self, values):
        self.values = values


def _network(seed=0, kernel=(3, 3, 3, 2, 4)):
    random = np.random.default_rng(seed)
    return SimpleNamespace(
        weights=[
            FakeVariable("conv/kernel", random.normal(size=kernel)),
            FakeVariable("norm/moving_variance", [1e-9, 1.0, 1e6, 3.1415927]),
        ]
    )


def test_kernels_come_back_in_half_precision_and_vectors_exactly(tmp_path):
    saved, loaded = _network(0), _network(1)
    path = tmp_path / "a.npz"
    digest = save_weights_fp16(saved, path)
    assert digest == hashlib.sha256(path.read_bytes()).hexdigest()
    load_weights(loaded, path.read_bytes())
    kernel, vector = loaded.weights
    np.testing.assert_array_equal(
        kernel.values, saved.weights[0].values.astype(np.float16).astype(np.float32)
    )
    np.testing.assert_array_equal(vector.values, saved.weights[1].values)
    assert kernel.values.dtype == np.float32


def test_same_weights_same_bytes_at_any_time(tmp_path, monkeypatch):
    save_weights_fp16(_network(), tmp_path / "a.npz")
    monkeypatch.setattr(time, "time", lambda: 2e9)
    save_weights_fp16(_network(), tmp_path / "b.npz")
    assert (tmp_path / "a.npz").read_bytes() == (tmp_path / "b.npz").read_bytes()
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.npz", "b.npz"]


@pytest.mark.parametrize("bad", [np.nan, 1e6])
def test_diverged_weights_are_not_saved(tmp_path, bad):
    network = _network()
    network.weights[0].values[0, 0, 0, 0, 0] = bad
    with pytest.raises(ModelError, match="float16"):
        save_weights_fp16(network, tmp_path / "a.npz")
    assert not list(tmp_path.iterdir())


def test_weights_of_another_network_are_refused(tmp_path):
    save_weights_fp16(_network(), tmp_path / "a.npz")
    content = (tmp_path / "a.npz").read_bytes()
    with pytest.raises(ModelError, match="another network"):
        load_weights(_network(kernel=(3, 3, 3, 2, 5)), content)
    renamed = _network()
    renamed.weights[0].path = "other/kernel"
    with pytest.raises(ModelError, match="another network"):
        load_weights(renamed, content)


def test_damaged_weights_are_refused(tmp_path):
    save_weights_fp16(_network(), tmp_path / "a.npz")
    content = (tmp_path / "a.npz").read_bytes()
    for damaged in (b"", b"no archive", content[: len(content) // 2]):
        with pytest.raises(ModelError):
            load_weights(_network(), damaged)


def test_an_unwritable_folder_is_said_and_leaves_nothing(tmp_path):
    with pytest.raises(OutputError, match=r"a\.npz"):
        save_weights_fp16(_network(), tmp_path / "missing" / "a.npz")


def _spec_with_weights(directory):
    digest = save_weights_fp16(_network(), directory / "a.npz")
    weights = (WeightsFile("a.npz", digest),)
    return replace(spec_for_tests(), weights=weights, directory=directory)


def test_verifying_accepts_what_was_published(tmp_path):
    verify_weights(_spec_with_weights(tmp_path))


def test_verifying_notices_one_changed_byte_a_missing_file_and_none(tmp_path):
    spec = _spec_with_weights(tmp_path)
    content = bytearray((tmp_path / "a.npz").read_bytes())
    content[100] ^= 1
    (tmp_path / "a.npz").write_bytes(content)
    with pytest.raises(ModelError, match="SHA-256"):
        verify_weights(spec)
    (tmp_path / "a.npz").unlink()
    with pytest.raises(ModelError, match="missing"):
        verify_weights(spec)
    with pytest.raises(ModelError, match="lists no weights"):
        verify_weights(replace(spec, weights=()))


def test_verifying_covers_the_refinement(tmp_path):
    spec = replace(_spec_with_weights(tmp_path), refinement=write_refinement(tmp_path))
    verify_weights(spec)
    (tmp_path / spec.refinement.file).write_bytes(b"other")
    with pytest.raises(ModelError, match=r"border\.npz .* SHA-256 differs"):
        verify_weights(spec)
    (tmp_path / spec.refinement.file).unlink()
    with pytest.raises(ModelError, match=r"border\.npz .* is missing"):
        verify_weights(spec)


def test_a_file_outside_the_models_folder_is_refused(tmp_path):
    spec = replace(spec_for_tests(), weights=(WeightsFile("../a.npz", "0"),), directory=tmp_path)
    with pytest.raises(ModelError, match="outside"):
        verify_weights(spec)


def test_a_manifest_is_read_back_as_it_was_written(tmp_path):
    first = replace(
        spec_for_tests(spacing_mm=(2.2, 2.2, 4.0)),
        name='tricky "name"\n\\ é \x7f',
        description="One sentence.",
        arguments={"class_count": 19, "widths": [8, 16], "rate": 1e-4, "on": True, "odd key": "x"},
        background_weight=0.4,
        shifts=((1, 1, 0), (0, 1, 2)),
        weights=(WeightsFile("a.npz", "0" * 64), WeightsFile("b.npz", "f" * 64)),
    )
    second = replace(spec_for_tests(), arguments={"class_count": 12, "nested": {"a": [1, 2]}})
    write_manifest(tmp_path / "manifest.toml", [first, second])
    assert load_manifest(tmp_path) == (first, second)
    assert load_manifest(tmp_path)[0].directory == tmp_path


def test_a_manifest_cannot_hold_what_toml_has_no_word_for(tmp_path):
    spec = replace(spec_for_tests(), arguments={"class_count": 19, "widths": None})
    with pytest.raises(TypeError, match="NoneType"):
        write_manifest(tmp_path / "manifest.toml", [spec])
