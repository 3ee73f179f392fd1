"""provenance.json: all of an analysis that is neither an image nor a table."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from inference_engine.anatomy.label_table import LabelTable, Muscle
from inference_engine.errors import InputError
from inference_engine.findings import Finding
from inference_engine.formats.atomic_file import write_file
from legseg_desktop.records import Analysis, AnalysisDescription, InputFile, Provenance

PROVENANCE_FILE = "provenance.json"
NOTICE = "Research use only. Not a medical device."

_FORMAT = 1


def write_description(folder: Path, analysis: Analysis) -> None:
    """Write provenance.json of an analysis into a folder.

    Raises
    ------
    OutputError
        If it can't be written.
    """
    content = {
        "format": _FORMAT,
        "notice": NOTICE,
        "subject": analysis.identity,
        "visit": analysis.visit,
        "days_since_first": analysis.days_since_first,
        **asdict(analysis.provenance),
        "findings": [asdict(finding) for finding in analysis.findings],
        "label_table": asdict(analysis.table),
    }
    write_json(folder / PROVENANCE_FILE, content)


def read_description(folder: Path) -> AnalysisDescription:
    """Read provenance.json of an analysis.

    Raises
    ------
    InputError
        If the folder holds no analysis, or a damaged one.
    """
    path = folder / PROVENANCE_FILE
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        return _description_from(content)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise InputError(
            f"{folder.name} holds no analysis.",
            "Give a folder that 'legseg analyse' or 'legseg quantify' wrote.",
        ) from error
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise InputError(
            f"{path.name} in {folder.name} can't be read.", "Run the analysis again."
        ) from error


def write_json(path: Path, content: dict[str, Any]) -> None:
    """Write a JSON file, all or nothing; OutputError if it can't be written."""
    text = json.dumps(content, indent=2, ensure_ascii=False) + "\n"
    write_file(path, text.encode("utf-8"))


def _description_from(content: dict[str, Any]) -> AnalysisDescription:
    table = content["label_table"]
    return AnalysisDescription(
        identity=str(content["subject"]),
        visit=str(content["visit"]),
        days_since_first=content["days_since_first"],
        table=LabelTable(
            str(table["name"]),
            tuple(Muscle(**muscle) for muscle in table["muscles"]),
            table["left_offset"],
        ),
        findings=tuple(Finding(**finding) for finding in content["findings"]),
        provenance=Provenance(
            legseg_version=content["legseg_version"],
            libraries=dict(content["libraries"]),
            model_name=content["model_name"],
            model_version=content["model_version"],
            model_weights_sha256=tuple(content["model_weights_sha256"]),
            inputs=tuple(InputFile(**file) for file in content["inputs"]),
            parameters=dict(content["parameters"]),
            device=content["device"],
            runtime=content["runtime"],
            created=content["created"],
        ),
    )
