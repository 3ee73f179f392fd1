import csv

import pytest

from inference_engine.errors import GeometryError, InputError
from inference_engine.formats.nifti import write_label_map, write_volume
from inference_engine.imaging.label_map import LabelMap
from legseg_desktop.records import ScanInputs
from legseg_desktop.services.evaluate_agreement import LabelledFile, evaluate_agreement
from tests.support.phantoms import two_leg_scan


def test_figures_and_fat_fraction_differences_are_written(phantom_files, tmp_path):
    reference = phantom_files.fat.parent / "labels.nii.gz"
    agreement = evaluate_agreement(
        LabelledFile(reference), LabelledFile(reference), tmp_path / "out", inputs=phantom_files
    )
    assert agreement.mean_dsc == 1
    with (tmp_path / "out" / "agreement.csv").open(encoding="utf-8", newline="") as stream:
        rows = {(row["abbreviation"], row["side"]): row for row in csv.DictReader(stream)}
    assert rows["VL", "left"]["reference_ff_percent"] == "30.0000"
    assert rows["VL", "left"]["ff_difference_points"] == "0.0000"


def test_without_images_the_fat_fraction_is_left_out(phantom_files, tmp_path):
    reference = LabelledFile(phantom_files.fat.parent / "labels.nii.gz")
    agreement = evaluate_agreement(reference, reference, tmp_path / "out")
    assert all(row.reference_ff_percent is None for row in agreement.muscles)


def test_images_of_another_scan_are_refused(phantom_files, tmp_path):
    scan, labels = two_leg_scan((24, 20, 6))
    for role in ("fat", "water"):
        write_volume(tmp_path / f"{role}.nii.gz", getattr(scan, role), scan.geometry)
    write_label_map(tmp_path / "labels.nii.gz", LabelMap(labels.labels, labels.geometry))
    reference = LabelledFile(phantom_files.fat.parent / "labels.nii.gz")
    other = ScanInputs(fat=tmp_path / "fat.nii.gz", water=tmp_path / "water.nii.gz")
    with pytest.raises(GeometryError):
        evaluate_agreement(reference, reference, tmp_path / "out", inputs=other)
    with pytest.raises(GeometryError):
        evaluate_agreement(reference, LabelledFile(tmp_path / "labels.nii.gz"), tmp_path / "out")
    with pytest.raises(InputError):
        evaluate_agreement(reference, LabelledFile(tmp_path / "none.nii.gz"), tmp_path / "out")
    assert not (tmp_path / "out").exists()
