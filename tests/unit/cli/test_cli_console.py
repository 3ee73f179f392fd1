import json
import os
import signal
import sys

import pytest
import typer
from rich.console import Console

from inference_engine.errors import InputError
from inference_engine.progress import NoProgress, OperationCancelled
from legseg_desktop.cli import console
from legseg_desktop.cli.console import shown_progress, speaking_plainly, write_json, write_table


def raising(error):
    @speaking_plainly
    def command():
        raise error

    return command


def test_what_the_user_can_mend_is_two_sentences(capsys):
    with pytest.raises(typer.Exit) as exit_:
        raising(InputError("The file [a] is missing.", "Check the path."))()
    assert exit_.value.exit_code == 1
    assert capsys.readouterr().err == "The file [a] is missing. Check the path.\n"


@pytest.mark.parametrize("error", [KeyboardInterrupt(), OperationCancelled()])
def test_cancelling_is_said(capsys, error):
    with pytest.raises(typer.Exit) as exit_:
        raising(error)()
    assert exit_.value.exit_code == 1
    assert "Cancelled" in capsys.readouterr().err


def test_a_full_memory_is_no_bug(capsys):
    with pytest.raises(typer.Exit):
        raising(MemoryError())()
    assert capsys.readouterr().err.startswith("The computer ran out of memory. ")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
def test_a_request_to_terminate_cancels(name):
    number = getattr(signal, name)
    outside = signal.signal(number, signal.SIG_DFL)  # nohup would have it ignored
    try:
        with pytest.raises(KeyboardInterrupt), shown_progress():
            os.kill(os.getpid(), number)
            signal.pause()
        assert signal.getsignal(number) is signal.SIG_DFL
    finally:
        signal.signal(number, outside)


def test_a_wanted_exit_passes(capsys):
    with pytest.raises(typer.Exit) as exit_:
        raising(typer.Exit(7))()
    assert exit_.value.exit_code == 7
    assert capsys.readouterr().err == ""


def test_a_reader_that_stops_reading_is_no_bug(capsys):
    with pytest.raises(BrokenPipeError):
        raising(BrokenPipeError())()
    assert capsys.readouterr().err == ""


def test_a_bug_is_logged_without_its_text(capsys):
    with pytest.raises(typer.Exit):
        raising(KeyError("patient Miller"))()
    said = capsys.readouterr().err
    assert "unexpected error (KeyError)" in said
    assert "Miller" not in said


def test_progress_is_silent_where_nobody_watches(capsys):
    with shown_progress() as progress:
        progress.report(0.5, "Working")
    assert isinstance(progress, NoProgress)
    assert capsys.readouterr() == ("", "")


def test_progress_is_a_bar_on_a_terminal(capsys, monkeypatch):
    def terminal(**options):
        return Console(**options, force_terminal=True, width=100)

    monkeypatch.setattr(console, "Console", terminal)
    with shown_progress() as progress:
        progress.report(0.25, "Working")
    out, err = capsys.readouterr()
    assert out == ""
    assert "Working" in err
    assert "25 %" in err


def test_json_has_null_where_there_is_no_number(capsys):
    write_json({"a": [float("nan"), 1.5, None], "b": {"c": float("inf")}})
    assert json.loads(capsys.readouterr().out) == {"a": [None, 1.5, None], "b": {"c": None}}


def test_table_rounds_and_leaves_empty_what_is_absent(capsys):
    write_table("Title", ("Muscle", "FF"), [("RF", 12.345), ("VL", None)])
    out = capsys.readouterr().out
    assert "12.3" in out
    assert "None" not in out


def test_a_table_shows_names_as_they_are(capsys):
    write_table("Title", ("FF % [red]visit",), [("[b]x",)])
    out = capsys.readouterr().out
    assert "[red]visit" in out
    assert "[b]x" in out
