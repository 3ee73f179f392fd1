"""Several looks at one leg: what every look says, weighed alike, voxel by voxel."""

from dataclasses import replace

import numpy as np
import pytest

from inference_engine.errors import ModelError
from inference_engine.imaging.geometry import VolumeGeometry
from inference_engine.progress import NoProgress
from inference_engine.segmentation.leg_labels import LegInput, labels_of_leg
from inference_engine.segmentation.model_spec import MANIFEST_NAME, load_manifest
from inference_engine.segmentation.shifted_looks import ShiftedLooks, with_looks
from inference_engine.segmentation.tiling import bytes_per_voxel, plan_tiling
from tests.support.fake_predictors import PositionPredictor, spec_for_tests

SPEC = spec_for_tests()
SHAPE = (8, 8, 4)


class StridedPredictor(PositionPredictor):
    """Sees class 1 at even x alone, as a network does that reads every other voxel."""

    def predict(self, slab):
        scores = super().predict(slab)
        scores[1::2, ..., 1], scores[1::2, ..., 0] = 0, 1
        return scores


def _slab():
    values = np.random.default_rng(0).uniform(0.1, 1, SHAPE).astype(np.float32)
    return np.repeat(values[..., None], 3, axis=-1)


@pytest.mark.parametrize("shifts", [((1, 1, 0),), ((1, 0, 0), (0, 2, 0), (3, 1, 1))])
def test_a_network_that_moves_with_its_image_says_the_same_at_every_look(shifts):
    plain = PositionPredictor(SPEC)
    seen = ShiftedLooks(plain, shifts).predict(_slab())
    assert np.allclose(seen, plain.predict(_slab()), atol=1e-6)


def test_what_depends_on_the_strides_is_averaged():
    slab = _slab()
    seen = ShiftedLooks(StridedPredictor(SPEC), ((1, 0, 0),)).predict(slab)
    # Every voxel is read at one of the two looks; the last one is moved out of the slab.
    assert np.allclose(seen[:-1, ..., 1], slab[:-1, ..., 0] / 2)
    assert np.allclose(seen[-1, ..., 1], 0)
    assert np.allclose(seen.sum(-1), 1)


def test_half_precision_is_averaged_in_single():
    class Half(PositionPredictor):
        def predict(self, slab):
            return super().predict(slab).astype(np.float16)

    seen = ShiftedLooks(Half(SPEC), ((1, 1, 0),)).predict(_slab())
    assert seen.dtype == np.float32


def test_only_a_model_that_asks_for_looks_gets_them():
    plain = PositionPredictor(SPEC)
    assert with_looks(plain) is plain
    several = with_looks(PositionPredictor(replace(SPEC, shifts=((1, 1, 0),))))
    assert isinstance(several, ShiftedLooks)
    assert several.spec.shifts == ((1, 1, 0),)
    assert (several.device, several.runtime, several.precision) == ("cpu", "fake 1", "float32")


@pytest.mark.parametrize("shifts", [(), ((1, 0, 0),)])
def test_a_leg_is_labelled_by_the_mean_of_the_looks(shifts):
    grid = VolumeGeometry(SHAPE, np.eye(4))
    image = np.ones((*SHAPE, 3), np.float32)
    spec = replace(SPEC, shifts=shifts, background_weight=0.9)
    plan = plan_tiling(SHAPE, spec, 10**9)
    labels = labels_of_leg(
        LegInput(image, grid, grid), StridedPredictor(spec), plan, NoProgress(), "right leg"
    )
    # At one look every other voxel is background; the mean of two is one half of each class.
    expected = np.ones(SHAPE, np.uint8)
    if shifts:
        expected[-1] = 0
    else:
        expected[1::2] = 0
    assert np.array_equal(labels, expected)


def test_further_looks_need_more_memory():
    assert bytes_per_voxel(replace(SPEC, shifts=((1, 1, 0),))) > bytes_per_voxel(SPEC)


@pytest.mark.parametrize(
    "wrong",
    ["shifts = [[1, 1]]", "shifts = [[1, -1, 0]]", "shifts = [[0.5, 0, 0]]", "shifts = 3"],
)
def test_a_shift_that_is_none_is_refused(tmp_path, wrong):
    _write(tmp_path, wrong)
    with pytest.raises(ModelError, match="malformed"):
        load_manifest(tmp_path)


def test_a_model_with_a_margin_takes_one_look(tmp_path):
    _write(tmp_path, "shifts = [[1, 1, 0]]\nmargin = [0, 0, 0]")
    assert load_manifest(tmp_path)[0].shifts == ((1, 1, 0),)
    _write(tmp_path, "shifts = [[1, 1, 0]]\nmargin = [4, 4, 4]")
    with pytest.raises(ModelError, match="has a margin and takes more than one look"):
        load_manifest(tmp_path)


def _write(folder, line):
    (folder / MANIFEST_NAME).write_text(
        f"""[[model]]
name = "a"
version = "1"
architecture = "none"
spacing_mm = [2, 2, 4]
channels = ["water"]
slab_shape = [8, 8, 8]
size_multiple = [8, 8, 8]
label_table = "legseg18.toml"
weights = [{{ file = "a.npz", sha256 = "aa" }}]
{line}

[model.arguments]
class_count = 19
""",
        encoding="utf-8",
    )
