"""Fitting the shape model to atlases: placing, measuring and keeping what was measured."""

import nibabel as nib
import numpy as np
import pytest

from inference_engine.simulation.atlas_distances import distance_maps
from inference_engine.simulation.atlas_reading import AtlasLeg, read_atlas_legs
from inference_engine.simulation.atlas_registration import apply, invert, register
from inference_engine.simulation.pectineus import add_pectineus
from inference_engine.simulation.shape_fitting import fit, structure_boxes
from inference_engine.simulation.shape_model import FEMUR, HIP_FLEXORS, HULL, load_shape

SPACING = (5.0, 5.0, 12.0)
VL, AL, PE = 2, 12, 14


def _leg(name="subject", seed=0, known=frozenset(range(1, 24))):
    """Return a drawn leg as an atlas would hold it."""
    shape = load_shape()
    rng = np.random.default_rng(seed)
    leg = shape.leg(0.5 * rng.normal(size=shape.scores.shape[1]) * shape.scores.std(0))
    axes = [np.arange(-n * s / 2, n * s / 2, s) for n, s in zip((48, 44, 48), SPACING, strict=True)]
    points = np.stack(np.meshgrid(*axes, indexing="ij")).astype(np.float32)
    distances = np.stack([leg.distance(structure, points) for structure in range(1, 24)])
    labels = np.where(distances.min(0) < 0, distances.argmin(0) + 1, 0).astype(np.uint8)
    labels[~np.isin(labels, list(known))] = 0
    origin = np.array([axis[0] for axis in axes])
    return AtlasLeg(name, labels, SPACING, origin, frozenset(known))


@pytest.fixture(scope="module")
def template():
    return _leg()


def test_placing_a_leg_and_back_is_exact():
    rng = np.random.default_rng(1)
    parameters = rng.normal(0, 0.1, 9)
    points = rng.normal(0, 100, (20, 3))
    assert np.allclose(invert(parameters, apply(parameters, points)), points)


def test_registration_finds_a_shifted_leg(template):
    shifted = AtlasLeg(
        "shifted",
        template.labels,
        template.spacing_mm,
        template.origin_mm + np.array([9.0, -7.0, 30.0]),
        template.known,
    )
    parameters = register(shifted, template)
    centre = apply(parameters, np.array([9.0, -7.0, 30.0]))
    assert np.abs(centre).max() < 4.0


def test_distances_are_negative_inside_and_unknown_beyond_the_view(template):
    upper_half = AtlasLeg(
        "patient",
        template.labels[:, :, 24:],
        template.spacing_mm,
        template.origin_mm + np.array([0, 0, 24 * SPACING[2]]),
        template.known,
    )
    boxes = structure_boxes([(template, np.zeros(9))])
    maps, known = distance_maps(upper_half, np.zeros(9), boxes, template)
    levels = boxes[VL - 1].axes_mm()[2]
    assert maps[VL - 1].min() < -5
    assert not known[VL - 1][levels < -10].any()
    assert known[VL - 1][levels > 10].all()
    assert maps[HULL - 1].min() < maps[VL - 1].min()


def test_the_pectineus_fills_a_gap_and_nothing_else(template):
    bare = template.labels.copy()
    bare[bare == PE] = 0
    leg = AtlasLeg("bare", bare, SPACING, template.origin_mm, template.known - {PE})
    filled = add_pectineus(leg)
    new = filled.labels != leg.labels
    assert (leg.labels[new] == 0).all()
    assert (filled.labels[new] == PE).all()
    assert 5 < new.sum() * np.prod(SPACING) / 1000 < 100  # mL
    medial_of_femur = np.argwhere(new)[:, 0].mean() < np.argwhere(leg.labels == FEMUR)[:, 0].mean()
    lateral_of_longus = np.argwhere(new)[:, 0].mean() > np.argwhere(leg.labels == AL)[:, 0].mean()
    assert medial_of_femur
    assert lateral_of_longus
    assert HIP_FLEXORS in filled.known


def test_a_fitted_model_gives_back_its_legs(template, tmp_path):
    placed = [(template, np.zeros(9)), (_leg("second", seed=5), np.zeros(9))]
    path = tmp_path / "shape.npz"
    fit(placed, path)
    fitted = load_shape(path)
    load_shape.cache_clear()
    axes = [
        template.origin_mm[a] + SPACING[a] * np.arange(template.labels.shape[a]) for a in range(3)
    ]
    points = np.stack(np.meshgrid(*axes, indexing="ij")).astype(np.float32)
    for index, (leg, _) in enumerate(placed):
        again = fitted.leg(fitted.scores[index]).distance(VL, points) < 0
        truth = leg.labels == VL
        overlap = 2 * (again & truth).sum() / (again.sum() + truth.sum())
        assert overlap > 0.85, index


def test_atlases_are_read_as_right_looking_legs(tmp_path):
    both = np.zeros((40, 20, 6), np.uint8)
    both[4:12, 5:15] = 3  # patient's left, its VL
    both[4:6, 5:15] = 5  # VM, medial on neither side: lateral end of the left leg
    both[28:36, 5:15] = 3
    both[34:36, 5:15] = 5  # lateral end of the right leg
    for side in ("right", "left"):
        half = np.where(both[20:] > 0, 2, 0).astype(np.uint8)
        nib.save(
            nib.Nifti1Image(half, np.diag([2.0, 2, 4, 1])),
            tmp_path / f"musclemap_{side}_leg_1.2x1.2x2.nii.gz",
        )
    nib.save(
        nib.Nifti1Image(half, np.diag([2.0, 2, 4, 1])),
        tmp_path / "bodyparts3d_right_leg_1.2x1.2x2.nii.gz",
    )
    (tmp_path / "huashan_11_muscles").mkdir()
    nib.save(
        nib.Nifti1Image(both, np.diag([2.0, 2, 4, 1])),
        tmp_path / "huashan_11_muscles" / "THIGH_001_0000.nii.gz",
    )
    legs = list(read_atlas_legs(tmp_path))
    assert [leg.name for leg in legs[:3]] == ["musclemap", "musclemap", "bodyparts3d"]
    right, left = legs[3:]
    assert right.name == left.name == "THIGH_001"
    assert np.array_equal(right.labels, left.labels)  # the left one is mirrored
    assert right.labels[-1, 0, 0] == 4  # VM of the table, at the lateral end
