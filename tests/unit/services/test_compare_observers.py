import csv
import shutil

import numpy as np
import pytest

from inference_engine.errors import InputError
from inference_engine.evaluation.bland_altman import bland_altman
from inference_engine.evaluation.intraclass import intraclass_correlation
from inference_engine.formats.nifti import write_label_map, write_volume
from inference_engine.imaging.label_map import LabelMap
from legseg_desktop.records import ScanInputs
from legseg_desktop.services.compare_observers import compare_observers
from legseg_desktop.services.quantify_labels import quantify_labels
from tests.support.pdf_reading import pages_of
from tests.support.phantoms import FAT_FRACTIONS, two_leg_scan


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """Write two readers' analyses of three scans; the second leaves the muscles' rims out."""
    tmp_path = tmp_path_factory.mktemp("readers")
    for number in range(3):
        fractions = {label: value + 0.05 * number for label, value in FAT_FRACTIONS.items()}
        scan, labels = two_leg_scan(fat_fractions=fractions, noise=20.0, seed=number)
        smaller = np.array(labels.labels)
        smaller[smaller != np.roll(smaller, 1, axis=0)] = 0
        images = tmp_path / f"images-{number}"
        images.mkdir()
        for role in ("fat", "water"):
            write_volume(images / f"{role}.nii.gz", getattr(scan, role), scan.geometry)
        inputs = ScanInputs(fat=images / "fat.nii.gz", water=images / "water.nii.gz")
        for reader, own in (("a", labels), ("b", LabelMap(smaller, labels.geometry))):
            write_label_map(images / f"{reader}.nii.gz", own)
            out = tmp_path / reader / f"scan-{number}"
            quantify_labels(images / f"{reader}.nii.gz", inputs, out)
    return tmp_path


@pytest.fixture
def readers(written, tmp_path):
    """Return copies of the two readers' folders, which a test may change."""
    for name in ("a", "b", "images-0"):
        shutil.copytree(written / name, tmp_path / name)
    return tmp_path / "a", tmp_path / "b"


def test_table_holds_the_statistics_of_every_leg_of_every_scan(readers, tmp_path):
    study = compare_observers(*readers, tmp_path / "out")
    assert study.scans == ("scan-0", "scan-1", "scan-2")
    pairs = []
    for name in study.scans:
        values = []
        for reader in readers:
            with (reader / name / "measurements.csv").open(encoding="utf-8") as stream:
                rows = list(csv.DictReader(stream))
            values.append([float(r["volume_ml"]) for r in rows if r["abbreviation"] == "RF"])
        pairs += list(zip(*values, strict=True))
    row = next(r for r in study.rows if (r.abbreviation, r.quantity) == ("RF", "volume_ml"))
    limits, icc = bland_altman(*np.transpose(pairs)), intraclass_correlation(pairs)
    assert (row.cases, row.measured_by_both) == (6, 6)
    assert row.bias == pytest.approx(limits.bias, abs=1e-2)
    assert row.bias < 0
    assert row.upper_limit_high == pytest.approx(limits.upper_interval.high, abs=1e-2)
    assert row.icc_agreement == pytest.approx(icc.agreement, abs=1e-3)
    assert row.icc_consistency_low == pytest.approx(icc.consistency_interval.low, abs=1e-2)
    # The smaller labels lie within the larger ones: DSC = 2 b / (a + b).
    assert row.mean_dsc == pytest.approx(np.mean([2 * b / (a + b) for a, b in pairs]), abs=1e-4)
    with (tmp_path / "out" / "observers.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert len(rows) == len(study.rows) == 8
    assert (tmp_path / "out" / "agreement-scan-1.csv").is_file()
    told = " ".join(pages_of(tmp_path / "out" / "observers.pdf"))
    assert "First reader" in told
    assert f"{row.bias:.1f}".replace("-", "\N{MINUS SIGN}") in told
    assert "scan-2" in told


def test_two_analyses_of_one_scan_and_a_scan_of_one_reader_only(readers, tmp_path):
    one = compare_observers(readers[0] / "scan-0", readers[1] / "scan-0", tmp_path / "one")
    assert one.scans == ("",)
    assert (tmp_path / "one" / "agreement.csv").is_file()
    # Two legs make limits of agreement, but no ICC.
    row = next(r for r in one.rows if r.quantity == "volume_ml")
    assert row.bias is not None
    assert row.icc_agreement is row.icc_agreement_low is None
    (readers[1] / "scan-2").rename(readers[1] / "scan-9")
    study = compare_observers(*readers, tmp_path / "two")
    assert study.left_out == ("scan-2", "scan-9")


def test_readers_without_a_scan_in_common_are_refused(readers, tmp_path):
    with pytest.raises(InputError, match="no scan in common"):
        compare_observers(readers[0], tmp_path / "images-0", tmp_path / "out")
    with pytest.raises(InputError, match="can't be read as a folder"):
        compare_observers(readers[0], tmp_path / "none", tmp_path / "out")
    assert not (tmp_path / "out").exists()
