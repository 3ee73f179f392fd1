import csv
import json
import stat
from dataclasses import replace

import nibabel
import numpy as np
import openpyxl
import pytest
from pydicom import dcmread

from inference_engine.anatomy.label_table import LabelTable
from inference_engine.errors import OutputError
from inference_engine.formats.itksnap_labels import read_itksnap_labels
from inference_engine.imaging.label_map import LabelMap
from inference_engine.progress import OperationCancelled
from legseg_desktop.library_records import RevisionKind
from legseg_desktop.reports.spreadsheet_csv import CsvDialect
from legseg_desktop.services import export_analysis as under_test
from legseg_desktop.services.export_analysis import ExportChoices, export_analysis
from legseg_desktop.services.export_dicom import kind_of_labels
from legseg_desktop.services.export_formats import ExportFormat, formats_from_text
from tests.support.dicom_objects import labels_of, with_frame_of_reference
from tests.support.dicom_writer import Person, write_siemens
from tests.support.export_examples import measured_example
from tests.support.pdf_reading import pages_of


@pytest.fixture(scope="module")
def analysis():
    return measured_example()


@pytest.fixture(scope="module")
def exported(analysis, tmp_path_factory):
    out = tmp_path_factory.mktemp("all") / "export"
    result = export_analysis(analysis, out, formats_from_text("all"))
    assert result.failed == ()
    return out


def names_of(analysis):
    return {f"{sided.side} {sided.muscle.name}": sided.label for sided in analysis.table.sided()}


def test_every_format_is_there(exported):
    found = {
        str(path.relative_to(exported))
        for path in exported.rglob("*")
        if path.is_file() and path.parent.name != "images"
    }
    assert found >= {
        "report.pdf", "analysis.xlsx", "analysis.json", "muscles.seg.nrrd",
        "csv/measurements.csv", "csv/slices.csv", "dicom/segmentation.dcm",
        "dicom/measurements.dcm", "dicom/structures.dcm", "itksnap/labels.nii.gz",
        "itksnap/labels.label", "bids/dataset_description.json",
    }  # fmt: skip
    assert len(list((exported / "dicom" / "images").iterdir())) == 12
    assert not list(exported.rglob(".*"))


def test_all_of_an_export_is_the_owners_alone(exported):
    for path in exported.rglob("*"):
        expected = 0o700 if path.is_dir() else 0o600
        assert stat.S_IMODE(path.stat().st_mode) == expected, path.name


def test_tables_for_spreadsheets_hold_the_same_numbers(exported, analysis, tmp_path):
    choices = ExportChoices(csv=CsvDialect.SEMICOLON)
    export_analysis(analysis, tmp_path / "out", [ExportFormat.CSV], choices)
    with (exported / "csv" / "measurements.csv").open(encoding="utf-8", newline="") as stream:
        plain = list(csv.DictReader(stream))
    path = tmp_path / "out" / "csv" / "measurements.csv"
    with path.open(encoding="utf-8-sig", newline="") as stream:
        german = list(csv.DictReader(stream, delimiter=";"))
    assert [row["ff_mean_percent"].replace(",", ".") for row in german] == [
        row["ff_mean_percent"] for row in plain
    ]
    assert any("," in row["ff_mean_percent"] for row in german)


WITH_ORIGIN = (
    "analysis.json", "muscles.seg.nrrd", "csv/origin.csv", "itksnap/labels.label",
    "bids/sub-Zo7/ses-visit1/anat/sub-Zo7_ses-visit1_desc-muscles_dseg.json",
)  # fmt: skip


IN_DICOM = ("dicom/segmentation.dcm", "dicom/measurements.dcm", "dicom/structures.dcm")


@pytest.mark.parametrize("name", [*WITH_ORIGIN, *IN_DICOM, "analysis.xlsx", "report.pdf"])
def test_a_format_names_program_model_inputs_and_options(exported, analysis, name):
    path = exported / name
    if path.suffix == ".xlsx":
        sheet = openpyxl.load_workbook(path)["Provenance"]
        text = " ".join(str(cell) for row in sheet.values for cell in row)
    elif path.suffix == ".pdf":
        text = " ".join(pages_of(path))
    elif path.suffix == ".dcm":
        text = " ".join(str(element.value) for element in dcmread(path).iterall())
    else:
        text = path.read_text("utf-8", errors="ignore")
    made = analysis.provenance
    digests = [*made.model_weights_sha256, *(entry.sha256 for entry in made.inputs)]
    for part in (made.legseg_version, made.model_name, made.model_version, *digests):
        assert part in text
    assert all(option in text for option in made.parameters)


