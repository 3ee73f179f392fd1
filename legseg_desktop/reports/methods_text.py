"""How the numbers were made, as a paragraph that can go into a paper, by fixed rules."""

from __future__ import annotations

from inference_engine.quantification.fat_fraction import ESTIMATOR
from inference_engine.quantification.options import QuantificationOptions
from legseg_desktop.records import Analysis

# The parameter in provenance that says so.
CORRECTED = "corrected_by_hand"


def methods_sentences(analysis: Analysis) -> str:
    """Return what was done, in the order it was done."""
    provenance, scan = analysis.provenance, analysis.scan
    sentences = []
    if scan.derived >= {"water", "fat"}:
        sentences.append("Water and fat were derived from in-phase and opposed-phase images.")
    if provenance.model_name is None:
        sentences.append("The label map was given; it was not made by this program.")
    else:
        networks = len(provenance.model_weights_sha256)
        many = f" of {networks} networks" if networks > 1 else ""
        sentences.append(
            f"{len(analysis.table.muscles)} muscles per leg were labelled in three dimensions by "
            f"the model {provenance.model_name} {provenance.model_version or ''}".rstrip()
            + f"{many}."
        )
        if provenance.parameters.get("refinement_sha256"):
            sentences.append(
                "A further network then drew the border of muscle on the scan's own slices."
            )
    if provenance.parameters.get(CORRECTED):
        sentences.append("The labels were then corrected by hand.")
    elif provenance.model_name is not None:
        sentences.append("The labels were not corrected by hand.")
    options = QuantificationOptions.from_recorded(provenance.parameters)
    which = "all its voxels with signal" if options.counts_all else _some_voxels(options)
    sentences.append(
        f"A muscle's fat fraction is the {ESTIMATOR}, over {which}; its volume is the number of "
        f"its voxels times that of one ({1000 * scan.geometry.voxel_volume_ml:.1f} "
        "\N{MICRO SIGN}L)."
    )
    sentences.append(
        "It is a signal fraction: without correction for T1 it reads higher than the fraction of "
        "protons."
        if options.t1_correction is None
        else "It is corrected for T1, with the values among the parameters of its origin."
    )
    measured = [row for row in analysis.measurements if row.voxels]
    complete = sum(row.coverage == "complete" for row in measured)
    if measured:
        sentences.append(
            f"Of the {len(measured)} muscles that were found, {complete} "
            f"({100 * complete / len(measured):.0f} %) lie wholly within the images; of the "
            "others the part in view was measured."
        )
    return " ".join(sentences)


def _some_voxels(options: QuantificationOptions) -> str:
    """Return which voxels count, where not all do."""
    words = []
    if options.erosion_mm:
        words.append(f"more than {options.erosion_mm:g} mm within its border")
    limits = (options.lowest_ff_percent, options.highest_ff_percent)
    if limits != (0, 100):
        words.append(f"with a fat fraction from {limits[0]:g} to {limits[1]:g} %")
    return "its voxels " + " and ".join(words)
