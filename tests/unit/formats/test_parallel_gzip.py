from __future__ import annotations

import gzip
import io
import subprocess
from pathlib import Path

import numpy as np
import pytest

from inference_engine.formats import parallel_gzip
from inference_engine.formats.parallel_gzip import ParallelGzipWriter

PART = 1 << 20


def packed(content: bytes, pieces: int = 1, level: int = 1) -> bytes:
    stream = io.BytesIO()
    step = max(1, -(-len(content) // pieces))
    with ParallelGzipWriter(stream, level) as writer:
        for start in range(0, len(content), step):
            assert writer.write(content[start : start + step]) == len(content[start : start + step])
            assert writer.tell() == min(start + step, len(content))
    return stream.getvalue()


def test_parts_that_hardly_shrink_are_stored(tmp_path: Path) -> None:
    random = np.random.default_rng(5).bytes(3 * PART)
    content = bytes(2 * PART) + random + noise(2 * PART) + b"end"
    stream = io.BytesIO()
    with ParallelGzipWriter(stream, 1, 0.8) as writer:
        writer.write(content)
    found = stream.getvalue()
    assert gzip.decompress(found) == content
    # A stored part holds its bytes as they are, in blocks of at most 65,535.
    assert all(random[at : at + 1000] in found for at in range(0, len(random), 200_000))
    assert len(found) < len(random) + 0.6 * 2 * PART + 50_000
    (tmp_path / "v.gz").write_bytes(found)
    subprocess.run(["gzip", "--test", str(tmp_path / "v.gz")], check=True)


def noise(size: int) -> bytes:
    values = np.random.default_rng(7).integers(0, 9, size, np.uint8)
    return values.tobytes()


@pytest.mark.parametrize("size", [0, 1, PART - 1, PART, PART + 1, 5 * PART + 17])
def test_what_was_written_is_read_back(size: int) -> None:
    content = noise(size)
    assert gzip.decompress(packed(content)) == content


def test_neither_threads_nor_the_way_of_writing_change_a_byte(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    content = noise(3 * PART + 5)
    once = packed(content)
    assert packed(content, pieces=401) == once
    monkeypatch.setattr(parallel_gzip, "_THREADS", 1)
    assert packed(content) == once
    # Hardly larger than what one piece would be.
    assert len(once) < 1.01 * len(gzip.compress(content, 1))


def test_another_program_reads_it(tmp_path: Path) -> None:
    content = noise(2 * PART)
    path = tmp_path / "image.gz"
    path.write_bytes(packed(content))
    unpacked = subprocess.run(["gzip", "-dc", str(path)], capture_output=True, check=True)
    assert unpacked.stdout == content


def test_it_goes_forward_only() -> None:
    stream = io.BytesIO()
    with ParallelGzipWriter(stream, 1) as writer:
        writer.write(b"head")
        assert writer.seek(10) == 10
        writer.write(np.arange(3, dtype=np.uint8).data)
        with pytest.raises(OSError, match="again"):
            writer.seek(3)
    assert gzip.decompress(stream.getvalue()) == b"head" + bytes(6) + b"\0\1\2"


def test_an_error_leaves_a_file_that_is_seen_to_be_cut_short() -> None:
    stream = io.BytesIO()

    def fail_on_the_way() -> None:
        with ParallelGzipWriter(stream, 1) as writer:
            writer.write(noise(PART))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail_on_the_way()
    with pytest.raises(EOFError):
        gzip.decompress(stream.getvalue())
