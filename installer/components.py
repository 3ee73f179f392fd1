"""What a frozen program is made of: its parts by size, and a bill of materials (CycloneDX)."""

from __future__ import annotations

import ast
import hashlib
import re
import subprocess
import uuid
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path

from cyclonedx.model import HashAlgorithm, HashType, Property
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.license import DisjunctiveLicense, LicenseExpression
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL
from packaging.requirements import Requirement

PROGRAM = "legseg"
BILL_FILE = "sbom.cdx.json"

Packager = Callable[[Path, Path, str, dict[str, str]], Path]


def size_mb(path: Path) -> float:
    """Return the size of a file or folder, 10^6 bytes; links count nothing."""
    files = [path] if path.is_file() else path.rglob("*")
    return sum(file.stat().st_size for file in files if file.is_file() and not _is_link(file)) / 1e6


def largest_parts(folder: Path, count: int) -> list[tuple[str, float]]:
    """Return the largest entries of a folder and their sizes, 10^6 bytes."""
    parts = [(entry.name, size_mb(entry)) for entry in folder.iterdir()]
    return sorted(parts, key=lambda part: -part[1])[:count]


def write(bundle: Path, internal: Path, epoch: str) -> Path:
    """Write the bill of materials into the bundle and return its path.

    Parameters
    ----------
    bundle : Path
        The frozen program's folder.
    internal : Path
        Where its parts lie.
    epoch : str
        Time to give it, s since 1970.
    """
    bill = Bom()
    version = metadata.version(PROGRAM)
    bill.metadata.component = Component(
        name=PROGRAM, version=version, type=ComponentType.APPLICATION, bom_ref=PROGRAM
    )
    bill.metadata.timestamp = datetime.fromtimestamp(int(epoch), tz=UTC)
    parts = [
        *map(_python_component, python_packages(internal, bundle.parent / "build" / PROGRAM)),
        *map(_library_component, system_libraries(internal)),
    ]
    bill.components.update(parts)
    bill.register_dependency(bill.metadata.component, parts)
    names = sorted(f"{part.name} {part.version}" for part in bill.components)
    # The same parts are the same bill: no random number.
    bill.serial_number = uuid.uuid5(uuid.NAMESPACE_OID, "\n".join([version, *names]))
    target = internal / BILL_FILE
    target.write_text(JsonV1Dot6(bill).output_as_string(indent=1) + "\n", encoding="utf-8")
    return target


def python_packages(internal: Path, work: Path) -> list[str]:
    """Return the distributions that the program needs and the bundle holds, sorted."""
    needed = _required_by(PROGRAM, set()) - {PROGRAM}
    present = _frozen_modules(work) | {path.name.partition(".")[0] for path in internal.iterdir()}
    by_module = metadata.packages_distributions()
    held = {
        _normal(distribution) for module in present for distribution in by_module.get(module, ())
    }
    return sorted(needed & held)


def system_libraries(internal: Path) -> list[Path]:
    """Return the shared libraries that came from the machine that built the bundle."""
    found = [path for path in internal.glob("*.so*") if path.is_file() and not _is_link(path)]
    # Extension modules of Python itself and of its packages carry the interpreter's tag.
    return sorted(path for path in found if "cpython" not in path.name)


def _required_by(name: str, seen: set[str]) -> set[str]:
    name = _normal(name)
    if name in seen:
        return seen
    seen.add(name)
    try:
        requirements = metadata.requires(name) or []
    except metadata.PackageNotFoundError:
        return seen
    for text in requirements:
        requirement = Requirement(text)
        if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
            _required_by(requirement.name, seen)
    return seen


def _frozen_modules(work: Path) -> set[str]:
    """Return the top-level modules in PyInstaller's archive."""
    names: set[str] = set()
    for toc in work.glob("PYZ-*.toc"):
        entries: Iterable[tuple[str, ...]] = ast.literal_eval(toc.read_text(encoding="utf-8"))[1]
        names |= {entry[0].partition(".")[0] for entry in entries}
    return names


def _python_component(name: str) -> Component:
    details = dict(metadata.metadata(name).json)
    version = metadata.version(name)
    component = Component(
        name=str(details["name"]),
        version=version,
        type=ComponentType.LIBRARY,
        purl=PackageURL("pypi", None, _normal(name), version),
        bom_ref=f"pypi:{_normal(name)}",
    )
    if expression := details.get("license_expression"):
        component.licenses.add(LicenseExpression(str(expression)))
    elif licence := _licence_in_words(details):
        component.licenses.add(DisjunctiveLicense(name=licence))
    return component


def _licence_in_words(details: dict[str, str | list[str]]) -> str:
    classifiers = [
        line.rpartition(" :: ")[2]
        for line in details.get("classifier", [])
        if line.startswith("License ::")
    ]
    text = str(details.get("license", "")).strip()
    return "; ".join(classifiers) or text.partition("\n")[0][:80]


def _library_component(path: Path) -> Component:
    package, version = _debian_package(path.name)
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return Component(
        name=path.name,
        version=version or None,
        type=ComponentType.LIBRARY,
        hashes=[HashType(alg=HashAlgorithm.SHA_256, content=digest)],
        properties=[Property(name="debian:package", value=package)] if package else [],
        bom_ref=f"file:{path.name}",
    )


def _debian_package(file_name: str) -> tuple[str, str]:
    """Return the Debian package that a library came from, and its version; empty if none."""
    try:
        search = subprocess.run(
            ["dpkg-query", "--search", f"*/{file_name}"],
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        package = re.match(r"^([^:,\s]+)", search.stdout)
        if search.returncode or package is None:
            return "", ""
        shown = subprocess.run(
            ["dpkg-query", "--show", "--showformat=${Version}", package[1]],
            capture_output=True, text=True, check=False,
        )  # fmt: skip
    except FileNotFoundError:  # no Debian
        return "", ""
    return package[1], shown.stdout.strip()


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _is_link(path: Path) -> bool:
    return path.is_symlink()
