"""How sure an ensemble is of a muscle."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class MuscleUncertainty:
    """What the members' votes say about one muscle on one side.

    Parameters
    ----------
    label : int
        Value in the label map.
    vote_entropy_percent : float
        Mean entropy of the votes over the muscle's voxels, % of the most it can be: 0 where
        all members agree.
    agreement : float
        Mean DSC between the members, two by two, 0 to 1.
    expected_dsc, dsc_low, dsc_high : float or None
        DSC with the truth that this agreement had on simulated patients: the mean, and the range
        that held 90 % of the muscles; None where the model has no calibration.
    """

    label: int
    vote_entropy_percent: float
    agreement: float
    expected_dsc: float | None = None
    dsc_low: float | None = None
    dsc_high: float | None = None
