"""The ring keeps the newest samples, hands out the stages asked for, and ends with its folder."""

import os
import shutil
import subprocess
import sys
import threading
import time
from dataclasses import replace

import numpy as np
import pytest

from inference_engine.errors import InputError
from inference_engine.segmentation.model_spec import find_model
from inference_engine.simulation.fat_replacement import Stage
from inference_engine.training import sample_ring
from inference_engine.training.random_legs import Patients, Sample
from inference_engine.training.sample_ring import SampleRing, fill

_PATCH = (8, 6, 4)


def _sample(value, stage):
    return Sample(np.full((*_PATCH, 3), value, np.float16), np.full(_PATCH, value, np.uint8), stage)


@pytest.fixture
def ring(tmp_path):
    return SampleRing.create(tmp_path / "ring", 4, _PATCH, 3)


def test_a_new_ring_is_empty(ring):
    assert (len(ring), ring.filled, ring.is_wanted) == (4, 0, True)


def test_batches_hold_the_stages_asked_for(ring):
    ring.put(0, _sample(1, Stage.CONTROL))
    ring.put(1, _sample(2, Stage.END))
    ring.put(2, _sample(3, Stage.END))
    rng = np.random.default_rng(0)
    images, labels = ring.batch(40, {Stage.END: 1.0}, rng)
    assert images.shape == (40, *_PATCH, 3) and images.dtype == np.float16
    assert set(np.unique(labels)) == {2, 3}
    assert (images[..., 0] == labels).all()
    _, labels = ring.batch(400, {Stage.END: 0.25, Stage.CONTROL: 0.75}, rng)
    share = np.mean(labels[:, 0, 0, 0] == 1)
    assert 0.65 < share < 0.85


def test_what_is_not_there_yet_is_replaced_by_what_is(ring):
    ring.put(3, _sample(7, Stage.EARLY))
    _, labels = ring.batch(5, {Stage.CONTROL: 1.0}, np.random.default_rng(0))
    assert (labels == 7).all()


def test_another_process_sees_what_was_put(ring, tmp_path):
    other = SampleRing.awaited(tmp_path / "ring")
    ring.put(2, _sample(5, Stage.EARLY))
    assert other.filled == 1
    assert (other.batch(1, {Stage.EARLY: 1.0}, np.random.default_rng(0))[1] == 5).all()


def test_workers_fill_their_own_places_until_the_folder_is_removed(tmp_path):
    spec = replace(find_model("coarse"), spacing_mm=(8.8, 8.8, 16.0))
    folder, patch = tmp_path / "ring", (28, 28, 8)
    ring = SampleRing.create(folder, 6, patch, 3)
    worker = threading.Thread(
        target=fill, args=(folder, spec, patch, Patients()), kwargs={"seed": 5, "worker": (1, 2)}
    )
    worker.start()
    try:
        while ring.filled < 3:
            worker.join(0.05)
            assert worker.is_alive()
        assert (np.flatnonzero(ring.kinds >= 0) == [1, 3, 5]).all()
        images, labels = ring.batch(3, dict.fromkeys(Stage, 0.25), np.random.default_rng(1))
    finally:
        shutil.rmtree(folder)
        worker.join(60)
    assert not worker.is_alive()
    assert np.isfinite(images).all() and images.max() > 0
    assert 0 < labels.max() <= 18


def test_waiting_ends_with_a_sentence_once_nobody_draws(ring, tmp_path, monkeypatch):
    monkeypatch.setattr(sample_ring, "_PATIENCE_S", 0.3)
    ring.put(0, _sample(1, Stage.END))
    ring.await_samples(1)
    assert ring.is_fed
    long_ago = time.time() - 60
    os.utime(tmp_path / "ring" / "drawing", (long_ago, long_ago))
    assert not ring.is_fed
    with pytest.raises(InputError, match="holds 1 of 3, and nobody draws more"):
        ring.await_samples(3)
    ring.await_samples(1)  # what is there can be learnt from
    ring.beat()
    assert ring.is_fed
    with pytest.raises(InputError, match="no ring of samples in 'elsewhere'"):
        SampleRing.awaited(tmp_path / "elsewhere")


def test_the_command_fills_a_ring_until_its_folder_is_removed(tmp_path):
    folder = tmp_path / "ring"
    module = "inference_engine.training.sample_ring"
    options = ["--places", "3", "--workers", "1", "--patch", "16", "16", "8"]
    command = [sys.executable, "-m", module, str(folder), *options]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    try:
        ring = SampleRing.awaited(folder)
        assert (ring.patch, len(ring)) == ((16, 16, 8), 3)
        ring.await_samples(3)
        shutil.rmtree(folder)
        assert process.wait(60) == 0
    finally:
        process.kill()
        process.communicate()
    assert not ring.is_fed
