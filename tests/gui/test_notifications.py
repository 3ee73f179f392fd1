"""Notices in the corner of the window come, go, and leave nothing behind."""

import gc

from PySide6.QtCore import QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLayoutItem, QToolButton, QWidget

from inference_engine.errors import InputError
from legseg_desktop.gui import notifications as notifications_module
from legseg_desktop.gui.notifications import Notifications
from tests.support.edited_windows import LEFT


def kept_items():
    gc.collect()
    return sum(isinstance(one, QLayoutItem) for one in gc.get_objects())


def gone():
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_the_oldest_make_room_and_a_press_closes_one(qtbot, look):
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(800, 600)
    notifications = Notifications(host, look)
    host.show()
    for number in range(6):
        notifications.fail(InputError(f"Problem {number}.", "Mend it."))
        gone()
    shown = [card.notice.what for card in notifications.cards]
    assert shown == [f"Problem {number}." for number in range(6 - len(shown), 6)]
    assert 1 < len(shown) < 6
    (close,) = (
        one
        for one in notifications.cards[0].findChildren(QToolButton)
        if one.accessibleName() == "Close the message"
    )
    QTest.mouseClick(close, LEFT)
    gone()
    assert [card.notice.what for card in notifications.cards] == shown[1:]


def test_of_a_notice_that_is_gone_nothing_is_kept(qtbot, look):
    """PySide would give another widget, made at the same place, the face of a layout's item."""
    host = QWidget()
    qtbot.addWidget(host)
    notifications = Notifications(host, look)
    before = kept_items()
    for number in range(3):
        notifications.succeed(f"Done {number}.")
        assert notifications.cards
    for card in notifications.cards:
        card.deleteLater()
    gone()
    assert notifications.cards == []
    assert kept_items() == before


def test_what_is_said_again_takes_the_place_of_what_was_said(qtbot, look):
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(800, 600)
    notifications = Notifications(host, look)
    host.show()
    first, second = InputError("No.", "Mend it."), InputError("No.", "Leave it.")
    for error in (first, second, first, first):
        notifications.fail(error)
        gone()
    notifications.succeed("No.")
    gone()
    said = [(card.notice.advice, card.notice.times) for card in notifications.cards]
    assert said == [("Leave it.", 1), ("Mend it.", 3), ("", 1)]
    texts = [[one.text() for one in card.findChildren(QLabel)] for card in notifications.cards]
    assert ["\N{MULTIPLICATION SIGN}3" in of_card for of_card in texts] == [False, True, False]
    raised = InputError("No.", "Mend it.")
    raised.add_note("The newest details.")
    notifications.fail(raised)
    gone()
    newest = notifications.cards[-1].notice
    assert newest.advice == "Mend it." and "The newest details." in newest.details
    assert len(notifications.cards) == 3


def test_a_success_that_is_said_again_stays_as_long_as_the_first_time(qtbot, look, monkeypatch):
    monkeypatch.setattr(notifications_module, "_SHOWN_FOR_MS", 400)
    host = QWidget()
    qtbot.addWidget(host)
    notifications = Notifications(host, look)
    host.show()
    notifications.succeed("Done.")
    (first,) = notifications.cards
    notifications.succeed("Done.")
    gone()
    (second,) = notifications.cards
    assert second is not first
    qtbot.waitUntil(lambda: not notifications.cards)
