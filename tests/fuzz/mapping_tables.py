"""Fuzz mapping tables and the side-cars and names of data sets."""

from __future__ import annotations

from tests.fuzz.harness import fuzz, instrumented

with instrumented("inference_engine.formats"):
    from tests.fuzz.readers import read_mapping_table
    from tests.fuzz.seeds import mapping_table_seeds

if __name__ == "__main__":
    fuzz(read_mapping_table, "own.tsv", mapping_table_seeds())
