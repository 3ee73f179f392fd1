"""A page of HTML that needs nothing but itself: sections of text, tables and figures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

import jinja2

from inference_engine.anatomy.label_table import RESOURCES

TEMPLATES = RESOURCES / "reports"
MINUS = "\N{MINUS SIGN}"
MISSING = "\N{EN DASH}"


@dataclass(frozen=True)
class Column:
    """A column: its title, and 'text', 'number', or 'number published' for the paper's."""

    title: str
    css: str = "text"


@dataclass(frozen=True)
class Text:
    """A paragraph."""

    text: str
    kind: ClassVar[str] = "text"


@dataclass(frozen=True)
class Lines:
    """A list of sentences."""

    lines: tuple[str, ...]
    kind: ClassVar[str] = "list"


@dataclass(frozen=True)
class Table:
    """A table of cells that are texts already.

    Parameters
    ----------
    columns : tuple of Column
        From left to right.
    rows : sequence of sequence of str
        One cell per column.
    caption : str
        Above the table.
    strong : frozenset of int
        Rows to set in bold.
    nothing : str
        What stands in place of no rows.
    """

    columns: tuple[Column, ...]
    rows: Sequence[Sequence[str]]
    caption: str = ""
    strong: frozenset[int] = frozenset()
    nothing: str = "none"
    kind: ClassVar[str] = "table"


@dataclass(frozen=True)
class Picture:
    """A figure: an address that holds all of it, what it shows in words, and its caption."""

    address: str
    alt: str
    caption: str
    kind: ClassVar[str] = "figure"


Part = Text | Lines | Table | Picture


@dataclass(frozen=True)
class Section:
    """A title and what follows it."""

    title: str
    parts: tuple[Part, ...]


def render(template: str, content: Mapping[str, Any]) -> str:
    """Fill in a template of resources/reports; every text is escaped."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template(template).render(**content)


def number(value: float | None, decimals: int = 1) -> str:
    """Return a number, or a dash for one that isn't known."""
    if value is None:
        return MISSING
    # + 0.0 turns a rounded -0.0 into 0.0.
    return f"{round(value, decimals) + 0.0:.{decimals}f}".replace("-", MINUS)


def signed(value: float | None, decimals: int = 1) -> str:
    """Return a difference with its sign, none on zero."""
    if value is None:
        return MISSING
    rounded = round(value, decimals) + 0.0
    return number(rounded, decimals) if rounded <= 0 else f"+{rounded:.{decimals}f}"


def mean_sd(mean: float | None, sd: float | None, decimals: int = 1) -> str:
    """Return a mean and its SD, where there is one."""
    if mean is None or sd is None:
        return number(mean, decimals)
    return f"{number(mean, decimals)} ± {number(sd, decimals)}"


def interval(low: float, high: float, decimals: int = 1) -> str:
    """Return an interval in words that can't be mistaken for a difference."""
    return f"{number(low, decimals)} to {number(high, decimals)}"


def p_value(p: float | None) -> str:
    """Return a p value with three decimals, or that it is smaller."""
    if p is None:
        return MISSING
    return "< 0.001" if p < 0.001 else f"{p:.3f}"
