"""What the JSON file beside a label map of a BIDS data set says of its origin."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from inference_engine.findings import Finding
from legseg_desktop.records import LabelStep, Provenance


def label_facts(
    provenance: Provenance,
    history: Sequence[LabelStep],
    *,
    label_table: str,
    findings: Sequence[Finding],
) -> dict[str, Any]:
    """Return where labels and the numbers measured on them come from.

    Parameters
    ----------
    provenance : Provenance
        Program, model, inputs and options.
    history : sequence of LabelStep
        The revisions the labels came from, their own last; empty outside a library.
    label_table : str
        Name of the table that says what the labels mean.
    findings : sequence of Finding
        What belongs beside the numbers.
    """
    step = history[-1] if history else None
    return {
        "Revision": step.number if step else None,
        "Author": step.author if step else None,
        "SavedBy": (step.account if step else None) or None,
        "Saved": step.created if step else None,
        "History": [asdict(each) for each in history],
        "GeneratedWith": f"LegSeg {provenance.legseg_version}",
        "Model": provenance.model_name,
        "ModelVersion": provenance.model_version,
        "ModelWeightsSHA256": list(provenance.model_weights_sha256),
        # No name of a file, which may be a patient's.
        "Inputs": [{"Role": one.role, "SHA256": one.sha256} for one in provenance.inputs],
        "Parameters": provenance.parameters,
        "Libraries": provenance.libraries,
        "LabelTable": label_table,
        "Created": provenance.created,
        "Findings": [finding.message for finding in findings],
    }
