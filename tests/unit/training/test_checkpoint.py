import resource
from contextlib import contextmanager

import numpy as np
import pytest

from inference_engine.errors import InputError, OutputError
from inference_engine.training.checkpoint import (
    Checkpoint,
    FoldState,
    read_checkpoint,
    write_checkpoint,
)
from inference_engine.training.learning_curve import EpochRow
from inference_engine.training.plateau import Plateau

ROW = EpochRow(1, 0.1 + 0.2, 1 / 3, None, 1e-4, 12.5, 0.25)


def _checkpoint(size=4):
    state = FoldState(Plateau(1e-4), rows=[ROW], steps=3, loss_sum=0.7, best_dsc_percent=50.0)
    weights = [np.arange(size, dtype=np.float32), np.array(7, np.int64)]
    return Checkpoint(state, weights, [np.full((2, 2), 1 / 3, np.float32)], [])


@contextmanager
def almost_full_disk():
    """Let no file grow beyond 4 kB: for a moment only, since pytest's own log may be a file."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_comes_back_bit_for_bit(tmp_path):
    path = tmp_path / "checkpoint.npz"
    assert read_checkpoint(path) is None
    written = _checkpoint()
    write_checkpoint(path, written)
    read = read_checkpoint(path)
    assert read.state == written.state
    assert read.state.plateau.best_loss == float("inf")
    assert read.best_weights == []
    for before, after in zip(
        written.weights + written.optimiser, read.weights + read.optimiser, strict=True
    ):
        assert before.dtype == after.dtype
        assert np.array_equal(before, after)


def test_a_full_disk_leaves_the_old_one(tmp_path):
    path = tmp_path / "checkpoint.npz"
    write_checkpoint(path, _checkpoint())
    with (
        pytest.raises(OutputError, match=r"checkpoint can't be written: .+") as caught,
        almost_full_disk(),
    ):
        write_checkpoint(path, _checkpoint(size=100_000))
    assert "goes on from its last whole checkpoint" in caught.value.advice
    assert [file.name for file in tmp_path.iterdir()] == ["checkpoint.npz"]
    assert read_checkpoint(path).state.steps == 3
    assert len(read_checkpoint(path).weights[0]) == 4


@pytest.mark.parametrize("content", [b"", b"nothing", None])
def test_a_damaged_one_is_said(tmp_path, content):
    folder = tmp_path / "fold-2"
    folder.mkdir()
    path = folder / "checkpoint.npz"
    write_checkpoint(path, _checkpoint())
    path.write_bytes(path.read_bytes()[:-30] if content is None else content)
    with pytest.raises(InputError, match="checkpoint in fold-2 is damaged") as caught:
        read_checkpoint(path)
    assert "fold-2" in caught.value.advice
