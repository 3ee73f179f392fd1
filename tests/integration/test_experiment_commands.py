"""`legseg experiment` and `legseg models import|export`, as a user types them."""

from __future__ import annotations

import json

import pytest

from inference_engine.progress import OperationCancelled
from legseg_desktop.services import import_model, run_experiment
from tests.support.fake_experiment import (  # noqa: F401 (fixtures)
    phantom_experiment,
    tiny_plan,
)
from tests.support.model_files import spec_of, write_folder

# ruff: noqa: F811


def test_an_experiment_prints_its_result_and_where_the_page_is(
    legseg, phantom_experiment, tiny_plan, tmp_path
):
    out = tmp_path / "e"
    answer = legseg("experiment", "shipped", "-o", out, "--scale", tiny_plan)
    assert answer.exit_code == 0, answer.output
    words = " ".join(answer.stdout.split())
    assert "thick-slices" in words
    assert "0 of" in words
    assert "the paper's data are different" in words
    assert (out / "results" / "report.html").is_file()
    answer = legseg("experiment", "shipped", "-o", out, "--scale", tiny_plan, "--json")
    content = json.loads(answer.stdout)
    assert [row["group"] for row in content["headline"]] == ["LI", "HI"]
    assert content["report"].endswith("report.html")


def test_the_papers_experiment_goes_the_same_way(legseg, phantom_experiment, tiny_plan, tmp_path):
    asked = ("experiment", "paper", "-o", tmp_path / "e", "--scale", tiny_plan)
    answer = legseg(*asked, "--csv", "semicolon")
    assert answer.exit_code == 0, answer.output
    assert "LI GT1" in answer.stdout
    tables = list((tmp_path / "e" / "results").glob("*.csv"))
    assert len(tables) >= 10
    for table in tables:
        header = table.read_bytes().split(b"\r\n")[0]
        assert header.startswith(b"\xef\xbb\xbf"), table.name
        assert b";" in header
        assert b"," not in header


@pytest.mark.parametrize("stop", [KeyboardInterrupt, OperationCancelled])
def test_a_stopped_experiment_says_that_it_can_be_gone_on_with(legseg, monkeypatch, tmp_path, stop):
    def stopped(*arguments, **options):
        raise stop

    monkeypatch.setattr(run_experiment, "run_shipped", stopped)
    answer = legseg("experiment", "shipped", "-o", tmp_path / "e")
    assert answer.exit_code == 1
    assert "the same command goes on from there" in answer.stderr


def test_bad_input_is_one_sentence(legseg, tmp_path):
    for more, sentence in (
        (["--scale", "huge"], "There is no scale called 'huge'"),
        (["--scale", tmp_path / "no.toml"], "There is no scale called 'no'"),
        (["--low-model", "x"], "There is no model called 'x'"),
        (["--device", "tpu"], "There is no device called 'tpu'"),
    ):
        answer = legseg("experiment", "shipped", "-o", tmp_path / "e", *more)
        assert answer.exit_code == 1
        assert sentence in answer.stderr
    assert not (tmp_path / "e").exists()


@pytest.fixture
def untried(monkeypatch, tmp_path):
    """Keep imported models in the test's folder, and don't wait for TensorFlow."""
    monkeypatch.setattr(import_model.import_model, "__kwdefaults__", {
        **import_model.import_model.__kwdefaults__, "check": lambda spec, progress: None,
    })  # fmt: skip
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


def test_a_model_goes_out_and_comes_in(legseg, untried, tmp_path):
    source = write_folder(tmp_path / "source", spec_of(name="ours"))
    answer = legseg("models", "import", source)
    assert answer.exit_code == 0, answer.output
    assert "Imported ours 0.0.1: use it with --model ours." in answer.stdout
    listed = json.loads(legseg("models", "list", "--json").stdout)
    assert listed[-1]["name"] == "ours"
    assert len(listed) > 1
    checked = json.loads(legseg("models", "verify", "--json").stdout)
    assert (checked[-1]["name"], checked[-1]["problem"]) == ("ours", None)
    answer = legseg("models", "export", "ours", "-o", tmp_path / "ours.zip")
    assert "Written ours 0.0.1" in answer.stdout
    answer = legseg("models", "import", tmp_path / "ours.zip")
    assert answer.exit_code == 1
    assert "There is a model ours 0.0.1 already." in answer.stderr
    assert legseg("models", "import", tmp_path / "no.zip").exit_code == 1


def test_a_second_version_is_told_by_a_name_that_is_found(legseg, untried, tmp_path):
    said = []
    for version in ("0.1", "0.2"):
        source = write_folder(tmp_path / version, spec_of(name="ours", version=version))
        said.append(legseg("models", "import", source).stdout.strip())
    assert said == [
        "Imported ours 0.1: use it with --model ours.",
        "Imported ours 0.2: use it with --model ours@0.2.",
    ]
    answer = legseg("models", "export", "ours@0.2", "-o", tmp_path / "ours.zip")
    assert "Written ours 0.2" in answer.stdout
