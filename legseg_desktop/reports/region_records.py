"""What follows from labels and images beyond single muscles, made once for all formats."""

from __future__ import annotations

from dataclasses import dataclass
from weakref import WeakKeyDictionary

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


@dataclass(frozen=True)
class RegionRecords:
    """Groups and legs, differences of the sides, profiles along muscle and femur, histograms."""

    regions: tuple[RegionMeasurement, ...]
    asymmetry: tuple[Asymmetry, ...]
    profiles: tuple[ProfileLevel, ...]
    femurs: tuple[FemurMeasurement, ...]
    femur_levels: tuple[FemurLevel, ...]
    histograms: tuple[HistogramBin, ...]


# To make them takes passes over whole volumes, and several formats hold them. An analysis never
# changes; its records go with it.
_RECORDS: WeakKeyDictionary[Analysis, RegionRecords] = WeakKeyDictionary()


def region_records(analysis: Analysis) -> RegionRecords:
    """Return the records of an analysis.

    They follow from the labels, the images and the options that provenance holds; no file of an
    analysis is their source, so that they can't differ from the labels.
    """
    known = _RECORDS.get(analysis)
    if known is None:
        known = _RECORDS[analysis] = _measured(analysis)
    return known


def _measured(analysis: Analysis) -> RegionRecords:
    options = QuantificationOptions.from_recorded(analysis.provenance.parameters)
    voxels = gather_muscle_voxels(analysis.label_map, analysis.scan, analysis.table, options)
    femurs = find_femurs(analysis.label_map, analysis.scan, analysis.table, voxels.image_slices)
    return RegionRecords(
        regions=tuple(measure_regions(voxels, analysis.table, options)),
        asymmetry=tuple(asymmetries(analysis.measurements)),
        profiles=tuple(normalised_profiles(analysis.measurements, analysis.slices)),
        femurs=tuple(femur_measurements(femurs, voxels.geometry)),
        femur_levels=tuple(femur_profiles(voxels, analysis.label_map, analysis.table, femurs)),
        histograms=tuple(histograms(voxels, analysis.table)),
    )
