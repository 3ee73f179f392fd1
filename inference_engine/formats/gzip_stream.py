"""Gzip files unpacked in large pieces: several can be read side by side.

Python's own reader takes 8 kB at a time (until 3.12) and the interpreter's lock between any two;
threads that unpack volumes then wait for one another most of the time.
"""

from __future__ import annotations

import io
import zlib
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_PIECE_BYTES = 1 << 18
# zlib's own header and checksum of gzip.
_GZIP = zlib.MAX_WBITS | 16


class GzipStream(io.RawIOBase):
    """What a gzip file holds, to be read forwards; going back begins anew.

    Members that follow one another are read as one, zeros behind the last are passed over.

    Parameters
    ----------
    file : binary file
        At its beginning.

    Raises
    ------
    zlib.error
        Where a member is damaged or something else follows it.
    EOFError
        Where the last one is cut short.
    """

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._begin()

    def readable(self) -> bool:
        """Return True."""
        return True

    def seekable(self) -> bool:
        """Return True."""
        return True

    def tell(self) -> int:
        """Return how many bytes have been unpacked."""
        return self._position

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Go to a byte counted from the beginning; UnsupportedOperation otherwise."""
        if whence != io.SEEK_SET:
            raise io.UnsupportedOperation("only the beginning of packed files is known")
        if offset < self._position:
            self._file.seek(0)
            self._begin()
        while self._position < offset and self.read(min(_PIECE_BYTES, offset - self._position)):
            pass
        return self._position

    def readinto(self, buffer: WriteableBuffer) -> int:
        """Fill a buffer, but for the last one; return how many bytes it holds."""
        view = memoryview(buffer).cast("B")
        filled = 0
        while filled < len(view):
            piece = self._piece(min(len(view) - filled, _PIECE_BYTES))
            if not piece:
                break
            view[filled : filled + len(piece)] = piece
            filled += len(piece)
        self._position += filled
        return filled

    def _begin(self) -> None:
        self._unpacker = zlib.decompressobj(_GZIP)
        self._packed = b""
        self._position = 0

    def _piece(self, most: int) -> bytes:
        """Return the next bytes, at most so many; none only at the end."""
        while True:
            if self._unpacker.eof and not self._go_to_next_member():
                return b""
            packed = self._packed or self._file.read(_PIECE_BYTES)
            piece = self._unpacker.decompress(packed, most)
            self._packed = self._unpacker.unconsumed_tail or self._unpacker.unused_data
            if piece:
                return piece
            if not packed and not self._unpacker.eof:
                raise EOFError("the packed file ends before what it holds does")

    def _go_to_next_member(self) -> bool:
        while not (rest := self._packed.lstrip(b"\0")):
            self._packed = self._file.read(_PIECE_BYTES)
            if not self._packed:
                return False
        self._packed = rest
        self._unpacker = zlib.decompressobj(_GZIP)
        return True
