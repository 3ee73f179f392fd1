"""Section 'memory': the most that `legseg analyse` and its children hold at once."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from collections.abc import Iterator

import numpy as np
import psutil

from benchmarks.engine_context import MAIN, Context, Row
from inference_engine.formats.nifti import read_label_map

_TARGETS = {(): "at most 4 GB", ("--memory", "2GB"): "finishes, same labels away from borders"}
_INTERVAL_S = 0.2


def run(context: Context) -> Iterator[Row]:
    """Analyse the scan with the memory there is, and with 2 GB; compare the labels."""
    labels = []
    for arguments, target in _TARGETS.items():
        out = context.work / f"memory{len(labels)}"
        fat, water = context.files
        command = [sys.executable, str(MAIN), "analyse", "--fat", str(fat), "--water", str(water)]
        peak, seconds, said = watched([*command, "-o", str(out), *arguments])
        name = f"peak memory of all processes{' with ' if arguments else ''}{' '.join(arguments)}"
        if not (out / "labels.nii.gz").exists():
            yield Row(name, "failed", target, said.strip().splitlines()[-1])
            continue
        labels.append(read_label_map(out / "labels.nii.gz").labels)
        beside = f"{seconds:.0f} s with the report; the whole ensemble"
        if len(labels) == 2:
            differ = labels[0] != labels[1]
            share = np.count_nonzero(differ) / np.count_nonzero(labels[0])
            slices = np.count_nonzero(differ.any(axis=(0, 1)))
            beside += f"; {share:.3%} of muscle voxels differ, in {slices} slices"
        yield Row(name, f"{peak / 1e9:.2f} GB", target, beside)


def watched(command: list[str]) -> tuple[int, float, str]:
    """Run a program; return its and its children's peak of memory (bytes), seconds and words.

    Memory is the proportional set size where the system has it: what processes share counts
    once. Elsewhere the resident set, which counts it twice.
    """
    start = time.perf_counter()
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as program:
        words: list[str] = []
        reader = threading.Thread(target=lambda: words.extend(program.stdout or ()))
        reader.start()
        peak = 0
        while program.poll() is None:
            peak = max(peak, memory_of_tree(program.pid))
            time.sleep(_INTERVAL_S)
        reader.join()
    return peak, time.perf_counter() - start, "".join(words)


def memory_of_tree(process_id: int) -> int:
    """Return what a process and its children hold, bytes."""
    total = 0
    try:
        root = psutil.Process(process_id)
        family = [root, *root.children(recursive=True)]
    except psutil.Error:
        return 0
    for process in family:
        try:
            info = process.memory_full_info()
        except psutil.Error:  # it has just ended
            continue
        total += getattr(info, "pss", info.rss) or info.rss
    return total
