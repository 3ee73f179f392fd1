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
    found["axial"] = f"{_median(lambda n: _step(model, process, 0, 60 + n)):.1f} ms{drawn}"
    three = sum(
        _median(lambda n, axis=axis: _step(model, process, axis, 60 + n)) for axis in range(3)
    )
    found["slices"] = f"{three:.1f} ms, one plane after the other{drawn}"
    layer.brush_size, layer.n_edit_dimensions = 2 * _RADIUS, 2
    middle = [n // 2 for n in labels.shape]

    def paint(number: int) -> None:
        layer.paint([middle[0], middle[1] + number % 40, middle[2]], 2)
        process()

    found["brush"] = f"{_median(paint):.1f} ms{drawn}"
    found["undo"] = f"{_median(lambda _: (layer.undo(), process())):.1f} ms{drawn}"
    layer.n_edit_dimensions = 3
    found["ball"] = f"{_median(paint):.1f} ms{drawn}"
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


def _median(run: Callable[[int], object]) -> float:
    run(0)
    taken = []
    for number in range(1, _REPEATS + 1):
        start = time.perf_counter()
        run(number)
        taken.append(1000 * (time.perf_counter() - start))
    return float(np.median(taken))


if __name__ == "__main__":
    main()
