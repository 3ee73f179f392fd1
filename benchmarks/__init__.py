"""Tables of measured figures; never part of the tests."""
