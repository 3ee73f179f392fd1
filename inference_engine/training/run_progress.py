"""What a run says about itself while it goes on."""

from __future__ import annotations

import time

from inference_engine.progress import Progress

# Before that much of the work, what is left can't be told.
_LEAST_SHARE = 0.002


class RunProgress:
    """Fold, epoch, loss and the time left.

    Parameters
    ----------
    progress : Progress
        Who is told; may raise OperationCancelled.
    folds, epochs : int
        How many there are; epochs is the most that a fold can have.
    """

    def __init__(self, progress: Progress, folds: int, epochs: int) -> None:
        self._progress = progress
        self._folds = folds
        self._epochs = epochs
        self._began: tuple[float, float] | None = None

    def report(self, fold: int, epoch: float, loss: float | None) -> None:
        """Tell where the training is.

        Parameters
        ----------
        fold : int
            From 0.
        epoch : float
            Epochs done, with the share of the one under way.
        loss : float or None
            Mean over the epoch so far.
        """
        done = (fold + min(epoch / self._epochs, 1.0)) / self._folds
        now = time.monotonic()
        if self._began is None:
            self._began = (now, done)
        number = min(int(epoch) + 1, self._epochs)
        text = f"Fold {fold + 1} of {self._folds}, epoch {number} of {self._epochs}"
        if loss is not None:
            text += f", loss {loss:.3f}"
        started, before = self._began
        if done - before > _LEAST_SHARE:
            left = (now - started) * (1 - done) / (done - before)
            text += f"; at most {_in_words(left)} left"
        self._progress.report(done, text)


def _in_words(seconds: float) -> str:
    minutes = round(seconds / 60)
    if minutes < 1:
        return "1 min"
    hours, minutes = divmod(minutes, 60)
    if hours >= 48:
        return f"{round(hours / 24)} days"
    return f"{hours} h {minutes} min" if hours else f"{minutes} min"
