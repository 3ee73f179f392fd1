"""Whether all runtimes give one answer; run by test_runtimes.py in a process of their own."""

from dataclasses import replace
from itertools import combinations, compress

import numpy as np
import pytest

from inference_engine.anatomy.label_table import load_label_table
from inference_engine.errors import InputError, ModelError
from inference_engine.network import openvino_predictor
from inference_engine.network.architectures import build_network
from inference_engine.network.installed_runtimes import RUNTIMES
from inference_engine.network.network_geometry import network_geometry
from inference_engine.network.runtimes import (
    RuntimeChoice,
    devices_of,
    load_predictors,
    load_refiner,
)
from inference_engine.network.weights import save_weights_fp16
from inference_engine.progress import NoProgress
from inference_engine.quantification.quantify import quantify
from inference_engine.segmentation import pipeline
from inference_engine.segmentation.ensemble import vote
from inference_engine.segmentation.model_spec import (
    ModelSpec,
    WeightsFile,
    find_model,
    load_manifest,
)
from inference_engine.segmentation.options import Runtime
from inference_engine.segmentation.pipeline import SegmentationPipeline
from inference_engine.segmentation.refinement_input import REFINEMENT_CHANNELS
from inference_engine.simulation.cohort import ScanPlan, simulate_subject
from inference_engine.simulation.fat_replacement import Stage
from tests.support.mixed_model import write_mixed_model
from tests.support.phantoms import two_leg_scan
from tests.support.refined_model import write_refined_model

# What is asked of any two runtimes in float32 (measured: all labels equal), and of bfloat16
# (measured: 0.9998 and 0.05 points).
FLOAT32_LABELS, FLOAT32_FF_POINTS = 0.9999, 0.05
BFLOAT16_LABELS, BFLOAT16_FF_POINTS = 0.999, 0.2
# In a sliver of a muscle one voxel is worth more than that.
LEAST_ML = 5.0

NETWORKS = {
    "compact_unet": ({"channel_count": 3, "class_count": 19, "widths": [8, 12, 16]}, (32, 24, 16)),
    "reference": ({"channel_count": 3, "class_count": 7, "widths": [[4, 6], [6, 8]]}, (27, 36, 18)),
    "refinement_network": (
        {"channel_count": 7, "class_count": 2, "widths": [8, 12, 16]},
        (32, 24, 5),
    ),
}


def chosen(runtime, precision="float32"):
    return RuntimeChoice(runtime, "cpu", precision, "a test")


@pytest.fixture(scope="module")
def scan():
    plan = ScanPlan(shape=(170, 104, 24), spacing_mm=(2.5, 2.5, 8.0), lowest_mm=-100.0)
    return simulate_subject(717, plan=plan, stage=Stage.INTERMEDIATE)[0].scan


@pytest.fixture(scope="module")
def labels_by(scan):
    """Return a function from runtime and precision to the labels with the shipped weights."""
    whole = find_model(None)
    spec = replace(whole, weights=whole.weights[:2], refinement=None)
    known = {}

    def labels(runtime, precision="float32"):
        if (runtime, precision) not in known:
            pipeline = SegmentationPipeline(spec, load_predictors(spec, chosen(runtime, precision)))
            known[runtime, precision] = pipeline.run(scan, NoProgress()).label_map
        return known[runtime, precision]

    return labels


def differences(scan, one, other):
    """Return the share of voxels with equal labels, and the greatest difference of FF in points.

    Muscles of less than `LEAST_ML` count for the labels alone.
    """
    table = load_label_table()
    equal = np.mean(one.labels == other.labels)
    rows = [quantify(labels, scan, table).measurements for labels in (one, other)]
    pairs = [(a.ff_mean_percent, b.ff_mean_percent) for a, b in zip(*rows, strict=True)]
    assert all((a is None) == (b is None) for a, b in pairs)
    large = [(row.volume_ml or 0.0) > LEAST_ML for row in rows[0]]
    compared = list(compress(pairs, large))
    assert len(compared) > 20
    worst = max(abs(a - b) for a, b in compared if a is not None)
    print(f"{equal:.6f} of the voxels equal, FF within {worst:.4f} points")
    return equal, worst


@pytest.mark.parametrize(("one", "other"), list(combinations(RUNTIMES, 2)))
def test_any_two_runtimes_give_the_same_labels_and_fat_fractions(scan, labels_by, one, other):
    assert np.unique(labels_by(one).labels).size > 20
    equal, worst = differences(scan, labels_by(one), labels_by(other))
    assert equal >= FLOAT32_LABELS
    assert worst <= FLOAT32_FF_POINTS


