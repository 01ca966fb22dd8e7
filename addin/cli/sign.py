"""`jiugai sign RECORD --key K`: the office's own signature beside a record; `--new-key K` makes a key."""

import os
from pathlib import Path
from typing import Annotated

import typer

from addin.cli.screen import say
from addin.filling.opc.save import save_bytes
from addin.machine.clock import now
from addin.record.verify import read_record
from addin.trust import signing
from addin.unusable import Unusable, reason

PASSWORD = "JIUGAI_KEY_PASSWORD"
"""The environment variable that spares the question, for machines nobody sits at."""
Record = Annotated[Path | None, typer.Argument(metavar="运行记录", help="jiugai run 写出的“…-运行记录.json”")]
Key = Annotated[Path | None, typer.Option("--key", metavar="私钥", help="用这把私钥签")]
NewKey = Annotated[Path | None, typer.Option("--new-key", metavar="私钥", help="做一把新的：私钥和同名的 .pub 公钥")]


def command(record: Record = None, key: Key = None, new_key: NewKey = None) -> int:
    """给运行记录签名：本单位的私钥，任何人用公钥核对。

    私钥有口令，不要放在结果文件夹里；公钥（.pub）公开张贴。签名是 minisign 格式，不用本程序也能核对。
    """
    if new_key is not None:
        _make(new_key)
    if record is not None:
        if key is None and new_key is None:
            raise Unusable("请用 --key 给出私钥；还没有的，先用 jiugai sign --new-key 私钥.pem 做一把")
        _sign(record, key or new_key or Path())
    elif new_key is None:
        raise Unusable("请给出要签名的运行记录；只做私钥的写 --new-key")
    return 0


def _password(asked: str, twice: bool = False) -> str:
    given = os.environ.get(PASSWORD)
    return (
        given if given is not None else str(typer.prompt(asked, hide_input=True, confirmation_prompt=twice, err=True))
    )


def _make(path: Path) -> None:
    for target in (path, path.with_suffix(".pub")):
        if target.exists():
            raise Unusable(f"{target}：已经存在；私钥绝不覆盖，请换一个名字")
    secret, public = signing.new_key(_password("给私钥设一个口令", twice=True))
    save_bytes(secret, path)
    path.chmod(0o600)
    save_bytes(public.encode(), path.with_suffix(".pub"))
    say(f"私钥：{path}（留在本单位，记住口令）")
    say(f"公钥：{path.with_suffix('.pub')}（公开张贴，核对的人用它）")


def _sign(record: Path, key: Path) -> None:
    _, intact = read_record(record)
    if not intact:
        raise Unusable(f"{record.name}：被改动过，不能签名；请重新运行 jiugai run")
    private = signing.load(key, _password("私钥的口令"))
    target = record.with_name(record.name + signing.ENDING)
    try:
        data = record.read_bytes()
    except OSError as error:
        raise Unusable(f"{record}：读不出来（{reason(error)}）") from error
    save_bytes(signing.sign(data, private, record.name, now()).encode(), target, force=True, keep_old=False)
    say(f"签名：{target}")
