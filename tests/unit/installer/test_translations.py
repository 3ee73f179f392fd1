"""How texts are found in sources, and kept for translators."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from installer.translations import ts_file, update_translations
from installer.translations.program_messages import messages_of, program_messages
from installer.translations.ts_file import Translation
from installer.translations.window_texts import Text, texts_of, window_texts

CLOSE, PATIENTS = Text("Close"), Text("{n} patients", is_counted=True)


def test_texts_are_what_the_three_functions_are_given() -> None:
    code = """
tr("Close")
tr("Day {day}", day=f"{3:.1f}")
tr("Open " "the scan")
tr("Right", meaning="not wrong")
tr_n("{n} patient", "{n} patients", n)
NAME = mark("Later")
tr(NAME), tr(names["a"]), tr(face.name)
self.tr("Another function")
log("Not a text")
"""
    assert set(texts_of(code, "code.py")) == {
        CLOSE,
        Text("Day {day}"),
        Text("Open the scan"),
        Text("Right", "not wrong"),
        PATIENTS,
        Text("Later"),
    }


@pytest.mark.parametrize(
    "call",
    ['tr(f"Day {day}")', 'tr("a" if b else "c")', 'tr_n(one, "many", n)', "mark(text)", "tr(3)"],
)
def test_a_text_that_cannot_be_found_is_refused(call: str) -> None:
    with pytest.raises(ValueError, match=r"code\.py:1: the text is not a literal"):
        list(texts_of(call, "code.py"))


def test_messages_are_sentences_and_what_errors_findings_and_progress_say() -> None:
    code = '''
"""A docstring is no message."""
raise InputError(f"{path.name} is empty.", "Choose another.")
raise ValueError("This is a bug.")
progress.report(0.5, "Reading")
_LOG.warning("The log is in English.")
notes.append(f"The {role} image of {n:.1f} mm is dark.")
key = "a_key"
assert done, "It must be done."
tr("The window has its own.")
'''
    assert set(messages_of(code)) == {
        "{1} is empty.",
        "Choose another.",
        "Reading",
        "The {1} image of {2} mm is dark.",
    }
    assert set(messages_of(code, sentences=False)) == {
        "{1} is empty.",
        "Choose another.",
        "Reading",
    }


def test_a_finding_is_put_together_from_phrases() -> None:
    code = 'what = "lies too low"\nFinding("code", f"The {muscle} {what}: look at it.")\n'
    assert set(messages_of(code)) == {"lies too low", "The {1} {2}: look at it."}
    assert set(messages_of('what = "lies too low"')) == set()
    assert set(messages_of('what = "lies too low"', phrases=True)) == {"lies too low"}


def test_words_for_a_child_process_and_places_of_a_format_count() -> None:
    code = 'ChildWords(starting="Starting", crashed=("It stopped after {s:.0f} s.", "Wait."))'
    assert set(messages_of(code)) == {"Starting", "It stopped after {1} s.", "Wait."}


def test_only_modules_that_the_window_reaches_are_read(tmp_path: Path) -> None:
    files = {
        "legseg_desktop/gui/app.py": "from legseg_desktop.services import run\ntr('Close')",
        "legseg_desktop/services/run.py": "def f():\n    import inference_engine.read\n",
        "inference_engine/read.py": "raise InputError('It is empty.')",
        "inference_engine/unused.py": "raise InputError('Nobody asks for it.')",
        "inference_engine/network/inference_worker.py": "progress.report(0, 'Working')",
    }
    for name, code in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(code, encoding="utf-8")
    assert program_messages(tmp_path) == {
        "It is empty.": ["inference_engine/read.py"],
        "Working": ["inference_engine/network/inference_worker.py"],
    }
    assert window_texts(tmp_path) == {CLOSE: ["legseg_desktop/gui/app.py"]}


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    texts = {
        ("LegSeg", CLOSE): ["gui/a.py", "gui/b.py"],
        ("LegSeg", PATIENTS): ["gui/a.py"],
        ("LegSeg", Text("Right", "not wrong")): ["gui/a.py"],
        ("Messages", Text("<{1}> & 'more'\n")): ["engine.py"],
    }
    known = {
        ("LegSeg", CLOSE): Translation(("Schließen",), True),
        ("LegSeg", PATIENTS): Translation(("{n} Patient", "{n} Patienten"), True),
        ("Messages", Text("<{1}> & 'more'\n")): Translation(("<{1}> & „mehr“\n",), False),
        ("LegSeg", Text("Gone")): Translation(("Fort",), True),
    }
    path = tmp_path / "legseg_de.ts"
    assert ts_file.read(path) == {}
    ts_file.write(path, "de", texts, known, 2)
    read = ts_file.read(path)
    assert read.keys() == texts.keys()
    for key in texts.keys() & known.keys():
        assert read[key] == known[key]
    assert read["LegSeg", Text("Right", "not wrong")] == Translation((), False)


def test_an_update_keeps_what_is_translated_and_counts_what_waits(
    tmp_path: Path, monkeypatch, capsys
) -> None:
    texts = {("LegSeg", CLOSE): ["gui/a.py"], ("Messages", Text("Wait.")): ["engine.py"]}
    monkeypatch.setattr(update_translations, "FOLDER", tmp_path)
    monkeypatch.setattr(update_translations, "LANGUAGES", {"de": 2})
    monkeypatch.setattr(update_translations, "all_texts", lambda: texts)
    path = tmp_path / "legseg_de.ts"
    ts_file.write(path, "de", texts, {("LegSeg", CLOSE): Translation(("Schließen",), True)}, 2)
    assert update_translations.main() == 1
    assert capsys.readouterr().out == "de: 2 texts, 1 to translate\n"
    assert json.loads((tmp_path / "messages.json").read_text(encoding="utf-8")) == ["Wait."]
    assert path.with_suffix(".qm").stat().st_size > 0
    translated = path.read_text(encoding="utf-8").replace(
        '<translation type="unfinished" />', "<translation>Warten.</translation>"
    )
    path.write_text(translated, encoding="utf-8")
    assert update_translations.main() == 0
    assert ts_file.read(path)["Messages", Text("Wait.")] == Translation(("Warten.",), True)
