"""Section 'network': time in the network, beside PyTorch with a sliding window at 50 % overlap."""

from __future__ import annotations

import json
import os
import pickle
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.engine_context import Context, Row, fastest, padded
from inference_engine.network.layer_folding import fold_batch_norm
from inference_engine.network.weights import all_verified, read_arrays

_TARGETS = {"float32": 7, "bfloat16": 20}
_MISSING = "not installed: pip install torch monai numpy into any Python, --peer-python PATH"


def run(context: Context) -> Iterator[Row]:
    """Time one leg in one pass, with the best class of each voxel, and two peers.

    The first is what the paper does: half of the scan as it is, in windows of the model's slab.
    The second gets our crop as well, and windows no larger than it: what then remains is overlap
    and speed.
    """
    image = padded(context.images_of_legs[0], context.network.size_multiple)
    half = np.zeros((*np.maximum(context.half_shape, image.shape[:3]), image.shape[3]), np.float32)
    half[tuple(slice(n) for n in image.shape[:3])] = image
    slab = context.network.slab_shape
    window = [min(a, b) for a, b in zip(slab, image.shape, strict=False)]
    peers = {
        "half the scan": run_peer(context, half, list(slab)),
        "cropped as ours": run_peer(context, image, window),
    }
    for precision in context.precisions:
        predictor = context.predictor(precision)
        found = predictor.predict(image).argmax(axis=-1)
        seconds = fastest(lambda: predictor.predict(image).argmax(axis=-1))  # noqa: B023
        for name, peer in peers.items():
            target = f"at least {_TARGETS[precision]} x" if precision in _TARGETS else ""
            beside, ratio = _MISSING, ""
            if peer is not None:
                same = np.mean(found == peer["labels"][tuple(map(slice, found.shape))])
                ratio = f", {peer['seconds'] / seconds:.1f} x the peer"
                beside = (
                    f"{peer['name']}: {peer['seconds']:.1f} s for {peer['windows']} windows; "
                    f"{same:.2%} of labels equal"
                )
            yield Row(
                f"network, one leg, {precision}; peer: {name}",
                f"{seconds:.2f} s{ratio}",
                target if name == "half the scan" else "",
                beside,
            )


def run_peer(context: Context, image: np.ndarray, roi: list[int]) -> dict[str, Any] | None:
    """Return what the peer printed, and its labels; None where it isn't installed."""
    has_torch = subprocess.run(
        [context.peer_python, "-c", "import torch, numpy"], capture_output=True, check=False
    )
    if has_torch.returncode != 0:
        return None
    folder = context.work / "peer"
    folder.mkdir(exist_ok=True)
    graph = context.graph
    # Folded as ours is: the peer gets the quicker network, too.
    graph, arrays = fold_batch_norm(graph, read_arrays(graph, all_verified(context.single)[0]))
    (folder / "graph.pkl").write_bytes(pickle.dumps(graph))
    np.savez(folder / "weights.npz", **arrays)
    np.save(folder / "image.npy", image)
    repository = Path(__file__).parents[1]
    done = subprocess.run(
        [context.peer_python, "-m", "benchmarks.peer_pytorch", str(folder), *map(str, roi)],
        capture_output=True,
        text=True,
        check=True,
        cwd=repository,
        env={**os.environ, "PYTHONPATH": str(repository)},
    )
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found | {"labels": np.load(folder / "labels.npy")}
