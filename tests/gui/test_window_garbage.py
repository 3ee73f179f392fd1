"""Widgets that are garbage die in the window's thread, whoever asks for memory."""

import gc
import threading

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from legseg_desktop.gui.window_garbage import WindowGarbage


class Circle:
    """Garbage that counting references doesn't find."""

    def __init__(self, ends: list[threading.Thread]) -> None:
        self.own, self.ends = self, ends

    def __del__(self) -> None:
        self.ends.append(threading.current_thread())


@pytest.fixture
def garbage(qapp):
    owner = QObject()
    kept = WindowGarbage(owner)
    yield kept
    kept.give_up()
    assert gc.isenabled()


def test_it_is_collected_in_the_windows_thread_alone(qtbot, garbage):
    ends: list[threading.Thread] = []
    Circle(ends)

    def ask_for_memory() -> None:
        [[] for _ in range(20 * gc.get_threshold()[0])]

    thread = threading.Thread(target=ask_for_memory)
    thread.start()
    thread.join()
    assert not ends
    more = [[] for _ in range(2 * gc.get_threshold()[0])]
    qtbot.waitUntil(lambda: bool(ends))
    assert ends == [threading.main_thread()]
    assert more


def test_what_is_young_is_left_alone(garbage):
    gc.collect()
    ends: list[threading.Thread] = []
    Circle(ends)
    QApplication.processEvents()
    garbage.collect_what_is_due()
    assert not ends


def test_what_was_there_at_the_start_is_not_looked_through(garbage):
    there = gc.get_freeze_count()
    assert there > len(gc.get_objects())
    garbage.give_up()
    assert gc.get_freeze_count() == 0
