"""The surfaces drawn by VTK into memory, never into a window of its own.

The usual VTK widget fails on Wayland, can't be grabbed and dies without a screen; a picture
that is read back and painted like any other works everywhere, for 1 to 2 ms a frame.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import vtkmodules.vtkRenderingOpenGL2  # noqa: F401  the drawing itself, found by name
from PySide6.QtGui import QImage
from vtkmodules.util.numpy_support import vtk_to_numpy
from vtkmodules.vtkCommonCore import vtkUnsignedCharArray
from vtkmodules.vtkCommonDataModel import vtkPolyData
from vtkmodules.vtkRenderingCore import (
    vtkActor,
    vtkLight,
    vtkPolyDataMapper,
    vtkPropPicker,
    vtkRenderer,
    vtkRenderWindow,
)

from inference_engine.errors import InputError
from legseg_desktop.gui.viewer.surface_meshes import Detail, Surfaces
from legseg_desktop.viewing.surface_colours import Colour
from legseg_desktop.viewing.turntable import Turntable, Vector

_SKIN_COLOUR = (0.86, 0.72, 0.62)
_SKIN_OPACITY = 0.22
_SHINE = 0.18
_CHOSEN_GLOW = 0.28
_CAMERA_DISTANCE = 4.0


class SurfaceScene:
    """Muscles and skin, one actor for each muscle and degree of detail.

    Raises
    ------
    InputError
        If this computer can't draw in 3D.
    """

    def __init__(self) -> None:
        self._renderer = vtkRenderer()
        self._window = _window_in_memory()
        self._window.AddRenderer(self._renderer)
        self._muscles: dict[Detail, dict[int, vtkActor]] = {detail: {} for detail in Detail}
        self._skin = _new_actor()
        self._surfaces: Surfaces | None = None
        self._visible: frozenset[int] = frozenset()
        self._shows_skin = True
        self._light_up()

    def show(self, surfaces: Surfaces) -> None:
        """Draw other surfaces, or some that were made anew."""
        before, self._surfaces = self._surfaces, surfaces
        for detail, actors in self._muscles.items():
            meshes = surfaces.of(detail)
            for label in actors.keys() - meshes.keys():
                gone = actors.pop(label)
                self._renderer.RemoveActor(gone)
                gone.ReleaseGraphicsResources(self._window)
            for label, mesh in meshes.items():
                known = None if before is None else before.of(detail).get(label)
                if mesh is not known:
                    self._put(actors, label, mesh)
        if surfaces.skin is not None and (before is None or before.skin is not surfaces.skin):
            self._put_skin(surfaces.skin)

    def paint(
        self,
        colours: Mapping[int, Colour],
        hidden: frozenset[int],
        chosen: int | None,
        *,
        shows_skin: bool,
    ) -> None:
        """Give every muscle its colour; leave out what is hidden.

        Parameters
        ----------
        colours : dict of int to tuple
            By label, 0 to 1; a muscle without one is grey.
        hidden : frozenset of int
            Labels that aren't drawn.
        chosen : int or None
            The label that stands out.
        shows_skin : bool
            Whether the body is drawn faintly around the muscles.
        """
        for actors in self._muscles.values():
            for label, actor in actors.items():
                look = actor.GetProperty()
                look.SetColor(*colours.get(label, (0.5, 0.5, 0.5)))
                look.SetAmbient(_CHOSEN_GLOW if label == chosen else 0.0)
                look.SetSpecular(_SHINE)
                look.SetSpecularPower(20)
        labels = self._muscles[Detail.FINE].keys()
        self._visible = frozenset(labels) - hidden
        self._shows_skin = shows_skin

    def picture(self, view: Turntable, width: int, height: int, detail: Detail) -> QImage:
        """Return the picture, so many pixels, of what a view shows."""
        self._look_from(view, width, height)
        self._show_detail(detail)
        self._window.Render()
        pixels = vtkUnsignedCharArray()
        self._window.GetRGBACharPixelData(0, 0, width - 1, height - 1, 0, pixels, 0)
        rows = vtk_to_numpy(pixels).reshape(height, width, 4)[::-1]
        packed = np.ascontiguousarray(rows)
        image = QImage(
            packed.data.cast("B"), width, height, 4 * width, QImage.Format.Format_RGBX8888
        )
        return image.copy()  # which keeps its own memory

    def pick(self, x: int, y: int, height: int) -> tuple[int, Vector] | None:
        """Return the label drawn at a pixel and the point on its surface, mm; None beside them.

        The picture must have been drawn before, `height` pixels high.
        """
        self._skin.SetVisibility(False)
        picker = vtkPropPicker()
        is_hit = picker.Pick(x, height - 1 - y, 0, self._renderer)
        found = picker.GetActor() if is_hit else None
        for actors in self._muscles.values():
            for label, actor in actors.items():
                if actor is found:
                    return label, np.array(picker.GetPickPosition())
        return None

    def close(self) -> None:
        """Give the graphics memory back."""
        self._window.Finalize()

    def _light_up(self) -> None:
        self._renderer.SetBackground(0x0B / 255, 0x0D / 255, 0x10 / 255)
        self._renderer.GetActiveCamera().ParallelProjectionOn()
        self._renderer.AutomaticLightCreationOff()
        for position, strength in (((-0.4, 0.6, 1.0), 0.95), ((0.9, -0.3, 0.4), 0.25)):
            light = vtkLight()
            light.SetLightTypeToCameraLight()
            light.SetPosition(*position)
            light.SetIntensity(strength)
            self._renderer.AddLight(light)

    def _put(self, actors: dict[int, vtkActor], label: int, mesh: vtkPolyData) -> None:
        actor = actors.get(label)
        if actor is None:
            actor = _new_actor()
            actors[label] = actor
            self._renderer.AddActor(actor)
        _draw_as(actor, mesh)

    def _put_skin(self, mesh: vtkPolyData) -> None:
        _draw_as(self._skin, mesh)
        look = self._skin.GetProperty()
        look.SetColor(*_SKIN_COLOUR)
        look.SetOpacity(_SKIN_OPACITY)
        # Only the far side, behind the muscles: it veils none, and one layer needs no sorting,
        # which would take seconds.
        look.FrontfaceCullingOn()
        self._skin.PickableOff()
        self._renderer.AddActor(self._skin)

    def _look_from(self, view: Turntable, width: int, height: int) -> None:
        self._window.SetSize(width, height)
        camera = self._renderer.GetActiveCamera()
        reach = float(np.linalg.norm(np.array(view.high) - np.array(view.low)))
        camera.SetFocalPoint(*view.focus)
        camera.SetPosition(*(view.focus + _CAMERA_DISTANCE * reach * view.towards_viewer))
        camera.SetViewUp(*view.up)
        camera.SetParallelScale(view.half_height_mm(width / height))
        self._renderer.ResetCameraClippingRange()

    def _show_detail(self, detail: Detail) -> None:
        for other, actors in self._muscles.items():
            for label, actor in actors.items():
                actor.SetVisibility(other is detail and label in self._visible)
        self._skin.SetVisibility(self._shows_skin)


def _new_actor() -> vtkActor:
    mapper = vtkPolyDataMapper()
    mapper.ScalarVisibilityOff()
    actor = vtkActor()
    actor.SetMapper(mapper)
    return actor


def _draw_as(actor: vtkActor, mesh: vtkPolyData) -> None:
    # The same mapper: another one would leave its graphics memory behind.
    mapper = actor.GetMapper()
    assert isinstance(mapper, vtkPolyDataMapper)
    mapper.SetInputData(mesh)


def _window_in_memory() -> vtkRenderWindow:
    try:  # Linux: without a display server, as Wayland has none that VTK knows
        from vtkmodules.vtkRenderingOpenGL2 import vtkEGLRenderWindow  # noqa: PLC0415

        window: vtkRenderWindow = vtkEGLRenderWindow()
    except ImportError:
        window = vtkRenderWindow()
    window.SetOffScreenRendering(True)
    window.SetShowWindow(False)
    window.SetMultiSamples(0)
    if not window.SupportsOpenGL():
        raise InputError(
            "This computer can't draw in 3D.",
            "Install its graphics driver with OpenGL 3.2; everything else works without.",
        )
    return window
