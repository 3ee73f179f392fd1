"""Where an analysis comes from, as a CSV file beside its tables."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from legseg_desktop.records import Analysis
from legseg_desktop.reports.csv_table import write_records
from legseg_desktop.reports.document import RESEARCH_USE
from legseg_desktop.reports.shared_blocks import provenance_facts

ORIGIN_FILE = "origin.csv"


@dataclass(frozen=True)
class OriginFact:
    """One thing that is known of where numbers come from."""

    fact: str
    value: str


def write_origin_table(folder: Path, analysis: Analysis) -> None:
    """Write `ORIGIN_FILE` into a folder: program, model, inputs, options, each hash in full.

    Raises
    ------
    OutputError
        If it can't be written.
    """
    facts = [
        ("Notice", RESEARCH_USE),
        ("Patient", analysis.identity),
        ("Visit", analysis.visit),
        *provenance_facts(analysis.provenance),
    ]
    write_records(folder / ORIGIN_FILE, OriginFact, [OriginFact(*fact) for fact in facts], {})
