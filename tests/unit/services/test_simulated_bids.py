"""A simulated cohort in BIDS: every image found by its name, every label and subject listed."""

import csv
import json

import numpy as np
import pytest

from inference_engine.formats.nifti import read_dixon_scan, read_label_map
from inference_engine.formats.nifti_image import read_image
from inference_engine.simulation.cohort import Cohort, plan_cohort
from legseg_desktop.services.simulated_bids import write_bids_dataset, write_bids_subject
from legseg_desktop.services.simulated_subject import SimulatedSubject
from tests.support.simulated_segmentation import simulate_phantom


@pytest.fixture(scope="module")
def dataset(tmp_path_factory):
    folder = tmp_path_factory.mktemp("bids")
    subjects = [SimulatedSubject.of(plan, 2, 4.0) for plan in plan_cohort(Cohort.LGMD, 2, 3)]
    for subject in subjects:
        write_bids_subject(folder, subject, simulate_phantom(subject.seed, visits=2))
    write_bids_dataset(folder, subjects)
    return folder


def _rows(path):
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream, delimiter="\t"))


def test_images_can_be_analysed(dataset):
    anat = dataset / "sub-002" / "ses-2" / "anat"
    start = anat / "sub-002_ses-2_acq-dixon_rec-"
    scan = read_dixon_scan(
        water=start.with_name(start.name + "water_T1w.nii.gz"),
        fat=start.with_name(start.name + "fat_T1w.nii.gz"),
    )
    assert scan.water.any()
    sidecar = json.loads((anat / (start.name + "inphase_T1w.json")).read_text(encoding="utf-8"))
    assert sidecar["RepetitionTime"] == pytest.approx(0.0092)
    assert sidecar["FlipAngle"] == 12
    assert sidecar["Simulated"] is True
    assert len(list(anat.iterdir())) == 8


def test_truth_lies_beside_the_images(dataset):
    anat = dataset / "derivatives" / "truth" / "sub-001" / "ses-1" / "anat"
    labels = read_label_map(anat / "sub-001_ses-1_desc-truth_dseg.nii.gz").labels
    fraction, _ = read_image(anat / "sub-001_ses-1_desc-truth_PDFFmap.nii.gz")
    percent = json.loads(
        (anat / "sub-001_ses-1_desc-truth_PDFFmap.json").read_text(encoding="utf-8")
    )["MeanPercent"]
    assert 100 * np.nanmean(fraction[labels == 2]) == pytest.approx(
        percent["right"]["VL"], abs=0.01
    )
    names = {int(row["index"]): row for row in _rows(dataset / "derivatives/truth/dseg.tsv")}
    assert names[102]["abbreviation"] == "VL"
    assert names[102]["name"].startswith("left")
    assert set(np.unique(labels)) <= {0, *names}


def test_the_data_set_says_what_it_is(dataset):
    raw = json.loads((dataset / "dataset_description.json").read_text(encoding="utf-8"))
    truth = json.loads(
        (dataset / "derivatives/truth/dataset_description.json").read_text(encoding="utf-8")
    )
    assert (raw["DatasetType"], truth["DatasetType"]) == ("raw", "derivative")
    assert raw["BIDSVersion"]
    people = _rows(dataset / "participants.tsv")
    assert [row["participant_id"] for row in people] == ["sub-001", "sub-002"]
    assert all(row["group"] in ("LI", "HI") and row["cohort"] == "lgmd" for row in people)
    visits = _rows(dataset / "sub-001" / "sub-001_sessions.tsv")
    assert [row["session_id"] for row in visits] == ["ses-1", "ses-2"]
    assert [row["days_since_first"] for row in visits] == ["0", "365"]
    assert [row["field_of_view"] for row in visits] == ["V1", "V2"]
