"""An analysed phantom whose numbers are measured, for all tests of exports."""

from __future__ import annotations

from dataclasses import replace

from inference_engine.anatomy.label_table import load_label_table
from inference_engine.findings import Finding
from inference_engine.quantification.quantify import quantify
from legseg_desktop.records import Analysis
from tests.support.phantoms import two_leg_scan
from tests.support.report_examples import PROVENANCE


def measured_example(identity: str = "Zoë 7", visit: str = "visit 1", **provenance) -> Analysis:
    """Return an analysis of an oblique phantom with a little noise."""
    scan, label_map = two_leg_scan(
        (48, 40, 12), (7.0, 7.0, 15.0), "LPS", rotation_degrees=(5, -8, 10), noise=8.0, seed=2
    )
    table = load_label_table()
    cut = Finding("cut_proximally", "The rectus femoris is cut above.", "RF", "right")
    numbers = quantify(label_map, scan, table, (cut,))
    return Analysis(
        identity,
        visit,
        scan,
        label_map,
        table,
        numbers.measurements,
        numbers.slices,
        numbers.findings,
        replace(PROVENANCE, **provenance),
        30,
    )
