"""ITK-SNAP label description files: written for ours, read from others, however they look.

A line is `IDX R G B A VIS MSH "LABEL"`. Files in use lack the header, have Windows line ends,
tabs, a byte order mark, no quotes or single ones, alpha of 0 to 255, or no visibilities.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from inference_engine.anatomy.label_table import LabelTable, Side
from inference_engine.errors import LabelTableError
from inference_engine.formats.atomic_file import write_file
from inference_engine.formats.small_text import read_small_text

_LINE = re.compile(
    r"""\s*(?P<value>\d{1,6})\s+(?P<red>\d{1,3})\s+(?P<green>\d{1,3})\s+(?P<blue>\d{1,3})
    (?:\s+(?P<alpha>\d{0,3}\.?\d{1,8}))?(?:\s+(?P<visible>[01]))?(?:\s+(?P<mesh>[01]))?
    \s+(?P<name>"[^"]*"|'[^']*'|\S.*?)\s*""",
    re.VERBOSE,
)
_HEADER = """\
################################################
# ITK-SnAP Label Description File
# File format:
# IDX   -R-  -G-  -B-  -A--  VIS MSH  LABEL
# Fields:
#    IDX:   Zero-based index
#    -R-:   Red color component (0..255)
#    -G-:   Green color component (0..255)
#    -B-:   Blue color component (0..255)
#    -A-:   Label transparency (0.00 .. 1.00)
#    VIS:   Label visibility (0 or 1)
#    IDX:   Label mesh visibility (0 or 1)
#  LABEL:   Label description
################################################
"""
# What ITK-SNAP itself calls the background.
_CLEAR = "Clear Label"


@dataclass(frozen=True)
class ItkSnapLabel:
    """One line of a label description file.

    Parameters
    ----------
    value : int
        In the label map, from 0.
    colour : tuple of int
        Red, green, blue, 0 to 255.
    name : str
        What it is called.
    alpha : float
        Opacity, 0 to 1.
    is_visible, has_mesh : bool
        Whether it is drawn in slices and in 3D.
    """

    value: int
    colour: tuple[int, int, int]
    name: str
    alpha: float = 1.0
    is_visible: bool = True
    has_mesh: bool = True


def read_itksnap_labels(path: Path) -> tuple[ItkSnapLabel, ...]:
    """Read a label description file.

    Raises
    ------
    LabelTableError
        If it can't be read, a line is malformed, a value occurs twice, or there is none.
    """
    text = read_small_text(path, "label description file")
    labels: dict[int, ItkSnapLabel] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        label = _label_from(line)
        if label is None or label.value in labels:
            why = "is no label" if label is None else "names a value for the second time"
            raise LabelTableError(
                f"Line {number} of {path.name} {why}.",
                'A line reads: value red green blue alpha 1 1 "name".',
            )
        labels[label.value] = label
    if not any(labels):
        raise LabelTableError(
            f"{path.name} describes no label.", "Save it anew in ITK-SNAP, with its labels."
        )
    return tuple(labels.values())


def _label_from(line: str) -> ItkSnapLabel | None:
    found = _LINE.fullmatch(line)
    if found is None:
        return None
    red, green, blue = (int(found[part]) for part in ("red", "green", "blue"))
    if max(red, green, blue) > 255:
        return None
    alpha = float(found["alpha"]) if found["alpha"] else 1.0
    name = found["name"]
    if name[0] in "\"'":
        name = name[1:-1] if len(name) > 1 and name[-1] == name[0] else name[1:]
    return ItkSnapLabel(
        int(found["value"]),
        (red, green, blue),
        name.strip(),
        # Some writers have it in 255 steps.
        min(alpha / 255 if alpha > 1 else alpha, 1.0),
        found["visible"] != "0",
        found["mesh"] != "0",
    )


def itksnap_labels_of(
    table: LabelTable, colours: npt.NDArray[np.uint8]
) -> tuple[ItkSnapLabel, ...]:
    """Return the labels of a table.

    Parameters
    ----------
    table : LabelTable
        Its muscles and sides.
    colours : ndarray of uint8, (256, 3)
        sRGB by label.
    """
    labels = []
    for sided in table.sided():
        red, green, blue = (int(part) for part in colours[sided.label])
        side = "" if sided.side is Side.BOTH else f"{sided.side} "
        labels.append(ItkSnapLabel(sided.label, (red, green, blue), f"{side}{sided.muscle.name}"))
    return tuple(labels)


def write_itksnap_labels(
    path: Path, labels: Sequence[ItkSnapLabel], origin: Sequence[tuple[str, str]] = ()
) -> None:
    """Write a label description file that ITK-SNAP, 3D Slicer and others read.

    Parameters
    ----------
    path : Path
        The file; an existing one is replaced.
    labels : sequence of ItkSnapLabel
        In any order.
    origin : sequence of (name, value)
        Where the labels come from, for remarks above them.

    Raises
    ------
    OutputError
        If it can't be written.
    """
    clear = ItkSnapLabel(0, (0, 0, 0), _CLEAR, 0.0, is_visible=False, has_mesh=False)
    lines = [_line_of(label) for label in (clear, *sorted(labels, key=lambda each: each.value))]
    remarks = [f"# {' '.join(f'{name}: {value}'.split())}\n" for name, value in origin]
    write_file(path, (_HEADER + "".join([*remarks, *lines])).encode("utf-8"))


def _line_of(label: ItkSnapLabel) -> str:
    red, green, blue = label.colour
    # A quote or a line end within the name would end it.
    name = re.sub(r'["\r\n]', " ", label.name)
    return (
        f"{label.value:5d} {red:5d} {green:4d} {blue:4d} {label.alpha:8.4g} "
        f'{label.is_visible:2d} {label.has_mesh:2d}    "{name}"\n'
    )
