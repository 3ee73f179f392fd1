"""The whole library against plain dictionaries: any order of steps, closing and opening between."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from legseg_desktop.storage.check_library import check_library
from legseg_desktop.storage.library_errors import AlreadyInLibraryError
from legseg_desktop.storage.study_library import create_library, open_library
from tests.support.library_examples import digest_of
from tests.support.library_story import Told, held_by, take

NAMES = st.text("abc", min_size=1, max_size=2)
PSEUDONYMS = st.sampled_from(["P1", "P2", "P10"])


class LibraryMachine(RuleBasedStateMachine):
    """Takes steps in the library, and the same in dictionaries."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp()) / "library"
        create_library(self.folder)
        self.library = open_library(self.folder)
        self.told = Told()

    @rule(names=st.lists(NAMES, unique=True, min_size=1, max_size=2), pseudonym=PSEUDONYMS)
    def bring_in(self, names: list[str], pseudonym: str) -> None:
        step = {"what": "import", "names": names, "pseudonym": pseudonym}
        if any(digest_of(name) in self.told.scans for name in names):
            try:
                take(step, self.library)
            except AlreadyInLibraryError as error:
                assert error.scan.fingerprint in map(digest_of, names)
            else:
                raise AssertionError("the same data came in twice")
        else:
            self.take(step)

    @precondition(lambda self: self.told.scans)
    @rule(comment=st.text(max_size=5), data=st.data())
    def revise(self, comment: str, data: st.DataObject) -> None:
        scan = data.draw(st.sampled_from(sorted(self.told.scans)))
        self.take({"what": "revise", "scan": scan, "comment": comment})

    @precondition(lambda self: self.told.diagnoses)
    @rule(diagnosis=st.text(max_size=5), data=st.data())
    def change(self, diagnosis: str, data: st.DataObject) -> None:
        pseudonym = data.draw(st.sampled_from(sorted(self.told.diagnoses)))
        self.take({"what": "change", "pseudonym": pseudonym, "diagnosis": diagnosis})

    @precondition(lambda self: self.told.scans)
    @rule(data=st.data())
    def delete(self, data: st.DataObject) -> None:
        scan = data.draw(st.sampled_from(sorted(self.told.scans)))
        self.take({"what": "delete", "scan": scan})

    @rule()
    def reopen(self) -> None:
        self.library.close()
        self.library = open_library(self.folder)

    @invariant()
    def holds_what_was_told(self) -> None:
        assert held_by(self.library) == self.told

    def take(self, step: dict[str, object]) -> None:
        take(step, self.library)
        self.told = self.told.after(step)

    def teardown(self) -> None:
        self.library.close()
        assert check_library(self.folder) == ()
        shutil.rmtree(self.folder.parent)


TestLibrary = LibraryMachine.TestCase
TestLibrary.settings = settings(max_examples=8, stateful_step_count=10, deadline=None)
