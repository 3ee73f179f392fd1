"""Commands on the installation: models list, models verify, doctor."""

from __future__ import annotations

import typer

from legseg_desktop.cli import outcomes
from legseg_desktop.cli.console import (
    FAILED,
    speaking_plainly,
    write_json,
    write_table,
)
from legseg_desktop.cli.options import (
    AsJson,
)

# ruff: noqa: PLC0415 (services are imported when a command runs: help must be quick)


@speaking_plainly
def list_them(as_json: AsJson = False) -> None:
    """List the models; the first is the default.

    legseg models list
    """
    from legseg_desktop.services.list_models import list_models

    found = list_models()
    if as_json:
        write_json([{"name": m.name, "version": m.version, "about": m.description} for m in found])
        return
    rows = [(m.name, m.version, m.description) for m in found]
    write_table("Models", ("Name", "Version", "About"), rows)


@speaking_plainly
def verify_them(as_json: AsJson = False) -> None:
    """Compare the models' files with the hashes of the manifest.

    The exit code is 1 if one differs.

    legseg models verify
    """
    from legseg_desktop.services.list_models import verify_models

    checked = verify_models()
    if as_json:
        write_json(
            [
                {"name": c.model.name, "version": c.model.version, "problem": c.problem}
                for c in checked
            ]
        )
    else:
        rows = [(c.model.name, c.model.version, c.problem or "whole") for c in checked]
        write_table("Models", ("Name", "Version", "Files"), rows)
    if any(check.problem for check in checked):
        raise typer.Exit(FAILED)


@speaking_plainly
def doctor(as_json: AsJson = False) -> None:
    """Examine this computer and the installation.

    Shows versions, memory, graphics cards, the models and whether a window
    can open. The exit code is 1 if something doesn't work.

    legseg doctor --json
    """
    from legseg_desktop.services.diagnose import diagnose

    diagnosis = diagnose()
    outcomes.show_diagnosis(diagnosis, as_json)
    if diagnosis.problems:
        raise typer.Exit(FAILED)
