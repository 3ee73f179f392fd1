"""The tests of LegSeg."""
