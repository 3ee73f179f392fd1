"""What a training runs on; must be claimed before Keras is loaded."""

from __future__ import annotations

import os
import re

from inference_engine.errors import InputError

_VISIBLE = "CUDA_VISIBLE_DEVICES"


def claim_device(backend: str, device: str, precision: str = "float32") -> None:
    """Let Keras run on a backend and a device, with the same bits every time.

    Parameters
    ----------
    backend, precision : str
        As in `TrainingSection`.
    device : str
        'auto' (the first graphics card if there is one), 'cpu' or 'gpu:N'.

    Raises
    ------
    InputError
        If the backend isn't installed, the device doesn't exist or doesn't know the precision.
    """
    wanted = re.fullmatch(r"auto|cpu|gpu:(\d+)", device)
    if wanted is None:
        raise InputError(f"There is no device called '{device}'.", "Use auto, cpu or gpu:0.")
    os.environ["KERAS_BACKEND"] = backend
    if device == "cpu":
        os.environ[_VISIBLE] = "-1"
        os.environ["JAX_PLATFORMS"] = "cpu"
    elif wanted[1] is not None:
        os.environ[_VISIBLE] = _nth_visible(int(wanted[1]))
    try:
        cards = _claim_tensorflow() if backend == "tensorflow" else _claim_jax()
    except ImportError as error:
        raise InputError(
            f"The backend '{backend}' is not installed.",
            "Set 'training.backend' to 'tensorflow', or install it.",
        ) from error
    if wanted[1] is not None and not cards:
        raise InputError(
            f"The device '{device}' can't be used: {backend} finds no such device.",
            "Use auto or cpu.",
        )
    if precision == "mixed_float16" and not cards:
        raise InputError(
            "The precision 'mixed_float16' needs a graphics card.",
            "Set 'training.precision' to 'mixed_bfloat16' or 'float32'.",
        )


def _nth_visible(number: int) -> str:
    """Return the card's name among those that this process may see."""
    visible = [name for name in os.environ.get(_VISIBLE, "").split(",") if name]
    if not visible:
        return str(number)
    return visible[number] if number < len(visible) else "-1"


def _claim_tensorflow() -> int:
    import tensorflow as tf  # noqa: PLC0415 (only the backend that is wanted is loaded)

    tf.config.experimental.enable_op_determinism()
    cards = tf.config.list_physical_devices("GPU")
    for card in cards:
        tf.config.experimental.set_memory_growth(card, True)
    return len(cards)


def _claim_jax() -> int:
    import jax  # noqa: PLC0415
    import tensorflow as tf  # noqa: PLC0415 (writes TensorBoard's files, and takes no card)

    tf.config.set_visible_devices([], "GPU")
    return sum(device.platform == "gpu" for device in jax.devices())
