"""Scans with one thing wrong each, made from a clean one."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.geometry import FloatVolume, VolumeGeometry
from inference_engine.segmentation.leg_images import ScanLegs, legs_of_scan
from tests.support.phantoms import two_leg_scan

BONE_SIGNAL = 100


def clean_thighs(noise: float = 15.0, **changes: object) -> DixonScan:
    """Return the phantom with marrow in its bones, in canonical axes."""
    settings = {"shape": (136, 112, 14), "spacing": (2.5, 2.5, 15.0), "noise": noise, **changes}
    scan, _ = two_leg_scan(**settings)  # type: ignore[arg-type]
    body = legs_of_scan(scan).body
    marrow = body & (scan.in_phase < BONE_SIGNAL + 3 * noise)
    rng = np.random.default_rng(1)
    fat = np.where(marrow, np.abs(rng.normal(800, max(noise, 1), scan.fat.shape)), scan.fat)
    return DixonScan.from_water_fat(scan.water, fat.astype(np.float32), scan.geometry)


def with_images(scan: DixonScan, water: FloatVolume, fat: FloatVolume) -> DixonScan:
    """Return a scan of other images on the same grid."""
    images = (image.astype(np.float32) for image in (water, fat))
    return DixonScan.from_water_fat(*images, scan.geometry)


def two_other_contrasts(scan: DixonScan) -> DixonScan:
    """Return what T1- and T2-weighted images of the same leg look like, taken for a pair."""
    t1 = 0.3 * scan.water + 1.0 * scan.fat
    t2 = 0.25 * scan.water + 0.7 * scan.fat
    # Each has a coil of its own.
    shading = 1 + 0.4 * np.sin(np.arange(scan.geometry.shape[1]) / 20)
    return with_images(scan, t1, t2 * shading[:, None])


def with_metal(scan: DixonScan, radius_mm: float = 20.0, *, rim: bool = True) -> DixonScan:
    """Return a scan with a nail in the right femur: a hole along the leg, a bright rim around."""
    x, y, _ = scan.geometry.spacing_mm
    nx, ny, nz = scan.geometry.shape
    columns, rows = np.mgrid[:nx, :ny]
    away = np.hypot((columns - 0.74 * nx) * x, (rows - 0.5 * ny) * y)[:, :, None]
    slices = np.arange(nz) < nz // 2
    hole = (away < radius_mm) & slices
    bright = (away >= radius_mm) & (away < radius_mm + 7) & slices & rim
    factor = np.where(hole, 0.02, np.where(bright, 2.5, 1.0))
    return with_images(scan, scan.water * factor, scan.fat * factor)


def with_spacing(scan: DixonScan, spacing_mm: tuple[float, float, float]) -> DixonScan:
    """Return the same voxels, said to be of another size."""
    geometry = VolumeGeometry(scan.geometry.shape, np.diag([*spacing_mm, 1.0]))
    return replace(scan, geometry=geometry)


def part(scan: DixonScan, x: slice = slice(None), z: slice = slice(None)) -> DixonScan:
    """Return a part of a scan."""
    water, fat = scan.water[x, :, z], scan.fat[x, :, z]
    start = (x.start or 0, 0, z.start or 0)
    return DixonScan.from_water_fat(water, fat, scan.geometry.cropped(start, water.shape))


def found(scan: DixonScan) -> ScanLegs:
    """Return the scan's body and legs."""
    return legs_of_scan(scan)
