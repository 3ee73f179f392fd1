"""What a model's networks think of the legs of a scan whose muscles are known."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.geometry import LabelVolume
from inference_engine.progress import Progress, ProgressSpan
from inference_engine.segmentation.leg_images import legs_of_scan
from inference_engine.segmentation.leg_votes import evidence_on_leg, members_for
from inference_engine.segmentation.memory import memory_budget
from inference_engine.segmentation.network_input import foreground_scale
from inference_engine.segmentation.options import SegmentationOptions
from inference_engine.segmentation.predictor import Predictor
from inference_engine.training.delineations import UNKNOWN, ClassTable
from inference_engine.training.refinement_leg_files import RefinementLeg


def legs_with_evidence(
    scan: DixonScan,
    labels: LabelVolume,
    table: ClassTable,
    predictors: Sequence[Predictor],
    *,
    patient: str,
    networks: tuple[str, ...],
    only_labelled: bool = False,
    progress: Progress,
) -> list[tuple[str, RefinementLeg]]:
    """Return side and leg, for the legs in which a muscle is known.

    Parameters
    ----------
    scan : DixonScan
        In any orientation.
    labels : ndarray of uint8, (X, Y, Z)
        Its label map in canonical axes.
    table : ClassTable
        What its values stand for.
    predictors : sequence of Predictor
        The networks, run as in every segmentation but without a refinement.
    patient : str
        Whose legs they are.
    networks : tuple of str
        Identities of the networks.
    only_labelled : bool
        Whether a slice without any label was not delineated.
    progress : Progress
        Told often.

    Raises
    ------
    InputError
        If no leg is in view, the memory is too little, or a leg holds only labels of the other.
    ModelError
        If a network doesn't return one score per class and voxel.
    """
    options = SegmentationOptions()
    found = legs_of_scan(scan)
    # All of it: what a simulation has left behind must not decide how a leg is cut into slabs.
    members = members_for(found.legs, predictors, options, memory_budget(options))
    made = []
    for number, leg in enumerate(found.legs):
        classes = table.classes_of(labels, leg)
        if not classes.any():
            continue
        if only_labelled:
            is_drawn = classes.any(axis=(0, 1))
            classes = np.where(is_drawn, classes, np.uint8(UNKNOWN))
        side = "left" if leg.is_left else "right"
        span = ProgressSpan(progress, number / len(found.legs), (number + 1) / len(found.legs))
        evidence = evidence_on_leg(leg, members, options, span, f"{side} leg")
        scale = foreground_scale(leg.water, leg.fat)
        one = RefinementLeg(
            images=np.stack([leg.water / scale, leg.fat / scale]).astype(np.float16),
            evidence=np.stack([np.stack(each.volumes) for each in evidence]),
            classes=np.ascontiguousarray(classes),
            spacing_mm=leg.geometry.spacing_mm,
            patient=patient,
            networks=networks,
        )
        made.append((side, one))
    return made
