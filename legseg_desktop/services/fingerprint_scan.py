"""Fingerprints by which the same scan is recognised, however its files are named and ordered."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping

import numpy as np

from inference_engine.errors import InputError
from inference_engine.imaging.geometry import VolumeGeometry
from inference_engine.imaging.scaled_volume import ScaledVolume
from inference_engine.progress import Progress, ProgressSpan

# NIfTI keeps positions as float32: of a metre it loses a tenth of a micrometre.
_DIGITS_MM = 2


def fingerprint_stack(
    channels: Mapping[str, ScaledVolume], geometry: VolumeGeometry, progress: Progress
) -> dict[str, str]:
    """Return the SHA-256 of each image of a stack: of its voxels and where they lie.

    Voxels are taken as float32 in canonical axis order: the same image has the same
    fingerprint as DICOM files and as the NIfTI file that an export made of it.

    Parameters
    ----------
    channels : mapping of str to ScaledVolume, (I, J, K)
        By role.
    geometry : VolumeGeometry
        Their grid.
    progress : Progress
        Told at every slice; may cancel.

    Raises
    ------
    InputError
        If an image is empty, or two are the same.
    """
    found: dict[str, str] = {}
    for number, (role, channel) in enumerate(channels.items()):
        share = len(channels)
        span = ProgressSpan(progress, number / share, (number + 1) / share)
        digest = _digest_of(role, channel, geometry, span)
        for other, known in found.items():
            if known == digest:
                raise InputError(
                    f"The {_spoken(other)} image and the {_spoken(role)} image are the same.",
                    "Check which image is which.",
                )
        found[role] = digest
    return found


def fingerprint_scan(stacks: Iterable[Mapping[str, str]]) -> str:
    """Return the fingerprint of a scan from those of its stacks, in any order."""
    parts = sorted(f"{role} {digest}" for stack in stacks for role, digest in stack.items())
    return hashlib.sha256("\n".join(parts).encode("ascii")).hexdigest()


def _digest_of(
    role: str, channel: ScaledVolume, geometry: VolumeGeometry, progress: Progress
) -> str:
    turned, canonical = channel.to_canonical(geometry)
    digest = hashlib.sha256(repr(canonical.shape).encode("ascii"))
    # Adding 0 makes -0.0 and 0.0 one.
    place = np.round(canonical.affine, _DIGITS_MM) + 0.0
    digest.update(np.ascontiguousarray(place, "<f8").tobytes())
    is_empty = True
    for k in range(turned.shape[2]):
        progress.report(k / turned.shape[2], "Looking whether the scan is known")
        plane = np.ascontiguousarray(turned[:, :, k].T, "<f4")
        digest.update(plane.data)
        is_empty = is_empty and not plane.any()
    if is_empty:
        raise InputError(
            f"The {_spoken(role)} image is empty: every voxel is zero.",
            "Check that the right image was chosen.",
        )
    return digest.hexdigest()


def _spoken(role: str) -> str:
    return role.replace("_", "-")
