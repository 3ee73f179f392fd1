from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QDoubleSpinBox

from legseg_desktop.gui import translation
from legseg_desktop.gui.translation import (
    install_translator,
    language_names,
    mark,
    spoken_language,
    tr,
    tr_n,
    window_language,
)
from legseg_desktop.settings import Language


@pytest.fixture
def speak(qapp: QApplication) -> Iterator[object]:
    """Let the test's application speak a language, and English again afterwards."""
    installed = []

    def begin(language: Language) -> None:
        installed.extend(install_translator(qapp, language))

    yield begin
    for translator in installed:
        qapp.removeTranslator(translator)
    install_translator(qapp, Language.ENGLISH)


def test_english_is_what_stands_in_the_source(speak) -> None:
    speak(Language.ENGLISH)
    assert tr("Close") == "Close"
    assert tr("day {day}", day=3) == "day 3"
    assert mark("Close") == "Close"
    assert window_language() is Language.ENGLISH


def test_braces_in_a_value_are_only_text(speak) -> None:
    speak(Language.GERMAN)
    assert tr("{name} does not exist.", name="{x}") == "{x} gibt es nicht."


@pytest.mark.parametrize(
    ("n", "english", "german"),
    [
        (0, "0 patients", "0 Patienten"),
        (1, "1 patient", "1 Patient"),
        (2, "2 patients", "2 Patienten"),
    ],
)
def test_one_and_many_have_their_forms(speak, n: int, english: str, german: str) -> None:
    assert tr_n("{n} patient", "{n} patients", n) == english
    speak(Language.GERMAN)
    assert tr_n("{n} patient", "{n} patients", n) == german


def test_none_is_one_in_french(speak) -> None:
    speak(Language.FRENCH)
    assert tr_n("{n} warning", "{n} warnings", 0) == "0 avertissement"
    assert tr_n("{n} warning", "{n} warnings", 2) == "2 avertissements"


@pytest.mark.parametrize(
    ("language", "close", "cancel"),
    [
        (Language.GERMAN, "Schließen", "Abbrechen"),
        (Language.FRENCH, "Fermer", "Annuler"),
        (Language.DUTCH, "Sluiten", "Annuleren"),
    ],
)
def test_qt_speaks_the_language_too(qtbot, speak, language, close: str, cancel: str) -> None:
    speak(language)
    assert tr("Close") == close
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    button = box.button(QDialogButtonBox.StandardButton.Cancel)
    assert button.text().replace("&", "") == cancel
    assert window_language() is language


def test_numbers_keep_the_point(qtbot, speak) -> None:
    QLocale.setDefault(QLocale(QLocale.Language.German))
    speak(Language.GERMAN)
    box = QDoubleSpinBox()
    qtbot.addWidget(box)
    box.setMaximum(10_000)
    box.setValue(1234.5)
    assert box.text() == "1234.50"


@pytest.mark.parametrize(
    ("names", "spoken"),
    [
        (["de-CH", "de", "fr-CH"], Language.GERMAN),
        (["it-CH", "fr-CH"], Language.FRENCH),
        (["en-GB", "de"], Language.ENGLISH),
        (["pl"], Language.ENGLISH),
        ([], Language.ENGLISH),
    ],
)
def test_the_system_is_followed_as_far_as_the_window_speaks(
    monkeypatch, names: list[str], spoken: Language
) -> None:
    class System:
        def uiLanguages(self) -> list[str]:  # noqa: N802
            return names

    monkeypatch.setattr(translation.QLocale, "system", staticmethod(System))
    assert spoken_language(Language.SYSTEM) is spoken
    assert spoken_language(Language.DUTCH) is Language.DUTCH


def test_a_missing_translation_leaves_english(speak, monkeypatch, tmp_path, caplog) -> None:
    monkeypatch.setattr(translation, "FOLDER", tmp_path)
    speak(Language.GERMAN)
    assert tr("Close") == "Close"
    assert "legseg_de can't be read" in caplog.text


def test_every_language_but_english_is_called_a_draft() -> None:
    names = language_names()
    assert names.keys() == set(Language)
    drafts = [names[each] for each in (Language.GERMAN, Language.FRENCH, Language.DUTCH)]
    assert [name.split(" ", 1)[1] for name in drafts] == ["(Entwurf)", "(ébauche)", "(concept)"]
