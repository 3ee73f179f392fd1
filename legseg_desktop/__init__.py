"""The workstation: patients, visits, windows and reports around the engine."""
