"""Convert label maps of other programs, and say which programs those are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from inference_engine.anatomy.label_table import load_label_table
from inference_engine.errors import InputError, LabelTableError, OutputError
from inference_engine.formats.itksnap_labels import (
    itksnap_labels_of,
    read_itksnap_labels,
    write_itksnap_labels,
)
from inference_engine.formats.label_conversion import (
    ConvertedLabel,
    read_foreign_labels,
)
from inference_engine.formats.label_conversion import convert_labels as converted
from inference_engine.formats.label_mapping import (
    LabelMapping,
    load_label_mapping,
    shipped_mappings,
)
from inference_engine.formats.label_tables import (
    ITKSNAP_ENDINGS,
    mapping_of_labels,
    read_label_table,
)
from inference_engine.formats.nifti import write_label_map
from inference_engine.progress import NoProgress, Progress
from legseg_desktop.viewing.label_colours import label_colours


@dataclass(frozen=True)
class LabelSource:
    """A labelling that can be converted.

    Parameters
    ----------
    name : str
        What `convert_labels` knows it by.
    title, source : str
        What it is, and where its numbers come from.
    mapped, known : int
        How many of its values are muscles of ours, and how many it has.
    muscles : tuple of str
        Our muscles that it has, by abbreviation.
    """

    name: str
    title: str
    source: str
    mapped: int
    known: int
    muscles: tuple[str, ...]


@dataclass(frozen=True)
class LabelConversion:
    """What a conversion did.

    Parameters
    ----------
    source : str
        Title of the mapping table.
    labels : tuple of ConvertedLabel
        What became of each value that was there.
    sentences : tuple of str
        What was joined, dropped or unknown.
    """

    source: str
    labels: tuple[ConvertedLabel, ...]
    sentences: tuple[str, ...]


def list_label_sources() -> tuple[LabelSource, ...]:
    """Return the labellings whose mapping tables come with the program."""
    return tuple(
        _source(name, load_label_mapping(path)) for name, path in shipped_mappings().items()
    )


def convert_labels(
    path: Path, out: Path, source: str, progress: Progress | None = None
) -> LabelConversion:
    """Write a label map of another program in our values, on the same grid.

    Parameters
    ----------
    path : Path
        The label map, NIfTI, values up to 65535.
    out : Path
        The new file, .nii or .nii.gz.
    source : str
        A name of `list_label_sources`, or the path of a mapping table (.tsv) or of an ITK-SNAP
        label description file, whose names then tell the muscles.
    progress : Progress, optional
        Told at every step.

    Raises
    ------
    LegSegError
        If a file can't be used, nothing of ours is in it, or nothing can be written.
    """
    progress = progress or NoProgress()
    if path.resolve() == out.resolve():
        raise OutputError("The new file would replace the label map.", "Name another file.")
    progress.report(0.0, "Reading the label map")
    mapping = _mapping(source)
    foreign, geometry = read_foreign_labels(path)
    progress.report(0.3, "Converting the labels")
    made = converted(foreign, geometry, mapping, load_label_table())
    sentences = tuple(made.sentences())
    if all(label.abbreviation is None for label in made.labels):
        raise InputError(
            f"{path.name} holds none of the muscles that '{mapping.title}' has in common with "
            "LegSeg.",
            " ".join(sentences) or "It is empty: check that the right file was chosen.",
        )
    progress.report(0.7, "Writing the label map")
    write_label_map(out, made.label_map)
    progress.report(1.0, "Done")
    return LabelConversion(mapping.title, made.labels, sentences)


def write_label_description(out: Path, table_path: Path | None = None) -> int:
    """Write a label table as a label description file of ITK-SNAP; return how many labels.

    Parameters
    ----------
    out : Path
        The file; its folder must exist.
    table_path : Path, optional
        The table; LegSeg's own without.

    Raises
    ------
    LegSegError
        If the table can't be read or nothing can be written.
    """
    table = read_label_table(table_path)
    labels = itksnap_labels_of(table, label_colours(table))
    write_itksnap_labels(out, labels)
    return len(labels)


def _mapping(source: str) -> LabelMapping:
    shipped = shipped_mappings()
    if source in shipped:
        return load_label_mapping(shipped[source])
    path = Path(source)
    if path.suffix.lower() in ITKSNAP_ENDINGS:
        return mapping_of_labels(read_itksnap_labels(path), path.name)
    if path.suffix:
        return load_label_mapping(path)
    similar = [name for name in shipped if name.startswith(source)]
    # Their tasks number their classes each in its own way: a guess could make organs muscles.
    advice = f"Use {_in_words(similar or list(shipped))}, or a table's path."
    what = "are several labellings" if similar else "is no labelling"
    raise LabelTableError(f"There {what} called '{source}'.", advice)


def _source(name: str, mapping: LabelMapping) -> LabelSource:
    ours = [label.abbreviation for label in mapping.labels if label.abbreviation is not None]
    muscles = tuple(dict.fromkeys(ours))
    return LabelSource(name, mapping.title, mapping.source, len(ours), len(mapping.labels), muscles)


def _in_words(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} or {names[-1]}"
