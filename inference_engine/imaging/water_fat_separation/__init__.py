"""Water and fat from complex echoes: signal model, field map by graph cuts, voxelwise fit."""
