"""The patients a calibration is made on: simulated, held out, of all stages and fields of view.

Each is simulated, segmented and measured in one go and leaves a small file, so that stopped work
goes on where it was.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from inference_engine.errors import ModelError
from inference_engine.evaluation.overlap import dice, joint_counts
from inference_engine.experiment.cohort_files import EXTENTS, plan_for_extent
from inference_engine.formats.atomic_file import make_folder, write_file
from inference_engine.network.inference_process import segment_in_child
from inference_engine.progress import Progress, ProgressSpan
from inference_engine.segmentation.calibration import weights_of
from inference_engine.segmentation.model_spec import ModelSpec
from inference_engine.segmentation.options import SegmentationOptions
from inference_engine.segmentation.result import SegmentationResult
from inference_engine.simulation.cohort import SimulatedVisit, simulate_visits
from inference_engine.simulation.disease import Cohort
from inference_engine.simulation.fat_replacement import Stage
from inference_engine.simulation.scan_plan import FieldOfView, ScanPlan

# Of no training, test, demo or benchmark.
FIRST_SEED = 870_000_000
_SIMULATED = 0.35


@dataclass(frozen=True)
class Patient:
    """One simulated patient with one scan.

    Parameters
    ----------
    seed : int
        All of it follows from the seed.
    cohort : Cohort
        The disease.
    stage : Stage
        How far it has come.
    extent : str
        Field of view, 'V1' to 'V3' as in the paper.
    """

    seed: int
    cohort: Cohort
    stage: Stage
    extent: str


@dataclass(frozen=True)
class MuscleRow:
    """One labelled muscle of a patient: what the ensemble's votes say, and the truth.

    Parameters
    ----------
    label : int
        Value in the label map.
    agreement : float
        Mean DSC between the members.
    vote_entropy_percent : float
        Mean entropy of the votes, %.
    dsc : float
        DSC with the truth; 0 where there is no such muscle in view.
    volume_ml : float
        Of the muscle as labelled.
    """

    label: int
    agreement: float
    vote_entropy_percent: float
    dsc: float
    volume_ml: float


def choose_patients(count: int) -> tuple[Patient, ...]:
    """Return patients of all stages, then all fields of view, one in three with Becker's."""
    stages, cohorts = tuple(Stage), (Cohort.LGMD, Cohort.LGMD, Cohort.BMD)
    return tuple(
        Patient(
            FIRST_SEED + number,
            cohorts[number % len(cohorts)],
            stages[number % len(stages)],
            EXTENTS[::-1][number // len(stages) % len(EXTENTS)],
        )
        for number in range(count)
    )


def measure_patients(
    spec: ModelSpec,
    options: SegmentationOptions,
    patients: Sequence[Patient],
    *,
    scale: float,
    folder: Path,
    progress: Progress,
) -> list[tuple[MuscleRow, ...]]:
    """Return the muscles of every patient; those measured before are read.

    Parameters
    ----------
    spec : ModelSpec
        The model, an ensemble.
    options : SegmentationOptions
        How to segment; names the model.
    patients : sequence of Patient
        Who.
    scale : float
        Size of a voxel relative to the paper's 1.2 x 1.2 x 2 mm.
    folder : Path
        Where each patient's rows are kept; those of other weights or voxels are kept apart.
    progress : Progress
        Told often.

    Raises
    ------
    ModelError
        If the model is a single network.
    LegSegError
        As `segment_in_child`; OutputError if the rows can't be kept.
    """
    if len(spec.weights) < 2:
        raise ModelError(
            f"The model '{spec.name}' is a single network, which can't disagree with itself.",
            "Calibrate an ensemble.",
        )
    place = folder / f"{spec.name}-{_digest(spec)}-scale-{scale:g}"
    make_folder(place)
    found = []
    for number, patient in enumerate(patients):
        path = place / f"{patient.cohort}-{patient.stage}-{patient.extent}-{patient.seed}.json"
        span = ProgressSpan(progress, number / len(patients), (number + 1) / len(patients))
        if not path.is_file():
            rows = _measure(spec, patient, scale, options, span)
            content = json.dumps([asdict(row) for row in rows], indent=1)
            write_file(path, content.encode("utf-8"))
        # Read back in any case: fresh and kept rows then give the same bits.
        content = path.read_text(encoding="utf-8")
        found.append(tuple(MuscleRow(**row) for row in json.loads(content)))
        span.report(1.0, f"{path.stem}: {len(found[-1])} muscles")
    return found


def rows_of(visit: SimulatedVisit, result: SegmentationResult) -> tuple[MuscleRow, ...]:
    """Return the muscles of one segmented scan with their overlap with the truth.

    Raises
    ------
    ModelError
        If the segmentation says nothing of its uncertainty.
    """
    if not result.uncertainty:
        raise ModelError(
            f"The model '{result.model.name}' gives no uncertainty.", "Calibrate an ensemble."
        )
    counts = joint_counts(visit.truth, result.label_map)
    voxels = counts.sum(axis=0)
    return tuple(
        MuscleRow(
            row.label,
            row.agreement,
            row.vote_entropy_percent,
            float(dice(counts, [row.label], [row.label]) or 0.0),
            float(voxels[row.label] * visit.truth.geometry.voxel_volume_ml),
        )
        for row in result.uncertainty
    )


def _measure(
    spec: ModelSpec,
    patient: Patient,
    scale: float,
    options: SegmentationOptions,
    progress: Progress,
) -> tuple[MuscleRow, ...]:
    plan = plan_for_extent(ScanPlan.paper(FieldOfView.V3, scale), patient.extent)
    (visit,) = simulate_visits(
        patient.seed,
        [plan],
        stage=patient.stage,
        cohort=patient.cohort,
        progress=ProgressSpan(progress, 0.0, _SIMULATED),
    )
    result = segment_in_child(
        visit.scan,
        options,
        progress=ProgressSpan(progress, _SIMULATED, 1.0),
        models_directory=spec.directory,
    )
    return rows_of(visit, result)


def _digest(spec: ModelSpec) -> str:
    """Return a few letters that change with the weights and with what they are shown."""
    return "".join(part[:4] for digest in weights_of(spec) for part in digest.split(":"))
