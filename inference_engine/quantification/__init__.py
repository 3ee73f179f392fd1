"""Fat fraction and volume per muscle, slice profiles, coverage, visits."""
