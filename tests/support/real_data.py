"""Where the public scans lie that some tests use, if they are there at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest


def real_data_directory() -> Path | None:
    """Return the folder of public data, or None where it is missing.

    The environment variable LEGSEG_REAL_DATA names it; without, it is looked for
    beside the checkout.
    """
    named = os.environ.get("LEGSEG_REAL_DATA")
    folder = Path(named) if named else Path(__file__).parents[3] / "shared" / "data"
    return folder if (folder / "real").is_dir() else None


def real_scan(name: str) -> Path:
    """Return the folder real/`name`, or skip the running test, saying why."""
    folder = real_data_directory()
    if folder is None:
        pytest.skip("public scans are missing: set LEGSEG_REAL_DATA to their folder")
    scan = folder / "real" / name
    if not scan.is_dir():
        pytest.skip(f"the public scan {name} is missing from LEGSEG_REAL_DATA")
    return scan
