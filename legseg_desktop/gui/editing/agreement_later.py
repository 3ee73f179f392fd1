"""How far corrected muscles are from what they were, found when the hands rest."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial

from PySide6.QtCore import QObject, QTimer

from inference_engine.progress import Progress
from legseg_desktop.editing.model_agreement import ModelAgreement, agreement_with_model
from legseg_desktop.gui.editing.edit_desk import EditDesk
from legseg_desktop.gui.editing.shown_edit import ShownEdit
from legseg_desktop.gui.jobs import Job
from legseg_desktop.gui.translation import tr

_REST_MS = 2000


class AgreementLater(QObject):
    """Compares touched muscles with those that the edit began with, as a job.

    Parameters
    ----------
    shown : ShownEdit
        Whose muscles are touched.
    """

    def __init__(self, shown: ShownEdit) -> None:
        super().__init__()
        self._shown = shown
        self._touched: set[int] = set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_REST_MS)
        self._timer.timeout.connect(self.find)

    def show(self, desk: EditDesk) -> None:
        """Show what is known of another desk."""
        self._touched = set()
        self._timer.stop()
        self._say(desk)

    def touch(self, labels: Collection[int]) -> None:
        """Take note that muscles were changed."""
        self._touched |= set(labels)
        self._timer.start()

    def find(self) -> None:
        """Compare what was touched."""
        desk = self._shown.desk
        if desk is None or not self._touched:
            return
        labels, self._touched = sorted(self._touched), set()
        self._shown.desks.jobs.start(
            Job(
                tr("Comparing with the labels before"),
                partial(_agreements, desk, labels),
                lambda found: self._put(desk, found),
            )
        )

    def _put(self, desk: EditDesk, found: Collection[ModelAgreement]) -> None:
        desk.agreements |= {one.label: one for one in found}
        if desk is self._shown.desk:
            self._say(desk)

    def _say(self, desk: EditDesk) -> None:
        model = self._shown.review.table.model
        for one in desk.agreements.values():
            if one.dsc is None:
                continue
            words = tr("With the labels before: DSC {dsc:.3f}", dsc=one.dsc)
            if one.assd_mm is not None:
                words += tr(", ASSD {mm:.2f} mm", mm=one.assd_mm)
            model.take_agreement(one.label, words)


def _agreements(
    desk: EditDesk, labels: Collection[int], progress: Progress
) -> list[ModelAgreement]:
    found: list[ModelAgreement] = []
    for label in labels:
        progress.report(len(found) / len(labels), "Comparing the muscles")
        session = desk.session
        found.append(agreement_with_model(session.labels, desk.base, session.geometry, label))
    return found
