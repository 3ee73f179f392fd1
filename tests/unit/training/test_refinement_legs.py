import json
from dataclasses import replace

import numpy as np
import pytest

from inference_engine.errors import InputError, OutputError
from inference_engine.segmentation.model_spec import WeightsFile
from inference_engine.training import refinement_legs
from inference_engine.training.refinement_leg_files import find_legs, read_leg
from inference_engine.training.refinement_legs import (
    LegFolder,
    SimulatedScan,
    class_table,
    main,
)
from inference_engine.training.refinement_patients import plan_patients
from tests.support.fake_predictors import FatFractionPredictor, spec_for_tests
from tests.support.model_files import spec_of, write_folder
from tests.support.simulated_visits import simulate_phantom_visits
from tests.support.training_data import write_subjects

_MODEL = replace(spec_for_tests(), weights=(WeightsFile("a.npz", "ab" * 32),))


@pytest.fixture(autouse=True)
def phantoms(monkeypatch):
    """Put phantoms in the simulator's place, and a network that knows them in a real one's."""
    monkeypatch.setattr(refinement_legs, "simulate_visits", simulate_phantom_visits)
    networks = [FatFractionPredictor(spec_for_tests())]
    monkeypatch.setattr(refinement_legs, "load_predictors", lambda model, choice: networks * 2)
    return networks


@pytest.fixture
def models(tmp_path):
    return write_folder(tmp_path / "models")


def _names(folder):
    return sorted(path.name for path in folder.glob("*.npz"))


def test_simulated_patients_become_legs_of_the_model(models, tmp_path, capsys):
    out = tmp_path / "legs"
    main([str(out), "--models", str(models), "--low", "1", "--high", "1", "--hard", "1"])
    legs = find_legs(out)
    assert {leg.networks for leg in legs} == {spec_of().identities}
    patients = {one.name for one in plan_patients(1, 1, 1, seed=1)}
    assert {leg.patient for leg in legs} == patients
    assert _names(out) == sorted(f"{p}.{side}.npz" for p in patients for side in ("left", "right"))
    content = json.loads((out / "legs.json").read_text(encoding="utf-8"))
    assert content["model"] == "tiny 0.0.1"


def test_what_is_there_stays_and_what_was_interrupted_goes_on(models, tmp_path, monkeypatch):
    out = tmp_path / "legs"
    arguments = [str(out), "--models", str(models), "--low", "2"]
    own_write = refinement_legs.write_leg

    def write_until_full(path, leg):
        # The second patient's second leg.
        if len(_names(out)) == 3:
            raise OutputError("The disk is full.", "Make room.")
        own_write(path, leg)

    monkeypatch.setattr(refinement_legs, "write_leg", write_until_full)
    with pytest.raises(SystemExit, match="The disk is full"):
        main(arguments)
    assert len(_names(out)) == 3
    written = []
    monkeypatch.setattr(
        refinement_legs,
        "write_leg",
        lambda path, leg: (written.append(path.name), own_write(path, leg)),
    )
    main(arguments)
    second = plan_patients(2, 0, 0, seed=1)[1].name
    assert sorted(written) == [f"{second}.left.npz", f"{second}.right.npz"]
    assert len(find_legs(out)) == 4
    written.clear()
    main(arguments)
    assert written == []


def test_scans_of_ones_own_become_legs(models, tmp_path, caplog):
    scans = write_subjects(tmp_path / "scans", 2)
    out = tmp_path / "legs"
    with caplog.at_level("INFO"):
        main([str(out), "--models", str(models), "--scans", str(scans)])
    legs = find_legs(out)
    assert [leg.patient for leg in legs] == ["sub-1", "sub-1", "sub-2", "sub-2"]
    assert [leg.path.name for leg in legs][:2] == [
        "sub-1.visit-1.left.npz",
        "sub-1.visit-1.right.npz",
    ]
    muscles = set(np.unique(read_leg(legs[0]).classes))
    assert len(muscles) > 2
    # Folders may be named after patients.
    assert "scan 2 of 2" in caplog.text
    assert "sub-" not in caplog.text


def test_a_scan_that_cannot_be_used_is_named_and_those_before_it_stay(models, tmp_path):
    scans = write_subjects(tmp_path / "scans", 2)
    (scans / "sub-2" / "visit-1" / "truth.nii.gz").write_bytes(b"nothing")
    out = tmp_path / "legs"
    with pytest.raises(SystemExit, match="Scan sub-2/visit-1: "):
        main([str(out), "--models", str(models), "--scans", str(scans)])
    assert len(find_legs(out)) == 2


def test_another_model_needs_another_folder(tmp_path):
    table = class_table(_MODEL.label_table, None)
    patients = [SimulatedScan(one) for one in plan_patients(1, 0, 0, seed=1)]
    networks = [FatFractionPredictor(spec_for_tests())]
    assert LegFolder(tmp_path, _MODEL).add(patients, table, networks) == 2
    # A refinement of the model's own changes nothing of what its networks think.
    refined = WeightsFile(
        "border.npz", "cd" * 32, "refinement_network",
        {"channel_count": 7, "class_count": 2, "widths": [4, 6]},
    )  # fmt: skip
    LegFolder(tmp_path, replace(_MODEL, refinement=refined))
    with pytest.raises(InputError, match="another model thinks"):
        LegFolder(tmp_path, replace(_MODEL, shifts=((1, 1, 0),)))
    (tmp_path / "legs.json").write_text("{", encoding="utf-8")
    with pytest.raises(InputError, match="can't be read"):
        LegFolder(tmp_path, _MODEL)


def test_somebody_must_be_asked_for(tmp_path, capsys):
    with pytest.raises(SystemExit):
        main([str(tmp_path / "legs")])
    assert "say how many patients" in capsys.readouterr().err


def test_voxels_are_chosen_within_reason(models, tmp_path, monkeypatch, capsys):
    asked = []

    def note(seed, plans, **others):
        asked.extend(plan.spacing_mm for plan in plans)
        return simulate_phantom_visits(seed, plans, **others)

    monkeypatch.setattr(refinement_legs, "simulate_visits", note)
    arguments = [str(tmp_path / "legs"), "--models", str(models), "--low", "1", "--voxel-scale"]
    main([*arguments, "2"])
    assert asked == [pytest.approx((2.4, 2.4, 4.0))]
    # The same patient in other voxels is another scan, but nobody else.
    main(arguments[:-1])
    assert len(asked) == 2
    main([*arguments, "2"])
    assert len(asked) == 2
    legs = find_legs(tmp_path / "legs")
    assert len(legs) == 4
    assert len({leg.patient for leg in legs}) == 1
    with pytest.raises(SystemExit):
        main([*arguments, "0"])
    assert "half to four times" in capsys.readouterr().err
    with pytest.raises(SystemExit):
        main([str(tmp_path / "legs"), "--hard", "1", "--voxel-scale", "2"])
    assert "--low and --high" in capsys.readouterr().err
