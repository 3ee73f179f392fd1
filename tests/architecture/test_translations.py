"""Every text that the window shows is translated, and nothing is shown that can't be."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from installer.translations import ts_file, update_translations
from installer.translations.window_texts import python_files
from legseg_desktop.gui import program_messages, translation

CHECKOUT = Path(__file__).parents[2]
FOLDER = CHECKOUT / "resources" / "translations"
LANGUAGES = update_translations.LANGUAGES
PLACES = re.compile(r"\{[^{}]*\}")
# A place that only makes a word's plural, as in 'slice{2}', is another language's own affair.
PLURAL_PLACES = re.compile(r"(?<=[a-z])\{\d+\}")
# What shows its argument to the user, and which argument.
SHOWING = {
    "QLabel": 0, "QPushButton": 0, "QCheckBox": 0, "QRadioButton": 0, "QGroupBox": 0,
    "QAction": 0, "addAction": 0, "addMenu": 0, "addTab": 1, "addItem": 0, "addItems": 0,
    "setText": 0, "setTitle": 0, "setToolTip": 0, "setStatusTip": 0, "setWhatsThis": 0,
    "setWindowTitle": 0, "setPlaceholderText": 0, "setAccessibleName": 0,
    "setAccessibleDescription": 0, "setSuffix": 0, "setPrefix": 0, "setSpecialValueText": 0,
    "setLabelText": 0, "setHorizontalHeaderLabels": 0, "setInformativeText": 0, "succeed": 0,
    "add_action": 1, "getOpenFileName": 1, "getOpenFileNames": 1, "getSaveFileName": 1,
    "getExistingDirectory": 1, "question": 2, "warning": 2, "information": 2, "critical": 2,
    "getText": 2, "getItem": 2, "getMultiLineText": 2,
}  # fmt: skip
# The same in every language: names, units, keys and codes.
SAME_EVERYWHERE = {"LegSeg", "Letter", "auto", "cpu", "gpu", "gpu:0", "PNG", "FF", "ΔFF"}


@pytest.fixture(scope="module")
def texts() -> dict[ts_file.Key, list[str]]:
    return update_translations.all_texts()


@pytest.fixture(scope="module", params=LANGUAGES)
def translated(request) -> tuple[str, dict[ts_file.Key, ts_file.Translation]]:
    return request.param, ts_file.read(FOLDER / f"legseg_{request.param}.ts")


def test_the_window_and_the_extraction_name_the_same_places() -> None:
    assert update_translations.WINDOW_CONTEXT == translation.CONTEXT
    assert update_translations.MESSAGES_CONTEXT == program_messages.CONTEXT
    assert FOLDER == translation.FOLDER
    assert FOLDER / update_translations.MESSAGES_FILE == program_messages.MESSAGES_FILE


def test_every_text_is_translated_and_no_other(texts, translated) -> None:
    _, known = translated
    missing = {key[1].source for key in texts.keys() - known.keys()}
    assert not missing, "run: make translations"
    assert not {key[1].source for key in known.keys() - texts.keys()}, "run: make translations"
    assert not {key[1].source for key, each in known.items() if not each.is_finished}


def test_a_translation_has_the_places_and_forms_of_its_text(translated) -> None:
    language, known = translated
    for (_, text), each in known.items():
        assert len(each.forms) == (LANGUAGES[language] if text.is_counted else 1), text
        for form in each.forms:
            assert form.strip(), text
            wanted = set(PLACES.findall(text.source))
            optional = set(PLURAL_PLACES.findall(text.source))
            optional |= {"{n}"} if text.is_counted else set()
            used = set(PLACES.findall(form))
            assert wanted - optional <= used <= wanted, text


def test_a_translation_keeps_the_shape_of_its_text(translated) -> None:
    _, known = translated
    for (_, text), each in known.items():
        for form in each.forms:
            assert form.count("&") == text.source.count("&"), text  # keys of menus
            assert form.count("\n") == text.source.count("\n"), text
            assert form.startswith(" ") == text.source.startswith(" "), text
            assert form.endswith(("…", ":")) == text.source.endswith(("…", ":")), text


def test_what_is_compiled_is_what_is_written(translated, tmp_path) -> None:
    language, _ = translated
    fresh = tmp_path / "fresh.qm"
    update_translations.compile_file(FOLDER / f"legseg_{language}.ts", fresh)
    assert fresh.read_bytes() == (FOLDER / f"legseg_{language}.qm").read_bytes()


def test_the_list_of_messages_is_up_to_date(texts) -> None:
    listed = json.loads((FOLDER / update_translations.MESSAGES_FILE).read_text(encoding="utf-8"))
    found = {text.source for context, text in texts if context == program_messages.CONTEXT}
    assert set(listed) == found, "run: make translations"


def test_no_text_of_the_window_escapes_translation() -> None:
    shown = [
        f"{path.relative_to(CHECKOUT)}:{node.lineno}: {text}"
        for path in python_files(CHECKOUT / "legseg_desktop" / "gui")
        for node, text in untranslated(path.read_text(encoding="utf-8"))
    ]
    assert not shown


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ('QLabel("Close")', ["Close"]),
        ('label.setText(f"{n} patients")', [" patients"]),
        ('box.addItems(["One", tr("Two")])', ["One"]),
        ('label.setText("Yes" if done else tr("No"))', ["Yes"]),
        ('label.setText(tr("Day {n}", n=f"{x} of"))', []),
        ('label.setText("LegSeg")', []),
        ('label.setText(f"{n} %")', []),
        ('self.tr("Close")', ["Close"]),
        ('QCoreApplication.translate("Menu", "Close")', ["Menu", "Close"]),
        ('log.info("Close")', []),
    ],
)
def test_a_text_that_escapes_is_found(code: str, found: list[str]) -> None:
    assert [text for _, text in untranslated(code)] == found


def untranslated(code: str) -> Iterator[tuple[ast.Constant, str]]:
    """Yield the literals of a module that are shown as they are, or translated elsewise."""
    for node in ast.walk(ast.parse(code)):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else ""
        name = node.func.id if isinstance(node.func, ast.Name) else name
        is_method = isinstance(node.func, ast.Attribute)
        if name == "translate" or (name == "tr" and is_method):
            shown: list[ast.expr] = node.args
        elif name in SHOWING and not _is_log(node):
            shown = node.args[SHOWING[name] : SHOWING[name] + 1]
        else:
            continue
        for each in shown:
            yield from _literals(each)


def _is_log(call: ast.Call) -> bool:
    return "log" in ast.unparse(call.func).lower()


def _literals(node: ast.expr) -> Iterator[tuple[ast.Constant, str]]:
    """Yield the literals with words that become part of a text; not those in calls."""
    parts: list[ast.expr] = []
    if isinstance(node, ast.Constant):
        words = str(node.value).strip() if isinstance(node.value, str) else ""
        if re.search(r"[^\W\d_]{3}", words) and words not in SAME_EVERYWHERE:
            yield node, str(node.value)
    elif isinstance(node, ast.JoinedStr):
        parts = node.values
    elif isinstance(node, ast.IfExp):
        parts = [node.body, node.orelse]
    elif isinstance(node, ast.BinOp):
        parts = [node.left, node.right]
    elif isinstance(node, ast.List | ast.Tuple):
        parts = node.elts
    for part in parts:
        yield from _literals(part)
