"""What runs the networks: TensorFlow (the reference), OpenVINO or ONNX Runtime.

Importing this loads none of them. Whoever only wants to choose imports `runtime_choice`, which
the window's process may, too.
"""

from __future__ import annotations

from inference_engine.errors import ModelError
from inference_engine.network.installed_runtimes import candidates
from inference_engine.network.network_geometry import network_geometry
from inference_engine.network.runtime_choice import RuntimeChoice, choose_runtime
from inference_engine.segmentation.model_spec import ModelSpec
from inference_engine.segmentation.options import Runtime
from inference_engine.segmentation.predictor import Predictor

__all__ = ["RuntimeChoice", "choose_runtime", "devices_of", "load_predictors", "load_refiner"]


def load_predictors(spec: ModelSpec, choice: RuntimeChoice) -> tuple[Predictor, ...]:
    """Return the verified members of a model's ensemble, in the order of the manifest.

    Parameters
    ----------
    spec : ModelSpec
        The model.
    choice : RuntimeChoice
        What runs it, from `choose_runtime`.

    Raises
    ------
    ModelError
        If a weights file is missing, differs from the manifest or fits no known network, or a
        network can't take the slabs that its model promises.
    InputError
        If the runtime isn't installed, or the device or its precision isn't there.
    """
    candidates(choice.runtime)
    for member in spec.members:
        _require_its_multiples(member)
    if choice.runtime is Runtime.OPENVINO:
        from inference_engine.network import openvino_predictor  # noqa: PLC0415

        return openvino_predictor.load_predictors(spec, choice.device, choice.precision)
    if choice.runtime is Runtime.ONNXRUNTIME:
        from inference_engine.network import onnx_predictor  # noqa: PLC0415

        return onnx_predictor.load_predictors(spec, choice.device)
    from inference_engine.network import keras_predictor  # noqa: PLC0415

    return keras_predictor.load_predictors(spec, choice.device, choice.precision)


def load_refiner(spec: ModelSpec, choice: RuntimeChoice) -> Predictor | None:
    """Return the verified network that refines a model's borders; None where it has none.

    Parameters and errors are those of `load_predictors`.
    """
    refinement = spec.refinement_spec
    if refinement is None:
        return None
    (refiner,) = load_predictors(refinement, choice)
    return refiner


def _require_its_multiples(member: ModelSpec) -> None:
    try:
        needed = network_geometry(member.architecture, member.arguments).multiple
    except ValueError:
        return  # an unknown architecture is refused where it is built
    if any(n % step for n, step in zip(member.size_multiple, needed, strict=True)):
        promised, size = (" x ".join(map(str, n)) for n in (member.size_multiple, needed))
        raise ModelError(
            f"The network '{member.weights[0].file}' of the model '{member.name}' takes multiples "
            f"of {size} voxels, the list of models says of {promised}.",
            "The model and its entry in the list of models don't belong together.",
        )


def devices_of(runtime: Runtime) -> dict[str, tuple[str, ...]]:
    """Return the precisions of each device that an installed runtime finds, 'cpu' first.

    Loads the runtime.
    """
    if runtime is Runtime.OPENVINO:
        from inference_engine.network import openvino_predictor  # noqa: PLC0415

        return openvino_predictor.devices()
    if runtime is Runtime.ONNXRUNTIME:
        from inference_engine.network import onnx_predictor  # noqa: PLC0415

        return onnx_predictor.devices()
    from inference_engine.network import keras_predictor  # noqa: PLC0415

    return keras_predictor.devices()
