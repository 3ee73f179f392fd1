"""From a Dixon scan to a label map: the steps in order.

The journey of one scan:

1. Its axes are permuted and flipped to run to the patient's right, front and top
   (`orientation`); no voxel is interpolated. All further steps see this canonical form.
2. The body is told from the air (`intensity`).
3. The legs are split at an estimated mid-sagittal plane and the left one is mirrored, so that
   the network sees right-looking legs only (`legs`). What makes the scan doubtful is noted, what
   makes an answer impossible ends the journey (`scan_checks`).
4. Each leg's water and fat are resampled to a network's grid (`leg_images`, which training uses,
   too), scaled by one intensity of that leg and turned into the network's channels
   (`network_input`); before that its shading is taken out, if the user wishes (`bias_correction`).
5. Every member of the ensemble scores the leg (`leg_votes`): in one pass where the memory allows,
   else in slabs (`tiling`). What a slab needs beyond the leg is air: zeros.
6. The scores are interpolated to the leg's own voxels and the best class is taken there, not on
   the network's coarser grid: borders are then as fine as the scan (`leg_labels`). Members vote
   (`ensemble`).
7. Where the model has a network for it, the border of muscle is drawn anew on the leg's own
   slices: in step 6 members then say how sure they are, too (`muscle_evidence`), and the network
   sees that beside the images (`boundary_refinement`), if these are water and fat. How divided the
   vote is, is told from the members' own labels all the same.
8. Per leg each muscle keeps its largest piece and what continues it, holes are filled
   (`postprocessing`), and thick slices tidied (`thick_slices`).
9. The left leg is mirrored back, both are joined with the values of the label table, and the
   result returns to the axes of step 1's input: the scan's own grid and affine, exactly.
10. What looks implausible is added to the findings (`piece_checks`, `plausibility`).

Nothing here knows which framework runs the network, and nothing is random: members and legs are
treated in a fixed order, and no result depends on that order.
"""

from __future__ import annotations

import math
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from inference_engine.anatomy.label_table import RESOURCES, LabelTable, Side, load_label_table
from inference_engine.errors import ModelError
from inference_engine.findings import Finding
from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.geometry import LabelVolume
from inference_engine.imaging.label_map import LabelMap
from inference_engine.imaging.legs import Leg, join_legs
from inference_engine.imaging.orientation import from_canonical
from inference_engine.progress import Progress, ProgressSpan
from inference_engine.segmentation.boundary_refinement import refine
from inference_engine.segmentation.calibration import load_calibration
from inference_engine.segmentation.contrast_checks import is_water_and_fat
from inference_engine.segmentation.ensemble import Vote, vote
from inference_engine.segmentation.leg_images import ScanLegs, legs_of_scan
from inference_engine.segmentation.leg_votes import (
    Member,
    evidence_on_leg,
    members_for,
    tiling_in_words,
    votes_on_leg,
)
from inference_engine.segmentation.memory import (
    bytes_of_evidence,
    left_for_network,
    memory_budget,
)
from inference_engine.segmentation.model_spec import ModelSpec
from inference_engine.segmentation.network_input import foreground_scale
from inference_engine.segmentation.options import SegmentationOptions
from inference_engine.segmentation.piece_checks import piece_findings
from inference_engine.segmentation.plausibility import label_findings
from inference_engine.segmentation.postprocessing import clean_leg
from inference_engine.segmentation.predictor import Predictor
from inference_engine.segmentation.result import SegmentationResult
from inference_engine.segmentation.scan_checks import scan_findings
from inference_engine.segmentation.uncertainty import MuscleUncertainty, muscle_uncertainties

# Shares of the whole, for the progress bar.
_PREDICTION_STARTS, _PREDICTION_ENDS = 0.1, 0.9
# Of a leg's, what the ensemble takes; the rest refines borders.
_VOTED = 0.9


