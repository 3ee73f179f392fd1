from dataclasses import replace

import pytest

from inference_engine.errors import InputError
from inference_engine.progress import NoProgress
from legseg_desktop.services.analyse_scan import analyse_scan
from legseg_desktop.services.compare_analyses import (
    compare_analyses,
    compare_folders,
    compare_registered,
    save_comparison,
)

pytestmark = pytest.mark.usefixtures("no_network")


@pytest.fixture
def two_visits(phantom_files, tmp_path):
    return [
        analyse_scan(
            phantom_files,
            tmp_path / f"visit-{number}",
            progress=NoProgress(),
            identity="P1",
            visit=name,
            days_since_first=days,
        )
        for number, name, days in ((1, "baseline", 0), (2, "", 400))
    ]


def test_saved_analyses_compare_like_open_ones_without_their_images(
    two_visits, phantom_files, tmp_path
):
    phantom_files.fat.unlink()
    saved = compare_folders([tmp_path / "visit-1", tmp_path / "visit-2"], tmp_path / "out")
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "comparison.csv",
        "visits.pdf",
    ]
    assert [visit.name for visit in saved.visits] == ["baseline", "visit-2"]
    assert [visit.model_name for visit in saved.visits] == ["phantom", "phantom"]
    for one, other in zip(
        saved.trajectories, compare_analyses(two_visits).trajectories, strict=True
    ):
        assert (one.abbreviation, one.side, one.flags) == (
            other.abbreviation,
            other.side,
            other.flags,
        )
        assert one.ff_mean_percent == pytest.approx(other.ff_mean_percent, abs=1e-4)


@pytest.mark.parametrize(
    "looks",
    [
        {"shifts": [[1, 1, 0]]},
        {"spacing_mm": [1.0, 1.0, 4.0]},
        {"spacing_mm": [[2.0, 2.0, 4.0], [1.0, 1.0, 4.0]]},
        {"background_weight": 0.5},
        {"refinement": "border.npz", "refinement_sha256": "cd" * 32},
        {"refinement_background_weight": 0.5},
        {"refinement_fatty_background_weight": 0.5},
        {"refinement_fatty_share": 0.5},
    ],
)
def test_the_same_weights_shown_something_else_are_another_model(two_visits, looks):
    first, second = two_visits
    assert not any(
        "model_differs" in row.flags for row in compare_analyses(two_visits).trajectories
    )
    said = second.provenance.parameters
    assert said["spacing_mm"] == [2.0, 2.0, 4.0]
    changed = replace(second.provenance, parameters=said | looks)
    got = compare_analyses([first, replace(second, provenance=changed)])
    assert all("model_differs" in row.flags for row in got.trajectories)


def test_folder_without_an_analysis_leaves_nothing(two_visits, tmp_path):
    with pytest.raises(InputError, match="images holds no analysis"):
        compare_folders([tmp_path / "visit-1", tmp_path / "images"], tmp_path / "out")
    with pytest.raises(InputError, match="at least two"):
        compare_folders([tmp_path / "visit-1"], tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_a_registered_comparison_is_saved_with_its_pictures(two_visits, tmp_path):
    comparison = compare_registered(two_visits)
    save_comparison(two_visits, tmp_path / "open", comparison)
    names = {path.name for path in (tmp_path / "open").iterdir()}
    assert {"comparison.csv", "registration-visit-2-right.png"} <= names


def test_open_analyses_are_saved_as_the_same_files(two_visits, tmp_path):
    save_comparison(two_visits, tmp_path / "open")
    compare_folders([tmp_path / "visit-1", tmp_path / "visit-2"], tmp_path / "saved")
    names = sorted(path.name for path in (tmp_path / "open").iterdir())
    assert names == ["comparison.csv", "visits.pdf"]
    header, *rows = (tmp_path / "open" / "comparison.csv").read_text().splitlines()
    saved_header, *saved_rows = (tmp_path / "saved" / "comparison.csv").read_text().splitlines()
    assert (header, len(rows)) == (saved_header, len(saved_rows))
