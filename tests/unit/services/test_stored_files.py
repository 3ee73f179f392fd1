import numpy as np
import pytest

from inference_engine.errors import InputError
from inference_engine.formats.nifti import write_label_map
from inference_engine.imaging.label_map import LabelMap
from inference_engine.progress import NoProgress
from legseg_desktop.library_records import RevisionKind
from legseg_desktop.services.compare_revisions import compare_with_revision
from legseg_desktop.services.label_history import history_of
from legseg_desktop.services.read_model_labels import read_model_labels
from legseg_desktop.services.save_revision import save_revision
from legseg_desktop.services.stored_files import LABELS, file_of, read_revision_labels
from tests.gui.conftest import make_analysis
from tests.support.library_examples import new_library, new_scan


@pytest.fixture
def corrected(tmp_path):
    """Return a library and its two revisions: a model's, and one that was corrected from it."""
    library, analysis = new_library(tmp_path / "library"), make_analysis()
    geometry = analysis.scan.geometry
    new = new_scan(shape=geometry.shape, spacing_mm=geometry.spacing_mm)
    (scan,) = library.add_scans([(new, lambda folder: (folder / "fat.nii.gz").write_bytes(b""))])
    first = save_revision(
        library, scan.identifier, analysis, kind=RevisionKind.AUTOMATIC, parent_id=None
    )
    second = save_revision(
        library, scan.identifier, analysis, kind=RevisionKind.MANUAL, parent_id=first.identifier
    )
    yield library, first, second
    library.close()


def test_what_was_stored_is_read(corrected):
    library, first, _ = corrected
    np.testing.assert_array_equal(
        read_revision_labels(library, first).labels, make_analysis().label_map.labels
    )
    with pytest.raises(InputError, match="labels of this revision are missing"):
        file_of(first, "nothing")


def test_other_labels_in_the_place_of_a_revisions_are_refused_by_whoever_reads_them(corrected):
    """A whole file, which no checksum of its own gives away."""
    library, first, second = corrected
    analysis = make_analysis()
    path = library.path_of(file_of(first, LABELS))
    path.parent.chmod(0o700)
    path.chmod(0o600)
    others = analysis.label_map.labels[::-1].copy(order="F")
    write_label_map(path, LabelMap(others, analysis.label_map.geometry))
    for read in (
        lambda: read_revision_labels(library, first),
        lambda: read_model_labels(library, second.identifier),
        lambda: history_of(library, second.identifier, analysis.table),
        lambda: compare_with_revision(
            library, first.identifier, analysis, analysis.label_map, NoProgress()
        ),
    ):
        with pytest.raises(InputError, match="labels file of this scan has changed since"):
            read()
