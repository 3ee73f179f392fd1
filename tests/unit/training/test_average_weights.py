"""The mean of several weights files: of their numbers, and of nothing that doesn't fit."""

import io
import sys

import numpy as np
import pytest

from inference_engine.errors import InputError
from inference_engine.training.average_weights import average_weights, main


def _file(path, kernel, scale):
    arrays = {
        "000.stem.kernel": np.full((2, 2, 1, 3), kernel, np.float16),
        "001.stem_norm.gamma": np.full(3, scale, np.float32),
    }
    np.savez(path, **arrays)
    return path


def _read(content):
    with np.load(io.BytesIO(content), allow_pickle=False) as data:
        return {name: data[name] for name in data.files}


def test_weights_are_averaged_and_keep_names_order_and_precision(tmp_path):
    first, second = _file(tmp_path / "a.npz", 1, 4), _file(tmp_path / "b.npz", 5, 0)
    mean = _read(average_weights({first: 3, second: 1}))
    assert list(mean) == ["000.stem.kernel", "001.stem_norm.gamma"]
    assert mean["000.stem.kernel"].dtype == np.float16
    assert mean["001.stem_norm.gamma"].dtype == np.float32
    assert (mean["000.stem.kernel"] == 2).all()
    assert (mean["001.stem_norm.gamma"] == 3).all()


def test_one_file_alone_is_its_own_mean(tmp_path):
    path = _file(tmp_path / "a.npz", 0.1, 0.3)
    mean, own = _read(average_weights({path: 2})), _read(path.read_bytes())
    assert all(np.array_equal(mean[name], own[name]) for name in own)


def test_the_command_line_reads_how_much_a_file_counts(tmp_path, monkeypatch):
    first, second = _file(tmp_path / "a.npz", 1, 1), _file(tmp_path / "b.npz", 4, 4)
    made = tmp_path / "mean.npz"
    monkeypatch.setattr(sys, "argv", ["average", str(made), str(first), f"{second}:2"])
    main()
    assert (_read(made.read_bytes())["001.stem_norm.gamma"] == 3).all()


def test_what_can_not_be_averaged_is_refused_in_a_sentence(tmp_path):
    good = _file(tmp_path / "a.npz", 1, 1)
    other = tmp_path / "other.npz"
    np.savez(other, **{"000.stem.kernel": np.zeros((2, 2), np.float16)})
    with pytest.raises(InputError, match=r"other.npz belongs to another network"):
        average_weights({good: 1, other: 1})
    damaged = tmp_path / "damaged.npz"
    damaged.write_bytes(good.read_bytes()[:60])
    for path in (damaged, tmp_path / "missing.npz"):
        with pytest.raises(InputError, match="can't be read"):
            average_weights({path: 1})
    for parts in ({}, {good: 0}, {good: -1, other: 3}):
        with pytest.raises(InputError, match="nothing to average"):
            average_weights(parts)
