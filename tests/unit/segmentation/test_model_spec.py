from dataclasses import replace

import pytest

from inference_engine.errors import ModelError
from inference_engine.network.weights import write_manifest
from inference_engine.segmentation.model_spec import (
    MANIFEST_NAME,
    MODELS_DIRECTORY,
    WeightsFile,
    find_model,
    load_manifest,
)
from inference_engine.segmentation.refinement_input import REFINEMENT_CHANNELS
from tests.support.fake_predictors import spec_for_tests
from tests.support.refined_model import REFINEMENT


@pytest.mark.parametrize(
    ("manifest", "sentence"),
    [
        ("model = []", "No model is installed"),
        ("x = [", "can't be read"),
        ("", "malformed"),
        ("model = 3", "malformed"),
        ("model = [3]", "malformed"),
        ('[[model]]\nname = "a"\nweights = []\n', "malformed"),
    ],
)
def test_a_manifest_that_can_not_be_used_is_refused_in_a_sentence(tmp_path, manifest, sentence):
    (tmp_path / MANIFEST_NAME).write_text(manifest)
    for name in (None, "coarse"):
        with pytest.raises(ModelError, match=sentence) as caught:
            find_model(name, tmp_path)
        assert "__init__" not in caught.value.what
        assert caught.value.advice


def test_a_missing_manifest_is_said(tmp_path):
    with pytest.raises(ModelError, match="list of models is missing"):
        find_model(None, tmp_path)


COARSE = """
[[model]]
name = "mixed"
version = "1"
description = "Of two grids."
architecture = "compact_unet"
spacing_mm = [2.2, 2.2, 4.0]
channels = ["water", "fat", "fat_fraction"]
slab_shape = [128, 144, 32]
size_multiple = [16, 16, 8]
label_table = "legseg18.toml"
background_weight = 1.0
receptive_halo = [32, 32, 32]
shifts = [[1, 1, 0]]

[model.arguments]
channel_count = 3
class_count = 19
widths = [32, 64, 128, 256]

[[model.weights]]
file = "coarse.npz"
sha256 = "aa"

[[model.weights]]
file = "other.npz"
sha256 = "bb"
"""
FINE = """
arguments = { channel_count = 3, class_count = 19, widths = [32, 64, 128, 192, 192] }
spacing_mm = [1.6, 1.6, 4.0]
slab_shape = [192, 192, 48]
size_multiple = [32, 32, 16]
shifts = []
"""


def _read(folder, text):
    (folder / MANIFEST_NAME).write_text(text, encoding="utf-8")
    return find_model(None, folder)


def test_a_member_has_what_its_entry_says_and_the_rest_of_its_model(tmp_path):
    spec = _read(tmp_path, COARSE + FINE)
    coarse, fine = spec.members
    assert replace(coarse, weights=spec.weights) == spec
    assert [member.weights for member in spec.members] == [
        (WeightsFile("coarse.npz", "aa"),),
        (WeightsFile("other.npz", "bb"),),
    ]
    assert fine.arguments["widths"] == [32, 64, 128, 192, 192]
    assert (fine.spacing_mm, fine.size_multiple) == ((1.6, 1.6, 4.0), (32, 32, 16))
    assert (coarse.shifts, fine.shifts) == (((1, 1, 0),), ())
    assert (fine.name, fine.version, fine.slab_shape) == ("mixed", "1", (192, 192, 48))
    assert (fine.channels, fine.label_table) == (spec.channels, "legseg18.toml")
    assert {member.directory for member in spec.members} == {tmp_path}
    assert fine.members == (fine,)


def test_a_halo_holds_for_the_network_it_was_measured_with(tmp_path):
    coarse, fine = _read(tmp_path, COARSE + FINE).members
    assert (coarse.halo, fine.halo) == ((32, 32, 32), (64, 64, 32))
    coarse, fine = _read(tmp_path, COARSE + FINE + "receptive_halo = [48, 48, 48]").members
    assert (coarse.halo, fine.halo) == ((32, 32, 32), (48, 48, 48))
    coarse, other = _read(tmp_path, COARSE + "spacing_mm = [2.0, 2.0, 4.0]").members
    assert other.halo == coarse.halo


