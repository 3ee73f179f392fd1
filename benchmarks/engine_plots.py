"""Plots of the engine's benchmark."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from matplotlib.figure import Figure

Line = tuple[Sequence[float], Sequence[float], str]


def plot(path: Path, x_name: str, y_name: str, lines: Mapping[str, Line]) -> None:
    """Draw lines over one pair of axes into a PNG file; y begins at 0."""
    figure = Figure(figsize=(6, 3.6), layout="constrained")
    axes = figure.subplots()
    for name, (x, y, style) in lines.items():
        axes.plot(x, y, style, label=name)
    axes.set_xlabel(x_name)
    axes.set_ylabel(y_name)
    axes.set_ylim(bottom=0)
    axes.grid(alpha=0.3)
    if len(lines) > 1:
        axes.legend()
    path.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(path, dpi=120)
