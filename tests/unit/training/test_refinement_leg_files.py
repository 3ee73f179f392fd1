import numpy as np
import pytest

from inference_engine.errors import InputError
from inference_engine.training.refinement_leg_files import find_legs, read_leg, write_leg
from tests.support.refinement_examples import NETWORKS, example_leg, write_example_legs


def test_a_leg_comes_back_as_it_was(tmp_path):
    leg = example_leg("someone", (7, 6, 3))
    write_leg(tmp_path / "a.npz", leg)
    (found,) = find_legs(tmp_path)
    assert (found.patient, found.networks, found.shape) == ("someone", NETWORKS, (7, 6, 3))
    again = read_leg(found)
    for name in ("images", "evidence", "classes"):
        assert np.array_equal(getattr(again, name), getattr(leg, name))
        assert getattr(again, name).dtype == getattr(leg, name).dtype
    assert again.spacing_mm == leg.spacing_mm
    assert again.patient == leg.patient


def test_legs_come_in_the_order_of_their_names(tmp_path):
    found = find_legs(write_example_legs(tmp_path, 3))
    assert [leg.patient for leg in found] == ["patient-0", "patient-1", "patient-2"]


@pytest.mark.parametrize("name", ["images", "evidence", "classes"])
def test_arrays_of_different_legs_make_no_leg(name):
    other = getattr(example_leg(shape=(8, 8, 2)), name)
    with pytest.raises(ValueError, match="differ in shape"):
        example_leg(**{name: other})


def test_a_folder_without_legs_is_refused(tmp_path):
    (tmp_path / "notes.txt").write_text("nothing", encoding="utf-8")
    with pytest.raises(InputError, match="no leg in the folder"):
        find_legs(tmp_path)


@pytest.mark.parametrize("content", [b"", b"no archive", "weights"])
def test_another_file_is_refused_by_name(tmp_path, content):
    write_example_legs(tmp_path, 1)
    if content == "weights":
        np.savez(tmp_path / "strange.npz", a=np.ones(3))
    else:
        (tmp_path / "strange.npz").write_bytes(content)
    with pytest.raises(InputError, match=r"strange\.npz is no leg"):
        find_legs(tmp_path)


def test_legs_of_two_models_are_not_mixed(tmp_path):
    write_example_legs(tmp_path, 1)
    write_leg(tmp_path / "z.npz", example_leg(networks=("aa:1", "cc:3")))
    with pytest.raises(InputError, match=r"z\.npz holds evidence of other networks"):
        find_legs(tmp_path)


def test_a_leg_that_was_cut_short_is_refused_by_name(tmp_path):
    write_leg(tmp_path / "a.npz", example_leg())
    (found,) = find_legs(tmp_path)
    whole = found.path.read_bytes()
    found.path.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(InputError, match=r"The leg a\.npz is damaged"):
        read_leg(found)
