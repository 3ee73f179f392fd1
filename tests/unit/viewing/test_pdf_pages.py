from __future__ import annotations

import threading
from io import BytesIO

import numpy as np
import pytest
from reportlab.pdfgen.canvas import Canvas

from inference_engine.errors import InputError
from legseg_desktop.viewing.pdf_pages import draw_page, find_words, read_pages


@pytest.fixture(scope="module")
def content():
    """Return two pages of 200 x 100 points: a red square at the lower left, and words."""
    stream = BytesIO()
    canvas = Canvas(stream, pagesize=(200, 100))
    canvas.setFillColorRGB(1, 0, 0)
    canvas.rect(0, 0, 50, 50, fill=1, stroke=0)
    canvas.setFillColorRGB(0, 0, 0)
    canvas.drawString(100, 70, "Vastus lateralis")
    canvas.showPage()
    canvas.drawString(20, 20, "the other vastus")
    canvas.showPage()
    canvas.save()
    return stream.getvalue()


def test_pages_have_their_size_and_text(content):
    pages = read_pages(content)
    assert [(page.width, page.height) for page in pages] == [(200, 100), (200, 100)]
    assert pages[0].text.strip() == "Vastus lateralis"
    assert pages[1].text.strip() == "the other vastus"


def test_a_page_is_drawn_as_fine_as_asked_for(content):
    picture = draw_page(content, 0, 2.0)
    assert picture.shape == (200, 400, 4)
    # Blue, green, red: the square stands at the lower left.
    assert picture[150, 50, :3].tolist() == [0, 0, 255]
    assert picture[50, 50, :3].tolist() == [255, 255, 255]
    assert picture.flags.owndata


def test_a_page_never_has_too_many_pixels(content):
    rows, columns, _ = draw_page(content, 0, 100.0).shape
    assert rows * columns == pytest.approx(20_000_000, rel=0.001)
    assert columns == pytest.approx(2 * rows, abs=2)


def test_words_are_found_whatever_their_case(content):
    first, second = find_words(content, " VASTUS ")
    assert (first.page, second.page) == (0, 1)
    ((left, top, width, height),) = first.boxes
    # Base line at 70 points from below, that is 30 from above.
    assert left == pytest.approx(100, abs=2)
    assert top < 30 <= top + height + 1
    assert 25 < width < 45


def test_nothing_is_found_of_nothing(content):
    assert find_words(content, "  ") == ()
    assert find_words(content, "soleus") == ()


def test_what_is_no_pdf_is_said():
    with pytest.raises(InputError, match="can't be drawn"):
        read_pages(b"no PDF")
    with pytest.raises(InputError, match="can't be drawn"):
        draw_page(b"", 0, 1.0)


def test_threads_take_turns(content):
    drawn, expected = [], draw_page(content, 0, 1.5)

    def draw():
        drawn.extend(draw_page(content, 0, 1.5) for _ in range(20))

    threads = [threading.Thread(target=draw) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(drawn) == 80
    assert all(np.array_equal(picture, expected) for picture in drawn)
