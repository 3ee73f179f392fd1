from collections import Counter

import pytest

from inference_engine.training.configuration import TrainingSection
from inference_engine.training.prepared_legs import PreparedLeg
from inference_engine.training.slab_sampling import SlabShape, slabs_of_epoch, validation_slabs

SLAB = SlabShape((16, 16, 8))


def _leg(name, fat_percent=5.0, shape=(12, 20, 30)):
    return PreparedLeg("s", name, "right", shape, fat_percent, name)


def _starts(places, axis):
    return [place.start[axis] for place in places]


def test_every_leg_gives_its_slabs_in_an_order_of_its_own_each_epoch():
    legs = [_leg(str(number)) for number in range(6)]
    training = TrainingSection(slabs_per_image=3)
    first, second = (slabs_of_epoch(legs, SLAB, training, 0, epoch) for epoch in (0, 1))
    assert set(Counter(place.leg.file for place in first).values()) == {3}
    assert [p.leg for p in first] != [p.leg for p in second]
    assert first == slabs_of_epoch(legs, SLAB, training, 0, 0)
    assert first != slabs_of_epoch(legs, SLAB, training, 1, 0)
    assert len({place.key for place in (*first, *second)}) == 36


def test_slabs_lie_in_a_long_leg_and_around_a_short_one():
    training = TrainingSection(slabs_per_image=300)
    places = slabs_of_epoch([_leg("a")], SLAB, training, 0, 0)
    assert (min(_starts(places, 0)), max(_starts(places, 0))) == (-4, 0)
    assert (min(_starts(places, 1)), max(_starts(places, 1))) == (0, 4)
    assert (min(_starts(places, 2)), max(_starts(places, 2))) == (0, 22)
    # Prediction gives each end a margin of air.
    places = slabs_of_epoch([_leg("a")], SlabShape((16, 16, 8), (1, 0, 2)), training, 0, 0)
    assert (min(_starts(places, 0)), max(_starts(places, 0))) == (-3, -1)
    assert (min(_starts(places, 2)), max(_starts(places, 2))) == (-2, 24)


def test_degrees_of_infiltration_come_equally_often():
    legs = [_leg(f"lean{n}", 5.0) for n in range(9)] + [_leg("severe", 80.0)]
    training = TrainingSection(sampling="fat_balanced", slabs_per_image=40)
    places = slabs_of_epoch(legs, SLAB, training, 0, 0)
    assert len(places) == 400
    severe = sum(place.leg.file == "severe" for place in places) / 400
    assert severe == pytest.approx(0.5, abs=0.1)


def test_proximal_slabs_lie_in_the_upper_third():
    training = TrainingSection(slabs_per_image=100, proximal_share=1.0)
    places = slabs_of_epoch([_leg("a")], SLAB, training, 0, 0)
    assert min(_starts(places, 2)) + 4 >= 20
    assert max(_starts(places, 2)) == 22


def test_validation_slabs_are_spread_along_the_leg_and_never_change():
    places = validation_slabs([_leg("a")], SLAB, 3)
    assert [place.start for place in places] == [(-2, 2, 0), (-2, 2, 11), (-2, 2, 22)]
    assert all(place.key == () for place in places)
    assert [p.start for p in validation_slabs([_leg("a")], SLAB, 1)] == [(-2, 2, 11)]
