"""What each command says about its results: a table for people, JSON for scripts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from inference_engine.network.installed_runtimes import WORDS
from legseg_desktop.cli.console import say, write_json, write_table

if TYPE_CHECKING:  # these modules load numpy, which `legseg --help` must not wait for
    from inference_engine.evaluation.agreement import Agreement
    from inference_engine.network.runtime_trial import Timing
    from inference_engine.quantification.longitudinal import VisitComparison
    from legseg_desktop.records import Analysis
    from legseg_desktop.services.diagnose import Diagnosis
    from legseg_desktop.services.diagnose_runtimes import InferenceCheck
    from legseg_desktop.services.run_demo import DemoOutcome, MuscleAccuracy


def show_analysis(analysis: Analysis, out: Path, as_json: bool) -> None:
    """Show fat fraction and volume per muscle, and what was noticed about the whole scan."""
    if as_json:
        write_json(
            {
                "output": str(out),
                "measurements": [asdict(row) for row in analysis.measurements],
                "findings": [asdict(finding) for finding in analysis.findings],
            }
        )
        return
    rows = [
        (
            row.abbreviation,
            row.side,
            row.ff_mean_percent,
            row.ff_sd_percent,
            row.volume_ml,
            row.coverage.replace("_", " "),
        )
        for row in analysis.measurements
        if row.voxels
    ]
    columns = ("Muscle", "Side", "FF mean %", "SD %", "Volume mL", "Coverage")
    write_table("Fat fraction per muscle", columns, rows)
    if chosen := analysis.provenance.parameters.get("model_choice"):
        typer.echo(chosen)
    for finding in analysis.findings:
        if finding.abbreviation is None:
            say(f"Warning: {finding.message}")
    typer.echo(f"Written to {out}.")


def show_agreement(agreement: Agreement, out: Path, as_json: bool) -> None:
    """Show DSC, ASSD and the differences per muscle, then the means."""
    if as_json:
        write_json({"output": str(out), **asdict(agreement)})
        return
    rows = [
        (
            row.abbreviation,
            row.side,
            _percent(row.dsc),
            row.assd_mm,
            row.volume_difference_ml,
            row.ff_difference_points,
            "" if row.status == "compared" else row.status.replace("_", " "),
        )
        for row in agreement.muscles
        if row.dsc is not None
    ]
    columns = ("Muscle", "Side", "DSC %", "ASSD mm", "Volume diff. mL", "FF diff. points", "")
    write_table("Agreement with the reference", columns, rows)
    typer.echo(
        f"Mean DSC of {agreement.muscles_counted} muscles, both legs together: "
        f"{_number(_percent(agreement.mean_dsc))} %; "
        f"generalised DSC: {_number(_percent(agreement.generalised_dsc))} %; "
        f"mean ASSD: {_number(agreement.mean_assd_mm)} mm."
    )
    typer.echo(f"Written to {out}.")


def show_comparison(comparison: VisitComparison, out: Path, as_json: bool) -> None:
    """Show each muscle's fat fraction at every visit and its change to the first.

    What qualifies a change is told below the table, as in the PDF of the visits.
    """
    if as_json:
        names = [visit.name for visit in comparison.visits]
        rows: list[Any] = [asdict(each) for each in comparison.trajectories]
        write_json({"output": str(out), "visits": names, "muscles": rows})
        return
    from legseg_desktop.reports.notes import gather_notes  # noqa: PLC0415 (loads numpy)

    shown = [
        each
        for each in comparison.trajectories
        if any(value is not None for value in each.ff_mean_percent)
    ]
    notes = gather_notes({(each.side, each.abbreviation): each.flags for each in shown})
    write_table(
        "Fat fraction over the visits, change in percentage points",
        ("Muscle", "Side", *(f"FF % {v.name}" for v in comparison.visits), "Change", "Notes"),
        [
            (
                each.abbreviation,
                each.side,
                *each.ff_mean_percent,
                each.ff_change_points[-1],
                notes.mark_of(each.side, each.abbreviation).removeprefix("†"),
            )
            for each in shown
        ],
    )
    for note in notes.notes:
        typer.echo(f"{note.mark.removeprefix('†')}: {note.sentence} ({note.muscles})")
    for sentence in notes.general:
        typer.echo(sentence)
    typer.echo(f"Written to {out}.")


def show_demo(outcome: DemoOutcome) -> None:
    """Show measured against true fat fraction and DSC per muscle, then means and times."""
    visits = list(dict.fromkeys(row.visit for row in outcome.muscles))
    by_muscle: dict[str, dict[str, MuscleAccuracy]] = {}
    for row in outcome.muscles:
        by_muscle.setdefault(row.abbreviation, {})[row.visit] = row
    write_table(
        "Fat fraction in %, true > measured, and DSC with the truth in %; both legs together",
        ("Muscle", *visits, "Mean |error|", "Mean DSC"),
        [
            (
                abbreviation,
                *(_true_and_measured(rows.get(visit)) for visit in visits),
                _mean([_size(row.ff_error_points) for row in rows.values()]),
                _percent(_mean([row.dsc for row in rows.values()])),
            )
            for abbreviation, rows in by_muscle.items()
        ],
    )
    typer.echo(
        f"Mean DSC: {_number(_percent(outcome.mean_dsc))} %; mean absolute FF error: "
        f"{_number(outcome.mean_absolute_ff_error_points, 2)} percentage points."
    )
    times = ", ".join(f"{step} {seconds:.0f} s" for step, seconds in outcome.seconds.items())
    typer.echo(f"Time: {times}.")
    typer.echo(f"Written to {outcome.folder}.")


def show_diagnosis(diagnosis: Diagnosis, as_json: bool) -> None:
    """Show the state of the computer and the installation."""
    if as_json:
        write_json(asdict(diagnosis))
        return
    facts = [
        ("LegSeg", diagnosis.legseg_version),
        ("Python", diagnosis.python_version),
        ("System", diagnosis.system),
        ("Processor", f"{diagnosis.processor}, {diagnosis.processors} usable"),
        ("Memory", _memory(diagnosis)),
        ("A whole thigh", diagnosis.tiling),
        ("Graphics cards", ", ".join(diagnosis.graphics_cards) or "none"),
        ("Models", ", ".join(f"{m.name} {m.version}" for m in diagnosis.models) or "none"),
        ("Display", f"{diagnosis.qt_platform}, {_present(diagnosis.display_present)}"),
        *((name, version or "not installed") for name, version in diagnosis.libraries.items()),
    ]
    write_table("This computer", ("", ""), facts)
    if diagnosis.inference.trials:
        columns = ("Runtime", "Runs on", "Precision", "Slab, s", "Labels %", "")
        write_table("What runs the networks", columns, _runtime_rows(diagnosis.inference))
    for sentence in diagnosis.inference.sentences:
        typer.echo(sentence)
    for problem in diagnosis.problems:
        say(f"Problem: {problem}")
    for hint in diagnosis.hints:
        say(f"Hint: {hint}")
    if not diagnosis.problems:
        typer.echo("Everything works.")


def _runtime_rows(inference: InferenceCheck) -> list[tuple[Any, ...]]:
    """Return a row per runtime, device and precision that was tried; the chosen ones say so.

    'Labels %' is the share of voxels with the reference's label.
    """
    rows: list[tuple[Any, ...]] = []
    for trial in inference.trials:
        name = WORDS[trial.runtime]
        for timing in trial.timings:
            where = _device_in_words(timing.device)
            labels = _percent(timing.agreement)
            note = _note_on(timing, inference)
            seconds = f"{timing.seconds:.2f}"
            rows.append((name, where, timing.precision, seconds, labels, note))
        if not trial.timings:
            rows.append((name, "", "", "", None, "doesn't work"))
    rows += [(name, "", "", "", None, "not installed") for name in inference.missing]
    return rows


def _device_in_words(device: str) -> str:
    kind, _, number = device.partition(":")
    return "processor" if kind == "cpu" else f"graphics card {int(number) + 1}"


def _note_on(timing: Timing, inference: InferenceCheck) -> str:
    if not timing.agrees:
        return "wrong labels"
    notes = {"chosen": inference.choice, "if 'fastest'": inference.fastest}
    own = (timing.runtime, timing.device, timing.precision)
    for note, choice in notes.items():
        if choice is not None and own == (choice.runtime, choice.device, choice.precision):
            return note
    return ""


def _true_and_measured(row: MuscleAccuracy | None) -> str:
    if row is None:
        return ""
    return f"{_number(row.true_ff_percent)} > {_number(row.measured_ff_percent)}"


def _size(value: float | None) -> float | None:
    return None if value is None else abs(value)


def _memory(diagnosis: Diagnosis) -> str:
    return f"{diagnosis.memory_gb:.1f} GB, {diagnosis.free_memory_gb:.1f} GB free"


def _present(is_present: bool) -> str:
    return "display present" if is_present else "no display"


def _percent(share: float | None) -> float | None:
    return None if share is None else 100 * share


def _number(value: float | None, decimals: int = 1) -> str:
    return "none" if value is None else f"{value:.{decimals}f}"


def _mean(values: Sequence[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return sum(known) / len(known) if known else None
