import csv
import re

import pytest

from inference_engine.errors import InputError, ModelError
from inference_engine.progress import NoProgress, OperationCancelled
from legseg_desktop.services.run_experiment import run_paper, run_shipped
from tests.support.fake_experiment import (  # noqa: F401 (fixtures)
    phantom_experiment,
    tiny_plan,
)
from tests.support.model_files import spec_of, write_folder

# ruff: noqa: F811

TABLES = {
    "headline.csv",
    "table2.csv",
    "table3.csv",
    "table4.csv",
    "table4_outliers.csv",
    "stress.csv",
    "tests.csv",
    "muscles.csv",
    "bland_altman.csv",
    "all_images.csv",
    "all_muscles.csv",
    "all_regions.csv",
}


class StopAt:
    """A progress that asks to stop at the n-th message that holds a word."""

    def __init__(self, word, count):
        self.word, self.left = word, count

    def report(self, fraction, message):
        if self.word in message:
            self.left -= 1
            if self.left == 0:
                raise OperationCancelled


@pytest.fixture
def models(tmp_path):
    return write_folder(tmp_path / "models", spec_of(name="own"))


@pytest.fixture
def shipped(phantom_experiment, tiny_plan, models, tmp_path):
    def run(progress=None, **changes):
        options = {"scale": tiny_plan, "models_directory": models, **changes}
        return run_shipped(tmp_path / "e", progress=progress or NoProgress(), **options)

    return run


def rows_of(path):
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def test_shipped_models_are_measured_and_everything_is_written(shipped, tmp_path):
    outcome = shipped()
    results = tmp_path / "e" / "results"
    assert {path.name for path in results.iterdir()} == {*TABLES, "report.html"}
    low, high = rows_of(results / "headline.csv")
    # 2 and 1 test subjects with 2 visits each.
    assert (low["images"], high["images"], low["legs_lost"]) == ("4", "2", "0")
    assert 85 < float(low["dsc_mean"]) < 97
    assert low["published_dsc_mean"] == "95.3000"
    assert outcome.results.headline[0].dsc_mean == pytest.approx(float(low["dsc_mean"]), abs=1e-4)
    assert {row["case"] for row in rows_of(results / "stress.csv")} == {
        "thick-slices",
        "cut-view",
        "atrophy",
    }
    assert len(rows_of(results / "all_images.csv")) == 4 + 2 + 1 + 6
    # The phantom's muscles gain a point a year, the scanner has none of its own error.
    agreement = rows_of(results / "bland_altman.csv")
    ff = [row for row in agreement if (row["reference"], row["muscle"]) == ("same image", "all")]
    assert all(abs(float(row["bias"])) < 0.2 for row in ff)


def test_the_page_needs_nothing_but_itself(shipped):
    page = shipped().report.read_text(encoding="utf-8")
    assert not re.search(r"(src|href)=\"(?!data:)", page)
    assert "http" not in page.replace("http-equiv", "")
    assert page.count("data:image/svg+xml;base64,") == 3
    for words in ("Different data", "Table 2", "Table 3", "Table 4", "Figure 8", "Figure 9"):
        assert words in page
    assert "Hard cases" in page
    assert "Holm" in page
    assert "own 0.0.1, an ensemble of 2 networks" in page
    assert "Not a medical device" in page


def test_what_is_done_stays_and_the_same_command_goes_on(shipped, phantom_experiment, tmp_path):
    first = shipped().report.read_bytes()
    simulated = phantom_experiment.count("simulated")
    assert simulated == 2 + 1 + 1 + 6
    again = shipped()
    assert phantom_experiment.count("simulated") == simulated
    assert again.report.read_bytes().startswith(first[:2000])
    measurement = next((tmp_path / "e" / "measurements").rglob("*-visit-1.json"))
    measurement.write_text("{")
    with pytest.raises(InputError, match="measured anew"):
        shipped()
    measurement.unlink()
    assert shipped().results == again.results


@pytest.mark.parametrize(
    ("word", "count"), [("Simulating", 5), ("Predicting", 3), ("Measuring", 9), ("corresp", 2)]
)
def test_a_stopped_experiment_can_be_gone_on_with(
    shipped, phantom_experiment, tmp_path, word, count
):
    def files():
        return {path: path.stat().st_mtime_ns for path in (tmp_path / "e").rglob("*.nii.gz")}

    with pytest.raises(OperationCancelled):
        shipped(StopAt(word, count))
    before = files()
    assert before
    shipped()
    assert before.items() <= files().items()
    assert phantom_experiment.count("simulated") == 10
    assert len(list((tmp_path / "e" / "predictions").rglob("*.nii.gz"))) == 13


def test_another_plan_or_model_needs_another_folder(shipped, models, tiny_plan):
    shipped()
    tiny_plan.write_text(tiny_plan.read_text().replace("seed = 1", "seed = 2"))
    with pytest.raises(InputError, match="another plan or other models"):
        shipped()


def test_bad_input_is_said_before_anything_is_made(shipped, models, tmp_path):
    with pytest.raises(InputError, match="no device"):
        shipped(device="tpu")
    with pytest.raises(InputError, match="no scale"):
        shipped(scale="huge")
    with pytest.raises(ModelError, match="no model called 'x'"):
        shipped(low="x")
    (models / "tiny-0.npz").write_bytes(b"other")
    with pytest.raises(ModelError, match="SHA-256"):
        shipped()
    assert not (tmp_path / "e").exists()


def test_the_papers_training_is_repeated(phantom_experiment, tiny_plan, tmp_path):
    text = tiny_plan.read_text().replace("test_low = 2", "test_low = 6")
    tiny_plan.write_text(text.replace("test_visits = 2", "test_visits = 1"))
    outcome = run_paper(tmp_path / "p", scale=tiny_plan, progress=NoProgress())
    table = rows_of(tmp_path / "p" / "results" / "table2.csv")
    listed = [(row["model"], row["member"]) for row in table if row["scans"].endswith("all")]
    assert listed == [
        *(
            (f"LI GT{step}", member)
            for step in (1, 5, 10)
            for member in ("fold-1", "fold-2", "ensemble")
        ),
        ("LI GT1", "ensemble"),
        *(("HI", member) for member in ("fold-1", "fold-2", "ensemble")),
    ]
    tests = {row.comparison: row for row in outcome.results.comparisons}
    assert tests["LI GT10 minus LI GT1"].n == 6
    assert tests["LI GT10 minus LI GT1"].p_holm is not None
    page = outcome.report.read_text(encoding="utf-8")
    assert "2-fold cross-validation, divided by subject" in page
    assert "GT5 and GT10: every 5th and 10th" in page
