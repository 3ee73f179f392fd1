"""What tests of the command line share: arguments and the tables that are written."""

from __future__ import annotations

import csv


def pair(images):
    return ("--fat", images / "fat.nii.gz", "--water", images / "water.nii.gz")


def table_of(path):
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))