def test_bfloat16_stays_close_where_the_processor_has_it(scan, labels_by):
    if "bfloat16" not in openvino_predictor.devices()["cpu"]:
        with pytest.raises(InputError, match="doesn't compute in bfloat16"):
            labels_by(Runtime.OPENVINO, "bfloat16")
        return
    exact, fast = labels_by(Runtime.TENSORFLOW), labels_by(Runtime.OPENVINO, "bfloat16")
    equal, worst = differences(scan, exact, fast)
    assert equal >= BFLOAT16_LABELS
    assert worst <= BFLOAT16_FF_POINTS


@pytest.fixture(params=NETWORKS)
def random_model(request, tmp_path):
    """Return a model with random weights, and a slab for it."""
    arguments, shape = NETWORKS[request.param]
    network = build_network(request.param, arguments)
    rng = np.random.default_rng(5)
    for variable in network.weights:
        if len(variable.shape) == 1:
            variable.assign(rng.uniform(0.5, 1.5, variable.shape))
    file = "random.npz"
    weights = (WeightsFile(file, save_weights_fp16(network, tmp_path / file)),)
    spec = ModelSpec(
        name="random",
        version="0",
        architecture=request.param,
        arguments=arguments,
        spacing_mm=(2.0, 2.0, 4.0),
        channels=REFINEMENT_CHANNELS[: arguments["channel_count"]],
        slab_shape=shape,
        size_multiple=network_geometry(request.param, arguments).multiple,
        label_table="legseg18.toml",
        weights=weights,
        directory=tmp_path,
    )
    return spec, rng.normal(0, 1, (*shape, len(spec.channels))).astype(np.float32)


@pytest.mark.parametrize("runtime", [Runtime.OPENVINO, Runtime.ONNXRUNTIME])
def test_every_network_scores_as_in_keras(random_model, runtime):
    spec, slab = random_model
    (keras_member,) = load_predictors(spec, chosen(Runtime.TENSORFLOW))
    (member,) = load_predictors(spec, chosen(runtime))
    expected, scores = keras_member.predict(slab), member.predict(slab)
    assert expected.std(axis=-1).mean() > 0.01  # it has opinions
    assert scores.dtype == np.float32
    assert scores.shape == expected.shape
    assert np.abs(scores - expected).max() < 1e-5


@pytest.mark.parametrize("runtime", RUNTIMES)
def test_members_of_two_grids_decide_by_what_each_says_alone(tmp_path, monkeypatch, runtime):
    # Pieces and holes are a matter of the whole: without them a vote goes voxel by voxel.
    monkeypatch.setattr(pipeline, "clean_leg", lambda labels, _: labels)
    write_mixed_model(tmp_path)
    scan, _ = two_leg_scan(noise=20)
    both, coarse, fine = (
        SegmentationPipeline(spec, load_predictors(spec, chosen(runtime))).run(scan, NoProgress())
        for spec in load_manifest(tmp_path)
    )
    alone = [one.label_map.labels for one in (coarse, fine)]
    assert np.mean(alone[0] != alone[1]) > 0.1
    assert min(np.unique(labels).size for labels in alone) > 10
    assert np.array_equal(both.label_map.labels, vote(alone).labels)


@pytest.mark.parametrize("runtime", RUNTIMES)
def test_a_models_refinement_scores_alike_everywhere_and_each_slice_for_itself(tmp_path, runtime):
    spec = write_refined_model(tmp_path)
    block = np.random.default_rng(3).normal(0, 1, (20, 14, 3, 7)).astype(np.float32)
    expected = load_refiner(spec, chosen(Runtime.TENSORFLOW)).predict(block)
    refiner = load_refiner(spec, chosen(runtime))
    assert (refiner.spec, refiner.runtime.split()[0]) == (spec.refinement_spec, runtime)
    scores = refiner.predict(block)
    assert scores.shape == (20, 14, 3, 2)
    assert 0.1 < np.mean(scores[..., 1] > 0.5) < 0.9  # it has opinions
    assert np.abs(scores - expected).max() < 1e-4
    alone = refiner.predict(block[:, :, 1:2])
    assert np.abs(alone - scores[:, :, 1:2]).max() < 1e-4
    assert load_refiner(replace(spec, refinement=None), chosen(runtime)) is None


