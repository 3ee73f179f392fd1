"""The analysis of a made-up scan, for benchmarks that don't wait for a model."""

from __future__ import annotations

from inference_engine.anatomy.label_table import load_label_table
from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.label_map import LabelMap
from inference_engine.quantification.quantify import quantify
from legseg_desktop.records import Analysis
from legseg_desktop.services.record_provenance import record_provenance


def made_up_analysis(
    scan: DixonScan,
    label_map: LabelMap,
    *,
    identity: str,
    visit: str = "visit-1",
    days_since_first: int | None = None,
) -> Analysis:
    """Return a scan and its labels, of the program's own label table, with their numbers."""
    table = load_label_table()
    numbers = quantify(label_map, scan, table)
    return Analysis(
        identity=identity,
        visit=visit,
        scan=scan,
        label_map=label_map,
        table=table,
        measurements=numbers.measurements,
        slices=numbers.slices,
        findings=numbers.findings,
        provenance=record_provenance((), table),
        days_since_first=days_since_first,
    )
