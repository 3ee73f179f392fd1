"""What a user can choose about the PDF of a scan."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reportlab.lib.pagesizes import A4, LETTER

from inference_engine.errors import InputError


class ReportSection(StrEnum):
    """A part that can be left out; whose report it is and the summary always come first."""

    TABLE = "table"
    PROFILES = "profiles"
    SLICES = "slices"
    WARNINGS = "warnings"
    METHODS = "methods"
    PROVENANCE = "provenance"


class Paper(StrEnum):
    """Size of the pages."""

    A4 = "a4"
    LETTER = "letter"

    @property
    def size(self) -> tuple[float, float]:
        """Width and height, points."""
        width, height = A4 if self is Paper.A4 else LETTER
        return (float(width), float(height))


class ReportLayout(StrEnum):
    """For whom the first page is: who treats a patient, or who reads the numbers of a study."""

    PATIENT = "patient"
    STUDY = "study"


ALL_SECTIONS = frozenset(ReportSection)


@dataclass(frozen=True)
class ReportOptions:
    """What goes into the PDF.

    Parameters
    ----------
    sections : frozenset of ReportSection
        Those that are printed. What concerns every number is, whatever is chosen.
    paper : Paper
        Size of the pages.
    comment : str
        A clinician's own words; line ends are kept. Printed below the summary.
    layout : ReportLayout
        Whether the table has a chart beside the main numbers, or every statistic.
    """

    sections: frozenset[ReportSection] = ALL_SECTIONS
    paper: Paper = Paper.A4
    comment: str = ""
    layout: ReportLayout = ReportLayout.PATIENT


@dataclass(frozen=True)
class VisitReportOptions:
    """What goes into the PDF of several visits.

    Parameters
    ----------
    comments : tuple of str
        A clinician's own words on each visit, in their order; empty for none. Line ends are kept.
    paper : Paper
        Size of the pages.
    """

    comments: tuple[str, ...] = ()
    paper: Paper = Paper.A4


def report_options(
    sections: str, paper: str, comment: str, layout: str = ReportLayout.PATIENT
) -> ReportOptions:
    """Return the options given as text, such as 'table,slices'; InputError for unknown ones."""
    names = [name.strip().lower() for name in sections.split(",") if name.strip()]
    if names == ["all"]:
        return ReportOptions(ALL_SECTIONS, Paper(paper), comment, ReportLayout(layout))
    known = [each.value for each in ReportSection]
    unknown = [name for name in names if name not in known]
    if unknown:
        raise InputError(
            f"The report has no section '{unknown[0]}'.", f"Choose from {', '.join(known)}, or all."
        )
    chosen = frozenset(map(ReportSection, names))
    return ReportOptions(chosen, Paper(paper), comment, ReportLayout(layout))
