"""The pictures of the surfaces, as the viewer's state wants them; the way into VTK.

VTK is imported by the functions that need it, so the window starts without.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from legseg_desktop.viewing.displayed_scan import DisplayedScan
from legseg_desktop.viewing.muscle_boxes import joined
from legseg_desktop.viewing.slicing import Box
from legseg_desktop.viewing.surface_colours import surface_colours
from legseg_desktop.viewing.turntable import Turntable
from legseg_desktop.viewing.viewer_state import ImageLayer, ViewerState, Voxel

if TYPE_CHECKING:
    from legseg_desktop.gui.viewer.surface_meshes import Surfaces
    from legseg_desktop.gui.viewer.surface_scene import SurfaceScene

# A picture that is drawn as quickly as this needs no coarser one while the view is turned.
_QUICK_S = 0.03


class SurfacePictures:
    """Draws the surfaces of one scan.

    Parameters
    ----------
    state : ViewerState
        What colours stand for; what is hidden and chosen.
    shown : DisplayedScan
        Whose labels they are.
    colours : ndarray of uint8, (256, 3)
        sRGB by label.
    names : dict of int to str
        The muscles' names by label.
    fat_fractions : dict of int to float
        Their mean fat fractions, %.
    """

    def __init__(
        self,
        state: ViewerState,
        shown: DisplayedScan,
        colours: npt.NDArray[np.uint8],
        names: Mapping[int, str],
        fat_fractions: Mapping[int, float],
    ) -> None:
        self._state = state
        self.shown = shown
        self.names = names
        self.changes: Mapping[int, float] = {}
        self._colours = colours
        self._fat_fractions = fat_fractions
        self._surfaces: Surfaces | None = None
        self._scene: SurfaceScene | None = None
        self._seconds = np.inf

    @property
    def surfaces(self) -> Surfaces | None:
        """What is drawn; None where there is nothing yet."""
        return self._surfaces

    @property
    def are_quick(self) -> bool:
        """Whether the fine picture is drawn so quickly that it needs no coarse one."""
        return self._seconds < _QUICK_S

    @property
    def has_muscles(self) -> bool:
        """Whether there is anything to draw."""
        return bool(self.shown.muscle_boxes)

    def take(self, surfaces: Surfaces) -> None:
        """Draw these surfaces from now on."""
        self._surfaces = surfaces

    def follow(self, before: SurfacePictures) -> None:
        """Draw into the memory of what was shown before; it takes a moment to get any."""
        self._scene, before._scene = before._scene, None
        self.changes = before.changes

    def all_of_them(self) -> Callable[[], Surfaces]:
        """Return what makes all surfaces, in any thread."""
        return partial(_all_surfaces, self.shown)

    def edited(self, box: Box, touched: frozenset[int]) -> Callable[[], Surfaces]:
        """Return what makes the surfaces of labels anew that were changed in a box."""
        assert self._surfaces is not None
        return partial(_edited_surfaces, self.shown, self._surfaces, box, touched)

    def first_view(self) -> Turntable:
        """Return a view of all muscles."""
        assert self._surfaces is not None
        return Turntable(*self._surfaces.bounds())

    def picture(self, view: Turntable, size: QSize, *, is_moving: bool) -> QImage:
        """Return the picture of what a view shows, so many pixels.

        Raises
        ------
        InputError
            If this computer can't draw in 3D.
        """
        from legseg_desktop.gui.viewer.surface_meshes import Detail  # noqa: PLC0415
        from legseg_desktop.gui.viewer.surface_scene import SurfaceScene  # noqa: PLC0415

        assert self._surfaces is not None
        if self._scene is None:
            self._scene = SurfaceScene()
        state = self._state
        colours = surface_colours(
            state.surface_colouring, self._colours, self._fat_fractions, self.changes
        )
        self._scene.show(self._surfaces)
        self._scene.paint(
            colours, state.hidden_labels, state.selected_label, shows_skin=state.body_visible
        )
        detail = Detail.COARSE if is_moving else Detail.FINE
        start = time.perf_counter()
        image = self._scene.picture(view, size.width(), size.height(), detail)
        if detail is Detail.FINE:
            self._seconds = time.perf_counter() - start
        return image

    def pick(self, x: int, y: int, height: int) -> tuple[int, Voxel] | None:
        """Return the label drawn at a pixel of the last picture, and the voxel there."""
        found = None if self._scene is None else self._scene.pick(x, y, height)
        if found is None:
            return None
        label, point = found
        voxel = np.rint(self.shown.geometry.to_voxel(point)).astype(int)
        return label, (int(voxel[0]), int(voxel[1]), int(voxel[2]))


def _all_surfaces(shown: DisplayedScan) -> Surfaces:
    from legseg_desktop.gui.viewer.surface_meshes import all_surfaces  # noqa: PLC0415

    return all_surfaces(shown.labels, shown.layers[ImageLayer.IN_PHASE].stored, shown.geometry)


def _edited_surfaces(
    shown: DisplayedScan, before: Surfaces, box: Box, touched: frozenset[int]
) -> Surfaces:
    from legseg_desktop.gui.viewer.surface_meshes import changed_surfaces  # noqa: PLC0415

    for label in touched:
        box = joined(box, shown.muscle_boxes.get(label, box))
    return before.with_changed(changed_surfaces(shown.labels, shown.geometry, box, touched))
