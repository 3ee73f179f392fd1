"""Packages for Linux: .deb, and a self-extracting file."""
