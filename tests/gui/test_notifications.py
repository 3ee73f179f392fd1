"""Notices in the corner of the window come, go, and leave nothing behind."""

import gc

from PySide6.QtCore import QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLayoutItem, QToolButton, QWidget

from inference_engine.errors import InputError
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
