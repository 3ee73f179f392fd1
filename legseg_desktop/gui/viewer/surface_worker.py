"""Works on surfaces off the window's thread; VTK is imported here: the window starts without."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from legseg_desktop.gui.newest_work import NewestWork, Work


class SurfaceWorker(NewestWork):
    """One thread at a time; a wish that comes meanwhile waits, in the place of one that waits.

    Signals
    -------
    made(object)
        The newest wish is done: surfaces.
    failed(exception)
        It can't be.
    """

    made = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__("surfaces", parent)
        self.done.connect(self.made)

    def make(self, make: Work) -> None:
        """Call `make` in the thread, after what runs there now."""
        self.do(partial(_made, make))


def _made(make: Work) -> Any:
    # With all that drawing needs, so that the window needn't wait for it.
    import legseg_desktop.gui.viewer.surface_scene  # noqa: F401, PLC0415

    return make()
