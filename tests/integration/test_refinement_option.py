"""The wish to leave borders as they are, from the command line to the segmentation."""

from __future__ import annotations

import pytest

from legseg_desktop.services import segment_scan
from tests.support.command_line import pair
from tests.support.simulated_segmentation import segment_phantom


@pytest.mark.parametrize("wished", [False, True])
def test_the_wish_arrives_where_the_scan_is_segmented(
    legseg, images, tmp_path, monkeypatch, wished
):
    seen = []

    def watched(scan, options, **rest):
        seen.append(options.refinement)
        return segment_phantom(scan, options, **rest)

    monkeypatch.setattr(segment_scan, "segment_in_child", watched)
    words = [] if wished else ["--no-refinement"]
    answer = legseg("analyse", *pair(images), *words, "-o", tmp_path / "out")
    assert answer.exit_code == 0, answer.output
    assert seen == [wished]
