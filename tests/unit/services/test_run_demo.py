import csv

import pytest

from inference_engine.progress import NoProgress, OperationCancelled
from legseg_desktop.services import run_demo as module
from legseg_desktop.services.add_analysis import add_analysis, analyses_below
from legseg_desktop.services.open_analysis import open_analysis
from legseg_desktop.services.run_demo import run_demo
from tests.support.library_examples import new_library
from tests.support.simulated_segmentation import simulate_phantom


@pytest.fixture(autouse=True)
def phantoms(monkeypatch, no_network):
    monkeypatch.setattr(module, "simulate_subject", simulate_phantom)


def test_demo_writes_everything_and_knows_how_right_it_was(tmp_path):
    out = tmp_path / "demo"
    outcome = run_demo(out, NoProgress())
    assert sorted(path.name for path in out.iterdir()) == [
        "accuracy.csv",
        "comparison",
        "report.pdf",
        "subject.json",
        "visit-1",
        "visit-2",
        "visit-3",
    ]
    assert len(outcome.muscles) == 3 * 4
    assert outcome.mean_dsc == 1
    assert outcome.mean_absolute_ff_error_points < 0.5
    assert set(outcome.seconds) == {"simulate", "analyse", "evaluate", "compare"}
    assert outcome.folder == out


def test_measured_growth_is_the_simulated_one(tmp_path):
    outcome = run_demo(tmp_path / "demo", NoProgress())
    for each in outcome.comparison.trajectories:
        if each.coverage[0] != "absent":
            assert each.ff_change_points[1:] == pytest.approx((1, 2), abs=0.2)
            assert each.ff_change_points_per_year[2] == pytest.approx(1, abs=0.1)
    with (tmp_path / "demo" / "accuracy.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert {row["visit"] for row in rows} == {"visit-1", "visit-2", "visit-3"}
    assert all(abs(float(row["ff_error_points"])) < 1 for row in rows)


def test_each_visit_can_be_opened_and_the_report_is_the_last_visits(tmp_path):
    run_demo(tmp_path / "demo", NoProgress())
    opened = open_analysis(tmp_path / "demo" / "visit-3")
    assert opened.visit == "visit-3"
    assert opened.days_since_first == 730
    report = tmp_path / "demo" / "report.pdf"
    assert report.read_bytes() == (tmp_path / "demo" / "visit-3" / "report.pdf").read_bytes()


def test_demo_can_be_run_again_into_its_folder(tmp_path):
    for _ in range(2):
        run_demo(tmp_path / "demo", NoProgress())
    assert [path.name for path in tmp_path.iterdir()] == ["demo"]


def test_cancelling_leaves_nothing(tmp_path):
    class Cancelled:
        def report(self, fraction, message):
            if fraction > 0.8:
                raise OperationCancelled

    with pytest.raises(OperationCancelled):
        run_demo(tmp_path / "demo", Cancelled())
    assert list(tmp_path.iterdir()) == []


def test_demo_compares_what_all_visits_see(tmp_path):
    out = tmp_path / "demo"
    comparison = run_demo(out, NoProgress()).comparison
    assert len(comparison.legs) == 2
    assert {path.name for path in (out / "comparison").iterdir()} >= {
        "comparison.csv",
        "visits.pdf",
        "registration-visit-2-right.png",
        "registration-visit-3-left.png",
    }
    with (out / "comparison" / "comparison.csv").open(encoding="utf-8", newline="") as stream:
        rows = [row for row in csv.DictReader(stream) if row["visit"] == "visit-3"]
    measured = [row for row in rows if row["ff_mean_percent"]]
    assert measured
    assert all(abs(float(row["shared_ff_change_points"]) - 2) < 0.3 for row in measured)


def test_the_demo_goes_into_a_library_under_its_own_name(tmp_path):
    run_demo(tmp_path / "demo", NoProgress())
    with new_library(tmp_path / "library") as library:
        for folder in analyses_below(tmp_path / "demo"):
            add_analysis(library, folder)
        patient = library.find_patient("simulated demo")
        assert len(library.timeline(patient.identifier)) == 3
