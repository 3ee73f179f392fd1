"""The same network in PyTorch, float32, channels last, under a sliding window: a peer.

A program of its own, since its Python need not be LegSeg's: it needs PyTorch and numpy, and takes
MONAI's `sliding_window_inference` where that is installed. Give it a folder with graph.pkl,
weights.npz and image.npy, made by the section 'network'; it leaves labels.npy and prints JSON.
"""

from __future__ import annotations

import itertools
import json
import pickle
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch.nn import functional

from inference_engine.network import layer_graph as layers

try:
    from monai.inferers import sliding_window_inference
except ImportError:
    sliding_window_inference = None

_OVERLAP = 0.5


class Network(torch.nn.Module):
    """A network from a list of layers whose batch norms are folded away."""

    def __init__(self, graph: layers.LayerGraph, arrays: dict[str, np.ndarray]) -> None:
        super().__init__()
        self.graph = graph
        for name, values in arrays.items():
            tensor = torch.from_numpy(values.astype(np.float32))
            if name.endswith("kernel"):
                # Both kinds: the last two axes come first, exchanged.
                tensor = tensor.permute(4, 3, 0, 1, 2).contiguous(
                    memory_format=torch.channels_last_3d
                )
            self.register_buffer(name.replace("/", "__"), tensor)

    def forward(self, image: torch.Tensor) -> torch.Tensor:
        """Return the class scores, (B, classes, X, Y, Z)."""
        return self.graph.apply(image, self._emit)

    def _emit(self, layer: layers.Layer, sources: Any) -> torch.Tensor:  # noqa: PLR0911
        own = dict(self.named_buffers())
        kernel, bias = (own.get(f"{layer.name}__{what}") for what in ("kernel", "bias"))
        match layer:
            case layers.Convolution():
                padding = [k // 2 if layer.padded else 0 for k in layer.kernel]
                return functional.conv3d(sources[0], kernel, bias, layer.stride, padding)
            case layers.TransposedConvolution():
                return functional.conv_transpose3d(sources[0], kernel, bias, layer.stride)
            case layers.Relu():
                return functional.leaky_relu(sources[0], layer.leak)
            case layers.MaxPool():
                return functional.max_pool3d(sources[0], layer.factor)
            case layers.Repeat():
                return functional.interpolate(sources[0], scale_factor=layer.factor)
            case layers.Add():
                return sources[0] + sources[1]
            case layers.Join():
                return torch.cat(list(sources), 1)
            case layers.Softmax():
                return functional.softmax(sources[0], 1)
        raise NotImplementedError(type(layer).__name__)


def plain_sliding_window(
    image: torch.Tensor, roi: list[int], predict: Callable[[torch.Tensor], torch.Tensor]
) -> torch.Tensor:
    """Return the mean of overlapping windows, as MONAI does it with constant weights."""
    shape = image.shape[2:]
    starts = []
    for length, window in zip(shape, roi, strict=True):
        step = max(1, int(window * (1 - _OVERLAP))) if window < length else length
        found = list(range(0, max(length - window, 0) + 1, step))
        starts.append(found if found[-1] + window >= length else [*found, length - window])
    total = count = torch.zeros(())
    for corner in itertools.product(*starts):
        box = (..., *(slice(a, a + n) for a, n in zip(corner, roi, strict=True)))
        scores = predict(image[box])
        if total.ndim == 0:
            total = torch.zeros((1, scores.shape[1], *shape))
            count = torch.zeros((1, 1, *shape))
        total[box] += scores
        count[box] += 1
    return total / count


def main(folder: Path, roi: list[int]) -> None:
    """Time one leg."""
    graph = pickle.loads((folder / "graph.pkl").read_bytes())
    with np.load(folder / "weights.npz") as stored:
        network = Network(graph, dict(stored)).eval()
    image = torch.from_numpy(np.load(folder / "image.npy")).permute(3, 0, 1, 2)[None]
    image = image.contiguous(memory_format=torch.channels_last_3d)
    windows = 0

    def predict(window: torch.Tensor) -> torch.Tensor:
        nonlocal windows
        windows += 1
        return network(window.contiguous(memory_format=torch.channels_last_3d))

    with torch.inference_mode():
        sizes = [max(a, b) - b for a, b in zip(roi, image.shape[2:], strict=True)]
        grown = functional.pad(image, [n for size in reversed(sizes) for n in (0, size)])
        predict(grown[(..., *(slice(n) for n in roi))])  # warms up
        windows = 0
        start = time.perf_counter()
        if sliding_window_inference is None:
            scores = plain_sliding_window(grown, roi, predict)
        else:
            scores = sliding_window_inference(image, roi, 1, predict, overlap=_OVERLAP)
        labels = scores.argmax(1)[0]
        seconds = time.perf_counter() - start
    np.save(folder / "labels.npy", labels.numpy().astype(np.uint8))
    window = "own sliding window" if sliding_window_inference is None else "MONAI"
    name = f"PyTorch {torch.__version__}, {torch.get_num_threads()} threads, {window}"
    print(json.dumps({"seconds": seconds, "windows": windows, "name": name}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), [int(n) for n in sys.argv[2:5]])
