"""What the pipeline asks of a network, whatever framework runs it."""

from __future__ import annotations

from typing import Protocol

from inference_engine.imaging.geometry import FloatVolume
from inference_engine.segmentation.model_spec import ModelSpec


class Predictor(Protocol):
    """One member of an ensemble, ready to score slabs.

    Members may differ in grid and architecture, never in their classes.
    """

    @property
    def spec(self) -> ModelSpec:
        """What this network expects and promises: one of `ModelSpec.members`."""

    @property
    def device(self) -> str:
        """Where it runs, such as 'cpu' or 'gpu:0'."""

    @property
    def runtime(self) -> str:
        """What runs it, such as 'openvino 2026.4.1'."""

    @property
    def precision(self) -> str:
        """What it computes in: 'float32', 'bfloat16' or 'float16'."""

    def predict(self, slab: FloatVolume) -> FloatVolume:
        """Return the class scores of one slab.

        Parameters
        ----------
        slab : ndarray of float32, (X, Y, Z, C)
            From `network_input`, on the network's grid, right-looking; X, Y and Z are
            multiples of `spec.size_multiple`.

        Returns
        -------
        ndarray of float32, (X, Y, Z, classes)
            Scores that sum to 1 over the classes; class 0 is the background. X, Y and Z are
            less by `spec.margin` at each end.
        """

    def release(self) -> None:
        """Let go of what only the next slab of a like shape would need: memory, for some time.

        Runtimes keep room for a network's own numbers, a gigabyte and more for a long leg. Kept
        from scan to scan it would be missed by the next one, which has legs of other shapes.
        """
