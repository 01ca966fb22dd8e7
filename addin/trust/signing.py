"""Signatures of the office's own, in the format of minisign: anybody checks them with that program and without ours.

Ed25519 over the BLAKE2b-512 of the file (“ED”; of older ones, “Ed”, over the file itself), and over the signature with
its trusted comment; the key's number is eight bytes that name it.  https://jedisct1.github.io/minisign/ describes the
files.  The private key is a PKCS #8 file under a password.  `cryptography` does all of the cryptography; it is an extra
(`pip install "jiugai[sign]"`), imported only here and only when asked for.
"""

import base64
import hashlib
from binascii import Error
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from addin.unusable import Unusable, reason

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

ENDING = ".minisig"
_KEY, _HASHED = b"Ed", b"ED"
_UNTRUSTED, _TRUSTED = "untrusted comment: ", "trusted comment: "
_NUMBER = 8
MISSING = '签名要另装一个库：pip install "jiugai[sign]"（离线安装包里没有；不签名的核对不需要它）'
LEAST = 8


@dataclass(frozen=True, slots=True)
class Signed:
    """`valid`: by that key, and of these very bytes · `key`: the number of the key that signed · `comment`: trusted."""

    valid: bool
    key: str
    comment: str


def new_key(password: str) -> tuple[bytes, str]:
    """The private key file's bytes and the public key's text.  Unusable for a short password."""
    try:
        from cryptography.hazmat.primitives import serialization as form
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    except ImportError as error:
        raise Unusable(MISSING) from error
    if len(password) < LEAST:
        raise Unusable(f"口令至少 {LEAST} 个字符")
    made = Ed25519PrivateKey.generate()
    locked = form.BestAvailableEncryption(password.encode())
    secret = made.private_bytes(form.Encoding.PEM, form.PrivateFormat.PKCS8, locked)
    return secret, public_text(made)


def public_text(private: "Ed25519PrivateKey") -> str:
    """The two lines to be handed out."""
    raw = private.public_key().public_bytes_raw()
    return f"{_UNTRUSTED}minisign public key {_name(_number(raw))}\n{_base64(_KEY + _number(raw) + raw)}\n"


def load(path: Path, password: str) -> "Ed25519PrivateKey":
    """The private key; Unusable in one line where the file or the password is wrong."""
    try:
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
        from cryptography.hazmat.primitives.serialization import load_pem_private_key
    except ImportError as error:
        raise Unusable(MISSING) from error
    try:
        found = load_pem_private_key(path.read_bytes(), password.encode())
    except OSError as error:
        raise Unusable(f"{path}：读不出私钥（{reason(error)}）") from error
    except (ValueError, TypeError) as error:
        raise Unusable(f"{path.name}：打不开；口令不对，或者不是 jiugai sign --new-key 做的私钥") from error
    if not isinstance(found, Ed25519PrivateKey):
        raise Unusable(f"{path.name}：不是本程序用的私钥；请用 jiugai sign --new-key 做一把")
    return found


def sign(data: bytes, private: "Ed25519PrivateKey", file: str, when: datetime) -> str:
    """The text of the signature file."""
    number = _number(private.public_key().public_bytes_raw())
    body = private.sign(hashlib.blake2b(data).digest())
    comment = f"timestamp:{int(when.timestamp())}\tfile:{file}\thashed"
    whole = private.sign(body + comment.encode())
    return (
        f"{_UNTRUSTED}signature from jiugai, key {_name(number)}\n{_base64(_HASHED + number + body)}\n"
        f"{_TRUSTED}{comment}\n{_base64(whole)}\n"
    )


def check(data: bytes, signature: str, public: str) -> Signed:
    """Unusable where one of the two is no such file; a wrong signature is not valid, and no error."""
    try:
        from cryptography.exceptions import InvalidSignature
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
    except ImportError as error:
        raise Unusable(MISSING) from error
    key = _decoded(public.strip().splitlines()[-1:], "公钥")
    lines = signature.splitlines()
    body, whole = _decoded(lines[1:2], "签名"), _decoded(lines[3:4], "签名")
    if key[:2] != _KEY or len(key) != 42 or body[:2] not in (_KEY, _HASHED) or len(body) != 74 or len(whole) != 64:
        raise Unusable("公钥或签名文件认不出来；请用 jiugai sign 做出的 .pub 和签名")
    comment = lines[2].removeprefix(_TRUSTED)
    named = _name(body[2:10])
    judge = Ed25519PublicKey.from_public_bytes(key[10:])
    try:
        judge.verify(body[10:], hashlib.blake2b(data).digest() if body[:2] == _HASHED else data)
        judge.verify(whole, body[10:] + comment.encode())
    except InvalidSignature:
        return Signed(False, named, comment)
    return Signed(body[2:10] == key[2:10], named, comment)


def _number(public: bytes) -> bytes:
    return hashlib.sha256(public).digest()[:_NUMBER]


def _name(number: bytes) -> str:
    """As minisign prints it: the eight bytes as one little-endian number."""
    return f"{int.from_bytes(number, 'little'):016X}"


def _base64(data: bytes) -> str:
    return base64.b64encode(data).decode()


def _decoded(lines: list[str], what: str) -> bytes:
    try:
        return base64.b64decode("".join(lines).strip(), validate=True)
    except Error as error:
        raise Unusable(f"{what}文件认不出来；请用 jiugai sign 做出的那一份") from error
