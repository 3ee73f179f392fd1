"""What all harnesses share: limits on memory and time, seeds, and what may come out.

Only a LegSegError may come out: what the user can mend. Anything else, a hang, or memory without
bounds ends the run with the input that did it, in the current folder.
"""

from __future__ import annotations

import contextlib
import os
import resource
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import atheris

from inference_engine.errors import LegSegError

_ADDRESS_SPACE = 6 * 2**30
# Unless the command line has others: seconds for one input, MB for all.
_LIMITS = ("-timeout=20", "-rss_limit_mb=1500", "-close_fd_mask=0", "-max_len=65536")


def fuzz(read: Callable[[Path], None], name: str, seeds: Sequence[bytes]) -> None:
    """Feed a reader with files made from seeds until the command line's limits are reached.

    Parameters
    ----------
    read : callable
        Reads the file whose path it is given.
    name : str
        The file's name.
    seeds : sequence of bytes
        Files as they should be.
    """
    resource.setrlimit(resource.RLIMIT_AS, (_ADDRESS_SPACE, _ADDRESS_SPACE))
    with tempfile.TemporaryDirectory(prefix="legseg-fuzz-") as folder:
        corpus = Path(folder, "corpus")
        corpus.mkdir()
        for number, seed in enumerate(seeds):
            (corpus / f"seed-{number}").write_bytes(seed)
        place = Path(folder, "file")
        place.mkdir()
        # libFuzzer leaves its process without a word: another one has to tidy up.
        child = os.fork()
        if child == 0:
            atheris.Setup(_arguments(corpus), lambda content: _one(read, place / name, content))
            atheris.Fuzz()
        status = _ended(child)
    sys.exit(status)


def _ended(child: int) -> int:
    """Wait for a process, whatever the user presses, and return its exit code."""
    while True:
        with contextlib.suppress(KeyboardInterrupt):
            return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def _one(read: Callable[[Path], None], path: Path, content: bytes) -> None:
    path.write_bytes(content)
    try:
        read(path)
    except LegSegError as error:
        assert error.what


def _arguments(corpus: Path) -> list[str]:
    given = sys.argv[1:]
    names = {argument.partition("=")[0] for argument in given}
    limits = [limit for limit in _LIMITS if limit.partition("=")[0] not in names]
    return [sys.argv[0], *limits, *given, str(corpus)]


@contextlib.contextmanager
def instrumented(*packages: str) -> Iterator[None]:
    """Watch the branches of packages that are imported within: they steer the inputs."""
    with atheris.instrument_imports(include=list(packages)):
        yield
