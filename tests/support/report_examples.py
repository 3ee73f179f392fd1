"""A finished analysis with plausible numbers for every muscle, without segmenting anything."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from inference_engine.anatomy.label_table import LabelTable, Side, load_label_table
from inference_engine.findings import Finding
from inference_engine.imaging.dixon import DixonScan
from inference_engine.quantification.measurements import MuscleMeasurement
from legseg_desktop.records import Analysis, InputFile, Provenance
from tests.support.phantoms import two_leg_scan

PROVENANCE = Provenance(
    legseg_version="0.1.0",
    libraries={"numpy": "2.4.6", "scipy": "1.17.1", "keras": "3.15.1", "tensorflow": "2.21.0"},
    model_name="thigh18",
    model_version="0.1.0",
    model_weights_sha256=("9f2c" * 16,),
    inputs=(
        InputFile("fat", "sub-01_fat.nii.gz", "0a1b" * 16),
        InputFile("water", "sub-01_water.nii.gz", "2c3d" * 16),
    ),
    parameters={"background_weight": 0.4},
    device="cpu",
    runtime="tensorflow 2.21.0",
    created="2026-03-04T05:06:07+00:00",
)


def example_analysis(
    *,
    table: LabelTable | None = None,
    sides: Sequence[str] = ("right", "left"),
    identity: str = "Zoë Ångström-Łukasiewicz",
    visit: str = "Baseline",
    days_since_first: int | None = 0,
    shift: float = 0.0,
    absent: Sequence[str] = ("GME", "GMI"),
    cut: Sequence[str] = ("RF", "SA", "TFL"),
    findings: Sequence[Finding] = (),
    shape: tuple[int, int, int] = (96, 80, 12),
    spacing: tuple[float, float, float] = (3.5, 3.5, 24.0),
    provenance: Provenance = PROVENANCE,
) -> Analysis:
    """Return an analysis of a phantom; numbers of muscles that the phantom lacks are made up.

    Parameters
    ----------
    table : LabelTable, optional
        18 muscles a side by default.
    sides
        Legs in view; muscles of other legs are absent.
    shift : float
        Added to every fat fraction, percentage points: a later visit.
    absent, cut
        Abbreviations of muscles outside the field of view, and cut proximally by it.
    findings
        Added to those about cut muscles.
    """
    table = table or load_label_table()
    scan, label_map = two_leg_scan(
        shape, spacing, axis_codes="LPS", sides=sides, noise=15.0, seed=1
    )
    numbers = np.random.default_rng(7)
    measurements, found = [], list(findings)
    for sided in table.sided():
        muscle, side = sided.muscle, sided.side.value
        fat, volume = numbers.uniform(4, 75), numbers.uniform(20, 600)
        in_view = side == Side.BOTH or side in sides
        if not in_view or muscle.abbreviation in absent:
            measurements.append(_absent(muscle.name, muscle.abbreviation, side, sided.label))
            continue
        is_cut = muscle.abbreviation in cut
        if is_cut:
            message = f"The {side} {muscle.name} reaches the upper end of the images."
            found.append(Finding("cut_proximally", message, muscle.abbreviation, side))
        flags = {
            f.code
            for f in found
            if f.abbreviation in (None, muscle.abbreviation) and f.side in (None, side)
        }
        measurements.append(
            MuscleMeasurement(
                side,
                muscle.name,
                muscle.abbreviation,
                sided.label,
                1000,
                volume,
                min(fat + shift * numbers.uniform(0.3, 1.7), 99.0),
                fat,
                fat,
                8.0,
                2.0,
                90.0,
                3,
                "cut_proximally" if is_cut else "complete",
                tuple(sorted(flags)),
            )
        )
    return Analysis(
        identity=identity,
        visit=visit,
        scan=scan,
        label_map=label_map,
        table=table,
        measurements=tuple(measurements),
        slices=(),
        findings=tuple(found),
        provenance=provenance,
        days_since_first=days_since_first,
    )


def with_warnings(analysis: Analysis, *warnings: str) -> Analysis:
    """Return the analysis of a scan that bears these warnings."""
    scan = analysis.scan
    warned = DixonScan(
        scan.water,
        scan.fat,
        scan.in_phase,
        scan.opposed_phase,
        scan.geometry,
        frozenset({"water", "fat"}),
        warnings,
    )
    return replace(analysis, scan=warned)


def _absent(muscle: str, abbreviation: str, side: str, label: int) -> MuscleMeasurement:
    return MuscleMeasurement(
        side, muscle, abbreviation, label, 0, None, None, None, None, None, None, None, 0, "absent"
    )
