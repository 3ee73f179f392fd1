"""What a training of a refinement network does, known without loading a framework."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from inference_engine.errors import InputError
from inference_engine.network.network_geometry import REFINEMENT_WIDTHS
from inference_engine.segmentation.network_checks import (
    REFINEMENT_ARCHITECTURE,
    REFINEMENT_CLASSES,
    refinement_multiple,
)
from inference_engine.segmentation.refinement_input import REFINEMENT_CHANNELS


@dataclass(frozen=True)
class RefinementSettings:
    """What a run does.

    Parameters
    ----------
    steps, seconds : int or None, float or None
        Length of the whole run over all its sittings: one of them is given.
    widths : tuple of int
        Channels at each level of the network, finest first.
    seed : int
        Of weights, slices and patches.
    batch, patch : int
        Patches of a step, and voxels along X and Y of each.
    peak_rate : float
        Learning rate after the warm-up; from there it falls as a cosine to a hundredth.
    validate_every : int
        Steps from one validation to the next.

    Raises
    ------
    InputError
        If they can't be.
    """

    steps: int | None = None
    seconds: float | None = None
    widths: tuple[int, ...] = REFINEMENT_WIDTHS
    seed: int = 1
    batch: int = 16
    patch: int = 96
    peak_rate: float = 4e-3
    validate_every: int = 1000

    def __post_init__(self) -> None:
        """Raise InputError for settings that can't be."""
        if (self.steps is None) == (self.seconds is None):
            raise InputError("How long to train isn't clear.", "Give either steps or seconds.")
        counts = (*self.widths, self.batch, self.patch, self.validate_every)
        if not self.widths or min(counts) < 1 or not self.peak_rate > 0:
            raise InputError(
                "Widths, batch, patch, rate and steps between validations must be positive.",
                "Leave them out for the usual ones.",
            )
        if self.patch % self.multiple:
            raise InputError(
                f"Patches of {self.patch} voxels don't fit a network of {len(self.widths)} levels.",
                f"Choose a multiple of {self.multiple}.",
            )

    @property
    def multiple(self) -> int:
        """X and Y of what the network sees are multiples of this."""
        return refinement_multiple(self.arguments)[0]

    @property
    def arguments(self) -> dict[str, Any]:
        """Arguments of the architecture, as a manifest has them."""
        return {
            "channel_count": len(REFINEMENT_CHANNELS),
            "class_count": REFINEMENT_CLASSES,
            "widths": list(self.widths),
        }

    def share(self, step: int, seconds: float) -> float:
        """Return how much of the run is over, 1 at its end."""
        done, whole = (step, self.steps) if self.seconds is None else (seconds, self.seconds)
        return done / whole if whole and whole > 0 else 1.0

    def manifest_lines(self, file: str, sha256: str) -> str:
        """Return the lines that give a model of the manifest this refinement."""
        given = ", ".join(f"{name} = {json.dumps(value)}" for name, value in self.arguments.items())
        lines = [
            "[model.refinement]",
            f'file = "{file}"',
            f'sha256 = "{sha256}"',
            f'architecture = "{REFINEMENT_ARCHITECTURE}"',
            f"arguments = {{{given}}}",
        ]
        return "\n".join(lines) + "\n"
