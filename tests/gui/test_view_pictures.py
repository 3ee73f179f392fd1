"""Pictures of the views: what is written is what is seen, whole or not at all."""

import struct

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from legseg_desktop.gui.viewer.view_pictures import picture_as_png, save_picture
from legseg_desktop.viewing.slicing import Plane

SHIFT_CTRL = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def _action(review, name):
    actions = review.actions_of_review
    return next(action for action in actions if action.objectName() == f"review.{name}")


def test_the_view_under_the_mouse_is_copied(review):
    told = []
    review.succeeded.connect(told.append)
    view = review.grid.views[Plane.CORONAL]
    view.activated.emit()
    QTest.keyClick(view, Qt.Key.Key_C, SHIFT_CTRL)
    copied = QGuiApplication.clipboard().image()
    assert copied.size() == view.size()
    assert copied.convertToFormat(QImage.Format.Format_RGB32) == view.grab().toImage()
    assert told == ["The picture is on the clipboard."]


def test_all_of_review_is_copied(review):
    _action(review, "copy-review").trigger()
    assert QGuiApplication.clipboard().image().size() == review.size()


def test_a_saved_picture_is_the_view(review, monkeypatch, tmp_path):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "axial"), "PNG"))
    told = []
    review.succeeded.connect(told.append)
    review.grid.views[Plane.AXIAL].activated.emit()
    _action(review, "save-view").trigger()
    written = QImage(str(tmp_path / "axial.png"))
    seen = review.grid.views[Plane.AXIAL].grab().toImage()
    assert written.convertToFormat(QImage.Format.Format_RGB32) == seen
    assert told == ["Written: axial.png"]
    assert list(tmp_path.iterdir()) == [tmp_path / "axial.png"]


def test_a_picture_names_no_patient(review):
    content = picture_as_png(review)
    kinds, at = [], 8
    while at < len(content):
        size, kind = struct.unpack_from(">I4s", content, at)
        kinds.append(kind)
        at += size + 12
    # Pixels and their size; no chunk that holds text.
    assert kinds[0] == b"IHDR"
    assert kinds[-1] == b"IEND"
    assert set(kinds) <= {b"IHDR", b"pHYs", b"IDAT", b"IEND"}


def test_to_think_better_of_it_writes_nothing(review, monkeypatch, tmp_path):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    _action(review, "save-review").trigger()
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_gone_is_said(review, monkeypatch, tmp_path):
    gone = tmp_path / "gone" / "view.png"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(gone), "PNG"))
    failed = []
    review.failed.connect(failed.append)
    _action(review, "save-review").trigger()
    assert "view.png can't be written" in failed[0].what


def test_an_ending_in_capitals_is_kept(review, tmp_path):
    assert save_picture(review.grid.views[Plane.AXIAL], tmp_path / "A.PNG").name == "A.PNG"
