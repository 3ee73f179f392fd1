"""What is open in the window: visits, and which of them is shown."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from inference_engine.findings import Finding
from inference_engine.imaging.dixon import DixonScan
from legseg_desktop.records import Analysis, InputFile
from legseg_desktop.viewing.displayed_scan import DisplayedScan


class VisitState(StrEnum):
    """How far a visit has come."""

    IMPORTED = "imported"
    SEGMENTED = "segmented"
    SAVED = "saved"


@dataclass(frozen=True, eq=False)
class OpenVisit:
    """One scan that is open, with its analysis where there is one.

    Parameters
    ----------
    identity, visit : str
        Pseudonym of the patient and name of the visit, as shown.
    scan : DixonScan
        The images.
    shown : DisplayedScan
        The same, laid out for drawing.
    analysis : Analysis or None
        None until the scan is segmented.
    folder : Path or None
        Where the analysis is saved; None where it isn't.
    inputs : tuple of InputFile
        The files the scan was read from.
    image_folder : Path or None
        Where they lie; None where that isn't known.
    findings : tuple of Finding
        What was noticed about the images before they were segmented.
    days_since_first : int or None
        Days since the patient's first visit, where known.
    scan_id, revision_id : int or None
        Keys of the scan, and of the revision that holds the analysis, in the library; None
        where they aren't kept there.
    """

    identity: str
    visit: str
    scan: DixonScan
    shown: DisplayedScan
    analysis: Analysis | None = None
    folder: Path | None = None
    inputs: tuple[InputFile, ...] = ()
    image_folder: Path | None = None
    findings: tuple[Finding, ...] = ()
    days_since_first: int | None = None
    scan_id: int | None = None
    revision_id: int | None = None

    @property
    def state(self) -> VisitState:
        """How far the visit has come."""
        if self.analysis is None:
            return VisitState.IMPORTED
        is_saved = self.folder is not None or self.revision_id is not None
        return VisitState.SAVED if is_saved else VisitState.SEGMENTED

    @property
    def is_kept(self) -> bool:
        """Whether nothing would be lost if it were closed."""
        return self.state is not VisitState.SEGMENTED

    def with_analysis(self, analysis: Analysis, shown: DisplayedScan) -> OpenVisit:
        """Return the visit with a new, unsaved analysis."""
        return replace(self, analysis=analysis, shown=shown, folder=None, revision_id=None)

    def saved_in(self, folder: Path) -> OpenVisit:
        """Return the visit with its analysis known to be in `folder`."""
        return replace(self, folder=folder)


class Workspace(QObject):
    """The open visits, patient by patient, and the one that is shown.

    Signals
    -------
    visits_changed()
        A visit was opened, closed or changed.
    current_changed()
        Another visit is shown, or the shown one has changed.
    """

    visits_changed = Signal()
    current_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._visits: list[OpenVisit] = []
        self._current: int | None = None

    @property
    def visits(self) -> tuple[OpenVisit, ...]:
        """All open visits."""
        return tuple(self._visits)

    @property
    def current(self) -> OpenVisit | None:
        """The visit that is shown; None where none is open."""
        return None if self._current is None else self._visits[self._current]

    @property
    def current_index(self) -> int | None:
        """Its place among the open visits."""
        return self._current

    def open(self, visit: OpenVisit) -> None:
        """Add a visit and show it; one from the same folder, or of the same scan, is replaced."""
        for index, known in enumerate(self._visits):
            if _is_same(known, visit):
                self._visits[index] = visit
                self._show(index)
                return
        place = self._place_for(visit)
        self._visits.insert(place, visit)
        self._show(place)

    def visit_of_scan(self, scan_id: int) -> OpenVisit | None:
        """Return the open visit of a scan of the library; None where it isn't open."""
        return next((visit for visit in self._visits if visit.scan_id == scan_id), None)

    def show(self, index: int) -> None:
        """Show one of the open visits."""
        if index != self._current and 0 <= index < len(self._visits):
            self._current = index
            self.current_changed.emit()

    def replace(self, old: OpenVisit, new: OpenVisit) -> bool:
        """Put a changed visit in the place of what it was; say whether that is still open."""
        for index, known in enumerate(self._visits):
            if known is old:
                self._visits[index] = new
                self.visits_changed.emit()
                if index == self._current:
                    self.current_changed.emit()
                return True
        return False

    def close(self, index: int) -> None:
        """Close one visit; what follows it, or comes before it, is shown."""
        del self._visits[index]
        if not self._visits:
            self._current = None
        elif self._current is not None and (
            self._current > index or self._current == len(self._visits)
        ):
            self._current -= 1
        self.visits_changed.emit()
        self.current_changed.emit()

    def visits_of_patient(self) -> tuple[OpenVisit, ...]:
        """Return the analysed visits of the patient shown, earliest first where known.

        Scans without a name may be of different people: there is no patient then.
        """
        if self.current is None or not self.current.identity:
            return ()
        visits = [
            visit
            for visit in self._visits
            if visit.identity == self.current.identity and visit.analysis is not None
        ]
        return tuple(sorted(visits, key=_day_of))

    def _place_for(self, visit: OpenVisit) -> int:
        """Return where a visit goes: with its patient's others, earlier ones first."""
        place = len(self._visits)
        for index, known in enumerate(self._visits):
            if known.identity == visit.identity:
                if _day_of(known) > _day_of(visit):
                    return index
                place = index + 1
        return place

    def _show(self, index: int) -> None:
        self._current = index
        self.visits_changed.emit()
        self.current_changed.emit()


def _is_same(known: OpenVisit, visit: OpenVisit) -> bool:
    if visit.scan_id is not None:
        return known.scan_id == visit.scan_id
    return visit.folder is not None and known.folder == visit.folder


def _day_of(visit: OpenVisit) -> int:
    """Return the day for sorting; visits without one keep the order they were opened in."""
    return 0 if visit.days_since_first is None else visit.days_since_first
