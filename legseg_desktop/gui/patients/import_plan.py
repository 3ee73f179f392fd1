"""What of an export is to be imported, as what and under which names; knows no widget."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from legseg_desktop.gui.translation import tr

if TYPE_CHECKING:
    from legseg_desktop.services.preview_import import ImageChoice, ImportPreview, PreviewImage
    from legseg_desktop.services.propose_scans import ProposedScan

CHANNELS = ("fat", "water", "in_phase", "opposed_phase")
"""Roles that a scan is made of."""


@dataclass(frozen=True)
class ImageRow:
    """Images that are shown side by side: a stack of a scan, or (group -1) one that is none."""

    group: int
    stack: int
    images: tuple[PreviewImage, ...]


@dataclass(frozen=True)
class PlannedVisit:
    """A visit as the library will know it; a day that isn't known is None."""

    name: str
    days_since_first: int | None


class ImportPlan:
    """The roles, names and days, as proposed and then as the user changes them.

    Parameters
    ----------
    preview : ImportPreview
        What there is.
    pseudonyms : mapping of str to str
        Proposed pseudonym of each subject.
    visits : mapping of (str, str) to PlannedVisit
        Proposed name and day of each subject's visits.
    """

    def __init__(
        self,
        preview: ImportPreview,
        pseudonyms: Mapping[str, str],
        visits: Mapping[tuple[str, str], PlannedVisit],
    ) -> None:
        self.preview = preview
        self.roles = {
            image.key: image.role if image.group >= 0 and image.role in CHANNELS else ""
            for image in preview.images
        }
        self.pseudonyms = dict(pseudonyms)
        self.visits = dict(visits)
        self._proposed = dict(visits)

    @property
    def changed_visits(self) -> dict[tuple[str, str], PlannedVisit]:
        """What the user calls visits otherwise than proposed."""
        return {key: visit for key, visit in self.visits.items() if visit != self._proposed[key]}

    def is_identified(self, subject: str) -> bool:
        """Return whether headers say who a subject is: the table of pseudonyms decides then."""
        images = (image for image in self.preview.images if image.subject == subject)
        return any(self.preview.found(image.key).identity is not None for image in images)

    def choices(self) -> tuple[ImageChoice, ...]:
        """Return what each image that isn't left out is to be taken for."""
        from legseg_desktop.services.preview_import import ImageChoice  # noqa: PLC0415

        return tuple(ImageChoice(key, role) for key, role in self.roles.items() if role)

    def scans(self) -> tuple[tuple[ProposedScan, ...], dict[str, str]]:
        """Return the scans that the chosen images make, and why others make none, by key."""
        return self.preview.scans(self.choices())

    def rows(self, subject: str, visit: str) -> list[ImageRow]:
        """Return the images of a visit as they are shown: scan by scan, stack by stack, others."""
        images = [
            image
            for image in self.preview.images
            if (image.subject, image.visit) == (subject, visit)
        ]
        grouped = sorted(
            (image for image in images if image.group >= 0),
            key=lambda image: (image.group, image.stack, _order(image.role)),
        )
        rows = [
            ImageRow(group, stack, tuple(row))
            for (group, stack), row in groupby(grouped, key=lambda one: (one.group, one.stack))
        ]
        return rows + [ImageRow(-1, 0, (image,)) for image in images if image.group < 0]

    def visits_of(self, subject: str) -> list[str]:
        """Return the visits of a subject, as the export has them."""
        return [visit for owner, visit in self.visits if owner == subject]

    def problem(self) -> str:
        """Return why nothing can be imported as it stands; '' where it can."""
        scans, problems = self.scans()
        if problems:
            return next(iter(problems.values()))
        if not scans:
            return tr("Say which images are fat and water, or in-phase and opposed-phase.")
        used = {(scan.subject, scan.visit) for scan in scans}
        return self._name_problem(used)

    def _name_problem(self, used: set[tuple[str, str]]) -> str:
        taken: dict[str, str] = {}
        for subject in dict.fromkeys(subject for subject, _ in sorted(used)):
            name = self.pseudonyms[subject]
            if not name:
                return tr("Give every patient a pseudonym.")
            if taken.setdefault(name, subject) != subject:
                return tr("Two patients can't have the same pseudonym: {name}.", name=name)
            visits = [
                self.visits[key].name for key in self.visits if key in used and key[0] == subject
            ]
            if not all(visits):
                return tr("Give every visit a name.")
            if len(set(visits)) < len(visits):
                return tr("Two visits of {name} have the same name.", name=name)
        return ""


def confidence_word(confidence: float) -> str:
    """Return how sure a role is."""
    if confidence >= _SURE:
        return tr("sure")
    if confidence >= _LIKELY:
        return tr("likely")
    return tr("a guess")


_SURE, _LIKELY = 0.9, 0.6


def _order(role: str) -> int:
    return CHANNELS.index(role) if role in CHANNELS else len(CHANNELS)
