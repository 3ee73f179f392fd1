import base64
from xml.etree import ElementTree

from inference_engine.experiment.muscle_tables import AgreementRow
from legseg_desktop.reports.experiment_figures import (
    AgreementPanel,
    BoxPanel,
    agreement_figure,
    box_figure,
)

PAIRS = [(10.0, 11.0, "quadriceps"), (40.0, 38.0, "hamstrings"), (20.0, 20.5, "of no group")]
SUMMARY = AgreementRow(
    "FF, points", "same image", "LI", "low", "all", 3, -0.2, -1, 0.6, 1.5, -3, -5, -2, 3, 2, 5
)


def svg_of(address):
    head, _, code = address.partition(",")
    assert head == "data:image/svg+xml;base64"
    return base64.b64decode(code).decode("utf-8")


def shapes(svg, name):
    return list(ElementTree.fromstring(svg).iter(f"{{http://www.w3.org/2000/svg}}{name}"))


def test_every_pair_is_a_point_and_the_same_numbers_give_the_same_bytes():
    panels = [AgreementPanel("LI", PAIRS, SUMMARY), AgreementPanel("HI", [], None)]
    first = agreement_figure(panels, "FF, %")
    assert first == agreement_figure(panels, "FF, %")
    svg = svg_of(first)
    without = svg_of(agreement_figure([AgreementPanel("LI", [], None)] * 2, "FF, %"))
    assert len(shapes(svg, "use")) > len(shapes(without, "use"))
    assert "<dc:date>" not in svg


def test_muscles_out_of_view_leave_a_gap():
    panel = BoxPanel("LI", {"RF": [90.0, 92.0, 95.0], "VL": []}, (84.4, 97.3))
    both = BoxPanel("LI", {"RF": [90.0, 92.0, 95.0], "VL": [70.0, 80.0]}, None)
    one, two = (svg_of(box_figure([each])) for each in (panel, both))
    assert len(shapes(one, "path")) != len(shapes(two, "path"))
    assert svg_of(box_figure([BoxPanel("LI", {"RF": []}, None)]))
