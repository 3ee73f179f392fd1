import hashlib
from dataclasses import replace

import pytest

from inference_engine.errors import InputError, ModelError
from inference_engine.network.weights import write_manifest
from inference_engine.segmentation.model_spec import WeightsFile, load_manifest
from inference_engine.training.initial_weights import read_initial_weights
from inference_engine.training.run_folder import RunFolder
from tests.support.fake_predictors import spec_for_tests

SPEC = replace(
    spec_for_tests(),
    architecture="compact_unet",
    arguments={"channel_count": 3, "class_count": 19, "widths": [4, 6]},
)


@pytest.fixture
def run(tmp_path):
    """Return a run that is through, of two folds."""
    run = RunFolder(tmp_path / "run-li")
    run.model.mkdir(parents=True)
    members = []
    for name in ("one", "two"):
        (run.model / f"{name}.npz").write_bytes(name.encode())
        digest = hashlib.sha256(name.encode()).hexdigest()
        members.append(WeightsFile(f"{name}.npz", digest))
    spec = replace(SPEC, weights=tuple(members))
    write_manifest(run.model / "manifest.toml", [spec])
    run.write_outcome({"best_fold": 1})
    return run


def test_of_a_run_the_best_fold_is_taken(run):
    assert read_initial_weights(str(run.path), SPEC) == b"two"


def test_a_run_that_is_not_through_is_refused(run):
    (run.path / "outcome.json").unlink()
    with pytest.raises(InputError, match=r"run-li.* is not through"):
        read_initial_weights(str(run.path), SPEC)


def test_weights_that_are_not_the_published_ones_are_refused(run):
    (run.model / "two.npz").write_bytes(b"other")
    with pytest.raises(ModelError, match="SHA-256"):
        read_initial_weights(str(run.path), SPEC)


def test_a_file_or_an_installed_model_will_do(run):
    assert read_initial_weights(str(run.model / "one.npz"), SPEC) == b"one"
    assert read_initial_weights("fake", SPEC, run.model) == b"one"


def test_nothing_of_that_name_is_said(run):
    with pytest.raises(InputError, match=r"no initial weights 'lost\.npz'"):
        read_initial_weights("/somewhere/lost.npz", SPEC, run.model)


def test_of_a_model_the_first_network_that_fits_is_taken(run):
    other = {**SPEC.arguments, "widths": [4, 8]}
    one, two = load_manifest(run.model)[0].weights
    mixed = replace(SPEC, weights=(replace(one, arguments=other), two))
    write_manifest(run.model / "manifest.toml", [mixed])
    assert read_initial_weights("fake", SPEC, run.model) == b"two"
    assert read_initial_weights("fake", replace(SPEC, arguments=other), run.model) == b"one"
    with pytest.raises(InputError, match="No network of the model 'fake'"):
        read_initial_weights("fake", replace(SPEC, arguments={**other, "widths": [4]}), run.model)


def test_what_the_arguments_leave_out_is_what_others_say_in_so_many_words(run):
    said = {**SPEC.arguments, "stem": [2, 2, 1]}
    assert read_initial_weights("fake", replace(SPEC, arguments=said), run.model) == b"one"
