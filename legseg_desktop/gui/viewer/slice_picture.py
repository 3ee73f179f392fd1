"""The picture of the slice that a plane shows, kept until something in it changes."""

from __future__ import annotations

from PySide6.QtGui import QImage

from legseg_desktop.gui.viewer.plane_pictures import Part, Picture, PlanePictures
from legseg_desktop.viewing.slicing import Box, Plane, box_in_slice


class SlicePicture:
    """Draws a slice once, and of what is edited only the part that changed.

    Parameters
    ----------
    plane : Plane
        Whose slices.
    """

    def __init__(self, plane: Plane) -> None:
        self._plane = plane
        self._picture: Picture | None = None
        self._index = -1

    def forget(self) -> None:
        """Draw all of the slice next time."""
        self._picture = None

    def image(self, pictures: PlanePictures, index: int) -> QImage:
        """Return the picture of a slice, one pixel per voxel."""
        if self._picture is None or index != self._index:
            self._picture = pictures.picture(self._plane, index)
            self._index = index
        return self._picture.image

    def redraw(self, pictures: PlanePictures, index: int, box: Box) -> Part | None:
        """Draw anew what labels in a box change; return that part, None where it isn't seen.

        Parameters
        ----------
        pictures : PlanePictures
            Who draws.
        index : int
            The slice that is shown.
        box : Box
            Where labels were changed, canonical voxels.
        """
        part = box_in_slice(pictures.shown.geometry.shape, self._plane, index, box)
        if part is not None and self._picture is not None and index == self._index:
            pictures.redraw(self._picture, self._plane, index, part)
        elif self._index != index:
            self._picture = None
        return part