def test_no_file_name_but_those_of_bids_says_who_it_is(exported):
    for path in exported.rglob("*"):
        if "bids" not in path.parts:
            assert "Zo" not in path.name
            assert "visit" not in path.name


def test_all_labels_are_equal(exported, analysis):
    truth = analysis.label_map.labels
    seg = dcmread(exported / "dicom" / "segmentation.dcm")
    assert np.array_equal(labels_of(seg, names_of(analysis), analysis.label_map), truth)
    for path in (
        exported / "itksnap" / "labels.nii.gz",
        next(exported.rglob("*_dseg.nii.gz")),
    ):
        image = nibabel.load(path)
        assert np.array_equal(np.asarray(image.dataobj), truth)
        assert np.allclose(image.affine, analysis.label_map.geometry.affine, atol=1e-4)


def test_report_and_structures_belong_to_the_segmentation(exported):
    seg, report, structures = (
        dcmread(exported / "dicom" / f"{name}.dcm")
        for name in ("segmentation", "measurements", "structures")
    )
    assert seg.StudyInstanceUID == report.StudyInstanceUID == structures.StudyInstanceUID
    assert len({seg.SeriesInstanceUID, report.SeriesInstanceUID, structures.SeriesInstanceUID}) == 3
    assert seg.SOPInstanceUID.encode() in (exported / "dicom" / "measurements.dcm").read_bytes()
    assert {s.SegmentAlgorithmType for s in seg.SegmentSequence} == {"AUTOMATIC"}


def test_itksnap_names_every_label(exported, analysis):
    labels = {label.value: label.name for label in
              read_itksnap_labels(exported / "itksnap" / "labels.label")}  # fmt: skip
    for name, label in names_of(analysis).items():
        assert labels[label] == name


def test_the_bids_derivative_says_who_made_it(exported, analysis):
    dataset = exported / "bids"
    description = json.loads((dataset / "dataset_description.json").read_text())
    assert description["DatasetType"] == "derivative"
    assert description["GeneratedBy"][0]["Name"] == "LegSeg"
    start = dataset / "sub-Zo7" / "ses-visit1" / "anat" / "sub-Zo7_ses-visit1_desc-muscles_"
    names = start.with_name(start.name + "dseg.tsv").read_text().splitlines()
    assert names[0] == "index\tname\tabbreviation"
    assert "101\tleft rectus femoris\tRF" in names
    table = start.with_name(start.name + "measurements.tsv").read_text().splitlines()
    assert len(table) == 1 + len(analysis.measurements)
    assert "n/a" in table[-1]
    facts = json.loads(start.with_name(start.name + "dseg.json").read_text())
    assert facts["ModelWeightsSHA256"] == list(analysis.provenance.model_weights_sha256)


def test_the_same_analysis_is_the_same_export(exported, analysis, tmp_path):
    export_analysis(analysis, tmp_path / "again", formats_from_text("all"))
    for path in exported.rglob("*"):
        if path.is_file():
            again = tmp_path / "again" / path.relative_to(exported)
            assert again.read_bytes() == path.read_bytes(), path.name


def test_names_of_bids_hold_no_more_than_letters_and_digits(tmp_path):
    analysis = measured_example(identity="../..", visit="")
    export_analysis(analysis, tmp_path / "out", [ExportFormat.BIDS])
    folders = [path.name for path in (tmp_path / "out" / "bids").iterdir() if path.is_dir()]
    assert folders == ["sub-unnamed"]


def test_given_labels_need_a_word_on_who_made_them(tmp_path):
    given = measured_example(model_name=None, model_version=None)
    formats = [ExportFormat.SEG, ExportFormat.JSON]
    result = export_analysis(given, tmp_path / "out", formats)
    assert result.written == (ExportFormat.JSON,)
    ((failed, error),) = result.failed
    assert failed is ExportFormat.SEG
    assert "who made the labels" in error.what
    assert not (tmp_path / "out" / "dicom").exists()
    choices = ExportChoices(made_by=RevisionKind.MANUAL)
    assert export_analysis(given, tmp_path / "out", formats, choices).failed == ()
    seg = dcmread(tmp_path / "out" / "dicom" / "segmentation.dcm")
    assert {s.SegmentAlgorithmType for s in seg.SegmentSequence} == {"MANUAL"}


def test_who_made_labels_is_taken_from_their_origin(analysis):
    provenance = analysis.provenance
    assert kind_of_labels(provenance) is RevisionKind.AUTOMATIC
    edited = replace(provenance, parameters={"corrected_by_hand": True})
    assert kind_of_labels(edited) is RevisionKind.SEMIAUTOMATIC
    assert kind_of_labels(replace(provenance, model_name=None)) is None


