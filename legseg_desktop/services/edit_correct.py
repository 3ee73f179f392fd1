"""Measure a scan again with labels that were corrected by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import numpy as np

from inference_engine.imaging.geometry import LabelVolume
from inference_engine.imaging.label_map import LabelMap
from inference_engine.imaging.orientation import from_canonical
from inference_engine.progress import Progress
from inference_engine.quantification.options import QuantificationOptions
from inference_engine.quantification.quantify import quantify
from legseg_desktop.records import Analysis
from legseg_desktop.services.record_provenance import installed_version


def corrected_analysis(
    analysis: Analysis, labels: LabelVolume, progress: Progress, *, seconds: float = 0.0
) -> Analysis:
    """Return an analysis with other labels and their numbers; nothing is written.

    Parameters
    ----------
    analysis : Analysis
        What was corrected.
    labels : ndarray of uint8, (X, Y, Z)
        Canonical; not shared with anybody who changes them.
    progress : Progress
        Told at every step.
    seconds : float
        Time that the correction took, for the provenance.

    Raises
    ------
    LegSegError
        If the labels can't be measured.
    """
    progress.report(0.0, "Measuring the muscles")
    geometry = analysis.scan.geometry
    label_map = LabelMap(np.asarray(from_canonical(labels, geometry)), geometry)
    # What was said of single muscles was said of other labels.
    of_scan = [finding for finding in analysis.findings if finding.abbreviation is None]
    # As before: the provenance goes on saying so.
    options = QuantificationOptions.from_recorded(analysis.provenance.parameters)
    numbers = quantify(label_map, analysis.scan, analysis.table, of_scan, options=options)
    progress.report(1.0, "Measured")
    provenance = replace(
        analysis.provenance,
        legseg_version=installed_version("legseg"),
        parameters={
            **analysis.provenance.parameters,
            "corrected_by_hand": True,
            "correction_seconds": round(seconds),
        },
        created=datetime.now(UTC).isoformat(timespec="seconds"),
    )
    return replace(
        analysis,
        label_map=label_map,
        measurements=numbers.measurements,
        slices=numbers.slices,
        findings=tuple(dict.fromkeys(numbers.findings)),
        provenance=provenance,
    )
