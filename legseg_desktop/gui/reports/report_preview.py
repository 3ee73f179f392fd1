"""The report as it will be printed: its very pages, made anew when something is chosen."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from inference_engine.errors import LegSegError
from legseg_desktop.gui.actions import add_action
from legseg_desktop.gui.newest_work import NewestWork
from legseg_desktop.gui.program_messages import translated
from legseg_desktop.gui.reports.page_column import Fit
from legseg_desktop.gui.reports.pages_bar import PagesBar
from legseg_desktop.gui.reports.pages_view import PagesView
from legseg_desktop.gui.theme import GRID, Look
from legseg_desktop.gui.translation import tr
from legseg_desktop.viewing.pdf_pages import FoundWords, PdfPage

# After the last key of a comment, before the pages are made anew.
_WAIT_MS = 500

MakePdf = Callable[[], bytes]


class _Made(NamedTuple):
    subject: object
    content: bytes
    pages: tuple[PdfPage, ...]


class ReportPreview(QFrame):
    """The pages, what stands over them, and what is said while there are none.

    Parameters
    ----------
    look : Look
        Palette and icons.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._content = b""
        self._subject: object = None
        self._wish: tuple[object, MakePdf] | None = None
        self._words = ""
        self._found: tuple[FoundWords, ...] = ()
        self._chosen: int | None = None
        self._making = NewestWork("report", self)
        self._making.done.connect(self._show)
        self._making.failed.connect(self._tell)
        self._finding = NewestWork("search", self)
        self._finding.done.connect(self._take_found)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._make)
        self.view = PagesView(look)
        self.view.failed.connect(self._tell)
        self.bar = PagesBar(look, self.view)
        self.state = QLabel()
        self.state.setWordWrap(True)
        self.state.setVisible(False)
        self._connect_search()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, GRID, 1, 1)
        layout.setSpacing(GRID)
        for part, margin in ((self.bar, GRID), (self.state, 2 * GRID)):
            part.setContentsMargins(margin, 0, margin, 0)
            layout.addWidget(part)
        layout.addWidget(self.view, 1)

    @property
    def content(self) -> bytes:
        """The PDF that is shown."""
        return self._content

    @property
    def is_up_to_date(self) -> bool:
        """Whether the pages are those that were asked for last, and drawn."""
        is_idle = self._wish is None and not self._making.is_busy
        return is_idle and self.view.pictures.is_complete

    def actions_on(self, owner: QWidget) -> list[QAction]:
        """Give the keys to a widget, inside which they work; return the commands."""
        view, bar = self.view, self.bar
        words = (
            ("page-before", tr("Page before"), lambda: view.go_to(view.page - 1), "Ctrl+PgUp"),
            ("page-after", tr("Page after"), lambda: view.go_to(view.page + 1), "Ctrl+PgDown"),
            ("larger", tr("Larger"), lambda: view.zoom(1), "Ctrl++", "Ctrl+="),
            ("smaller", tr("Smaller"), lambda: view.zoom(-1), "Ctrl+-"),
            ("fit-width", tr("Fit the width"), lambda: view.show_fitted(Fit.WIDTH), "Ctrl+0"),
            ("fit-page", tr("Fit the page"), lambda: view.show_fitted(Fit.PAGE), "Ctrl+9"),
            ("find", tr("Find in the pages"), bar.search.setFocus, "Ctrl+F"),
            ("find-next", tr("Next place"), lambda: self._choose(1), "F3"),
            ("find-before", tr("Place before"), lambda: self._choose(-1), "Shift+F3"),
        )
        return [
            add_action(owner, text, run, keys, name=f"report-{name}")
            for name, text, run, *keys in words
        ]

    def show_report(self, subject: object, make: MakePdf, *, at_once: bool) -> None:
        """Have the pages made, and show them.

        Parameters
        ----------
        subject : object
            What it is the report of, known by identity: of the same, what was in sight stays.
        make : callable
            Returns the PDF; runs in a worker thread.
        at_once : bool
            Whether nothing more is to be expected, such as another letter.
        """
        self._wish = (subject, make)
        if subject is not self._subject:
            self._clear(subject)
        self._say_making()
        self._timer.start(0 if at_once else _WAIT_MS)

    def forget(self) -> None:
        """Show nothing."""
        self._wish = None
        self._timer.stop()
        self._making.forget()
        self._clear(None)
        self._say("")

    def _clear(self, subject: object) -> None:
        self._subject = subject
        self._content = b""
        self.view.show_pages(b"", (), is_another=True)
        self.bar.search.clear()

    def _make(self) -> None:
        if self._wish is not None:
            subject, make = self._wish
            self._wish = None
            self._making.do(partial(_made, subject, make))

    def _show(self, made: _Made) -> None:
        if made.subject is not self._subject:
            return
        is_another = not self._content
        self._content = made.content
        self._forget_found()
        self.view.show_pages(made.content, made.pages, is_another=is_another)
        self._say("")
        if self._wish is not None:
            self._say_making()
        self._search(self.bar.search.text())

    def _tell(self, error: BaseException) -> None:
        if not isinstance(error, LegSegError):
            raise error
        self.view.show_pages(b"", (), is_another=True)
        self._content = b""
        self._forget_found()
        self._say(f"{translated(error.what)} {translated(error.advice)}")

    def _say_making(self) -> None:
        """Say so over the pages there are, without moving them, or in place of them."""
        making = tr("Making the pages …")
        if self._content:
            self.bar.news.setText(making)
        else:
            self._say(making)

    def _say(self, words: str) -> None:
        self.bar.news.clear()
        self.state.setText(words)
        self.state.setVisible(bool(words))

    def _connect_search(self) -> None:
        self.bar.searched.connect(self._search)
        self.bar.next_requested.connect(lambda: self._choose(1))
        self.bar.previous_requested.connect(lambda: self._choose(-1))
        self.bar.left.connect(self.view.setFocus)

    def _search(self, words: str) -> None:
        if self._content and words.strip():
            self._finding.do(partial(_found, self._content, words))
        else:
            self._finding.forget()
            self._take_found((self._content, "", ()))

    def _forget_found(self) -> None:
        """Forget places on pages that are shown no more: there may be fewer now."""
        self._found, self._chosen = (), None

    def _take_found(self, answer: tuple[bytes, str, tuple[FoundWords, ...]]) -> None:
        content, words, found = answer
        if content is not self._content or (words and words != self.bar.search.text()):
            return  # of pages before these, or of letters before the last
        # Pages that were made anew don't move to what was found in those before.
        is_new, self._words = words != self._words, words
        self._found = found
        self._chosen = next(
            (at for at, place in enumerate(found) if place.page >= self.view.page),
            0 if found else None,
        )
        self._show_found(bring=is_new)

    def _choose(self, step: int) -> None:
        if self._found and self._chosen is not None:
            self._chosen = (self._chosen + step) % len(self._found)
            self._show_found(bring=True)

    def _show_found(self, *, bring: bool) -> None:
        self.view.mark(self._found, self._chosen)
        self.bar.tell_found(self._chosen, len(self._found))
        if bring:
            self.view.go_to_chosen()


def _made(subject: object, make: MakePdf) -> _Made:
    from legseg_desktop.viewing.pdf_pages import read_pages  # noqa: PLC0415

    content = make()
    return _Made(subject, content, read_pages(content))


def _found(content: bytes, words: str) -> tuple[bytes, str, tuple[FoundWords, ...]]:
    from legseg_desktop.viewing.pdf_pages import find_words  # noqa: PLC0415

    return content, words, find_words(content, words)
