"""The commands labels, and label files of ITK-SNAP where a label table is asked for."""

from __future__ import annotations

import json

import numpy as np

from inference_engine.formats.nifti import read_label_map, write_label_map
from inference_engine.imaging.label_map import LabelMap
from tests.support.command_line import pair, table_of
from tests.support.phantoms import AM, LEFT_OFFSET, RF, SM, VL


def test_a_foreign_map_is_converted_and_measured(legseg, images, tmp_path):
    truth = read_label_map(images / "labels.nii.gz")
    # As QMRITools numbers them: odd left, even right.
    theirs = {RF: 61, VL: 55, SM: 35, AM: 39}
    foreign = np.zeros_like(truth.labels)
    for value, left in theirs.items():
        foreign[truth.labels == value] = left + 1
        foreign[truth.labels == value + LEFT_OFFSET] = left
    write_label_map(tmp_path / "q.nii.gz", LabelMap(foreign, truth.geometry))
    converted = tmp_path / "own.nii.gz"
    answer = legseg(
        "labels", "convert", tmp_path / "q.nii.gz", "--from", "qmritools", "-o", converted
    )
    assert answer.exit_code == 0, answer.output
    assert "Muscles: 4." in answer.stdout
    assert np.array_equal(read_label_map(converted).labels, truth.labels)
    answer = legseg("quantify", "--labels", converted, *pair(images), "-o", tmp_path / "out")
    assert answer.exit_code == 0
    rows = {
        (row["abbreviation"], row["side"]): row["ff_mean_percent"]
        for row in table_of(tmp_path / "out" / "measurements.csv")
    }
    assert float(rows["VL", "left"]) == 30.0


def test_an_itksnap_file_serves_as_a_label_table(legseg, images, tmp_path):
    own = tmp_path / "own.label"
    assert legseg("labels", "itksnap", "-o", own).exit_code == 0
    labels = images / "labels.nii.gz"
    answer = legseg(
        *("quantify", "--labels", labels, *pair(images), "--label-table", own),
        *("-o", tmp_path / "out", "--json"),
    )
    assert answer.exit_code == 0, answer.output
    rows = {(r["abbreviation"], r["side"]): r for r in json.loads(answer.stdout)["measurements"]}
    assert abs(rows["VL", "left"]["ff_mean_percent"] - 30) < 1e-3
    answer = legseg(
        *("evaluate", "--reference", labels, "--label-table", own, "--prediction", labels),
        *("-o", tmp_path / "agreement", "--json"),
    )
    assert json.loads(answer.stdout)["mean_dsc"] == 1
    # A saved analysis with such a table can be compared.
    answer = legseg("compare", tmp_path / "out", tmp_path / "out", "-o", tmp_path / "c")
    assert answer.exit_code == 0, answer.output


def test_labellings_are_listed(legseg):
    assert "musclemap\n  MuscleMap, whole body." in legseg("labels", "list").stdout
    rows = json.loads(legseg("labels", "list", "--json").stdout)
    assert {"name", "source", "muscles"} <= set(rows[0])


def test_a_wrong_name_gets_a_sentence(legseg, images, tmp_path):
    out = tmp_path / "x.nii.gz"
    answer = legseg("labels", "convert", images / "labels.nii.gz", "--from", "total", "-o", out)
    assert answer.exit_code == 1
    assert "Use totalsegmentator-thigh, " in answer.stderr
    as_json = legseg(
        *("labels", "convert", images / "labels.nii.gz", "--from", "huashan", "-o", out, "--json")
    )
    assert {"source", "labels", "sentences"} == set(json.loads(as_json.stdout))
