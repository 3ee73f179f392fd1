import json
from dataclasses import replace

import pytest

from inference_engine.anatomy.label_table import load_label_table
from inference_engine.evaluation.agreement import assess_agreement
from inference_engine.network.runtime_choice import RuntimeChoice
from inference_engine.network.runtime_trial import RuntimeTrial, Timing
from inference_engine.quantification.longitudinal import VisitMeasurements, compare_visits
from inference_engine.quantification.quantify import quantify
from inference_engine.segmentation.options import Runtime
from legseg_desktop.cli import installation_commands, outcomes
from legseg_desktop.services import diagnose, list_models
from legseg_desktop.services.diagnose_runtimes import InferenceCheck
from legseg_desktop.services.list_models import VerifiedModel
from legseg_desktop.services.run_demo import DemoOutcome, MuscleAccuracy
from tests.support.phantoms import two_leg_scan
from tests.support.simulated_segmentation import MODEL


@pytest.fixture
def comparison():
    scan, labels = two_leg_scan()
    rows = quantify(labels, scan, load_label_table()).measurements
    return compare_visits([VisitMeasurements("one", 0, rows), VisitMeasurements("two", 9, rows)])


def test_agreement_in_words(capsys, tmp_path):
    _, labels = two_leg_scan()
    table = load_label_table()
    outcomes.show_agreement(assess_agreement(labels, table, labels, table), tmp_path, False)
    out = capsys.readouterr().out
    assert "Mean DSC of 4 muscles, both legs together: 100.0 %" in " ".join(out.split())
    assert "GMA" not in out


def test_comparison_in_words_and_as_json(capsys, tmp_path, comparison):
    outcomes.show_comparison(comparison, tmp_path, False)
    assert "VL" in capsys.readouterr().out
    outcomes.show_comparison(comparison, tmp_path, True)
    content = json.loads(capsys.readouterr().out)
    assert content["visits"] == ["one", "two"]
    assert len(content["muscles"]) == 36


def test_what_qualifies_a_change_is_said_in_words(capsys, monkeypatch, tmp_path, comparison):
    monkeypatch.setenv("COLUMNS", "80")
    rows = [row for row in comparison.trajectories if row.ff_mean_percent[0] is not None]
    flags = {0: ("coverage_differs", "cut"), 1: ("cut",)}
    flagged = tuple(
        replace(row, flags=("order_unclear", *flags.get(number, ())))
        for number, row in enumerate(rows)
    )
    outcomes.show_comparison(replace(comparison, trajectories=flagged), tmp_path, False)
    out = capsys.readouterr().out
    assert "_" not in out.replace(str(tmp_path), "")
    assert "…" not in out
    cells = [[c.strip() for c in line.split("│")[1:-1]] for line in out.splitlines()]
    assert [row[-1] for row in cells if row] == ["ab", "b"] + [""] * (len(rows) - 2)
    both = [f"{row.side} {row.abbreviation}" for row in rows[:2]]
    lines = out.splitlines()
    (differs,) = [line for line in lines if line.startswith("a: ")]
    assert differs.startswith("a: The images hold different parts of the muscle")
    assert differs.endswith(f"({both[0]})")
    assert any(line.startswith("b: Cut by the end of the images") for line in lines)
    assert "The visits are not in the order of their dates: read the changes with care." in lines


def test_demo_shows_truth_beside_measurement(capsys, tmp_path, comparison):
    rows = (
        MuscleAccuracy("visit-1", "rectus femoris", "RF", 10.0, 10.5, 0.5, 0.9),
        MuscleAccuracy("visit-2", "rectus femoris", "RF", 12.0, 11.0, -1.0, 0.8),
        MuscleAccuracy("visit-2", "sartorius", "SA", 8.0, None, None, 0.0),
    )
    outcomes.show_demo(DemoOutcome(tmp_path, rows, 0.5667, 0.75, comparison, {"simulate": 3.0}))
    out = " ".join(capsys.readouterr().out.split())
    assert "10.0 > 10.5" in out
    assert "8.0 > none" in out
    assert "Mean DSC: 56.7 %; mean absolute FF error: 0.75 percentage points." in out
    assert "simulate 3 s" in out


def test_doctor_tells_problems_and_fails(capsys, monkeypatch):
    healthy = replace(diagnose.diagnose(try_runtimes=False), problems=(), hints=("A hint.",))
    monkeypatch.setattr(diagnose, "diagnose", lambda **_: healthy)
    installation_commands.doctor()
    out, err = capsys.readouterr()
    assert "Everything works." in out
    assert err == "Hint: A hint.\n"
    ill = replace(healthy, problems=("TensorFlow doesn't start.",))
    monkeypatch.setattr(diagnose, "diagnose", lambda **_: ill)
    with pytest.raises(outcomes.typer.Exit) as exit_:
        installation_commands.doctor(as_json=True)
    assert exit_.value.exit_code == 1
    assert json.loads(capsys.readouterr().out)["problems"] == ["TensorFlow doesn't start."]


def test_doctor_shows_what_runs_the_networks(capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "100")
    openvino = RuntimeTrial(
        Runtime.OPENVINO,
        "2026.4.1",
        {"cpu": ("float32", "bfloat16")},
        (
            Timing(Runtime.OPENVINO, "cpu", "float32", 0.5, 1.0),
            Timing(Runtime.OPENVINO, "gpu:0", "float16", 0.2, 0.4),
        ),
    )
    crashed = RuntimeTrial(Runtime.TENSORFLOW, "2.21.0", {}, (), ("It crashed.",))
    choice = RuntimeChoice(Runtime.OPENVINO, "cpu", "float32", "OpenVINO on the processor")
    check = InferenceCheck(
        (openvino, crashed), ("ONNX Runtime",), choice, choice, ("It can do much.",)
    )
    found = replace(diagnose.diagnose(try_runtimes=False), inference=check)
    outcomes.show_diagnosis(found, False)
    out = capsys.readouterr().out
    rows = [[cell.strip() for cell in line.split("│")[1:-1]] for line in out.splitlines()]
    text = "\n".join(" ".join(row) for row in rows)
    assert "processor float32 0.50 100.0 chosen" in text
    assert "graphics card 1 float16 0.20 40.0 wrong labels" in text
    assert "doesn't work" in text
    assert "not installed" in text
    assert "It can do much." in out
    outcomes.show_diagnosis(found, True)
    content = json.loads(capsys.readouterr().out)["inference"]
    assert content["trials"][0]["timings"][0]["seconds"] == 0.5


def test_models_are_listed_and_verified(capsys, monkeypatch):
    monkeypatch.setattr(list_models, "list_models", lambda: (MODEL,))
    installation_commands.list_them()
    assert "phantom" in capsys.readouterr().out
    installation_commands.list_them(as_json=True)
    assert json.loads(capsys.readouterr().out)[0]["version"] == "3"
    monkeypatch.setattr(list_models, "verify_models", lambda: (VerifiedModel(MODEL, None),))
    installation_commands.verify_them()
    assert "whole" in capsys.readouterr().out
    monkeypatch.setattr(list_models, "verify_models", lambda: (VerifiedModel(MODEL, "Changed."),))
    with pytest.raises(outcomes.typer.Exit) as exit_:
        installation_commands.verify_them(as_json=True)
    assert exit_.value.exit_code == 1
    assert json.loads(capsys.readouterr().out)[0]["problem"] == "Changed."
