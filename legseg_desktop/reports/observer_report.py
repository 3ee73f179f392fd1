"""The report of an observer study: how two readers agree, muscle by muscle."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from reportlab.platypus import Paragraph, Spacer, Table

from legseg_desktop.records import AnalysisDescription
from legseg_desktop.reports.document import DocumentFacts, write_document
from legseg_desktop.reports.observer_figures import ObserverCase, differences_block
from legseg_desktop.reports.observer_table import ObserverRow
from legseg_desktop.reports.page_style import (
    BARE_TABLE,
    BODY,
    BOLD_FONT,
    CAPTION,
    CONTENT_WIDTH,
    FAINT_RULE,
    FONT,
    LEAD,
    RULE,
    SMALL_CELL,
    safe,
)
from legseg_desktop.reports.printed_numbers import MINUS, MISSING, signed
from legseg_desktop.reports.shared_blocks import (
    facts_block,
    provenance_block,
    spoken_time,
    title_block,
)

TITLE = "Agreement of two readers"
CAUTION = (
    "This is how far the two agree with one another, not with the truth. Differences are the "
    "second reader minus the first; limits of agreement hold 95 % of differences where these are "
    "normal."
)

_FF, _VOLUME = "ff_percent", "volume_ml"
_WIDTHS = (106.0, 26.0, 22.0, 30.0, 32.0, 76.0, 32.0, 66.0, 32.0, 38.0)
_HEAD = (
    *("Muscle", "", "Legs", "DSC", "ASSD, mm", "FF: ICC (95 %)", "Bias, points", "Limits"),
    *("Volume: ICC", "Bias, mL", "Limits, mL"),
)
_WORDS = (
    "Legs: those in which one of the two has the muscle. DSC and ASSD: means. ICC: two-way, single "
    "measures, absolute agreement; from three legs on that both have. Limits: of agreement, from "
    "two on."
)
_ROW_HEIGHT = 11.5


@dataclass(frozen=True)
class ObserverFacts:
    """What is known of an observer study beside its numbers.

    Parameters
    ----------
    readers : tuple of str
        What the two are called.
    scans, left_out : tuple of str
        Names of the scans that both have, and of those that only one has.
    analyses : tuple of tuple of AnalysisDescription
        Of each reader, in the order of the scans.
    """

    readers: tuple[str, str]
    scans: tuple[str, ...]
    left_out: tuple[str, ...]
    analyses: tuple[tuple[AnalysisDescription, ...], tuple[AnalysisDescription, ...]]


def write_observer_report(
    path: Path, rows: Sequence[ObserverRow], cases: Sequence[ObserverCase], facts: ObserverFacts
) -> None:
    """Write the PDF report of an observer study.

    Parameters
    ----------
    path : Path
        The PDF; an existing one is replaced, atomically.
    rows : sequence of ObserverRow
        Two per muscle: fat fraction and volume.
    cases : sequence of ObserverCase
        What the rows were made from.
    facts : ObserverFacts
        Who, and what of.

    Raises
    ------
    OutputError
        If the file can't be written.
    """
    provenances = [each.provenance for of_reader in facts.analyses for each in of_reader]
    digests = [digest for each in provenances for digest in each.networks_sha256]
    write_document(
        path,
        lambda: _story(rows, cases, facts),
        DocumentFacts(
            title=TITLE,
            running_head=f"{TITLE} · {' · '.join(facts.readers)}",
            created=max(each.created for each in provenances),
            keywords=tuple(dict.fromkeys(digests)),
            legseg_version=provenances[-1].legseg_version,
        ),
    )


def summary_of_agreement(rows: Sequence[ObserverRow]) -> str:
    """Return how far two readers agree, in sentences that fixed rules make from the numbers."""
    fractions = [row for row in rows if row.quantity == _FF]
    if not fractions:
        return "No muscle was labelled by either reader."
    worst = min(fractions, key=lambda row: row.mean_dsc)
    sentences = [
        f"{len(fractions)} muscles were labelled by one of the two at least. The median of their "
        f"mean DSC is {median(row.mean_dsc for row in fractions):.2f}; the lowest is "
        f"{worst.mean_dsc:.2f}, of the {worst.muscle}."
    ]
    for quantity, name, unit in (
        (_FF, "fat fraction", "percentage points"),
        (_VOLUME, "volume", "mL"),
    ):
        known = [row for row in rows if row.quantity == quantity and row.bias is not None]
        if known:
            largest = max(known, key=lambda row: abs(row.bias or 0.0))
            widest = max(known, key=_width_of_limits)
            sentences.append(
                f"The largest bias of the {name} is {signed(largest.bias)} {unit}, of the "
                f"{largest.muscle}; the widest limits are {_limits_words(widest)}, of the "
                f"{widest.muscle}."
            )
    return " ".join(sentences)


def _width_of_limits(row: ObserverRow) -> float:
    return (row.upper_limit or 0.0) - (row.lower_limit or 0.0)


def _story(
    rows: Sequence[ObserverRow], cases: Sequence[ObserverCase], facts: ObserverFacts
) -> list[Any]:
    left_out = f"; left out, as only one has them: {', '.join(facts.left_out)}"
    scans = f"{len(facts.scans)}{left_out if facts.left_out else ''}"
    created = [each.provenance.created for of_reader in facts.analyses for each in of_reader]
    return [
        title_block(TITLE, "LegSeg observer study"),
        Spacer(0, 5),
        Paragraph(safe(summary_of_agreement(rows)), LEAD),
        Spacer(0, 3),
        Paragraph(safe(CAUTION), BODY),
        facts_block(
            [
                ("First reader", facts.readers[0]),
                ("Second reader", facts.readers[1]),
                ("Scans", scans),
                ("Latest analysis", spoken_time(max(created))),
            ]
        ),
        Spacer(0, 8),
        _table(rows),
        Spacer(0, 3),
        Paragraph(safe(_WORDS), CAPTION),
        *differences_block("Fat fraction: difference over mean", "%", rows, cases, _FF),
        *differences_block("Volume: difference over mean", "mL", rows, cases, _VOLUME),
        *provenance_block("Where these numbers come from", _origin(facts)),
    ]


def _table(rows: Sequence[ObserverRow]) -> Table:
    volumes = {row.abbreviation: row for row in rows if row.quantity == _VOLUME}
    body: list[list[Any]] = [[_head_cell(words, at) for at, words in enumerate(_HEAD)]]
    body += [_cells(row, volumes[row.abbreviation]) for row in rows if row.quantity == _FF]
    widths = [*_WIDTHS, float(CONTENT_WIDTH) - sum(_WIDTHS)]
    heights = [22.0, *[_ROW_HEIGHT] * (len(body) - 1)]
    style = [
        *BARE_TABLE,
        ("FONT", (0, 1), (-1, -1), FONT, 7.0),
        ("FONT", (3, 1), (3, -1), BOLD_FONT, 7.0),
        ("ALIGN", (2, 0), (-1, -1), "RIGHT"),
        ("VALIGN", (0, 0), (-1, 0), "BOTTOM"),
        ("VALIGN", (0, 1), (-1, -1), "MIDDLE"),
        ("BOTTOMPADDING", (0, 0), (-1, 0), 2),
        ("LINEBELOW", (0, 0), (-1, 0), 0.6, RULE),
        ("LINEBELOW", (0, 1), (-1, -1), 0.3, FAINT_RULE),
    ]
    return Table(body, widths, heights, repeatRows=1, style=style)


def _head_cell(words: str, at: int) -> Paragraph:
    side = "left" if at < 2 else "right"
    shown = f'<para align="{side}" color="#5d6b7a"><b>{safe(words)}</b></para>'
    return Paragraph(shown, SMALL_CELL)


def _cells(row: ObserverRow, volume: ObserverRow) -> list[Any]:
    return [
        Paragraph(safe(row.muscle), SMALL_CELL),
        safe(row.abbreviation)[:8],
        row.cases,
        f"{row.mean_dsc:.2f}",
        MISSING if row.mean_assd_mm is None else f"{row.mean_assd_mm:.2f}",
        _icc_words(row),
        signed(row.bias),
        _limits_words(row),
        _coefficient(volume.icc_agreement),
        signed(volume.bias),
        _limits_words(volume),
    ]


def _icc_words(row: ObserverRow) -> str:
    low, high = row.icc_agreement_low, row.icc_agreement_high
    if low is None or high is None:
        return _coefficient(row.icc_agreement)
    return f"{_coefficient(row.icc_agreement)} ({_coefficient(low)} to {_coefficient(high)})"


def _coefficient(value: float | None) -> str:
    return MISSING if value is None else f"{value:.2f}".replace("-", MINUS)


def _limits_words(row: ObserverRow) -> str:
    if row.lower_limit is None or row.upper_limit is None:
        return MISSING
    return f"{signed(row.lower_limit)} to {signed(row.upper_limit)}"


def _origin(facts: ObserverFacts) -> list[tuple[str, str]]:
    """Return what made the labels of each reader, and from which inputs."""
    found = []
    for name, analyses in zip(facts.readers, facts.analyses, strict=True):
        told = {
            "Program": [f"LegSeg {each.provenance.legseg_version}" for each in analyses],
            "Labels": [_label_words(each) for each in analyses],
            "Weights SHA-256": [
                digest for each in analyses for digest in each.provenance.networks_sha256
            ],
            "Label table": [each.table.name for each in analyses],
        }
        found += [
            (f"{name} · {fact}", "; ".join(dict.fromkeys(values))) for fact, values in told.items()
        ]
        # A row for each scan: one for all might be taller than a page.
        found += [
            (f"{name} · {scan or 'inputs'}", _input_words(analysis))
            for scan, analysis in zip(facts.scans, analyses, strict=True)
        ]
    return found


def _input_words(analysis: AnalysisDescription) -> str:
    return "; ".join(
        f"{entry.role} {entry.sha256}" for entry in analysis.provenance.inputs if entry.sha256
    )


def _label_words(analysis: AnalysisDescription) -> str:
    provenance = analysis.provenance
    if provenance.model_name is None:
        return "given, not made by this program"
    return f"model {provenance.model_name} {provenance.model_version or ''}".strip()
