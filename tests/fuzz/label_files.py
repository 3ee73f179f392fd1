"""Fuzz label description files of ITK-SNAP and label tables."""

from __future__ import annotations

from tests.fuzz.harness import fuzz, instrumented

with instrumented("inference_engine.formats"):
    from tests.fuzz.readers import read_label_file
    from tests.fuzz.seeds import label_file_seeds

if __name__ == "__main__":
    fuzz(read_label_file, "own.label", label_file_seeds())
