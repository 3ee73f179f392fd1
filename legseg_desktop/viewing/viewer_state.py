"""What the viewer shows: cursor, image layer, window, overlay and selection; no toolkit.

Views mirror this state and change it; they never talk to each other. Every change tells
the observers which aspects moved, and each of them decides whether to redraw.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Flag, StrEnum, auto

from legseg_desktop.viewing.display_window import DisplayWindow

Voxel = tuple[int, int, int]

OPACITY_STEP = 0.1


class ImageLayer(StrEnum):
    """The images that can lie under the labels, in the order of the switcher."""

    IN_PHASE = "in_phase"
    OPPOSED_PHASE = "opposed_phase"
    FAT = "fat"
    WATER = "water"
    FAT_FRACTION = "fat_fraction"


class SurfaceColouring(StrEnum):
    """What the colour of a surface in 3D stands for."""

    MUSCLE = "muscle"
    FAT_FRACTION = "fat_fraction"
    CHANGE = "change"


class Aspect(Flag):
    """What about the state has changed."""

    VOLUME = auto()
    CURSOR = auto()
    LAYER = auto()
    WINDOW = auto()
    OVERLAY = auto()
    VISIBILITY = auto()
    SELECTION = auto()
    CROSSHAIR = auto()
    SURFACE = auto()


Observer = Callable[[Aspect], None]


class ViewerState:
    """The state shared by all views of one scan.

    The cursor is a voxel of the canonical grid (right, anterior, superior), always inside
    the scan. Nothing here holds voxels: images and labels are the displayed scan's.
    """

    def __init__(self) -> None:
        self._observers: list[Observer] = []
        self._shape: Voxel = (1, 1, 1)
        self._cursor: Voxel = (0, 0, 0)
        self._layer = ImageLayer.IN_PHASE
        self._windows: dict[ImageLayer, DisplayWindow] = {}
        self._overlay_visible = True
        self._opacity = 0.5
        self._outlined = False
        self._uncertainty_visible = False
        self._suspicion_visible = False
        self._fat_overlay_visible = False
        self._fat_overlay_opacity = 0.5
        self._hidden_labels: frozenset[int] = frozenset()
        self._selected_label: int | None = None
        self._crosshair_visible = True
        self._surface_colouring = SurfaceColouring.MUSCLE
        self._body_visible = True

    def subscribe(self, observer: Observer) -> Callable[[], None]:
        """Call `observer` after every change; return what ends the subscription."""
        self._observers.append(observer)
        return lambda: self._observers.remove(observer)

    def open_volume(
        self,
        shape: Voxel,
        windows: Mapping[ImageLayer, DisplayWindow],
        cursor: Voxel | None = None,
    ) -> None:
        """Start on another scan: cursor there or in its middle, its windows, all muscles shown."""
        self._shape = shape
        self._cursor = cursor or (shape[0] // 2, shape[1] // 2, shape[2] // 2)
        self._windows = dict(windows)
        self._hidden_labels = frozenset()
        self._selected_label = None
        self._tell(~Aspect(0))

    @property
    def shape(self) -> Voxel:
        """Voxels along the canonical axes."""
        return self._shape

    @property
    def cursor(self) -> Voxel:
        """The voxel all planes pass through."""
        return self._cursor

    def move_cursor(self, voxel: Voxel) -> None:
        """Put the cursor on `voxel`, or on the nearest voxel of the scan."""
        clamped = [min(max(int(v), 0), n - 1) for v, n in zip(voxel, self._shape, strict=True)]
        target = (clamped[0], clamped[1], clamped[2])
        if target != self._cursor:
            self._cursor = target
            self._tell(Aspect.CURSOR)

    def step_cursor(self, axis: int, steps: int) -> None:
        """Move the cursor by `steps` voxels along one canonical axis."""
        voxel = list(self._cursor)
        voxel[axis] += steps
        self.move_cursor((voxel[0], voxel[1], voxel[2]))

    @property
    def layer(self) -> ImageLayer:
        """The image under the labels."""
        return self._layer

    def show_layer(self, layer: ImageLayer) -> None:
        """Show another image."""
        if layer != self._layer:
            self._layer = layer
            self._tell(Aspect.LAYER)

    def step_layer(self, steps: int) -> None:
        """Show the image `steps` further in the switcher, going round at its ends."""
        layers = list(ImageLayer)
        self.show_layer(layers[(layers.index(self._layer) + steps) % len(layers)])

    @property
    def window(self) -> DisplayWindow | None:
        """The current layer's window; None where it has none (FF is always 0 to 100 %)."""
        return self._windows.get(self._layer)

    def set_window(self, window: DisplayWindow) -> None:
        """Set the current layer's window; fat fraction keeps its fixed colour map."""
        if self._layer in self._windows and window != self._windows[self._layer]:
            self._windows[self._layer] = window
            self._tell(Aspect.WINDOW)

    @property
    def overlay_visible(self) -> bool:
        """Whether labels are drawn at all."""
        return self._overlay_visible

    def set_overlay_visible(self, is_visible: bool) -> None:
        """Draw the labels, or the image alone."""
        if is_visible != self._overlay_visible:
            self._overlay_visible = is_visible
            self._tell(Aspect.OVERLAY)

    @property
    def opacity(self) -> float:
        """Opacity of filled labels, 0 to 1."""
        return self._opacity

    def set_opacity(self, opacity: float) -> None:
        """Set the opacity of filled labels, kept within 0 to 1."""
        clamped = round(min(max(opacity, 0.0), 1.0), 3)
        if clamped != self._opacity:
            self._opacity = clamped
            self._tell(Aspect.OVERLAY)

    @property
    def outlined(self) -> bool:
        """Whether labels are drawn as outlines rather than filled."""
        return self._outlined

    @property
    def is_drawn_outlined(self) -> bool:
        """Whether outlines are drawn now: over the fat fraction a fill would change its colours."""
        shows_fat = self._layer is ImageLayer.FAT_FRACTION or self.is_fat_overlaid
        return self._outlined or shows_fat

    def set_outlined(self, is_outlined: bool) -> None:
        """Draw labels as outlines, or filled."""
        if is_outlined != self._outlined:
            self._outlined = is_outlined
            self._tell(Aspect.OVERLAY)

    @property
    def uncertainty_visible(self) -> bool:
        """Whether the uncertainty of the labels is drawn in the place of their fill."""
        return self._uncertainty_visible

    def set_uncertainty_visible(self, is_visible: bool) -> None:
        """Draw how divided the ensemble was, or the labels."""
        if is_visible != self._uncertainty_visible:
            self._uncertainty_visible = is_visible
            self._tell(Aspect.OVERLAY)

    @property
    def suspicion_visible(self) -> bool:
        """Whether it is drawn where water and fat seem to be swapped."""
        return self._suspicion_visible

    def set_suspicion_visible(self, is_visible: bool) -> None:
        """Draw where water and fat seem to be swapped, or the labels."""
        if is_visible != self._suspicion_visible:
            self._suspicion_visible = is_visible
            self._tell(Aspect.OVERLAY)

    @property
    def is_fat_overlaid(self) -> bool:
        """Whether the fat fraction's colours lie over the image; never over themselves."""
        return self._fat_overlay_visible and self._layer is not ImageLayer.FAT_FRACTION

    def set_fat_overlay_visible(self, is_visible: bool) -> None:
        """Lay the fat fraction's colours over the image, or take them away."""
        if is_visible != self._fat_overlay_visible:
            self._fat_overlay_visible = is_visible
            self._tell(Aspect.OVERLAY)

    @property
    def fat_overlay_visible(self) -> bool:
        """Whether the fat fraction's colours are wished for over other images."""
        return self._fat_overlay_visible

    @property
    def fat_overlay_opacity(self) -> float:
        """Opacity of the fat fraction's colours over the image, 0 to 1."""
        return self._fat_overlay_opacity

    def set_fat_overlay_opacity(self, opacity: float) -> None:
        """Set the opacity of the fat fraction's colours, kept within 0 to 1."""
        clamped = round(min(max(opacity, 0.0), 1.0), 3)
        if clamped != self._fat_overlay_opacity:
            self._fat_overlay_opacity = clamped
            self._tell(Aspect.OVERLAY)

    @property
    def hidden_labels(self) -> frozenset[int]:
        """Labels that are not drawn."""
        return self._hidden_labels

    def set_label_visible(self, label: int, is_visible: bool) -> None:
        """Show or hide one label."""
        hidden = self._hidden_labels - {label} if is_visible else self._hidden_labels | {label}
        self.hide_labels(hidden)

    def hide_labels(self, labels: frozenset[int]) -> None:
        """Hide exactly these labels; an empty set shows all."""
        if labels != self._hidden_labels:
            self._hidden_labels = labels
            self._tell(Aspect.VISIBILITY)

    def toggle_solo(self) -> None:
        """Show the chosen muscle alone, or all again where it is alone already."""
        if self._selected_label is None:
            return
        others = frozenset(range(1, 256)) - {self._selected_label}
        self.hide_labels(frozenset() if self._hidden_labels == others else others)

    @property
    def is_solo(self) -> bool:
        """Whether one muscle alone is shown."""
        return len(self._hidden_labels) == 254

    @property
    def selected_label(self) -> int | None:
        """The chosen muscle's label; None where none is chosen."""
        return self._selected_label

    def select_label(self, label: int | None) -> None:
        """Choose a muscle by its label, or none."""
        if label == self._selected_label:
            return
        was_solo, self._selected_label = self.is_solo, label
        self._tell(Aspect.SELECTION)
        if was_solo and label is not None:  # alone goes with the choice
            self.hide_labels(frozenset(range(1, 256)) - {label})

    @property
    def crosshair_visible(self) -> bool:
        """Whether the crosshair is drawn."""
        return self._crosshair_visible

    def set_crosshair_visible(self, is_visible: bool) -> None:
        """Draw the crosshair, or leave it out."""
        if is_visible != self._crosshair_visible:
            self._crosshair_visible = is_visible
            self._tell(Aspect.CROSSHAIR)

    @property
    def surface_colouring(self) -> SurfaceColouring:
        """What the colours in 3D stand for."""
        return self._surface_colouring

    def colour_surfaces_by(self, colouring: SurfaceColouring) -> None:
        """Let the colours in 3D stand for something else."""
        if colouring is not self._surface_colouring:
            self._surface_colouring = colouring
            self._tell(Aspect.SURFACE)

    @property
    def body_visible(self) -> bool:
        """Whether the body is drawn faintly around the muscles in 3D."""
        return self._body_visible

    def set_body_visible(self, is_visible: bool) -> None:
        """Draw the body around the muscles in 3D, or leave it out."""
        if is_visible != self._body_visible:
            self._body_visible = is_visible
            self._tell(Aspect.SURFACE)

    def _tell(self, aspect: Aspect) -> None:
        for observer in tuple(self._observers):
            observer(aspect)
