"""The science: voxels in, numbers out. Knows no patient and no window."""
