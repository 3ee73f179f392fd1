"""What the model made of a scan whose labels are corrected, perhaps in several sittings."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from inference_engine.imaging.geometry import LabelVolume
from inference_engine.imaging.label_map import LabelMap
from inference_engine.imaging.orientation import to_canonical
from legseg_desktop.editing.protection import EditRefusedError
from legseg_desktop.records import Analysis
from legseg_desktop.reports.methods_text import CORRECTED


class ModelLabels:
    """Reads the model's labels when they are first asked for.

    Parameters
    ----------
    analysis : Analysis
        As it was opened.
    read : callable, optional
        Reads the labels of the nearest automatic revision, where a library has the analysis;
        None where it has none.
    """

    def __init__(self, analysis: Analysis, read: Callable[[], LabelMap | None] | None) -> None:
        self._analysis = analysis
        self._read = read
        self._labels: LabelVolume | None = None
        self._is_known = False

    @property
    def are_those_opened(self) -> bool:
        """Whether the labels that were opened are the model's own, as far as is noted."""
        provenance = self._analysis.provenance
        return provenance.model_name is not None and not provenance.parameters.get(CORRECTED)

    def labels(self) -> LabelVolume | None:
        """Return the model's labels, (X, Y, Z), canonical; None where these go back to no model's.

        May read a file: for a job.

        Raises
        ------
        LegSegError
            If the file is damaged.
        """
        if not self._is_known:
            found = self._found()
            if found is not None and found.geometry.matches(self._analysis.scan.geometry):
                self._labels = to_canonical(found.labels, found.geometry)[0]
            self._is_known = True
        return self._labels

    def require(self) -> LabelVolume:
        """Return the model's labels.

        Raises
        ------
        EditRefusedError
            If these labels go back to no model's.
        LegSegError
            If the file is damaged.
        """
        labels = self.labels()
        if labels is None:
            raise EditRefusedError(
                "These labels don't go back to a model's: they were given, or drawn by hand.",
                "Take 'Back to how it was opened' in the menu Muscle.",
            )
        return labels

    def _found(self) -> LabelMap | None:
        if self._analysis.model_labels is not None:
            return self._analysis.model_labels
        if self.are_those_opened:
            return self._analysis.label_map
        return None if self._read is None else self._read()


def differing_labels(labels: LabelVolume, others: LabelVolume) -> set[int]:
    """Return the labels that two volumes, (X, Y, Z), don't have in the same places."""
    differs = labels != others
    return {int(label) for label in np.unique(np.stack([labels[differs], others[differs]]))} - {0}
