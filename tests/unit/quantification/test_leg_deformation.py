"""A displacement that is known is found again."""

from __future__ import annotations

import numpy as np
import pytest

from inference_engine.imaging.geometry import VolumeGeometry
from inference_engine.quantification.leg_deformation import deform_leg
from inference_engine.quantification.leg_registration import LegImage
from inference_engine.simulation.smooth_fields import smooth_field
from tests.support.repositioned_visits import grid, rigid

TURNED = grid((60, 60, 30), (3.0, 3.0, 5.0), -75, degrees=20)
FLAT = 6.0


def leg(
    geometry: VolumeGeometry, flatten_mm: float = 0.0, move: np.ndarray | None = None
) -> LegImage:
    """Return a round leg with fat in patches, moved; its front pushed inwards as far as asked."""
    points = geometry.to_world(np.moveaxis(np.indices(geometry.shape), 0, -1))
    back = np.linalg.inv(np.eye(4) if move is None else move)
    x, y, z = np.moveaxis(points @ back[:3, :3].T + back[:3, 3], -1, 0)
    y = y + flatten_mm * np.exp(-(((y - 20) / 30) ** 2))
    body = np.hypot(x, y) < 70
    fat = 0.5 + 0.3 * np.sin(x / 14) * np.sin(y / 12) * np.cos(z / 40) + 0.3 * (np.hypot(x, y) > 55)
    return LegImage(np.where(body, fat, 0).astype(np.float32), body, geometry)


@pytest.mark.parametrize("geometry", [grid((60, 60, 30), (3, 3, 5), -75), TURNED])
def test_a_known_displacement_is_found_in_patient_coordinates(geometry):
    here, there = leg(geometry, FLAT), leg(grid((60, 60, 30), (3, 3, 5), -75))
    found = deform_leg(here, there, np.eye(4))
    points = np.random.default_rng(0).uniform((-35, -35, -40), (35, 35, 40), (500, 3))
    true = points + np.stack(
        [0 * points[:, 0], FLAT * np.exp(-(((points[:, 1] - 20) / 30) ** 2)), 0 * points[:, 0]], -1
    )
    missed = np.linalg.norm(found.carried(points) - true, axis=1)
    before = np.linalg.norm(points - true, axis=1)
    assert missed.mean() < 0.35 * before.mean()
    assert found.fit > max(0.92, found.rigid_fit + 0.02)
    assert found.largest_mm == pytest.approx(FLAT, rel=0.5)


def test_the_rigid_movement_comes_after_the_displacement():
    geometry = grid((60, 60, 30), (3, 3, 5), -75)
    move = rigid((0, 0, 30), (10, -5, 8))
    here = leg(geometry)
    there = leg(grid((80, 80, 40), (3, 3, 5), -95), move=move)
    found = deform_leg(here, there, move)
    points = np.random.default_rng(0).uniform((-35, -35, -40), (35, 35, 40), (500, 3))
    true = points @ move[:3, :3].T + move[:3, 3]
    assert np.linalg.norm(found.carried(points) - true, axis=1).mean() < 1.0


def test_what_brings_nothing_closer_is_no_displacement():
    geometry = grid((60, 60, 30), (3, 3, 5), -75)
    same = deform_leg(leg(geometry), leg(geometry), np.eye(4))
    assert same.displacement_mm is None or same.largest_mm < 0.1
    assert same.fit > 0.999
    points = np.array([[1.0, 2.0, 3.0]])
    moved = deform_leg(leg(geometry, FLAT), leg(geometry), np.eye(4), deform=False)
    assert moved.displacement_mm is None
    assert moved.largest_mm == 0
    np.testing.assert_allclose(moved.carried(points), points)
    assert moved.fit == moved.rigid_fit < 0.95


def test_noise_alone_fits_badly():
    geometry = grid((60, 60, 30), (3, 3, 5), -75)
    here = leg(geometry)
    random = np.random.default_rng(1)
    other = np.abs(smooth_field(geometry.shape, geometry.spacing_mm, (12, 12, 12), random))
    found = deform_leg(here, LegImage(other, here.body, geometry), np.eye(4))
    assert found.fit < 0.5
