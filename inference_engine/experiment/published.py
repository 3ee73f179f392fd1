"""The paper's own results, read from resources/published, to stand beside ours."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from inference_engine.anatomy.label_table import RESOURCES
from inference_engine.errors import InputError

PUBLISHED_PATH = RESOURCES / "published" / "huysmans2023.toml"


@dataclass(frozen=True)
class PublishedScore:
    """One published DSC: what it is of, its mean and, where given, its SD, %."""

    what: str
    mean: float
    sd: float | None = None


@dataclass(frozen=True)
class Published:
    """All published figures.

    Parameters
    ----------
    source, note : str
        Where they come from, and how they may be read.
    dsc : mapping of str to PublishedScore
        By a key such as 'li_ensemble'.
    muscle_range : mapping of str to (float, float)
        Lowest and highest mean DSC of a muscle, %, by group: 'li', 'hi'.
    findings : mapping of str to str
        What the paper says in words.
    """

    source: str
    note: str
    dsc: Mapping[str, PublishedScore]
    muscle_range: Mapping[str, tuple[float, float]]
    findings: Mapping[str, str]


def load_published(path: Path = PUBLISHED_PATH) -> Published:
    """Read the published figures.

    Raises
    ------
    InputError
        If the file is missing or malformed.
    """
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
        return Published(
            source=str(content["source"]),
            note=str(content["note"]),
            dsc={
                row["key"]: PublishedScore(row["what"], float(row["mean"]), row.get("sd"))
                for row in content["dsc"]
            },
            muscle_range={
                row["key"]: (float(row["lowest"]), float(row["highest"]))
                for row in content["muscle_range"]
            },
            findings={row["key"]: str(row["text"]) for row in content["finding"]},
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise InputError(
            f"The table of published results, {path.name}, can't be read.",
            "Install the program again.",
        ) from error
