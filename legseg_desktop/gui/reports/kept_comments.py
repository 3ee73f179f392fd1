"""Comments on the visits of the library: read from it, and kept there while they are typed."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from inference_engine.errors import LegSegError
from legseg_desktop.gui.library_session import LibrarySession
from legseg_desktop.gui.workspace import OpenVisit

# After the last key: the audit log shall tell of sentences, not of letters.
_WAIT_MS = 1500


class KeptComments(QObject):
    """What is said of each visit, for all its scans; nothing that was typed is lost.

    Parameters
    ----------
    library : LibrarySession
        Where comments are kept; before it is let go, they are.
    """

    def __init__(self, library: LibrarySession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._typed: tuple[int, str] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT_MS)
        self._timer.timeout.connect(self.keep)
        library.about_to_close.connect(self.keep)

    def comment_on(self, visit: OpenVisit) -> str | None:
        """Return the comment on a visit; None where it isn't in the library."""
        library = self._library.current
        if library is None or visit.scan_id is None:
            return None
        try:
            of_library = library.visit_of(visit.scan_id)
        except LegSegError:
            return None  # it was removed a moment ago
        if self._typed is not None and self._typed[0] == of_library.identifier:
            return self._typed[1]
        return of_library.comment

    def take(self, visit: OpenVisit, text: str) -> bool:
        """Take what is typed, to keep it soon; say whether the library keeps it at all."""
        library = self._library.current
        if library is None or visit.scan_id is None or not self._library.can_write:
            return False
        if text == self.comment_on(visit):
            return True
        try:
            visit_id = library.visit_of(visit.scan_id).identifier
        except LegSegError:
            return False
        if self._typed is not None and self._typed[0] != visit_id:
            self.keep()
        self._typed = (visit_id, text)
        self._timer.start()
        return True

    def keep(self) -> None:
        """Keep what was typed now."""
        self._timer.stop()
        typed, self._typed = self._typed, None
        if typed is not None and self._library.can_write:
            self._library.change_visit(typed[0], comment=typed[1])
