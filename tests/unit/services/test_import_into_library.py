"""Scans enter the library without names, all or none, and are known when they come again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from inference_engine.errors import InputError, OutputError
from inference_engine.formats.nifti import read_volume, write_volume
from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.orientation import to_canonical
from inference_engine.imaging.water_fat_separation.echo_model import EchoModel
from legseg_desktop.services.import_into_library import import_into_library
from legseg_desktop.services.name_patients import VisitChoice, propose_names, table_path_of
from legseg_desktop.services.open_library import StudyLibrary, open_library
from legseg_desktop.services.preview_import import ImageChoice, preview_import
from legseg_desktop.services.pseudonym_file import read_table
from tests.support.dicom_echoes import write_echoes
from tests.support.dicom_writer import (
    CHANNELS,
    SECRETS,
    Person,
    stored,
    write_enhanced,
    write_philips,
    write_siemens,
)
from tests.support.libraries import everything_in, imported, places, write_stacks
from tests.support.phantoms import two_leg_scan

SCAN, _ = two_leg_scan(shape=(24, 20, 6), axis_codes="LPS")
LATER, _ = two_leg_scan(shape=(24, 20, 6), axis_codes="LPS", noise=9.0)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[StudyLibrary]:
    with open_library(tmp_path / "library", create=True) as opened:
        yield opened


def images_of(library: StudyLibrary, scan_id: int) -> dict[str, tuple[np.ndarray, np.ndarray]]:
    """Return voxels and affine of a scan's files, in canonical axis order."""
    found = {}
    for file in library.scan(scan_id).files:
        turned, geometry = to_canonical(*read_volume(library.path_of(file)))
        found[file.role] = (turned, geometry.affine)
    return found


def test_voxels_and_place_are_those_of_the_export(tmp_path: Path, library: StudyLibrary) -> None:
    slopes = {"water": 0.31, "fat": 0.47, "in_phase": 0.6, "opposed_phase": 0.25}
    write_philips(tmp_path / "in", SCAN, Person(), slopes=slopes)
    (scan,) = imported(library, tmp_path / "in").scans
    assert (scan.shape, scan.stacks, scan.warnings) == ((24, 20, 6), 1, ())
    assert scan.description == "Philips 3 T, TE 1.23/1.3/2.46 ms"
    found = images_of(library, scan.identifier)
    assert set(found) == set(CHANNELS)
    for role, (voxels, affine) in found.items():
        kept = stored(getattr(SCAN, role), slopes[role]) * np.float64(slopes[role])
        expected, geometry = to_canonical(kept, SCAN.geometry)
        np.testing.assert_allclose(voxels, expected, rtol=1e-6)
        np.testing.assert_allclose(affine, geometry.affine, atol=1e-4)


def test_names_stay_in_the_table_beside_the_library(tmp_path: Path, library: StudyLibrary) -> None:
    write_siemens(tmp_path / "in", SCAN, Person())
    write_enhanced(tmp_path / "in" / "later.dcm", LATER, Person(study_date="20240310"))
    outcome = imported(library, tmp_path / "in")
    assert places(library, outcome.scans) == [("sub-001", "visit-1", 0), ("sub-001", "visit-2", 10)]
    patient = library.find_patient("sub-001")
    assert patient is not None
    assert (patient.birth_year, patient.sex) == (1961, "F")
    written = everything_in(library.folder) + repr(outcome) + repr(library.audit())
    assert not any(secret in written for secret in SECRETS)
    assert "Querulant^Theodora" in table_path_of(library).read_text()
    assert table_path_of(library).parent == tmp_path
    assert oct(table_path_of(library).stat().st_mode)[-3:] == "600"


def test_what_is_there_is_recognised_however_it_comes(
    tmp_path: Path, library: StudyLibrary
) -> None:
    write_siemens(tmp_path / "in", SCAN, Person())
    (scan,) = imported(library, tmp_path / "in").scans
    # The same slices in other files and another order, as another patient, and as NIfTI.
    write_siemens(tmp_path / "again", SCAN, Person(patient_id="9"), order=(5, 3, 1, 0, 2, 4))
    (tmp_path / "nifti").mkdir()
    for file in scan.files:
        turned, geometry = to_canonical(*read_volume(library.path_of(file)))
        write_volume(tmp_path / "nifti" / f"{file.role}.nii.gz", turned, geometry)
    for place in ("in", "again", "nifti"):
        before = table_path_of(library).read_bytes()
        outcome = imported(library, tmp_path / place)
        assert (outcome.scans, outcome.already_there) == ((), (scan,)), place
        assert table_path_of(library).read_bytes() == before
    assert len(library.patient_rows()) == 1


