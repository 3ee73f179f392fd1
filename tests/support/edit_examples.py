"""Small label volumes under edit, and random actions with every tool."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from inference_engine.anatomy.label_table import load_label_table
from inference_engine.imaging.geometry import LabelVolume, VolumeGeometry
from legseg_desktop.editing.boxes import NewLabels, Region
from legseg_desktop.editing.edit_session import EditSession
from legseg_desktop.editing.tools.brush import Brush, Point, brushed
from legseg_desktop.editing.tools.contour import contoured
from legseg_desktop.editing.tools.cut import CutLine, cut_pieces, cut_side
from legseg_desktop.editing.tools.flood_fill import flooded
from legseg_desktop.editing.tools.grow import grown_by, shrunk_by
from legseg_desktop.editing.tools.interpolate import Interpolation, interpolated
from legseg_desktop.editing.tools.label_region import label_region
from legseg_desktop.editing.tools.pieces import holes, specks
from legseg_desktop.editing.tools.propagate import propagated
from legseg_desktop.editing.tools.push import begun_push, pushed
from legseg_desktop.editing.tools.relabel import mirrored_labels, relabelled
from legseg_desktop.editing.tools.reset import reset_to
from legseg_desktop.editing.tools.similar import ValueRange, in_range, range_around
from legseg_desktop.editing.tools.slices import copied_slice
from legseg_desktop.editing.tools.smooth import Smoothing, smoothed

TABLE = load_label_table()
LABELS = (1, 2, 3, 101, 102)
SHAPE = (13, 11, 7)
SPACING = (1.5, 1.0, 4.0)

Edit = tuple[str, Region | NewLabels | None, int | None]


def small_labels(seed: int, shape: tuple[int, int, int] = SHAPE) -> LabelVolume:
    """Return muscles of a few voxels, with specks, holes and parts at the volume's sides."""
    random = np.random.default_rng(seed)
    labels = np.zeros(shape, np.uint8, order="F")
    place = np.indices(shape)
    for label in LABELS:
        middle = random.uniform(0, shape)
        radii = random.uniform(1.2, 4.5, 3)
        distance = sum(
            ((axis - at) / radius) ** 2
            for axis, at, radius in zip(place, middle, radii, strict=True)
        )
        labels[distance <= 1] = label
    noisy = random.random(shape) < 0.04
    labels[noisy] = random.choice((0, *LABELS), noisy.sum())
    return labels


def small_image(seed: int, shape: tuple[int, int, int] = SHAPE) -> np.ndarray:
    """Return an image of few values, so that neighbours are often alike."""
    return np.asfortranarray(np.random.default_rng(seed).integers(0, 5, shape).astype(np.uint16))


def small_session(seed: int, **options: int) -> EditSession:
    """Return a session on `small_labels`, on an anisotropic and oblique grid."""
    labels = small_labels(seed)
    turn = np.deg2rad(20)
    rotation = np.array(
        [[np.cos(turn), -np.sin(turn), 0], [np.sin(turn), np.cos(turn), 0], [0, 0, 1]]
    )
    affine = np.eye(4)
    affine[:3, :3] = rotation * SPACING
    affine[:3, 3] = (-20, 30, 5)
    return EditSession(labels, VolumeGeometry(labels.shape, affine), TABLE, **options)


def random_edits(random: np.random.Generator, session: EditSession, base: LabelVolume) -> Edit:
    """Return what a random tool wants, with random settings, on the labels as they are."""
    labels, image = session.labels, small_image(7)
    label = int(random.choice(LABELS))
    other = int(random.choice((0, *LABELS)))
    axis = int(random.integers(3))
    shape = labels.shape
    voxel = tuple(int(random.integers(n)) for n in shape)
    beyond = tuple(int(random.integers(-3, n + 3)) for n in shape)
    reach = float(random.uniform(0.5, 5))
    brush = Brush(tuple(random.uniform(0.3, 4, 3)), bool(random.integers(2)))  # type: ignore[arg-type]
    plane = tuple(n for each, n in enumerate(shape) if each != axis)
    points = random.uniform(-2, np.array(plane) + 2, (5, 2))
    line = CutLine(axis, tuple(points[0]), tuple(points[1]))  # type: ignore[arg-type]
    index, second = (int(random.integers(shape[axis])) for _ in range(2))
    swept = brushed(shape, brush, beyond, voxel)
    assert swept is not None
    is_known = random.random(shape) < 0.8
    edits: list[Callable[[], Edit]] = [
        lambda: ("Brush", swept, None),
        lambda: ("Erase", swept, 0),
        lambda: ("Similar", in_range(swept, image, range_around(image, voxel, 1)), None),
        lambda: ("Contour", contoured(shape, axis, index, points), label),
        lambda: ("Fill", flooded(image, ValueRange(0, 2), voxel, axis=axis, labels=labels), label),
        lambda: ("Threshold", _threshold(labels, image, label), other),
        lambda: ("Grow", grown_by(labels, label, reach, SPACING), label),
        lambda: ("Shrink", shrunk_by(labels, label, reach, SPACING), 0),
        lambda: ("Smooth", smoothed(labels, label, 1.5, SPACING), None),
        lambda: ("Median", smoothed(labels, label, 2, SPACING, smoothing=Smoothing.MEDIAN), None),
        lambda: ("Despeckle", specks(labels, label, reach / 100, 0.006), 0),
        lambda: ("Fill holes", holes(labels, label, axis=axis), label),
        lambda: ("Cut", cut_side(labels, label, line, left=True), other),
        lambda: ("Split", next(iter(cut_pieces(labels, label, line)), None), other),
        lambda: _push(labels, brush, voxel, beyond),
        lambda: ("Relabel", relabelled(labels, {label: other}), None),
        lambda: ("Swap sides", relabelled(labels, mirrored_labels(TABLE, [label])), None),
        lambda: ("Copy slice", copied_slice(labels, label, axis, index, second), None),
        lambda: ("Interpolate", interpolated(labels, label, axis, SPACING), None),
        lambda: (
            "Repeat",
            interpolated(
                labels,
                label,
                axis,
                SPACING,
                marked=range(0, shape[axis], 3),
                interpolation=Interpolation.NEAREST,
            ),
            None,
        ),
        lambda: ("Reset", reset_to(labels, base, label), None),
        lambda: (
            "Propagate",
            propagated(labels, base, is_known, only=[label]),
            None,
        ),
    ]
    return edits[int(random.integers(len(edits)))]()


def _push(labels: LabelVolume, brush: Brush, start: Point, end: Point) -> Edit:
    push = begun_push(labels, brush, start)
    if push is None:
        return "Push", None, None
    return "Push", pushed(labels, push, start, end), push.winner


def _threshold(labels: LabelVolume, image: np.ndarray, label: int) -> Region | None:
    own = label_region(labels, label)
    return own and in_range(own, image, ValueRange(1, 3))
