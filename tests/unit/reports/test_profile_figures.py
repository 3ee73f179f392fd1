from dataclasses import replace

from reportlab.graphics.shapes import PolyLine
from reportlab.platypus import Table

from inference_engine.quantification.measurements import SliceMeasurement
from legseg_desktop.reports.profile_figures import profiles_block
from tests.support.export_examples import measured_example


def plots_of(analysis):
    (together,) = profiles_block(analysis)
    table = next(part for part in together._content if isinstance(part, Table))
    return [cell for row in table._cellvalues for cell in row if cell != ""]


def lines_of(plot):
    return [shape for shape in plot.contents if isinstance(shape, PolyLine)]


def test_each_muscle_with_slices_has_a_plot_of_both_sides():
    plots = plots_of(measured_example())
    assert len(plots) == 4
    for plot in plots:
        right, left = lines_of(plot)
        assert len(right.points) == len(left.points) == 2 * 12
        assert right.strokeColor != left.strokeColor
        assert right.strokeDashArray is None
        assert left.strokeDashArray


def test_a_line_stands_at_its_fat_fraction():
    analysis = measured_example()
    right, _ = lines_of(plots_of(analysis)[0])
    rows = [row for row in analysis.slices if (row.side, row.abbreviation) == ("right", "RF")]
    mean = sum(row.ff_mean_percent for row in rows) / len(rows)
    ys = right.points[1::2]
    # The plot's ends are 0 and 100 %, 3 and 55 points up.
    assert abs(sum(ys) / len(ys) - (3 + 52 * mean / 100)) < 0.01
    assert right.points[::2] == sorted(right.points[::2])


def test_no_line_is_drawn_across_what_is_missing():
    analysis = measured_example()
    rows = []
    for row in analysis.slices:
        if (row.side, row.abbreviation) != ("right", "RF") or row.slice_index in {0, 1, 2, 5, 6}:
            rows.append(row)
        elif row.slice_index == 7:
            rows.append(replace(row, ff_mean_percent=None))
        elif row.slice_index == 8:
            rows.append(row)
    pieces = [
        line
        for line in lines_of(plots_of(replace(analysis, slices=tuple(rows)))[0])
        if line.strokeDashArray is None
    ]
    # Slices 0 to 2 and 5 to 6; the single slice 8 makes no line.
    assert [len(line.points) // 2 for line in pieces] == [3, 2]


def test_without_slices_there_is_nothing():
    assert profiles_block(replace(measured_example(), slices=())) == []


def test_a_single_slice_is_no_obstacle():
    one = SliceMeasurement("right", "RF", 1, 0, 0.0, 1.0, 10.0)
    (plot,) = plots_of(replace(measured_example(), slices=(one,)))
    assert lines_of(plot) == []
