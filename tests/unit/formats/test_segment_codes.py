import numpy as np
import pytest

from inference_engine.anatomy.label_table import LabelTable, Muscle, load_label_table
from inference_engine.formats.segment_codes import (
    PRIVATE_SCHEME,
    coded_segments,
    derived_uid,
)
from legseg_desktop.viewing.label_colours import label_colours

TABLE = load_label_table()
# From the Foundational Model of Anatomy; a check of every number, not of the code's own table.
FMA = {
    "RF": 22430, "VL": 22431, "VM": 22432, "VI": 22433, "SA": 22353, "GR": 43882, "BFL": 45887,
    "BFS": 45890, "ST": 22357, "SM": 22438, "AL": 22441, "AB": 22442, "AM": 22443, "TFL": 22423,
    "GMA": 22314, "GME": 22315, "GMI": 22317,
}  # fmt: skip


def coded(present, patient="P1", table=TABLE):
    return coded_segments(table, np.array(present), label_colours(table), patient)


def test_every_muscle_has_its_number_and_pectineus_a_private_one():
    labels = [sided.label for sided in TABLE.sided()]
    segments = coded(labels)
    by_label = {segment.label: segment for segment in segments}
    for sided in TABLE.sided():
        kind = by_label[sided.label].kind
        if sided.muscle.abbreviation == "PE":
            assert (kind.value, kind.scheme_designator) == ("PE", PRIVATE_SCHEME)
        else:
            assert (kind.value, kind.scheme_designator) == (
                str(FMA[sided.muscle.abbreviation]),
                "FMA",
            )
        assert kind.meaning == sided.muscle.name
    assert [segment.number for segment in segments] == list(range(1, 37))


def test_sides_are_coded_and_absent_labels_left_out():
    right, left = coded([0, 1, 101])
    assert (right.name, right.side.value) == ("right rectus femoris", "24028007")
    assert (left.name, left.side.value) == ("left rectus femoris", "7771000")


def test_a_table_without_sides_says_none():
    table = LabelTable("t", (Muscle(3, "X" * 20, "some muscle", "g"),), None)
    (segment,) = coded([3], table=table)
    assert segment.side is None
    assert segment.name == "some muscle"
    assert segment.kind.value == "X" * 16  # the longest code that DICOM has room for


def test_a_muscle_is_tracked_over_visits_and_not_over_patients():
    first, again = coded([1, 2]), coded([2, 1])
    assert [s.tracking_uid for s in first] == [s.tracking_uid for s in again]
    other = coded([1, 2], "P2")
    assert len({s.tracking_uid for s in (*first, *other)}) == 4


def test_the_colour_is_that_of_the_window():
    (segment,) = coded([1])
    assert segment.rgb == tuple(label_colours(TABLE)[1])
    # CIELab holds less than sRGB's every shade: within a step of two.
    assert np.abs(np.subtract(segment.cielab.to_rgb(), segment.rgb)).max() <= 2


@pytest.mark.parametrize("parts", [("ab", "c"), ("a", "bc")])
def test_a_derived_uid_is_valid_and_its_own(parts):
    uid = derived_uid(*parts)
    assert uid.is_valid
    assert len(uid) <= 64
    assert uid == derived_uid(*parts)
    assert uid != derived_uid("".join(parts))
