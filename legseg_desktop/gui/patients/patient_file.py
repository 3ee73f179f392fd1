"""All that is shown of a patient, read from the library at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from inference_engine.quantification.measurements import MuscleMeasurement
from legseg_desktop.gui.library_port import Library
from legseg_desktop.library_records import Patient, ScanState, TimelineVisit


@dataclass(frozen=True)
class PatientFile:
    """All that the panel shows of a patient.

    Parameters
    ----------
    patient : Patient
        Who it is.
    visits : tuple of TimelineVisit
        In their order.
    numbers : mapping
        Key of a revision to its measurements, for the latest of each scan.
    """

    patient: Patient
    visits: tuple[TimelineVisit, ...]
    numbers: Mapping[int, Sequence[MuscleMeasurement]]

    @property
    def segmented_scans(self) -> tuple[int, ...]:
        """Keys of the scans that have numbers, earliest visit first."""
        return tuple(
            entry.scan.identifier
            for visit in self.visits
            for entry in visit.scans
            if entry.scan.state is not ScanState.IMPORTED
        )


def patient_file(library: Library, patient_id: int) -> PatientFile:
    """Read a patient, the visits, and the numbers of the latest revision of each scan."""
    visits = library.timeline(patient_id)
    latest = [
        entry.revisions[-1].identifier
        for visit in visits
        for entry in visit.scans
        if entry.revisions
    ]
    return PatientFile(
        library.patient(patient_id), visits, {key: library.measurements(key) for key in latest}
    )
