"""Every format says which revision its labels are, who made it of what, and what numbers need."""

import csv
import json
from dataclasses import replace

import numpy as np
import openpyxl
import pytest
from highdicom.sr import srread
from pydicom import dcmread

from inference_engine.formats.nifti import write_volume
from inference_engine.imaging.orientation import to_canonical
from inference_engine.progress import NoProgress
from legseg_desktop.library_records import ReviewMark, ReviewState, RevisionKind
from legseg_desktop.records import ScanInputs
from legseg_desktop.services import segment_scan
from legseg_desktop.services.add_analysis import add_analysis
from legseg_desktop.services.analyse_scan import analyse_scan
from legseg_desktop.services.edit_correct import corrected_analysis
from legseg_desktop.services.export_analysis import ExportChoices
from legseg_desktop.services.export_formats import ExportFormat
from legseg_desktop.services.export_from_library import export_from_library
from legseg_desktop.services.export_library_scans import ScanChoice, export_library_scans
from legseg_desktop.services.open_library import open_library
from legseg_desktop.services.open_library_scan import open_library_scan
from legseg_desktop.services.save_revision import save_revision
from legseg_desktop.storage import audit_log
from tests.support.pdf_reading import pages_of
from tests.support.phantoms import RF, VL, two_leg_scan
from tests.support.refined_model import REFINEMENT
from tests.support.simulated_segmentation import segment_phantom

ACCOUNT = "anna"


@pytest.fixture(scope="module")
def exported(tmp_path_factory):
    """Export what a model made and a person corrected, in all formats; return folder and revision.

    The formats are those of the window and of 'export', and the data set of 'library export'.
    """
    tmp_path = tmp_path_factory.mktemp("origin")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(audit_log, "account_name", lambda: ACCOUNT)
        patch.setattr(segment_scan, "segment_in_child", _segment_and_refine)
        return _exported(tmp_path)


def _segment_and_refine(scan, options, **rest):
    result = segment_phantom(scan, options, **rest)
    return replace(result, model=replace(result.model, refinement=REFINEMENT))


def _exported(tmp_path):
    scan, _ = two_leg_scan(axis_codes="LPS")
    analysis = tmp_path / "images" / "analysis"
    analysis.parent.mkdir()
    for role in ("fat", "water"):
        write_volume(analysis.parent / f"{role}.nii.gz", getattr(scan, role), scan.geometry)
    inputs = ScanInputs(fat=analysis.parent / "fat.nii.gz", water=analysis.parent / "water.nii.gz")
    analyse_scan(inputs, analysis, progress=NoProgress(), identity="P1", visit="visit-1")
    with open_library(tmp_path / "library", create=True) as library:
        scan = add_analysis(library, analysis).scan.identifier
        before = open_library_scan(library, scan)
        labels = np.array(to_canonical(before.label_map.labels, before.label_map.geometry)[0])
        taken = np.argwhere(labels == VL)[:40]
        labels[tuple(taken.T)] = RF
        revision = save_revision(
            library,
            scan,
            corrected_analysis(before, labels, NoProgress()),
            kind=RevisionKind.SEMIAUTOMATIC,
            parent_id=library.latest_revision(scan).identifier,
        )
        marks = [
            ReviewMark(RF, ReviewState.DONE, "", 12.0),
            ReviewMark(VL, ReviewState.FLAG, "Border to VI?", 3.0),
        ]
        library.set_review_marks(revision.identifier, marks)
        out = tmp_path / "out"
        (one,) = export_library_scans(
            library, out, list(ExportFormat), ScanChoice(scans=(scan,)), choices=ExportChoices()
        )
        assert one.result.failed == ()
        export_from_library(library, tmp_path / "out" / "dataset")
    return out, revision


def text_of_dicom(path):
    return " ".join(str(element.value) for element in dcmread(path).iterall())


def text_of_workbook(path):
    sheet = openpyxl.load_workbook(path)["Provenance"]
    return " ".join(str(cell) for row in sheet.values for cell in row)


def text_of_nrrd(path):
    return path.read_bytes().partition(b"\n\n")[0].decode("utf-8")


