"""Where an analysis comes from, as a CSV file beside its tables."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from legseg_desktop.records import Analysis
from legseg_desktop.reports.csv_table import write_records
from legseg_desktop.reports.document import RESEARCH_USE
from legseg_desktop.reports.shared_blocks import history_facts, provenance_facts

ORIGIN_FILE = "origin.csv"


@dataclass(frozen=True)
class OriginFact:
    """One thing that is known of where numbers come from."""

    fact: str
    value: str


def origin_facts(analysis: Analysis) -> list[tuple[str, str]]:
    """Return what is known of where an analysis comes from, as (name, value).

    The revisions of its labels come first, the measured one last of them; then program, model,
    inputs and options, each hash in full.
    """
    return [*history_facts(analysis.history), *provenance_facts(analysis.provenance)]


def write_origin_table(folder: Path, analysis: Analysis) -> None:
    """Write `ORIGIN_FILE` into a folder: whose it is, when, and all of `origin_facts`.

    Raises
    ------
    OutputError
        If it can't be written.
    """
    facts = [
        ("Notice", RESEARCH_USE),
        ("Patient", analysis.identity),
        ("Visit", analysis.visit),
        *origin_facts(analysis),
    ]
    write_records(folder / ORIGIN_FILE, OriginFact, [OriginFact(*fact) for fact in facts], {})
