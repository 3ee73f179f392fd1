"""Carry the labels of another visit of the patient to a scan."""

from __future__ import annotations

from inference_engine.anatomy.label_table import LabelTable
from inference_engine.errors import InputError
from inference_engine.imaging.dixon import DixonScan
from inference_engine.progress import NoProgress, Progress
from inference_engine.quantification.label_propagation import CarriedLabels, carry_labels
from inference_engine.quantification.visit_registration import VisitScan
from legseg_desktop.records import Analysis


def propagate_labels(
    scan: DixonScan,
    table: LabelTable,
    source: Analysis,
    *,
    deform: bool = True,
    progress: Progress | None = None,
) -> CarriedLabels:
    """Return the labels of another visit as they lie in a scan.

    Parameters
    ----------
    scan : DixonScan
        Of this visit.
    table : LabelTable
        What its labels mean.
    source : Analysis
        The other visit.
    deform : bool
        Whether muscles may also lie otherwise in the leg.
    progress : Progress, optional
        Told at every step; may cancel.

    Raises
    ------
    InputError
        If the labels of the two visits mean different muscles, or no leg fits.
    """
    if _meanings(table) != _meanings(source.table):
        raise InputError(
            "The labels of the other visit stand for other muscles.",
            "Choose a revision that was made with the same label table.",
        )
    there = VisitScan(source.scan, source.label_map)
    return carry_labels(scan, there, table, deform=deform, progress=progress or NoProgress())


def _meanings(table: LabelTable) -> set[tuple[int, str, str]]:
    return {(each.label, each.muscle.abbreviation, each.side.value) for each in table.sided()}
