"""Folders in the manner of BIDS, the Brain Imaging Data Structure, used for other organs too.

Names of files and of their entities follow BIDS 1.9; no validator knows the suffixes of thigh
images, so such a folder is BIDS-like.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from inference_engine.formats.atomic_file import make_private_folders, write_file

BIDS_VERSION = "1.9.0"
NOT_AVAILABLE = "n/a"


@dataclass(frozen=True)
class BidsSession:
    """One visit of one subject.

    Parameters
    ----------
    subject, session : str
        Letters and digits, without 'sub-' and 'ses-'.
    """

    subject: str
    session: str

    def image(self, dataset: Path, *entities: str, suffix: str) -> Path:
        """Return the path of an image, whose folder is made.

        Parameters
        ----------
        dataset : Path
            Root of the raw or derived data set.
        entities : str
            What tells images of a session apart, such as 'rec-water', in the order of BIDS.
        suffix : str
            Kind of image.

        Raises
        ------
        OSError
            If the folder can't be made.
        """
        start = (f"sub-{self.subject}", f"ses-{self.session}")
        folder = dataset.joinpath(*start, "anat")
        make_private_folders(folder)
        return folder / ("_".join((*start, *entities, suffix)) + ".nii.gz")


def write_sidecar(image: Path, content: Mapping[str, Any]) -> None:
    """Write the JSON file that goes with an image.

    Raises
    ------
    OutputError
        If it can't be written.
    """
    write_bids_json(image.with_name(image.name.removesuffix(".nii.gz") + ".json"), content)


def write_dataset_description(
    dataset: Path,
    name: str,
    *,
    version: str,
    is_derivative: bool = False,
    links: Mapping[str, str] | None = None,
) -> None:
    """Write dataset_description.json.

    Parameters
    ----------
    dataset : Path
        Root of the raw or derived data set.
    name : str
        Its name.
    version : str
        Version of LegSeg that made it.
    is_derivative : bool
        Whether it was made from another one, or stands beside it.
    links : mapping of str to str, optional
        Other data sets that its files name, by the word they have for them: relative paths.

    Raises
    ------
    OutputError
        If it can't be written.
    """
    content: dict[str, Any] = {
        "Name": name,
        "BIDSVersion": BIDS_VERSION,
        "DatasetType": "derivative" if is_derivative else "raw",
        "GeneratedBy": [{"Name": "LegSeg", "Version": version}],
    }
    if links:
        content["DatasetLinks"] = dict(links)
        content["SourceDatasets"] = [{"URL": path} for path in links.values()]
    write_bids_json(dataset / "dataset_description.json", content)


def write_bids_json(path: Path, content: Mapping[str, Any]) -> None:
    """Write a JSON file; OutputError if it can't be written."""
    write_file(path, (json.dumps(content, indent=2, ensure_ascii=False) + "\n").encode("utf-8"))


def write_tsv(path: Path, columns: Sequence[str], rows: Sequence[Mapping[str, Any]]) -> None:
    """Write a table with one line per row; what a row lacks is 'n/a'.

    Raises
    ------
    OutputError
        If it can't be written.
    """
    lines = ["\t".join(columns)]
    for row in rows:
        values = (row.get(column) for column in columns)
        lines.append("\t".join(NOT_AVAILABLE if v is None else str(v) for v in values))
    write_file(path, ("\n".join(lines) + "\n").encode("utf-8"))
