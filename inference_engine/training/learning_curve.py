"""How the training of a fold went, epoch by epoch: a table, a picture, TensorBoard's files."""

from __future__ import annotations

import csv
import io
import shutil
from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

import matplotlib as mpl
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from inference_engine.errors import OutputError
from inference_engine.formats.atomic_file import replaced_file, write_file

_STYLE = {
    "font.size": 9,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.grid": True,
    "grid.alpha": 0.3,
}
_TRAINING, _VALIDATION, _RATE = "#1f6fb2", "#c8553d", "#6b7280"


@dataclass(frozen=True)
class EpochRow:
    """One epoch.

    Parameters
    ----------
    epoch : int
        From 1.
    loss, validation_loss : float
        Means over the epoch's samples, and over the validation slabs after it.
    validation_dsc_percent : float or None
        Mean DSC over the muscles in the validation slabs, all slabs taken together, %.
    learning_rate : float
        During the epoch.
    seconds : float
        That the epoch took, validation included; of a last sitting only, where there were more.
    waited_seconds : float
        Of these, how long the network had to wait for samples.
    """

    epoch: int
    loss: float
    validation_loss: float
    validation_dsc_percent: float | None
    learning_rate: float
    seconds: float
    waited_seconds: float


class LearningCurve:
    """The files that show a fold's epochs.

    Parameters
    ----------
    folder : Path
        The fold's folder.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._events: Any = None

    def begin(self, rows: Sequence[EpochRow]) -> None:
        """Write what is known so far anew: a sitting that was killed may have written more."""
        shutil.rmtree(self._folder / "events", ignore_errors=True)
        self._events = None
        for row in rows:
            self._write_events(row)
        self._write_table(rows)

    def add(self, rows: Sequence[EpochRow]) -> None:
        """Write the table, and TensorBoard's events of the last row.

        Raises
        ------
        OutputError
            If they can't be written.
        """
        self._write_table(rows)
        self._write_events(rows[-1])

    def draw(self, rows: Sequence[EpochRow], title: str) -> None:
        """Draw the curves as learning_curve.png; nothing without epochs.

        Raises
        ------
        OutputError
            If it can't be written.
        """
        if not rows:
            return
        epochs = [row.epoch for row in rows]
        best = min(rows, key=lambda row: row.validation_loss)
        marker = "o" if len(rows) < 30 else None
        with mpl.rc_context(_STYLE):
            figure = Figure(figsize=(7, 6), layout="constrained")
            FigureCanvasAgg(figure)
            top, middle, bottom = figure.subplots(3, 1, sharex=True, height_ratios=(3, 2, 1.4))
            losses = [row.loss for row in rows], [row.validation_loss for row in rows]
            top.plot(epochs, losses[0], color=_TRAINING, marker=marker, ms=3, label="training")
            top.plot(epochs, losses[1], color=_VALIDATION, marker=marker, ms=3, label="validation")
            top.plot(
                best.epoch, best.validation_loss, "o", ms=9, mfc="none", color=_VALIDATION,
                label=f"best, epoch {best.epoch}",
            )  # fmt: skip
            top.set(ylabel="Loss", title=title)
            top.legend(frameon=False)
            # What is missing leaves a gap.
            dsc = [
                float("nan") if row.validation_dsc_percent is None else row.validation_dsc_percent
                for row in rows
            ]
            middle.plot(epochs, dsc, color=_VALIDATION, marker=marker, ms=3)
            middle.set(ylabel="Validation DSC (%)", ylim=(0, 100))
            bottom.step(epochs, [row.learning_rate for row in rows], color=_RATE, where="mid")
            bottom.set(ylabel="Learning rate", yscale="log", xlabel="Epoch")
            bottom.xaxis.get_major_locator().set_params(integer=True)
            picture = io.BytesIO()
            # Without a date and a version: the same curves give the same bytes.
            figure.savefig(picture, format="png", dpi=110, metadata={"Software": None})
        write_file(self._folder / "learning_curve.png", picture.getvalue())

    def _write_table(self, rows: Sequence[EpochRow]) -> None:
        text = io.StringIO(newline="")
        writer = csv.DictWriter(text, [field.name for field in fields(EpochRow)])
        writer.writeheader()
        for row in rows:
            writer.writerow({key: _rounded(value) for key, value in asdict(row).items()})
        with replaced_file(self._folder / "learning_curve.csv") as stream:
            stream.write(text.getvalue().encode("utf-8"))

    def _write_events(self, row: EpochRow) -> None:
        import tensorflow as tf  # noqa: PLC0415 (also where Keras runs on something else)

        values = {
            "loss/training": row.loss,
            "loss/validation": row.validation_loss,
            "validation DSC (%)": row.validation_dsc_percent,
            "learning rate": row.learning_rate,
            "seconds/epoch": row.seconds,
            "seconds/waited for samples": row.waited_seconds,
        }
        try:
            if self._events is None:
                self._events = tf.summary.create_file_writer(str(self._folder / "events"))
            with self._events.as_default():
                for name, value in values.items():
                    if value is not None:
                        # tf.summary.scalar would want the tensorboard package.
                        number = tf.constant(value, tf.float32)
                        tf.summary.write(name, number, row.epoch, _scalar_metadata(tf))
            self._events.flush()
        except tf.errors.OpError as error:
            raise OutputError(
                "TensorBoard's files can't be written to the run folder.",
                "Make room on the disk and start the same command again: the run goes on.",
            ) from error


def _scalar_metadata(tf: Any) -> Any:
    """Return what tells TensorBoard to draw the values as a curve."""
    metadata = tf.compat.v1.SummaryMetadata
    return metadata(plugin_data=metadata.PluginData(plugin_name="scalars"))


def _rounded(value: Any) -> Any:
    return f"{value:.6g}" if isinstance(value, float) else value
