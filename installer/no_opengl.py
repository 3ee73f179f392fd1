"""Run in the frozen program before anything else: stands in for Qt's OpenGL, which isn't there.

pyqtgraph derives a widget from QOpenGLWidget as soon as it is imported, and makes one only if asked
to draw with OpenGL. Nobody asks here; VTK draws the 3D view without Qt.
"""

import sys
from types import ModuleType

for _name in ("PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets"):
    sys.modules[_name] = ModuleType(_name)
sys.modules["PySide6.QtOpenGLWidgets"].QOpenGLWidget = type("QOpenGLWidget", (), {})  # type: ignore[attr-defined]
