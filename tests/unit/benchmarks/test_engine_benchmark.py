from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pytest

from benchmarks.engine import rows_of
from benchmarks.engine_context import Context, padded
from benchmarks.engine_memory import watched
from benchmarks.engine_plots import plot
from benchmarks.network_operations import operations
from inference_engine.network.layer_graph import (
    IMAGE,
    Add,
    Convolution,
    LayerGraph,
    MaxPool,
    Repeat,
    Softmax,
    TransposedConvolution,
)


def test_operations_are_counted_layer_by_layer() -> None:
    graph = LayerGraph(
        "small",
        2,
        (
            Convolution("stem", (IMAGE,), 4, (2, 2, 1), (2, 2, 1), padded=False),
            MaxPool("pool", ("stem",), 2),
            Convolution("mix", ("pool",), 4, (3, 3, 3)),
            Repeat("grow", ("mix",), 2),
            Add("join", ("stem", "grow")),
            TransposedConvolution("head", ("join",), 3, (2, 2, 1)),
            Softmax("softmax", ("head",)),
        ),
    )
    stem = 2 * (4 * 4 * 4) * 4 * 2 * 4  # 4 x 4 x 4 voxels of 4 gathered ones, 2 to 4 channels
    mix = 2 * (2 * 2 * 2) * 27 * 4 * 4
    head = 2 * (4 * 4 * 4) * 4 * 4 * 3
    assert operations(graph, (8, 8, 4)) == stem + mix + head
    assert operations(graph, (8, 8, 8)) == 2 * (stem + mix + head)


def test_memory_of_children_counts() -> None:
    child = "x = bytearray(150_000_000); import time; time.sleep(1.5)"
    parent = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}]); print(7)"
    peak, seconds, words = watched([sys.executable, "-c", parent])
    assert 150e6 < peak < 400e6
    assert seconds > 1.5
    assert words.strip() == "7"


def test_a_section_that_fails_says_why(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    context = Context(tmp_path, tmp_path / "nowhere", True, None, sys.executable)
    (row,) = rows_of("slices", context)
    assert "can't run: InputError" in row.figure
    assert "Traceback" in capsys.readouterr().err


def test_an_image_is_grown_to_whole_multiples() -> None:
    image = np.ones((5, 8, 3, 2), np.float32)
    grown = padded(image, (4, 4, 4))
    assert grown.shape == (8, 8, 4, 2)
    assert grown.sum() == image.sum()


def test_a_plot_is_drawn(tmp_path: Path) -> None:
    plot(
        tmp_path / "new" / "plot.png", "x", "y", {"a": ([1, 2], [3, 4], "o"), "b": ([1], [2], "-")}
    )
    assert (tmp_path / "new" / "plot.png").read_bytes().startswith(b"\x89PNG")
