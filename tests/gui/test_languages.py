"""The whole window in each language: nothing is left in English, and nothing is cut."""

from __future__ import annotations

import pytest
from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QSortFilterProxyModel,
    Qt,
    QTranslator,
)
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QWidget,
)

from inference_engine.errors import InputError
from installer.translations import ts_file
from legseg_desktop.gui import app
from legseg_desktop.gui.about import AboutDialog
from legseg_desktop.gui.main_window import MainWindow
from legseg_desktop.gui.rail import Place
from legseg_desktop.gui.settings_dialog import SettingsDialog
from legseg_desktop.gui.shortcut_sheet import ShortcutSheet
from legseg_desktop.gui.translation import FOLDER, install_translator
from legseg_desktop.settings import Language, Settings, Theme, load_settings, save_settings
from tests.gui.conftest import RF, make_analysis, make_visit
from tests.support.access_walk import cut_texts

FOREIGN = [Language.GERMAN, Language.FRENCH, Language.DUTCH]


@pytest.fixture(autouse=True)
def english_again(qapp):
    yield
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    install_translator(qapp, Language.ENGLISH)


@pytest.fixture(params=FOREIGN, ids=str)
def language(request, qapp):
    install_translator(qapp, request.param)
    return request.param


@pytest.fixture
def foreign_window(language, qtbot, look, fake):
    """Show a window that was made in the language, with two visits of one patient."""
    settings = Settings(theme=Theme.LIGHT, research_use_acknowledged=True)
    window = MainWindow(fake.set(), settings, look)
    window.resize(1366, 768)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.workspace.open(make_visit(make_analysis("v1")))
    window.workspace.open(make_visit(make_analysis("v2", 0.05, day=200)))
    window.review.state.select_label(RF)
    yield window
    window.session.jobs.close()


def translations(language: Language) -> dict[str, str]:
    """Return the English texts without places that are called otherwise in a language."""
    read = ts_file.read(FOLDER / f"legseg_{language}.ts")
    said = {
        key[1].source: each.forms[0]
        for key, each in read.items()
        if each.is_finished and "{" not in key[1].source
    }
    # What other words of the language mean by chance: 'bald' or 'hoch' would be one.
    return {text: told for text, told in said.items() if told != text and text not in said.values()}


def shown_texts(root: QWidget) -> set[str]:
    """Return the texts, tool tips and accessible names of a widget and all in it."""
    texts: set[str] = set()
    for widget in [root, *root.findChildren(QWidget)]:
        texts |= {widget.toolTip(), widget.accessibleName(), widget.windowTitle()}
        if isinstance(widget, QLabel | QAbstractButton):
            texts.add(widget.text())
        elif isinstance(widget, QLineEdit):
            texts.add(widget.placeholderText())
        elif isinstance(widget, QGroupBox):
            texts.add(widget.title())
        elif isinstance(widget, QComboBox):
            texts |= {widget.itemText(row) for row in range(widget.count())}
        elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
            texts |= texts_in(widget.model())
    for action in root.findChildren(QAction):
        texts |= {action.text(), action.toolTip()}
    return texts - {""}


def texts_in(model: QAbstractItemModel) -> set[str]:
    if not isinstance(model, QAbstractTableModel | QSortFilterProxyModel):
        return set()
    columns = range(model.columnCount())
    texts = {str(model.headerData(column, Qt.Orientation.Horizontal) or "") for column in columns}
    for row in range(model.rowCount()):
        for column in columns:
            index = model.index(row, column)
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
                texts.add(str(index.data(role) or ""))
    return texts


def cut_headers(root: QWidget) -> list[str]:
    """Return the headers of tables on show that have less room than they need."""
    cut = []
    for header in root.findChildren(QHeaderView):
        if not header.isVisible() or header.orientation() is Qt.Orientation.Vertical:
            continue
        for column in range(header.count()):
            text = str(header.model().headerData(column, header.orientation()) or "")
            needed = max(header.fontMetrics().horizontalAdvance(line) for line in text.split("\n"))
            if not header.isSectionHidden(column) and needed > header.sectionSize(column):
                cut.append(text)
    return cut


def test_nothing_in_a_place_is_left_in_english_or_cut(foreign_window, language):
    english = translations(language)
    seen: set[str] = set()
    for place in Place:
        foreign_window.go_to(place)
        QApplication.processEvents()
        seen |= shown_texts(foreign_window)
        assert cut_texts(foreign_window) == []
        assert cut_headers(foreign_window) == []
    assert len(seen & set(english.values())) > 100
    assert seen & english.keys() == set()


@pytest.mark.parametrize("kind", [SettingsDialog, AboutDialog, ShortcutSheet])
def test_nothing_in_a_dialog_is_left_in_english_or_cut(qtbot, foreign_window, language, kind):
    dialog = {
        SettingsDialog: lambda: SettingsDialog(Settings(), None, foreign_window._groups),
        AboutDialog: AboutDialog,
        ShortcutSheet: lambda: ShortcutSheet(foreign_window._groups, None),
    }[kind]()
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    english = translations(language)
    seen = shown_texts(dialog)
    assert len(seen & set(english.values())) >= 3
    assert seen & english.keys() == set()
    assert cut_texts(dialog) == []


def test_an_error_from_below_is_told_in_the_language(qtbot, foreign_window, language):
    foreign_window.notifications.fail(
        InputError("The file scan.nii does not exist.", "Check the path.")
    )
    (card,) = foreign_window.notifications.cards
    told = " ".join(label.text() for label in card.findChildren(QLabel))
    assert "scan.nii" in told
    assert "does not exist" not in told
    assert "Check the path" not in told


def test_the_sides_of_table_and_images_bear_the_same_letters(foreign_window):
    shown = texts_in(foreign_window.review.table.order)
    assert {"R", "L"} <= shown
    assert not {"D", "G"} & shown


def test_the_chosen_language_is_kept_and_spoken_at_the_next_start(
    qtbot, window, qapp, monkeypatch, tmp_path
):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    dialog = SettingsDialog(window.session.settings, window)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.language.setFocus()
    qtbot.keyClicks(dialog.language, "Deutsch")
    assert dialog.language.currentText() == "Deutsch (Entwurf)"
    window.take_settings(dialog.settings())
    assert window.rail.buttons[Place.PATIENTS].text() == "Patients"
    assert load_settings().language is Language.GERMAN

    spoken = []

    class Window(app.MainWindow):
        def show(self):
            spoken.append(self.rail.buttons[Place.PATIENTS].text())
            raise InputError("Enough was seen.", "")

    monkeypatch.setattr(app, "MainWindow", Window)
    save_settings(load_settings())
    with pytest.raises(InputError):
        app.run_window()
    assert spoken == ["Patienten"]
