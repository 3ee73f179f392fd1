"""The tutorial: every word that it says stands in the window does stand there."""

import inspect
import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QLabel, QTabBar, QTableView, QWidget

from legseg_desktop.gui import help_commands
from legseg_desktop.gui.editing import edit_saving
from legseg_desktop.gui.rail import Place
from legseg_desktop.gui.results import words as words_of_findings
from legseg_desktop.gui.tutorial_dialog import TUTORIAL, TutorialDialog
from tests.gui.conftest import make_analysis, make_visit
from tests.support.library_windows import (
    drop_and_accept,
    wait_for_jobs,
    write_phantom,
)

TEXT = TUTORIAL.read_text(encoding="utf-8")
# What lies between single asterisks; a menu's path is several names.
NAMES = sorted({name for named in re.findall(r"(?<!\*)\*([^*]+)\*(?!\*)", TEXT)
                for name in named.replace("\n", " ").split(" > ")})  # fmt: skip
# The computer's own word, the demo's pseudonym, how many lines a strip holds.
ELSEWHERE = {"LegSeg", "italics", "demo", "Show all 3"}
# What stands there only once something has happened, and who says it.
SAID = {
    "The corrected labels are kept as a new revision": edit_saving,
    "cut below": words_of_findings,
}


@pytest.fixture
def used(qtbot, library_window, tmp_path):
    """Show a window in which everything has been done once that the tutorial does."""
    window = library_window
    drop_and_accept(qtbot, window, *write_phantom(tmp_path / "images"))
    for number, visit in enumerate(("visit-1", "visit-2"), start=1):
        window.workspace.open(make_visit(make_analysis(visit, 0.02 * number, 100 * number)))
    for place in Place:
        window.go_to(place)
        wait_for_jobs(qtbot, window)
    return window


def words_of(window: QWidget) -> set[str]:
    """Return all texts of buttons, menus, labels and tables, without marks of keys."""
    found: list[str] = []
    for widget in window.findChildren(QWidget):
        found += [widget.accessibleName(), widget.toolTip()]
        if isinstance(widget, (QAbstractButton, QLabel)):
            found.append(widget.text())
        elif isinstance(widget, QTabBar):
            found += [widget.tabText(number) for number in range(widget.count())]
        elif isinstance(widget, QTableView) and widget.model() is not None:
            found += _words_in(widget.model())
    found += [action.text() for action in window.findChildren(QAction)]
    return {re.sub(r"\s+", " ", text.replace("&", "")).strip() for text in found if text}


def _words_in(model) -> list[str]:
    across = Qt.Orientation.Horizontal
    words = [str(model.headerData(n, across)) for n in range(model.columnCount())]
    for row in range(model.rowCount()):
        words += [str(model.index(row, n).data()) for n in range(model.columnCount())]
    return words


def test_the_words_it_names_are_those_of_the_window(used):
    words = words_of(used)
    # A muscle's row begins with the abbreviation, a shared column's title goes on with a visit.
    words |= {word.split(" ")[0] for word in words} | {re.sub(r" visit-\d$", "", w) for w in words}
    for word, module in SAID.items():
        assert f'tr("{word}' in inspect.getsource(module)
    assert len(NAMES) > 40
    assert set(NAMES) - words - ELSEWHERE - SAID.keys() == set()
    assert set(NAMES) >= ELSEWHERE


def test_help_shows_it_beside_the_window(qtbot, window):
    action = next(
        action
        for action in window.menuBar().actions()[-1].menu().actions()
        if "ten minutes" in action.text()
    )
    action.trigger()
    dialog = window.findChild(TutorialDialog)
    qtbot.waitUntil(dialog.isVisible)
    assert not dialog.isModal()
    shown = dialog.page.toPlainText()
    assert "Open the demo patient" in shown
    assert "user-guide.md" not in shown and "*" not in shown
    dialog.close()


def test_a_tutorial_that_is_missing_is_said(window, monkeypatch, tmp_path):
    monkeypatch.setattr(help_commands, "TUTORIAL", tmp_path / "gone.md")
    window.help.show_tutorial()
    (card,) = window.notifications.cards
    assert card.notice.what == "The tutorial is missing."


def test_it_is_part_of_the_installed_program():
    specification = TUTORIAL.parents[1] / "installer" / "legseg.spec"
    assert '"docs" / "tutorial.md"' in specification.read_text(encoding="utf-8")
