from __future__ import annotations

import json
import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from inference_engine.errors import InputError
from legseg_desktop.gui import program_messages
from legseg_desktop.gui.program_messages import error_words, translated, translated_sides
from legseg_desktop.gui.translation import install_translator
from legseg_desktop.settings import Language

TEMPLATES = json.loads(program_messages.MESSAGES_FILE.read_text(encoding="utf-8"))
FOREIGN = [Language.GERMAN, Language.FRENCH, Language.DUTCH]
PLACE = re.compile(r"\{(\d+)\}")
OUTLINE = (
    "The right rectus femoris lies unusually along the leg beside the other muscles, its lower "
    "end too high: check its outline."
)


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


@pytest.mark.parametrize("message", ["The model 'a' has no networks.", "Any sentence.", ""])
def test_english_stays_as_it_is(speak, message: str) -> None:
    speak(Language.ENGLISH)
    assert translated(message) == message


@pytest.mark.parametrize("language", FOREIGN)
def test_every_template_is_recognised_with_its_values(speak, language: Language) -> None:
    speak(language)
    assert len(TEMPLATES) > 600
    # Where two places touch, only known words tell one from the other.
    for template in (text for text in TEMPLATES if "}{" not in text):
        values = [f"⟨{n}⟩" for n in range(1, 1 + len(PLACE.findall(template)))]
        expected = QCoreApplication.translate("Messages", template).format("", *values)
        assert translated(template.format("", *values)) == expected


@pytest.mark.parametrize(
    ("message", "german"),
    [
        ("The file scan.nii does not exist.", "Die Datei scan.nii gibt es nicht."),
        # Two sentences, each known.
        ("Check the path. Mend the file.", "Prüfen Sie den Pfad. Berichtigen Sie die Datei."),
        # A sentence in the place of another.
        (
            "The imported model in m can't be used: The weights can't be read.",
            "Das importierte Modell in m kann nicht verwendet werden: "
            "Die Gewichte können nicht gelesen werden.",
        ),
        # A side and a phrase tell where the muscle's name begins and ends.
        (
            OUTLINE,
            "M. rectus femoris rechts liegt entlang des Beins ungewöhnlich zu den anderen "
            "Muskeln, das untere Ende zu hoch: Umriss prüfen.",
        ),
        (
            "The left vastus medialis reaches the upper end of the images: its numbers are those "
            "of the part in view.",
            "M. vastus medialis links reicht ans obere Ende der Bilder: Die Zahlen gelten für den "
            "Teil im Bild.",
        ),
        (
            "The images cut the body at the left and the back: muscles there have the numbers of "
            "the part in view.",
            "Die Bilder schneiden den Körper ab (links und hinten): Muskeln dort haben die Zahlen "
            "des Teils im Bild.",
        ),
        # A sentence at the end doesn't swallow those before it.
        (
            "Nobody knows this. 3 muscles are not counted: absent at one of the two visits, or "
            "seen in different parts.",
            "Nobody knows this. Nicht mitgezählte Muskeln: 3; sie fehlen bei einer der beiden "
            "Untersuchungen oder sind in verschiedenen Teilen zu sehen.",
        ),
        (
            "a.deb is LegSeg 2.0, unchanged since it was published. Version 1.0 is installed.",
            "a.deb ist LegSeg 2.0, unverändert seit der Veröffentlichung. Installiert ist "
            "Version 1.0.",
        ),
        (
            "Volumes changed beyond the smallest detectable change: right biceps femoris, short "
            "head +1.6 mL, left pectineus +0.2 mL and 3 more.",
            "Volumenänderungen über die kleinste nachweisbare hinaus: rechts biceps femoris, "
            "short head +1.6 mL, links pectineus +0.2 mL und 3 weitere.",
        ),
        # Names stay names.
        (
            "The folder left hand holds no analysis.",
            "Der Ordner left hand enthält keine Auswertung.",
        ),
        ("left.nii holds no analysis.", "left.nii enthält keine Auswertung."),
        ("Nobody has written this sentence.", "Nobody has written this sentence."),
    ],
)
def test_what_is_said_in_german(speak, message: str, german: str) -> None:
    speak(Language.GERMAN)
    assert translated(message) == german


def test_an_error_is_told_with_its_advice(speak) -> None:
    error = InputError("No model is installed.", "Install the program again.")
    assert error_words(error) == "No model is installed. Install the program again."
    speak(Language.DUTCH)
    assert error_words(error) == (
        "Er is geen model geïnstalleerd. Installeer het programma opnieuw."
    )


def test_muscles_keep_their_names_and_get_their_side(speak) -> None:
    assert translated_sides("right RF, VL; left RF") == "right RF, VL; left RF"
    speak(Language.FRENCH)
    assert translated_sides("right RF, VL; left RF") == "à droite RF, VL; à gauche RF"


def test_a_change_of_language_forgets_the_old_words(speak) -> None:
    speak(Language.GERMAN)
    first = translated("Check the path.")
    speak(Language.FRENCH)
    assert first == "Prüfen Sie den Pfad."
    assert translated("Check the path.") == "Vérifiez le chemin."
