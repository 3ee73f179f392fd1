"""Surfaces of labels: where they lie, that they are closed and face outwards."""

import numpy as np
import pytest
from scipy import ndimage
from vtkmodules.util.numpy_support import vtk_to_numpy
from vtkmodules.vtkFiltersCore import vtkFeatureEdges

from inference_engine.imaging.geometry import VolumeGeometry
from legseg_desktop.gui.viewer import surface_meshes
from legseg_desktop.gui.viewer.surface_meshes import (
    Detail,
    SurfaceGrid,
    Surfaces,
    all_surfaces,
    changed_surfaces,
)
from legseg_desktop.viewing.displayed_scan import displayed_scan
from legseg_desktop.viewing.muscle_boxes import muscle_boxes
from legseg_desktop.viewing.viewer_state import ImageLayer
from tests.support.phantoms import FAT_FRACTIONS, LEFT_OFFSET, RF, two_leg_scan

SHAPE = (40, 36, 30)
SPACING = (1.5, 1.5, 3.0)


def _geometry():
    turn = np.deg2rad(25)
    rotation = np.array(
        [[np.cos(turn), -np.sin(turn), 0], [np.sin(turn), np.cos(turn), 0], [0, 0, 1]]
    )
    affine = np.eye(4)
    affine[:3, :3] = rotation @ np.diag(SPACING)
    affine[:3, 3] = (-20.0, 5.0, 100.0)
    return VolumeGeometry(SHAPE, affine)


def _balls():
    """Two balls side by side that touch; the second is cut by the edge of the images."""
    labels = np.zeros(SHAPE, np.uint8, order="F")
    mm = np.stack(np.indices(SHAPE), axis=-1) * np.array(SPACING)
    labels[np.linalg.norm(mm - (20, 27, 45), axis=-1) < 13] = 5
    labels[np.linalg.norm(mm - (46, 27, 45), axis=-1) < 18] = 3
    return labels


def _volume_ml(mesh):
    """Return what a closed surface holds, by the divergence theorem: negative if turned inside."""
    points = vtk_to_numpy(mesh.GetPoints().GetData()).astype(float)
    triangles = vtk_to_numpy(mesh.GetPolys().GetConnectivityArray()).reshape(-1, 3)
    a, b, c = (points[triangles[:, corner]] for corner in range(3))
    return float((a * np.cross(b, c)).sum() / 6 / 1000)


def _is_closed(mesh):
    edges = vtkFeatureEdges()
    edges.SetInputData(mesh)
    edges.FeatureEdgesOff()
    edges.NonManifoldEdgesOff()
    edges.ManifoldEdgesOff()
    edges.Update()
    return edges.GetOutput().GetNumberOfCells() == 0


@pytest.fixture(scope="module")
def balls():
    labels, geometry = _balls(), _geometry()
    signal = (labels > 0).astype(np.uint16) * 500
    return labels, geometry, all_surfaces(labels, signal, geometry)


@pytest.mark.parametrize("label", [3, 5])
@pytest.mark.parametrize("detail", list(Detail))
def test_a_surface_is_closed_faces_outwards_and_holds_its_voxels(balls, label, detail):
    labels, geometry, surfaces = balls
    mesh = surfaces.of(detail)[label]
    voxels = np.count_nonzero(labels == label) * geometry.voxel_volume_ml
    assert _is_closed(mesh)
    # Smoothing rounds such small balls off; a turned or open surface would hold far less.
    assert _volume_ml(mesh) == pytest.approx(voxels, rel=0.15)


def test_a_surface_lies_where_its_label_does_in_an_oblique_scan(balls):
    labels, geometry, surfaces = balls
    for label in (3, 5):
        points = vtk_to_numpy(surfaces.fine[label].GetPoints().GetData())
        voxels = geometry.to_voxel(points)
        inside = np.pad(labels == label, 2)
        depth = ndimage.distance_transform_edt(inside)
        outside = ndimage.distance_transform_edt(~inside)
        at = np.rint(voxels).astype(int) + 2
        # Every point is within a voxel or two of the label's border.
        assert np.maximum(depth, outside)[tuple(at.T)].max() < 2
        assert voxels.min(axis=0) == pytest.approx(
            np.argwhere(labels == label).min(axis=0) - 0.5, abs=0.8
        )


