"""What the viewer shows, as plain state and slices; no Qt."""
