import json

import numpy as np
import pytest
from typer.testing import CliRunner

from inference_engine.errors import GeometryError, InputError
from inference_engine.formats.nifti import read_volume, write_volume
from legseg_desktop.cli.application import app
from legseg_desktop.services.stitch_stacks import stitch_stacks
from tests.support.phantoms import two_leg_scan


@pytest.fixture
def stacks(tmp_path):
    scan, _ = two_leg_scan((48, 40, 24))
    files = {"fat": [], "water": []}
    for number, (first, gain) in enumerate(((0, 1.0), (9, 1.5))):
        part = scan.geometry.cropped((0, 0, first), (48, 40, 15))
        for name, paths in files.items():
            paths.append(tmp_path / f"{name}-{number}.nii.gz")
            volume = getattr(scan, name)[:, :, first : first + 15]
            write_volume(paths[-1], volume * np.float32(gain), part)
    return scan, files


def test_the_command_writes_one_scan_and_says_how_well_it_fits(tmp_path, stacks):
    scan, files = stacks
    given = [
        f"--{name}" if n < 0 else str(paths[n]) for name, paths in files.items() for n in (-1, 0, 1)
    ]
    answer = CliRunner().invoke(app, ["stitch", *given, "-o", str(tmp_path / "out")])
    assert answer.exit_code == 0, answer.output
    assert "90 mm overlap" in answer.output
    for name in files:
        image, geometry = read_volume(tmp_path / "out" / f"{name}.nii.gz")
        assert geometry.matches(scan.geometry)
        np.testing.assert_allclose(image, getattr(scan, name), rtol=1e-4, atol=0.05)
    record = json.loads((tmp_path / "out" / "stitching.json").read_text(encoding="utf-8"))
    assert record["gains"] == pytest.approx([1, 1 / 1.5], rel=1e-4)
    assert record["order_from_below"] == [1, 2]
    assert record["findings"] == []


def test_stacks_that_do_not_belong_together_are_refused(tmp_path, stacks):
    _, files = stacks
    with pytest.raises(InputError, match="same number"):
        stitch_stacks({"fat": files["fat"], "water": files["water"][:1]}, tmp_path / "out")
    with pytest.raises(InputError, match="No image"):
        stitch_stacks({"fat": []}, tmp_path / "out")
    with pytest.raises(GeometryError, match="does not lie on the grid"):
        stitch_stacks({"fat": files["fat"], "water": files["water"][::-1]}, tmp_path / "out")
    assert not (tmp_path / "out").exists()
