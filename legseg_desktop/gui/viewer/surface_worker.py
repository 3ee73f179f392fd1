"""Makes surfaces off the window's thread; VTK is imported here, so the window starts without."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from legseg_desktop.gui.newest_work import NewestWork

if TYPE_CHECKING:
    from legseg_desktop.gui.viewer.surface_meshes import Surfaces

Make = Callable[[], "Surfaces"]


class SurfaceWorker(NewestWork):
    """One thread at a time; a wish that comes meanwhile waits, in the place of one that waits.

    Signals
    -------
    made(Surfaces)
        The newest wish is done.
    failed(exception)
        It can't be.
    """

    made = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__("surfaces", parent)
        self.done.connect(self.made)

    def make(self, make: Make) -> None:
        """Call `make` in the thread, after what runs there now."""
        self.do(partial(_made, make))


def _made(make: Make) -> Surfaces:
    # With all that drawing needs, so that the window needn't wait for it.
    import legseg_desktop.gui.viewer.surface_scene  # noqa: F401, PLC0415

    return make()
