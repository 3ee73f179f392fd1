"""How Dixon images and label maps are named in a BIDS-like data set, and what goes beside them."""

from __future__ import annotations

from pathlib import Path

from inference_engine.anatomy.label_table import LabelTable
from inference_engine.formats.bids import BidsSession, write_tsv


def dixon_image(dataset: Path, session: BidsSession, role: str, *more: str) -> Path:
    """Return the path of a channel of a Dixon scan, whose folder is made.

    Parameters
    ----------
    dataset : Path
        Root of the data set.
    session : BidsSession
        Whose it is, and when.
    role : str
        Such as 'in_phase'.
    more : str
        What else tells it apart, such as 'run-2'.

    Raises
    ------
    OSError
        If the folder can't be made.
    """
    entities = ("acq-dixon", f"rec-{role.replace('_', '')}", *more)
    return session.image(dataset, *entities, suffix="T1w")


def write_label_names(path: Path, table: LabelTable) -> None:
    """Write what each value of a label map means; OutputError if it can't be written."""
    rows = [
        {
            "index": sided.label,
            "name": f"{sided.side.value} {sided.muscle.name}",
            "abbreviation": sided.muscle.abbreviation,
        }
        for sided in table.sided()
    ]
    write_tsv(path, ("index", "name", "abbreviation"), rows)
