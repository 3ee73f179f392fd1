"""What was written into headers to do harm reaches neither names of files nor folders."""

from __future__ import annotations

import json
import zipfile

from tests.support.dicom_writer import Person, write_classic
from tests.support.phantoms import two_leg_scan


def test_a_name_or_a_description_leads_out_of_no_folder(legseg, tmp_path):
    scan, _ = two_leg_scan((12, 10, 4))
    evil = Person(patient_id="../../../escaped", name="..\\..\\escaped^../..", study_uid="../1.2")
    export = tmp_path / "in" / "export"
    for number, (role, word) in enumerate((("water", "WATER"), ("fat", "FAT"))):
        write_classic(
            export, getattr(scan, role), scan.geometry, evil, manufacturer="../SIEMENS",
            series=5 + number, image_type=("DERIVED", "PRIMARY", "M", "DIXON", word),
            description=f"../../../../escaped/{role}", time="101500", echo=1.3,
            series_uid=f"../../escaped.{number}",
        )  # fmt: skip
    outside = tmp_path / "secret.dcm"
    outside.write_bytes(b"secret")
    (export / "link.dcm").symlink_to(outside)
    (export / "up").symlink_to(tmp_path)
    archive = tmp_path / "in" / "export.zip"
    with zipfile.ZipFile(archive, "w") as target:
        for file in export.glob("*.dcm"):
            target.write(file, f"../../escaped/{file.name}")
    before = {path for path in tmp_path.rglob("*") if not path.is_symlink()}
    for number, source in enumerate((export, archive)):
        out = tmp_path / "out" / str(number)
        answer = legseg("import", source, "-o", out, "--json")
        assert answer.exit_code == 0, answer.output
        assert json.loads(answer.stdout)["scans"][0]["folder"] == "sub-001/visit-1"
    made = {path for path in tmp_path.rglob("*") if not path.is_symlink()} - before
    assert made
    assert all(path.is_relative_to(tmp_path / "out") for path in made)
    assert not any("escaped" in str(path.relative_to(tmp_path)) for path in made)
    assert outside.read_bytes() == b"secret"
