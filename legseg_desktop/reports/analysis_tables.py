"""The tables of an analysis as records, for every kind of file that holds all of them."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from inference_engine.quantification.femur_profiles import FemurLevel, FemurMeasurement
from inference_engine.quantification.measurements import MuscleMeasurement, SliceMeasurement
from inference_engine.quantification.regions import (
    Asymmetry,
    HistogramBin,
    ProfileLevel,
    RegionMeasurement,
)
from legseg_desktop.records import Analysis, MuscleReview
from legseg_desktop.reports.region_records import region_records

# Below every precision that the CSV tables have, above the noise of binary fractions.
DECIMALS = 6


@dataclass(frozen=True)
class AnalysisTable:
    """One table: its name, its columns, and a tuple of values for each row.

    A value is a text, a whole number, a number (rounded to `DECIMALS`), or None where there is
    none; several texts in one are joined by '; '.
    """

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str | int | float | None, ...], ...]


def tables_of(analysis: Analysis) -> tuple[AnalysisTable, ...]:
    """Return the tables of an analysis, the muscles first; those without a row are left out.

    The columns are the fields of the records, as in the CSV files.
    """
    made = region_records(analysis)
    tables = (
        table_of("muscles", MuscleMeasurement, analysis.measurements),
        table_of("groups", RegionMeasurement, made.regions),
        table_of("asymmetry", Asymmetry, made.asymmetry),
        table_of("profiles", ProfileLevel, made.profiles),
        table_of("femur", FemurMeasurement, made.femurs),
        table_of("femur profiles", FemurLevel, made.femur_levels),
        table_of("slices", SliceMeasurement, analysis.slices),
        table_of("histograms", HistogramBin, made.histograms),
        table_of("review", MuscleReview, analysis.review),
    )
    return tuple(table for table in tables if table.rows)


def table_of(name: str, kind: type[Any], records: Iterable[Any]) -> AnalysisTable:
    """Return records of one dataclass as a table."""
    columns = tuple(field.name for field in dataclasses.fields(kind))
    rows = tuple(tuple(_value(getattr(record, column)) for column in columns) for record in records)
    return AnalysisTable(name, columns, rows)


def _value(value: Any) -> str | int | float | None:
    if isinstance(value, float):
        # + 0.0 turns a rounded -0.0 into 0.0.
        return round(value, DECIMALS) + 0.0
    if value is None or isinstance(value, str | int):
        return value
    return "; ".join(value)
