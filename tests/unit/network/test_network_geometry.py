import pytest

from inference_engine.network.network_geometry import network_geometry


def test_ours_takes_multiples_of_its_strides_and_scores_every_voxel():
    geometry = network_geometry("compact_unet", {"widths": [4, 8, 16], "stem": [2, 2, 1]})
    assert geometry.multiple == (8, 8, 4)
    assert geometry.scored((16, 24, 8)) == (16, 24, 8)
    assert not geometry.accepts((16, 20, 8))
    assert not geometry.needs_one_size
    assert network_geometry("compact_unet", {}).multiple == (16, 16, 8)


def test_the_papers_loses_a_margin():
    geometry = network_geometry("reference", {})
    assert geometry.multiple == (27, 27, 27)
    assert geometry.scored((189, 378, 81)) == (163, 352, 55)
    assert geometry.needs_one_size
    assert geometry.accepts((27, 54, 81))
    assert not geometry.accepts((192, 384, 81))
    assert network_geometry("reference", {"widths": [[4, 6], [6, 8]]}).margin == (4, 4, 4)


def test_a_refinement_halves_within_slices_alone():
    geometry = network_geometry("refinement_network", {"widths": [8, 16, 24]})
    assert geometry.multiple == (4, 4, 1)
    assert geometry.scored((12, 8, 3)) == (12, 8, 3)
    assert not geometry.needs_one_size
    assert network_geometry("refinement_network", {"widths": [8, 16]}).multiple == (2, 2, 1)
    assert network_geometry("refinement_network", {}).multiple == (4, 4, 1)


def test_no_other_network_is_known():
    with pytest.raises(ValueError, match="called 'magic'"):
        network_geometry("magic", {})


@pytest.mark.parametrize("architecture", ["compact_unet", "reference", "refinement_network"])
@pytest.mark.parametrize("widths", [5, [], None, "wide"])
def test_widths_that_are_no_list_are_a_sentence(architecture, widths):
    with pytest.raises(ValueError, match=f"arguments don't fit the network '{architecture}'"):
        network_geometry(architecture, {"widths": widths})


@pytest.mark.parametrize("stem", [2, [2, 2], ["a", 2, 1], [2, 2, None], [0, 2, 1]])
def test_a_stem_that_is_not_three_numbers_is_a_sentence(stem):
    with pytest.raises(ValueError, match="arguments don't fit the network 'compact_unet'"):
        network_geometry("compact_unet", {"stem": stem})
