import pytest

from inference_engine.errors import InputError
from inference_engine.training.configuration_file import configuration_from

DATA = {"folder": "scans"}


def _made(**sections):
    return configuration_from({"data": DATA, **sections}, "file.toml")


def test_what_is_not_said_is_the_papers_training():
    training = _made().training
    assert (training.folds, training.batch, training.slabs_per_image) == (5, 1, 2)
    assert (training.optimiser, training.learning_rate) == ("adam", 1e-4)
    assert (training.rate_factor, training.rate_patience, training.epochs) == (0.5, 25, 160)
    assert (training.sparse_labels, training.sparse_fill) == ("GT1", "nearest")
    assert training.loss == "cross_entropy"


@pytest.mark.parametrize(
    ("sections", "said"),
    [
        ({"training": {"epoch": 3}}, "'training.epoch' is no entry (is 'epochs' meant?)"),
        ({"trainig": {}}, "'trainig' is no entry (is 'training' meant?)"),
        ({"training": {"qqq": 3}}, "'training.qqq' is no entry."),
        ({"training": {"epochs": "3"}}, "training.epochs: Input should be a valid integer"),
        ({"training": {"learning_rate": float("nan")}}, "training.learning_rate"),
        ({"training": {"sparse_labels": "GT3"}}, "'GT1', 'GT5' or 'GT10'"),
        ({"training": {"folds": 2, "fold_subjects": [["a"]]}}, "lists 1 folds, but folds is 2"),
        ({"network": {"channels": ["watr"]}}, "'watr' is no channel"),
        ({"network": {"architecture": "magic"}}, "no network called 'magic'"),
        ({"network": {"arguments": {"widths": 5}}}, "arguments don't fit"),
        ({"network": {"slab_shape": [96, 96, 30]}}, "multiple of [16, 16, 8]"),
        (
            {"network": {"architecture": "reference", "slab_shape": [27, 27, 26]}},
            "multiple of [27, 27, 27]",
        ),
        (
            {
                "network": {
                    "architecture": "reference",
                    "slab_shape": [54, 54, 54],
                    "prediction_slab_shape": [81, 54, 54],
                }
            },
            "prediction_slab_shape must be slab_shape",
        ),
    ],
)
def test_what_can_not_be_used_is_said_in_a_sentence(sections, said):
    with pytest.raises(InputError) as caught:
        _made(**sections)
    assert caught.value.what.startswith("The configuration file.toml can't be used: ")
    assert said in caught.value.what


def test_only_the_pace_may_change_while_a_run_goes_on():
    first = _made(training={"workers": 1})
    assert first.repeats(_made(training={"workers": 3, "checkpoint_minutes": 1}))
    assert not first.repeats(_made(training={"seed": 2}))
    assert not first.repeats(_made(augmentation={"noise": 0.5}))
