import pytest

from inference_engine.errors import ModelError
from inference_engine.segmentation.model_spec import MANIFEST_NAME, find_model


@pytest.mark.parametrize(
    ("manifest", "sentence"),
    [
        ("model = []", "No model is installed"),
        ("x = [", "can't be read"),
        ("", "malformed"),
        ("model = 3", "malformed"),
        ("model = [3]", "malformed"),
        ('[[model]]\nname = "a"\nweights = []\n', "malformed"),
    ],
)
def test_a_manifest_that_can_not_be_used_is_refused_in_a_sentence(tmp_path, manifest, sentence):
    (tmp_path / MANIFEST_NAME).write_text(manifest)
    for name in (None, "coarse"):
        with pytest.raises(ModelError, match=sentence) as caught:
            find_model(name, tmp_path)
        assert "__init__" not in caught.value.what
        assert caught.value.advice


def test_a_missing_manifest_is_said(tmp_path):
    with pytest.raises(ModelError, match="list of models is missing"):
        find_model(None, tmp_path)
