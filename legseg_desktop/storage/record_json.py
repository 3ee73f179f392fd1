"""Records as JSON and back: fields may be added, and those of a newer version are passed over."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Sequence
from itertools import groupby
from typing import Any, TypeVar

import numpy as np

from inference_engine.anatomy.label_table import LabelTable, Muscle
from inference_engine.findings import Finding
from inference_engine.quantification.measurements import MuscleMeasurement, SliceMeasurement
from legseg_desktop.library_records import ScanStack
from legseg_desktop.records import InputFile, Provenance

_Record = TypeVar("_Record")


def to_json(value: object) -> str:
    """Return a record, or a list of values, as JSON; numbers come back bit for bit."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        value = dataclasses.asdict(value)
    return json.dumps(
        value, ensure_ascii=False, allow_nan=False, separators=(",", ":"), default=_plain
    )


def records_to_json(records: Sequence[Any]) -> str:
    """Return records as a JSON list."""
    return to_json([dataclasses.asdict(record) for record in records])


def measurement_from(text: str) -> MuscleMeasurement:
    """Return a measurement."""
    fields = _known(MuscleMeasurement, json.loads(text))
    fields["flags"] = tuple(fields.get("flags", ()))
    return MuscleMeasurement(**fields)


def findings_from(text: str) -> tuple[Finding, ...]:
    """Return findings."""
    return tuple(_make(Finding, fields) for fields in json.loads(text))


def stack_from(text: str) -> ScanStack:
    """Return a stack."""
    fields = _known(ScanStack, json.loads(text))
    fields["shape"] = tuple(fields["shape"])
    fields["spacing_mm"] = tuple(fields["spacing_mm"])
    return ScanStack(**fields)


def provenance_from(text: str) -> Provenance:
    """Return a provenance."""
    fields = _known(Provenance, json.loads(text))
    fields["inputs"] = tuple(_make(InputFile, file) for file in fields["inputs"])
    fields["model_weights_sha256"] = tuple(fields["model_weights_sha256"])
    return Provenance(**fields)


def label_table_from(text: str) -> LabelTable:
    """Return a label table."""
    fields = _known(LabelTable, json.loads(text))
    fields["muscles"] = tuple(_make(Muscle, muscle) for muscle in fields["muscles"])
    return LabelTable(**fields)


def slice_runs(slices: Sequence[SliceMeasurement]) -> list[tuple[SliceMeasurement, int, str]]:
    """Return the slices of one muscle and side together, as lists of values per field.

    Returns
    -------
    list of (SliceMeasurement, int, str)
        The first slice of a run, how many follow one another, and their JSON. The order is
        kept.
    """
    runs = []
    for _, run in groupby(slices, key=lambda one: (one.side, one.abbreviation, one.label)):
        members = list(run)
        names = [field.name for field in dataclasses.fields(SliceMeasurement)]
        columns = {name: [getattr(one, name) for one in members] for name in names}
        runs.append((members[0], len(members), to_json(columns)))
    return runs


def slices_from(text: str) -> list[SliceMeasurement]:
    """Return the slices of one run."""
    columns = _known(SliceMeasurement, json.loads(text))
    rows = zip(*columns.values(), strict=True)
    return [SliceMeasurement(**dict(zip(columns, row, strict=True))) for row in rows]


def _make(kind: type[_Record], fields: dict[str, Any]) -> _Record:
    return kind(**_known(kind, fields))


def _known(kind: type, fields: dict[str, Any]) -> dict[str, Any]:
    names = {field.name for field in dataclasses.fields(kind)}
    return {name: value for name, value in fields.items() if name in names}


def _plain(value: object) -> Any:
    if isinstance(value, np.generic):
        return value.item()
    raise TypeError(f"{type(value).__name__} has no place in the library")
