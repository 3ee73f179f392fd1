from dataclasses import dataclass, replace

import pytest

from legseg_desktop.reports.analysis_tables import table_of, tables_of
from tests.support.export_examples import measured_example


@dataclass(frozen=True)
class Row:
    name: str
    value: float | None
    count: int
    flags: tuple[str, ...]


def test_values_have_their_kinds():
    table = table_of("t", Row, [Row("a", 1 / 3, 2, ("x", "y")), Row("b", -1e-9, 0, ())])
    assert table.columns == ("name", "value", "count", "flags")
    assert table.rows == (("a", 0.333333, 2, "x; y"), ("b", 0.0, 0, ""))
    assert str(table.rows[1][1]) == "0.0"  # no sign on zero


def test_the_tables_of_an_analysis_are_there():
    analysis = measured_example()
    tables = {table.name: table for table in tables_of(analysis)}
    assert next(iter(tables)) == "muscles"
    assert {"groups", "asymmetry", "slices", "histograms"} <= set(tables)
    assert len(tables["muscles"].rows) == len(analysis.measurements)
    at = tables["muscles"].columns.index("ff_mean_percent")
    for row, record in zip(tables["muscles"].rows, analysis.measurements, strict=True):
        if record.ff_mean_percent is None:
            assert row[at] is None
        else:
            assert row[at] == pytest.approx(record.ff_mean_percent, abs=1e-6)


def test_tables_without_a_row_are_left_out():
    analysis = replace(measured_example(), slices=())
    assert "slices" not in [table.name for table in tables_of(analysis)]
