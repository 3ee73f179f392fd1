"""The window's texts in the user's language.

Every text is written in English where it is shown, as a literal given to `tr`, `tr_n` or `mark`:
`make translations` finds it there. One context holds them all, so that a text is translated once
wherever it is shown.
"""

from __future__ import annotations

import logging

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from inference_engine.anatomy.label_table import RESOURCES
from legseg_desktop.settings import Language

CONTEXT = "LegSeg"
"""Context of the window's texts in the files of translations."""

FOLDER = RESOURCES / "translations"

_LOG = logging.getLogger(__name__)
_PROPERTY = "language"
_SPOKEN = (Language.ENGLISH, Language.GERMAN, Language.FRENCH, Language.DUTCH)


def tr(text: str, /, *, meaning: str = "", **values: object) -> str:
    """Return a text in the language of the window.

    Parameters
    ----------
    text : str
        A literal, in English, with named places: 'Day {day}'.
    meaning : str
        A literal that tells two texts apart that are the same in English only.
    **values
        What goes into the places, after the translation: its order of words is its own.
    """
    told = QCoreApplication.translate(CONTEXT, text, meaning or None)
    return told.format(**values) if values else told


def tr_n(one: str, many: str, n: int, /, **values: object) -> str:
    """Return a text about a number of things in the language of the window.

    Parameters
    ----------
    one, many : str
        Literals, in English, for one thing and for any other number: '{n} muscles'. The
        translation has the forms of its own language and belongs to `many`.
    n : int
        The number; it goes into the place {n}.
    **values
        What goes into the other places.
    """
    told = QCoreApplication.translate(CONTEXT, many, None, n)
    if told == many and n == 1:
        told = one
    return told.format(n=n, **values)


def mark(text: str) -> str:
    """Return a text as it is, to be given to `tr` where it is shown.

    For what is written before there is a window: the constants of a module.
    """
    return text


def window_language() -> Language:
    """Return what the window speaks."""
    application = QCoreApplication.instance()
    spoken = None if application is None else application.property(_PROPERTY)
    return Language(spoken) if spoken else Language.ENGLISH


def language_names() -> dict[Language, str]:
    """Return the name of each choice of the settings; a language has its own name for itself."""
    return {
        Language.SYSTEM: tr("As the system"),
        Language.ENGLISH: "English",
        Language.GERMAN: "Deutsch (Entwurf)",
        Language.FRENCH: "Français (ébauche)",
        Language.DUTCH: "Nederlands (concept)",
    }


def spoken_language(wanted: Language) -> Language:
    """Return the language that the window speaks if `wanted` is set.

    The system's is the first of the user's languages that the window speaks, else English.
    """
    if wanted is not Language.SYSTEM:
        return wanted
    for name in QLocale.system().uiLanguages():
        for language in _SPOKEN:
            if name.split("-")[0].lower() == language.value:
                return language
    return Language.ENGLISH


def install_translator(application: QCoreApplication, wanted: Language) -> list[QTranslator]:
    """Let an application speak a language: its own texts, and those of Qt's dialogs.

    Numbers keep the decimal point in every language (docs/decisions/0034): what the window
    shows is what a table or a report says.

    Returns
    -------
    list of QTranslator
        Those installed, none for English; the application owns them.
    """
    QLocale.setDefault(QLocale.c())
    language = spoken_language(wanted)
    application.setProperty(_PROPERTY, language.value)
    if language is Language.ENGLISH:
        return []
    of_qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    installed: list[QTranslator] = []
    for name, folder in ((f"qtbase_{language}", of_qt), (f"legseg_{language}", str(FOLDER))):
        translator = QTranslator(application)
        if translator.load(name, folder):
            application.installTranslator(translator)
            installed.append(translator)
        else:
            _LOG.warning("The translation %s can't be read; its texts are in English.", name)
    return installed
