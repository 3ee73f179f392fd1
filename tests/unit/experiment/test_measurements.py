from dataclasses import replace

import pytest

from inference_engine.anatomy.label_table import load_label_table
from inference_engine.errors import InputError
from inference_engine.experiment.measurements import MeasuringPlace, measure_missing
from inference_engine.experiment.predictions import ModelUse
from inference_engine.progress import NoProgress
from tests.support.experiment_examples import IDENTITY, predict_nearly, write_phantom_subject

TABLE = load_label_table()
CASES = (("test", "LI"), ("bmd", "LI"))


@pytest.fixture
def measure(tmp_path):
    place = MeasuringPlace(tmp_path / "predictions", tmp_path / "measurements")
    scans = [
        write_phantom_subject(tmp_path / f"cohort-{number}", replace(IDENTITY, **changes))
        for number, changes in enumerate(
            (
                {"extent": "V1"},
                {"extent": "V3", "visit": 2},
                {"role": "bmd", "subject": "b"},
                {"role": "bmd", "subject": "b", "visit": 2},
                {"group": "HI", "subject": "c"},
            )
        )
    ]
    uses = [
        ModelUse("low", member, tmp_path, None, None, CASES) for member in ("fold-1", "ensemble")
    ]
    predict_nearly(place.predictions, uses, scans, device="cpu", progress=NoProgress())
    return lambda: measure_missing(place, uses, scans, TABLE, NoProgress())


def test_every_model_is_measured_on_its_own_scans_once(measure, tmp_path):
    first = measure()
    assert [(row.member, row.subject, row.visit) for row in first.images] == [
        (member, subject, visit)
        for member in ("fold-1", "ensemble")
        for subject, visit in (("lgmd-1", 1), ("lgmd-1", 2), ("b", 1), ("b", 2))
    ]
    assert len(first.muscles) == 8 * 4
    for path in (tmp_path / "predictions").rglob("*.nii.gz"):
        path.unlink()
    # Nothing is read again: what is measured stays.
    assert measure() == first


def test_extents_are_compared_on_test_subjects_by_ensembles(measure):
    regions = measure().regions
    assert {(row.subject, row.member) for row in regions} == {("lgmd-1", "ensemble")}
    assert [(row.extent, row.region) for row in regions] == [
        ("V1", "distal"),
        ("V1", "proximal"),
        ("V3", "distal"),
        ("V3", "proximal"),
    ]


def test_a_damaged_measurement_is_named(measure, tmp_path):
    measure()
    (tmp_path / "measurements" / "low" / "ensemble" / "b-visit-1.json").write_text("no json")
    with pytest.raises(InputError, match=r"b-visit-1\.json can't be read"):
        measure()
