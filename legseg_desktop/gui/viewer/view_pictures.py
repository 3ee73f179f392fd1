"""Pictures of the views, for a talk or a letter: into a file or the clipboard."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from inference_engine.formats.atomic_file import write_file
from legseg_desktop.gui.translation import tr

SUFFIX = ".png"


def copy_picture(view: QWidget) -> None:
    """Put a picture of a widget onto the clipboard."""
    QGuiApplication.clipboard().setPixmap(view.grab())


def picture_as_png(view: QWidget) -> bytes:
    """Return a picture of a widget as it is on the screen, PNG."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    view.grab().save(buffer, "PNG")
    return bytes(content.data())


def save_picture(view: QWidget, path: Path) -> Path:
    """Write a picture of a widget; return the file, which ends in '.png'.

    Raises
    ------
    OutputError
        If it can't be written.
    """
    if path.suffix.lower() != SUFFIX:
        path = path.with_name(path.name + SUFFIX)
    write_file(path, picture_as_png(view))
    return path


def ask_for_picture_file(parent: QWidget, title: str, name: str) -> Path | None:
    """Ask where a picture is to be saved; None where the user thinks better of it."""
    chosen, _ = QFileDialog.getSaveFileName(
        parent, title, name + SUFFIX, tr("PNG pictures (*.png)")
    )
    return Path(chosen) if chosen else None
