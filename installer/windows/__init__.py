"""setup.exe for Windows."""
