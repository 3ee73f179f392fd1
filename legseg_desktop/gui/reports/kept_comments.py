"""Comments on visits: kept in the library while they are typed, or with the scan."""

from __future__ import annotations

from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject, QTimer

from inference_engine.errors import LegSegError
from inference_engine.imaging.dixon import DixonScan
from legseg_desktop.gui.library_session import LibrarySession
from legseg_desktop.gui.workspace import OpenVisit

# After the last key: the audit log shall tell of sentences, not of letters.
_WAIT_MS = 1500


class KeptComments(QObject):
    """What is said of each visit, for all its scans; nothing that was typed is lost.

    Where the library doesn't keep a comment, it stays with its scan while that is open: what is
    said of one patient must not get into another's report.

    Parameters
    ----------
    library : LibrarySession
        Where comments are kept; before it is let go, they are.
    """

    def __init__(self, library: LibrarySession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._typed: tuple[int, str] | None = None
        self._by_scan: WeakKeyDictionary[DixonScan, str] = WeakKeyDictionary()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT_MS)
        self._timer.timeout.connect(self.keep)
        library.about_to_close.connect(self.keep)

    def comment_on(self, visit: OpenVisit) -> str:
        """Return the comment on a visit; '' where there is none."""
        return self._by_scan.get(visit.scan, self._kept_on(visit) or "")

    def take(self, visit: OpenVisit, text: str) -> None:
        """Take what is typed, to keep it soon."""
        if self._taken(visit, text):
            self._by_scan.pop(visit.scan, None)
        else:
            self._by_scan[visit.scan] = text

    def _kept_on(self, visit: OpenVisit) -> str | None:
        """Return what the library says of a visit; None where it doesn't hold it."""
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

    def _taken(self, visit: OpenVisit, text: str) -> bool:
        """Take what is typed for the library; say whether that keeps it at all."""
        library = self._library.current
        if library is None or visit.scan_id is None or not self._library.can_write:
            return False
        if text == self._kept_on(visit):
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
