"""The same in napari: run by a Python that has it, never by the project's own.

`PYTHON benchmarks/peer_napari.py FOLDER` reads labels.npy and image.npy and prints one line of
JSON. Where no window can draw (vispy wants OpenGL from a display server), what napari computes
for a picture is measured without the drawing, and the figures say so.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import psutil

_REPEATS = 60
_RADIUS = 10


def main() -> None:
    """Measure and print."""
    folder = Path(sys.argv[1])
    labels, image = np.load(folder / "labels.npy"), np.load(folder / "image.npy")
    found: dict[str, str] = {}
    model, process, drawn = _viewer()
    model.add_image(image, contrast_limits=(0, 1000))
    layer = model.add_labels(labels)
    found["axial"] = _figure(lambda n: _step(model, process, 0, 60 + n)) + drawn
    three = sum(
        np.median(_times(lambda n, axis=axis: _step(model, process, axis, 60 + n))[:, 0])
        for axis in range(3)
    )
    found["slices"] = f"{three:.1f} ms, one plane after the other{drawn}"
    layer.brush_size, layer.n_edit_dimensions = 2 * _RADIUS, 2
    middle = [n // 2 for n in labels.shape]

    def paint(number: int) -> None:
        layer.paint([middle[0], middle[1] + number % 40, middle[2]], 2)
        process()

    found["brush"] = _figure(paint) + drawn
    found["undo"] = _figure(lambda _: (layer.undo(), process())) + drawn
    layer.n_edit_dimensions = 3
    found["ball"] = _figure(paint) + drawn
    layer.data_setitem(np.nonzero(labels == 2), 0)
    found["undo muscle"] = (
        _figure(lambda _: (layer.undo(), process()), lambda _: (layer.redo(), process())) + drawn
    )
    found["memory"] = f"{psutil.Process().memory_info().rss / 1e9:.2f} GB, one image"
    print(json.dumps(found))


def _viewer() -> tuple[Any, Callable[[], None], str]:
    """Return a viewer, what draws it, and a remark where nothing can be drawn."""
    import napari  # noqa: PLC0415

    if os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        viewer = napari.Viewer(show=True)
        viewer.window.resize(600, 640)
        return viewer, napari.qt.get_qapp().processEvents, ""
    from napari.components import ViewerModel  # noqa: PLC0415

    return ViewerModel(), lambda: None, " (not drawn)"


def _step(model: Any, process: Callable[[], None], axis: int, index: int) -> None:
    order = [axis, *(other for other in range(3) if other != axis)]
    if list(model.dims.order) != order:
        model.dims.order = order
    model.dims.set_current_step(axis, index)
    for layer in model.layers:
        _ = layer._data_view  # what a picture is made from
    process()


def _figure(run: Callable[[int], object], after: Callable[[int], object] | None = None) -> str:
    wall, cpu = _times(run, after).T
    return (
        f"median {np.median(wall):.1f} ms, p95 {np.percentile(wall, 95):.1f} ms "
        f"(CPU {np.median(cpu):.1f} ms)"
    )


def _times(run: Callable[[int], object], after: Callable[[int], object] | None = None) -> Any:
    """Return wall and CPU times, ms, (repeats, 2); `after` isn't counted."""
    taken = []
    for number in range(_REPEATS + 1):
        start = np.array([time.perf_counter(), time.process_time()])
        run(number)
        taken.append(1000 * (np.array([time.perf_counter(), time.process_time()]) - start))
        if after is not None:
            after(number)
    return np.array(taken[1:])


if __name__ == "__main__":
    main()
