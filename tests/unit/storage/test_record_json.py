"""Records come back equal; what a newer version added is passed over."""

from __future__ import annotations

import json
from dataclasses import asdict

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inference_engine.quantification.measurements import SliceMeasurement
from legseg_desktop.storage.record_json import (
    findings_from,
    label_table_from,
    measurement_from,
    provenance_from,
    records_to_json,
    slice_runs,
    slices_from,
    stack_from,
    to_json,
)
from tests.support.library_examples import (
    FINDINGS,
    PROVENANCE,
    STACKS,
    TABLE,
    measurements,
    slice_measurements,
)

NUMBERS = st.floats(allow_nan=False, allow_infinity=False)


def test_every_record_comes_back_equal() -> None:
    assert provenance_from(to_json(PROVENANCE)) == PROVENANCE
    assert label_table_from(to_json(TABLE)) == TABLE
    assert findings_from(records_to_json(FINDINGS)) == FINDINGS
    assert tuple(stack_from(to_json(stack)) for stack in STACKS) == STACKS
    for one in measurements(4):
        assert measurement_from(to_json(one)) == one


@given(
    st.lists(
        st.builds(
            SliceMeasurement,
            side=st.sampled_from(["right", "left"]),
            abbreviation=st.sampled_from(["RF", "SA"]),
            label=st.integers(1, 3),
            slice_index=st.integers(0, 99),
            position_mm=NUMBERS,
            csa_cm2=NUMBERS,
            ff_mean_percent=st.none() | NUMBERS,
        ),
        max_size=30,
    )
)
def test_slices_come_back_equal_in_any_order(slices: list[SliceMeasurement]) -> None:
    runs = slice_runs(slices)
    assert [one for _, _, text in runs for one in slices_from(text)] == slices
    assert sum(length for _, length, _ in runs) == len(slices)


def test_slices_of_a_muscle_make_one_run() -> None:
    first, last = slice_runs(slice_measurements(5))
    assert (first[0].side, first[1]) == ("right", 5)
    assert (last[0].side, last[1]) == ("left", 5)


def test_fields_of_a_newer_version_are_passed_over() -> None:
    (one,) = measurements(1)
    newer = asdict(one) | {"stiffness_kpa": 3.0}
    assert measurement_from(json.dumps(newer)) == one
    columns = {name: [value] for name, value in asdict(slice_measurements(1)[0]).items()}
    assert slices_from(json.dumps(columns | {"shape": [7]})) == [slice_measurements(1)[0]]
    newer = asdict(PROVENANCE) | {"operator": "x"}
    newer["inputs"] = [entry | {"bytes": 1} for entry in newer["inputs"]]
    assert provenance_from(json.dumps(newer)) == PROVENANCE


def test_fields_that_an_older_version_lacked_have_their_default() -> None:
    (one,) = measurements(1)
    older = asdict(one)
    del older["expected_dsc"], older["flags"]
    found = measurement_from(json.dumps(older))
    assert found.expected_dsc is None
    assert found.flags == ()


def test_numbers_of_numpy_are_numbers_and_nothing_else_slips_in() -> None:
    assert to_json({"a": np.float64(0.1), "b": np.uint8(7)}) == '{"a":0.1,"b":7}'
    with pytest.raises(TypeError, match="no place"):
        to_json({"a": object()})
    with pytest.raises(ValueError, match="JSON"):
        to_json(float("nan"))
