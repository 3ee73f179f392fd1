"""From a scan to the legs that a network sees: one definition for training and prediction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.geometry import FloatVolume, MaskVolume, VolumeGeometry
from inference_engine.imaging.intensity import body_mask
from inference_engine.imaging.legs import Leg, split_legs
from inference_engine.imaging.orientation import to_canonical_scan
from inference_engine.imaging.resampling import resample_to_spacing
from inference_engine.segmentation.network_input import foreground_scale


@dataclass(frozen=True, eq=False)
class ScanLegs:
    """A scan in canonical axes, its body mask (X, Y, Z), and its legs."""

    canonical: DixonScan
    body: MaskVolume
    legs: tuple[Leg, ...]


@dataclass(frozen=True, eq=False)
class LegImages:
    """One right-looking leg on a model's grid.

    Parameters
    ----------
    water, fat : ndarray of float32, (X, Y, Z)
        In the scan's units.
    scale : float
        What `network_input` divides both by.
    grid : VolumeGeometry
        Of the images, as if the leg had not been mirrored.
    """

    water: FloatVolume
    fat: FloatVolume
    scale: float
    grid: VolumeGeometry


def legs_of_scan(scan: DixonScan) -> ScanLegs:
    """Find the legs of a scan in any orientation.

    Raises
    ------
    InputError
        If no leg is in view.
    """
    canonical = to_canonical_scan(scan)
    body = body_mask(canonical.water + canonical.fat)
    return ScanLegs(canonical, body, split_legs(canonical, body))


def on_model_grid(leg: Leg, spacing_mm: Sequence[float]) -> LegImages:
    """Return the images of a leg with the voxel size of a model, mm."""
    water, grid = resample_to_spacing(leg.water, leg.geometry, spacing_mm)
    fat, _ = resample_to_spacing(leg.fat, leg.geometry, spacing_mm)
    return LegImages(water, fat, foreground_scale(water, fat), grid)
