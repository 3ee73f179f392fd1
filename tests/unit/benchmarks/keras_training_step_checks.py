"""Checks that need Keras on JAX; test_training_step.py runs them in a process of their own."""

from collections import Counter
from dataclasses import replace

import pytest

from benchmarks import training_step
from benchmarks.training_step import Watch
from inference_engine.network.architectures import layer_graph
from inference_engine.training.jax_network import COLUMNS
from inference_engine.training.train_model import default_spec

_TINY = replace(
    default_spec(), arguments={"channel_count": 3, "class_count": 5, "widths": [4, 6, 8]}
)
_PATCH = (16, 16, 8)


def _graph():
    return layer_graph(_TINY.architecture, _TINY.arguments)


def test_convolutions_are_counted_with_the_grid_that_they_work_on():
    assert training_step.convolutions(_graph(), _PATCH) == Counter(
        {
            ((8, 8, 8), 4, 4): 3,
            ((4, 4, 4), 4, 6): 1,
            ((4, 4, 4), 6, 6): 3,
            ((2, 2, 2), 6, 8): 1,
            ((2, 2, 2), 8, 8): 1,
        }
    )


@pytest.mark.parametrize(("patience", "best"), [(100, 64), (5, 32), (3, COLUMNS)])
def test_the_way_that_costs_least_is_chosen_among_what_there_was_time_for(
    patience, best, monkeypatch, capsys
):
    # For each convolution, the costly ones first: in 3D, then of 32, 64 and 128 columns.
    times = iter([9.0, 1.0, 2.0, 3.0] + 4 * [9.0, 8.0, 1.0, 2.0])
    asked = []

    class Told(Watch):
        def milliseconds(self, work):
            asked.append(work)
            return next(times) if len(asked) <= patience else None

    monkeypatch.setattr(training_step, "_LEAST_SHARE", 0.0)
    assert training_step.compare_convolutions(_graph(), _PATCH, 1, Told(1.0)) == best
    printed = capsys.readouterr().out.splitlines()
    assert printed[1].startswith("3 x 8 x 8 x 8, 4 to 4, in planes, 32 columns")
    assert printed[1].endswith("9.00 times the plain way")
    assert sum(row.endswith("no time left") for row in printed) == max(20 - patience, 0)


def test_all_is_measured_and_a_command_line_advised(monkeypatch, capsys):
    measured = training_step.whole_step
    told = {(4, 1): 8.0, (4, 2): 10.0, (0, 1): 30.0, (None, 1): 60.0}
    found = {}

    def whole_step(spec, columns, batch, patch, watch):
        # Compiling takes long: one for all.
        if not found:
            found["ms"] = measured(spec, columns, batch, patch, watch)
        return told[columns, batch]

    small = replace(_TINY, arguments={**_TINY.arguments, "widths": [4, 6]})
    monkeypatch.setattr(training_step, "default_spec", lambda: small)
    monkeypatch.setattr(training_step, "whole_step", whole_step)
    monkeypatch.setattr(training_step, "_COLUMNS", (0, 4))
    monkeypatch.setattr(training_step, "compare_convolutions", lambda *_: 4)
    monkeypatch.setattr(training_step, "_REPEAT_S", 0.0)
    options = ["--seconds", "900", "--patch", "8", "8", "4"]
    monkeypatch.setattr("sys.argv", ["training_step", *options])
    training_step.main()
    printed = capsys.readouterr().out
    assert found["ms"] > 0 and "compiled in" in printed
    assert "no time left" not in printed and printed.count("step of ") == 4
    for part in ("matrix product", "greatest of eight", "head, softmax and loss", "batch norm"):
        assert f"\n{part}" in printed
    assert "Train with --columns 4 --batch 2." in printed
