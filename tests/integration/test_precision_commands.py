"""Comparing, repeatability and observers as a user calls them."""

import csv
import io
import re

import pytest

from inference_engine.formats.nifti import write_label_map, write_volume
from tests.support.command_line import pair, table_of
from tests.support.phantoms import FAT_FRACTIONS, two_leg_scan


@pytest.fixture
def analyses(legseg, tmp_path):
    """Write two analyses, the second three points fatter, each beside its images."""
    for number in (1, 2):
        fractions = {label: value + 0.03 * (number - 1) for label, value in FAT_FRACTIONS.items()}
        scan, labels = two_leg_scan(fat_fractions=fractions)
        folder = tmp_path / f"scan-{number}"
        folder.mkdir()
        for role in ("fat", "water"):
            write_volume(folder / f"{role}.nii.gz", getattr(scan, role), scan.geometry)
        write_label_map(folder / "labels.nii.gz", labels)
        done = legseg(
            "quantify", "--labels", folder / "labels.nii.gz", *pair(folder), "-o", folder / "out"
        )
        assert done.exit_code == 0
    return [tmp_path / f"scan-{number}" / "out" for number in (1, 2)]


def test_compare_shows_shared_and_whole_change_and_the_verdict(legseg, analyses, tmp_path):
    done = legseg("compare", *analyses, "--strict", "-o", tmp_path / "out")
    assert done.exit_code == 0
    rows = [r for r in table_of(tmp_path / "out" / "comparison.csv") if r["ff_change_points"]]
    assert len(rows) == 8
    for row in rows:
        assert float(row["ff_change_points"]) == pytest.approx(3, abs=1e-3)
        assert float(row["shared_ff_change_points"]) == pytest.approx(3, abs=0.05)
        # 2.1 % of the value and 0.45 points as variances, times 1.96 sqrt 2: from 46.9 % on three
        # points are within it.
        first = float(row["ff_mean_percent"]) - 3
        assert row["beyond_detectable"] == ("yes" if first < 46 else "no")
    assert (tmp_path / "out" / "registration-visit-2-left.png").is_file()


def test_repeatability_and_observers_write_their_tables(legseg, analyses, tmp_path):
    pairs = tmp_path / "pairs.csv"
    pairs.write_text("scan,rescan\nscan-1/out,scan-2/out\n", encoding="utf-8")
    done = legseg("repeatability", pairs, "-o", tmp_path / "own.tsv", "--source", "phantom")
    assert done.exit_code == 0
    assert "RF" in done.stdout
    own = (tmp_path / "own.tsv").read_text(encoding="utf-8")
    # Three points between scan and rescan of two legs: SD 3 / sqrt 2.
    assert "RF\tff_mean_percent\t2.1213" in own
    assert own.rstrip().endswith("phantom")
    done = legseg("observers", *analyses, "-o", tmp_path / "study")
    assert done.exit_code == 0
    rows = table_of(tmp_path / "study" / "observers.csv")
    assert {row["mean_dsc"] for row in rows} == {"1.0000"}


def test_half_a_correction_for_t1_is_refused(legseg, analyses, tmp_path):
    folder = analyses[0].parent
    labels = ("--labels", folder / "labels.nii.gz")
    done = legseg("quantify", *labels, *pair(folder), "--tr", 10, "-o", tmp_path / "o")
    assert done.exit_code == 1
    assert "Give both --tr and --flip-angle" in done.stderr
    done = legseg(
        "quantify", *labels, *pair(folder), "--tr", 10, "--flip-angle", 12, "-o", tmp_path / "o"
    )
    assert done.exit_code == 0
    rows = table_of(tmp_path / "o" / "measurements.csv")
    assert float(next(r for r in rows if r["ff_mean_percent"])["ff_mean_percent"]) < 10


def german_rows(path):
    """Return a table as a spreadsheet of a country with a decimal comma reads it."""
    text = path.read_bytes().decode("utf-8-sig")
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(text), delimiter=";"))


@pytest.mark.parametrize("command", ["compare", "observers", "evaluate"])
def test_every_table_can_be_written_with_decimal_commas(legseg, analyses, tmp_path, command):
    labels = [folder / "labels.nii.gz" for folder in analyses]
    given = (
        ("--reference", labels[0], "--prediction", labels[1])
        if command == "evaluate"
        else tuple(analyses)
    )
    asked = (command, *given, *(("--no-register",) if command == "compare" else ()))
    assert legseg(*asked, "-o", tmp_path / "plain").exit_code == 0
    done = legseg(*asked, "-o", tmp_path / "german", "--csv", "semicolon")
    assert done.exit_code == 0, done.output
    tables = sorted((tmp_path / "plain").glob("*.csv"))
    assert tables
    for table in tables:
        rows = german_rows(tmp_path / "german" / table.name)
        with table.open(encoding="utf-8", newline="") as stream:
            plain = list(csv.reader(stream))
        assert [[cell.replace(",", ".") for cell in row] for row in rows] == [
            [cell.replace(",", ".") for cell in row] for row in plain
        ]
        decimals = [cell for row in rows for cell in row if re.fullmatch(r"-?\d+,\d+", cell)]
        assert decimals
        assert not [cell for row in rows for cell in row if re.fullmatch(r"-?\d+\.\d+", cell)]
