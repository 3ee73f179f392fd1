"""When to learn more slowly and when to stop, by the validation loss."""

from __future__ import annotations

from dataclasses import dataclass, replace

from inference_engine.training.configuration import TrainingSection


@dataclass(frozen=True)
class Plateau:
    """Where a training stands after some epochs.

    Parameters
    ----------
    rate : float
        Learning rate of the next epoch.
    best_loss : float
        Smallest validation loss so far.
    epochs_since_best : int
        Epochs since then.
    epochs_at_rate : int
        Epochs since then, or since the rate last fell.
    """

    rate: float
    best_loss: float = float("inf")
    epochs_since_best: int = 0
    epochs_at_rate: int = 0

    def after_epoch(self, loss: float, training: TrainingSection) -> Plateau:
        """Return where the training stands after an epoch with this validation loss."""
        if loss < self.best_loss:
            return replace(self, best_loss=loss, epochs_since_best=0, epochs_at_rate=0)
        next_one = replace(
            self,
            epochs_since_best=self.epochs_since_best + 1,
            epochs_at_rate=self.epochs_at_rate + 1,
        )
        if next_one.epochs_at_rate < training.rate_patience:
            return next_one
        return replace(next_one, rate=self.rate * training.rate_factor, epochs_at_rate=0)

    @property
    def is_best(self) -> bool:
        """Whether the last epoch had the smallest loss."""
        return self.epochs_since_best == 0 and self.best_loss < float("inf")

    def is_over(self, training: TrainingSection) -> bool:
        """Return whether there was no smaller loss for too long."""
        return self.epochs_since_best >= training.stop_patience
