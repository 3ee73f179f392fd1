"""What was measured at a visit, and whether all visits were measured alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from inference_engine.quantification.measurements import MuscleMeasurement

MODEL_DIFFERS = "model_differs"
# What was not done alike at all visits, so that the change may come from that.
MIXED = (MODEL_DIFFERS, "estimator_differs", "options_differ", "protocol_differs")
MIXED_WORDS = dict(
    zip(
        MIXED,
        (
            "the model of the labels",
            "the estimator of the fat fraction",
            "the options of measuring",
            "the voxel size",
        ),
        strict=True,
    )
)


@dataclass(frozen=True)
class VisitMeasurements:
    """What was measured at one visit.

    Parameters
    ----------
    name : str
        Name of the visit, as shown.
    days_since_first : int or None
        Days since the first visit of the patient, where known.
    measurements : tuple of MuscleMeasurement
        One per muscle and side.
    model_name, model_version : str or None
        The model behind the labels; None where the labels were given.
    model_weights_sha256 : tuple of str
        Of its networks.
    estimator : str
        How the fat fraction of a muscle is estimated; '' where not known.
    options : str
        How muscles were measured, in one text that is equal where the options are.
    protocol : str
        Voxel size in words; '' where not known.
    model_looks : str
        What its networks were shown and how their scores were weighed, in one text that is equal
        where these are.
    """

    name: str
    days_since_first: int | None
    measurements: tuple[MuscleMeasurement, ...]
    model_name: str | None = None
    model_version: str | None = None
    model_weights_sha256: tuple[str, ...] = ()
    estimator: str = ""
    options: str = ""
    protocol: str = ""
    model_looks: str = ""


def flags_of_all(visits: Sequence[VisitMeasurements]) -> set[str]:
    """Return the flags that every muscle of these visits bears."""
    kinds = (
        len(
            {(v.model_name, v.model_version, v.model_weights_sha256, v.model_looks) for v in visits}
        ),
        len({v.estimator for v in visits}),
        len({v.options for v in visits}),
        len({v.protocol for v in visits if v.protocol}),
    )
    flags = {flag for flag, count in zip(MIXED, kinds, strict=True) if count > 1}
    days = [visit.days_since_first for visit in visits if visit.days_since_first is not None]
    if any(later <= earlier for earlier, later in pairwise(days)):
        flags.add("order_unclear")
    return flags
