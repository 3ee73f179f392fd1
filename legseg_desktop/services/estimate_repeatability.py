"""Estimate from scan and rescan how well fat fraction and volume repeat."""

from __future__ import annotations

import csv
from pathlib import Path

from inference_engine.errors import InputError
from inference_engine.formats.atomic_file import write_file
from inference_engine.quantification.repeatability import (
    FAT_FRACTION,
    VOLUME,
    RepeatabilityTable,
    table_text,
    within_subject,
)
from legseg_desktop.services.open_analysis import open_measurements

_COLUMNS = ("scan", "rescan")


def estimate_repeatability(pairs: Path, out: Path, source: str = "") -> RepeatabilityTable:
    """Write a table of repeatability for 'legseg compare --repeatability'.

    Both legs of a patient count as pairs of their own. Muscles of which scan and rescan show
    different parts don't count.

    Parameters
    ----------
    pairs : Path
        CSV with the columns scan and rescan: folders of analyses, as they are or relative to the
        file.
    out : Path
        The table, tab-separated.
    source : str
        What the table says of where it comes from; the number of pairs without.

    Raises
    ------
    LegSegError
        If the list or an analysis can't be read, no muscle has two pairs, or the table can't be
        written.
    """
    folders = _read_pairs(pairs)
    values: dict[str, dict[str, list[tuple[float, float]]]] = {FAT_FRACTION: {}, VOLUME: {}}
    for scan, rescan in folders:
        one, other = (
            {(row.side, row.abbreviation): row for row in open_measurements(folder)[1]}
            for folder in (scan, rescan)
        )
        for key in one:
            if key in other and one[key].coverage == other[key].coverage:
                for quantity, by_muscle in values.items():
                    pair = (getattr(one[key], quantity), getattr(other[key], quantity))
                    if None not in pair:
                        by_muscle.setdefault(key[1], []).append(pair)
    said = source or f"own scans, {len(folders)} pairs"
    table = RepeatabilityTable(
        tuple(
            row
            for quantity, by_muscle in values.items()
            for row in within_subject(by_muscle, quantity, said)
        )
    )
    if not table.rows:
        raise InputError(
            "No muscle was measured alike in two pairs.",
            "Give two pairs of analyses at least, of the same field of view.",
        )
    write_file(out, table_text(table).encode("utf-8"))
    return table


def _read_pairs(path: Path) -> list[tuple[Path, Path]]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            lines = stream.readlines()
        # A spreadsheet of a country with a decimal comma saves semicolons.
        separator = ";" if lines and ";" in lines[0] else ","
        rows = list(csv.DictReader(lines, delimiter=separator))
        found = [(row["scan"].strip(), row["rescan"].strip()) for row in rows]
    except (OSError, UnicodeDecodeError, csv.Error, KeyError, AttributeError) as error:
        raise InputError(
            f"{path.name} is not a list of pairs.",
            f"Give a CSV file with the columns {' and '.join(_COLUMNS)}.",
        ) from error
    if not found:
        raise InputError(f"{path.name} holds no pairs.", "Give one pair a line.")
    return [(path.parent / scan, path.parent / rescan) for scan, rescan in found]
