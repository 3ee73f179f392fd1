"""Which model a scan gets: by the fat fraction of all its muscles in a first pass."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.label_map import LabelMap
from inference_engine.segmentation.options import Infiltration

# Huysmans et al. 2023 trained one model for patients below and one for those above.
THRESHOLD_PERCENT = 20.0


@dataclass(frozen=True)
class FirstPass:
    """What a first, quick segmentation says about a scan.

    Parameters
    ----------
    ff_percent : float or None
        Mean fat fraction of all muscle voxels of both legs, %; None where no muscle was found.
    """

    ff_percent: float | None

    @property
    def infiltration(self) -> Infiltration:
        """LOW or HIGH; ANY where nothing can be said."""
        if self.ff_percent is None:
            return Infiltration.ANY
        is_high = self.ff_percent >= THRESHOLD_PERCENT
        return Infiltration.HIGH if is_high else Infiltration.LOW

    def sentence(self) -> str:
        """Return what was found and decided, in words."""
        if self.ff_percent is None:
            return "No muscle was found in a first pass: the model for all was used."
        side = "above" if self.infiltration is Infiltration.HIGH else "below"
        return (
            f"All muscles together have a fat fraction of {self.ff_percent:.0f} % in a first "
            f"pass, {side} {THRESHOLD_PERCENT:.0f} %: the model for {self.infiltration} "
            "infiltration was used."
        )


def look_at(scan: DixonScan, label_map: LabelMap) -> FirstPass:
    """Return what the labels of a first pass say about the scan they were made from."""
    inside = label_map.labels > 0
    water, fat = scan.water[inside], scan.fat[inside]
    total = water + fat
    has_signal = total > 0
    if not has_signal.any():
        return FirstPass(None)
    return FirstPass(100.0 * float(np.mean(fat[has_signal] / total[has_signal], dtype=np.float64)))