def test_a_refinement_in_half_precision_draws_nearly_the_same_border(tmp_path):
    spec = write_refined_model(tmp_path)
    block = np.random.default_rng(3).normal(0, 1, (64, 64, 2, 7)).astype(np.float32)
    half = [load_refiner(spec, chosen(Runtime.TENSORFLOW, "bfloat16"))]
    if "bfloat16" in openvino_predictor.devices()["cpu"]:
        half.append(load_refiner(spec, chosen(Runtime.OPENVINO, "bfloat16")))
    exact = load_refiner(spec, chosen(Runtime.OPENVINO)).predict(block)[..., 1] > 0.5
    for refiner in half:
        scores = refiner.predict(block)[..., 1]
        assert refiner.precision == "bfloat16"
        assert np.mean((scores > 0.5) == exact) > 0.99


def test_slabs_that_a_network_can_not_take_are_refused(tmp_path):
    mixed = write_mixed_model(tmp_path)
    wrong = replace(mixed.weights[1], size_multiple=(8, 4, 4))
    spec = replace(mixed, weights=(mixed.weights[0], wrong))
    with pytest.raises(ModelError, match=r"fine\.npz.*multiples of 8 x 8 x 4 voxels"):
        load_predictors(spec, chosen(Runtime.OPENVINO))
    with pytest.raises(ModelError, match="'other' is unknown"):
        load_predictors(replace(mixed, architecture="other"), chosen(Runtime.OPENVINO))


@pytest.mark.parametrize("runtime", RUNTIMES)
def test_the_same_slab_gives_the_same_bytes(random_model, runtime):
    spec, slab = random_model
    (first,), (second,) = (load_predictors(spec, chosen(runtime)) for _ in range(2))
    scores = first.predict(slab)
    # Other shapes between, more than are kept; and a slab that doesn't lie in one piece.
    shapes = {len(first.predict(slab[:size])) for size in _smaller(spec)}
    assert len(shapes) == 2
    assert first.predict(slab[::-1][::-1]).tobytes() == scores.tobytes()
    assert second.predict(slab).tobytes() == scores.tobytes()


def _smaller(spec):
    return (9, 18) if spec.architecture == "reference" else (16, 24)


def test_each_says_what_it_is():
    spec = find_model(None)
    for runtime in RUNTIMES:
        member = load_predictors(spec, chosen(runtime))[0]
        assert member.runtime.split()[0] == runtime
        assert (member.device, member.precision) == ("cpu", "float32")
        assert devices_of(runtime)["cpu"][0] == "float32"


def test_half_precision_of_keras_stays_close():
    # It is for graphics cards, but a processor can show what it does to a network.
    spec = find_model(None)
    slab = np.random.default_rng(0).random((32, 32, 16, 3), np.float32)
    exact, half = (
        load_predictors(spec, chosen(Runtime.TENSORFLOW, precision))[0]
        for precision in ("float32", "bfloat16")
    )
    difference = np.abs(exact.predict(slab) - half.predict(slab)).max()
    assert half.precision == "bfloat16"
    assert 0 < difference < 0.05


def test_a_device_that_is_not_there_is_said():
    spec = find_model(None)
    for runtime in RUNTIMES:
        with pytest.raises(InputError, match="finds no such device") as caught:
            load_predictors(spec, RuntimeChoice(runtime, "gpu:7", "float32", "a test"))
        assert "cpu" in caught.value.advice


def test_networks_for_few_shapes_are_kept_and_one_at_a_time_holds_memory():
    spec = find_model(None)
    members = load_predictors(spec, chosen(Runtime.OPENVINO))[:2]
    slab = np.zeros((64, 64, 32, 3), np.float32)
    for size in (16, 32, 48, 64):
        members[0].predict(slab[:size])
    assert list(members[0]._compiled) == [(48, 64, 32), (64, 64, 32)]
    # All members share one device, which gives back what the last one held.
    assert members[0]._device is members[1]._device
    members[1].predict(slab)
    assert members[0]._device._last() is members[1]._compiled[64, 64, 32]


@pytest.mark.parametrize("runtime", RUNTIMES)
def test_a_network_that_let_go_of_its_memory_scores_as_before(runtime):
    (member, *_) = load_predictors(find_model(None), chosen(runtime))
    slab = np.random.default_rng(2).random((32, 32, 16, 3), np.float32)
    before = member.predict(slab)
    # A session of ONNX Runtime has one network for all shapes, and no arena.
    where = {Runtime.OPENVINO: "_compiled", Runtime.TENSORFLOW: "_functions"}.get(runtime)
    assert where is None or len(getattr(member, where)) == 1
    member.release()
    assert where is None or not getattr(member, where)
    np.testing.assert_array_equal(member.predict(slab), before)
