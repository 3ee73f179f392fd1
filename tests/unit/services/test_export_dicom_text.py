"""Names of any script stay what they are in DICOM objects, whatever their source is written in."""

import warnings
from dataclasses import replace

import pytest
from highdicom.seg import segread
from highdicom.sr import srread
from pydicom import dcmread
from pydicom.dataset import Dataset
from pydicom.sr.codedict import codes

from legseg_desktop.library_records import RevisionKind
from legseg_desktop.records import LabelStep, MuscleReview
from legseg_desktop.services.export_analysis import ExportChoices, export_analysis
from legseg_desktop.services.export_formats import ExportFormat
from tests.support.dicom_objects import with_frame_of_reference
from tests.support.dicom_writer import Person, write_enhanced, write_siemens
from tests.support.export_examples import measured_example

FORMATS = (
    ExportFormat.SEG, ExportFormat.SEG_LABELMAP, ExportFormat.SR, ExportFormat.RTSTRUCT,
)  # fmt: skip
PATIENT, REFERRER, READER = "Müller^Jürgen", "Größe^Zoë", "Αλεξάνδρα"
PROCEDURE = "MRT beider Oberschenkel, Übersicht"
NOTE = "Граница неясна"
OBJECTS = ("segmentation.dcm", "segmentation_labelmap.dcm", "measurements.dcm", "structures.dcm")


def write_source(folder, scan, kind):
    person = Person(name=PATIENT)
    if kind == "enhanced":
        write_enhanced(folder / "one.dcm", scan, person)
    else:
        write_siemens(folder, scan, person)
    with_frame_of_reference(folder)
    for path in folder.rglob("*.dcm"):
        image = dcmread(path)
        image.SpecificCharacterSet = "ISO_IR 100"
        image.PatientName, image.ReferringPhysicianName = PATIENT, REFERRER
        image.StudyDescription = "Muskeln für Zoë"
        procedure = Dataset()
        procedure.CodeValue, procedure.CodingSchemeDesignator = "T1", "99KLINIK"
        procedure.CodeMeaning = PROCEDURE
        image.ProcedureCodeSequence = [procedure]
        image.save_as(path)
        # Not UTF-8: what is read must be decoded.
        assert PATIENT.encode("latin-1") in path.read_bytes()


@pytest.fixture(scope="module", params=["classic", "enhanced"])
def folder(request, tmp_path_factory):
    study = tmp_path_factory.mktemp(request.param)
    steps = (LabelStep(1, "manual", READER, "2026-03-01T10:00:00+00:00"),)
    analysis = measured_example()
    row = next(one for one in analysis.measurements if one.voxels)
    review = MuscleReview(row.side, row.muscle, row.abbreviation, row.label, "flag", NOTE, 9.0)
    analysis = replace(analysis, history=steps, review=(review,))
    write_source(study / "in", analysis.scan, request.param)
    choices = ExportChoices(source=study / "in", made_by=RevisionKind.MANUAL)
    assert export_analysis(analysis, study / "out", FORMATS, choices).failed == ()
    return study / "out" / "dicom"


@pytest.mark.parametrize("name", OBJECTS)
def test_the_source_s_names_are_written_anew(folder, name):
    content = (folder / name).read_bytes()
    assert PATIENT.encode("latin-1") not in content
    made = dcmread(folder / name)
    assert made.SpecificCharacterSet == "ISO_IR 192"
    assert str(made.PatientName) == PATIENT
    assert str(made.ReferringPhysicianName) == REFERRER
    if name != "structures.dcm":
        assert made.StudyDescription == "Muskeln für Zoë"
        assert made.ProcedureCodeSequence[0].CodeMeaning == PROCEDURE


def test_highdicom_reads_who_was_scanned_and_who_read(folder):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        seg = segread(folder / "segmentation.dcm")
        report = srread(folder / "measurements.dcm")
    assert str(seg.PatientName) == str(report.PatientName) == PATIENT
    assert str(seg.ContentCreatorName) == f"{READER}^"
    observers = report.content.get_observer_contexts(codes.DCM.Person)
    (observer,) = observers
    assert str(observer.observer_identifying_attributes.name) == f"{READER}^"
    assert NOTE in {
        item.TextValue
        for group in report.content.get_volumetric_roi_measurement_groups()
        for item in group[0].ContentSequence
        if item.ValueType == "TEXT"
    }


def test_contours_name_their_reader(folder):
    structures = dcmread(folder / "structures.dcm")
    assert str(structures.OperatorsName) == f"{READER}^"
    observers = {str(each.ROIInterpreter) for each in structures.RTROIObservationsSequence}
    assert observers == {f"{READER}^"}
    assert READER in structures.StructureSetDescription
