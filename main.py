"""Start LegSeg: without arguments the window, otherwise one command."""

from __future__ import annotations

import importlib
import sys


def main() -> None:
    """Run a worker if asked to, otherwise the command line.

    A frozen program has one executable, so worker processes start through here too:
    `--worker MODULE ARGUMENT`. That is handled before anything else is imported, because
    TensorFlow and Qt must never meet in one process (docs/decisions/0003).
    """
    match sys.argv[1:]:
        case ["--worker", module, argument] if module.startswith("inference_engine."):
            sys.exit(importlib.import_module(module).main(argument))
        case _:
            from legseg_desktop import cli  # noqa: PLC0415

            cli.main()


if __name__ == "__main__":
    main()
