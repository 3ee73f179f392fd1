"""Write a configuration as TOML text."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any


def toml_text(content: Mapping[str, Any], _above: tuple[str, ...] = ()) -> str:
    """Return a mapping as TOML: plain values first, then tables, None left out.

    Parameters
    ----------
    content : mapping
        Texts, numbers, truth values, lists of these, and mappings of all of them.
    """
    tables = {key: value for key, value in content.items() if isinstance(value, Mapping)}
    lines = [
        f"{key} = {_value(value)}"
        for key, value in content.items()
        if key not in tables and value is not None
    ]
    parts = ["\n".join(lines)] if lines else []
    for key, value in tables.items():
        place = (*_above, key)
        parts.append(f"[{'.'.join(place)}]\n{toml_text(value, place)}")
    return "\n\n".join(parts).rstrip("\n") + ("" if _above else "\n")


def _value(value: Any) -> str:
    if isinstance(value, list | tuple):
        return f"[{', '.join(_value(item) for item in value)}]"
    # JSON's texts, numbers and truth values are TOML's too.
    return json.dumps(value)
