"""How the tables of older libraries become those of this version."""
