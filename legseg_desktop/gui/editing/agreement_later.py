"""How far corrected muscles are from what the model made of them, found when the hands rest."""

from __future__ import annotations

import logging
from collections.abc import Collection
from dataclasses import dataclass
from functools import partial
from weakref import WeakKeyDictionary, WeakSet

from PySide6.QtCore import QObject, QTimer

from inference_engine.progress import OperationCancelled, Progress
from legseg_desktop.editing.model_agreement import ModelAgreement, agreement_with_model
from legseg_desktop.gui.editing.edit_desk import EditDesk
from legseg_desktop.gui.editing.model_labels import differing_labels
from legseg_desktop.gui.editing.shown_edit import ShownEdit
from legseg_desktop.gui.jobs import Job
from legseg_desktop.gui.translation import tr

_LOG = logging.getLogger(__name__)

_REST_MS = 2000


@dataclass(frozen=True)
class Agreements:
    """What was compared: muscles with the model's, or with those opened where no model made any."""

    muscles: tuple[ModelAgreement, ...]
    with_model: bool


class AgreementLater(QObject):
    """Compares touched muscles with those of the nearest automatic revision, as a job.

    Labels that were corrected in earlier sittings are compared once they are opened. What fails is
    said once; its muscles are compared with those that are touched next.

    Parameters
    ----------
    shown : ShownEdit
        Whose muscles are touched.
    """

    def __init__(self, shown: ShownEdit) -> None:
        super().__init__()
        self._shown = shown
        self._touched: WeakKeyDictionary[EditDesk, set[int]] = WeakKeyDictionary()
        self._have_failed: WeakSet[EditDesk] = WeakSet()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_REST_MS)
        self._timer.timeout.connect(self.find)

    def show(self, desk: EditDesk) -> None:
        """Show what is known of another desk."""
        self._timer.stop()
        self._say(desk)
        if desk in self._touched or _is_first(desk):
            self._timer.start()

    def touch(self, labels: Collection[int]) -> None:
        """Take note that muscles were changed."""
        desk = self._shown.desk
        if desk is not None:
            self._touched.setdefault(desk, set()).update(labels)
            self._timer.start()

    def find(self) -> None:
        """Compare what was touched, and the first time what was corrected earlier."""
        desk = self._shown.desk
        if desk is None:
            return
        labels, is_first = self._touched.pop(desk, set()), _is_first(desk)
        if labels or is_first:
            self._shown.desks.jobs.start(
                Job(
                    tr("Comparing with the model's labels"),
                    partial(_agreements_or_why_not, desk, labels, is_first),
                    lambda result: self._put(desk, labels, result),
                )
            )

    def _put(self, desk: EditDesk, asked: set[int], found: Agreements | Exception) -> None:
        if isinstance(found, Exception):
            # Not at once: what fails again would be tried for ever.
            self._touched.setdefault(desk, set()).update(asked)
            if desk not in self._have_failed:
                self._have_failed.add(desk)
                self._shown.review.failed.emit(found)
            return
        self._have_failed.discard(desk)
        desk.agreements |= {one.label: one for one in found.muscles}
        desk.is_compared_with_model = found.with_model
        if desk is self._shown.desk:
            self._say(desk)

    def _say(self, desk: EditDesk) -> None:
        model = self._shown.review.table.model
        for one in desk.agreements.values():
            if one.dsc is None:
                continue
            if desk.is_compared_with_model:
                words = tr("With the model's labels: DSC {dsc}", dsc=f"{one.dsc:.3f}")
            else:
                words = tr(
                    "No model made these labels. With those that were opened: DSC {dsc}",
                    dsc=f"{one.dsc:.3f}",
                )
            if one.assd_mm is not None:
                words += tr(", ASSD {mm:.2f} mm", mm=one.assd_mm)
            model.take_agreement(one.label, words)


def _is_first(desk: EditDesk) -> bool:
    """Return whether what was corrected in earlier sittings hasn't been compared yet."""
    return not desk.agreements and not desk.model.are_those_opened


def _agreements_or_why_not(
    desk: EditDesk, touched: Collection[int], is_first: bool, progress: Progress
) -> Agreements | Exception:
    try:
        return _agreements(desk, touched, is_first, progress)
    except OperationCancelled:
        raise
    except Exception as error:
        _LOG.error("Comparing the muscles under edit failed with %s.", type(error).__name__)
        return error


def _agreements(
    desk: EditDesk, touched: Collection[int], is_first: bool, progress: Progress
) -> Agreements:
    """Compare muscles that were touched; the first time all that differ from the model's."""
    session, made = desk.session, desk.model.labels()
    labels = set(touched)
    if is_first and made is not None:
        labels |= differing_labels(session.labels, made)
    base = desk.base if made is None else made
    found: list[ModelAgreement] = []
    for label in sorted(labels):
        progress.report(len(found) / len(labels), "Comparing the muscles")
        found.append(agreement_with_model(session.labels, base, session.geometry, label))
    return Agreements(tuple(found), made is not None)