def test_the_same_images_twice_in_an_export_are_imported_once_and_said(
    tmp_path: Path, library: StudyLibrary
) -> None:
    write_siemens(tmp_path / "in", SCAN, Person())
    write_siemens(tmp_path / "in", SCAN, Person(study_date="20240310"))
    outcome = imported(library, tmp_path / "in")
    assert len(outcome.scans) == 1
    assert outcome.warnings == (
        "The images of patient 1, visit-2, are in the export twice: they were imported once.",
    )


def test_stacks_become_one_scan(tmp_path: Path, library: StudyLibrary) -> None:
    whole = write_stacks(tmp_path / "in")
    (scan,) = imported(library, tmp_path / "in").scans
    assert (scan.stacks, scan.shape) == (3, (48, 40, 20))
    assert [record.shape for record in scan.stack_records] == [(48, 40, 8)] * 3
    for role, (voxels, affine) in images_of(library, scan.identifier).items():
        expected, geometry = to_canonical(stored(getattr(whole, role)), whole.geometry)
        np.testing.assert_allclose(voxels, expected, rtol=1e-3, atol=1.0)
        np.testing.assert_allclose(affine, geometry.affine, atol=1e-4)
    assert imported(library, tmp_path / "in").already_there == (scan,)


def test_stacks_apart_are_scans_of_their_own(tmp_path: Path, library: StudyLibrary) -> None:
    write_stacks(tmp_path / "in", (0, 12))
    outcome = imported(library, tmp_path / "in")
    assert [scan.stacks for scan in outcome.scans] == [1, 1]
    assert places(library, outcome.scans) == [("sub-001", "visit-1", 0)] * 2


def test_a_channel_that_only_one_stack_has_is_left_out_and_said(
    tmp_path: Path, library: StudyLibrary
) -> None:
    write_stacks(tmp_path / "in")
    with preview_import([tmp_path / "in"]) as preview:
        choices = [
            ImageChoice(
                image.key, "" if (image.role, image.stack) == ("in_phase", 1) else image.role
            )
            for image in preview.images
        ]
        outcome = import_into_library(library, preview, choices)
    (scan,) = outcome.scans
    assert {file.role for file in scan.files} == {"fat", "water", "opposed_phase"}
    assert scan.warnings == (
        "Series 7 was left out: not all stacks have such an image.",
        "Series 27 was left out: not all stacks have such an image.",
    )
    assert outcome.warnings[0] == f"sub-001, visit-1: {scan.warnings[0]}"


def test_roles_names_and_visits_are_as_chosen(tmp_path: Path, library: StudyLibrary) -> None:
    write_siemens(tmp_path / "in", SCAN, Person())
    with preview_import([tmp_path / "in"]) as preview:
        assert propose_names(library, preview) == {"patient 1": "sub-001"}
        other = {"water": "fat", "fat": "water"}
        choices = [ImageChoice(i.key, other.get(i.role, "")) for i in preview.images]
        outcome = import_into_library(
            library,
            preview,
            choices,
            names={"patient 1": "P-17 b"},
            visits={("patient 1", "visit-1"): VisitChoice("baseline", 3)},
        )
    assert places(library, outcome.scans) == [("P-17 b", "baseline", 3)]
    fat = images_of(library, outcome.scans[0].identifier)["fat"][0]
    np.testing.assert_array_equal(fat, to_canonical(stored(SCAN.water), SCAN.geometry)[0])
    assert len(outcome.scans[0].files) == 2
    # The next export of this patient is theirs without being told.
    write_siemens(tmp_path / "later", LATER, Person(study_date="20240310"))
    assert places(library, imported(library, tmp_path / "later").scans) == [
        ("P-17 b", "visit-2", 10)
    ]


def test_a_pseudonym_of_another_patient_or_none_at_all_is_refused(
    tmp_path: Path, library: StudyLibrary
) -> None:
    write_siemens(tmp_path / "in", SCAN, Person())
    imported(library, tmp_path / "in")
    before = table_path_of(library).read_bytes()
    write_siemens(tmp_path / "other", LATER, Person(patient_id="9"))
    with pytest.raises(InputError, match="sub-001 is another patient's"):
        imported(library, tmp_path / "other", names={"patient 1": "sub-001"})
    with pytest.raises(InputError, match="can't be a pseudonym"):
        imported(library, tmp_path / "other", names={"patient 1": "../x"})
    write_siemens(tmp_path / "same", LATER, Person(study_date="20240310"))
    with pytest.raises(InputError, match="is sub-001 in the table of pseudonyms already"):
        imported(library, tmp_path / "same", names={"patient 1": "sub-5"})
    assert table_path_of(library).read_bytes() == before
    assert len(library.patient_rows()) == 1
    # A new patient's own pseudonym is one that neither the table nor the library has.
    assert places(library, imported(library, tmp_path / "other").scans)[0][0] == "sub-002"


