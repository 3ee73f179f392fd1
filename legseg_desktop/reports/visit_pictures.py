"""Pictures to judge by eye whether visits lie over one another."""

from __future__ import annotations

import io
from pathlib import Path

from PIL import Image

from inference_engine.formats.atomic_file import write_file
from inference_engine.quantification.visit_registration import RegisteredLeg

_PIXEL_MM = 1.0


def write_registration_picture(path: Path, leg: RegisteredLeg) -> None:
    """Write a leg's checkerboard as a PNG: head up, the patient's right on the left.

    Raises
    ------
    ValueError
        If the leg has no picture.
    OutputError
        If the file can't be written.
    """
    if leg.picture is None:
        raise ValueError("a leg that wasn't registered has no picture")
    across, along = leg.picture_spacing_mm
    columns, rows = leg.picture.shape
    picture = Image.fromarray(leg.picture.T[::-1, ::-1].copy()).resize(
        (round(columns * across / _PIXEL_MM), round(rows * along / _PIXEL_MM)),
        Image.Resampling.BILINEAR,
    )
    stream = io.BytesIO()
    picture.save(stream, format="PNG")
    write_file(path, stream.getvalue())