def test_a_source_brings_its_patient_and_no_images_are_made(tmp_path):
    analysis = measured_example()
    person = Person()
    write_siemens(tmp_path / "study", analysis.scan, person, channels=("water", "fat"))
    with_frame_of_reference(tmp_path / "study")
    choices = ExportChoices(source=tmp_path / "study")
    formats = [ExportFormat.SEG, ExportFormat.SR, ExportFormat.RTSTRUCT]
    result = export_analysis(analysis, tmp_path / "out", formats, choices)
    assert result.failed == ()
    assert not (tmp_path / "out" / "dicom" / "images").exists()
    for path in (tmp_path / "out" / "dicom").glob("*.dcm"):
        read = dcmread(path)
        assert read.PatientID == person.patient_id
        assert read.StudyInstanceUID == person.study_uid
    seg = dcmread(tmp_path / "out" / "dicom" / "segmentation.dcm")
    found = labels_of(seg, names_of(analysis), analysis.label_map)
    assert np.array_equal(found, analysis.label_map.labels)
    known = {dcmread(path).SOPInstanceUID for path in (tmp_path / "study").rglob("*.dcm")}
    refers = {item.ReferencedSOPInstanceUID
              for item in seg.ReferencedSeriesSequence[0].ReferencedInstanceSequence}  # fmt: skip
    assert refers <= known
    assert len(refers) == 12


def test_a_source_that_doesnt_fit_fails_dicom_alone(analysis, tmp_path):
    (tmp_path / "empty").mkdir()
    choices = ExportChoices(source=tmp_path / "empty")
    result = export_analysis(
        analysis, tmp_path / "out", [ExportFormat.SEG, ExportFormat.NRRD], choices
    )
    assert result.written == (ExportFormat.NRRD,)


def test_labels_without_a_muscle_are_said(analysis, tmp_path):
    empty = LabelMap(np.zeros_like(analysis.label_map.labels), analysis.label_map.geometry)
    nothing = replace(analysis, label_map=empty)
    result = export_analysis(
        nothing, tmp_path / "out", [ExportFormat.SEG, ExportFormat.NRRD, ExportFormat.ITKSNAP]
    )
    assert [each for each, _ in result.failed] == [ExportFormat.SEG]
    assert "no muscle" in result.failed[0][1].what


def test_a_table_of_its_own_has_private_codes(analysis, tmp_path):
    plain = tuple(replace(muscle, fma=None) for muscle in analysis.table.muscles)
    own = replace(analysis, table=LabelTable("own", plain, 100))
    assert export_analysis(own, tmp_path / "out", [ExportFormat.SEG]).failed == ()
    seg = dcmread(tmp_path / "out" / "dicom" / "segmentation.dcm")
    code = seg.SegmentSequence[0].SegmentedPropertyTypeCodeSequence[0]
    assert (code.CodeValue, code.CodingSchemeDesignator) == ("RF", "99LEGSEG")


def test_a_time_that_cant_be_read_is_no_obstacle(tmp_path):
    undated = measured_example(created="once")
    assert export_analysis(undated, tmp_path / "out", [ExportFormat.SEG]).failed == ()
    seg = dcmread(tmp_path / "out" / "dicom" / "segmentation.dcm")
    assert seg.ContentDate == "20000101"


def test_a_format_that_fails_half_way_leaves_what_was_there(analysis, tmp_path, monkeypatch):
    out = tmp_path / "out"
    export_analysis(analysis, out, [ExportFormat.CSV])
    before = {path: path.read_bytes() for path in out.rglob("*") if path.is_file()}

    def broken(folder, _):
        (folder / "regions.csv").write_text("half")
        raise OutputError("The disk is full.", "Make room.")

    monkeypatch.setattr(under_test, "write_region_tables", broken)
    result = export_analysis(analysis, out, [ExportFormat.CSV, ExportFormat.JSON])
    assert [each for each, _ in result.failed] == [ExportFormat.CSV]
    assert result.written == (ExportFormat.JSON,)
    after = {path: path.read_bytes() for path in before}
    assert after == before


def test_it_can_be_cancelled_between_formats(analysis, tmp_path):
    class Impatient:
        def report(self, fraction, message):
            if fraction >= 0.5:
                raise OperationCancelled

    with pytest.raises(OperationCancelled):
        export_analysis(
            analysis, tmp_path / "out", [ExportFormat.JSON, ExportFormat.SEG], None, Impatient()
        )
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["analysis.json"]
