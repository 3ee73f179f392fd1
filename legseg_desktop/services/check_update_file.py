"""Check that a package is an unchanged one of LegSeg, and say what it changes.

A package has a signature beside it, in the format of minisign: of the file's BLAKE2b hash and of a
trusted comment, which here holds the version and what changed. Nothing is opened, unpacked or
installed, and nothing of the package is read but to hash it.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
import re
from dataclasses import dataclass
from enum import StrEnum
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from inference_engine.anatomy.label_table import RESOURCES
from inference_engine.errors import InputError
from inference_engine.progress import NoProgress, Progress

PUBLIC_KEY_FILE = RESOURCES / "updates" / "release.pub"
SIGNATURE_SUFFIX = ".minisig"
PROGRAM = "legseg"

_CHUNK = 1 << 22
_LARGEST_SIGNATURE = 16_384  # bytes; minisign's own limit is lower
_MOST_CHANGES = 100
# Of the hash, not of the whole file; and what minisign calls its keys.
_PREHASHED, _KEY = b"ED", b"Ed"
_UNTRUSTED, _TRUSTED = "untrusted comment: ", "trusted comment: "
_VERSION = re.compile(r"(\d{1,6})\.(\d{1,6})\.(\d{1,6})")
_DON_T = "Don't install it. Get the package and its signature anew from who publishes LegSeg."


class Age(StrEnum):
    """How a package's version compares with the running one."""

    NEWER = "newer"
    SAME = "same"
    OLDER = "older"


@dataclass(frozen=True)
class UpdateFile:
    """A package whose signature is right.

    Parameters
    ----------
    name : str
        File name.
    version, installed : str
        Version of the package and of the running program.
    age : Age
        The package's, against the running program.
    changes : tuple of str
        What changes, one sentence each; signed like the package.
    """

    name: str
    version: str
    installed: str
    age: Age
    changes: tuple[str, ...]

    @property
    def sentence(self) -> str:
        """What was found, in one or two sentences."""
        genuine = f"{self.name} is LegSeg {self.version}, unchanged since it was published."
        if self.age is Age.NEWER:
            return f"{genuine} Version {self.installed} is installed."
        if self.age is Age.SAME:
            return f"{genuine} It is the version that is installed."
        return (
            f"{genuine} It is older than version {self.installed}, which is installed: it may not "
            "read a library that the newer one has used."
        )


@dataclass(frozen=True)
class _Signature:
    """The four lines of a signature file, decoded."""

    key_id: bytes
    signature: bytes
    trusted_comment: str
    comment_signature: bytes


@dataclass(frozen=True)
class _PublicKey:
    key_id: bytes
    key: Ed25519PublicKey


def check_update_file(
    path: Path,
    *,
    public_key: Path = PUBLIC_KEY_FILE,
    installed: str | None = None,
    progress: Progress | None = None,
) -> UpdateFile:
    """Return what a package is.

    Parameters
    ----------
    path : Path
        The package, or its signature: either beside the other.
    public_key : Path
        Whose signature is trusted, in minisign's format.
    installed : str, optional
        Version to compare with; by default the running program's.
    progress : Progress, optional
        Told how much of the package has been read; may cancel.

    Raises
    ------
    InputError
        If there is no signature, it is by another key, or the package or what is said of it was
        changed: then it must not be trusted.
    OperationCancelled
        If the user has asked to stop.
    """
    package = path.with_suffix("") if path.suffix == SIGNATURE_SUFFIX else path
    signature = _read_signature(package)
    key = _read_public_key(public_key)
    if signature.key_id != key.key_id:
        raise InputError(
            f"{package.name} was signed by somebody else, not by LegSeg's key.", _DON_T
        )
    digest = _hash(package, progress or NoProgress())
    try:
        key.key.verify(signature.signature, digest)
    except InvalidSignature as error:
        raise InputError(
            f"{package.name} isn't what was signed: it was changed or is damaged.", _DON_T
        ) from error
    try:
        signed = signature.signature + signature.trusted_comment.encode()
        key.key.verify(signature.comment_signature, signed)
    except InvalidSignature as error:
        raise InputError(
            f"What is said of {package.name} isn't what was signed: it was changed.", _DON_T
        ) from error
    running = installed or _installed_version()
    found, changes = _what_is_said(package, signature.trusted_comment)
    return UpdateFile(package.name, found, running, _age(found, running), changes)


