"""Agreement between two label maps: overlap, surface distance, differences."""
