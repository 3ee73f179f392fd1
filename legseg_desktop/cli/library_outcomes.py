"""What the commands of the library say: tables for people, JSON for scripts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from legseg_desktop.cli.console import say, write_json, write_table

if TYPE_CHECKING:  # these modules load numpy, which `legseg --help` must not wait for
    from legseg_desktop.library_records import (
        AuditEntry,
        JobRecord,
        LibraryProblem,
        LibraryScan,
        PatientRow,
        TimelineScan,
        TimelineVisit,
    )
    from legseg_desktop.services.export_from_library import ExportOutcome
    from legseg_desktop.services.import_into_library import LibraryImportOutcome
    from legseg_desktop.services.open_library import StudyLibrary
    from legseg_desktop.services.preview_import import ImageChoice, ImportPreview


def show_patients(rows: Sequence[PatientRow], as_json: bool) -> None:
    """Show one line for each patient."""
    if as_json:
        write_json([asdict(row) for row in rows])
        return
    if not rows:
        typer.echo("No patient of the library matches, or it holds none yet.")
        return
    write_table(
        "Patients",
        ("Patient", "Visits", "Scans", "Last visit", "State", "Diagnosis", "Tags"),
        [
            (
                row.patient.pseudonym,
                row.visits,
                row.scans,
                row.last_visit,
                ", ".join(f"{count} {state.value}" for state, count in row.states),
                row.patient.diagnosis,
                ", ".join(row.patient.tags),
            )
            for row in rows
        ],
    )


def show_scans(
    rows: Sequence[PatientRow], timelines: Sequence[Sequence[TimelineVisit]], as_json: bool
) -> None:
    """Show one line for each scan."""
    found = [
        (row.patient.pseudonym, visit.visit, scan)
        for row, timeline in zip(rows, timelines, strict=True)
        for visit in timeline
        for scan in visit.scans
    ]
    if as_json:
        write_json(
            [
                {"patient": name, "visit": asdict(visit), **asdict(scan)}
                for name, visit, scan in found
            ]
        )
        return
    write_table(
        "Scans",
        ("Scan", "Patient", "Visit", "Day", "State", "Labels", "Grid", "Protocol"),
        [
            (
                scan.scan.identifier,
                name,
                visit.name,
                visit.days_since_first,
                scan.scan.state.value,
                scan.revisions[-1].author if scan.revisions else "",
                _grid(scan.scan),
                scan.scan.description,
            )
            for name, visit, scan in found
        ],
    )


def show_preview(
    preview: ImportPreview, choices: Sequence[ImageChoice] | None, as_json: bool
) -> None:
    """Show every image with its role and the scan it would make."""
    scans, problems = preview.scans(choices)
    groups = {key: number for number, scan in enumerate(scans, start=1) for key in scan.keys}
    chosen = {choice.key: choice.role for choice in choices or ()}
    rows: list[dict[str, Any]] = [
        {
            "patient": image.subject,
            "visit": image.visit,
            "days_since_first": image.days_since_first,
            "series": image.series,
            "role": chosen.get(image.key, image.role),
            "confidence": image.confidence,
            "grid": image.grid,
            "scan": groups.get(image.key),
            "problem": problems.get(image.key, image.problem),
        }
        for image in preview.images
    ]
    if as_json:
        write_json({"images": rows, "problems": list(preview.problems)})
        return
    write_table(
        "Images",
        ("Patient", "Visit", "Day", "Series", "Role", "%", "Grid", "Scan"),
        [
            (
                row["patient"],
                row["visit"],
                row["days_since_first"],
                row["series"],
                row["role"].replace("_", " "),
                f"{100 * row['confidence']:.0f}",
                row["grid"].replace(" x ", "x").replace(" voxels of", ",") or "none",
                row["scan"],
            )
            for row in rows
        ],
    )
    for sentence in dict.fromkeys(row["problem"] for row in rows if row["problem"]):
        say(f"Not imported: {sentence}")
    for sentence in preview.problems:
        say(sentence)


def show_import(
    library: StudyLibrary, outcome: LibraryImportOutcome, table: Path, as_json: bool
) -> None:
    """Show what an import has brought, and what was there already."""
    if as_json:
        write_json(
            {
                "scans": [_placed(library, scan) for scan in outcome.scans],
                "already_there": [_placed(library, scan) for scan in outcome.already_there],
                "warnings": list(outcome.warnings),
            }
        )
        return
    rows = [(*_named(library, scan), _grid(scan), "new") for scan in outcome.scans]
    rows += [
        (*_named(library, scan), _grid(scan), "there already") for scan in outcome.already_there
    ]
    write_table("Imported", ("Scan", "Patient", "Visit", "Stacks", "Grid", ""), rows)
    for warning in outcome.warnings:
        say(f"Warning: {warning}")
    typer.echo(
        f"New scans: {len(outcome.scans)}; already there: {len(outcome.already_there)}. "
        f"Library: {library.folder}."
    )
    if table.is_file():
        typer.echo(f"Who is who: {table}. Keep it apart.")


def show_added(library: StudyLibrary, added: Sequence[TimelineScan], as_json: bool) -> None:
    """Show the scans and labels that saved analyses have become."""
    if as_json:
        write_json([asdict(each) for each in added])
        return
    rows = [
        (*_named(library, each.scan), each.revisions[-1].author if each.revisions else "")
        for each in added
    ]
    write_table("In the library", ("Scan", "Patient", "Visit", "Stacks", "Labels"), rows)
    typer.echo(f"Library: {library.folder}.")


def show_problems(problems: Sequence[LibraryProblem], as_json: bool) -> None:
    """Show what is wrong with a library."""
    if as_json:
        write_json([asdict(problem) for problem in problems])
        return
    if not problems:
        typer.echo("Every file is there and unchanged; the database is sound.")
    for problem in problems:
        say(f"Problem: {problem.path}: {problem.what}" if problem.path else problem.what)
        say(f"  {problem.what_to_do}")


def show_export(outcome: ExportOutcome, out: Path, as_json: bool) -> None:
    """Show how much was exported."""
    if as_json:
        write_json({"output": str(out), **asdict(outcome)})
        return
    typer.echo(
        f"Written to {out}. Patients: {outcome.patients}; scans: {outcome.scans}; "
        f"label maps: {outcome.label_maps}."
    )


def show_history(entries: Sequence[AuditEntry], as_json: bool) -> None:
    """Show who did what."""
    if as_json:
        write_json([asdict(entry) for entry in entries])
        return
    write_table(
        "History",
        ("Time, UTC", "Who", "What", "On", "Field", "From", "To"),
        [
            (
                _minute(each.time),
                each.actor,
                each.action,
                each.subject,
                each.field,
                each.old,
                each.new,
            )
            for each in entries
        ],
    )


def show_jobs(jobs: Sequence[JobRecord], as_json: bool) -> None:
    """Show which jobs ran on the library, and what they said."""
    if as_json:
        write_json([asdict(job) for job in jobs])
        return
    rows = [(_minute(job.started), job.kind, job.subject, job.state, job.message) for job in jobs]
    write_table("Jobs", ("Time, UTC", "Job", "On", "State", "Message"), rows)


def _named(library: StudyLibrary, scan: LibraryScan) -> tuple[int, str, str, int]:
    visit = library.visit_of(scan.identifier)
    return (
        scan.identifier,
        library.patient(visit.patient_id).pseudonym,
        visit.name,
        scan.stacks,
    )


def _placed(library: StudyLibrary, scan: LibraryScan) -> dict[str, Any]:
    _, patient, visit, _ = _named(library, scan)
    return {"patient": patient, "visit": visit, **asdict(scan)}


def _minute(time: str) -> str:
    """Return a time of the library (ISO 8601, UTC) as it is read in a table."""
    return time[:16].replace("T", " ")


def _grid(scan: LibraryScan) -> str:
    shape = "x".join(str(n) for n in scan.shape)
    return f"{shape}, {'x'.join(f'{length:.3g}' for length in scan.spacing_mm)} mm"
