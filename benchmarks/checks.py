"""How often the checks of scans and labels find a fault, and how often they cry wolf.

Run as `python -m benchmarks.checks --keep FOLDER [--subjects 4]`. Simulates patients
of all stages in four fields of view, segments them with the shipped model and keeps both in the
folder, so that a second run only checks. Prints the tables of docs/checks.md:

1. false alarms on clean scans: of the scan's checks, of the checks of true labels, and of those of
   the model's labels, where a flagged muscle whose DSC with the truth is 0.8 or more counts as one;
2. faults planted in scans and labels, and how many of them were found.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from benchmarks.planted_faults import LABEL_FAULTS, SCAN_FAULTS
from inference_engine.anatomy.label_table import load_label_table
from inference_engine.errors import InputError
from inference_engine.evaluation.overlap import dice, joint_counts
from inference_engine.experiment.cohort_files import plan_for_extent
from inference_engine.findings import Finding
from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.geometry import LabelVolume, VolumeGeometry
from inference_engine.imaging.label_map import LabelMap
from inference_engine.progress import NoProgress
from inference_engine.quantification.quantify import quantify
from inference_engine.segmentation.leg_images import legs_of_scan
from inference_engine.segmentation.plausibility import label_findings
from inference_engine.segmentation.scan_checks import scan_findings
from inference_engine.simulation.cohort import simulate_visits
from inference_engine.simulation.fat_replacement import Stage
from inference_engine.simulation.scan_plan import FieldOfView, ScanPlan

# Far from all other seeds.
FIRST_SEED = 77_000_000
THICK_MM = 24.0
GOOD_DSC, POOR_DSC = 0.8, 0.6
LEAST_ML = 5.0
TABLE = load_label_table()


@dataclass(frozen=True, eq=False)
class Case:
    """One scan, its labels by the model, and its true labels where they are known."""

    name: str
    scan: DixonScan
    labels: LabelVolume | None
    truth: LabelVolume | None


def plans() -> dict[str, ScanPlan]:
    """Return the fields of view, in voxels twice as large as the paper's."""
    whole = ScanPlan.paper(FieldOfView.V3, 2.0)
    thick = whole.in_voxels((*whole.spacing_mm[:2], THICK_MM))
    cut = {name: plan_for_extent(whole, name) for name in ("V1", "V2", "upper")}
    return {"V3": whole, **cut, "thick": thick}


def make_cases(folder: Path, subjects: int) -> None:
    """Simulate and segment what the folder doesn't hold yet."""
    from inference_engine.network.inference_process import segment_in_child  # noqa: PLC0415

    folder.mkdir(parents=True, exist_ok=True)
    stages = list(Stage)
    for place, (field, plan) in enumerate(plans().items()):
        for number in range(subjects):
            stage = stages[(number + place) % len(stages)]
            path = folder / f"{field}_{number}_{stage.value}.npz"
            if path.exists():
                continue
            seed = FIRST_SEED + 1000 * place + number
            (visit,) = simulate_visits(seed, [plan], stage=stage, progress=NoProgress())
            result = segment_in_child(visit.scan, progress=NoProgress())
            np.savez(
                path,
                water=visit.scan.water,
                fat=visit.scan.fat,
                affine=visit.scan.geometry.affine,
                labels=result.label_map.labels,
                truth=visit.truth.labels,
            )


def read_cases(folder: Path) -> Iterator[Case]:
    """Yield the cases of a folder; simulated scans are in canonical axes already."""
    for path in sorted(folder.glob("*.npz")):
        with np.load(path) as content:
            geometry = VolumeGeometry(content["water"].shape, content["affine"])
            scan = DixonScan.from_water_fat(content["water"], content["fat"], geometry)
            yield Case(path.stem, scan, content["labels"], content.get("truth"))


def of_scan(scan: DixonScan) -> tuple[Finding, ...]:
    """Return the findings of a scan; a refusal counts as one."""
    try:
        found = legs_of_scan(scan)
        return scan_findings(found.canonical, found.body, found.legs)
    except InputError as error:
        return (Finding("refused", error.what),)


def of_labels(scan: DixonScan, labels: LabelVolume) -> tuple[Finding, ...]:
    """Return the findings of labels, those about coverage included, without the cuts."""
    body = legs_of_scan(scan).body
    found = label_findings(scan, body, labels, TABLE)
    numbers = quantify(LabelMap(labels, scan.geometry), scan, TABLE, found)
    return tuple(f for f in numbers.findings if not f.code.startswith("cut_"))


