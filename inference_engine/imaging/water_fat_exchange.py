"""Exchange water and fat where a reconstruction has swapped them."""

from __future__ import annotations

import numpy as np

from inference_engine.errors import InputError
from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.geometry import MaskVolume
from inference_engine.imaging.intensity import body_mask
from inference_engine.imaging.legs import estimate_midsagittal_index
from inference_engine.imaging.orientation import from_canonical, to_canonical


def exchange_water_fat(scan: DixonScan, leg: str | None = None) -> DixonScan:
    """Return the scan with water and fat exchanged, everywhere or in one leg.

    In-phase and opposed-phase images stay: a swap doesn't change them.

    Parameters
    ----------
    scan : DixonScan
        In any axis order; left as it is.
    leg : str, optional
        'right' or 'left', of the patient; None for the whole scan.

    Raises
    ------
    InputError
        If no such leg is known, or the legs can't be told apart.
    """
    if leg is None:
        water, fat = scan.fat, scan.water
    else:
        side = _side(scan, leg)
        water = np.where(side, scan.fat, scan.water)
        fat = np.where(side, scan.water, scan.fat)
    return DixonScan(
        water,
        fat,
        scan.in_phase,
        scan.opposed_phase,
        scan.geometry,
        scan.derived,
        scan.warnings,
    )


def _side(scan: DixonScan, leg: str) -> MaskVolume:
    """Return the patient's side of the mid-sagittal plane, (I, J, K)."""
    if leg not in {"right", "left"}:
        raise InputError(f"'{leg}' is no leg.", "Give right or left.")
    in_phase, canonical = to_canonical(scan.in_phase, scan.geometry)
    middle = estimate_midsagittal_index(body_mask(in_phase), canonical.spacing_mm)
    if middle is None:
        raise InputError(
            "The legs can't be told apart in this scan.", "Exchange the whole scan instead."
        )
    x = np.arange(canonical.shape[0])[:, None, None]
    is_right = x >= np.asarray(middle)[None, None, :]
    side = is_right if leg == "right" else ~is_right
    return from_canonical(np.broadcast_to(side, canonical.shape), scan.geometry)
