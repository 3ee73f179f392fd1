from dataclasses import replace

from reportlab.graphics.shapes import Circle, PolyLine
from reportlab.platypus import Paragraph, Table

from inference_engine.quantification.femur_profiles import FemurLevel, FemurMeasurement
from inference_engine.quantification.measurements import SliceMeasurement
from legseg_desktop.reports import region_records as region_records_module
from legseg_desktop.reports.profile_figures import profiles_block
from legseg_desktop.reports.region_records import region_records
from tests.support.export_examples import measured_example


def plots_of(analysis, block=0):
    together = profiles_block(analysis)[block]
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
    # Slices 0 to 2 and 5 to 6; the single slice 8 is a dot.
    assert [len(line.points) // 2 for line in pieces] == [3, 2]


def test_without_slices_there_is_nothing():
    assert profiles_block(replace(measured_example(), slices=())) == []


def test_a_single_slice_is_no_obstacle():
    one = SliceMeasurement("right", "RF", 1, 0, 0.0, 1.0, 10.0)
    (plot,) = plots_of(replace(measured_example(), slices=(one,)))
    assert lines_of(plot) == []
    (dot,) = [shape for shape in plot.contents if isinstance(shape, Circle)]
    # At the lower end of the leg, at 10 %.
    assert dot.cx == 12
    assert abs(dot.cy - (3 + 52 * 10 / 100)) < 0.01


def with_femurs(analysis, femurs, levels=()):
    """Give an analysis what would be found of its femurs."""
    found = replace(region_records(analysis), femurs=tuple(femurs), femur_levels=tuple(levels))
    region_records_module._RECORDS[analysis] = found
    return analysis


def words_of(flowables):
    return " ".join(
        part.text
        for flowable in flowables
        for part in getattr(flowable, "_content", [flowable])
        if isinstance(part, Paragraph)
    )


def level(side, start, percent, abbreviation="RF"):
    return FemurLevel(side, abbreviation, start, start + 5, 2.0 * start, 3.0, percent)


def test_along_the_femur_lines_stand_at_their_level():
    femurs = [
        FemurMeasurement("right", 200.0, 10, ("proximally",), 4.0, ""),
        FemurMeasurement("left", None, 0, (), None, "It isn't seen."),
    ]
    levels = [level("right", start, 20.0 + start) for start in (50, 0, 5)]
    levels.append(level("right", 55, None))
    analysis = with_femurs(measured_example(), femurs, levels)
    (plot,) = plots_of(analysis, 1)
    (line,) = lines_of(plot)
    width = plot.width - 13
    # The middles of 0 to 5 % and of 5 to 10 %; the level at 50 % stands alone.
    assert [round(x, 6) for x in line.points[::2]] == [
        round(12 + width * share, 6) for share in (0.025, 0.075)
    ]
    assert [round(y, 6) for y in line.points[1::2]] == [3 + 52 * 0.20, 3 + 52 * 0.25]
    (dot,) = [shape for shape in plot.contents if isinstance(shape, Circle)]
    assert round(dot.cx, 6) == round(12 + width * 0.525, 6)
    told = words_of(profiles_block(analysis))
    assert "right 200 mm (it goes on proximally)." in told
    assert "left femur: It isn't seen." in told


def test_without_a_femur_it_is_said_why():
    femurs = [FemurMeasurement("right", None, 0, (), None, "Too little is seen.")]
    analysis = with_femurs(measured_example(), femurs)
    blocks = profiles_block(analysis)
    assert len(blocks) == 2
    assert words_of(blocks[1:]) == "No profile along the femur. right femur: Too little is seen."
