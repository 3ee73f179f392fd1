"""Labels of another visit of the patient, brought into the edit as one step."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QDialog

from inference_engine.errors import InputError, LegSegError
from inference_engine.progress import Progress, ProgressSpan
from legseg_desktop.editing.label_sources import LabelSource
from legseg_desktop.editing.tools.propagate import propagated
from legseg_desktop.gui.editing.bring_labels_dialog import BringLabelsDialog, LabelsOfVisit
from legseg_desktop.gui.editing.edit_desk import EditDesk
from legseg_desktop.gui.editing.shown_edit import ShownEdit
from legseg_desktop.gui.jobs import Job
from legseg_desktop.gui.patients.revision_words import day_words, revision_words
from legseg_desktop.gui.translation import tr
from legseg_desktop.gui.workspace import OpenVisit
from legseg_desktop.records import Analysis

if TYPE_CHECKING:
    from inference_engine.quantification.label_propagation import CarriedLabels

_STROKE_MS = 100


class BringLabels(QObject):
    """Asks which labels, carries them over in a job, and puts them into the edit.

    Parameters
    ----------
    shown : ShownEdit
        Into which they are brought.
    """

    def __init__(self, shown: ShownEdit) -> None:
        super().__init__()
        self._shown = shown

    def ask(self) -> None:
        """Ask which labels of which visit, and bring them over."""
        desk = self._shown.desk
        if desk is None:
            return
        try:
            offers, first = self._offers(desk.visit)
        except LegSegError as error:
            self._shown.review.failed.emit(error)
            return
        if not offers:
            nothing = InputError(
                "No other visit of this patient has labels.",
                "Segment one in the library, or open one of the same name beside this one.",
            )
            self._shown.review.failed.emit(nothing)
            return
        names, chosen = self._shown.muscle_names(), self._shown.chosen_label
        ticked = () if chosen is None else (chosen,)
        dialog = BringLabelsDialog(offers, first, names, ticked, self._shown.review.window())
        is_wanted = dialog.exec() == QDialog.DialogCode.Accepted
        offer, labels, deform = dialog.chosen, dialog.labels, dialog.deform.isChecked()
        dialog.deleteLater()
        if is_wanted:
            self._bring(desk, offer, labels, deform)

    def _bring(
        self, desk: EditDesk, offer: LabelsOfVisit, labels: tuple[int, ...] | None, deform: bool
    ) -> None:
        scan, table = desk.visit.scan, desk.session.table

        def work(progress: Progress) -> CarriedLabels:
            from legseg_desktop.services.propagate_labels import (  # noqa: PLC0415
                propagate_labels,
            )

            source = offer.read(ProgressSpan(progress, 0.0, 0.1))
            rest = ProgressSpan(progress, 0.1, 1.0)
            return propagate_labels(scan, table, source, deform=deform, progress=rest)

        source = LabelSource(offer.visit, offer.revision, labels or (), deform)
        self._shown.session.jobs.start(
            Job(
                tr("Bringing labels over"),
                work,
                lambda carried: self._put(desk, source, carried),
                subject=scan,
            )
        )

    def _put(self, desk: EditDesk, source: LabelSource, carried: CarriedLabels) -> None:
        session = desk.session
        if session.is_drawing:
            QTimer.singleShot(_STROKE_MS, self, lambda: self._put(desk, source, carried))
            return
        doubtful = tuple(
            leg.side
            for leg in carried.legs
            if leg.is_doubtful or (carried.seems_mirrored and not leg.problem)
        )
        source = LabelSource(
            source.visit, source.revision, source.labels, source.deformed, doubtful
        )
        edit = propagated(
            session.labels, carried.labels, carried.is_known, only=source.labels or None
        )
        review = self._shown.review
        if edit is None or not desk.bring_over(_step_name(source), edit, source):
            review.succeeded.emit(
                tr("The labels of {visit} change nothing here.", visit=source.visit)
            )
            return
        said = [tr("The labels of {visit} are brought over.", visit=source.visit)]
        said += [leg.problem for leg in carried.legs if leg.problem]
        review.succeeded.emit(" ".join(said))
        if carried.seems_mirrored:
            review.failed.emit(
                InputError(
                    f"Right and left seem to be exchanged here or at {source.visit}: each leg "
                    "fits the other one better, turned over.",
                    "Undo, and check the sides of both visits against their images.",
                )
            )
            return
        for leg in carried.legs:
            if leg.is_doubtful:
                review.failed.emit(
                    InputError(
                        f"The {leg.side} leg fits badly over that of {source.visit}.",
                        "Look at its muscles closely, or undo.",
                    )
                )

    def _offers(self, visit: OpenVisit) -> tuple[list[Sequence[LabelsOfVisit]], int]:
        """Return the labels of the patient's other visits, and the one to begin with."""
        offers: list[Sequence[LabelsOfVisit]] = []
        days: list[int | None] = []
        library = self._shown.session.library.current
        if library is not None and visit.scan_id is not None:
            patient = library.visit_of(visit.scan_id).patient_id
            for stored in library.timeline(patient):
                named = " · ".join(filter(None, (stored.visit.name, day_words(stored.visit))))
                for scan in stored.scans:
                    if scan.revisions and scan.scan.identifier != visit.scan_id:
                        offers.append(
                            [
                                LabelsOfVisit(
                                    stored.visit.name,
                                    named,
                                    revision_words(one),
                                    one.number,
                                    partial(_read, library, scan.scan.identifier, one.identifier),
                                )
                                for one in reversed(scan.revisions)
                            ]
                        )
                        days.append(stored.visit.days_since_first)
        for other in self._shown.session.workspace.visits:
            analysis = other.analysis
            is_other = other.scan is not visit.scan and other.identity == visit.identity
            if analysis is not None and is_other and other.scan_id is None:
                read = partial(_given, analysis)
                words = tr("As they are open here")
                offers.append([LabelsOfVisit(other.visit, other.visit, words, None, read)])
                days.append(other.days_since_first)
        return offers, _nearest_before(days, visit.days_since_first)


def _step_name(source: LabelSource) -> str:
    if source.revision is None:
        return tr("Labels of {visit}", visit=source.visit)
    return tr("Labels of {visit}, revision {n}", visit=source.visit, n=source.revision)


def _nearest_before(days: Sequence[int | None], today: int | None) -> int:
    """Return which visit is the last before today's; the first where no days are known."""
    if today is None:
        return 0
    before = [(day, place) for place, day in enumerate(days) if day is not None and day <= today]
    return max(before)[1] if before else 0


def _read(library: Any, scan_id: int, revision_id: int, progress: Progress) -> Analysis:
    from legseg_desktop.services.open_library_scan import open_library_scan  # noqa: PLC0415

    progress.report(0.0, "Reading the images")
    opened = open_library_scan(library, scan_id, revision_id)
    assert isinstance(opened, Analysis)
    return opened


def _given(analysis: Analysis, progress: Progress) -> Analysis:
    progress.report(0.0, "Reading the images")
    return analysis
