import json

import numpy as np
import pytest

from inference_engine.errors import InputError, OutputError, WorkerError
from inference_engine.formats.nifti import read_label_map, sha256_of, write_label_map
from inference_engine.imaging.geometry import VolumeGeometry
from inference_engine.imaging.label_map import LabelMap
from inference_engine.progress import NoProgress, OperationCancelled
from legseg_desktop.records import ScanInputs
from legseg_desktop.reports.csv_report import read_measurements
from legseg_desktop.services import segment_scan
from legseg_desktop.services.analyse_scan import analyse_scan
from legseg_desktop.services.open_analysis import open_analysis, open_measurements
from legseg_desktop.services.quantify_labels import quantify_labels
from tests.support.phantoms import AM, FAT_FRACTIONS, LEFT_OFFSET

FILES = [
    "asymmetry.csv",
    "fat_fraction.nii.gz",
    "femur.csv",
    "femur_profiles.csv",
    "histograms.csv",
    "labels.nii.gz",
    "measurements.csv",
    "profiles.csv",
    "provenance.json",
    "regions.csv",
    "report.pdf",
    "slices.csv",
    "vote_entropy.nii.gz",
]

pytestmark = pytest.mark.usefixtures("no_network")


def analyse(inputs, out, **options):
    return analyse_scan(inputs, out, progress=NoProgress(), **options)


def test_writes_the_promised_files_with_the_right_numbers(phantom_files, tmp_path):
    out = tmp_path / "out"
    analyse(phantom_files, out, identity="P1", visit="first", days_since_first=0)
    assert sorted(path.name for path in out.iterdir()) == FILES
    rows = {row.label: row for row in read_measurements(out / "measurements.csv")}
    for label, expected in FAT_FRACTIONS.items():
        assert rows[label].ff_mean_percent == pytest.approx(100 * expected, abs=1e-3)


def test_labels_lie_on_the_scans_own_grid(phantom_files, tmp_path):
    analysis = analyse(phantom_files, tmp_path / "out")
    written = read_label_map(tmp_path / "out" / "labels.nii.gz")
    assert written.geometry.matches(analysis.scan.geometry)
    assert written.geometry.axis_codes == ("L", "P", "S")
    np.testing.assert_array_equal(written.labels, analysis.label_map.labels)


def test_same_input_twice_gives_the_same_bytes(phantom_files, tmp_path):
    for name in ("one", "two"):
        analyse(phantom_files, tmp_path / name)
    for file in set(FILES) - {"provenance.json", "report.pdf"}:
        one, two = ((tmp_path / name / file).read_bytes() for name in ("one", "two"))
        assert one == two, file


def test_provenance_names_files_and_hashes_but_no_folder(phantom_files, tmp_path):
    analyse(phantom_files, tmp_path / "out")
    text = (tmp_path / "out" / "provenance.json").read_text(encoding="utf-8")
    content = json.loads(text)
    assert content["inputs"] == [
        {"role": role, "file": f"{role}.nii.gz", "sha256": sha256_of(getattr(phantom_files, role))}
        for role in ("fat", "water")
    ]
    assert (content["model_name"], content["model_version"]) == ("phantom", "3")
    assert content["model_weights_sha256"] == ["ab" * 32]
    assert content["runtime"] == "phantom 1.0"
    assert (content["parameters"]["precision"], content["parameters"]["tiling"]) == (
        "float32",
        "none",
    )
    assert "F / (F + W)" in content["parameters"]["ff_estimator"]
    assert "Research use only" in content["notice"]
    assert str(tmp_path) not in text


def test_time_stamp_is_in_the_provenance_alone(phantom_files, tmp_path):
    analysis = analyse(phantom_files, tmp_path / "out")
    year = analysis.provenance.created[:4]
    for name in ("measurements.csv", "slices.csv"):
        assert f"{year}-" not in (tmp_path / "out" / name).read_text(encoding="utf-8")


def test_in_and_opposed_phase_carry_their_warning(phantom_files, tmp_path):
    folder = phantom_files.fat.parent
    inputs = ScanInputs(
        in_phase=folder / "in_phase.nii.gz", opposed_phase=folder / "opposed_phase.nii.gz"
    )
    analysis = analyse(inputs, tmp_path / "out")
    assert [f.code for f in analysis.findings if f.abbreviation is None] == [
        "ambiguous_fat_fraction"
    ]
    assert all("ambiguous_fat_fraction" in row.flags for row in analysis.measurements)


def test_analysis_comes_back_with_its_images(phantom_files, tmp_path):
    made = analyse(phantom_files, tmp_path / "images" / "out", identity="P1", visit="first")
    opened = open_analysis(tmp_path / "images" / "out")
    assert (opened.identity, opened.visit, opened.table) == ("P1", "first", made.table)
    assert opened.findings == made.findings
    assert opened.provenance == made.provenance
    np.testing.assert_array_equal(opened.scan.fat, made.scan.fat)
    np.testing.assert_array_equal(opened.label_map.labels, made.label_map.labels)
    assert len(opened.measurements) == len(made.measurements)
    assert len(opened.slices) == len(made.slices)


