"""From a Dixon scan to a label map: the steps between, free of any framework."""
