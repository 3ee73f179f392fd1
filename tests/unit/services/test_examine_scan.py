"""What is said of a scan before anything is measured."""

from __future__ import annotations

from dataclasses import replace

from inference_engine.imaging.dixon import NEGATIVE_SIGNAL
from legseg_desktop.services.examine_scan import examine_scan
from tests.support.phantoms import two_leg_scan


def test_warnings_that_came_with_a_scan_are_findings_too() -> None:
    scan, _ = two_leg_scan(axis_codes="LPS")
    of_import = "The T1 image was left out."
    found = examine_scan(replace(scan, warnings=(NEGATIVE_SIGNAL, of_import)))
    told = [(each.code, each.message) for each in found]
    assert told[:2] == [("negative_signal", NEGATIVE_SIGNAL), ("noticed_at_import", of_import)]
    assert told[2:] == [(each.code, each.message) for each in examine_scan(scan)]
