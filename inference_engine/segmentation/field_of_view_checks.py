"""Whether enough of a leg is in the images, in voxels like those of the training."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from inference_engine.findings import Finding
from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.geometry import MaskVolume

_CHECK = "check the numbers against the images"


@dataclass(frozen=True)
class FieldOfViewLimits:
    """Thresholds of this module.

    Parameters
    ----------
    length_mm : float
        Least extent along the leg: with less a network can't tell where along it the images lie.
    slices : int
        Least number of slices, for the same reason.
    width_mm : float
        Least extent across, per leg: an adult's thigh has 120 to 220 mm.
    slice_mm, pixel_mm : tuple of float
        Voxel sizes that training covers, with a little room.
    edge_mm : float
        Length of the image's side that the body covers where it is cut: a leg that only touches
        the side loses some skin.
    edge_slices : float
        Share of the slices in which it does.
    empty_share : float
        Share of the median slice's signal below which a slice is empty.
    upside_down : float
        Area of the uppermost third over that of the lowest one below which the images may stand
        on their head: a thigh grows to the hip by a half and more.
    length_for_taper_mm : float
        Extent along the leg from which the taper says anything.
    """

    length_mm: float = 40.0
    slices: int = 3
    width_mm: float = 90.0
    slice_mm: tuple[float, float] = (1.5, 27.0)
    pixel_mm: tuple[float, float] = (0.45, 2.6)
    edge_mm: float = 60.0
    edge_slices: float = 0.25
    empty_share: float = 0.05
    upside_down: float = 0.7
    length_for_taper_mm: float = 150.0


LIMITS = FieldOfViewLimits()


def field_of_view_findings(
    scan: DixonScan, body: MaskVolume, leg_count: int, limits: FieldOfViewLimits = LIMITS
) -> tuple[Finding, ...]:
    """Return what is unusual about the part of the body in view and its voxels.

    Parameters
    ----------
    scan : DixonScan
        In canonical axes, (X, Y, Z).
    body : ndarray of bool, (X, Y, Z)
        From `body_mask`.
    leg_count : int
        Legs in view.
    limits : FieldOfViewLimits
        The thresholds.
    """
    signal = scan.in_phase.mean(axis=(0, 1), dtype=np.float64)
    filled = np.flatnonzero(signal >= limits.empty_share * np.median(signal[signal > 0]))
    used = slice(int(filled[0]), int(filled[-1]) + 1)
    return (
        *_size_findings(scan, used.stop - used.start, leg_count, limits),
        *_slice_findings(scan, signal[used], used, limits),
        *_edge_findings(scan, body[:, :, used], limits),
        *_taper_findings(scan, body[:, :, used], limits),
    )


def _size_findings(
    scan: DixonScan, slices: int, leg_count: int, limits: FieldOfViewLimits
) -> list[Finding]:
    right_mm, front_mm, up_mm = scan.geometry.spacing_mm
    found = []
    length = slices * up_mm
    if length < limits.length_mm or slices < limits.slices:
        plural = "" if slices == 1 else "s"
        found.append(
            Finding(
                "short_field_of_view",
                f"The images cover only {length:.0f} mm of the leg in {slices} slice{plural}: "
                f"muscles may be mistaken for others, {_CHECK}.",
            )
        )
    across = min(
        scan.geometry.shape[0] * right_mm / max(leg_count, 1), scan.geometry.shape[1] * front_mm
    )
    if across < limits.width_mm:
        found.append(
            Finding(
                "narrow_field_of_view",
                f"The images show only {across:.0f} mm across a leg, less than a thigh: {_CHECK}.",
            )
        )
    pixel = (right_mm, front_mm)
    if not (
        limits.slice_mm[0] <= up_mm <= limits.slice_mm[1]
        and limits.pixel_mm[0] <= min(pixel)
        and max(pixel) <= limits.pixel_mm[1]
    ):
        found.append(
            Finding(
                "untrained_voxel_size",
                f"The voxels of {right_mm:.1f} x {front_mm:.1f} x {up_mm:.1f} mm are unlike those "
                f"the model has learnt from: {_CHECK}.",
            )
        )
    return found


def _slice_findings(
    scan: DixonScan, signal: npt.NDArray[np.float64], used: slice, limits: FieldOfViewLimits
) -> list[Finding]:
    found = []
    empty = int(np.count_nonzero(signal < limits.empty_share * np.median(signal[signal > 0])))
    if empty:
        found.append(
            Finding(
                "empty_slices",
                f"{empty} of {signal.size} slices within the scan hold no image: volumes miss "
                "them, export the scan again.",
            )
        )
    repeated = sum(
        bool(signal[k] > 0 and signal[k] == signal[k + 1])
        and np.array_equal(
            scan.in_phase[:, :, used.start + k], scan.in_phase[:, :, used.start + k + 1]
        )
        for k in range(signal.size - 1)
    )
    if repeated:
        found.append(
            Finding(
                "repeated_slices",
                f"{repeated} of {signal.size} slices are copies of their neighbours: volumes "
                "count them twice, export the scan again.",
            )
        )
    return found


def _edge_findings(scan: DixonScan, body: MaskVolume, limits: FieldOfViewLimits) -> list[Finding]:
    right_mm, front_mm, _ = scan.geometry.spacing_mm
    edges = {
        "left": (body[0], front_mm),
        "right": (body[-1], front_mm),
        "back": (body[:, 0], right_mm),
        "front": (body[:, -1], right_mm),
    }
    sides = [
        name
        for name, (edge, spacing) in edges.items()
        if np.mean(np.count_nonzero(edge, axis=0) * spacing >= limits.edge_mm) >= limits.edge_slices
    ]
    if not sides:
        return []
    return [
        Finding(
            "body_cut_at_side",
            f"The images cut the body at the {' and the '.join(sides)}: muscles there have the "
            "numbers of the part in view.",
        )
    ]


def _taper_findings(scan: DixonScan, body: MaskVolume, limits: FieldOfViewLimits) -> list[Finding]:
    area = np.count_nonzero(body, axis=(0, 1)).astype(np.float64)
    third = area.size // 3
    if area.size * scan.geometry.spacing_mm[2] < limits.length_for_taper_mm or third == 0:
        return []
    if area[-third:].mean() >= limits.upside_down * area[:third].mean():
        return []
    return [
        Finding(
            "upside_down",
            "The leg grows thinner upwards: the scan may not show a thigh, or its orientation is "
            "written wrongly; check that head and feet are where the viewer says.",
        )
    ]
