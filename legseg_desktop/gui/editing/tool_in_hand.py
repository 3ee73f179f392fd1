"""The tool that the mouse holds, in every plane."""

from __future__ import annotations

from legseg_desktop.gui.editing.edit_options import EditOptions
from legseg_desktop.gui.editing.line_modes import ContourMode, CutMode, FillMode
from legseg_desktop.gui.editing.options_bar import OptionsBar
from legseg_desktop.gui.editing.shown_edit import ShownEdit
from legseg_desktop.gui.editing.stroke_modes import StrokeMode
from legseg_desktop.gui.editing.tool_kinds import BRUSHES, Tool
from legseg_desktop.gui.editing.tool_mode import ToolMode
from legseg_desktop.gui.editing.tool_strip import ToolStrip
from legseg_desktop.gui.viewer.plane_view import PlaneView

_LINES: dict[Tool, type[ContourMode | CutMode | FillMode]] = {
    Tool.CONTOUR: ContourMode,
    Tool.CUT: CutMode,
    Tool.FILL: FillMode,
}


class ToolInHand:
    """Gives the mouse a tool, and lets go of what it has begun.

    Parameters
    ----------
    shown : ShownEdit
        What it works on.
    options : EditOptions
        Its size, shape and reach.
    strip : ToolStrip
        Shows which it is.
    bar : OptionsBar
        Shows its options.
    """

    def __init__(
        self, shown: ShownEdit, options: EditOptions, strip: ToolStrip, bar: OptionsBar
    ) -> None:
        self._shown = shown
        self._options = options
        self._strip = strip
        self._bar = bar
        self._modes: list[ToolMode] = []
        self.tool = Tool.NAVIGATE
        strip.chosen.connect(self.use)
        options.observe(self._redraw)

    def use(self, tool: Tool) -> None:
        """Give the mouse a tool."""
        self.let_go()
        self.tool = tool
        self._modes = []
        self._strip.show_tool(tool)
        self._bar.show_tool(tool)
        grid = self._shown.review.grid
        if tool is Tool.NAVIGATE or self._shown.desk is None:
            grid.use_mode(None)
        else:
            grid.use_mode(self._make_mode)

    def let_go(self) -> None:
        """Forget what the tool has begun."""
        for mode in self._modes:
            mode.cancel()

    def finish(self) -> None:
        """End what the tool has begun and doesn't end by itself."""
        for mode in self._modes:
            mode.finish()

    def _make_mode(self, view: PlaneView) -> ToolMode:
        desk = self._shown.desk
        assert desk is not None
        mode: ToolMode
        if self.tool in BRUSHES:
            mode = StrokeMode(view, desk, self._options, self.tool)
        else:
            mode = _LINES[self.tool](view, desk, self._options)
        self._modes.append(mode)
        return mode

    def _redraw(self) -> None:
        for mode in self._modes:
            mode.redraw_tool()