def muscle_scores(case: Case) -> dict[tuple[str, str], float]:
    """Return the DSC of every muscle and side of which enough is in view."""
    assert case.labels is not None and case.truth is not None
    geometry = case.scan.geometry
    counts = joint_counts(LabelMap(case.truth, geometry), LabelMap(case.labels, geometry))
    return {
        (sided.muscle.abbreviation, sided.side.value): float(
            dice(counts, [sided.label], [sided.label]) or 0
        )
        for sided in TABLE.sided()
        if np.count_nonzero(case.truth == sided.label) * geometry.voxel_volume_ml >= LEAST_ML
    }


def flagged(findings: Sequence[Finding]) -> dict[tuple[str, str], set[str]]:
    """Return the codes of every muscle and side that a finding is about."""
    codes: dict[tuple[str, str], set[str]] = {}
    for finding in findings:
        if finding.abbreviation is None:
            continue
        for side in (finding.side,) if finding.side else ("right", "left"):
            codes.setdefault((finding.abbreviation, side), set()).add(finding.code)
    return codes


def print_clean(cases: Sequence[Case]) -> None:
    """Print what is said of scans and labels without a planted fault."""
    scans, truths, muscles = Counter[str](), Counter[str](), 0
    wolf, right, scores = Counter[str](), Counter[str](), {"good": 0, "poor": 0, "caught": 0}
    told = 0
    for case in cases:
        scans.update({finding.code for finding in of_scan(case.scan)})
        if case.truth is None or case.labels is None:
            continue
        said = flagged(of_labels(case.scan, case.truth))
        muscles += len(muscle_scores(case))
        truths.update(code for codes in said.values() for code in codes)
        found = of_labels(case.scan, case.labels)
        told += any(f.code in ("not_a_thigh", "sides_exchanged") for f in found)
        said = flagged(found)
        for key, score in muscle_scores(case).items():
            codes = said.get(key, set())
            scores["good"] += score >= GOOD_DSC
            scores["poor"] += score < POOR_DSC
            scores["caught"] += score < POOR_DSC and bool(codes)
            (wolf if score >= GOOD_DSC else right).update(codes)
    print(f"{len(cases)} clean scans; findings of the scan: {dict(scans) or 'none'}")
    print(f"true labels, {muscles} muscles: {dict(truths) or 'none'}")
    print(f"the model's labels: {told} scans called no thigh or mirrored")
    print(f"  {scores['good']} muscles with DSC >= {GOOD_DSC}: {dict(wolf) or 'none'}")
    print(f"  others flagged: {dict(right) or 'none'}")
    print(f"  {scores['caught']} of {scores['poor']} muscles with DSC < {POOR_DSC} flagged")


def print_faults(cases: Sequence[Case]) -> None:
    """Print how many planted faults were found."""
    for name, (plant, codes) in SCAN_FAULTS.items():
        print_row(name, [found_in(of_scan, plant(case.scan), codes) for case in cases])
    for name, (spoil, codes) in LABEL_FAULTS.items():
        results = []
        for number, case in enumerate(cases):
            if case.truth is None:
                continue
            spoilt = spoil(case.truth, case.scan.geometry, np.random.default_rng(number))
            if spoilt is None:
                continue
            labels, keys = spoilt
            found = of_labels(case.scan, labels)
            about = {f.code for f in found if f.abbreviation is None or f.abbreviation in keys}
            results.append(bool(about & set(codes)))
        print_row(name, results)


def found_in(
    check: Callable[[DixonScan], tuple[Finding, ...]], scan: DixonScan, codes: Sequence[str]
) -> bool:
    """Return whether a check says one of the codes."""
    return any(finding.code in codes for finding in check(scan))


def print_row(name: str, results: Sequence[bool]) -> None:
    """Print one line of the table of faults."""
    print(f"| {name} | {sum(results)} of {len(results)} |", flush=True)


def main() -> None:
    """Read the command line, make what is missing, print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--keep", type=Path, required=True, help="folder of scans and labels")
    parser.add_argument("--subjects", type=int, default=4, help="per field of view; 0: as kept")
    arguments = parser.parse_args()
    make_cases(arguments.keep, arguments.subjects)
    cases = list(read_cases(arguments.keep))
    print_clean(cases)
    print_faults(cases)


if __name__ == "__main__":
    main()
