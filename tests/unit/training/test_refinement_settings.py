import tomllib

import pytest

from inference_engine.errors import InputError
from inference_engine.segmentation.model_spec import WeightsFile
from inference_engine.segmentation.network_checks import unusable_refinement
from inference_engine.training.refinement_settings import RefinementSettings


def test_the_share_of_a_run_is_of_its_steps_or_its_seconds():
    assert RefinementSettings(steps=8).share(2, 1e9) == 0.25
    assert RefinementSettings(seconds=40).share(10**9, 10) == 0.25
    assert RefinementSettings(steps=0).share(0, 0) == 1.0


@pytest.mark.parametrize("length", [{}, {"steps": 1, "seconds": 1.0}])
def test_one_length_is_needed(length):
    with pytest.raises(InputError, match="How long to train"):
        RefinementSettings(**length)


@pytest.mark.parametrize(
    "wrong",
    [{"widths": ()}, {"widths": (4, 0)}, {"batch": 0}, {"peak_rate": float("nan")}, {"patch": -8}],
)
def test_what_cannot_be_is_refused(wrong):
    with pytest.raises(InputError, match="must be positive"):
        RefinementSettings(steps=1, **wrong)


def test_patches_must_fit_the_network():
    assert RefinementSettings(steps=1, widths=(4, 4, 4), patch=36).multiple == 4
    with pytest.raises(InputError, match="3 levels") as caught:
        RefinementSettings(steps=1, widths=(4, 4, 4), patch=34)
    assert caught.value.advice == "Choose a multiple of 4."


def test_the_lines_are_a_refinement_that_a_manifest_takes():
    lines = RefinementSettings(steps=1, widths=(8, 16)).manifest_lines("border.npz", "ab" * 32)
    entry = tomllib.loads(f"[[model]]\n{lines}")["model"][0]["refinement"]
    assert unusable_refinement(WeightsFile(**entry)) is None
    assert (entry["file"], entry["arguments"]["widths"]) == ("border.npz", [8, 16])
