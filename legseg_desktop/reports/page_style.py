"""The look of every page: fonts, colours, paragraph styles.

Importing this module registers the embedded fonts and makes them reportlab's base fonts:
otherwise every PDF would refer to an unembedded Helvetica.
"""

from __future__ import annotations

from unicodedata import category
from xml.sax.saxutils import escape

from reportlab import rl_config
from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from inference_engine.anatomy.label_table import RESOURCES
from legseg_desktop.reports.right_to_left import drawn_line

FONT = "DejaVuSans"
BOLD_FONT = "DejaVuSans-Bold"

PAGE_WIDTH, PAGE_HEIGHT = A4
MARGIN = 34.0
FOOTER_HEIGHT = 30.0
CONTENT_WIDTH = PAGE_WIDTH - 2 * MARGIN

INK = HexColor("#1d2733")
QUIET_INK = HexColor("#5d6b7a")
ACCENT = HexColor("#14507f")
RULE = HexColor("#c9d1d9")
FAINT_RULE = HexColor("#e4e9ee")
BAND = HexColor("#eef2f6")
WARNING = HexColor("#b45309")
WARNING_BAND = HexColor("#fdf3e3")
# Okabe and Ito's blue and orange: told apart by every kind of colour vision, and in grey.
RIGHT_COLOUR = HexColor("#0072b2")
LEFT_COLOUR = HexColor("#e69f00")


def _register_fonts() -> None:
    for name in (FONT, BOLD_FONT):
        pdfmetrics.registerFont(TTFont(name, RESOURCES / "fonts" / f"{name}.ttf"))
    pdfmetrics.registerFontFamily(
        FONT, normal=FONT, bold=BOLD_FONT, italic=FONT, boldItalic=BOLD_FONT
    )
    rl_config.canvas_basefontname = FONT
    rl_config.defaultGraphicsFontName = FONT
    # Streams as bytes: as text they are a quarter larger, and take most of a report's time.
    rl_config.useA85 = 0


_register_fonts()


def _style(name: str, size: float, **options: object) -> ParagraphStyle:
    settings = {
        "fontName": FONT,
        "bulletFontName": FONT,
        "fontSize": size,
        "leading": size * 1.32,
        "textColor": INK,
        "splitLongWords": 1,
        **options,
    }
    return ParagraphStyle(name, **settings)


TITLE = _style("title", 15, fontName=BOLD_FONT, textColor=ACCENT)
SUBTITLE = _style("subtitle", 8.5, textColor=QUIET_INK, alignment=TA_RIGHT)
HEADING = _style("heading", 9.5, fontName=BOLD_FONT, textColor=ACCENT, spaceBefore=7, spaceAfter=3)
BODY = _style("body", 8)
LEAD = _style("lead", 8.8, leading=12)
FACT_NAME = _style("fact name", 6.3, textColor=QUIET_INK)
FACT = _style("fact", 7.8)
CELL = _style("cell", 7.3, leading=8.6)
SMALL_CELL = _style("small cell", 6.1, leading=7.1)
CAPTION = _style("caption", 6.5, textColor=QUIET_INK)
NOTE = _style(
    "note",
    7,
    leading=9,
    leftIndent=16,
    bulletIndent=0,
    bulletFontName=BOLD_FONT,
    bulletFontSize=7,
    bulletColor=WARNING,
)
WARNING_TEXT = _style("warning", 7.6, leading=10)
SMALL_PRINT = _style("small print", 5.9, leading=7.4)


# Every table begins with this: without a font of its own it would name Helvetica, which
# reportlab took as the default before this module could say otherwise.
BARE_TABLE = (
    ("FONT", (0, 0), (-1, -1), FONT, 7.4),
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-1, -1), 0),
    ("TOPPADDING", (0, 0), (-1, -1), 0),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
)


def safe(text: str) -> str:
    """Return text of any origin as reportlab's markup shows it, unprintable signs left out.

    It is set in the order in which a single line is drawn: for longer text of scripts that run
    from right to left see `shared_blocks.text_paragraph`.
    """
    return escape(drawn_line(plain_text(text)))


def plain_text(text: str) -> str:
    """Return text of any origin as one line of signs that can be drawn, or that join letters."""
    kept = (sign if sign.isprintable() or category(sign) == "Cf" else " " for sign in text)
    return " ".join("".join(kept).split())


def shortened(text: str, font: str, size: float, width: float) -> str:
    """Return `text` as it is drawn, ended by an ellipsis where it is wider than `width` points."""
    if pdfmetrics.stringWidth(text, font, size) <= width:
        return drawn_line(text)
    while text and pdfmetrics.stringWidth(text + "…", font, size) > width:
        text = text[:-1]
    return drawn_line(text.rstrip() + "…")
