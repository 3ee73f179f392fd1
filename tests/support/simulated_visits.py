"""A phantom in the simulator's place: visits made one at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from inference_engine.progress import Progress
from inference_engine.simulation.cohort import ScanPlan, SimulatedVisit
from tests.support.simulated_segmentation import simulate_phantom


def simulate_phantom_visits(
    seed: int, plans: Sequence[ScanPlan], *, progress: Progress, **_: Any
) -> Iterator[SimulatedVisit]:
    """Yield as many visits of one phantom as there are plans."""
    yield from simulate_phantom(seed, visits=len(plans), progress=progress)
