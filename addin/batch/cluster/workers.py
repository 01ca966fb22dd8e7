"""The cluster's workers: are there any, are they of our version, and which one is fresh."""

import logging
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from time import monotonic, sleep
from typing import Any

from distributed import Client

from addin.batch.program import fingerprint
from addin.unusable import Unusable

PATIENCE = 15
"""Seconds to wait for a scheduler, and for its first worker."""
NONE_LEFT = "集群里没有工作进程了；请用 dask worker 启动几个，再运行一次会从断处接着做"


@contextmanager
def connected(address: str, folders: Sequence[Path]) -> Iterator[Client]:
    """A client of the scheduler, whose workers are all of our version; `folders`: all must see these."""
    logging.getLogger("distributed").setLevel(logging.CRITICAL)  # what they say there, we say in one line
    try:
        client = Client(address, timeout=PATIENCE, set_as_default=False)
    except (OSError, ValueError, TimeoutError) as error:
        raise Unusable(
            f"{address}：连不上调度器；请先启动 dask scheduler，并检查地址（如 tcp://主机名:8786）和防火墙"
        ) from error
    try:
        try:
            client.wait_for_workers(1, timeout=PATIENCE)
        except TimeoutError as error:
            raise Unusable(
                f"{address}：调度器在，工作进程一个也没有；请在各台机器上启动 dask worker {address}"
            ) from error
        _check_versions(client)
        for folder in folders:
            _check_shared(client, folder)
        yield client
    finally:
        with suppress(Exception):
            client.close(timeout=5)


def described(client: Client) -> str:
    """How many work, and where to watch them."""
    found = addresses(client)
    return f"集群：{len(found)} 个工作进程，{threads(client)} 条线程；看板 {client.dashboard_link}"


def _check_versions(client: Client) -> None:
    try:
        found: dict[str, tuple[str, str]] = client.run(_version)
    except ModuleNotFoundError as error:
        raise Unusable(
            f"有的工作进程没有安装 jiugai（{error}）；请在每台机器上安装同一版本：pip install 'jiugai[cluster]'"
        ) from error
    ours = _version()
    others = sorted(
        f"{address}（Python {python}，{program}）"
        for address, (python, program) in found.items()
        if (python, program) != ours
    )
    if others:
        raise Unusable(other_version(f"本机 Python {ours[0]}，{ours[1]}；{'、'.join(others)}"))


def _version() -> tuple[str, str]:
    """Python's to the second place, for what is sent must be understood; ours to the last byte."""
    return f"{sys.version_info[0]}.{sys.version_info[1]}", fingerprint()


def other_version(which: str) -> str:
    """What to do about it."""
    return f"工作进程和本机的版本不一样：{which}；请在每台机器上安装同一版本，重新启动工作进程"


def _check_shared(client: Client, folder: Path) -> None:
    blind = sorted(address for address, sees in client.run(_sees, str(folder.resolve())).items() if not sees)
    if blind:
        raise Unusable(
            f"{folder}：这些工作进程看不到这个文件夹：{'、'.join(blind)}；"
            "请用各台机器路径相同的共享文件夹，或不写 --shared"
        )


def _sees(folder: str) -> bool:
    return Path(folder).is_dir()


def addresses(client: Client) -> dict[str, Any]:
    """Address → what the scheduler says of the worker."""
    found: dict[str, Any] = client.scheduler_info(n_workers=-1).get("workers", {})
    return found


def threads(client: Client) -> int:
    """So many tasks can be at work at once."""
    return sum(int(each.get("nthreads", 1)) for each in addresses(client).values())


def look(client: Client) -> None:
    """Unusable where the scheduler is gone."""
    if client.status not in ("running", "connecting"):
        raise Unusable("调度器断开了；已经做完的都记下了，调度器恢复后再运行一次会从断处接着做")


def fresh(client: Client, seconds: float) -> str:
    """The address of a worker that has just been started; of any, where they are not started anew by a nanny."""
    until = monotonic() + seconds
    while not addresses(client):
        look(client)
        if monotonic() > until:
            raise Unusable(NONE_LEFT)
        sleep(0.2)
    before = addresses(client)
    chosen = next(iter(before))
    if not before[chosen].get("nanny"):
        return chosen
    with suppress(TimeoutError, KeyError, ValueError):
        client.restart_workers([chosen], timeout=seconds, raise_for_error=False)
    while monotonic() < until:
        new = [address for address in addresses(client) if address not in before]
        if new:
            return new[0]
        sleep(0.2)
    return next(iter(addresses(client)), chosen)
