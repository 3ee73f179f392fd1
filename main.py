"""Start LegSeg: without arguments the window, otherwise one command."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the inference worker if asked to, otherwise the command line.

    A frozen program has one executable, so the worker process starts through here too:
    `--worker JOB_DIR`. That is handled before anything else is imported, because
    TensorFlow and Qt must never meet in one process (docs/decisions/0003).
    """
    match sys.argv[1:]:
        case ["--worker", job_directory]:
            from inference_engine.network import inference_worker  # noqa: PLC0415

            sys.exit(inference_worker.main(job_directory))
        case _:
            from legseg_desktop import cli  # noqa: PLC0415

            cli.main()


if __name__ == "__main__":
    main()
