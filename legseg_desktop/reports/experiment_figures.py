"""Figures of an experiment's report: Bland-Altman plots and boxplots, as SVG.

Drawn with matplotlib's own canvas, without pyplot and its state; the same numbers give the
same bytes.
"""

from __future__ import annotations

import base64
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import matplotlib as mpl
import numpy as np
from matplotlib.axes import Axes
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure

from inference_engine.experiment.muscle_tables import AgreementRow

INK, QUIET, RULE = "#1d2733", "#5d6b7a", "#c9d1d9"
# Okabe and Ito's colours: told apart by every kind of colour vision.
GROUP_COLOURS = {
    "quadriceps": "#0072b2",
    "hamstrings": "#d55e00",
    "adductors": "#009e73",
    "gluteals": "#cc79a7",
    "sartorius": "#e69f00",
}
_OTHER_COLOUR = "#5d6b7a"
_BAND = "#eef2f6"
_ACCENT = "#14507f"

_STYLE = {
    "font.family": "DejaVu Sans",
    "font.size": 8,
    "axes.edgecolor": RULE,
    "axes.labelcolor": INK,
    "axes.titlesize": 9,
    "axes.titleweight": "bold",
    "axes.titlelocation": "left",
    "axes.spines.top": False,
    "axes.spines.right": False,
    "text.color": INK,
    "xtick.color": QUIET,
    "ytick.color": QUIET,
    "svg.fonttype": "path",
    "svg.hashsalt": "legseg",
}


@dataclass(frozen=True, eq=False)
class AgreementPanel:
    """One Bland-Altman plot.

    Parameters
    ----------
    title : str
        Above it.
    pairs : sequence of (reference, measured, group of muscles)
        One point each.
    summary : AgreementRow or None
        Bias and limits; None with too few points.
    """

    title: str
    pairs: Sequence[tuple[float, float, str]]
    summary: AgreementRow | None


@dataclass(frozen=True, eq=False)
class BoxPanel:
    """One row of boxplots.

    Parameters
    ----------
    title : str
        Above it.
    scores : mapping of str to sequence of float
        DSC, %, by abbreviation, in the order of the boxes; an empty sequence leaves a gap.
    published_range : tuple of float or None
        Lowest and highest mean of a muscle in the paper, %.
    """

    title: str
    scores: Mapping[str, Sequence[float]]
    published_range: tuple[float, float] | None


def agreement_figure(panels: Sequence[AgreementPanel], unit: str) -> str:
    """Return Bland-Altman plots side by side as an SVG data address.

    Parameters
    ----------
    panels : sequence of AgreementPanel
        From left to right.
    unit : str
        Of the values, such as 'FF, %'.
    """
    with mpl.rc_context(_STYLE):
        figure = Figure(figsize=(7.4, 3.3), layout="constrained")
        axes = figure.subplots(1, len(panels), squeeze=False)[0]
        for axis, panel in zip(axes, panels, strict=True):
            _draw_agreement(axis, panel, unit)
        shown = {group for panel in panels for _, _, group in panel.pairs}
        handles = [
            axes[0].plot([], [], "o", ms=4, color=_colour(group), label=group)[0]
            for group in (*GROUP_COLOURS, *sorted(shown - set(GROUP_COLOURS)))
            if group in shown
        ]
        if handles:
            figure.legend(
                handles=handles,
                loc="outside lower center",
                ncols=len(handles),
                frameon=False,
                fontsize=7,
            )
        return _as_address(figure)


