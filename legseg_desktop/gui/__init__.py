"""The window: all of PySide6, pyqtgraph and VTK."""
