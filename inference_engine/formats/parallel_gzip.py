"""A gzip file packed by all cores: one ordinary member, the same bytes however many they are."""

from __future__ import annotations

import io
import os
import struct
import zlib
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

# Each part is packed by itself, so what is alike in two of them isn't noticed: parts are as
# large as makes that cost nothing.
_PART_BYTES = 1 << 20
_THREADS = min(8, os.cpu_count() or 1)
# Deflate, no name, no time, unknown system: the same content gives the same bytes.
_HEADER = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff"
_RAW = -zlib.MAX_WBITS
_STORED = 0


class ParallelGzipWriter(io.BufferedIOBase):
    """Packs what is written to it into a stream, as the program pigz does.

    zlib lets go of the interpreter's lock, so the parts are packed side by side. Use it as a
    context manager; the file is whole when the block has ended.

    Parameters
    ----------
    stream : binary file
        Where the packed bytes go.
    level : int
        Of compression, 1 to 9.
    worth : float, optional
        Parts that packing doesn't make smaller than this share of their size are stored as they
        are: they are read ten times as fast.
    """

    def __init__(self, stream: IO[bytes], level: int, worth: float = 1.0) -> None:
        self._stream = stream
        self._level = level
        self._worth = worth
        self._waiting = bytearray()
        self._checksum = 0
        self._length = 0
        self._pool = ThreadPoolExecutor(_THREADS)
        self._packing: deque[Future[bytes]] = deque()
        stream.write(_HEADER)

    def __enter__(self) -> ParallelGzipWriter:
        return self

    def __exit__(self, kind: object, error: BaseException | None, traceback: object) -> None:
        try:
            if error is None:
                self._finish()
        finally:
            self._pool.shutdown(cancel_futures=True)
            self.close()

    def tell(self) -> int:
        """Return how many bytes have been written to it."""
        return self._length

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Go on to a byte beyond what was written, with zeros between; OSError for one before."""
        if offset < self._length or whence != io.SEEK_SET:
            raise OSError("what is packed can't be written again")
        self.write(bytes(offset - self._length))
        return offset

    def write(self, content: ReadableBuffer) -> int:
        """Take more content and return its length in bytes."""
        view = memoryview(content).cast("B")
        self._checksum = zlib.crc32(view, self._checksum)
        self._length += len(view)
        self._waiting += view
        for part in self._whole_parts():
            self._packing.append(self._pool.submit(_packed, part, self._level, self._worth))
            # What is packed but not written must not pile up.
            while len(self._packing) > 2 * _THREADS:
                self._stream.write(self._packing.popleft().result())
        return len(view)

    def _whole_parts(self) -> Iterator[bytes]:
        count = len(self._waiting) // _PART_BYTES
        with memoryview(self._waiting) as waiting:
            for index in range(count):
                yield bytes(waiting[index * _PART_BYTES : (index + 1) * _PART_BYTES])
        del self._waiting[: count * _PART_BYTES]

    def _finish(self) -> None:
        while self._packing:
            self._stream.write(self._packing.popleft().result())
        last = zlib.compressobj(self._level, wbits=_RAW)
        self._stream.write(last.compress(self._waiting) + last.flush())
        self._stream.write(struct.pack("<LL", self._checksum, self._length & 0xFFFFFFFF))


def _packed(part: bytes, level: int, worth: float) -> bytes:
    packer = zlib.compressobj(level, wbits=_RAW)
    # Ends on a whole byte, so that the next part can follow; not the end of the file.
    packed = packer.compress(part) + packer.flush(zlib.Z_SYNC_FLUSH)
    is_worth_it = level == _STORED or len(packed) <= worth * len(part)
    return packed if is_worth_it else _packed(part, _STORED, worth)
