"""What the library keeps of compared visits, as JSON and back."""

from __future__ import annotations

import base64
import json
import zlib
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

import numpy as np
import numpy.typing as npt

from inference_engine.quantification.leg_registration import LegRegistration
from inference_engine.quantification.shared_extent import SharedMeasurement
from inference_engine.quantification.visit_registration import RegisteredLeg

# Changes with every change of how legs are laid over one another, or of what counts as shared:
# what an older version has kept is made again.
METHOD = 2


def legs_to_json(legs: Sequence[RegisteredLeg]) -> str:
    """Return how the legs of a visit lie over the first's; numbers come back bit for bit."""
    return json.dumps({"method": METHOD, "legs": [_leg(leg) for leg in legs]})


def legs_from_json(text: str | None) -> tuple[RegisteredLeg, ...] | None:
    """Return the legs; None where nothing is kept, or by another method."""
    content = _content(text)
    try:
        return None if content is None else tuple(_leg_from(leg) for leg in content["legs"])
    except (KeyError, TypeError, ValueError, zlib.error):
        return None


def shared_to_json(measurements: Sequence[Sequence[SharedMeasurement]]) -> str:
    """Return what all visits see, visit by visit."""
    rows = [[asdict(row) for row in visit] for visit in measurements]
    return json.dumps({"method": METHOD, "visits": rows})


def shared_from_json(text: str | None) -> tuple[tuple[SharedMeasurement, ...], ...] | None:
    """Return it; None where nothing is kept, or by another method."""
    content = _content(text)
    try:
        return (
            None
            if content is None
            else tuple(
                tuple(SharedMeasurement(**row) for row in visit) for visit in content["visits"]
            )
        )
    except (KeyError, TypeError):
        return None


def _content(text: str | None) -> dict[str, Any] | None:
    if text is None:
        return None
    try:
        content = json.loads(text)
    except ValueError:
        return None
    is_ours = isinstance(content, dict) and content.get("method") == METHOD
    return content if is_ours else None


def _leg(leg: RegisteredLeg) -> dict[str, Any]:
    found = leg.registration
    return {
        "side": leg.side,
        "problem": leg.problem,
        "seems_mirrored": leg.seems_mirrored,
        "picture_spacing_mm": leg.picture_spacing_mm,
        "picture": None if leg.picture is None else _packed(leg.picture),
        "registration": None
        if found is None
        else {
            "to_visit": found.to_visit.tolist(),
            "body_dsc": found.body_dsc,
            "residual_mm": found.residual_mm,
            "correlation": found.correlation,
        },
    }


def _leg_from(content: dict[str, Any]) -> RegisteredLeg:
    found = content["registration"]
    registration = None
    if found is not None:
        matrix = np.array(found.pop("to_visit"), np.float64).reshape(4, 4)
        registration = LegRegistration(to_visit=matrix, **found)
    picture = content["picture"]
    across, along = content["picture_spacing_mm"]
    return RegisteredLeg(
        content["side"],
        registration,
        None if picture is None else _unpacked(picture),
        content["problem"],
        (float(across), float(along)),
        bool(content["seems_mirrored"]),
    )


def _packed(picture: npt.NDArray[np.uint8]) -> dict[str, Any]:
    packed = zlib.compress(np.ascontiguousarray(picture).tobytes())
    return {"shape": picture.shape, "pixels": base64.b64encode(packed).decode("ascii")}


def _unpacked(content: dict[str, Any]) -> npt.NDArray[np.uint8]:
    pixels = zlib.decompress(base64.b64decode(content["pixels"]))
    return np.frombuffer(pixels, np.uint8).reshape(content["shape"])
