"""Bring the translations up to the sources: `make translations`.

Texts that are new wait in resources/translations/legseg_*.ts for a translator (any editor, or
pyside6-linguist); texts that nothing shows any more go. What is finished is compiled.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from installer.translations import ts_file
from installer.translations.program_messages import program_messages
from installer.translations.window_texts import Text, window_texts

CHECKOUT = Path(__file__).resolve().parents[2]
FOLDER = CHECKOUT / "resources" / "translations"
MESSAGES_FILE = "messages.json"
WINDOW_CONTEXT, MESSAGES_CONTEXT = "LegSeg", "Messages"
LANGUAGES = {"de": 2, "fr": 2, "nl": 2}
"""The forms that each language has for a number of things."""


def all_texts() -> dict[ts_file.Key, list[str]]:
    """Return what is to be translated, and the files that hold it."""
    texts = {(WINDOW_CONTEXT, text): places for text, places in window_texts(CHECKOUT).items()}
    for message, places in program_messages(CHECKOUT).items():
        texts[MESSAGES_CONTEXT, Text(message)] = places
    return texts


def write_messages(texts: dict[ts_file.Key, list[str]], path: Path) -> None:
    """List the templates by which the window recognises what comes from below it."""
    templates = sorted(text.source for context, text in texts if context == MESSAGES_CONTEXT)
    path.write_text(json.dumps(templates, indent=0, ensure_ascii=False) + "\n", encoding="utf-8")


def compile_file(source: Path, target: Path) -> None:
    """Compile a file of translations for Qt; what isn't finished is left out."""
    command = [sys.executable, "-c", "from PySide6.scripts.pyside_tool import lrelease; lrelease()"]
    subprocess.run([*command, "-silent", str(source), "-qm", str(target)], check=True)


def main() -> int:
    """Update and compile all languages; return 1 if texts wait for a translator."""
    texts = all_texts()
    FOLDER.mkdir(exist_ok=True)
    write_messages(texts, FOLDER / MESSAGES_FILE)
    waiting = 0
    for language, forms in LANGUAGES.items():
        source = FOLDER / f"legseg_{language}.ts"
        known = ts_file.read(source)
        ts_file.write(source, language, texts, known, forms)
        compile_file(source, source.with_suffix(".qm"))
        missing = sum(not known.get(key, ts_file.Translation()).is_finished for key in texts)
        print(f"{language}: {len(texts)} texts, {missing} to translate")
        waiting += missing
    return int(waiting > 0)


if __name__ == "__main__":
    sys.exit(main())