def _read_signature(package: Path) -> _Signature:
    path = package.with_name(package.name + SIGNATURE_SUFFIX)
    lines = _lines_of(path, f"{package.name} has no signature ({path.name}) beside it.")
    try:
        untrusted, first, trusted, second, *rest = lines
        content, comment_signature = _decoded(first, 74), _decoded(second, 64)
    except ValueError as error:
        raise _malformed(path) from error
    if rest or not untrusted.startswith(_UNTRUSTED) or not trusted.startswith(_TRUSTED):
        raise _malformed(path)
    if content[:2] != _PREHASHED:
        raise _malformed(path)
    comment = trusted.removeprefix(_TRUSTED)
    return _Signature(content[2:10], content[10:], comment, comment_signature)


def _read_public_key(path: Path) -> _PublicKey:
    lines = _lines_of(path, "LegSeg's public key is missing from the installation.")
    try:
        _, line, *_ = lines
        content = _decoded(line, 42)
    except ValueError as error:
        raise _malformed(path) from error
    if content[:2] != _KEY:
        raise _malformed(path)
    return _PublicKey(content[2:10], Ed25519PublicKey.from_public_bytes(content[10:]))


def _lines_of(path: Path, if_missing: str) -> list[str]:
    try:
        with path.open("rb") as stream:
            content = stream.read(_LARGEST_SIGNATURE + 1)
        if len(content) > _LARGEST_SIGNATURE:
            raise _malformed(path)
        return content.decode().splitlines()
    except OSError as error:
        raise InputError(if_missing, _DON_T) from error
    except UnicodeDecodeError as error:
        raise _malformed(path) from error


def _decoded(line: str, size: int) -> bytes:
    """Return the bytes of a base64 line; ValueError if they aren't `size` bytes."""
    try:
        content = base64.b64decode(line.strip(), validate=True)
    except binascii.Error as error:
        raise ValueError("no base64") from error
    if len(content) != size:
        raise ValueError("not of its size")
    return content


def _hash(path: Path, progress: Progress) -> bytes:
    """Return the BLAKE2b hash of a file, 64 bytes."""
    hashed = hashlib.blake2b()
    try:
        size = max(1, path.stat().st_size)
        with path.open("rb") as stream:
            done = 0
            while chunk := stream.read(_CHUNK):
                hashed.update(chunk)
                done += len(chunk)
                progress.report(min(1.0, done / size), "Reading the package")
    except OSError as error:
        raise InputError(
            f"{path.name} can't be read: {error.strerror or error}.", "Choose the package's file."
        ) from error
    return hashed.digest()


def _what_is_said(package: Path, comment: str) -> tuple[str, tuple[str, ...]]:
    """Return version and changes of a trusted comment."""
    try:
        said = json.loads(comment)
        program, found = said["program"], _VERSION.fullmatch(said["version"])
        changes = tuple(str(change) for change in said["changes"][:_MOST_CHANGES])
    except (ValueError, KeyError, TypeError):
        program, found, changes = "", None, ()
    if program != PROGRAM or found is None:
        raise InputError(
            f"{package.name} is signed by LegSeg's key, but it isn't a package of LegSeg.",
            "Choose the package's file.",
        )
    return found[0], changes


def _age(found: str, running: str) -> Age:
    ours = _VERSION.match(running)
    theirs = _VERSION.match(found)
    assert theirs is not None
    if ours is None or _numbers(theirs) > _numbers(ours):
        return Age.NEWER
    return Age.SAME if _numbers(theirs) == _numbers(ours) else Age.OLDER


def _numbers(found: re.Match[str]) -> tuple[int, ...]:
    return tuple(map(int, found.groups()))


def _installed_version() -> str:
    try:
        return version(PROGRAM)
    except PackageNotFoundError:
        return "unknown"


def _malformed(path: Path) -> InputError:
    return InputError(f"{path.name} isn't a signature or key that LegSeg can read.", _DON_T)
