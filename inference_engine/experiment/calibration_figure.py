"""The picture of a calibration: entropy of the votes against overlap, and how it held."""

from __future__ import annotations

import io
from collections.abc import Sequence

import matplotlib as mpl
import numpy as np
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from inference_engine.experiment.calibration_fit import Expectations, MuscleSamples, expectations
from inference_engine.segmentation.calibration import COVERAGE, Calibration

_INK, _QUIET, _RULE, _ACCENT, _BAND = "#1d2733", "#5d6b7a", "#c9d1d9", "#14507f", "#dbe7f1"
# Okabe and Ito's colours: told apart by every kind of colour vision.
_POINTS = ("#009e73", "#56b4e9", "#e69f00", "#d55e00", "#cc79a7")
_STYLE = {
    "font.family": "DejaVu Sans",
    "font.size": 8,
    "axes.edgecolor": _RULE,
    "axes.labelcolor": _INK,
    "axes.titlesize": 9,
    "axes.titleweight": "bold",
    "axes.titlelocation": "left",
    "axes.spines.top": False,
    "axes.spines.right": False,
    "text.color": _INK,
    "xtick.color": _QUIET,
    "ytick.color": _QUIET,
}
_DPI = 130
_GROUPS = 6


def calibration_png(
    title: str,
    samples: MuscleSamples,
    kinds: Sequence[str],
    calibration: Calibration,
    told: Expectations,
) -> bytes:
    """Return the picture as a PNG; the same numbers give the same bytes.

    Parameters
    ----------
    title : str
        Above both plots.
    samples : MuscleSamples
        The muscles.
    kinds : sequence of str
        What colours each of them, such as the stage.
    calibration : Calibration
        What was made of all muscles.
    told : Expectations
        What was foretold of each by the other patients.
    """
    with mpl.rc_context(_STYLE):
        figure = Figure(figsize=(8.6, 3.9), dpi=_DPI, layout="constrained")
        canvas = FigureCanvasAgg(figure)
        figure.suptitle(title, x=0.012, ha="left", fontsize=9, color=_QUIET)
        left, right = figure.subplots(1, 2, width_ratios=(1.15, 1))
        _draw_overlap(left, samples, kinds, calibration)
        _draw_reliability(right, samples, told)
        stream = io.BytesIO()
        canvas.print_png(stream, metadata={"Software": None})
    return stream.getvalue()


def _draw_overlap(
    axes: Axes, samples: MuscleSamples, kinds: Sequence[str], calibration: Calibration
) -> None:
    lowest = max(0.0, float(samples.dsc.min()) - 0.04)
    widest = float(samples.entropy_percent.max()) * 1.04 + 1
    for colour, kind in zip(_POINTS, dict.fromkeys(kinds), strict=False):
        own = np.array([other == kind for other in kinds])
        axes.scatter(
            samples.entropy_percent[own],
            samples.dsc[own],
            s=7,
            color=colour,
            alpha=0.65,
            linewidths=0,
            label=kind,
        )
    line = np.linspace(0, widest, 400)
    curves = expectations(calibration, line)
    name = f"range of {COVERAGE:.0%}"
    axes.fill_between(line, curves.low, curves.high, color=_BAND, zorder=0, label=name)
    axes.plot(line, curves.mean, color=_ACCENT, linewidth=1.6, label="expected")
    axes.set(
        title="Every point is a muscle of a simulated patient",
        xlabel="mean entropy of the networks' votes, %",
        ylabel="DSC of the labels with the truth",
        xlim=(0, widest),
        ylim=(lowest, 1),
    )
    axes.legend(frameon=False, loc="lower left", markerscale=1.6)


def _draw_reliability(axes: Axes, samples: MuscleSamples, told: Expectations) -> None:
    order = np.argsort(told.mean, kind="stable")
    groups = np.array_split(order, min(_GROUPS, order.size))
    expected = [float(told.mean[group].mean()) for group in groups]
    found = [float(samples.dsc[group].mean()) for group in groups]
    is_held = (told.low <= samples.dsc) & (samples.dsc <= told.high)
    lowest = max(0.0, min(*expected, *found) - 0.06)
    axes.plot((lowest, 1), (lowest, 1), color=_RULE, linewidth=1, zorder=0)
    axes.plot(expected, found, color=_ACCENT, marker="o", markersize=4, linewidth=1.2)
    for x, y, group in zip(expected, found, groups, strict=True):
        share = f"{is_held[group].mean():.0%}"
        axes.annotate(
            share, (x, y), xytext=(-6, 5), textcoords="offset points", fontsize=7, ha="right"
        )
    axes.set(
        title="Tested on patients that were left out",
        xlabel="expected DSC, mean of a sixth of the muscles",
        ylabel="their true DSC, mean",
        xlim=(lowest, 1),
        ylim=(lowest, 1),
        aspect="equal",
    )
    axes.text(
        0.98,
        0.04,
        f"labels: muscles within their range\n(of all: {is_held.mean():.0%}; "
        f"meant: {COVERAGE:.0%})",
        transform=axes.transAxes,
        ha="right",
        fontsize=7.5,
        color=_QUIET,
    )
