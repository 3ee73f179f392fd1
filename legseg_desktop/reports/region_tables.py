"""The CSV files beyond single muscles: groups, legs, histograms, profiles, asymmetry, femur."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from inference_engine.quantification.femur_profiles import FemurLevel, FemurMeasurement
from inference_engine.quantification.regions import (
    Asymmetry,
    HistogramBin,
    ProfileLevel,
    RegionMeasurement,
)
from legseg_desktop.records import Analysis
from legseg_desktop.reports.csv_table import write_records
from legseg_desktop.reports.region_records import region_records

REGIONS_FILE = "regions.csv"
HISTOGRAMS_FILE = "histograms.csv"
PROFILES_FILE = "profiles.csv"
ASYMMETRY_FILE = "asymmetry.csv"
FEMUR_FILE = "femur.csv"
FEMUR_PROFILES_FILE = "femur_profiles.csv"
REGION_FILES = (
    REGIONS_FILE,
    HISTOGRAMS_FILE,
    PROFILES_FILE,
    ASYMMETRY_FILE,
    FEMUR_FILE,
    FEMUR_PROFILES_FILE,
)

_DECIMALS = 4


def write_region_tables(folder: Path, analysis: Analysis) -> None:
    """Write `REGION_FILES` into a folder.

    Raises
    ------
    OutputError
        If a file can't be written.
    """
    made = region_records(analysis)
    _write(folder / REGIONS_FILE, RegionMeasurement, made.regions)
    _write(folder / HISTOGRAMS_FILE, HistogramBin, made.histograms)
    _write(folder / PROFILES_FILE, ProfileLevel, made.profiles)
    _write(folder / ASYMMETRY_FILE, Asymmetry, made.asymmetry)
    _write(folder / FEMUR_FILE, FemurMeasurement, made.femurs)
    _write(folder / FEMUR_PROFILES_FILE, FemurLevel, made.femur_levels)


def _write(path: Path, kind: type[Any], records: Iterable[Any]) -> None:
    decimals = {field.name: _DECIMALS for field in dataclasses.fields(kind)}
    write_records(path, kind, records, decimals)
