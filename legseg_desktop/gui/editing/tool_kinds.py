"""The tools that the mouse can hold, with names, icons and keys: ITK-SNAP's where it has one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from legseg_desktop.gui.translation import tr


class Tool(StrEnum):
    """What the mouse holds."""

    NAVIGATE = "navigate"
    BRUSH = "brush"
    SIMILAR = "similar"
    ERASER = "eraser"
    CONTOUR = "contour"
    FILL = "fill"
    PUSH = "push"
    CUT = "cut"


BRUSHES = frozenset({Tool.BRUSH, Tool.SIMILAR, Tool.ERASER, Tool.PUSH})
"""Tools with a size."""
CHOOSY = frozenset({Tool.SIMILAR, Tool.FILL})
"""Tools that take only what looks alike."""
DEEP = frozenset({Tool.BRUSH, Tool.SIMILAR, Tool.ERASER, Tool.PUSH, Tool.FILL})
"""Tools that work in one slice or in depth."""


@dataclass(frozen=True)
class ToolFace:
    """How a tool looks.

    Parameters
    ----------
    name : str
        Below its icon and in the history.
    what : str
        What it does, in a sentence.
    icon : str
        Of Material Design.
    keys : tuple of str
        The first is shown.
    """

    name: str
    what: str
    icon: str
    keys: tuple[str, ...]


def tool_faces() -> dict[Tool, ToolFace]:
    """Return the face of every tool, in the order of the strip."""
    return {
        Tool.NAVIGATE: ToolFace(
            tr("Look"), tr("Move the crosshair and the picture"), "cursor-move", ("1",)
        ),
        Tool.BRUSH: ToolFace(
            tr("Brush"),
            tr("Paint the chosen muscle; the right button erases"),
            "brush",
            ("4", "P"),
        ),
        Tool.SIMILAR: ToolFace(
            tr("Edge"),
            tr("Paint only what looks like the place where the stroke began"),
            "auto-fix",
            ("5",),
        ),
        Tool.ERASER: ToolFace(
            tr("Eraser"), tr("Erase the chosen muscle"), "eraser", ("Shift+4", "E")
        ),
        Tool.CONTOUR: ToolFace(
            tr("Contour"),
            tr(
                "Click corners or draw freely; a click on the first corner or Return fills the "
                "contour, the right button erases in it"
            ),
            "vector-polygon",
            ("3",),
        ),
        Tool.FILL: ToolFace(
            tr("Fill"),
            tr("Fill what is connected and looks alike, within one label"),
            "format-color-fill",
            ("F",),
        ),
        Tool.PUSH: ToolFace(
            tr("Push"),
            tr("Press in one muscle and move its border with a neighbour"),
            "arrow-expand-horizontal",
            ("7",),
        ),
        Tool.CUT: ToolFace(
            tr("Cut"),
            tr("Draw a line through the chosen muscle: the smaller side is erased, in all slices"),
            "content-cut",
            ("8",),
        ),
    }
