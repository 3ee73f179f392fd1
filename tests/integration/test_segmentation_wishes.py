"""What a user wishes of a segmentation, from the command line to where the scan is segmented."""

from __future__ import annotations

import pytest

from legseg_desktop.services import segment_scan
from tests.support.command_line import pair
from tests.support.simulated_segmentation import segment_phantom


@pytest.mark.parametrize(
    ("words", "bias_correction", "refinement"),
    [([], False, True), (["--bias-correction"], True, True), (["--no-refinement"], False, False)],
)
def test_wishes_arrive_where_the_scan_is_segmented(
    legseg, images, tmp_path, monkeypatch, words, bias_correction, refinement
):
    seen = []

    def watched(scan, options, **rest):
        seen.append((options.bias_correction, options.refinement))
        return segment_phantom(scan, options, **rest)

    monkeypatch.setattr(segment_scan, "segment_in_child", watched)
    answer = legseg("analyse", *pair(images), *words, "-o", tmp_path / "out")
    assert answer.exit_code == 0, answer.output
    assert seen == [(bias_correction, refinement)]
