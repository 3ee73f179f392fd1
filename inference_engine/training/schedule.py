"""How long and how fast a network learns on simulated legs."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Schedule:
    """How long and how fast to learn.

    Parameters
    ----------
    minutes : float
        Length of the whole run, over all its sittings.
    batch : int
        Samples per step.
    patch : tuple of int
        Voxels (X, Y, Z) of a sample: about one leg wide; what is larger is cut at random.
    peak_rate, final_rate : float
        Learning rate after the warm-up and at the end; a cosine of the share of the time
        between them, so that a run ends well on a busy machine too.
    warm_up_steps : int
        Steps of linear warm-up.
    average_every, average_decay : int, float
        The weights' moving average takes one in `average_every` steps.
    """

    minutes: float = 90.0
    batch: int = 2
    patch: tuple[int, int, int] = (96, 96, 32)
    peak_rate: float = 3e-3
    final_rate: float = 3e-5
    warm_up_steps: int = 100
    average_every: int = 10
    average_decay: float = 0.95

    def rate(self, step: int, share: float) -> float:
        """Return the learning rate at a step, when this share of the time has passed."""
        cosine = 0.5 * (1 + np.cos(np.pi * min(share, 1.0)))
        rate = self.final_rate + (self.peak_rate - self.final_rate) * cosine
        return float(rate * min(1.0, (step + 1) / self.warm_up_steps))
