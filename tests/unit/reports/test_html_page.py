import jinja2
import pytest

from legseg_desktop.reports import html_page
from legseg_desktop.reports.html_page import interval, mean_sd, number, p_value, render, signed


def test_numbers_read_the_same_everywhere():
    assert number(None) == "\u2013"
    assert number(-0.04) == "0.0"
    assert number(-1.25, 2) == "\u22121.25"
    assert (signed(0.04), signed(1.25, 2), signed(-1.0)) == ("0.0", "+1.25", "\u22121.0")
    assert signed(None) == number(None)
    assert mean_sd(90.0, None) == "90.0"
    assert mean_sd(90.0, 1.26, 2) == "90.00 \u00b1 1.26"
    assert mean_sd(None, None) == number(None)
    assert interval(-1.0, 2.0) == "\u22121.0 to 2.0"
    assert (p_value(0.0004), p_value(0.0456), p_value(None)) == ("< 0.001", "0.046", number(None))


def test_every_text_is_escaped_and_nothing_may_be_missing(tmp_path, monkeypatch):
    (tmp_path / "t.j2").write_text("<p>{{ name }}</p>")
    monkeypatch.setattr(html_page, "TEMPLATES", tmp_path)
    assert render("t.j2", {"name": "<script>"}) == "<p>&lt;script&gt;</p>"
    with pytest.raises(jinja2.UndefinedError):
        render("t.j2", {})
