"""Small legs for a refinement: round muscles that the networks know only roughly."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from scipy import ndimage

from inference_engine.training.refinement_leg_files import RefinementLeg, write_leg

NETWORKS = ("aa:1", "bb:2")


def example_leg(
    patient: str = "one",
    shape: tuple[int, int, int] = (40, 36, 6),
    *,
    seed: int = 0,
    **changes: Any,
) -> RefinementLeg:
    """Return a leg whose muscle is bright in water, and whose evidence is blurred and too small."""
    rng = np.random.default_rng(seed)
    x, y, _ = np.indices(shape)
    middle = np.array(shape[:2]) / 2 + rng.uniform(-2, 2, 2)
    apart = np.hypot(x - middle[0], y - middle[1])
    muscle = apart < 0.3 * min(shape[:2])
    water = np.where(muscle, 0.9, 0.1) + rng.normal(0, 0.02, shape)
    images = np.abs(np.stack([water, 1 - water]))
    evidence = np.zeros((len(NETWORKS), 4, *shape), np.uint8)
    for network, score in enumerate(evidence):
        smaller = apart < (0.3 - 0.05 * (1 + network)) * min(shape[:2])
        blurred = ndimage.gaussian_filter(smaller.astype(np.float32), (2, 2, 0))
        score[0] = np.where(blurred > 0, 3, 0)
        score[1] = np.rint(255 * blurred)
        score[2] = np.rint(200 * blurred)
        score[3] = np.rint(50 * blurred)
    given = {
        "images": images.astype(np.float16),
        "evidence": evidence,
        "classes": np.where(muscle, 3, 0).astype(np.uint8),
        "spacing_mm": (2.0, 2.0, 4.0),
        "patient": patient,
        "networks": NETWORKS,
    }
    return RefinementLeg(**{**given, **changes})


def write_example_legs(folder: Path, patients: int = 4) -> Path:
    """Write a right leg of each of some patients."""
    folder.mkdir(exist_ok=True)
    for number in range(patients):
        leg = example_leg(f"patient-{number}", seed=number)
        write_leg(folder / f"patient-{number}.right.npz", leg)
    return folder
