"""The CSV files beyond single muscles: groups, legs, histograms, profiles, asymmetry, femur."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from inference_engine.quantification.femur_profiles import (
    FemurLevel,
    FemurMeasurement,
    femur_measurements,
    femur_profiles,
)
from inference_engine.quantification.femur_shaft import find_femurs
from inference_engine.quantification.muscle_voxels import gather_muscle_voxels
from inference_engine.quantification.options import QuantificationOptions
from inference_engine.quantification.regions import (
    Asymmetry,
    HistogramBin,
    ProfileLevel,
    RegionMeasurement,
    asymmetries,
    histograms,
    measure_regions,
    normalised_profiles,
)
from legseg_desktop.records import Analysis
from legseg_desktop.reports.csv_table import write_records

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

    They follow from the labels, the images and the options that provenance holds; no other place
    keeps them, so that they can't differ from the labels.

    Raises
    ------
    OutputError
        If a file can't be written.
    """
    options = QuantificationOptions.from_recorded(analysis.provenance.parameters)
    voxels = gather_muscle_voxels(analysis.label_map, analysis.scan, analysis.table, options)
    regions = measure_regions(voxels, analysis.table, options)
    profiles = normalised_profiles(analysis.measurements, analysis.slices)
    _write(folder / REGIONS_FILE, RegionMeasurement, regions)
    _write(folder / HISTOGRAMS_FILE, HistogramBin, histograms(voxels, analysis.table))
    _write(folder / PROFILES_FILE, ProfileLevel, profiles)
    _write(folder / ASYMMETRY_FILE, Asymmetry, asymmetries(analysis.measurements))
    femurs = find_femurs(analysis.label_map, analysis.scan, analysis.table, voxels.image_slices)
    measured = femur_measurements(femurs, voxels.geometry)
    levels = femur_profiles(voxels, analysis.label_map, analysis.table, femurs)
    _write(folder / FEMUR_FILE, FemurMeasurement, measured)
    _write(folder / FEMUR_PROFILES_FILE, FemurLevel, levels)


def _write(path: Path, kind: type[Any], records: Iterable[Any]) -> None:
    decimals = {field.name: _DECIMALS for field in dataclasses.fields(kind)}
    write_records(path, kind, records, decimals)