def texts_of(out):
    """Return what each format says, as its own reader has it."""
    dicom = out / "dicom"
    (dseg,) = (out / "bids").rglob("*_dseg.json")
    (of_library,) = (out / "dataset").rglob("*_dseg.json")
    return {
        "pdf": " ".join(" ".join(pages_of(out / "report.pdf")).split()),
        "xlsx": text_of_workbook(out / "analysis.xlsx"),
        "csv": (out / "csv" / "origin.csv").read_text("utf-8"),
        "json": (out / "analysis.json").read_text("utf-8"),
        "seg": text_of_dicom(dicom / "segmentation.dcm"),
        "seg-labelmap": text_of_dicom(dicom / "segmentation_labelmap.dcm"),
        "sr": text_of_dicom(dicom / "measurements.dcm"),
        "rtstruct": (dicom / "structures_origin.txt").read_text("utf-8"),
        "nrrd": text_of_nrrd(out / "muscles.seg.nrrd"),
        "itksnap": (out / "itksnap" / "labels.label").read_text("utf-8"),
        "bids": dseg.read_text("utf-8"),
        "library": of_library.read_text("utf-8"),
    }


def test_every_format_names_revision_editor_model_inputs_version_and_options(exported):
    out, revision = exported
    provenance = revision.provenance
    assert revision.number == 2
    assert provenance.networks_sha256 == (*provenance.model_weights_sha256, REFINEMENT.sha256)
    texts = texts_of(out)
    assert set(texts) == {*map(str, ExportFormat), "library"}
    for name, text in texts.items():
        digests = [*provenance.networks_sha256, *(one.sha256 for one in provenance.inputs)]
        needed = (
            *("semiautomatic, based on revision 1", ACCOUNT),
            *(
                provenance.model_name,
                provenance.model_version,
                provenance.legseg_version,
            ),
            *digests,
            REFINEMENT.file,
            *provenance.parameters,
        )
        missing = [part for part in needed if part not in text]
        assert not missing, (name, missing)
        assert "evision 2" in text or '"Revision": 2' in text or '"revision": 2' in text, name
        # The PDF prints the time in words; the others as it is stored.
        times = (revision.created, revision.created[:16].replace("T", " "))
        assert any(time in text for time in times), name
    for text in (texts["json"], texts["bids"], texts["library"]):
        content = json.loads(text)
        steps = content.get("history") or content["History"]
        assert [step["number"] for step in steps] == [1, 2]
        assert {tuple(pair) for pair in steps[1]["changed"]} == {("right", "RF"), ("right", "VL")}


def test_dicom_names_the_person_in_its_own_fields(exported):
    out, _ = exported
    seg = dcmread(out / "dicom" / "segmentation.dcm")
    assert str(seg.ContentCreatorName) == f"{ACCOUNT}^"
    assert {segment.SegmentAlgorithmType for segment in seg.SegmentSequence} == {"SEMIAUTOMATIC"}
    structures = dcmread(out / "dicom" / "structures.dcm")
    assert str(structures.OperatorsName) == f"{ACCOUNT}^"
    assert "revision 2: semiautomatic, based on revision 1" in structures.StructureSetDescription
    for observation in structures.RTROIObservationsSequence:
        assert str(observation.ROIInterpreter) == f"{ACCOUNT}^"
    observers = srread(out / "dicom" / "measurements.dcm").content.get_observer_contexts()
    kinds = {context.observer_type.meaning for context in observers}
    assert kinds == {"Person", "Device"}


def test_the_report_says_what_was_reviewed(exported):
    out, _ = exported
    read = srread(out / "dicom" / "measurements.dcm")
    found = {}
    for group in read.content.get_volumetric_roi_measurement_groups():
        codes = {
            each.name.meaning: each.value.value for each in group.get_qualitative_evaluations()
        }
        texts = [
            item.TextValue
            for item in group[0].ContentSequence
            if item.ValueType == "TEXT" and item.ConceptNameCodeSequence[0].CodeValue == "121106"
        ]
        found[group.tracking_identifier] = (codes["Review of the labels"], texts)
    assert found.pop("right rectus femoris") == ("DONE", [])
    assert found.pop("right vastus lateralis") == ("FLAG", ["Border to VI?"])
    assert set(map(str, found.values())) == {"('TODO', [])"}


def test_the_tables_hold_the_review(exported):
    out, _ = exported
    with (out / "csv" / "review.csv").open(encoding="utf-8", newline="") as stream:
        rows = {(row["side"], row["abbreviation"]): row for row in csv.DictReader(stream)}
    assert rows["right", "VL"]["state"] == "flag"
    assert float(rows["right", "RF"]["model_dsc"]) < 1
