"""How much memory a segmentation may use."""

from __future__ import annotations

import math

import psutil

from inference_engine.segmentation.model_spec import ModelSpec, Size
from inference_engine.segmentation.options import SegmentationOptions
from inference_engine.segmentation.tiling import TilingPlan, plan_tiling

# Share of the free memory that is taken where the user doesn't say, and the most: with it the
# longest scan (below) stays under 4 GB in all processes, and most legs are seen whole.
FREE_SHARE = 0.5
_MOST_BYTES = 3_000_000_000
# Votes of both legs, their map of labels and the masks, per voxel of the scan, bytes.
_BYTES_PER_VOXEL = 8
# Of each network's evidence, per voxel of a leg: see `MuscleEvidence`.
_EVIDENCE_BYTES = 4
# What the network gets of a budget at least.
_LEAST_SHARE = 0.125
# The longest field of view of Huysmans et al. 2023, 384 x 384 x 355 voxels, a leg of it with a
# margin of air, and what a worker with four networks holds beside the scan.
_WHOLE_SCAN_VOXELS = 384 * 384 * 355
_WHOLE_LEG_MM = (220.0, 250.0, 710.0)
_WHOLE_LEG_VOXELS = 184 * 209 * 355
_WORKER_BYTES = 700_000_000


def memory_budget(options: SegmentationOptions) -> int:
    """Return what the user allows, else half of what is free now but at most 3 GB, bytes."""
    if options.memory_bytes is not None:
        return options.memory_bytes
    return min(int(FREE_SHARE * psutil.virtual_memory().available), _MOST_BYTES)


def bytes_of_evidence(voxels: int, networks: int) -> int:
    """Return what evidence for a leg of so many voxels takes while the last network runs, bytes.

    That of all before it is held, and no vote yet: their bytes are counted for every scan.
    """
    return voxels * max(0, _EVIDENCE_BYTES * (networks - 1) - networks)


def left_for_network(
    budget_bytes: int, voxels: int, used_bytes: int | None = None, *, evidence_bytes: int = 0
) -> int:
    """Return what of a budget is left for the network's own numbers, bytes.

    At least an eighth of the budget: a scan that fills it by itself is segmented all the same, in
    small slabs.

    Parameters
    ----------
    budget_bytes : int
        From `memory_budget`.
    voxels : int
        Voxels of the scan: labels and votes take their share.
    used_bytes : int, optional
        What the process holds already; looked up where not given.
    evidence_bytes : int
        What is kept of the networks' scores for the refinement of borders, where there is one:
        `bytes_of_evidence`.
    """
    used = _own_bytes() if used_bytes is None else used_bytes
    left = budget_bytes - used - _BYTES_PER_VOXEL * voxels - evidence_bytes
    return max(left, int(_LEAST_SHARE * budget_bytes))


def _own_bytes() -> int:
    """Return what this process holds for itself: images mapped from files can be let go."""
    held = psutil.Process().memory_info()
    return int(held.rss - getattr(held, "shared", 0))


def plan_for_whole_thigh(spec: ModelSpec, budget_bytes: int) -> TilingPlan:
    """Return how a leg of a scan from the knee to above the hip would be tiled.

    For an ensemble of several grids by the network that needs the most slabs, then memory.

    Parameters
    ----------
    spec : ModelSpec
        The model.
    budget_bytes : int
        From `memory_budget`.

    Raises
    ------
    InputError
        If the memory is too little.
    """
    members = spec.members or (spec,)
    evidence = 0
    if spec.refinement is not None:
        evidence = bytes_of_evidence(_WHOLE_LEG_VOXELS, len(members))
    left = left_for_network(
        budget_bytes, _WHOLE_SCAN_VOXELS, _WORKER_BYTES, evidence_bytes=evidence
    )
    plans = [plan_tiling(_whole_leg(each), each, left) for each in members]
    return max(plans, key=lambda plan: (plan.count, plan.slab_bytes))


def _whole_leg(spec: ModelSpec) -> Size:
    """Return the voxels of the longest leg on a network's grid."""
    x, y, z = (
        math.ceil(mm / step) for mm, step in zip(_WHOLE_LEG_MM, spec.spacing_mm, strict=True)
    )
    return (x, y, z)
