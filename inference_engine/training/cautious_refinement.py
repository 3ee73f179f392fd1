"""A refinement that leaves part of the decision to the evidence.

Trained on simulated patients, a refinement is surer than it may be on real ones, where the networks
hesitate over fatty muscle for other reasons. Its log odds and those of the ensemble's mean score of
muscle are mixed; since its last step is linear, the mixture is a refinement, too.

Run as `python -m inference_engine.training.cautious_refinement made.npz own.npz --share 0.3`.
"""

from __future__ import annotations

import argparse
import io
from pathlib import Path

import numpy as np

from inference_engine.errors import InputError
from inference_engine.formats.atomic_file import write_file
from inference_engine.segmentation.refinement_input import REFINEMENT_CHANNELS
from inference_engine.training.average_weights import read_arrays

# The layers of network/refinement_network.py whose sum makes the scores.
_HEAD, _LINEAR = "head", "linear"


def cautious_refinement(path: Path, share: float) -> bytes:
    """Return the content of a weights file whose log odds are part the refinement's.

    log odds = (1 - share) x those of the refinement + share x those of the mean score.

    Parameters
    ----------
    path : Path
        Weights file of a refinement.
    share : float
        What is left to the evidence, 0 to 1.

    Raises
    ------
    InputError
        If the share is none, or the file holds no refinement.
    """
    if not 0 <= share <= 1:
        raise InputError(f"A share of {share:g} can't be left to the evidence.", "Use 0 to 1.")
    arrays = read_arrays(path)
    layer_of = {name: name.split(".")[1] for name in arrays if name.count(".") == 2}
    last = {name for name, layer in layer_of.items() if layer in (_HEAD, _LINEAR)}
    linear = [name for name in last if layer_of[name] == _LINEAR]
    if len(last) != 3 or arrays[linear[0]].shape != (1, 1, 1, len(REFINEMENT_CHANNELS), 2):
        raise InputError(f"{path.name} holds no refinement.", "Name a file of train_refinement.")
    for name in last:
        arrays[name] = (arrays[name] * (1 - share)).astype(arrays[name].dtype)
    # Two scores differ by the log odds, and the channel holds half of them.
    arrays[linear[0]][..., REFINEMENT_CHANNELS.index("muscle"), :] += [-share, share]
    buffer = io.BytesIO()
    np.savez(buffer, allow_pickle=False, **arrays)
    return buffer.getvalue()


def main() -> None:
    """Make the mixture that the command line asks for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("output", type=Path, help="weights file to write")
    parser.add_argument("refinement", type=Path, help="weights of train_refinement")
    parser.add_argument("--share", type=float, required=True, help="what the evidence decides")
    options = parser.parse_args()
    write_file(options.output, cautious_refinement(options.refinement, options.share))


if __name__ == "__main__":
    main()
