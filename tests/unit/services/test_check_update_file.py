"""A package is trusted only as it was signed; the signatures are made here, after the format."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from inference_engine.errors import InputError
from inference_engine.progress import OperationCancelled
from legseg_desktop.services.check_update_file import PUBLIC_KEY_FILE, Age, check_update_file

KEY_ID = b"LegSeg!!"
SAID = {"program": "legseg", "version": "0.2.0", "changes": ["Imports are faster.", "Größer."]}


def sign(
    package: Path,
    key: Ed25519PrivateKey,
    *,
    said: object = SAID,
    key_id: bytes = KEY_ID,
    algorithm: bytes = b"ED",
) -> Path:
    signature = key.sign(hashlib.blake2b(package.read_bytes(), digest_size=64).digest())
    comment = said if isinstance(said, str) else json.dumps(said, ensure_ascii=False)
    lines = (
        "untrusted comment: anything",
        base64.b64encode(algorithm + key_id + signature).decode(),
        f"trusted comment: {comment}",
        base64.b64encode(key.sign(signature + comment.encode())).decode(),
    )
    path = package.with_name(package.name + ".minisig")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def key() -> Ed25519PrivateKey:
    return Ed25519PrivateKey.generate()


@pytest.fixture
def public_key(tmp_path, key) -> Path:
    path = tmp_path / "key.pub"
    content = base64.b64encode(b"Ed" + KEY_ID + key.public_key().public_bytes_raw()).decode()
    path.write_text(f"untrusted comment: a key\n{content}\n")
    return path


@pytest.fixture
def package(tmp_path) -> Path:
    path = tmp_path / "legseg_0.2.0_amd64.deb"
    path.write_bytes(bytes(range(256)) * 40_000)  # more than is read at once
    return path


@pytest.fixture
def check(public_key) -> Callable[..., object]:
    return lambda path, installed="0.1.0", **more: check_update_file(
        path, public_key=public_key, installed=installed, **more
    )


def test_a_good_package_says_its_version_and_changes(package, key, check):
    signature = sign(package, key)
    update = check(package)
    assert (update.version, update.age) == ("0.2.0", Age.NEWER)
    assert update.changes == ("Imports are faster.", "Größer.")
    assert "unchanged since it was published" in update.sentence
    assert check(signature) == update  # either file may be chosen


@pytest.mark.parametrize(
    ("installed", "age", "word"),
    [
        ("0.10.0", Age.OLDER, "older than version 0.10.0"),
        ("0.2.0", Age.SAME, "the version that is installed"),
        ("0.1.9", Age.NEWER, "0.1.9 is installed"),
        ("unknown", Age.NEWER, "unknown is installed"),
    ],
)
def test_an_older_version_is_said_to_be_one(package, key, check, installed, age, word):
    sign(package, key)
    update = check(package, installed)
    assert update.age is age
    assert word in update.sentence


@pytest.mark.parametrize("where", [0, 5_000_000, -1])
def test_one_changed_byte_is_found(package, key, check, where):
    sign(package, key)
    content = bytearray(package.read_bytes())
    content[where] ^= 1
    package.write_bytes(content)
    with pytest.raises(InputError, match="isn't what was signed"):
        check(package)


def test_a_changed_comment_is_found(package, key, check):
    signature = sign(package, key)
    text = signature.read_text(encoding="utf-8")
    signature.write_text(text.replace("0.2.0", "9.9.9"), encoding="utf-8")
    with pytest.raises(InputError, match="What is said of"):
        check(package)


def test_another_key_is_refused(package, check):
    stranger = Ed25519PrivateKey.generate()
    sign(package, stranger, key_id=b"somebody")
    with pytest.raises(InputError, match="somebody else"):
        check(package)
    sign(package, stranger)  # that claims to be ours
    with pytest.raises(InputError, match="isn't what was signed"):
        check(package)


@pytest.mark.parametrize(
    "said",
    [
        "timestamp:1 file:x",
        {"program": "other", "version": "0.2.0", "changes": []},
        {"program": "legseg", "version": "two", "changes": []},
        {"program": "legseg", "version": 2, "changes": []},
        {"program": "legseg", "changes": []},
        ["legseg"],
    ],
)
def test_something_else_with_our_signature_is_no_package(package, key, check, said):
    sign(package, key, said=said)
    with pytest.raises(InputError, match="isn't a package of LegSeg"):
        check(package)


def test_without_a_signature_nothing_is_trusted(package, check, tmp_path):
    with pytest.raises(InputError, match="has no signature"):
        check(package)
    with pytest.raises(InputError, match="has no signature"):
        check(tmp_path / "missing.deb")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe\n",
        b"one\ntwo\nthree\nfour\n",
        b"untrusted comment: x\nAAAA\ntrusted comment: y\nAAAA\n",
        b"untrusted comment: x\n" * 4,
        b"x" * 20_000,
    ],
)
def test_a_malformed_signature_is_refused(package, key, check, content):
    sign(package, key).write_bytes(content)
    with pytest.raises(InputError, match="isn't a signature or key"):
        check(package)


def test_other_lines_or_kinds_of_signature_are_refused(package, key, check):
    signature = sign(package, key)
    text = signature.read_text(encoding="utf-8")
    for other in (
        text + "more\n",
        text.replace("untrusted", "any"),
        text.replace("\ntrusted", "\nx"),
    ):
        signature.write_text(other, encoding="utf-8")
        with pytest.raises(InputError, match="isn't a signature or key"):
            check(package)
    sign(package, key, algorithm=b"Ed")  # of the whole file, not of its hash
    with pytest.raises(InputError, match="isn't a signature or key"):
        check(package)


def test_a_signature_without_its_package(package, key, check):
    sign(package, key)
    package.unlink()
    with pytest.raises(InputError, match="can't be read"):
        check(package)


def test_a_damaged_public_key_trusts_nothing(package, key, check, public_key):
    sign(package, key)
    for content in (
        "",
        "comment\nAAAA\n",
        "comment\n" + base64.b64encode(b"Xx" + bytes(40)).decode(),
    ):
        public_key.write_text(content)
        with pytest.raises(InputError, match="isn't a signature or key"):
            check(package)
    public_key.unlink()
    with pytest.raises(InputError, match="public key is missing"):
        check(package)


def test_it_can_be_cancelled(package, key, check):
    sign(package, key)

    class Impatient:
        def report(self, fraction: float, message: str) -> None:
            raise OperationCancelled

    with pytest.raises(OperationCancelled):
        check(package, progress=Impatient())


def test_the_shipped_key_can_be_read_and_trusts_no_other(package, key):
    sign(package, key)
    with pytest.raises(InputError, match="somebody else"):
        check_update_file(package, public_key=PUBLIC_KEY_FILE)
