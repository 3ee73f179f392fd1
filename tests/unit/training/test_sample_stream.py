import numpy as np
import pytest

from inference_engine.progress import NoProgress
from inference_engine.training.augmentation import Augmentation
from inference_engine.training.prepared_legs import PreparedLegs
from inference_engine.training.sample_stream import SampleStream
from inference_engine.training.scan_folders import find_scans
from inference_engine.training.slab_sampling import SlabShape, slabs_of_epoch
from tests.support.training_data import tiny_configuration, write_subjects

SLAB = SlabShape((16, 16, 8), (2, 1, 0))


@pytest.fixture
def configuration(tmp_path):
    return tiny_configuration(write_subjects(tmp_path / "scans", 2))


def _batches(configuration, tmp_path, workers, size=3):
    store = PreparedLegs(tmp_path / "legs")
    scans = find_scans(configuration.data).labelled
    legs = store.prepare(scans, configuration, NoProgress())
    augmentation = Augmentation(configuration.augmentation, configuration.network.spacing_mm)
    stream = SampleStream(store, SLAB, ("water", "fat_fraction"), augmentation, workers)
    places = slabs_of_epoch(legs, SLAB, configuration.training, 0, 0)
    return list(stream.batches(places, size)), stream


def test_batches_are_what_the_network_sees_and_scores(configuration, tmp_path):
    batches, stream = _batches(configuration, tmp_path, 2)
    assert [len(batch.images) for batch in batches] == [3, 1]
    assert batches[0].images.shape == (3, 16, 16, 8, 2)
    assert batches[0].labels.shape == (3, 12, 14, 8)
    assert batches[0].labels.any()
    assert 0 <= batches[0].images[..., 1].min() <= batches[0].images[..., 1].max() <= 1
    assert stream.waited_seconds > 0


def test_the_number_of_threads_changes_nothing(configuration, tmp_path):
    one, _ = _batches(configuration, tmp_path, 1)
    several, _ = _batches(configuration, tmp_path, 4)
    for first, second in zip(one, several, strict=True):
        assert np.array_equal(first.images, second.images)
        assert np.array_equal(first.labels, second.labels)


def test_a_reader_that_stops_early_leaves_no_thread_waiting(configuration, tmp_path):
    store = PreparedLegs(tmp_path / "legs")
    legs = store.prepare(find_scans(configuration.data).labelled, configuration, NoProgress())
    augmentation = Augmentation(configuration.augmentation, (10.0, 10.0, 20.0))
    stream = SampleStream(store, SLAB, ("water",), augmentation, 2)
    batches = stream.batches(slabs_of_epoch(legs, SLAB, configuration.training, 0, 0), 1)
    assert next(batches).images.shape[0] == 1
    batches.close()
    with pytest.raises(StopIteration):
        next(batches)
