"""Echoes of simulated scans as DICOM files: magnitude and phase, or real and imaginary parts."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from pydicom.uid import generate_uid

from inference_engine.imaging.geometry import VolumeGeometry
from tests.support.dicom_writer import Person, write_classic

# What each part is called, and its scale: signal = slope x stored + intercept.
_SIEMENS_PHASE = (2.0, -4096.0)
_PHILIPS_PHASE = (2 * np.pi / 4096, -np.pi)
_SIGNED = (1.0, -2048.0)


def write_echoes(
    folder: Path, echoes: np.ndarray, times_ms: Sequence[float], geometry: VolumeGeometry, *,
    parts: Sequence[str] = "MP", vendor: str = "SIEMENS", sequence: str = "GR",
    phase_share: float = 1.0, person: Person | None = None,
) -> None:  # fmt: skip
    """Write a series per part, as Siemens does, or all parts as one, as Philips does.

    Parameters
    ----------
    echoes : ndarray of complex, (N, I, J, K)
        Magnitudes below 2048.
    parts : sequence of str
        Of 'M', 'P', 'R', 'I'.
    phase_share : float
        The share of a turn's stored range that the phase takes up.
    """
    person = person or Person()
    uid = generate_uid()
    for number, part in enumerate(parts, start=5):
        own = generate_uid() if vendor == "SIEMENS" else uid
        for echo, time in zip(echoes, times_ms, strict=True):
            volume, (slope, intercept) = _stored_part(echo, part, vendor, phase_share)
            write_classic(
                folder, volume, geometry, person, manufacturer=vendor,
                series=number if vendor == "SIEMENS" else 5,
                image_type=("ORIGINAL", "PRIMARY", part, "ND"), description="gre thighs",
                time="101500", echo=time, series_uid=own, slope=slope, intercept=intercept,
                sequence=sequence,
            )  # fmt: skip


def _stored_part(
    echo: np.ndarray, part: str, vendor: str, share: float
) -> tuple[np.ndarray, tuple[float, float]]:
    if part == "M":
        return np.abs(echo), (1.0, 0.0)
    if part == "P":
        slope, intercept = _SIEMENS_PHASE if vendor == "SIEMENS" else _PHILIPS_PHASE
        steps = (np.angle(echo) * share + np.pi) * 4096 / (2 * np.pi)
        return slope * np.minimum(steps, 4095) + intercept, (slope, intercept)
    return (echo.real if part == "R" else echo.imag), _SIGNED
