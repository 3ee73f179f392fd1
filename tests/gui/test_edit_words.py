"""What an edit says: where it changes nothing, why it can't work, and what its steps are called."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QTranslator
from PySide6.QtTest import QTest

from legseg_desktop.gui.editing.tool_kinds import Tool
from legseg_desktop.gui.translation import install_translator
from legseg_desktop.settings import Language
from tests.support.edited_windows import LEFT, RIGHT, drag, point_of
from tests.support.phantoms import RF


@pytest.fixture
def said(bench):
    """Return what says what was said since the test began."""
    for card in bench.window.notifications.cards:
        card.deleteLater()
    bench.qtbot.waitUntil(lambda: not bench.window.notifications.cards)
    return lambda: [card.notice.what for card in bench.window.notifications.cards]


@pytest.mark.parametrize(
    "text", ["Fill in between its slices", "Repeat its slices in between", "Remove small pieces"]
)
def test_what_changes_nothing_is_said(bench, said, text):
    """A muscle that has all its slices, in one piece, isn't said to be missing."""
    bench.menu(text)
    assert said() == [f"'{text}' changes nothing here."]
    np.testing.assert_array_equal(bench.labels, bench.before)
    assert not bench.editor.desk.session.history.steps


def test_a_cut_beside_the_muscle_says_that_nothing_is_cut(bench, said):
    bench.take(Tool.CUT)
    drag(bench.view(), [point_of(bench.view(), one) for one in ((1, 2, 6), (40, 2, 6))])
    bench.wait()
    assert said() == ["'Cut' changes nothing here."]
    np.testing.assert_array_equal(bench.labels, bench.before)


def test_a_fill_that_changes_nothing_is_said(bench, said):
    """The chosen muscle is there already, and all that looks like it in the slice."""
    bench.take(Tool.FILL)
    for _ in range(2):  # said once more in the same place
        drag(bench.view(), [point_of(bench.view(), (24, 20, 6))])
    bench.qtbot.waitUntil(lambda: said() == ["'Fill' changes nothing here."])
    np.testing.assert_array_equal(bench.labels, bench.before)
    assert not bench.editor.desk.session.history.steps


def test_a_contour_that_changes_nothing_is_said(bench, said):
    """Within the muscle, which it becomes; and of no size, around no voxel's centre."""
    view, here = bench.view(), point_of(bench.view(), (24, 20, 6))
    bench.take(Tool.CONTOUR)
    for size in (12, 1):
        assert point_of(view, (25, 20, 6)).x() != here.x()
        for step in (QPoint(0, 0), QPoint(size, 0), QPoint(size, size)):
            QTest.mouseClick(view, LEFT, pos=here + step)
        assert said() == []
        bench.press("Return")
        assert said() == ["'Contour' changes nothing here."]
        for card in bench.window.notifications.cards:
            card.deleteLater()
        bench.qtbot.waitUntil(lambda: said() == [])
    np.testing.assert_array_equal(bench.labels, bench.before)


def test_a_copy_onto_the_same_is_said_and_the_slice_goes_on(bench, said):
    index = bench.view().slice_index
    bench.menu("Copy to the next slice")  # a block: the same in all its slices
    bench.menu("Copy to the next slice")
    assert bench.view().slice_index == index + 2
    bench.qtbot.waitUntil(lambda: said() == ["'Copy to another slice' changes nothing here."])
    np.testing.assert_array_equal(bench.labels, bench.before)


def test_strokes_say_nothing_and_an_edit_says_nothing_that_it_doesnt_change(bench, said):
    """Painting where the muscle is already is no news; nor is a fill that fills."""
    view = bench.view()
    bench.take(Tool.BRUSH)
    bench.editor.options.change(size_mm=2.0)
    drag(view, [point_of(view, (20, 15, 6)), point_of(view, (24, 20, 6))])
    np.testing.assert_array_equal(bench.labels, bench.before)
    bench.take(Tool.FILL)
    drag(view, [point_of(view, (35, 20, 6))])
    assert (bench.labels != bench.before).any()
    assert said() == []


def test_a_muscle_that_is_not_there_is_said_to_be_missing(bench, said):
    bench.labels[bench.labels == RF] = 0
    bench.menu("Fill in between its slices")
    (what,) = said()
    assert what.endswith("has nothing to work on: the muscle isn't in the scan.")


def test_what_is_refused_isnt_said_to_change_nothing(bench, said):
    bench.editor.menu.reach.setValue(10)  # farther than to the next voxel
    bench.press("B")
    bench.menu("Grow")
    (what,) = said()
    assert "locked" in what
    bench.press("B")
    bench.menu("Grow")
    assert len(said()) == 1


@pytest.fixture
def german(qapp):
    """Speak German for one test."""
    install_translator(qapp, Language.GERMAN)
    yield
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    install_translator(qapp, Language.ENGLISH)


def test_steps_have_the_names_of_their_tools_in_the_windows_language(bench, german):
    view, here = bench.view(), (24, 20, 6)
    point = point_of(view, here)
    bench.take(Tool.BRUSH)
    drag(view, [point], RIGHT)
    bench.take(Tool.CONTOUR)
    for step in (QPoint(0, 0), QPoint(20, 0), QPoint(20, 20)):
        QTest.mouseClick(view, LEFT, pos=point + step)
    bench.press("Return")
    bench.take(Tool.CUT)
    drag(view, [point_of(view, one) for one in ((10, 24, 6), (45, 24, 6))])
    bench.wait()
    steps = [step.name for step in bench.editor.desk.session.history.steps]
    assert steps == ["Radierer", "Kontur", "Schneiden"]
