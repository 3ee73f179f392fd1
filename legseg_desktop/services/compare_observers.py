"""Compare what two readers, or two models, made of the same scans."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from inference_engine.errors import InputError
from inference_engine.evaluation.agreement import Agreement, MuscleAgreement, assess_agreement
from inference_engine.evaluation.bland_altman import Interval, bland_altman
from inference_engine.evaluation.intraclass import intraclass_correlation
from inference_engine.formats.nifti import read_label_map
from inference_engine.progress import NoProgress, Progress
from legseg_desktop.reports.csv_report import write_agreement
from legseg_desktop.reports.observer_table import ObserverRow, write_observers
from legseg_desktop.services.open_analysis import open_measurements
from legseg_desktop.services.output_folder import output_folder
from legseg_desktop.services.provenance_file import PROVENANCE_FILE
from legseg_desktop.services.save_analysis import LABELS_FILE

OBSERVERS_FILE = "observers.csv"

_BOTH = "both"


@dataclass(frozen=True)
class ObserverStudy:
    """What two readers made of the same scans.

    Parameters
    ----------
    scans : tuple of str
        Names of the scans that both have.
    left_out : tuple of str
        Names of those that only one has.
    rows : tuple of ObserverRow
        One per muscle and quantity.
    """

    scans: tuple[str, ...]
    left_out: tuple[str, ...]
    rows: tuple[ObserverRow, ...]


def compare_observers(
    first: Path, second: Path, out: Path, *, progress: Progress | None = None
) -> ObserverStudy:
    """Compare two folders of analyses; writes observers.csv and the agreement of each scan.

    Parameters
    ----------
    first, second : Path
        Folders that hold analyses of the same names, or two analyses of one scan.
    out : Path
        Folder of the results.
    progress : Progress, optional
        Told at every scan.

    Raises
    ------
    LegSegError
        If the two have no scan in common, an analysis can't be read, label maps of one scan lie
        on different grids, or nothing can be written.
    """
    progress = progress or NoProgress()
    one, other = _analyses_in(first), _analyses_in(second)
    names = sorted(set(one) & set(other))
    if not names:
        raise InputError(
            "The two readers have no scan in common.",
            "Give two folders that hold analyses with the same names.",
        )
    with output_folder(out) as folder:
        agreements = []
        for number, name in enumerate(names):
            progress.report(number / len(names), f"Comparing {name or 'the scan'}")
            agreement = _agreement(one[name], other[name])
            write_agreement(folder / f"agreement{'-' if name else ''}{name}.csv", agreement)
            agreements.append(agreement)
        rows = _rows(agreements)
        write_observers(folder / OBSERVERS_FILE, rows)
        progress.report(1.0, "Done")
    return ObserverStudy(tuple(names), tuple(sorted(set(one) ^ set(other))), rows)


def _analyses_in(folder: Path) -> dict[str, Path]:
    if (folder / PROVENANCE_FILE).is_file():
        return {"": folder}
    try:
        inside = sorted(folder.iterdir())
    except OSError as error:
        raise InputError(
            f"{folder.name} can't be read as a folder of analyses.",
            "Give a folder with one analysis in each of its folders.",
        ) from error
    return {path.name: path for path in inside if (path / PROVENANCE_FILE).is_file()}


def _agreement(one: Path, other: Path) -> Agreement:
    """Return the agreement on one scan, with the fat fractions of each reader."""
    read = [open_measurements(folder) for folder in (one, other)]
    maps = [read_label_map(folder / LABELS_FILE) for folder in (one, other)]
    agreement = assess_agreement(maps[0], read[0][0].table, maps[1], read[1][0].table)
    reference, prediction = (
        {(row.side, row.abbreviation): row.ff_mean_percent for row in rows} for _, rows in read
    )
    muscles = tuple(
        _with_fat_fractions(
            row,
            reference.get((row.side, row.abbreviation)),
            prediction.get((row.side, row.abbreviation)),
        )
        for row in agreement.muscles
    )
    return replace(agreement, muscles=muscles)


def _with_fat_fractions(
    row: MuscleAgreement, reference: float | None, prediction: float | None
) -> MuscleAgreement:
    difference = None if reference is None or prediction is None else prediction - reference
    return replace(
        row,
        reference_ff_percent=reference,
        prediction_ff_percent=prediction,
        ff_difference_points=difference,
    )


def _rows(agreements: Sequence[Agreement]) -> tuple[ObserverRow, ...]:
    """Return one row per muscle and quantity: each leg of each scan is a case.

    Where a table doesn't tell the legs apart, both together are.
    """
    by_muscle: dict[tuple[str, str], list[MuscleAgreement]] = {}
    for agreement in agreements:
        has_sides = any(row.side != _BOTH for row in agreement.muscles)
        for row in agreement.muscles:
            if (row.side != _BOTH) == has_sides and row.dsc is not None:
                by_muscle.setdefault((row.muscle, row.abbreviation), []).append(row)
    return tuple(
        _row(muscle, abbreviation, cases, quantity)
        for (muscle, abbreviation), cases in by_muscle.items()
        for quantity in ("ff_percent", "volume_ml")
    )


def _row(
    muscle: str, abbreviation: str, cases: Sequence[MuscleAgreement], quantity: str
) -> ObserverRow:
    pairs = np.array(
        [
            [getattr(case, f"reference_{quantity}"), getattr(case, f"prediction_{quantity}")]
            for case in cases
        ],
        np.float64,
    )
    pairs = pairs[~np.isnan(pairs).any(axis=1)]
    limits = bland_altman(*pairs.T) if len(pairs) > 1 else None
    icc = intraclass_correlation(pairs)
    distances = [case.assd_mm for case in cases if case.assd_mm is not None]
    return ObserverRow(
        muscle=muscle,
        abbreviation=abbreviation,
        quantity=quantity,
        cases=len(cases),
        measured_by_both=len(pairs),
        mean_dsc=float(np.mean([case.dsc for case in cases if case.dsc is not None])),
        mean_assd_mm=float(np.mean(distances)) if distances else None,
        icc_agreement=None if icc is None else icc.agreement,
        **_ends("icc_agreement", None if icc is None else icc.agreement_interval),
        icc_consistency=None if icc is None else icc.consistency,
        **_ends("icc_consistency", None if icc is None else icc.consistency_interval),
        bias=None if limits is None else limits.bias,
        **_ends("bias", None if limits is None else limits.bias_interval),
        lower_limit=None if limits is None else limits.lower,
        **_ends("lower_limit", None if limits is None else limits.lower_interval),
        upper_limit=None if limits is None else limits.upper,
        **_ends("upper_limit", None if limits is None else limits.upper_interval),
    )


def _ends(name: str, interval: Interval | None) -> dict[str, float | None]:
    low, high = (None, None) if interval is None else interval
    return {f"{name}_low": low, f"{name}_high": high}
