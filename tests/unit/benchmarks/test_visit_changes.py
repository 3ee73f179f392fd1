"""The tables of the benchmark of change, from rows that were counted by hand."""

from benchmarks.visit_changes import (
    Judged,
    table_of_alarms,
    table_of_errors,
    table_of_repetition,
)
from benchmarks.visit_pairs import CHANGES, change_of, field_of_view


def row(points, *, true=0.0, is_shared=True, is_called=False, views="V1 to V3"):
    return Judged(0, True, views, "truth", "right", "VL", is_shared, 10.0, true, points, is_called)


ROWS = [
    row(0.2, is_called=True),
    row(-0.4),
    row(2.5, true=2.0, is_called=True),
    row(1.0, is_shared=False, is_called=True),
    row(-3.0, is_shared=False, is_called=True),
    row(6.0, true=2.0, is_shared=False, is_called=True),
]


def test_errors_are_means_percentiles_and_largest():
    lines = table_of_errors(ROWS)[2:]
    assert lines == [
        "| V1 to V3 | 0 | 2 | 2.00, 2.90, 3.0 | 0.30, 0.39, 0.4 |",
        "| V1 to V3 | 2 | 1 | 4.00, 4.00, 4.0 | 0.50, 0.50, 0.5 |",
        "| V1 to V3 | all | 3 | 2.67, 3.90, 4.0 | 0.37, 0.49, 0.5 |",
    ]


def test_alarms_are_counted_where_nothing_changed():
    (line,) = table_of_alarms(ROWS)[2:]
    assert line == ("| V1 to V3 | 2 | 2 of 2 (100.0 %) | 1 of 2 (50.0 %) | 1 of 1 (100.0 %) |")


def test_repetition_is_that_of_unchanged_muscles_over_the_shared_extent():
    muscle, everything = table_of_repetition(ROWS)[2:]
    # sqrt((0.2^2 + 0.4^2) / (2 x 2)); of two differences 95 % lie below 0.2 + 0.95 x 0.2.
    assert muscle == "| VL | 2 | 0.22 | 0.39 |"
    assert everything == "| all | 2 | 0.22 | 0.39 |"


def test_both_legs_change_alike_and_every_change_occurs():
    assert {change_of(label) for label in range(1, 19)} == set(CHANGES)
    assert all(change_of(label) == change_of(label + 100) for label in range(1, 19))


def test_the_longer_field_of_view_begins_where_the_shorter_does():
    short, long = (field_of_view(length, 1.0) for length in (280.0, 710.0))
    assert short.affine[2, 3] == long.affine[2, 3] == -240.0
    assert (short.shape[2], long.shape[2]) == (56, 142)
