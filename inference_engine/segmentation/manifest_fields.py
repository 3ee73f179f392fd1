"""What a table of the model manifest says of a network: checked, and lists made tuples."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_NUMBER = (int, float)
# What a field that is no list of numbers must be.
_KINDS: Mapping[str, type | tuple[type, ...]] = {
    "file": str,
    "sha256": str,
    "architecture": str,
    "arguments": dict,
    "channels": list,
    "shifts": list,
    "background_weight": _NUMBER,
    "fatty_background_weight": _NUMBER,
    "fatty_share": _NUMBER,
    "refinement": dict,
}
# The least that each of three whole numbers must be.
_SIZES = {"slab_shape": 1, "size_multiple": 1, "margin": 0, "receptive_halo": 0}
_LEAST_MM = 0.001


def with_tuples(table: Mapping[str, Any]) -> dict[str, Any]:
    """Return a table of a model, or of one of its weights files, with tuples for its lists.

    Raises
    ------
    ValueError
        If a field isn't what it should be; the text goes on after what the table is of.
    """
    unusable = [
        name for name, kind in _KINDS.items() if name in table and not isinstance(table[name], kind)
    ]
    if unusable:
        raise ValueError(f"has no '{unusable[0]}' that can be used")
    read = dict(table)
    if "spacing_mm" in table:
        read["spacing_mm"] = _three("spacing_mm", table["spacing_mm"], _NUMBER, _LEAST_MM)
    for name in _SIZES.keys() & table.keys():
        read[name] = _three(name, table[name], int, _SIZES[name])
    if "channels" in table:
        read["channels"] = tuple(table["channels"])
    if "shifts" in table:
        read["shifts"] = tuple(_three("shifts", shift, int, 0) for shift in table["shifts"])
    return read


def _three(name: str, values: Any, kind: Any, least: float) -> tuple[Any, ...]:
    is_list = isinstance(values, list) and len(values) == 3
    if not is_list or any(not isinstance(n, kind) or n < least for n in values):
        what = "whole numbers" if kind is int else "numbers"
        raise ValueError(f"needs three {what} from {least:g} in '{name}'")
    return tuple(values)
