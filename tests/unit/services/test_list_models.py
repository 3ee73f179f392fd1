import hashlib

import pytest

from inference_engine.errors import ModelError
from legseg_desktop.services.list_models import list_models, verify_models

MANIFEST = """
[[model]]
name = "small"
version = "1"
architecture = "unet"
spacing_mm = [2.0, 2.0, 4.0]
channels = ["water", "fat"]
slab_shape = [32, 32, 16]
size_multiple = [4, 4, 4]
label_table = "legseg18.toml"
arguments = {{ class_count = 19 }}
weights = [{{ file = "small.weights.h5", sha256 = "{digest}" }}]
"""


@pytest.fixture
def directory(tmp_path):
    content = b"weights"
    (tmp_path / "small.weights.h5").write_bytes(content)
    digest = hashlib.sha256(content).hexdigest()
    (tmp_path / "manifest.toml").write_text(MANIFEST.format(digest=digest), encoding="utf-8")
    return tmp_path


def test_models_of_the_manifest_are_listed_and_whole(directory):
    assert [model.name for model in list_models(directory)] == ["small"]
    (checked,) = verify_models(directory)
    assert (checked.model.name, checked.problem) == ("small", None)


def test_damaged_weights_are_named(directory):
    (directory / "small.weights.h5").write_bytes(b"other")
    (checked,) = verify_models(directory)
    assert checked.problem
    (directory / "small.weights.h5").unlink()
    (checked,) = verify_models(directory)
    assert checked.problem


def test_missing_manifest_is_said(tmp_path):
    with pytest.raises(ModelError):
        list_models(tmp_path)
