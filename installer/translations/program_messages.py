"""The sentences from below the window that it shows: errors, warnings, progress.

Engine and services speak English, to the command line and the log as well. What they say is
found in their sources as templates, 'The file {1} is damaged.', which the window recognises and
says in its language (`legseg_desktop.gui.program_messages`).
"""

from __future__ import annotations

import ast
import builtins
import re
from collections.abc import Iterator
from pathlib import Path

from installer.translations.window_texts import WINDOW, python_files

_PACKAGES = ("inference_engine", "legseg_desktop")
# What runs beside the window speaks to it too.
_WORKER = "inference_engine/network/inference_worker.py"
# Texts of documents, which stay English, but for what the window shows of them too.
_REPORTS = "legseg_desktop/reports/"
_SHOWN_OF_REPORTS = ("legseg_desktop/reports/notes.py", "legseg_desktop/reports/visit_summary.py")
# What these say isn't a sentence, or becomes one elsewhere.
_IN_PHRASES = (
    *_SHOWN_OF_REPORTS,
    "inference_engine/formats/dicom/grouping.py",
    "inference_engine/formats/nifti.py",
    "inference_engine/segmentation/thigh_evidence.py",
    "legseg_desktop/services/add_analysis.py",
    "legseg_desktop/services/export_formats.py",
)
_SILENT_CALLS = ("tr", "tr_n", "mark")
_SENTENCE = re.compile(r"['A-Z{].* .*[.?]")
_PHRASE = re.compile(r"(?:[A-Za-z]{2}|[({]).* .{3,}[A-Za-z})]")
_WORD = re.compile(r"[A-Za-z]{3}")
_LETTERS = re.compile(r"[A-Za-z]{2}")


def program_messages(checkout: Path) -> dict[str, list[str]]:
    """Return the templates and the files that hold each, relative to the checkout."""
    found: dict[str, list[str]] = {}
    for path in _reached_by_the_window(checkout):
        name = path.relative_to(checkout).as_posix()
        is_below = not name.startswith((WINDOW.as_posix(), _REPORTS)) or name in _SHOWN_OF_REPORTS
        code = path.read_text(encoding="utf-8")
        for message in messages_of(code, sentences=is_below, phrases=name in _IN_PHRASES):
            places = found.setdefault(message, [])
            if name not in places:
                places.append(name)
    return found


def messages_of(code: str, *, sentences: bool = True, phrases: bool = False) -> Iterator[str]:
    """Return the templates of one module.

    Parameters
    ----------
    code : str
        Its source.
    sentences : bool
        Whether every sentence counts, whatever it is given to; else only what is given to an
        error, a finding or a progress.
    phrases : bool
        Whether parts of sentences count: they do wherever findings are made.
    """
    tree = ast.parse(code)
    silent = set(_silent(tree))
    shape = _PHRASE if phrases or (sentences and _makes_findings(tree)) else _SENTENCE
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            for said in _said_by(node):
                if id(said) not in silent and (message := _template(said)):
                    yield message
        elif sentences and isinstance(node, ast.expr) and id(node) not in silent:
            message = _template(node).strip()
            if message and (_SENTENCE.fullmatch(message) or _is_phrase(shape, message)):
                yield message


def _is_phrase(shape: re.Pattern[str], message: str) -> bool:
    """Return whether a text has a phrase's shape, and a word by which it is recognised."""
    return bool(shape.fullmatch(message) and _WORD.search(re.sub(r"\{\d+\}", "", message)))


def _makes_findings(tree: ast.AST) -> bool:
    calls = (node for node in ast.walk(tree) if isinstance(node, ast.Call))
    return any(_name(call.func) == "Finding" for call in calls)


def _reached_by_the_window(checkout: Path) -> list[Path]:
    """Return the modules that the window imports, now or when it needs them."""
    reached: set[Path] = set()
    waiting = [*python_files(checkout / WINDOW), checkout / _WORKER]
    while waiting:
        path = waiting.pop()
        if path not in reached:
            reached.add(path)
            waiting.extend(_imported(path, checkout))
    return sorted(reached)


def _imported(path: Path, checkout: Path) -> Iterator[Path]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [each.name for each in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module, *(f"{node.module}.{each.name}" for each in node.names)]
        for name in names:
            module = checkout.joinpath(*name.split(".")).with_suffix(".py")
            if name.startswith(_PACKAGES) and module.is_file():
                yield module


def _said_by(call: ast.Call) -> list[ast.expr]:
    """Return the arguments of a call that the user may read."""
    name = _name(call.func)
    if name.endswith("Error") and not hasattr(builtins, name):
        return call.args
    if name in ("Finding", "report"):
        return call.args[1:2]
    if name.endswith("Words"):  # what is said of a child process
        values = [keyword.value for keyword in call.keywords]
        return [
            *values,
            *(each for value in values if isinstance(value, ast.Tuple) for each in value.elts),
        ]
    return []


def _silent(tree: ast.AST) -> Iterator[int]:
    """Return the nodes whose text no user of the window reads, or reads in its language."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield id(node.value)  # a docstring
        elif isinstance(node, ast.JoinedStr):
            yield from (id(value) for value in node.values)
        elif isinstance(node, ast.Assert) or (isinstance(node, ast.Call) and _is_silent(node)):
            yield from (id(child) for child in ast.walk(node))


def _is_silent(call: ast.Call) -> bool:
    name = _name(call.func)
    is_logged = isinstance(call.func, ast.Attribute) and "log" in _name(call.func.value).lower()
    return (
        is_logged or name in _SILENT_CALLS or (name.endswith("Error") and hasattr(builtins, name))
    )


def _name(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def _template(node: ast.expr) -> str:
    """Return a literal with its places numbered; '' for what has no words of its own."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        words = re.sub(r"\{[a-z_]+(:[^}]*)?\}", "{}", node.value)
    elif isinstance(node, ast.JoinedStr):
        words = "".join(
            str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values
        )
    else:
        return ""
    if not _LETTERS.search(words.replace("{}", "")):
        return ""
    pieces = words.split("{}")
    return pieces[0] + "".join(f"{{{n}}}{piece}" for n, piece in enumerate(pieces[1:], 1))
