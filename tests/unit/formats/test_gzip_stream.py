"""What Python's own gzip module packs is read back, in whatever pieces it is asked for."""

from __future__ import annotations

import gzip
import io
import zlib

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inference_engine.formats import gzip_stream
from inference_engine.formats.gzip_stream import GzipStream

CONTENT = np.random.default_rng(3).integers(0, 9, 300_000, np.uint8).tobytes()


def opened(packed: bytes) -> GzipStream:
    return GzipStream(io.BytesIO(packed))


@settings(max_examples=50, deadline=None)
@given(
    members=st.lists(st.binary(max_size=5000), min_size=1, max_size=4),
    padding=st.integers(0, 600),
    piece=st.integers(1, 700),
    most=st.integers(1, 900),
)
def test_members_are_read_as_one(members: list[bytes], padding: int, piece: int, most: int) -> None:
    packed = b"".join(gzip.compress(one) for one in members) + bytes(padding)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(gzip_stream, "_PIECE_BYTES", piece)
        stream = opened(packed)
        found = b""
        while part := stream.read(most):
            found += part
            assert stream.tell() == len(found)
    assert found == b"".join(members)


def test_a_buffer_is_filled_at_once() -> None:
    stream = opened(gzip.compress(CONTENT))
    room = np.zeros(len(CONTENT) // 4, np.uint32)
    assert stream.readable()
    assert stream.readinto(room) == room.nbytes
    assert room.tobytes() == CONTENT[: room.nbytes]
    assert stream.readinto(bytearray(10)) == len(CONTENT) % 4
    assert stream.readinto(bytearray(10)) == 0


def test_it_goes_forwards_and_back_to_any_byte() -> None:
    stream = opened(gzip.compress(CONTENT))
    assert stream.seekable()
    for place in (100_000, 7, 299_990, 0):
        assert stream.seek(place) == stream.tell() == place
        assert stream.read(20) == CONTENT[place : place + 20]
    assert stream.seek(10**9) == len(CONTENT)
    with pytest.raises(io.UnsupportedOperation):
        stream.seek(0, io.SEEK_END)


def test_what_is_cut_short_or_harmed_or_followed_by_something_else_is_found() -> None:
    packed = gzip.compress(CONTENT)
    for cut in (len(packed) // 2, len(packed) - 1, 5):
        with pytest.raises(EOFError):
            opened(packed[:cut]).readall()
    for place in (len(packed) // 2, len(packed) - 6):
        harmed = bytearray(packed)
        harmed[place] ^= 1
        with pytest.raises(zlib.error):
            opened(bytes(harmed)).readall()
    with pytest.raises(zlib.error):
        opened(packed + b"something else").readall()
