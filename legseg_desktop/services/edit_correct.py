"""Measure a scan again with labels that were corrected by hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

import numpy as np

from inference_engine.imaging.geometry import LabelVolume
from inference_engine.imaging.label_map import LabelMap
from inference_engine.imaging.orientation import from_canonical
from inference_engine.progress import Progress
from inference_engine.quantification.options import QuantificationOptions
from inference_engine.quantification.quantify import quantify
from legseg_desktop.editing.label_sources import SOURCES_KEY, LabelSource
from legseg_desktop.records import Analysis
from legseg_desktop.reports.methods_text import CORRECTED
from legseg_desktop.services.record_provenance import installed_version

_SECONDS = "correction_seconds"


def corrected_analysis(
    analysis: Analysis,
    labels: LabelVolume,
    progress: Progress,
    *,
    seconds: float = 0.0,
    sources: Sequence[LabelSource] = (),
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
    sources : sequence of LabelSource
        Other visits whose labels are among these, for the provenance.

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
    recorded = analysis.provenance.parameters
    # As before: the provenance goes on saying so.
    options = QuantificationOptions.from_recorded(recorded)
    numbers = quantify(label_map, analysis.scan, analysis.table, of_scan, options=options)
    progress.report(1.0, "Measured")
    parameters = {key: value for key, value in recorded.items() if key != SOURCES_KEY}
    if sources:
        parameters[SOURCES_KEY] = [source.to_record() for source in sources]
    provenance = replace(
        analysis.provenance,
        legseg_version=installed_version("legseg"),
        parameters={
            **parameters,
            CORRECTED: True,
            _SECONDS: round(seconds),
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
        model_labels=_model_labels_of(analysis),
    )


def uncorrected_analysis(analysis: Analysis) -> Analysis:
    """Return a corrected analysis as it was before: with the model's labels and their numbers.

    Parameters
    ----------
    analysis : Analysis
        With `model_labels`.

    Raises
    ------
    LegSegError
        If the labels can't be measured.
    """
    assert analysis.model_labels is not None
    recorded = analysis.provenance.parameters
    numbers = quantify(
        analysis.model_labels,
        analysis.scan,
        analysis.table,
        [finding for finding in analysis.findings if finding.abbreviation is None],
        options=QuantificationOptions.from_recorded(recorded),
    )
    added = {CORRECTED, _SECONDS, SOURCES_KEY}
    kept = {key: value for key, value in recorded.items() if key not in added}
    return replace(
        analysis,
        label_map=analysis.model_labels,
        measurements=numbers.measurements,
        slices=numbers.slices,
        findings=tuple(dict.fromkeys(numbers.findings)),
        provenance=replace(analysis.provenance, parameters=kept),
        model_labels=None,
    )


def _model_labels_of(analysis: Analysis) -> LabelMap | None:
    """Return what the model made; None where that isn't known here."""
    if analysis.model_labels is not None:
        return analysis.model_labels
    provenance = analysis.provenance
    is_models = provenance.model_name is not None and not provenance.parameters.get(CORRECTED)
    return analysis.label_map if is_models else None