class SegmentationPipeline:
    """A model ready to segment scans.

    Parameters
    ----------
    spec : ModelSpec
        The model.
    predictors : sequence of Predictor
        The members of its ensemble, at least one.
    options : SegmentationOptions, optional
        How legs are tiled, and the memory there is.
    refiner : Predictor, optional
        The network that refines the borders, where the model has one.

    Raises
    ------
    ModelError
        If there is no predictor, or one of other classes than the model's, or the label table
        doesn't have these.
    LabelTableError
        If the label table can't be read.
    ValueError
        If the model names no refinement and there is one, or the other way round: result and
        calibration would be those of other borders.
    """

    def __init__(
        self,
        spec: ModelSpec,
        predictors: Sequence[Predictor],
        options: SegmentationOptions | None = None,
        refiner: Predictor | None = None,
    ) -> None:
        if not predictors:
            raise ModelError(f"The model '{spec.name}' has no networks.", "Choose another model.")
        if any(_classes_of(predictor.spec) != _classes_of(spec) for predictor in predictors):
            raise ModelError(
                f"The networks of the model '{spec.name}' differ in their classes.",
                "Choose another model.",
            )
        if (refiner is None) != (spec.refinement is None):
            raise ValueError("a model and its refinement go together")
        self._spec = spec
        self._predictors = tuple(predictors)
        self._refiner = refiner
        self._options = options or SegmentationOptions()
        self._table = load_label_table(RESOURCES / "labels" / spec.label_table)
        self._value_of_class = _value_of_class(spec, self._table)

    def run(
        self, scan: DixonScan, progress: Progress, found: ScanLegs | None = None
    ) -> SegmentationResult:
        """Segment one scan.

        Parameters
        ----------
        scan : DixonScan
            In any orientation, (I, J, K). Only water and fat are used: the labels don't
            depend on whether the other two were acquired or derived.
        progress : Progress
            Told before every step and slab.
        found : ScanLegs, optional
            The scan's legs, where they are known already.

        Returns
        -------
        SegmentationResult
            Labels on the scan's own grid.

        Raises
        ------
        InputError
            If no leg is in view, or the memory is too little.
        OperationCancelled
            If the user has asked to stop.
        """
        try:
            return self._run(scan, progress, found)
        finally:
            # The next scan's legs have other shapes, and its budget begins with what is held.
            for each in filter(None, (*self._predictors, self._refiner)):
                each.release()

    def _run(
        self, scan: DixonScan, progress: Progress, found: ScanLegs | None
    ) -> SegmentationResult:
        start = time.perf_counter()
        progress.report(0.0, "Finding the legs")
        found = found or legs_of_scan(scan)
        if self._refiner is not None and not is_water_and_fat(found.canonical, found.body):
            return self._run_unrefined(scan, progress, found)
        canonical, body, legs = found.canonical, found.body, found.legs
        # Before any long work: what makes an answer impossible ends it here. On a scan of its own:
        # what that derives would be kept while the networks need the memory.
        doubts = scan_findings(canonical.with_warnings(canonical.warnings), body, legs)
        # One budget for both legs: what the first leaves behind is not the second's to lose.
        budget = left_for_network(
            memory_budget(self._options),
            scan.water.size,
            evidence_bytes=self._evidence_bytes(legs),
        )
        predicting = ProgressSpan(progress, _PREDICTION_STARTS, _PREDICTION_ENDS)
        members = members_for(legs, self._predictors, self._options, budget)
        segmented = [
            self._segment_leg(
                leg,
                members,
                ProgressSpan(predicting, index / len(legs), (index + 1) / len(legs)),
            )
            for index, leg in enumerate(legs)
        ]
        progress.report(_PREDICTION_ENDS, "Joining the legs")
        # A table that doesn't tell the sides apart has one value for both.
        left_offset = self._table.left_offset or 0
        labels = join_legs(legs, [one.labels for one in segmented], canonical.geometry, left_offset)
        progress.report(0.95, "Checking the result")
        findings = (
            *doubts,
            *(finding for one in segmented for finding in one.findings),
            *label_findings(canonical, body, labels, self._table),
        )
        return SegmentationResult(
            label_map=LabelMap(from_canonical(labels, scan.geometry), scan.geometry),
            findings=findings,
            model=self._spec,
            device=self._predictors[0].device,
            runtime=self._predictors[0].runtime,
            seconds=time.perf_counter() - start,
            precision=self._predictors[0].precision,
            uncertainty=tuple(muscle for one in segmented for muscle in one.uncertainty),
            vote_entropy=None
            if len(self._predictors) == 1
            else from_canonical(
                join_legs(legs, [one.entropy_percent for one in segmented], canonical.geometry, 0),
                scan.geometry,
            ),
            parameters=self._parameters(members),
        )

    def _run_unrefined(
        self, scan: DixonScan, progress: Progress, found: ScanLegs
    ) -> SegmentationResult:
        """Segment as the same networks do without a refinement: it reads fat fractions."""
        without = replace(self._spec, refinement=None)
        result = SegmentationPipeline(without, self._predictors, self._options).run(
            scan, progress, found
        )
        why = {"refinement": "left out: the images are not water and fat"}
        return replace(result, parameters={**result.parameters, **why})

    def _parameters(self, members: Sequence[Member]) -> dict[str, str]:
        """Return what was chosen that changes the labels."""
        chosen = {"tiling": tiling_in_words(members)}
        if self._options.bias_correction:
            chosen["bias_correction"] = "N4, of the network's input only"
        return chosen

    def _evidence_bytes(self, legs: Sequence[Leg]) -> int:
        """Return what is held of the members' evidence: that of one leg at a time."""
        if self._refiner is None:
            return 0
        largest = max(math.prod(leg.geometry.shape) for leg in legs)
        return bytes_of_evidence(largest, len(self._predictors))

    def _side_of(self, leg: Leg) -> Side:
        """Return the side that the label table knows a leg by."""
        if self._table.left_offset is None:
            return Side.BOTH
        return Side.LEFT if leg.is_left else Side.RIGHT

    def _segment_leg(
        self, leg: Leg, members: Sequence[Member], progress: Progress
    ) -> _SegmentedLeg:
        """Return the right-leg values of one right-looking leg, on its own grid."""
        side = Side.LEFT if leg.is_left else Side.RIGHT
        votes, decided = self._decide(leg, members, progress, f"{side} leg")
        classes = clean_leg(decided.labels, leg.geometry.spacing_mm)
        values = self._value_of_class + np.uint8(leg.is_left * (self._table.left_offset or 0))
        return _SegmentedLeg(
            labels=np.asarray(self._value_of_class[classes], np.uint8),
            entropy_percent=decided.entropy_percent,
            uncertainty=muscle_uncertainties(
                classes, votes, decided.entropy_percent, values, load_calibration(self._spec)
            ),
            findings=piece_findings(
                decided.labels,
                classes,
                leg.geometry.spacing_mm,
                self._table.muscles,
                side=self._side_of(leg),
            ),
        )

    def _decide(
        self, leg: Leg, members: Sequence[Member], progress: Progress, what: str
    ) -> tuple[list[LabelVolume], Vote]:
        """Return the labels of each member of a leg, and what comes of them."""
        if self._refiner is None:
            votes = votes_on_leg(leg, members, self._options, progress, what)
            return votes, vote(votes, self._spec.class_count)
        voting, refining = ProgressSpan(progress, 0, _VOTED), ProgressSpan(progress, _VOTED, 1)
        # It takes half a gigabyte for a moment: not while a network holds its memory.
        scale = foreground_scale(leg.water, leg.fat)
        evidence = evidence_on_leg(leg, members, self._options, voting, what)
        refined = refine(leg, evidence, self._refiner, refining, what, scale=scale)
        votes = [each.own_labels() for each in evidence]
        return votes, replace(vote(votes, self._spec.class_count), labels=refined)


@dataclass(frozen=True, eq=False)
class _SegmentedLeg:
    """Labels of one right-looking leg with a right leg's values, and how they came about."""

    labels: LabelVolume
    entropy_percent: LabelVolume
    uncertainty: tuple[MuscleUncertainty, ...]
    findings: tuple[Finding, ...]


def _classes_of(spec: ModelSpec) -> tuple[int, str]:
    return spec.class_count, spec.label_table


def _value_of_class(spec: ModelSpec, table: LabelTable) -> LabelVolume:
    """Return the label of each class: class n is the n-th muscle of the table."""
    if spec.class_count != len(table.muscles) + 1:
        raise ModelError(
            f"The model '{spec.name}' has {spec.class_count - 1} muscles, "
            f"its label table {len(table.muscles)}.",
            "The model and its entry in the list of models don't belong together.",
        )
    return np.array([0, *(muscle.value for muscle in table.muscles)], np.uint8)
