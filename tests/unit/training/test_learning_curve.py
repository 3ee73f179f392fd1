"""The table and the picture; TensorBoard's files are among keras_cross_validation_checks.py."""

import csv

import matplotlib.image
import numpy as np

from inference_engine.training.learning_curve import EpochRow, LearningCurve

ROWS = [
    EpochRow(1, 2.0, 1.9, 10.0, 1e-4, 60.0, 1.5),
    EpochRow(2, 1.5, 1.6, None, 1e-4, 60.0, 0.0),
    EpochRow(3, 1.2, 1.7, 40.0, 5e-5, 60.0, 0.0),
]


def test_a_table_begins_anew_with_what_is_known(tmp_path):
    (tmp_path / "events").mkdir()
    (tmp_path / "events" / "old").touch()
    LearningCurve(tmp_path).begin([])
    assert not (tmp_path / "events").exists()
    with (tmp_path / "learning_curve.csv").open(newline="") as stream:
        assert list(csv.DictReader(stream)) == []


def test_the_picture_shows_the_curves_and_never_varies(tmp_path):
    curve = LearningCurve(tmp_path)
    curve.draw([], "Fold 1")
    assert not (tmp_path / "learning_curve.png").exists()
    curve.draw(ROWS, "Fold 1")
    first = (tmp_path / "learning_curve.png").read_bytes()
    picture = matplotlib.image.imread(tmp_path / "learning_curve.png")
    assert picture.shape[0] > 500
    assert len(np.unique(picture[..., 0])) > 20
    curve.draw(ROWS, "Fold 1")
    assert (tmp_path / "learning_curve.png").read_bytes() == first
    curve.draw(ROWS[:2], "Fold 1")
    assert (tmp_path / "learning_curve.png").read_bytes() != first
