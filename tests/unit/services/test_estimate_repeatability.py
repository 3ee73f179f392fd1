import numpy as np
import pytest

from inference_engine.errors import InputError
from inference_engine.formats.nifti import write_label_map, write_volume
from inference_engine.quantification.repeatability import FAT_FRACTION, VOLUME, load_repeatability
from legseg_desktop.records import ScanInputs
from legseg_desktop.services.estimate_repeatability import estimate_repeatability
from legseg_desktop.services.quantify_labels import quantify_labels
from tests.support.phantoms import FAT_FRACTIONS, two_leg_scan


def write_analysis(folder, points):
    """Measure a phantom all of whose muscles have so many points more fat."""
    fractions = {label: value + points / 100 for label, value in FAT_FRACTIONS.items()}
    scan, labels = two_leg_scan(fat_fractions=fractions)
    images = folder / "images"
    images.mkdir(parents=True)
    for role in ("fat", "water"):
        write_volume(images / f"{role}.nii.gz", getattr(scan, role), scan.geometry)
    write_label_map(images / "labels.nii.gz", labels)
    inputs = ScanInputs(fat=images / "fat.nii.gz", water=images / "water.nii.gz")
    quantify_labels(images / "labels.nii.gz", inputs, folder / "out")


def test_table_is_that_of_the_pairs(tmp_path):
    for name, points in {"a1": 0, "a2": 1, "b1": 0, "b2": 3}.items():
        write_analysis(tmp_path / name, points)
    pairs = tmp_path / "pairs.csv"
    pairs.write_text("scan,rescan\na1/out,a2/out\nb1/out, b2/out\n", encoding="utf-8")
    estimate_repeatability(pairs, tmp_path / "own.tsv")
    table = load_repeatability(tmp_path / "own.tsv")
    # Two legs of two patients, with differences of 1, 1, 3 and 3 points.
    row = table.of("RF", FAT_FRACTION)
    assert row.within_subject_sd == pytest.approx(np.sqrt((1 + 1 + 9 + 9) / 8), abs=1e-3)
    assert row.pairs == 4
    assert row.source == "own scans, 2 pairs"
    assert table.of("RF", VOLUME).within_subject_sd == 0
    assert table.of("GMA", FAT_FRACTION) is None


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("one,two\na,b\n", "not a list of pairs"),
        ("scan,rescan\na\n", "not a list of pairs"),
        ("scan,rescan\n", "holds no pairs"),
        ("scan,rescan\nnone,none\n", "holds no analysis"),
    ],
)
def test_lists_that_cant_be_used(tmp_path, text, what):
    (tmp_path / "pairs.csv").write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=what):
        estimate_repeatability(tmp_path / "pairs.csv", tmp_path / "own.tsv")
    assert not (tmp_path / "own.tsv").exists()


def test_a_list_that_a_german_spreadsheet_saved_is_read(tmp_path):
    (tmp_path / "pairs.csv").write_text("scan;rescan\r\na;b\r\n", encoding="utf-8-sig")
    with pytest.raises(InputError) as told:
        estimate_repeatability(tmp_path / "pairs.csv", tmp_path / "table.tsv")
    # The folders are looked for: the list itself was understood.
    assert "pairs" not in told.value.what


def test_nothing_measured_alike_is_refused(tmp_path):
    for name, sides in {"a1": ("right",), "a2": ("left",)}.items():
        scan, labels = two_leg_scan(sides=sides)
        images = tmp_path / name / "images"
        images.mkdir(parents=True)
        for role in ("fat", "water"):
            write_volume(images / f"{role}.nii.gz", getattr(scan, role), scan.geometry)
        write_label_map(images / "labels.nii.gz", labels)
        inputs = ScanInputs(fat=images / "fat.nii.gz", water=images / "water.nii.gz")
        quantify_labels(images / "labels.nii.gz", inputs, tmp_path / name / "out")
    (tmp_path / "p.csv").write_text("scan,rescan\na1/out,a2/out\n", encoding="utf-8")
    with pytest.raises(InputError, match="measured alike"):
        estimate_repeatability(tmp_path / "p.csv", tmp_path / "own.tsv")
