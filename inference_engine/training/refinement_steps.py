"""The steps by which a refinement network learns, and the moving average of its weights."""

from __future__ import annotations

from typing import Any

import keras
import numpy as np
import numpy.typing as npt
import tensorflow as tf

from inference_engine.imaging.geometry import FloatVolume, LabelVolume
from inference_engine.network.architectures import build_network
from inference_engine.segmentation.network_checks import REFINEMENT_ARCHITECTURE
from inference_engine.segmentation.refinement_input import REFINEMENT_CHANNELS
from inference_engine.training.delineations import UNKNOWN
from inference_engine.training.refinement_settings import RefinementSettings

# Entropy asks for the border, Dice for each slice as a whole.
_ENTROPY_WEIGHT, _SMOOTHING = 5.0, 20.0
_WEIGHT_DECAY = 1e-4
_AVERAGE_DECAY = 0.99

Arrays = list[npt.NDArray[Any]]


def starting_network(settings: RefinementSettings) -> keras.Model:
    """Return a network whose score of muscle is the mean of the ensemble's.

    What it has learnt is added to the log odds of that mean: nothing yet.
    """
    network = build_network(REFINEMENT_ARCHITECTURE, settings.arguments)
    head, linear = network.get_layer("head"), network.get_layer("linear")
    head.set_weights([np.zeros_like(values) for values in head.get_weights()])
    kernel = np.zeros(linear.kernel.shape, np.float32)
    # Half the log odds more for muscle, half less for the background.
    kernel[..., REFINEMENT_CHANNELS.index("muscle"), :] = (-1, 1)
    linear.set_weights([kernel])
    return network


class RefinementSteps:
    """A network in training.

    Parameters
    ----------
    network : keras.Model
        From `starting_network`.
    """

    def __init__(self, network: keras.Model) -> None:
        self._network = network
        # Scores before the softmax: their entropy stays exact where the network is sure.
        scores = network.get_layer("scores").output
        self._scores = keras.Model(network.inputs, scores)
        self._optimiser = keras.optimizers.AdamW(1e-3, weight_decay=_WEIGHT_DECAY)
        self._optimiser.build(network.trainable_variables)
        self._average = [tf.Variable(values) for values in network.get_weights()]
        self._averaged = keras.models.clone_model(network)
        channels = len(REFINEMENT_CHANNELS)
        image = tf.TensorSpec((None, None, None, channels), tf.float32)
        labels = tf.TensorSpec((None, None, None), tf.uint8)
        number = tf.TensorSpec((), tf.float32)
        # Not compiled by XLA, which is three times slower on processors.
        self._step = tf.function(self._stepped, input_signature=[image, labels, number, number])
        self._score = tf.function(self._scored, input_signature=[image])

    def step(self, image: FloatVolume, truth: LabelVolume, rate: float, number: int) -> float:
        """Learn from one batch and return its loss.

        Parameters
        ----------
        image : ndarray of float32, (X, Y, patches, 7)
            From `PatchSource`.
        truth : ndarray of uint8, (X, Y, patches)
            1 in muscle, 0 elsewhere, `UNKNOWN` where nobody knows.
        rate : float
            Learning rate.
        number : int
            Of the step, from 0: early on the average must follow quickly.
        """
        follows = 1 - min(_AVERAGE_DECAY, (1 + number) / (10 + number))
        return float(self._step(image, truth, np.float32(rate), np.float32(follows)))

    def averaged(self) -> keras.Model:
        """Return a network with the averaged weights."""
        self._averaged.set_weights([values.numpy() for values in self._average])
        return self._averaged

    def score_with_average(self, image: FloatVolume) -> FloatVolume:
        """Return the averaged network's score of muscle, (X, Y, Z, 7) to (X, Y, Z).

        The average is that of the last call of `averaged`.
        """
        return np.asarray(self._score(image))

    def state(self) -> dict[str, Arrays]:
        """Return all that the next step depends on."""
        return {
            "weights": self._network.get_weights(),
            "average": [values.numpy() for values in self._average],
            "optimiser": [
                keras.ops.convert_to_numpy(values) for values in self._optimiser.variables
            ],
        }

    def set_state(self, state: dict[str, Arrays]) -> None:
        """Go on from a `state`; ValueError if it is another network's."""
        self._network.set_weights(state["weights"])
        for own, stored in (
            (self._average, state["average"]),
            (self._optimiser.variables, state["optimiser"]),
        ):
            for variable, values in zip(own, stored, strict=True):
                variable.assign(values)

    def _stepped(self, image: Any, truth: Any, rate: Any, follows: Any) -> Any:
        with tf.GradientTape() as tape:
            scores = self._scores(image[None], training=True)[0]
            loss = refinement_loss(truth, scores[..., 1] - scores[..., 0])
        variables = self._network.trainable_variables
        gradients = tape.gradient(loss, [variable.value for variable in variables])
        self._optimiser.learning_rate.assign(rate)
        self._optimiser.apply_gradients(zip(gradients, variables, strict=True))
        for average, variable in zip(self._average, self._network.weights, strict=True):
            average.assign_add(follows * (variable.value - average))
        return loss

    def _scored(self, image: Any) -> Any:
        return self._averaged(image[None], training=False)[0, ..., 1]


def refinement_loss(truth: Any, log_odds: Any) -> Any:
    """Return five times the mean cross-entropy plus the mean soft Dice loss of the slices.

    Parameters
    ----------
    truth : tensor of uint8, (X, Y, slices)
        1 in muscle, 0 elsewhere; what is `UNKNOWN` counts nowhere.
    log_odds : tensor of float32, (X, Y, slices)
        Of muscle.

    Returns
    -------
    scalar tensor
        The Dice of a slice is smoothed by 20 voxels on both sides of the fraction.
    """
    known = tf.cast(tf.not_equal(truth, UNKNOWN), tf.float32)
    muscle = tf.cast(tf.equal(truth, 1), tf.float32)
    entropy = tf.nn.sigmoid_cross_entropy_with_logits(muscle, log_odds)
    mean_entropy = tf.reduce_sum(entropy * known) / tf.maximum(tf.reduce_sum(known), 1)
    found = tf.sigmoid(log_odds) * known
    overlap = tf.reduce_sum(found * muscle, (0, 1))
    sizes = tf.reduce_sum(found + muscle, (0, 1))
    dice = tf.reduce_mean((2 * overlap + _SMOOTHING) / (sizes + _SMOOTHING))
    return _ENTROPY_WEIGHT * mean_entropy + 1 - dice
