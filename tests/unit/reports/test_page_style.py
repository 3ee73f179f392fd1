from __future__ import annotations

from reportlab.pdfbase.pdfmetrics import stringWidth

from legseg_desktop.reports.page_style import FONT, safe, shortened
from legseg_desktop.reports.shared_blocks import spoken_time


def test_safe_text_keeps_signs_and_drops_control_characters():
    assert safe("a<b> & c\x07\n d") == "a&lt;b&gt; &amp; c d"


def test_shortened_fits():
    cut = shortened("a very long name indeed", FONT, 8, 50)
    assert cut.endswith("…")
    assert stringWidth(cut, FONT, 8) <= 50
    assert shortened("short", FONT, 8, 50) == "short"


def test_times_are_spoken_in_utc():
    assert spoken_time("2026-03-04T06:06:07+01:00") == "2026-03-04 05:06 UTC"
    assert spoken_time("yesterday") == "yesterday"
