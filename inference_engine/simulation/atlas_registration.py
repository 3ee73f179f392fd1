"""Bring an atlas leg onto the template: nine affine parameters, found by overlap of labels."""

from __future__ import annotations

import itertools
import logging
from collections.abc import Callable, Iterator

import numpy as np
import numpy.typing as npt
from scipy import optimize

from inference_engine.simulation.atlas_reading import AtlasLeg

Array = npt.NDArray[np.float64]

# Distance of the points at which labels are compared.
_SAMPLE_MM = 7.0
_log = logging.getLogger(__name__)


def register(leg: AtlasLeg, template: AtlasLeg) -> Array:
    """Return the nine parameters that carry `leg` onto `template`.

    They maximise the mean Dice overlap of the labels both tell apart, over the field of view
    of `leg`: shift x, y, z (mm), log scale x, y, z, rotation about z (radians) and shear of x
    and y along z.
    """
    step = [max(1, round(_SAMPLE_MM / spacing)) for spacing in leg.spacing_mm]
    coarse = leg.labels[:: step[0], :: step[1], :: step[2]]
    grid = np.stack(np.meshgrid(*[np.arange(n) for n in coarse.shape], indexing="ij"), -1)
    points = leg.origin_mm + grid.reshape(-1, 3) * step * np.array(leg.spacing_mm)
    labels = coarse.ravel().astype(np.intp)
    shared = np.array(sorted((leg.known & template.known) & set(np.unique(labels))))

    def cost(parameters: Array) -> float:
        index = _template_index(apply(parameters, points), template)
        found = template.labels[tuple(index.T)].astype(np.intp)
        joint = np.bincount(labels * 32 + found, minlength=1024).reshape(32, 32)
        overlap = joint[shared, shared]
        sizes = joint[shared].sum(1) + joint[:, shared].sum(0)
        prior = 0.02 * float(np.sum((parameters[3:6] / 0.2) ** 2))
        return prior - float(np.mean(2 * overlap / np.maximum(sizes, 1)))

    starts = sorted((cost(start), tuple(start)) for start in _starts())
    steps = np.diag([10, 10, 25, 0.1, 0.1, 0.1, 0.15, 0.05, 0.05])
    found = [_descend(cost, np.array(start), steps) for _, start in starts[:3]]
    best_cost, best = min(found, key=lambda pair: pair[0])
    _log.info("%s registered, mean Dice %.3f", leg.name, -best_cost)
    return best


def _starts() -> Iterator[Array]:
    """Yield coarse first guesses: shifts, length and rotation of the leg."""
    for values in itertools.product(
        (-15.0, 0.0, 15.0), (-15.0, 0.0, 15.0), (-90.0, -45.0, 0.0, 45.0, 90.0), (-0.3, 0.0, 0.3)
    ):
        start = np.zeros(9)
        start[[0, 1, 2, 6]] = values
        yield start


def _descend(cost: Callable[[Array], float], start: Array, steps: Array) -> tuple[float, Array]:
    """Return the lowest cost found from a start, and where; twice, to leave a stuck simplex."""
    point = start
    for size in (1.0, 0.4):
        found = optimize.minimize(
            cost,
            point,
            method="Nelder-Mead",
            options={
                "maxfev": 350,
                "initial_simplex": np.vstack([point, point + size * steps]),
                "xatol": 0.01,
                "fatol": 1e-4,
            },
        )
        point = found.x
    return float(found.fun), point


def apply(parameters: Array, points: Array) -> Array:
    """Return leg points (mm, (..., 3)) in the template's frame."""
    shift, scale = parameters[:3], np.exp(parameters[3:6])
    cosine, sine = np.cos(parameters[6]), np.sin(parameters[6])
    z = points[..., 2] * scale[2] + shift[2]
    x = points[..., 0] * scale[0]
    y = points[..., 1] * scale[1]
    return np.stack(
        [
            cosine * x - sine * y + shift[0] + parameters[7] * z,
            sine * x + cosine * y + shift[1] + parameters[8] * z,
            z,
        ],
        axis=-1,
    )


def invert(parameters: Array, points: Array) -> Array:
    """Return template points (mm, (..., 3)) in the leg's frame: the inverse of `apply`."""
    shift, scale = parameters[:3], np.exp(parameters[3:6])
    cosine, sine = np.cos(parameters[6]), np.sin(parameters[6])
    z = points[..., 2]
    x = points[..., 0] - shift[0] - parameters[7] * z
    y = points[..., 1] - shift[1] - parameters[8] * z
    return np.stack(
        [
            (cosine * x + sine * y) / scale[0],
            (-sine * x + cosine * y) / scale[1],
            (z - shift[2]) / scale[2],
        ],
        axis=-1,
    )


def _template_index(points: Array, template: AtlasLeg) -> npt.NDArray[np.intp]:
    index = np.rint((points - template.origin_mm) / np.array(template.spacing_mm)).astype(np.intp)
    top = np.array(template.labels.shape) - 1
    outside = ((index < 0) | (index > top)).any(-1)
    index = np.clip(index, 0, top)
    index[outside] = 0  # The template's corner is background.
    return np.asarray(index)
