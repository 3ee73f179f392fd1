"""Steps of a Keras network as one compiled JAX function: loss, gradients, update and average.

Keras' own loop takes the weights out of the network and puts them back at each step, and its
average would be taken on the host. Here all of it stays on the graphics card.
"""

from __future__ import annotations

from typing import Any

import jax
import jax.numpy as jnp
import keras
import numpy as np

from inference_engine.training.losses import cross_entropy_and_dice

# What is trained, what batch norm counts, what the optimiser keeps, the average of the first two.
_State = tuple[list[Any], list[Any], list[Any], list[Any]]
_LARGEST_DECAY = 0.998
# How samples differ each time they are seen.
_CUT_SHARE, _NOISE = 0.35, 0.02


class JaxSteps:
    """A network in training, its state on the device.

    Parameters
    ----------
    network : keras.Model
        Compiled for nothing; Keras must run on JAX.
    weight_decay : float
        Of AdamW.
    seed : int
        Of the changes of samples.
    """

    def __init__(self, network: keras.Model, weight_decay: float, seed: int) -> None:
        self._network = network
        self._optimizer = keras.optimizers.AdamW(
            1e-3, weight_decay=weight_decay, global_clipnorm=5.0
        )
        self._optimizer.build(network.trainable_variables)
        self._rate_index = [v.path for v in self._optimizer.variables].index(
            self._optimizer.learning_rate.path
        )
        # Copies: what a step is given it may write over.
        trained, counted, optimised = (
            [jnp.array(variable.value) for variable in variables]
            for variables in (
                network.trainable_variables,
                network.non_trainable_variables,
                self._optimizer.variables,
            )
        )
        average = [jnp.array(value) for value in (*trained, *counted)]
        self._state: _State = (trained, counted, optimised, average)
        self._key = jax.random.key(seed)
        self.steps = 0
        self._compiled = jax.jit(self._step, donate_argnums=0)

    def step(self, images: Any, labels: Any, rate: float) -> jax.Array:
        """Learn from images (B, X, Y, Z, C) and labels (B, X, Y, Z); return the loss, unread."""
        decay = min(1 - 10 / (10 + self.steps), _LARGEST_DECAY)
        key = jax.random.fold_in(self._key, self.steps)
        draw = (key, jnp.float32(rate), jnp.float32(decay))
        self._state, loss = self._compiled(self._state, (images, labels), draw)
        self.steps += 1
        return loss

    def _step(self, state: _State, batch: tuple[Any, Any], draw: tuple[Any, ...]) -> Any:
        trained, counted, optimised, average = state
        key, rate, decay = draw
        images, labels = varied(*batch, key)

        def loss_of(trained: list[Any]) -> tuple[Any, Any]:
            scores, new = self._network.stateless_call(trained, counted, images, training=True)
            return cross_entropy_and_dice(labels, scores), new

        (loss, counted), gradients = jax.value_and_grad(loss_of, has_aux=True)(trained)
        optimised = list(optimised)
        optimised[self._rate_index] = rate
        trained, optimised = self._optimizer.stateless_apply(optimised, gradients, trained)
        average = [
            mean + (1 - decay) * (newest - mean)
            for mean, newest in zip(average, (*trained, *counted), strict=True)
        ]
        return (trained, counted, optimised, average), loss

    def set_average(self, network: keras.Model) -> None:
        """Give the averaged weights to a network of the same architecture."""
        trained, _, _, average = self._state
        for variables, values in (
            (network.trainable_variables, average[: len(trained)]),
            (network.non_trainable_variables, average[len(trained) :]),
        ):
            for variable, value in zip(variables, values, strict=True):
                variable.assign(value)

    def state(self) -> list[np.ndarray[Any, Any]]:
        """Return all that a later sitting needs, as arrays on the host."""
        return [np.asarray(value) for part in self._state for value in part]

    def set_state(self, arrays: list[Any], steps: int) -> None:
        """Go on from what `state` has returned."""
        self.steps = steps
        waiting = iter(arrays)
        for part in self._state:
            part[:] = [jnp.array(next(waiting)) for _ in part]


@jax.jit  # type: ignore[untyped-decorator]
def varied(images: Any, labels: Any, key: Any) -> tuple[Any, Any]:
    """Change samples as cheaply as may be: brightness, noise, where the stack begins and ends.

    Parameters
    ----------
    images : array of float16, (B, X, Y, Z, C)
        Water, fat and fat fraction.
    labels : array of uint8, (B, X, Y, Z)
        Classes.
    key : jax.random key
        What is drawn from.

    Returns
    -------
    images, labels : array
        float32 and int32.
    """
    gain_key, noise_key, size_key, top_key, bottom_key, cut_key = jax.random.split(key, 6)
    count, depth = images.shape[0], images.shape[3]
    images = images.astype(jnp.float32)
    gain = jnp.exp(0.08 * jax.random.normal(gain_key, (count, 1, 1, 1, 1)))
    size = _NOISE * jax.random.uniform(size_key, (count, 1, 1, 1, 1)) ** 2
    noise = size * jax.random.normal(noise_key, images.shape)
    seen = (images[..., :1] + images[..., 1:2]) > 0
    is_signal = jnp.array([1.0, 1.0, 0.0])[: images.shape[-1]]
    scale = 1 + is_signal * (gain - 1)
    images = jnp.where(seen, jnp.maximum(images * scale + noise, 0), images)
    ends = jax.random.uniform(cut_key, (2, count)) < _CUT_SHARE
    top = jax.random.randint(top_key, (count,), 0, depth * 2 // 5) * ends[0]
    bottom = jax.random.randint(bottom_key, (count,), 0, depth * 2 // 5) * ends[1]
    level = jnp.arange(depth)
    is_in_view = (level >= bottom[:, None]) & (level < depth - top[:, None])
    images = images * is_in_view[:, None, None, :, None]
    return images, labels.astype(jnp.int32) * is_in_view[:, None, None, :]
