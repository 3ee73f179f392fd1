"""Checks that need TensorFlow; test_refinement_training.py runs them in a process of their own."""

import hashlib
import json
import tomllib

import numpy as np
import pytest
import tensorflow as tf

from inference_engine.errors import InputError, OutputError
from inference_engine.network.architectures import build_network
from inference_engine.network.weights import load_weights
from inference_engine.segmentation.model_spec import WeightsFile
from inference_engine.segmentation.network_checks import unusable_refinement
from inference_engine.training import refinement_training
from inference_engine.training.delineations import UNKNOWN
from inference_engine.training.refinement_leg_files import find_legs, write_leg
from inference_engine.training.refinement_settings import RefinementSettings
from inference_engine.training.refinement_slices import read_slices
from inference_engine.training.refinement_steps import refinement_loss, starting_network
from inference_engine.training.refinement_training import RefinementRun
from inference_engine.training.train_refinement import main
from tests.support.refinement_examples import example_leg, write_example_legs

_QUICK = ["--widths", "4", "6", "--batch", "4", "--patch", "32", "--held-back", "0.25"]


@pytest.fixture
def legs(tmp_path):
    return write_example_legs(tmp_path / "legs")


def _settings(**changes):
    given = {"steps": 12, "widths": (4, 6), "batch": 4, "patch": 32, "validate_every": 6}
    return RefinementSettings(**{**given, **changes})


def _run(folder, legs, **changes):
    slices, _ = read_slices(find_legs(legs), 1e9, 1)
    return RefinementRun(folder, _settings(**changes), slices[1:], slices[:1], {"what": "this"})


def test_a_new_network_scores_muscle_as_the_ensemble_does_on_average():
    rng = np.random.default_rng(0)
    image = rng.normal(0, 1, (1, 8, 8, 3, 7)).astype(np.float32)
    mean = rng.uniform(0.05, 0.95, (1, 8, 8, 3)).astype(np.float32)
    image[..., 3] = np.log(mean / (1 - mean)) / 2
    scores = np.asarray(starting_network(_settings())(image, training=False))
    assert scores[..., 1] == pytest.approx(mean, abs=1e-5)


def test_the_loss_prefers_the_truth_and_leaves_out_what_is_unknown():
    truth = np.zeros((8, 8, 2), np.uint8)
    truth[2:5, 3:7] = 1
    right = np.where(truth == 1, 6.0, -6.0).astype(np.float32)
    losses = [float(refinement_loss(truth, tf.constant(z))) for z in (right, 0 * right, -right)]
    assert losses[0] < 0.1 < losses[1] < losses[2]
    # Entropy of even odds is log 2; 2 x 6 of 12 + 32 voxels overlap, smoothed by 20.
    dice = (12 + 20) / (12 + 32 + 20)
    assert losses[1] == pytest.approx(5 * np.log(2) + 1 - dice, rel=1e-5)
    padded = np.pad(truth, ((0, 5), (0, 0), (0, 0)), constant_values=UNKNOWN)
    wrong = np.pad(right, ((0, 5), (0, 0), (0, 0)), constant_values=9.0)
    assert float(refinement_loss(padded, tf.constant(wrong))) == pytest.approx(losses[0], rel=1e-5)


def test_training_improves_on_the_ensemble_in_a_patient_it_has_not_seen(legs, tmp_path):
    out = tmp_path / "run"
    main([str(legs), str(out), "--steps", "150", "--validate-every", "150", *_QUICK])
    lines = (out / "learning_curve.csv").read_text(encoding="utf-8").splitlines()
    overlap = [float(line.rsplit(",", 1)[1]) for line in lines[1:] if not line.endswith(",")]
    # The ensemble draws muscles too small; their images show where they end.
    assert [int(line.split(",")[0]) for line in lines[1:]] == [0, 100, 150]
    assert overlap[0] < 90
    assert overlap[-1] > overlap[0] + 5


def test_what_is_written_is_ready_for_a_manifest(legs, tmp_path, capsys):
    out = tmp_path / "run"
    main([str(legs), str(out), "--steps", "3", *_QUICK])
    printed = capsys.readouterr().out
    assert (out / "manifest-lines.toml").read_text(encoding="utf-8") == printed
    entry = tomllib.loads("[[model]]\n" + printed)["model"][0]["refinement"]
    content = (out / entry["file"]).read_bytes()
    assert hashlib.sha256(content).hexdigest() == entry["sha256"]
    assert unusable_refinement(WeightsFile(**entry)) is None
    network = build_network(entry["architecture"], entry["arguments"])
    load_weights(network, content)
    described = json.loads((out / "run.json").read_text(encoding="utf-8"))
    assert described["sha256"] == entry["sha256"]
    assert described["steps_done"] == 3
    assert len(described["held_back"]) == 1


