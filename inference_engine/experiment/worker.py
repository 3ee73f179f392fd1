"""The child process of an experiment: does one order, and exits.

Started as `python -m inference_engine.experiment.worker ORDER.json` by `worker_process`.
"""

from __future__ import annotations

import json
import sys
from functools import partial
from pathlib import Path

from inference_engine.network.child_side import work_for_parent
from inference_engine.progress import Progress

# ruff: noqa: PLC0415 (TensorFlow is imported by the orders that need it)


def main(order_path: str) -> int:
    """Do the order of a file and return the exit code; the messages say how it went."""
    return work_for_parent(partial(carry_out, Path(order_path)))


def carry_out(order_path: Path, progress: Progress) -> None:
    """Predict or train, as the order's 'kind' says."""
    order = json.loads(order_path.read_text(encoding="utf-8"))
    if order["kind"] == "predict":
        from inference_engine.experiment.predict_in_worker import predict

        predict(order, progress)
    else:
        from inference_engine.experiment.train_in_worker import train

        train(order, progress)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
