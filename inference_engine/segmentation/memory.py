"""How much memory a segmentation may use."""

from __future__ import annotations

import psutil

from inference_engine.segmentation.options import SegmentationOptions

# Share of the free memory that is taken where the user doesn't say.
FREE_SHARE = 0.5
# Votes, resampled images and the map of labels, per voxel of the scan, bytes.
_BYTES_PER_VOXEL = 16


def memory_budget(options: SegmentationOptions) -> int:
    """Return what the user allows, or half of what is free now, bytes."""
    if options.memory_bytes is not None:
        return options.memory_bytes
    return int(FREE_SHARE * psutil.virtual_memory().available)


def left_for_network(budget_bytes: int, voxels: int) -> int:
    """Return what of a budget is left for the network's own numbers, bytes.

    Parameters
    ----------
    budget_bytes : int
        From `memory_budget`.
    voxels : int
        Voxels of the scan: labels and votes take their share.
    """
    used = int(psutil.Process().memory_info().rss)
    return max(0, budget_bytes - used - _BYTES_PER_VOXEL * voxels)
