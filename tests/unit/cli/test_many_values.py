"""Options with any number of values, and the command that has them."""

from __future__ import annotations

from typing import Annotated

import pytest
import typer
from typer.testing import CliRunner

from legseg_desktop.cli.application import app
from legseg_desktop.cli.many_values import ManyValuesCommand


@pytest.mark.parametrize(
    "given",
    ["--image a b c --shift -1.5 2 -o out", "-o out --shift -1.5 --image a --image b c --shift 2"],
)
def test_values_may_follow_one_another(given):
    small = typer.Typer()

    @small.command(cls=ManyValuesCommand)
    def show(
        image: Annotated[list[str], typer.Option("--image")],
        shift: Annotated[list[float], typer.Option("--shift")],
        out: Annotated[str, typer.Option("-o")],
    ) -> None:
        typer.echo(f"{image} {shift} {out}")

    answer = CliRunner().invoke(small, given.split())
    assert answer.output.strip() == "['a', 'b', 'c'] [-1.5, 2.0] out"


def test_separate_passes_on_every_echo(monkeypatch):
    seen = {}

    def separate(magnitude, phase, out, progress, **options):
        seen.update(options, magnitude=[path.name for path in magnitude], phase=len(phase))
        return ()

    monkeypatch.setattr("legseg_desktop.services.separate_water_fat.separate_water_fat", separate)
    given = "separate --magnitude a b c d --phase e f g h --echo-times 1 2.5 4 5 --field-strength 3"
    answer = CliRunner().invoke(app, [*given.split(), "-o", "out"])
    assert answer.exit_code == 0, answer.output
    assert seen == {
        "magnitude": ["a", "b", "c", "d"],
        "phase": 4,
        "echo_times_ms": [1.0, 2.5, 4.0, 5.0],
        "field_strength_t": 3.0,
    }