def _draw_agreement(axis: Axes, panel: AgreementPanel, unit: str) -> None:
    axis.set_title(panel.title)
    axis.set_xlabel(f"mean of the two ({unit})")
    axis.set_ylabel("measured minus reference")
    axis.axhline(0, color=RULE, lw=0.8, zorder=0)
    for group in dict.fromkeys(group for _, _, group in panel.pairs):
        own = np.array([(a, b) for a, b, each in panel.pairs if each == group])
        axis.plot(
            own.mean(axis=1), own[:, 1] - own[:, 0], "o", ms=2.6, mew=0, alpha=0.6,
            color=_colour(group),
        )  # fmt: skip
    row = panel.summary
    if row is None:
        return
    lines = (
        (row.bias, row.bias_low, row.bias_high, "-", "bias"),
        (row.lower, row.lower_low, row.lower_high, "--", "lower limit"),
        (row.upper, row.upper_low, row.upper_high, "--", "upper limit"),
    )
    for value, low, high, style, name in lines:
        axis.axhspan(low, high, color=_ACCENT, alpha=0.12, lw=0, zorder=0)
        axis.axhline(value, color=_ACCENT, lw=1, ls=style, zorder=1)
        axis.annotate(
            f"{name} {value:+.1f}".replace("-", "\N{MINUS SIGN}"),
            (1, value),
            xycoords=("axes fraction", "data"),
            ha="right",
            va="bottom",
            fontsize=6.5,
            color=_ACCENT,
            bbox={"facecolor": "white", "alpha": 0.6, "linewidth": 0, "pad": 0.4},
        )


def box_figure(panels: Sequence[BoxPanel]) -> str:
    """Return boxplots of DSC per muscle, one panel above the other, as an SVG data address."""
    with mpl.rc_context(_STYLE):
        figure = Figure(figsize=(7.4, 2.5 * len(panels)), layout="constrained")
        axes = figure.subplots(len(panels), 1, squeeze=False)[:, 0]
        for axis, panel in zip(axes, panels, strict=True):
            _draw_boxes(axis, panel)
        return _as_address(figure)


def _draw_boxes(axis: Axes, panel: BoxPanel) -> None:
    axis.set_title(panel.title)
    axis.set_ylabel("DSC, %")
    axis.grid(axis="y", color=_BAND, lw=0.8)
    axis.set_axisbelow(True)
    if panel.published_range is not None:
        axis.axhspan(*panel.published_range, color="#e69f00", alpha=0.15, lw=0, zorder=0)
        axis.annotate(
            "paper: range of the muscles' means",
            (0.005, panel.published_range[1]),
            xycoords=("axes fraction", "data"),
            fontsize=6.5,
            color=QUIET,
            va="bottom",
        )
    places = range(1, len(panel.scores) + 1)
    filled = [(at, values) for at, values in zip(places, panel.scores.values(), strict=True)]
    filled = [(at, values) for at, values in filled if len(values)]
    if filled:
        axis.boxplot(
            [list(values) for _, values in filled],
            positions=[at for at, _ in filled],
            widths=0.6,
            patch_artist=True,
            boxprops={"facecolor": "#d6e6f2", "edgecolor": _ACCENT, "linewidth": 0.8},
            medianprops={"color": _ACCENT, "linewidth": 1.4},
            whiskerprops={"color": _ACCENT, "linewidth": 0.8},
            capprops={"color": _ACCENT, "linewidth": 0.8},
            flierprops={"marker": "o", "markersize": 2.2, "markeredgecolor": QUIET},
            manage_ticks=False,
        )
    axis.set_xlim(0.3, len(panel.scores) + 0.7)
    axis.set_xticks(list(places), list(panel.scores))
    lowest = min((min(values) for _, values in filled), default=0.0)
    axis.set_ylim(max(0.0, 5 * np.floor(lowest / 5) - 5), 102)


def _colour(group: str) -> str:
    return GROUP_COLOURS.get(group, _OTHER_COLOUR)


def _as_address(figure: Figure) -> str:
    """Return a figure as an address that holds all of it, for an image of a page."""
    stream = io.StringIO()
    # Without the date the same figure has the same bytes.
    FigureCanvasSVG(figure).print_svg(stream, metadata={"Date": None, "Creator": None})
    code = base64.b64encode(stream.getvalue().encode("utf-8")).decode("ascii")
    return f"data:image/svg+xml;base64,{code}"
