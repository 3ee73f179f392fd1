"""Section 'seams': what a cut across the leg changes, against the halo around it."""

from __future__ import annotations

import numpy as np

from benchmarks.engine_context import Context, Row, padded
from benchmarks.engine_plots import plot
from inference_engine.segmentation.predictor import Predictor
from inference_engine.segmentation.tiling import AxisCuts, cut_axis

_SLABS = 4


def run(context: Context) -> list[Row]:
    """Predict each leg whole and in slabs of growing halo; count voxels that differ."""
    step = context.network.size_multiple[2]
    halos = [step * n for n in ((0, 1, 2, 4) if context.quick else (0, 1, 2, 3, 4, 5, 6))]
    predictor = context.predictor("float32")
    differ: dict[int, float] = dict.fromkeys(halos, 0.0)
    muscle = 0
    images = context.images_of_legs[:1] if context.quick else context.images_of_legs
    for image in images:
        grown = padded(image, context.network.size_multiple)
        whole = predictor.predict(grown).argmax(axis=-1)
        muscle += np.count_nonzero(whole)
        for halo in halos:
            cuts = cut_axis(grown.shape[2], _SLABS, step, halo)
            if len(cuts.starts) == 1:
                differ[halo] = np.nan
                continue
            differ[halo] += np.count_nonzero(whole != _in_slabs(predictor, grown, cuts))
    shares = {halo: 100 * count / muscle for halo, count in differ.items()}
    if context.images:
        known = [halo for halo in halos if not np.isnan(shares[halo])]
        plot(
            context.images / "engine-seams.png",
            "Halo, voxels of the model's grid along the leg",
            "Differing voxels, % of muscle",
            {"shipped weights": (known, [shares[halo] for halo in known], "o-")},
        )
    chosen = context.network.halo[2]
    said = ", ".join(f"{halo}: {share:.4f} %" for halo, share in shares.items())
    return [
        Row(
            f"seam effect, {_SLABS} slabs along the leg",
            f"{shares.get(chosen, float('nan')):.4f} % at the chosen halo of {chosen}",
            "halo chosen from the plot",
            f"by halo: {said}",
        )
    ]


def _in_slabs(predictor: Predictor, image: np.ndarray, cuts: AxisCuts) -> np.ndarray:
    """Return the classes of an image predicted slab by slab, (X, Y, Z)."""
    parts = []
    for number, start in enumerate(cuts.starts):
        first, last = cuts.borders[number], cuts.borders[number + 1]
        scores = predictor.predict(image[:, :, start : start + cuts.size])
        parts.append(scores[:, :, first - start : last - start].argmax(axis=-1))
    return np.concatenate(parts, axis=2)
