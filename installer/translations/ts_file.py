"""Qt Linguist's files: what was translated is kept, what is new waits for a translator."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from installer.translations.window_texts import Text

Key = tuple[str, Text]  # (context, text)


@dataclass(frozen=True)
class Translation:
    """What a text is called in another language.

    Parameters
    ----------
    forms : tuple of str
        One form; of a text about a number of things, one for each of the language's numbers.
    is_finished : bool
        Whether the program uses it.
    """

    forms: tuple[str, ...] = ()
    is_finished: bool = False


def read(path: Path) -> dict[Key, Translation]:
    """Return the translations of a file; none if there is no file."""
    if not path.exists():
        return {}
    found: dict[Key, Translation] = {}
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            is_counted = message.get("numerus") == "yes"
            text = Text(message.findtext("source", ""), message.findtext("comment", ""), is_counted)
            translated = message.find("translation")
            assert translated is not None
            forms = [form.text or "" for form in translated.iter("numerusform")]
            if not is_counted:
                forms = [translated.text or ""]
            is_finished = translated.get("type") is None
            key = (context.findtext("name", ""), text)
            found[key] = Translation(tuple(forms) if any(forms) else (), is_finished)
    return found


def write(
    path: Path,
    language: str,
    texts: Mapping[Key, list[str]],
    translations: Mapping[Key, Translation],
    forms: int,
) -> None:
    """Write a file of all texts, with the translations there are.

    Parameters
    ----------
    path : Path
        The file.
    language : str
        Such as 'de'.
    texts
        Context and text, and the files that show it.
    translations
        What is known; what no text asks for any more is left out.
    forms : int
        How many forms the language has for a number of things.
    """
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    contexts: dict[str, ET.Element] = {}
    for key in sorted(texts, key=lambda key: (key[0], key[1].source, key[1].meaning)):
        name, text = key
        if name not in contexts:
            contexts[name] = ET.SubElement(root, "context")
            ET.SubElement(contexts[name], "name").text = name
        message = ET.SubElement(contexts[name], "message")
        for place in texts[key]:
            ET.SubElement(message, "location", filename=f"../../{place}")
        ET.SubElement(message, "source").text = text.source
        if text.meaning:
            ET.SubElement(message, "comment").text = text.meaning
        known = translations.get(key, Translation())
        translated = ET.SubElement(message, "translation")
        if not known.is_finished or not known.forms:
            translated.set("type", "unfinished")
        if text.is_counted:
            message.set("numerus", "yes")
            for form in known.forms or ("",) * forms:
                ET.SubElement(translated, "numerusform").text = form
        else:
            translated.text = "".join(known.forms)
    ET.indent(root, "    ")
    body = ET.tostring(root, encoding="unicode")
    path.write_text(
        f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8"
    )
