"""Keep of highdicom's tables of the DICOM standard what it asks of them: 1 of 23 MB.

highdicom asks which attributes stand at the root of a module, whether an object has pixels or
frames (at any depth), and how a few modules of the objects that it writes are built. The tables
hold every attribute of every module, at every depth, and are read whole at the first export.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

ATTRIBUTES = "module_attribute_map.json"
# What is asked of objects at any depth.
ASKED_EVERYWHERE = {
    "ContentDate", "ContentTime", "DoubleFloatPixelData", "FloatPixelData", "NumberOfFrames",
    "PixelData", "TotalPixelMatrixRows",
}  # fmt: skip
# What is asked for how it is built.
KEPT_WHOLE = {
    "segmentation-image",
    "segmentation-multi-frame-functional-groups",
    "specimen",
}


def trim(folder: Path) -> float:
    """Trim the tables in highdicom's folder; return what that saved, 10^6 bytes."""
    saved = 0
    for path in sorted((folder / "_standard").glob("*.json")):
        table = json.loads(path.read_bytes())
        if path.name == ATTRIBUTES:
            table = asked_for(table)
        before = path.stat().st_size
        path.write_text(json.dumps(table, separators=(",", ":")), encoding="utf-8")
        saved += before - path.stat().st_size
    return saved / 1e6


def asked_for(
    attributes: Mapping[str, Sequence[Mapping[str, Any]]],
) -> dict[str, list[Mapping[str, Any]]]:
    """Return the attributes of each module that highdicom asks for."""
    return {
        module: [
            entry
            for entry in entries
            if module in KEPT_WHOLE or not entry["path"] or entry["keyword"] in ASKED_EVERYWHERE
        ]
        for module, entries in attributes.items()
    }