def test_a_stopped_run_ends_as_one_that_was_not_stopped(legs, tmp_path, monkeypatch):
    whole = _run(tmp_path / "whole", legs)
    digest = whole.train()
    # A checkpoint after each step, and a disk that is full after the fifth.
    monkeypatch.setattr(refinement_training, "_SAVE_EVERY_S", 0.0)
    stopped = _run(tmp_path / "stopped", legs)
    own_save = stopped._save

    def save():
        own_save()
        if stopped.step == 5:
            raise OutputError("The disk is full.", "Make room.")

    monkeypatch.setattr(stopped, "_save", save)
    with pytest.raises(OutputError):
        stopped.train()
    again = _run(tmp_path / "stopped", legs)
    assert again.step == 5
    assert again.train() == digest
    assert _run(tmp_path / "stopped", legs).train() == digest
    contents = [(tmp_path / name / "refinement.npz").read_bytes() for name in ("whole", "stopped")]
    assert contents[0] == contents[1]


def test_seconds_end_a_run_too(legs, tmp_path):
    run = _run(tmp_path / "run", legs, steps=None, seconds=0.5)
    run.train()
    assert run.step > 0
    done = run.step
    again = _run(tmp_path / "run", legs, steps=None, seconds=0.5)
    again.train()
    assert again.step == done


def test_another_run_is_not_gone_on_with(legs, tmp_path):
    _run(tmp_path / "run", legs).train()
    with pytest.raises(InputError, match="holds a run with other settings, legs or weights"):
        _run(tmp_path / "run", legs, seed=2)
    (tmp_path / "run" / "checkpoint.npz").write_bytes(b"nothing")
    with pytest.raises(InputError, match="checkpoint in run is damaged"):
        _run(tmp_path / "run", legs)


def test_the_average_follows_the_weights(legs, tmp_path):
    run = _run(tmp_path / "run", legs)
    before = run._steps.averaged().get_weights()
    run.train()
    state = run._steps.state()
    moved = [
        (np.abs(average - old).max(), np.abs(new - average).max())
        for old, new, average in zip(before, state["weights"], state["average"], strict=True)
    ]
    # Between where it began and where the weights are now.
    assert any(min(each) > 0 for each in moved)
    assert len(state["average"]) == len(state["weights"])


def test_legs_that_cannot_be_used_end_in_a_sentence(legs, tmp_path):
    with pytest.raises(SystemExit, match="no leg in the folder"):
        main([str(tmp_path), str(tmp_path / "run"), "--steps", "3"])
    with pytest.raises(SystemExit, match="don't fit a network of 3 levels"):
        main([str(legs), str(tmp_path / "run"), "--steps", "3", "--patch", "33"])
    write_leg(legs / "z.npz", example_leg(networks=("cc:3", "dd:4")))
    with pytest.raises(SystemExit, match="evidence of other networks"):
        main([str(legs), str(tmp_path / "run"), "--steps", "3"])
    assert not (tmp_path / "run").exists()


def test_a_run_may_begin_with_the_weights_of_another(legs, tmp_path):
    first, second, other = (tmp_path / name for name in ("first", "second", "other"))
    main([str(legs), str(first), "--steps", "60", *_QUICK])
    given = first / "refinement.npz"
    # The first row is what it began with: the whole of the first run, but for float16.
    main([str(legs), str(second), "--steps", "1", "--start", str(given), *_QUICK])
    began, ended = (
        (folder / "learning_curve.csv").read_text(encoding="utf-8").splitlines()[row].split(",")[-1]
        for folder, row in ((second, 1), (first, -1))
    )
    assert float(began) == pytest.approx(float(ended), abs=0.1)
    described = json.loads((second / "run.json").read_text(encoding="utf-8"))
    assert described["start"] == hashlib.sha256(given.read_bytes()).hexdigest()
    # A run goes on with what it began with.
    with pytest.raises(SystemExit, match="holds a run with other settings, legs or weights"):
        main([str(legs), str(second), "--steps", "1", *_QUICK])
    wider = [*_QUICK[:2], "8", *_QUICK[3:]]
    with pytest.raises(
        SystemExit, match=r"refinement\.npz holds no weights of a refinement of the widths \(4, 8\)"
    ):
        main([str(legs), str(other), "--steps", "1", "--start", str(given), *wider])
    damaged = tmp_path / "damaged.npz"
    damaged.write_bytes(b"nothing")
    with pytest.raises(SystemExit, match=r"damaged\.npz holds no weights"):
        main([str(legs), str(other), "--steps", "1", "--start", str(damaged), *_QUICK])
    with pytest.raises(SystemExit, match=r"missing\.npz can't be read"):
        main([str(legs), str(other), "--start", str(tmp_path / "missing.npz"), "--steps", "1"])
    assert not other.exists()
