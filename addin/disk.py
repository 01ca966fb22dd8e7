"""What the operating system says of a file, in Chinese; and a lock that it lets go of when its holder dies."""

import errno
import sys
from typing import IO

_REASONS = {
    errno.ENAMETOOLONG: "文件名太长",
    errno.ENOENT: "没有这个文件或文件夹",
    errno.ENOTDIR: "路径里有一段不是文件夹",
    errno.EISDIR: "这是文件夹",
    errno.EACCES: "没有权限",
    errno.EPERM: "没有权限",
    errno.EROFS: "所在磁盘只能读取",
    errno.ENOSPC: "磁盘满了",
    errno.EDQUOT: "磁盘限额用完了",
    errno.EMFILE: "打开的文件太多",
    errno.EINVAL: "文件名里有不能用的字符",
    errno.EBUSY: "文件正被占用",
}


def reason(error: OSError | ValueError) -> str:
    """A few words for a message; the system's own where it says something rare."""
    if isinstance(error, ValueError):
        return "文件名里有不能用的字符"
    return _REASONS.get(error.errno or 0, error.strerror or "系统没有说明原因")


if sys.platform == "win32":
    import msvcrt

    def try_lock(file: IO[bytes]) -> None:
        """Hold this file until it is closed or the process ends, however it ends.  OSError at once where it is held."""
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def try_lock(file: IO[bytes]) -> None:
        """Hold this file until it is closed or the process ends, however it ends.  OSError at once where it is held."""
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
