"""A report is the same whenever it is made from the same analysis, and refused from another."""

from __future__ import annotations

import nibabel
import numpy as np
import pytest

from inference_engine.errors import InputError
from legseg_desktop.records import Analysis
from legseg_desktop.services.add_analysis import add_analysis
from legseg_desktop.services.changed_inputs import require_unchanged
from legseg_desktop.services.export_analysis import export_analysis
from legseg_desktop.services.export_formats import formats_from_text
from legseg_desktop.services.open_library import open_library
from legseg_desktop.services.open_library_scan import open_library_scan
from tests.support.command_line import pair

EVERYTHING = "pdf,xlsx,csv,json,seg,sr,rtstruct,nrrd,itksnap,bids"


def contents_of(folder):
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.fixture
def analysis(legseg, images, tmp_path):
    answer = legseg("analyse", *pair(images), "-o", tmp_path / "an", "--subject", "P7")
    assert answer.exit_code == 0, answer.output
    return tmp_path / "an"


def test_the_command_line_makes_the_same_bytes_again(legseg, analysis, images, tmp_path):
    for name in ("first", "second"):
        answer = legseg(
            *("export", analysis, "-o", tmp_path / name, "-f", EVERYTHING, "--images", images)
        )
        assert answer.exit_code == 0, answer.output
    first = contents_of(tmp_path / "first")
    assert len(first) > 12
    assert contents_of(tmp_path / "second") == first


def test_a_changed_image_is_said_and_no_report_made_of_it(legseg, analysis, images, tmp_path):
    path = images / "fat.nii.gz"
    image = nibabel.load(path)
    changed = np.asarray(image.dataobj) + 1
    nibabel.save(nibabel.Nifti1Image(changed, image.affine), path)
    answer = legseg("export", analysis, "-o", tmp_path / "out", "-f", "pdf", "--images", images)
    assert answer.exit_code == 1
    assert "is not the file that was analysed, or has changed since" in answer.stderr
    assert not (tmp_path / "out").exists()


@pytest.fixture
def library(analysis, images, tmp_path):
    with open_library(tmp_path / "library", create=True) as opened:
        add_analysis(opened, analysis, (images,))
        yield opened


def test_the_library_gives_the_same_bytes_again(library, tmp_path):
    for name in ("first", "second"):
        opened = open_library_scan(library, 1)
        assert isinstance(opened, Analysis)
        result = export_analysis(opened, tmp_path / name, formats_from_text(EVERYTHING))
        assert result.failed == ()
    first = contents_of(tmp_path / "first")
    assert len(first) > 12
    assert contents_of(tmp_path / "second") == first


@pytest.mark.parametrize("role", ["fat", "labels"])
def test_a_file_of_the_library_that_has_changed_is_said(library, role):
    revision = library.latest_revision(1)
    require_unchanged(library, revision.identifier)
    files = (*library.scan(1).files, *revision.files)
    path = library.path_of(next(file for file in files if file.role == role))
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.chmod(0o600)
    path.write_bytes(content)
    with pytest.raises(InputError, match=f"The {role} file of this scan has changed since"):
        require_unchanged(library, revision.identifier)