def test_normals_point_outwards(balls):
    mesh = balls[2].fine[5]
    points = vtk_to_numpy(mesh.GetPoints().GetData())
    normals = vtk_to_numpy(mesh.GetPointData().GetNormals())
    away = points - points.mean(axis=0)
    assert ((normals * away).sum(axis=1) > 0).mean() > 0.97


def test_a_muscle_made_anew_is_as_in_the_pass_over_all(balls):
    labels, geometry, surfaces = balls
    changed = changed_surfaces(labels, geometry, muscle_boxes(labels)[5], [5])
    for detail in Detail:
        one, other = changed.of(detail)[5], surfaces.of(detail)[5]
        assert one.GetNumberOfPolys() == other.GetNumberOfPolys()
        np.testing.assert_allclose(one.GetBounds(), other.GetBounds(), atol=0.3)
    assert changed.skin is None
    both = surfaces.with_changed(changed)
    assert both.fine[3] is surfaces.fine[3]
    assert both.fine[5] is changed.fine[5]
    assert both.skin is surfaces.skin


def test_a_muscle_that_was_erased_has_an_empty_surface(balls):
    labels, geometry, _ = balls
    without = np.where(labels == 5, 0, labels).astype(np.uint8)
    assert (
        changed_surfaces(without, geometry, muscle_boxes(labels)[5], [5]).fine[5].GetNumberOfPolys()
        == 0
    )
    nothing = changed_surfaces(np.zeros_like(labels), geometry, muscle_boxes(labels)[5], [5])
    assert nothing.fine[5].GetNumberOfPolys() == 0


def test_the_box_around_all_muscles(balls):
    low, high = balls[2].bounds()
    boxes = [mesh.GetBounds() for mesh in balls[2].fine.values()]
    assert low[0] == pytest.approx(min(box[0] for box in boxes))
    assert high[2] == pytest.approx(max(box[5] for box in boxes))
    assert Surfaces({}, {}).bounds() == ((0, 0, 0), (1, 1, 1))


def test_all_muscles_of_a_scan_and_its_skin():
    scan, label_map = two_leg_scan(axis_codes="LPS")
    shown = displayed_scan(scan, label_map)
    surfaces = all_surfaces(shown.labels, shown.layers[ImageLayer.IN_PHASE].stored, shown.geometry)
    assert set(surfaces.fine) == set(FAT_FRACTIONS) == set(surfaces.coarse)
    # The patient's right is where x is large; canonical world coordinates say so, too.
    right, left = (surfaces.fine[label].GetBounds() for label in (RF, RF + LEFT_OFFSET))
    assert right[0] > left[1]
    low, high = surfaces.bounds()
    skin = surfaces.skin.GetBounds()
    assert skin[0] < low[0]
    assert skin[1] > high[0]


def test_a_scan_without_signal_or_labels_has_no_surfaces():
    nothing = all_surfaces(np.zeros(SHAPE, np.uint8), np.zeros(SHAPE, np.uint16), _geometry())
    assert nothing.fine == {}
    assert nothing.skin.GetNumberOfPolys() == 0


@pytest.mark.parametrize("most", [100_000, 5_000, 60])
def test_a_grid_keeps_to_its_size_and_is_as_even_as_can_be(most):
    grid = SurfaceGrid.for_scan(_geometry(), most)
    count = np.ceil(np.array(SHAPE) / grid.steps)
    assert np.prod(count) <= most
    lengths = np.array(grid.steps) * SPACING
    assert lengths.max() <= 2.1 * lengths.min()
    assert SurfaceGrid.for_scan(_geometry(), 10**9).steps == (1, 1, 1)


def test_a_box_is_widened_to_whole_voxels_of_the_grid(monkeypatch):
    grid = SurfaceGrid((2, 3, 1))
    assert grid.aligned(((3, 5), (4, 5), (7, 9)), SHAPE) == ((2, 6), (3, 6), (7, 9))
    assert grid.aligned(((3, 5), (4, 5), (7, 30)), SHAPE, 2) == ((0, 10), (0, 12), (5, 30))
    monkeypatch.setattr(surface_meshes, "_MOST_VOXELS", {"fine": 6000, "coarse": 2000, "skin": 900})
    labels, geometry = _balls(), _geometry()
    made = all_surfaces(labels, labels.astype(np.uint16), geometry)
    anew = changed_surfaces(labels, geometry, muscle_boxes(labels)[3], [3])
    np.testing.assert_allclose(made.fine[3].GetBounds(), anew.fine[3].GetBounds(), atol=0.5)
