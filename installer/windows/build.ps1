# Build setup.exe on a Windows machine with Python 3.11 or 3.12 and NSIS on the path.
# Untested: no Windows machine has been at hand. See docs/installing.md.
#   powershell -ExecutionPolicy Bypass -File installer\windows\build.ps1
$ErrorActionPreference = "Stop"
Set-Location (Join-Path $PSScriptRoot "..\..")
py -3 -m venv .venv
& .venv\Scripts\python -m pip install --require-hashes --no-deps -r requirements.lock
& .venv\Scripts\python -m pip install --no-deps --no-build-isolation -e .
& .venv\Scripts\python installer\build.py --only freeze
& .venv\Scripts\python installer\build.py --only setup
# A certificate of your own: signtool sign /fd SHA256 /a dist\legseg-*-setup.exe