def test_images_elsewhere_are_asked_for(phantom_files, tmp_path):
    out = tmp_path / "far" / "out"
    analyse(phantom_files, out)
    with pytest.raises(InputError, match=r"fat.nii.gz, from which"):
        open_analysis(out)
    assert open_analysis(out, [phantom_files.fat.parent]).scan.fat.any()
    assert len(open_measurements(out)[1]) == 36


def test_changed_images_are_refused(phantom_files, tmp_path):
    out = tmp_path / "images" / "out"
    analyse(phantom_files, out)
    phantom_files.fat.write_bytes(phantom_files.water.read_bytes())
    with pytest.raises(InputError, match="has changed"):
        open_analysis(out)


def test_how_sure_the_ensemble_was_is_written_and_comes_back(phantom_files, tmp_path):
    out = tmp_path / "images" / "out"
    made = analyse(phantom_files, out)
    doubtful = [row.label for row in made.measurements if row.is_overlap_doubtful]
    assert doubtful == [AM + LEFT_OFFSET]
    opened = open_analysis(out)
    assert [row.label for row in opened.measurements if row.is_overlap_doubtful] == doubtful
    assert made.vote_entropy is not None
    assert set(np.unique(made.vote_entropy)) == {0, 81}
    np.testing.assert_array_equal(opened.vote_entropy, made.vote_entropy)
    assert read_label_map(out / "vote_entropy.nii.gz").labels.dtype == np.uint8


def test_given_labels_are_not_said_to_be_sure_by_what_lay_there_before(phantom_files, tmp_path):
    out = tmp_path / "images" / "out"
    analyse(phantom_files, out)
    labels = (out / "labels.nii.gz").rename(tmp_path / "corrected.nii.gz")
    made = quantify_labels(labels, phantom_files, out)
    assert made.vote_entropy is None
    opened = open_analysis(out)
    assert opened.vote_entropy is None
    assert all(row.ensemble_agreement is row.expected_dsc is None for row in opened.measurements)


def test_an_entropy_of_another_grid_is_refused(phantom_files, tmp_path):
    out = tmp_path / "images" / "out"
    made = analyse(phantom_files, out)
    shape = tuple(n - 1 for n in made.label_map.geometry.shape)
    other = VolumeGeometry(shape, made.label_map.geometry.affine)
    write_label_map(out / "vote_entropy.nii.gz", LabelMap(np.zeros(shape, np.uint8), other))
    with pytest.raises(InputError, match="does not lie on the grid"):
        open_analysis(out)


def test_an_analysis_that_lost_its_entropy_opens(phantom_files, tmp_path):
    out = tmp_path / "images" / "out"
    analyse(phantom_files, out)
    (out / "vote_entropy.nii.gz").unlink()
    assert open_analysis(out).vote_entropy is None


@pytest.mark.parametrize("content", [None, "no json", '{"format": 1}', "[]"])
def test_folder_without_a_whole_analysis_is_refused(tmp_path, content):
    if content is not None:
        (tmp_path / "provenance.json").write_text(content, encoding="utf-8")
    with pytest.raises(InputError):
        open_analysis(tmp_path)


def test_unwritable_output_is_said_before_the_segmentation(phantom_files, tmp_path, monkeypatch):
    monkeypatch.setattr(
        segment_scan, "segment_in_child", lambda *_, **__: pytest.fail("the work must not start")
    )
    with pytest.raises(OutputError):
        analyse(phantom_files, phantom_files.fat / "out")


def test_a_crash_leaves_nothing(phantom_files, tmp_path, monkeypatch):
    def crash(*_, **__):
        raise WorkerError("It stopped.")

    monkeypatch.setattr(segment_scan, "segment_in_child", crash)
    with pytest.raises(WorkerError):
        analyse(phantom_files, tmp_path / "out")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["images"]


@pytest.mark.parametrize("after", [0.0, 0.1, 0.5, 0.94, 0.99])
def test_cancelling_leaves_nothing(phantom_files, tmp_path, after):
    class Cancelled:
        def report(self, fraction, message):
            if fraction >= after:
                raise OperationCancelled

    with pytest.raises(OperationCancelled):
        analyse_scan(phantom_files, tmp_path / "out", progress=Cancelled())
    assert sorted(path.name for path in tmp_path.iterdir()) == ["images"]


def test_progress_grows_from_none_to_all(phantom_files, tmp_path):
    class Recorded:
        def __init__(self):
            self.fractions = []

        def report(self, fraction, message):
            self.fractions.append(fraction)

    progress = Recorded()
    analyse_scan(phantom_files, tmp_path / "out", progress=progress)
    assert progress.fractions == sorted(progress.fractions)
    assert (progress.fractions[0], progress.fractions[-1]) == (0.0, 1.0)
