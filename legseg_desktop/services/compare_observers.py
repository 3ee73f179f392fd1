"""Compare what two readers, or two models, made of the same scans."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from inference_engine.errors import InputError
from inference_engine.evaluation.agreement import Agreement, MuscleAgreement, assess_agreement
from inference_engine.evaluation.bland_altman import Interval, bland_altman
from inference_engine.evaluation.intraclass import intraclass_correlation
from inference_engine.formats.nifti import read_label_map
from inference_engine.progress import NoProgress, Progress
from legseg_desktop.records import AnalysisDescription
from legseg_desktop.reports.csv_report import write_agreement
from legseg_desktop.reports.observer_figures import ObserverCase
from legseg_desktop.reports.observer_report import ObserverFacts, write_observer_report
from legseg_desktop.reports.observer_table import ObserverRow, write_observers
from legseg_desktop.reports.spreadsheet_csv import CsvDialect, rewrite_tables
from legseg_desktop.services.open_analysis import open_measurements
from legseg_desktop.services.output_folder import output_folder
from legseg_desktop.services.provenance_file import PROVENANCE_FILE
from legseg_desktop.services.save_analysis import LABELS_FILE

OBSERVERS_FILE = "observers.csv"
OBSERVERS_REPORT = "observers.pdf"

_BOTH = "both"
_QUANTITIES = ("ff_percent", "volume_ml")


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
    first: Path,
    second: Path,
    out: Path,
    *,
    csv: CsvDialect = CsvDialect.COMMA,
    progress: Progress | None = None,
) -> ObserverStudy:
    """Compare two folders of analyses; writes observers.csv, observers.pdf and each agreement.

    Parameters
    ----------
    first, second : Path
        Folders that hold analyses of the same names, or two analyses of one scan.
    out : Path
        Folder of the results.
    csv : CsvDialect
        How the tables are written.
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
        agreements, read = [], []
        for number, name in enumerate(names):
            progress.report(number / len(names), f"Comparing {name or 'the scan'}")
            agreement, descriptions = _agreement(one[name], other[name])
            write_agreement(folder / f"agreement{'-' if name else ''}{name}.csv", agreement)
            agreements.append(agreement)
            read.append(descriptions)
        by_muscle = _cases_by_muscle(agreements)
        rows = _rows(by_muscle)
        write_observers(folder / OBSERVERS_FILE, rows)
        rewrite_tables(folder, csv)
        left_out = tuple(sorted(set(one) ^ set(other)))
        by_reader = (tuple(each[0] for each in read), tuple(each[1] for each in read))
        facts = ObserverFacts(_names_of(first, second), tuple(names), left_out, by_reader)
        write_observer_report(folder / OBSERVERS_REPORT, rows, _pairs(by_muscle), facts)
        progress.report(1.0, "Done")
    return ObserverStudy(tuple(names), left_out, rows)


def _names_of(first: Path, second: Path) -> tuple[str, str]:
    """Return what the readers are called: their folders' names, with more where these are one."""
    one, other = first.absolute(), second.absolute()
    if one.name == other.name:
        return f"{one.parent.name}/{one.name}", f"{other.parent.name}/{other.name}"
    return one.name, other.name


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


def _agreement(
    one: Path, other: Path
) -> tuple[Agreement, tuple[AnalysisDescription, AnalysisDescription]]:
    """Return the agreement on one scan, with the fat fractions of each reader, and both."""
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
    return replace(agreement, muscles=muscles), (read[0][0], read[1][0])


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


def _cases_by_muscle(
    agreements: Sequence[Agreement],
) -> dict[tuple[str, str], list[MuscleAgreement]]:
    """Return the cases of each muscle: each leg of each scan is one.

    Where a table doesn't tell the legs apart, both together are.
    """
    by_muscle: dict[tuple[str, str], list[MuscleAgreement]] = {}
    for agreement in agreements:
        has_sides = any(row.side != _BOTH for row in agreement.muscles)
        for row in agreement.muscles:
            if (row.side != _BOTH) == has_sides and row.dsc is not None:
                by_muscle.setdefault((row.muscle, row.abbreviation), []).append(row)
    return by_muscle


def _pairs(by_muscle: Mapping[tuple[str, str], Sequence[MuscleAgreement]]) -> list[ObserverCase]:
    """Return what both readers measured."""
    return [
        ObserverCase(abbreviation, quantity, one, other)
        for (_, abbreviation), cases in by_muscle.items()
        for case in cases
        for quantity in _QUANTITIES
        if (one := getattr(case, f"reference_{quantity}")) is not None
        and (other := getattr(case, f"prediction_{quantity}")) is not None
    ]


def _rows(
    by_muscle: Mapping[tuple[str, str], Sequence[MuscleAgreement]],
) -> tuple[ObserverRow, ...]:
    return tuple(
        _row(muscle, abbreviation, cases, quantity)
        for (muscle, abbreviation), cases in by_muscle.items()
        for quantity in _QUANTITIES
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
