"""What the command line says of an import in text: roles of series, pseudonym, visit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from inference_engine.errors import InputError
from legseg_desktop.services.name_patients import VisitChoice
from legseg_desktop.services.preview_import import ImageChoice, ImportPreview
from legseg_desktop.services.record_provenance import ROLES

_NONE = "none"


def chosen_roles(preview: ImportPreview, roles: Iterable[str]) -> tuple[ImageChoice, ...] | None:
    """Return the roles of all images, those that were named as named; None where none was.

    Parameters
    ----------
    preview : ImportPreview
        The export.
    roles : iterable of str
        Each such as '5=water' or 'scan_a.nii.gz=none'.

    Raises
    ------
    InputError
        If one can't be understood, or there is no such series.
    """
    named = dict(_named_role(text) for text in roles)
    if not named:
        return None
    series = {image.series for image in preview.images}
    for name in named:
        if name not in series:
            raise InputError(
                f"There is no series {name} in the export.", "See what is there with --list."
            )
    likely = preview.likely_roles()
    return tuple(
        ImageChoice(image.key, named.get(image.series, likely.get(image.key, "")))
        for image in preview.images
    )


def chosen_names(
    preview: ImportPreview, patient: str | None, visit: str | None
) -> tuple[Mapping[str, str], Mapping[tuple[str, str], VisitChoice]]:
    """Return pseudonym and visit that were named, for `import_into_library`.

    Raises
    ------
    InputError
        If a pseudonym was named for several patients, or a visit for several visits.
    """
    subjects = preview.subjects()
    if patient is not None and len(subjects) > 1:
        raise InputError(
            f"The export holds {len(subjects)} patients, and one pseudonym was given.",
            "Import them one at a time, or let the pseudonyms be made.",
        )
    visits = {(image.subject, image.visit): image for image in preview.images}
    if visit is not None and len(visits) > 1:
        raise InputError(
            f"The export holds {len(visits)} visits, and one name was given.",
            "Import them one at a time, or let the names be made.",
        )
    names = dict.fromkeys(subjects, patient) if patient is not None else {}
    return names, (
        {key: VisitChoice(visit, image.days_since_first) for key, image in visits.items()}
        if visit is not None
        else {}
    )


def _named_role(text: str) -> tuple[str, str]:
    series, equals, role = text.rpartition("=")
    role = role.strip().lower().replace("-", "_")
    if not equals or role not in (*ROLES, _NONE):
        raise InputError(
            f"'{text}' doesn't say what a series shows.",
            "Write it like 5=water; roles are water, fat, in_phase, opposed_phase and none.",
        )
    return series.strip(), "" if role == _NONE else role
