import numpy as np
import pytest

from inference_engine.anatomy.label_table import RESOURCES
from inference_engine.errors import GeometryError, InputError, LabelTableError
from inference_engine.formats.nifti import write_volume
from legseg_desktop.records import ScanInputs
from legseg_desktop.services.open_analysis import open_analysis
from legseg_desktop.services.quantify_labels import quantify_labels
from tests.support.phantoms import FAT_FRACTIONS, two_leg_scan
from tests.support.real_data import real_scan

HUASHAN_TABLE = RESOURCES / "labels" / "huashan11.toml"
# Published with the scan: mean voxel fat fraction per muscle, both legs together.
PUBLISHED = {
    "SA": 0.182836,
    "RF": 0.537026,
    "VL": 0.309223,
    "VI": 0.343359,
    "VM": 0.300494,
    "AM": 0.648822,
    "GR": 0.235308,
    "BFL": 0.639768,
    "ST": 0.649394,
    "SM": 0.617633,
    "BFS": 0.418268,
}


@pytest.mark.real_data
def test_published_fat_fractions_of_a_real_patient(tmp_path):
    scan = real_scan("huashan_thigh_001")
    analysis = quantify_labels(
        scan / "reference_labels.nii.gz",
        ScanInputs(fat=scan / "fat.nii.gz", water=scan / "water.nii.gz"),
        tmp_path / "out",
        table_path=HUASHAN_TABLE,
    )
    measured = {row.abbreviation: row.ff_mean_percent / 100 for row in analysis.measurements}
    assert measured == pytest.approx(PUBLISHED, abs=1e-4)
    assert {row.side for row in analysis.measurements} == {"both"}


def test_phantom_is_measured_and_saved(phantom_files, tmp_path):
    labels = phantom_files.fat.parent / "labels.nii.gz"
    analysis = quantify_labels(labels, phantom_files, tmp_path / "images" / "out")
    rows = {row.label: row for row in analysis.measurements}
    for label, expected in FAT_FRACTIONS.items():
        assert rows[label].ff_mean_percent == pytest.approx(100 * expected, abs=1e-3)
    assert analysis.provenance.model_name is None
    assert [file.role for file in analysis.provenance.inputs] == ["fat", "water", "labels"]
    assert open_analysis(tmp_path / "images" / "out").table == analysis.table


def test_swapped_fat_and_water_are_flagged(phantom_files, tmp_path):
    swapped = ScanInputs(fat=phantom_files.water, water=phantom_files.fat)
    labels = phantom_files.fat.parent / "labels.nii.gz"
    analysis = quantify_labels(labels, swapped, tmp_path / "out")
    assert all("swap_suspected" in row.flags for row in analysis.measurements)
    honest = quantify_labels(labels, phantom_files, tmp_path / "out")
    assert not any("swap_suspected" in row.flags for row in honest.measurements)


def test_table_that_does_not_fit_is_refused(phantom_files, tmp_path):
    labels = phantom_files.fat.parent / "labels.nii.gz"
    with pytest.raises(LabelTableError):
        quantify_labels(labels, phantom_files, tmp_path / "out", table_path=HUASHAN_TABLE)
    assert not (tmp_path / "out").exists()


def test_labels_of_another_scan_are_refused(phantom_files, tmp_path):
    scan, labels = two_leg_scan((24, 20, 6))
    write_volume(tmp_path / "other.nii.gz", labels.labels.astype(np.float32), scan.geometry)
    with pytest.raises(GeometryError):
        quantify_labels(tmp_path / "other.nii.gz", phantom_files, tmp_path / "out")
    with pytest.raises(InputError):
        quantify_labels(tmp_path / "missing.nii.gz", phantom_files, tmp_path / "out")
    assert not (tmp_path / "out").exists()
