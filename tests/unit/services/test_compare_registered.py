"""Visits laid over one another, from saved analyses, and what is refused or flagged."""

import csv
import json

import numpy as np
import pytest
from PIL import Image

from inference_engine.errors import InputError
from inference_engine.progress import NoProgress
from inference_engine.quantification.options import QuantificationOptions
from legseg_desktop.services.analyse_scan import analyse_scan
from legseg_desktop.services.compare_analyses import (
    ComparisonOptions,
    compare_folders,
    compare_registered,
)
from legseg_desktop.services.open_analysis import open_analysis
from legseg_desktop.services.quantify_labels import quantify_labels
from tests.support.pdf_reading import pages_of

pytestmark = pytest.mark.usefixtures("no_network")


@pytest.fixture
def folders(phantom_files, tmp_path):
    """Write two analyses of one phantom, 400 days apart."""
    for number in (1, 2):
        analyse_scan(
            phantom_files,
            tmp_path / f"visit-{number}",
            progress=NoProgress(),
            visit=f"V{number}",
            days_since_first=400 * (number - 1),
        )
    return [tmp_path / "visit-1", tmp_path / "visit-2"]


def rows_of(out):
    with (out / "comparison.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def test_saved_analyses_are_laid_over_one_another(folders, phantom_files, tmp_path):
    options = ComparisonOptions(image_folders=(phantom_files.fat.parent,))
    comparison = compare_folders(folders, tmp_path / "out", options=options)
    last = [row for row in rows_of(tmp_path / "out") if row["visit"] == "V2"]
    measured = [row for row in last if row["ff_mean_percent"]]
    assert len(measured) == 8
    for row in measured:
        assert float(row["shared_ff_change_points"]) == pytest.approx(0, abs=1e-3)
        assert float(row["shared_percent"]) == pytest.approx(100, abs=0.5)
        assert row["beyond_detectable"] == "no"
    for side in ("right", "left"):
        picture = Image.open(tmp_path / "out" / f"registration-visit-2-{side}.png")
        # One millimetre a pixel: 180 mm along the leg.
        assert picture.height == pytest.approx(180, abs=30)
        assert np.asarray(picture).max() == 255
    text = " ".join(" ".join(pages_of(tmp_path / "out" / "visits.pdf")).split())
    assert "Over the extent that all visits see" in text
    assert "within detectable" in text
    assert "right leg: up to" in text
    opened = [open_analysis(f, options.image_folders) for f in folders]
    again = compare_registered(opened)
    for one, other in zip(again.trajectories, comparison.trajectories, strict=True):
        assert one.shared_ff_percent == pytest.approx(other.shared_ff_percent, abs=1e-4)


def test_without_registration_or_with_other_tables_whole_muscles_are_compared(
    folders, phantom_files, tmp_path
):
    places = (phantom_files.fat.parent,)
    out = tmp_path / "out"
    options = ComparisonOptions(image_folders=places, register=False)
    assert compare_folders(folders, out, options=options).legs == ()
    assert {row["shared_ff_percent"] for row in rows_of(out)} == {""}
    description = folders[1] / "provenance.json"
    content = json.loads(description.read_text(encoding="utf-8"))
    content["label_table"]["name"] = "other"
    description.write_text(json.dumps(content), encoding="utf-8")
    other = compare_folders(folders, out, options=ComparisonOptions(image_folders=places))
    assert other.legs == ()
    with pytest.raises(InputError, match="different label tables"):
        compare_registered([open_analysis(folder, places) for folder in folders])


def test_visits_measured_in_different_ways_are_flagged_or_refused(folders, phantom_files, tmp_path):
    labels = phantom_files.fat.parent / "labels.nii.gz"
    quantify_labels(
        labels,
        phantom_files,
        tmp_path / "visit-2",
        options=QuantificationOptions(erosion_mm=8.0),
    )
    got = compare_folders(folders, tmp_path / "out")
    assert all({"model_differs", "options_differ"} <= set(r.flags) for r in got.trajectories)
    with pytest.raises(InputError, match=r"model of the labels, the options of measuring"):
        compare_folders(folders, tmp_path / "strict", options=ComparisonOptions(strict=True))
    assert not (tmp_path / "strict").exists()


def test_own_table_of_repeatability_is_used(folders, tmp_path):
    table = tmp_path / "own.tsv"
    head = "muscle\tquantity\twithin_subject_sd\twithin_subject_cv_percent\tpairs\tsource"
    table.write_text(f"{head}\n*\tff_mean_percent\t1\t\t9\town\n", encoding="utf-8")
    options = ComparisonOptions(repeatability=table)
    got = compare_folders(folders, tmp_path / "out", options=options)
    known = [r.smallest_detectable_points for r in got.trajectories if r.ff_mean_percent[0]]
    assert known == pytest.approx([1.96 * np.sqrt(2)] * 8)
    # A missing label map only leaves the voxel size unknown.
    (folders[0] / "labels.nii.gz").unlink()
    assert compare_folders(folders, tmp_path / "out").visits[0].protocol == ""
