"""One analysis as a BIDS derivative: label map, names of its values, numbers."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from inference_engine.formats.atomic_file import make_folder
from inference_engine.formats.bids import (
    BidsSession,
    write_dataset_description,
    write_sidecar,
    write_tsv,
)
from inference_engine.formats.nifti import write_label_map
from legseg_desktop.records import Analysis
from legseg_desktop.reports.analysis_tables import tables_of
from legseg_desktop.services.bids_images import write_label_names
from legseg_desktop.services.bids_label_facts import label_facts

BIDS_FOLDER = "bids"

_NAME = "Muscles of the thigh in Dixon MRI"
_UNNAMED = "unnamed"


def write_bids_derivative(folder: Path, analysis: Analysis) -> None:
    """Write the derivative into the folder 'bids' of an existing folder.

    The subject and the session are called by pseudonym and visit, letters and digits alone.

    Raises
    ------
    OutputError
        If it can't be written.
    """
    dataset = make_folder(folder / BIDS_FOLDER)
    session = BidsSession(_entity(analysis.identity, "sub-"), _entity(analysis.visit, "ses-"))
    image = session.image(dataset, "desc-muscles", suffix="dseg")
    write_label_map(image, analysis.label_map)
    facts = label_facts(
        analysis.provenance,
        analysis.history,
        label_table=analysis.table.name,
        findings=analysis.findings,
    )
    write_sidecar(image, facts)
    write_label_names(image.with_name(image.name.replace(".nii.gz", ".tsv")), analysis.table)
    muscles = tables_of(analysis)[0]
    table = session.image(dataset, "desc-muscles", suffix="measurements")
    rows: list[dict[str, Any]] = [
        {
            column: None if value == "" else value
            for column, value in zip(muscles.columns, row, strict=True)
        }
        for row in muscles.rows
    ]
    write_tsv(table.with_name(table.name.replace(".nii.gz", ".tsv")), muscles.columns, rows)
    version = analysis.provenance.legseg_version
    write_dataset_description(dataset, _NAME, version=version, is_derivative=True)


def _entity(text: str, prefix: str) -> str:
    """Return a name of letters and digits alone, as BIDS has them."""
    return re.sub(r"[^A-Za-z0-9]", "", text.removeprefix(prefix)) or _UNNAMED
