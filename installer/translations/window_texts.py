"""The texts that the window's code gives to `tr`, `tr_n` and `mark`."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

WINDOW = Path("legseg_desktop/gui")
_FUNCTIONS = ("tr", "tr_n", "mark")


@dataclass(frozen=True)
class Text:
    """One text to translate.

    Parameters
    ----------
    source : str
        In English; of a text about a number of things, the form for many.
    meaning : str
        Tells it from another text that is the same in English only.
    is_counted : bool
        Whether it has a form for one thing and others for more.
    """

    source: str
    meaning: str = ""
    is_counted: bool = False


def python_files(folder: Path) -> list[Path]:
    """Return the modules of a package, in order."""
    return sorted(folder.rglob("*.py"))


def window_texts(checkout: Path) -> dict[Text, list[str]]:
    """Return the window's texts and the files that show each, relative to the checkout.

    Raises
    ------
    ValueError
        If a text isn't a literal: it can't be found, so it would never be translated.
    """
    found: dict[Text, list[str]] = {}
    for path in python_files(checkout / WINDOW):
        name = path.relative_to(checkout).as_posix()
        for text in texts_of(path.read_text(encoding="utf-8"), name):
            places = found.setdefault(text, [])
            if name not in places:
                places.append(name)
    return found


def texts_of(code: str, name: str) -> Iterator[Text]:
    """Return the texts of one module; see `window_texts`."""
    for node in ast.walk(ast.parse(code)):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
            continue
        if node.func.id in _FUNCTIONS and not _is_marked_elsewhere(node):
            try:
                yield _text(node, node.func.id)
            except ValueError as error:
                raise ValueError(f"{name}:{node.lineno}: {error}") from error


def _is_marked_elsewhere(call: ast.Call) -> bool:
    """Return whether `tr` is given a name, whose text was marked where it was written."""
    names = (ast.Name, ast.Attribute, ast.Subscript)
    return (
        isinstance(call.func, ast.Name) and call.func.id == "tr" and isinstance(call.args[0], names)
    )


def _text(call: ast.Call, function: str) -> Text:
    if function == "tr_n":
        _literal(call.args[0])
        return Text(_literal(call.args[1]), is_counted=True)
    meanings = [keyword.value for keyword in call.keywords if keyword.arg == "meaning"]
    return Text(_literal(call.args[0]), _literal(meanings[0]) if meanings else "")


def _literal(node: ast.expr) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    raise ValueError("the text is not a literal")
