"""Names and days of visits, as proposed before an import and as given by it."""

import pytest

from legseg_desktop.services.name_patients import VisitChoice, propose_names
from legseg_desktop.services.preview_import import preview_import
from legseg_desktop.services.propose_visits import propose_visits
from tests.support.dicom_writer import Person, write_siemens
from tests.support.libraries import imported, places
from tests.support.library_examples import new_library
from tests.support.phantoms import two_leg_scan


@pytest.fixture
def library(tmp_path):
    with new_library(tmp_path / "library") as library:
        yield library


def _write(folder, date, seed):
    scan, _ = two_leg_scan(axis_codes="LPS", noise=2.0, seed=seed)
    write_siemens(folder, scan, Person(study_date=date))
    return folder


def test_what_is_proposed_is_what_the_import_gives(library, tmp_path):
    outcome = imported(library, _write(tmp_path / "a", "20240229", 1))
    assert places(library, outcome.scans) == [("sub-001", "visit-1", 0)]
    later = _write(tmp_path / "b", "20250228", 2)
    with preview_import([later]) as preview:
        names = propose_names(library, preview)
        visits = propose_visits(library, preview, names)
        (proposed,) = visits.values()
    assert (proposed.pseudonym, proposed.visit) == ("sub-001", "visit-2")
    assert proposed.days_since_first == 365
    outcome = imported(library, later)
    assert places(library, outcome.scans) == [("sub-001", "visit-2", 365)]


def test_a_visit_gets_the_name_and_the_day_that_were_chosen(library, tmp_path):
    export = _write(tmp_path / "a", "20240229", 1)
    with preview_import([export]) as preview:
        (key,) = {(image.subject, image.visit) for image in preview.images}
    outcome = imported(library, export, visits={key: VisitChoice("baseline", None)})
    assert places(library, outcome.scans) == [("sub-001", "baseline", None)]