def test_networks_of_one_kind_have_no_fields_of_their_own(tmp_path):
    spec = _read(tmp_path, COARSE)
    assert [weights.own for weights in spec.weights] == [{}, {}]
    assert [replace(member, weights=spec.weights) for member in spec.members] == [spec, spec]


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("spacing = [1.6, 1.6, 4.0]", "can't have 'spacing' of its own"),
        ('label_table = "huashan11.toml"', "can't have 'label_table' of its own"),
        ('name = "fine"', "can't have 'name' of its own"),
        ("arguments = { class_count = 12 }", "scores 12 classes, the model 19"),
        ("arguments = { widths = [8] }", "scores None classes"),
        ('channels = ["water", "fat"]', "sees 3 channels, not 2"),
        ('channels = ["water", "fat", "fatt"]', "sees a channel 'fatt', which there isn't"),
        ("size_multiple = [16, 32, 8]", r"\(128, 144, 32\), which is no multiple of \(16, 32, 8\)"),
        ("slab_shape = [128, 144, 30]", r"\(128, 144, 30\), which is no multiple of \(16, 16, 8\)"),
        ("margin = [4, 4, 4]", "has a margin and takes more than one look"),
        ("shifts = [[1, -1, 0]]", "three whole numbers from 0 in 'shifts'"),
        ("spacing_mm = [1.6, 1.6]", "three numbers"),
        ("background_weight = []", "has no 'background_weight' that can be used"),
        ("fatty_background_weight = 0.5", "votes, so it can't have a 'fatty_background_weight'"),
        ("fatty_share = 0.5", "votes, so it can't have a 'fatty_share'"),
    ],
)
def test_a_member_that_contradicts_is_named_in_one_sentence(tmp_path, line, sentence):
    with pytest.raises(ModelError, match=sentence) as caught:
        _read(tmp_path, COARSE + line)
    assert "'other.npz' of the model 'mixed'" in caught.value.what
    assert caught.value.advice


@pytest.mark.parametrize(
    ("line", "instead", "sentence"),
    [
        ("slab_shape = [128, 144, 32]", "slab_shape = [128, 140, 32]", "is no multiple of"),
        ('"fat", "fat_fraction"]', '"fat", 3]', "sees a channel '3', which there isn't"),
        ("channel_count = 3", "channel_count = 4", "sees 4 channels, not 3"),
    ],
)
def test_what_a_model_says_of_all_its_networks_is_checked_no_less(
    tmp_path, line, instead, sentence
):
    with pytest.raises(ModelError, match=sentence) as caught:
        _read(tmp_path, COARSE.replace(line, instead))
    assert "'coarse.npz' of the model 'mixed'" in caught.value.what
    assert caught.value.advice


def test_members_that_are_made_contradict_no_less():
    spec = spec_for_tests()
    with pytest.raises(ModelError, match="scores 4 classes"):
        replace(spec, weights=(WeightsFile("a.npz", "aa", arguments={"class_count": 4}),))


def test_the_manifest_of_a_mixed_model_is_read_back_as_it_was(tmp_path):
    one = _read(tmp_path, COARSE + FINE)
    shipped = load_manifest()
    write_manifest(tmp_path / MANIFEST_NAME, [one, *shipped])
    written = (tmp_path / MANIFEST_NAME).read_bytes()
    read = load_manifest(tmp_path)
    assert read == (one, *shipped)
    write_manifest(tmp_path / MANIFEST_NAME, read)
    assert (tmp_path / MANIFEST_NAME).read_bytes() == written
    write_manifest(tmp_path / MANIFEST_NAME, shipped)
    assert (tmp_path / MANIFEST_NAME).read_bytes() == (
        MODELS_DIRECTORY / MANIFEST_NAME
    ).read_bytes()


BORDER = """
[model.refinement]
file = "border.npz"
sha256 = "cc"
architecture = "refinement_network"
arguments = {channel_count = 7, class_count = 2, widths = [16, 32, 48]}
"""


def test_a_refinement_is_a_network_of_its_own_that_does_not_vote(tmp_path):
    plain, refined = _read(tmp_path, COARSE + FINE), _read(tmp_path, COARSE + FINE + BORDER)
    network = refined.refinement_spec
    assert network.architecture == "refinement_network"
    assert network.weights == (WeightsFile("border.npz", "cc"),)
    assert (network.channels, network.class_count) == (REFINEMENT_CHANNELS, 2)
    # Three levels: two halvings in the plane, none across slices.
    assert network.size_multiple == network.slab_shape == (4, 4, 1)
    assert (network.name, network.version, network.directory) == ("mixed", "1", tmp_path)
    assert (network.shifts, network.margin, network.background_weight) == ((), (0, 0, 0), 1.0)
    assert network.members == (network,)
    assert refined.members == plain.members
    assert [each.file for each in refined.files] == ["coarse.npz", "other.npz", "border.npz"]
    assert plain.refinement_spec is None
    assert plain.files == plain.weights


def test_a_single_network_with_a_refinement_votes_without_it(tmp_path):
    text = COARSE.partition('[[model.weights]]\nfile = "other')[0]
    refined = _read(tmp_path, text + BORDER)
    (member,) = refined.members
    assert member == replace(refined, refinement=None)


def test_identities_tell_a_refined_model_from_its_members_alone(tmp_path):
    plain, refined = _read(tmp_path, COARSE), _read(tmp_path, COARSE + BORDER)
    assert refined.identities[:2] == plain.identities
    (own,) = refined.identities[2:]
    assert own.startswith("cc:")
    wider = _read(tmp_path, COARSE + BORDER.replace("[16, 32, 48]", "[16, 32]"))
    assert wider.identities[:2] == plain.identities
    assert wider.identities[2] != own


