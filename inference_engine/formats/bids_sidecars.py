"""What the JSON file beside an image says of it: its kind, its echo times, the field."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from pathlib import Path, PurePath
from typing import Any

from inference_engine.formats.bids_names import stem_of

_MOST_BYTES = 2**20
# BIDS has seconds, ORMIR-MIDS and QMRITools milliseconds: no echo comes after a tenth of a
# second, or before a tenth of a millisecond.
_SECONDS_END = 0.1
# DICOM's image types, as converters copy them.
_ROLES_OF_TYPES = (
    ({"WATER", "W"}, "water"),
    ({"FAT", "F"}, "fat"),
    ({"FAT_FRACTION", "FF"}, "fat_fraction"),
    ({"IN_PHASE", "IP"}, "in_phase"),
    ({"OUT_PHASE", "OPP_PHASE", "OP"}, "opposed_phase"),
    ({"T2_STAR"}, "t2_star"),
    ({"R2_STAR"}, "r2_star"),
)


def role_by_sidecar(image: Path) -> str:
    """Return what an image's side-car calls it; '' where that is no single role."""
    value = _sidecar(image).get("ImageType")
    kinds = {str(each).upper() for each in value} if isinstance(value, list) else set()
    found = {role for words, role in _ROLES_OF_TYPES if words & kinds}
    return found.pop() if len(found) == 1 else ""


def echo_facts(image: Path) -> tuple[tuple[float, ...], float | None]:
    """Return echo times (ms) and field strength (T); () and None where they aren't said."""
    content = _sidecar(image)
    return _times_in_ms(content.get("EchoTime")), _positive(content.get("MagneticFieldStrength"))


def _times_in_ms(value: Any) -> tuple[float, ...]:
    values = value if isinstance(value, list) else [value]
    times = [_positive(each) for each in values]
    known = tuple(time for time in times if time is not None)
    if not known or len(known) != len(times):
        return ()
    return tuple(1000 * time for time in known) if max(known) < _SECONDS_END else known


def _positive(value: Any) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return float(value) if math.isfinite(value) and value > 0 else None


def _sidecar(image: Path) -> Mapping[str, Any]:
    """Return the JSON file beside an image; empty where there is none that can be read."""
    path = image.with_name(f"{stem_of(PurePath(image.name)) or image.name}.json")
    try:
        if path.is_symlink() or path.stat().st_size > _MOST_BYTES:
            return {}
        content = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    return content if isinstance(content, dict) else {}
