"""How the command line speaks: progress, tables, JSON, errors as sentences."""

from __future__ import annotations

import functools
import json
import logging
import math
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, ParamSpec, TypeVar

import typer
from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, TextColumn, TimeElapsedColumn, TimeRemainingColumn
from rich.progress import Progress as Bar
from rich.table import Table

from inference_engine.errors import LegSegError
from inference_engine.progress import NoProgress, OperationCancelled, Progress

Parameters = ParamSpec("Parameters")
Result = TypeVar("Result")

FAILED = 1

_LOG = logging.getLogger(__name__)


def speaking_plainly(command: Callable[Parameters, Result]) -> Callable[Parameters, Result]:
    """Turn what a command raises into sentences on stderr and exit code 1.

    A LegSegError is what the user can mend: what happened, what to do. Anything else is a
    bug: its place goes into the log, whose name is shown.
    """

    @functools.wraps(command)
    def guarded(*args: Parameters.args, **kwargs: Parameters.kwargs) -> Result:
        try:
            return command(*args, **kwargs)
        except LegSegError as error:
            say(str(error))
        except (KeyboardInterrupt, OperationCancelled):
            say("Cancelled: nothing was written.")
        except (typer.Exit, typer.Abort, BrokenPipeError):
            # Who reads the output may stop reading, such as 'head': typer leaves silently.
            raise
        except MemoryError:
            say("The computer ran out of memory. Close other programs and try again.")
        except Exception as error:
            say(_logged(error))
        raise typer.Exit(FAILED)

    return guarded


def say(sentence: str) -> None:
    """Write a sentence to stderr as it is, without colours, markup or line breaks."""
    Console(stderr=True, markup=False, highlight=False, soft_wrap=True).print(sentence)


def _logged(error: Exception) -> str:
    # Only a bug needs the log.
    from legseg_desktop.logging_setup import start_logging  # noqa: PLC0415

    path = start_logging()
    _LOG.exception("Unexpected error in a command")
    where = f"Details are in {path}." if path else "No log could be written."
    return f"LegSeg met an unexpected error ({type(error).__name__}). {where}"


class _BarProgress:
    """A progress shown as a bar."""

    def __init__(self, bar: Bar) -> None:
        self._bar = bar
        self._task = bar.add_task("", total=1.0)

    def report(self, fraction: float, message: str) -> None:
        self._bar.update(self._task, completed=fraction, description=message)


@contextmanager
def shown_progress() -> Iterator[Progress]:
    """Yield a progress shown on stderr, if that is a terminal.

    While it is open, a request to terminate (SIGTERM, SIGHUP) ends the work as Ctrl-C does:
    what was begun is tidied away.
    """
    with _terminable(), _progress_on(Console(stderr=True)) as progress:
        yield progress


@contextmanager
def _terminable() -> Iterator[None]:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    # One that is ignored, such as by nohup, stays so; other threads can't set any.
    changed = [
        number
        for number in (signal.SIGTERM, getattr(signal, "SIGHUP", signal.SIGTERM))
        if signal.getsignal(number) is signal.SIG_DFL
        and threading.current_thread() is threading.main_thread()
    ]
    for number in changed:
        signal.signal(number, stop)
    try:
        yield
    finally:
        for number in changed:
            signal.signal(number, signal.SIG_DFL)


@contextmanager
def _progress_on(console: Console) -> Iterator[Progress]:
    if not console.is_terminal:
        yield NoProgress()
        return
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.percentage:>3.0f} %"),
        TimeElapsedColumn(),
        TextColumn("left"),
        TimeRemainingColumn(),
    )
    with Bar(*columns, console=console, transient=True) as bar:
        yield _BarProgress(bar)


def write_json(content: Any) -> None:
    """Write JSON to stdout; a number that isn't one becomes null."""
    typer.echo(json.dumps(_without_nan(content), indent=2, ensure_ascii=False))


def write_table(title: str, columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
    """Write a table to stdout; floats with one decimal, None as an empty cell.

    Text columns are left-aligned, the others right-aligned. Text is shown as it is: what
    looks like markup in a visit's name is none.
    """
    table = Table(title=title, title_justify="left")
    for index, column in enumerate(columns):
        is_text = all(isinstance(row[index], str) for row in rows)
        table.add_column(escape(column), justify="left" if is_text else "right")
    for row in rows:
        table.add_row(*(_cell(value) for value in row))
    Console().print(table)


def _cell(value: Any) -> str:
    if value is None:
        return ""
    return f"{value:.1f}" if isinstance(value, float) else escape(str(value))


def _without_nan(content: Any) -> Any:
    if isinstance(content, dict):
        return {key: _without_nan(value) for key, value in content.items()}
    if isinstance(content, list | tuple):
        return [_without_nan(value) for value in content]
    return None if isinstance(content, float) and not math.isfinite(content) else content
