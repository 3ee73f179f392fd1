"""Surfaces of 36 muscles in one pass, of one muscle after an edit, and how fast they are drawn."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QSize

from benchmarks.engine_context import Row
from benchmarks.viewer_context import ViewerContext, timed
from inference_engine.anatomy.label_table import load_label_table
from legseg_desktop.gui.viewer.surface_meshes import Detail, all_surfaces, changed_surfaces
from legseg_desktop.gui.viewer.surface_pictures import SurfacePictures
from legseg_desktop.viewing.label_colours import label_colours
from legseg_desktop.viewing.turntable import Turntable
from legseg_desktop.viewing.viewer_state import ImageLayer, ViewerState

_REPEATS = 5
_PICTURE = QSize(800, 640)


def run(context: ViewerContext) -> Iterator[Row]:
    """Yield times of making and drawing surfaces."""
    shown = context.shown
    in_phase = shown.layers[ImageLayer.IN_PHASE].stored
    surfaces = all_surfaces(shown.labels, in_phase, shown.geometry)
    every = timed(lambda _: all_surfaces(shown.labels, in_phase, shown.geometry), _REPEATS)
    yield Row(
        "surfaces of 36 muscles and the body, fine and coarse",
        str(every),
        "<= 1000 ms",
        context.peer_says("surfaces"),
    )
    labels = list(surfaces.fine)

    def change_one(number: int) -> None:
        label = labels[number]
        changed_surfaces(shown.labels, shown.geometry, shown.muscle_boxes[label], [label])

    yield Row("one muscle after an edit", str(timed(change_one, len(labels))), "<= 150 ms")
    pictures = SurfacePictures(ViewerState(), shown, label_colours(load_label_table()), {}, {})
    pictures.take(surfaces)
    view = pictures.first_view()
    for detail in Detail:
        is_moving = detail is Detail.COARSE
        turned = partial(_draw_turned, pictures, view, is_moving)
        turned(0)  # what the first picture makes once
        triangles = sum(mesh.GetNumberOfPolys() for mesh in surfaces.of(detail).values())
        yield Row(
            f"a {detail.value} picture, 800 x 640, {triangles / 1000:.0f} k triangles",
            str(timed(turned, _REPEATS)),
        )


def _draw_turned(pictures: SurfacePictures, view: Turntable, is_moving: bool, number: int) -> None:
    pictures.picture(view.turned(7.0 * number, 0.0), _PICTURE, is_moving=is_moving)
