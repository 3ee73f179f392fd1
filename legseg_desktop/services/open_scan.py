"""Open a scan from its image files."""

from __future__ import annotations

from dataclasses import asdict

from inference_engine.formats.nifti import read_dixon_scan
from inference_engine.imaging.dixon import DixonScan
from legseg_desktop.records import ScanInputs


def open_scan(inputs: ScanInputs) -> DixonScan:
    """Read a scan from fat and water, in-phase and opposed-phase, or all four.

    Raises
    ------
    InputError
        If neither pair is complete or a file can't be used.
    GeometryError
        If the files don't share one grid.
    """
    return read_dixon_scan(**asdict(inputs))
