"""The processor of this computer: what it is called, and how much of it this program may use."""

from __future__ import annotations

import os
import platform
from pathlib import Path


def processor_name() -> str:
    """Return what the processor is called, as its maker writes it where the system says so."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        lines = []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor() or platform.machine()


def usable_processors() -> int:
    """Return the number of logical processors that this program may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
