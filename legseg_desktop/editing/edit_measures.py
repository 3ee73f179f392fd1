"""Volume and fat fraction of every muscle while it is edited.

Sums are kept per label and changed by what each edit changed, so that a dab costs its own voxels.
They are whole numbers (fat fractions in steps of 2^-40), so that nothing drifts, however long
somebody paints.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from inference_engine.errors import GeometryError
from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.geometry import LabelVolume, VolumeGeometry
from inference_engine.imaging.label_map import VALUES
from inference_engine.imaging.orientation import to_canonical
from inference_engine.quantification.fat_fraction import voxel_fat_fraction
from legseg_desktop.editing.label_change import LabelChange
from legseg_desktop.editing.label_delta import LabelDelta

# A float32 fat fraction above 2^-17 is a whole number of these steps: all is exact.
_STEPS = 2**40
# Half the digits of a fat fraction at a time: their sums are exact in float64.
_HALF_BITS = 20


@dataclass(frozen=True)
class LiveMeasure:
    """Numbers of one muscle as it is now.

    Parameters
    ----------
    label : int
        Which.
    voxels : int
        Its size.
    volume_ml : float or None
        None where it is absent.
    ff_mean_percent : float or None
        Mean of the voxels' fat fractions; None where no voxel has signal.
    """

    label: int
    voxels: int
    volume_ml: float | None
    ff_mean_percent: float | None


class LiveMeasures:
    """Numbers of all muscles, kept up with the edits.

    Parameters
    ----------
    scan : DixonScan
        The images, in their own grid.
    labels : ndarray of uint8, (X, Y, Z)
        Canonical, as they are when this is made.

    Raises
    ------
    GeometryError
        If the labels don't have the scan's shape.
    """

    def __init__(self, scan: DixonScan, labels: LabelVolume) -> None:
        # Views of the scan's own arrays, not copies.
        self._water, self._geometry = to_canonical(scan.water, scan.geometry)
        self._fat, _ = to_canonical(scan.fat, scan.geometry)
        if labels.shape != self._geometry.shape:
            raise GeometryError(
                "The labels and the images don't have one shape.",
                "Use the labels that were made for this scan.",
            )
        self._voxels = np.zeros(VALUES, np.int64)
        self._with_signal = np.zeros(VALUES, np.int64)
        self._ff_steps = [0] * VALUES
        for k in range(labels.shape[2]):
            plane = labels[:, :, k]
            inside = plane > 0
            if inside.any():
                water, fat = self._water[:, :, k][inside], self._fat[:, :, k][inside]
                self._add(plane[inside], voxel_fat_fraction(water, fat), 1)

    @property
    def geometry(self) -> VolumeGeometry:
        """The canonical grid."""
        return self._geometry

    def update(self, change: LabelChange) -> tuple[LiveMeasure, ...]:
        """Take a change in and return the numbers of the muscles it touched."""
        if change.is_news:
            for part in change.delta.parts():
                self._take(part)
        return tuple(self.of(label) for label in sorted(change.labels))

    def _take(self, delta: LabelDelta) -> None:
        columns, rows, _ = self._geometry.shape
        row, i = np.divmod(delta.voxel_indices(), columns)
        k, j = np.divmod(row, rows)
        fraction = voxel_fat_fraction(self._water[i, j, k], self._fat[i, j, k])
        before, after = delta.voxel_labels()
        self._add(before, fraction, -1)
        self._add(after, fraction, 1)

    def of(self, label: int) -> LiveMeasure:
        """Return the numbers of one muscle."""
        voxels, with_signal = int(self._voxels[label]), int(self._with_signal[label])
        return LiveMeasure(
            label,
            voxels,
            voxels * self._geometry.voxel_volume_ml if voxels else None,
            100 * (self._ff_steps[label] / (_STEPS * with_signal)) if with_signal else None,
        )

    def _add(
        self, labels: npt.NDArray[np.uint8], fraction: npt.NDArray[np.float32], sign: int
    ) -> None:
        self._voxels += sign * np.bincount(labels, minlength=VALUES)
        is_known = ~np.isnan(fraction)
        known = labels[is_known]
        self._with_signal += sign * np.bincount(known, minlength=VALUES)
        steps = np.rint(fraction[is_known].astype(np.float64) * _STEPS).astype(np.int64)
        high = np.bincount(known, steps >> _HALF_BITS, VALUES)
        low = np.bincount(known, steps & (2**_HALF_BITS - 1), VALUES)
        for label in np.flatnonzero((high != 0) | (low != 0)):
            total = (int(high[label]) << _HALF_BITS) + int(low[label])
            self._ff_steps[label] += sign * total
