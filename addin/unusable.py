"""The one exception a user may meet: the file or the call is unusable.  The command line prints it and exits 2.

What the operating system says of a file is said in Chinese here, too: it is what most such lines end with.
"""

import errno


class Unusable(Exception):
    """Its text is one clear Chinese line: what cannot be used, where, and what to do."""


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
    errno.EFBIG: "文件太大，磁盘放不下",
    errno.EMFILE: "打开的文件太多",
    errno.EINVAL: "文件名里有不能用的字符",
    errno.EBUSY: "文件正被占用",
}


def reason(error: OSError | ValueError) -> str:
    """A few words for a message; the system's own where it says something rare."""
    if isinstance(error, ValueError):
        return "文件名里有不能用的字符"
    return _REASONS.get(error.errno or 0, error.strerror or "系统没有说明原因")