def test_without_the_table_a_known_name_gets_the_next_visit(
    tmp_path: Path, library: StudyLibrary
) -> None:
    write_siemens(tmp_path / "in", SCAN, Person())
    imported(library, tmp_path / "in")
    table_path_of(library).unlink()
    write_siemens(tmp_path / "later", LATER, Person(study_date="20240310"))
    outcome = imported(library, tmp_path / "later", names={"patient 1": "sub-001"})
    assert places(library, outcome.scans) == [("sub-001", "visit-2", None)]


def test_a_subject_of_bids_that_is_there_gets_the_scan_with_a_warning(
    tmp_path: Path, library: StudyLibrary
) -> None:
    for name, scan in (("a", SCAN), ("b", LATER)):
        folder = tmp_path / name / "sub-X1" / "ses-base" / "anat"
        folder.mkdir(parents=True)
        for role in ("water", "fat"):
            path = folder / f"sub-X1_ses-base_acq-dixon_rec-{role}_T1w.nii.gz"
            write_volume(path, getattr(scan, role), scan.geometry)
    first = imported(library, tmp_path / "a")
    assert places(library, first.scans) == [("sub-X1", "base", None)]
    assert first.warnings == ()
    second = imported(library, tmp_path / "b")
    assert places(library, second.scans) == [("sub-X1", "base", None)]
    assert second.warnings == (
        "sub-X1 was in the library already: the new scan was added to this patient.",
    )
    assert not table_path_of(library).exists()


def test_echoes_alone_become_water_and_fat(tmp_path: Path, library: StudyLibrary) -> None:
    scan, labels = two_leg_scan((96, 80, 4), (4, 4, 20))
    times = (1.2, 2.6, 4.1, 5.5)
    echoes = EchoModel.from_milliseconds(times, 3.0).signal(scan.water, scan.fat, 150.0, 40.0)
    write_echoes(tmp_path / "in", echoes, times, scan.geometry)
    (new,) = imported(library, tmp_path / "in").scans
    found = images_of(library, new.identifier)
    muscle = labels.labels > 0
    for role in ("water", "fat"):
        np.testing.assert_allclose(found[role][0][muscle], getattr(scan, role)[muscle], atol=25)


def test_two_echoes_without_phase_are_taken_by_their_times(
    tmp_path: Path, library: StudyLibrary
) -> None:
    scan, _ = two_leg_scan((24, 20, 6))
    echoes = EchoModel.from_milliseconds((1.15, 2.3, 3.45), 3.0).signal(scan.water, scan.fat, 0.0)
    write_echoes(tmp_path / "in", echoes[:2], (1.15, 2.3), scan.geometry, parts="M")
    (new,) = imported(library, tmp_path / "in").scans
    in_phase, _ = images_of(library, new.identifier)["in_phase"]
    np.testing.assert_allclose(in_phase, np.abs(echoes[1]), atol=1)


def test_the_table_may_not_lie_in_the_library(tmp_path: Path, library: StudyLibrary) -> None:
    write_siemens(tmp_path / "in", SCAN, Person())
    with pytest.raises(OutputError, match="would lie in the library"):
        imported(library, tmp_path / "in", table_path=library.folder / "who.csv")
    imported(library, tmp_path / "in", table_path=tmp_path / "apart" / "who.csv")
    assert "Theodora" in (tmp_path / "apart" / "who.csv").read_text()
    assert not table_path_of(library).exists()
    assert [path.name for path in (tmp_path / "apart").iterdir()] == ["who.csv"]
    assert "1 rows" in repr(read_table(tmp_path / "apart" / "who.csv"))


def test_channels_that_disagree_are_told(tmp_path: Path, library: StudyLibrary) -> None:
    half = DixonScan(SCAN.water, SCAN.fat, SCAN.in_phase / 2, SCAN.opposed_phase, SCAN.geometry)
    write_siemens(tmp_path / "in", half, Person())
    (scan,) = imported(library, tmp_path / "in").scans
    assert "in-phase image differs from water + fat by 50 %" in scan.warnings[0]
