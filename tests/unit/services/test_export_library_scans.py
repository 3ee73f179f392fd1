"""Scans of the library are exported with the numbers of the very revision that is asked for."""

import csv
import shutil

import numpy as np
import pytest

from inference_engine.errors import InputError
from inference_engine.formats.nifti import read_label_map
from inference_engine.imaging.orientation import to_canonical
from inference_engine.progress import NoProgress
from legseg_desktop.library_records import RevisionKind
from legseg_desktop.reports.region_tables import REGION_FILES
from legseg_desktop.services.edit_correct import corrected_analysis
from legseg_desktop.services.export_analysis import ExportChoices
from legseg_desktop.services.export_formats import ExportFormat
from legseg_desktop.services.export_library_scans import ScanChoice, export_library_scans
from legseg_desktop.services.open_library import open_library
from legseg_desktop.services.open_library_scan import open_library_scan
from legseg_desktop.services.save_revision import save_revision
from tests.support.library_visits import add_visit
from tests.support.pdf_reading import pages_of
from tests.support.phantoms import RF, VL


@pytest.fixture(scope="module")
def example(tmp_path_factory):
    """Make a library: P1 with two visits, the second corrected by hand, and P2 with one."""
    folder = tmp_path_factory.mktemp("visits")
    with open_library(folder / "library", create=True) as library:
        scans = [add_visit(library, folder / "a", number) for number in range(2)]
        scans.append(add_visit(library, folder / "b", 2, "P2"))
        analysis = open_library_scan(library, scans[1])
        labels = np.array(to_canonical(analysis.label_map.labels, analysis.label_map.geometry)[0])
        labels[labels == RF] = VL
        save_revision(
            library,
            scans[1],
            corrected_analysis(analysis, labels, NoProgress()),
            kind=RevisionKind.SEMIAUTOMATIC,
            parent_id=library.latest_revision(scans[1]).identifier,
        )
        library.change_visit(library.visit_of(scans[1]).identifier, comment="Walks with a stick.")
    return folder / "library", scans


@pytest.fixture
def library(example, tmp_path):
    shutil.copytree(example[0], tmp_path / "library")
    with open_library(tmp_path / "library", read_only=True) as opened:
        yield opened


def rows_of(path):
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def volumes_of(path):
    return {
        row["region"]: float(row["volume_ml"]) for row in rows_of(path) if row["side"] == "right"
    }


def test_every_table_is_that_of_the_revision(library, example, tmp_path):
    exported = {}
    for revision in (1, 2):
        out = tmp_path / f"r{revision}"
        which = ScanChoice(scans=(example[1][1],), revision=revision)
        (one,) = export_library_scans(library, out, [ExportFormat.CSV], which)
        assert (one.patient, one.visit, one.revision) == ("P1", "visit-2", revision)
        assert one.folder == out
        exported[revision] = out / "csv"
        assert {path.name for path in exported[revision].iterdir()} >= set(REGION_FILES)
    before, after = (exported[revision] for revision in (1, 2))
    # Rectus femoris has become vastus lateralis: the quadriceps is what it was.
    assert volumes_of(after / "regions.csv") == volumes_of(before / "regions.csv")
    for name in ("histograms.csv", "slices.csv", "measurements.csv"):
        muscles = [
            {
                (row["side"], row["abbreviation"])
                for row in rows_of(folder / name)
                if any(row.get(column, "") for column in ("voxels", "csa_cm2"))
                and row.get("voxels") != "0"
            }
            for folder in (before, after)
        ]
        assert ("right", "RF") in muscles[0]
        assert ("right", "RF") not in muscles[1]
        assert ("left", "RF") in muscles[1]
    asymmetry = [
        {
            row["abbreviation"]: float(row["volume_asymmetry_percent"])
            for row in rows_of(folder / "asymmetry.csv")
        }
        for folder in (before, after)
    ]
    assert "RF" not in asymmetry[1]
    assert asymmetry[1]["VL"] > asymmetry[0]["VL"] + 10
    # And the latest is the default.
    (latest,) = export_library_scans(
        library, tmp_path / "latest", [ExportFormat.CSV], ScanChoice(scans=(example[1][1],))
    )
    assert latest.revision == 2
    for path in sorted(after.iterdir()):
        assert (tmp_path / "latest" / "csv" / path.name).read_bytes() == path.read_bytes()


def test_comment_and_maker_come_from_the_library(library, tmp_path):
    which = ScanChoice(patients=("P1",), visits=("visit-2",))
    formats = [ExportFormat.PDF, ExportFormat.ITKSNAP]
    (one,) = export_library_scans(library, tmp_path / "out", formats, which)
    assert one.result.failed == ()
    assert "Walks with a stick." in " ".join(pages_of(tmp_path / "out" / "report.pdf"))
    labels = read_label_map(tmp_path / "out" / "itksnap" / "labels.nii.gz").labels
    assert RF not in labels
    made = []
    module = "legseg_desktop.services.export_library_scans.export_analysis"
    with pytest.MonkeyPatch.context() as watched:
        watched.setattr(module, lambda *arguments: made.append(arguments[3]))
        export_library_scans(library, tmp_path / "x", [], which)
        said = ExportChoices(made_by=RevisionKind.MANUAL)
        export_library_scans(library, tmp_path / "x", [], which, choices=said)
    assert [choices.made_by for choices in made] == [
        RevisionKind.SEMIAUTOMATIC,
        RevisionKind.MANUAL,
    ]


def test_several_scans_get_a_folder_each(library, example, tmp_path):
    formats = [ExportFormat.JSON]
    all_scans = tuple(example[1])
    made = export_library_scans(library, tmp_path / "all", formats, ScanChoice(scans=all_scans))
    places = [one.folder.relative_to(tmp_path / "all").as_posix() for one in made]
    assert places == ["P1/visit-1", "P1/visit-2", "P2/visit-3"]
    assert all((one.folder / "analysis.json").is_file() for one in made)
    assert len(export_library_scans(library, tmp_path / "p", [], ScanChoice(("P1",)))) == 2


@pytest.mark.parametrize(
    ("which", "what"),
    [
        (ScanChoice(), "No scan is chosen"),
        (ScanChoice(("P9",)), "no patient P9"),
        (ScanChoice(("P1",), ("visit-7",)), "No scan with such labels"),
        (ScanChoice(("P1",), revision=3), "No scan with such labels"),
        (ScanChoice(scans=(99,)), "not in the library"),
    ],
)
def test_what_is_not_there_is_said(library, tmp_path, which, what):
    with pytest.raises(InputError, match=what):
        export_library_scans(library, tmp_path / "out", [ExportFormat.CSV], which)
    assert not (tmp_path / "out").exists()


def test_one_dicom_export_is_not_that_of_several_scans(library, tmp_path):
    choices = ExportChoices(source=tmp_path)
    with pytest.raises(InputError, match="can't be those of 2"):
        export_library_scans(
            library, tmp_path / "out", [ExportFormat.SEG], ScanChoice(("P1",)), choices=choices
        )
