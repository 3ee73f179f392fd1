"""Surfaces of all muscles from one pass over the labels; of one muscle after an edit.

Runs in a thread of its own: VTK lets go of Python's lock while it works. Every surface is made
in two degrees of detail, the coarser for the time in which the view is turned: software drawing
takes about 80 ms for 400,000 triangles.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import Enum

import numpy as np
import numpy.typing as npt
from scipy import ndimage
from vtkmodules.util.numpy_support import numpy_to_vtk, vtk_to_numpy
from vtkmodules.vtkCommonCore import vtkPoints
from vtkmodules.vtkCommonDataModel import vtkCellArray, vtkImageData, vtkPolyData
from vtkmodules.vtkFiltersCore import vtkSurfaceNets3D, vtkTriangleMeshPointNormals

from inference_engine.imaging.geometry import LabelVolume, VolumeGeometry
from legseg_desktop.viewing.displayed_layers import StoredVolume
from legseg_desktop.viewing.slicing import Box

Mask = npt.NDArray[np.bool_]
Point = tuple[float, float, float]

# Voxels of the box around the muscles that a surface is made of, at most.
_MOST_VOXELS = {"fine": 3_000_000, "coarse": 350_000, "skin": 250_000}
_SMOOTHING_STEPS = 16
_SKIN_SMOOTHING_STEPS = 40
# How far a point may move, in the half diagonals of a voxel: smooth, without thinning a muscle.
_REACH_OF_SMOOTHING = 1.0
# How far a change reaches, in voxels of the coarser grid: smoothing moves points of neighbours.
_REACH = 2
# Skin is where the signal exceeds this share of the bright tissue's.
_TISSUE_SHARE = 0.15
_BRIGHT_PERCENTILE = 98


class Detail(Enum):
    """How finely a surface is drawn."""

    FINE = "fine"
    COARSE = "coarse"


Meshes = Mapping[int, vtkPolyData]


@dataclass(frozen=True, eq=False)
class Surfaces:
    """Surfaces of one scan, points in patient coordinates (RAS+, mm).

    Parameters
    ----------
    fine, coarse : dict of int to vtkPolyData
        By label; closed triangle meshes with normals that point outwards. A label without
        voxels has no points.
    skin : vtkPolyData or None
        The surface of the body; None where only some muscles were made anew.
    """

    fine: Meshes
    coarse: Meshes
    skin: vtkPolyData | None = None

    def of(self, detail: Detail) -> Meshes:
        """Return the surfaces of the muscles in one degree of detail."""
        return self.fine if detail is Detail.FINE else self.coarse

    def bounds(self) -> tuple[Point, Point]:
        """Return two corners of the box around all muscles, mm."""
        boxes = [mesh.GetBounds() for mesh in self.fine.values() if mesh.GetNumberOfPoints()]
        if not boxes:
            return (0.0, 0.0, 0.0), (1.0, 1.0, 1.0)
        (x, _, y, _, z, _), (_, x_end, _, y_end, _, z_end) = np.min(boxes, 0), np.max(boxes, 0)
        return (float(x), float(y), float(z)), (float(x_end), float(y_end), float(z_end))

    def with_changed(self, changed: Surfaces) -> Surfaces:
        """Return the surfaces with some made anew."""
        return replace(
            self,
            fine={**self.fine, **changed.fine},
            coarse={**self.coarse, **changed.coarse},
        )


@dataclass(frozen=True)
class SurfaceGrid:
    """The voxels of a scan that surfaces are made of: every n-th along each axis.

    Parameters
    ----------
    steps : tuple of int
        Voxels of the scan per voxel of the grid, along the canonical axes.
    """

    steps: tuple[int, int, int]

    @classmethod
    def for_scan(cls, geometry: VolumeGeometry, most_voxels: int) -> SurfaceGrid:
        """Return the finest grid of at most so many voxels, as even as can be, mm."""
        steps = [1, 1, 1]
        count = np.array(geometry.shape, dtype=float)
        while np.prod(np.ceil(count / steps)) > most_voxels:
            lengths = [
                spacing * step if step < n else np.inf
                for spacing, step, n in zip(geometry.spacing_mm, steps, geometry.shape, strict=True)
            ]
            steps[int(np.argmin(lengths))] += 1
        return cls((steps[0], steps[1], steps[2]))

    def sampled(self, volume: npt.NDArray[np.generic], box: Box) -> npt.NDArray[np.generic]:
        """Return the grid's voxels in a box that is `aligned`; a view."""
        parts = zip(box, self.steps, strict=True)
        return volume[tuple(slice(low + step // 2, high, step) for (low, high), step in parts)]

    def aligned(self, box: Box, shape: tuple[int, int, int], margin: int = 0) -> Box:
        """Return a box widened to whole voxels of the grid, and by so many more of them."""
        wide = [
            (max(0, (low // step - margin) * step), min(n, (-(-high // step) + margin) * step))
            for (low, high), step, n in zip(box, self.steps, shape, strict=True)
        ]
        return (wide[0], wide[1], wide[2])


def all_surfaces(labels: LabelVolume, in_phase: StoredVolume, geometry: VolumeGeometry) -> Surfaces:
    """Return the surfaces of every label and of the skin.

    Parameters
    ----------
    labels : ndarray of uint8, (X, Y, Z)
        Canonical.
    in_phase : ndarray, (X, Y, Z)
        Signal in any unit, for the skin.
    geometry : VolumeGeometry
        The canonical grid.
    """
    width, depth, height = geometry.shape
    box = ((0, width), (0, depth), (0, height))
    made = _surfaces(labels, geometry, box, None)
    return replace(made, skin=_skin(in_phase, geometry, box))


def changed_surfaces(
    labels: LabelVolume, geometry: VolumeGeometry, box: Box, wanted: Iterable[int]
) -> Surfaces:
    """Return the surfaces of some labels only.

    Parameters
    ----------
    labels : ndarray of uint8, (X, Y, Z)
        Canonical.
    geometry : VolumeGeometry
        The canonical grid.
    box
        Where all voxels of these labels lie.
    wanted : iterable of int
        The labels.
    """
    return _surfaces(labels, geometry, box, list(wanted))


def _surfaces(
    labels: LabelVolume, geometry: VolumeGeometry, box: Box, wanted: list[int] | None
) -> Surfaces:
    fine, coarse = (
        _meshes(labels, geometry, _grid(geometry, name), box, wanted) for name in ("fine", "coarse")
    )
    return Surfaces(fine, coarse)


def _grid(geometry: VolumeGeometry, name: str) -> SurfaceGrid:
    return SurfaceGrid.for_scan(geometry, _MOST_VOXELS[name])


def _meshes(
    labels: LabelVolume,
    geometry: VolumeGeometry,
    grid: SurfaceGrid,
    box: Box,
    wanted: list[int] | None,
) -> dict[int, vtkPolyData]:
    """Return the surfaces of labels, all where none are named, from one pass over a box."""
    wide = grid.aligned(box, geometry.shape, _REACH)
    sampled = np.asarray(grid.sampled(labels, wide), np.uint8)
    counts = np.bincount(sampled.ravel(order="K"), minlength=256)
    present = [int(label) for label in np.flatnonzero(counts) if label]
    wanted = present if wanted is None else wanted
    net = _surface_net(sampled, present, geometry, grid)
    points = _in_patient(vtk_to_numpy(net.GetPoints().GetData()), geometry, grid, wide)
    if not net.GetNumberOfCells():
        return {label: vtkPolyData() for label in wanted}
    triangles = vtk_to_numpy(net.GetPolys().GetConnectivityArray()).reshape(-1, 3)
    sides = vtk_to_numpy(net.GetCellData().GetArray("BoundaryLabels")).astype(np.uint8)
    # A border's triangles face away from its first label; the muscle that is its second one
    # has them the other way round.
    first = _Sorted(triangles, sides[:, 0], wanted)
    second = _Sorted(triangles[:, ::-1], sides[:, 1], wanted)
    return {
        label: _mesh(points, np.concatenate([first.of(label), second.of(label)]))
        for label in wanted
    }


class _Sorted:
    """Triangles in the order of their labels, to be taken label by label."""

    def __init__(
        self,
        triangles: npt.NDArray[np.integer],
        labels: npt.NDArray[np.uint8],
        wanted: list[int],
    ) -> None:
        is_wanted = np.zeros(256, dtype=np.bool_)
        is_wanted[wanted] = True
        kept = np.flatnonzero(is_wanted[labels])
        labels = labels[kept]
        self._triangles = triangles[kept[np.argsort(labels, kind="stable")]]
        self._ends = np.cumsum(np.bincount(labels, minlength=256))

    def of(self, label: int) -> npt.NDArray[np.integer]:
        """Return the triangles of one label."""
        return self._triangles[self._ends[label - 1] : self._ends[label]]


def _surface_net(
    sampled: LabelVolume,
    present: list[int],
    geometry: VolumeGeometry,
    grid: SurfaceGrid,
    smoothing_steps: int = _SMOOTHING_STEPS,
) -> vtkPolyData:
    """Return the borders of labels, in mm from the padded box's first voxel."""
    # With a border of background, a muscle that the images cut is closed there.
    padded = np.zeros([n + 2 for n in sampled.shape], np.uint8, order="F")
    padded[1:-1, 1:-1, 1:-1] = sampled
    image = vtkImageData()
    image.SetDimensions(*padded.shape)
    image.SetSpacing(*(mm * step for mm, step in zip(geometry.spacing_mm, grid.steps, strict=True)))
    image.GetPointData().SetScalars(numpy_to_vtk(padded.ravel(order="K")))
    net = vtkSurfaceNets3D()
    net.SetInputData(image)
    net.SetBackgroundLabel(0)
    for index, label in enumerate(present):
        net.SetValue(index, label)
    net.SetOutputMeshTypeToTriangles()
    net.SetNumberOfIterations(smoothing_steps)
    net.SetConstraintScale(_REACH_OF_SMOOTHING)
    net.Update()
    output: vtkPolyData = net.GetOutput()
    return output


def _in_patient(
    points: npt.NDArray[np.float32], geometry: VolumeGeometry, grid: SurfaceGrid, box: Box
) -> npt.NDArray[np.float32]:
    """Return points in patient coordinates, from mm in the padded box of the grid."""
    steps = np.array(grid.steps)
    first = np.array([low for low, _ in box]) + steps // 2 - steps  # the padding's voxel
    voxels = points / np.asarray(geometry.spacing_mm, np.float32) + first
    affine = np.asarray(geometry.affine)
    return np.asarray(voxels @ affine[:3, :3].T + affine[:3, 3], np.float32)


def _mesh(points: npt.NDArray[np.float32], triangles: npt.NDArray[np.integer]) -> vtkPolyData:
    """Return a mesh of these triangles, with only the points it needs, and normals."""
    used = np.zeros(len(points), dtype=np.bool_)
    used[triangles.ravel()] = True
    number = np.cumsum(used, dtype=np.int32) - 1
    mesh = vtkPolyData()
    if not len(triangles):
        return mesh
    kept = vtkPoints()
    kept.SetData(numpy_to_vtk(np.ascontiguousarray(points[used]), deep=True))
    corners = np.ascontiguousarray(number[triangles])
    cells = vtkCellArray()
    cells.SetData(3, numpy_to_vtk(corners.ravel(), deep=True))
    mesh.SetPoints(kept)
    mesh.SetPolys(cells)
    normals = vtkTriangleMeshPointNormals()
    normals.SetInputData(mesh)
    normals.Update()
    output: vtkPolyData = normals.GetOutput()
    return output


def _skin(in_phase: StoredVolume, geometry: VolumeGeometry, box: Box) -> vtkPolyData:
    grid = _grid(geometry, "skin")
    sampled = np.asarray(grid.sampled(in_phase, box), np.float32)
    tissue = ndimage.uniform_filter(sampled, 3)
    body = tissue > _TISSUE_SHARE * np.percentile(tissue, _BRIGHT_PERCENTILE)
    body = _large_pieces(ndimage.binary_fill_holes(body)).astype(np.uint8)
    net = _surface_net(body, [1], geometry, grid, _SKIN_SMOOTHING_STEPS)
    if not net.GetNumberOfCells():
        return vtkPolyData()
    points = _in_patient(vtk_to_numpy(net.GetPoints().GetData()), geometry, grid, box)
    return _mesh(points, vtk_to_numpy(net.GetPolys().GetConnectivityArray()).reshape(-1, 3))


def _large_pieces(mask: Mask) -> Mask:
    """Return the pieces of at least a tenth of the largest: both legs, no specks of noise."""
    pieces, count = ndimage.label(mask)
    sizes = np.bincount(pieces.ravel(), minlength=count + 1)
    sizes[0] = 0
    return np.asarray((sizes >= max(1, sizes.max() // 10))[pieces])
