"""Icons look as those of the library that the font comes with."""

from __future__ import annotations

import pytest
import qtawesome
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QImage
from pytestqt.logging import QtLoggingPlugin

from legseg_desktop.gui.colours import DARK, LIGHT, Colours
from legseg_desktop.gui.icon_font import IconFont

MODES = (QIcon.Mode.Normal, QIcon.Mode.Active, QIcon.Mode.Disabled, QIcon.Mode.Selected)


def picture(icon: QIcon, mode: QIcon.Mode, side: int) -> QImage:
    return icon.pixmap(QSize(side, side), mode).toImage()


def ink(image: QImage) -> int:
    """Return how many pixels are drawn."""
    return sum(
        image.pixelColor(x, y).alpha() > 0
        for x in range(image.width())
        for y in range(image.height())
    )


@pytest.mark.parametrize("colours", [LIGHT, DARK])
@pytest.mark.parametrize("side", [20, 33])
def test_an_icon_looks_as_qtawesome_draws_it(qapp: object, colours: Colours, side: int) -> None:
    font = IconFont()
    for name in ("content-save", "undo", "account-group"):
        expected = qtawesome.icon(
            f"mdi6.{name}",
            color=colours.accent,
            color_disabled=colours.faint,
            color_selected=colours.accent_text,
        )
        drawn = font.icon(name, colours, "accent")
        for mode in MODES:
            assert picture(drawn, mode, side) == picture(expected, mode, side), (name, mode)
            assert ink(picture(drawn, mode, side)) > side


def test_a_name_that_the_font_lacks_is_refused(qapp: object) -> None:
    with pytest.raises(KeyError):
        IconFont().icon("no-such-icon", LIGHT, "text")


def test_a_button_without_room_has_no_picture_and_no_complaint(
    qapp: object, qtlog: QtLoggingPlugin
) -> None:
    drawn = IconFont().icon("undo", LIGHT, "text")
    for size in (QSize(0, 0), QSize(0, 20), QSize(20, 0)):
        assert drawn.pixmap(size).isNull()
    assert not qtlog.records
