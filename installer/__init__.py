"""Sets a checkout up, and builds what is installed."""
