import pytest

from inference_engine.segmentation.manifest_fields import with_tuples


def test_lists_become_tuples_and_the_rest_stays():
    table = {
        "spacing_mm": [1.6, 1.6, 4],
        "size_multiple": [32, 32, 16],
        "margin": [0, 0, 0],
        "channels": ["water", "fat"],
        "shifts": [[1, 1, 0], [0, 2, 0]],
        "arguments": {"widths": [32, 64]},
        "name": "fine",
    }
    assert with_tuples(table) == {
        "spacing_mm": (1.6, 1.6, 4),
        "size_multiple": (32, 32, 16),
        "margin": (0, 0, 0),
        "channels": ("water", "fat"),
        "shifts": ((1, 1, 0), (0, 2, 0)),
        "arguments": {"widths": [32, 64]},
        "name": "fine",
    }


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("spacing_mm", [1.6, 1.6], "needs three numbers from 0.001"),
        ("spacing_mm", [1.6, 0, 4.0], "needs three numbers"),
        ("spacing_mm", ["1.6", 1.6, 4.0], "needs three numbers"),
        ("slab_shape", [0, 32, 16], "needs three whole numbers from 1"),
        ("size_multiple", [16, 16.0, 8], "needs three whole numbers"),
        ("receptive_halo", [16, 16, -1], "needs three whole numbers from 0"),
        ("margin", 4, "needs three whole numbers"),
        ("shifts", [[1, 1]], "needs three whole numbers"),
        ("shifts", 3, "has no 'shifts'"),
        ("channels", "water", "has no 'channels'"),
        ("arguments", [3], "has no 'arguments'"),
        ("architecture", 3, "has no 'architecture'"),
        ("background_weight", "1", "has no 'background_weight'"),
    ],
)
def test_what_a_field_can_not_be_is_named(field, value, sentence):
    with pytest.raises(ValueError, match=sentence) as caught:
        with_tuples({field: value})
    assert field in str(caught.value)
