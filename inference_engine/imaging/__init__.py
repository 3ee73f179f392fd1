"""Images on grids: geometry, Dixon channels, label maps, resampling and legs."""
