import pytest
from highdicom.sr import Comprehensive3DSR, srread
from pydicom import dcmread

from inference_engine.formats.dicom_reference import write_dicom
from inference_engine.formats.dicom_seg import LabelAuthor, segmentation_of
from inference_engine.formats.dicom_sr import MuscleNumbers, ReviewedMuscle, measurement_report
from tests.support.dicom_objects import AUTHOR, IDENTITY, example


@pytest.fixture(scope="module")
def made():
    return example()


@pytest.fixture(scope="module")
def segmentation(made):
    return segmentation_of(
        made.label_map, made.segments, made.images, author=AUTHOR, identity=IDENTITY
    )


@pytest.fixture(scope="module")
def numbers(made):
    found = {
        segment.label: MuscleNumbers(100.0 + segment.label, segment.label / 3, 7.25)
        for segment in made.segments
    }
    found[made.segments[-1].label] = MuscleNumbers(12.5, None, None)
    return found


@pytest.fixture(scope="module")
def path(made, segmentation, numbers, tmp_path_factory):
    path = tmp_path_factory.mktemp("sr") / "sr.dcm"
    report = measurement_report(
        segmentation, made.segments, numbers, made.images, author=AUTHOR, identity=IDENTITY
    )
    write_dicom(path, report)
    return path


def walk(item, depth=0):
    """Yield (name, item) of a content tree, as pydicom alone reads it."""
    for child in item.get("ContentSequence", ()):
        name = child.ConceptNameCodeSequence[0] if "ConceptNameCodeSequence" in child else None
        yield name, child
        yield from walk(child, depth + 1)


def test_the_readers_of_highdicom_find_every_number(path, made, numbers):
    report = srread(path)
    assert isinstance(report, Comprehensive3DSR)
    groups = report.content.get_volumetric_roi_measurement_groups()
    assert len(groups) == len(made.segments)
    for group, segment in zip(groups, made.segments, strict=True):
        expected = numbers[segment.label]
        assert group.tracking_uid == segment.tracking_uid
        assert group.finding_type.value == segment.kind.value
        assert list(group.referenced_segment.referenced_segment_numbers) == [segment.number]
        site = group.finding_sites[0]
        assert site.laterality.meaning == ("Right" if segment.label < 100 else "Left")
        values = [m.value for m in group.get_measurements()]
        known = (expected.volume_ml, expected.ff_mean_percent, expected.ff_sd_percent)
        assert values == pytest.approx([v for v in known if v is not None], abs=5e-5)


def test_a_plain_walk_finds_units_and_kinds(path, made, numbers):
    items = [
        (name.CodeValue, child) for name, child in walk(dcmread(path)) if child.ValueType == "NUM"
    ]
    fractions = [child for code, child in items if code == "129100"]
    volumes = [child for code, child in items if code == "118565006"]
    assert len(volumes) == len(made.segments)
    assert len(fractions) == 2 * (len(made.segments) - 1)
    for child in (*fractions, *volumes):
        unit = child.MeasuredValueSequence[0].MeasurementUnitsCodeSequence[0]
        assert unit.CodingSchemeDesignator == "UCUM"
        assert unit.CodeValue == ("%" if child in fractions else "mL")
    derivations = [child.ContentSequence[0].ConceptCodeSequence[0].CodeMeaning
                   for child in fractions]  # fmt: skip
    assert derivations[:2] == ["Mean", "Standard Deviation"]


def test_it_refers_to_the_segmentation_and_is_not_verified(path, segmentation):
    read = dcmread(path)
    evidence = [
        item.ReferencedSOPInstanceUID
        for study in read.CurrentRequestedProcedureEvidenceSequence
        for series in study.ReferencedSeriesSequence
        for item in series.ReferencedSOPSequence
    ]
    assert segmentation.SOPInstanceUID in evidence
    assert read.VerificationFlag == "UNVERIFIED"
    assert read.PatientID == "P1"


def test_muscles_without_numbers_and_models_are_left_out(made, segmentation, tmp_path):
    first = made.segments[0]
    report = measurement_report(
        segmentation,
        made.segments,
        {first.label: MuscleNumbers(1.0, 2.0, None)},
        made.images,
        author=LabelAuthor("MANUAL"),
        identity=IDENTITY,
    )
    write_dicom(tmp_path / "a.dcm", report)
    (group,) = srread(tmp_path / "a.dcm").content.get_volumetric_roi_measurement_groups()
    assert group.tracking_identifier == first.tracking_id
    names = [name.CodeMeaning for name, _ in walk(dcmread(tmp_path / "a.dcm")) if name is not None]
    assert "Algorithm Name" not in names


def test_the_same_numbers_are_the_same_file(path, made, segmentation, numbers, tmp_path):
    report = measurement_report(
        segmentation, made.segments, numbers, made.images, author=AUTHOR, identity=IDENTITY
    )
    write_dicom(tmp_path / "b.dcm", report)
    assert (tmp_path / "b.dcm").read_bytes() == path.read_bytes()


def test_labels_drawn_by_hand_say_whose_they_are_and_who_measured(made, segmentation, tmp_path):
    origin = (("revision 2", "manual, based on revision 1"), ("fat SHA-256", "0a1b"))
    first, second = made.segments[:2]
    report = measurement_report(
        segmentation,
        made.segments,
        {each.label: MuscleNumbers(1.0, 2.0, 0.5) for each in (first, second)},
        made.images,
        author=LabelAuthor("MANUAL", origin=origin, person="anna"),
        identity=IDENTITY,
        reviews={
            first.label: ReviewedMuscle("flag", " Border? "),
            second.label: ReviewedMuscle(""),
        },
    )
    write_dicom(tmp_path / "a.dcm", report)
    content = srread(tmp_path / "a.dcm").content
    person, device = content.get_observer_contexts()
    assert str(person.observer_identifying_attributes.name) == "anna^"
    assert device.observer_identifying_attributes.name == "LegSeg"
    texts = [
        (name.CodeMeaning, item.TextValue)
        for name, item in walk(dcmread(tmp_path / "a.dcm"))
        if item.ValueType == "TEXT"
    ]
    assert texts.count(("Algorithm Name", "LegSeg")) == 2
    assert texts.count(("Algorithm Parameters", "revision 2: manual, based on revision 1")) == 2
    assert texts.count(("Comment", "Border?")) == 1
    flagged, silent = content.get_volumetric_roi_measurement_groups()
    assert reviews_in(flagged) == ["FLAG"]
    assert reviews_in(silent) == []


def reviews_in(group):
    found = group.get_qualitative_evaluations()
    return [each.value.value for each in found if each.name.value == "REVIEW"]
