"""An analysis as one JSON document."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from inference_engine.formats.atomic_file import write_file
from legseg_desktop.records import Analysis
from legseg_desktop.reports.analysis_tables import AnalysisTable, tables_of
from legseg_desktop.reports.document import RESEARCH_USE

SCHEMA = "legseg-analysis"
# Raised when a name changes its meaning or goes; new names leave it.
SCHEMA_VERSION = 1


def write_json_report(path: Path, analysis: Analysis) -> None:
    """Write an analysis as one document: its tables as lists of records, what was noticed, whence.

    Parameters
    ----------
    path : Path
        The file; an existing one is replaced.
    analysis : Analysis
        The scan, its labels and its numbers.

    Raises
    ------
    OutputError
        If the file can't be written.
    """
    geometry = analysis.scan.geometry
    content = {
        "schema": SCHEMA,
        "schema_version": SCHEMA_VERSION,
        "notice": RESEARCH_USE,
        "subject": analysis.identity,
        "visit": analysis.visit,
        "days_since_first": analysis.days_since_first,
        "grid": {
            "shape": list(geometry.shape),
            "spacing_mm": list(geometry.spacing_mm),
            "affine_ras_mm": geometry.affine.tolist(),
        },
        "label_table": asdict(analysis.table),
        **{table.name: _records(table) for table in tables_of(analysis)},
        "warnings": list(analysis.scan.warnings),
        "findings": [asdict(finding) for finding in analysis.findings],
        "provenance": asdict(analysis.provenance),
        "revision": analysis.history[-1].number if analysis.history else None,
        "history": [asdict(step) for step in analysis.history],
    }
    # A number that isn't one would make the file unreadable elsewhere: better to fail here.
    text = json.dumps(content, indent=1, ensure_ascii=False, allow_nan=False) + "\n"
    write_file(path, text.encode("utf-8"))


def _records(table: AnalysisTable) -> list[dict[str, Any]]:
    return [dict(zip(table.columns, row, strict=True)) for row in table.rows]
