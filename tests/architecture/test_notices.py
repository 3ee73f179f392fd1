"""THIRD_PARTY_NOTICES.md names every library that is installed with the program."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import distribution
from pathlib import Path

from packaging.requirements import Requirement

CHECKOUT = Path(__file__).parents[2]
# What a library names but isn't installed: docs/decisions/0015.
EXCLUDED = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["uv"][
    "exclude-dependencies"
]


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def requirements_of(name: str, found: set[str]) -> set[str]:
    """Return the normal names of `name` and all that it needs on this platform."""
    if normal(name) not in found:
        found.add(normal(name))
        for line in distribution(name).requires or []:
            requirement = Requirement(line)
            if requirement.name in EXCLUDED:
                continue
            if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
                requirements_of(requirement.name, found)
    return found


def test_every_installed_library_is_named_with_a_licence() -> None:
    text = (CHECKOUT / "THIRD_PARTY_NOTICES.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| ([\w.-]+) \| [\w.]+ \| (.*?) \|", text, flags=re.MULTILINE)
    licences = {normal(name): licence for name, licence in rows}
    needed = requirements_of("legseg", set()) - {"legseg"}
    assert len(needed) > 30
    assert not needed - licences.keys()
    assert all(licences.values())