@pytest.mark.parametrize(
    ("line", "instead", "sentence"),
    [
        ('"refinement_network"', '"compact_unet"', "architecture must be 'refinement_network'"),
        ('architecture = "refinement_network"\n', "", "must be 'refinement_network'"),
        ("channel_count = 7", "channel_count = 3", "'channel_count' must be 7, not 3"),
        ("class_count = 2, ", "", "'class_count' must be 2, not None"),
        ("class_count = 2", "class_count = 19", "'class_count' must be 2, not 19"),
        ("[16, 32, 48]", "[]", "has no 'widths' that can be used"),
        ("[16, 32, 48]", "[16, 1.5]", "has no 'widths' that can be used"),
        ("[16, 32, 48]", "16", "has no 'widths' that can be used"),
        ("{channel", "3 # {channel", "has no 'arguments' that can be used"),
        ('sha256 = "cc"', 'sha256 = "cc"\nspacing_mm = [1, 1, 1]', "can't have 'spacing_mm'"),
        ('sha256 = "cc"', 'sha256 = "cc"\nthreshold = 0.5', "can't have 'threshold' of its own"),
        ('sha256 = "cc"', 'sha256 = "cc"\nbackground_weight = 0', "'background_weight' above 0"),
        ('sha256 = "cc"', 'sha256 = "cc"\nbackground_weight = inf', "that is finite"),
        ('sha256 = "cc"', 'sha256 = "cc"\nbackground_weight = nan', "that is finite"),
        ('sha256 = "cc"', 'sha256 = "cc"\nfatty_background_weight = -1', "'fatty_backgr.* above 0"),
        ('sha256 = "cc"', 'sha256 = "cc"\nfatty_background_weight = ""', "that can be used"),
        ('sha256 = "cc"', 'sha256 = "cc"\nfatty_share = 0', "'fatty_share' above 0"),
        ('sha256 = "cc"', 'sha256 = "cc"\nfatty_share = 1.1', "'fatty_share' from 0.01 to 1"),
        ('sha256 = "cc"', 'sha256 = "cc"\nfatty_share = 1e-50', "'fatty_share' from 0.01 to 1"),
        ('sha256 = "cc"', 'sha256 = "cc"\nfatty_share = [1]', "no 'fatty_share' that can be used"),
    ],
)
def test_what_can_not_refine_borders_is_named_in_one_sentence(tmp_path, line, instead, sentence):
    with pytest.raises(ModelError, match=sentence) as caught:
        _read(tmp_path, COARSE + BORDER.replace(line, instead))
    assert "the network 'border.npz' of the model 'mixed'" in caught.value.what
    assert caught.value.advice


@pytest.mark.parametrize(
    ("name", "usual"),
    [("background_weight", 1.0), ("fatty_background_weight", None), ("fatty_share", None)],
)
def test_a_refinement_may_weigh_the_background_and_is_then_another_network(tmp_path, name, usual):
    plain = _read(tmp_path, COARSE + BORDER)
    line = 'sha256 = "cc"'
    weighed = _read(tmp_path, COARSE + BORDER.replace(line, f"{line}\n{name} = 0.5"))
    assert [getattr(each.refinement_spec, name) for each in (plain, weighed)] == [usual, 0.5]
    assert plain.identities[:-1] == weighed.identities[:-1]
    assert plain.identities[-1] != weighed.identities[-1]


def test_identities_stay_as_they_were_written_into_calibrations(tmp_path):
    # Of version 0.5.0: a field that came later must not make another network of the same.
    written = ("aa:5926b0493b037212", "bb:5926b0493b037212", "cc:a15a278a5ff381b3")
    assert _read(tmp_path, COARSE + BORDER).identities == written


def test_an_entry_that_is_no_table_or_lacks_its_file_is_refused(tmp_path):
    for text in (BORDER.replace('file = "border.npz"\n', ""), "[model.refinement]\n"):
        with pytest.raises(ModelError, match="malformed"):
            _read(tmp_path, COARSE + text)
    with pytest.raises(ModelError, match="malformed"):
        _read(tmp_path, COARSE.replace('version = "1"', 'version = "1"\nrefinement = "border.npz"'))


def test_only_a_refinement_sees_what_the_others_think(tmp_path):
    with pytest.raises(ModelError, match="sees a channel 'spread', which there isn't"):
        _read(tmp_path, COARSE + 'channels = ["water", "fat", "spread"]')
    own = 'architecture = "refinement_network"\narguments = {class_count = 19, widths = [8]}\n'
    with pytest.raises(ModelError, match=r"'other\.npz' .* can only refine borders, not vote"):
        _read(tmp_path, COARSE + own)


def test_the_manifest_of_a_refined_model_is_read_back_as_it_was(tmp_path):
    refined = _read(tmp_path, COARSE + FINE + BORDER)
    other = replace(spec_for_tests(), weights=(WeightsFile("a.npz", "aa"),), refinement=REFINEMENT)
    path = tmp_path / MANIFEST_NAME
    write_manifest(path, [refined, other, *load_manifest()])
    written = path.read_bytes()
    read = load_manifest(tmp_path)
    assert read == (refined, other, *load_manifest())
    write_manifest(path, read)
    assert path.read_bytes() == written
    assert BORDER.encode() in written
