"""The Review place's planes: drawing, mouse and keys."""
