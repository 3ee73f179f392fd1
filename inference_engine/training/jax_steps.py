"""Steps of a network as one compiled JAX function: loss, gradients, update and average.

Keras' own loop takes the weights out of the network and puts them back at each step, and its
average would be taken on the host. Here all of it stays on the graphics card. Keras draws or loads
the weights and updates them; its layers are replaced by those of `JaxNetwork`, which are faster.
"""

from __future__ import annotations

from typing import Any

import jax
import jax.numpy as jnp
import keras
import numpy as np

from inference_engine.network.layer_graph import LayerGraph
from inference_engine.training.jax_network import COLUMNS, JaxNetwork
from inference_engine.training.jax_variation import varied
from inference_engine.training.losses import cross_entropy_and_dice

# What is trained, what batch norm counts, what the optimiser keeps, the average of the first two.
_State = tuple[list[Any], list[Any], list[Any], list[Any]]
_LARGEST_DECAY = 0.998


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
    graph : LayerGraph, optional
        The network's layers; without them Keras' are used.
    columns : int
        As in `JaxNetwork`.
    """

    def __init__(
        self,
        network: keras.Model,
        weight_decay: float,
        seed: int,
        *,
        graph: LayerGraph | None = None,
        columns: int = COLUMNS,
    ) -> None:
        self._network = network
        self._layers = JaxNetwork(graph, columns=columns) if graph else None
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

        gradient = jax.value_and_grad(self._loss, has_aux=True)
        (loss, counted), gradients = gradient(trained, counted, images, labels)
        optimised = list(optimised)
        optimised[self._rate_index] = rate
        trained, optimised = self._optimizer.stateless_apply(optimised, gradients, trained)
        average = [
            mean + (1 - decay) * (newest - mean)
            for mean, newest in zip(average, (*trained, *counted), strict=True)
        ]
        return (trained, counted, optimised, average), loss

    def _loss(
        self, trained: list[Any], counted: list[Any], images: Any, labels: Any
    ) -> tuple[Any, list[Any]]:
        """Return the loss, and what batch norm has counted then."""
        if self._layers is None:
            scores, new = self._network.stateless_call(trained, counted, images, training=True)
            return cross_entropy_and_dice(labels, scores), new
        learnt = [variable.path for variable in self._network.trainable_variables]
        kept = [variable.path for variable in self._network.non_trainable_variables]
        weights = dict(zip((*learnt, *kept), (*trained, *counted), strict=True))
        loss, newest = self._layers.loss(weights, images, labels)
        return loss, [newest[path] for path in kept]

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
