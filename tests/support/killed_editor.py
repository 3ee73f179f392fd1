"""An edit that goes on until somebody kills it, saying what is safe on disk.

Run as `python -m tests.support.killed_editor JOURNAL SEED`; prints how many records are on disk.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from legseg_desktop.editing.edit_session import EditSession
from legseg_desktop.editing.journal import begin_journal
from legseg_desktop.editing.journal_format import JournalHeader, labels_digest
from tests.support.edit_examples import random_edits, small_labels, small_session


def recorded_actions(session: EditSession, seed: int) -> Iterator[None]:
    """Act at random for ever; yield after each action that a journal keeps as one record."""
    random, base = np.random.default_rng(seed), small_labels(seed + 1)
    while True:
        choice = random.random()
        if choice < 0.15:
            change = session.undo()
        elif choice < 0.25:
            change = session.redo()
        else:
            name, edit, label = random_edits(random, session, base)
            change = None if edit is None else session.apply(name, edit, label)
        if change is not None:
            yield


def main() -> None:
    """Edit and journal until killed."""
    path, seed = Path(sys.argv[1]), int(sys.argv[2])
    session = small_session(seed)
    journal = begin_journal(path, JournalHeader("scan", "1", labels_digest(session.labels)))
    session.record_with(journal)
    for count, _ in enumerate(recorded_actions(session, seed), start=1):
        # Never so far ahead that only memory is filled.
        if count % 20 == 0:
            journal.flush(60)
        sys.stdout.write(f"{journal.records_on_disk}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
