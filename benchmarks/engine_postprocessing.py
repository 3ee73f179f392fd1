"""Section 'postprocessing': components and holes of both legs, beside scipy label by label."""

from __future__ import annotations

import numpy as np
from scipy import ndimage

from benchmarks.engine_context import Context, Row, fastest, stopwatch
from benchmarks.full_size_labels import SPACING_MM, rough_thighs
from inference_engine.segmentation.postprocessing import clean_leg

_TARGET_S = 2.0


def run(context: Context) -> list[Row]:
    """Clean 36 labels at 384 x 384 x 355, and a few of them by scipy over the whole volume."""
    legs = rough_thighs()
    seconds = fastest(lambda: [clean_leg(leg, SPACING_MM) for leg in legs])
    cleaned = [clean_leg(leg, SPACING_MM) for leg in legs]
    labels = [1, 9] if context.quick else list(range(1, 19))
    taken, unequal = 0.0, 0
    for leg, clean in zip(legs, cleaned, strict=True):
        for label in labels:
            with stopwatch() as timed:
                expected = _by_scipy(leg, label)
            taken += timed[0]
            # What another muscle's void or piece covers is that one's: compared where free.
            unequal += np.count_nonzero(
                (clean == label) != (expected & ((leg == 0) | (leg == label)))
            )
    by_scipy = taken * 18 / len(labels)
    said = f" (from {2 * len(labels)} labels)" if context.quick else ""
    return [
        Row(
            "components and holes, 36 labels",
            f"{seconds:.2f} s, {by_scipy / seconds:.0f} x scipy",
            f"at most {_TARGET_S:.0f} s, equal",
            f"scipy per label: {by_scipy:.0f} s{said}; {unequal} voxels differ",
        )
    ]


def _by_scipy(leg: np.ndarray, label: int) -> np.ndarray:
    """Return the largest piece of one label, filled, the plainest way."""
    pieces, _ = ndimage.label(leg == label, np.ones((3, 3, 3)))
    sizes = np.bincount(pieces.ravel())
    sizes[0] = 0
    return np.asarray(ndimage.binary_fill_holes(pieces == sizes.argmax()))
