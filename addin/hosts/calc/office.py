"""A running LibreOffice: started, found again by its profile, and spoken to through a pipe only its user can open."""

import hashlib
import shutil
import subprocess
from collections.abc import Sequence
from typing import Any

from addin.hosts.calc.bridge import CalcError, uno_module
from addin.hosts.calc.progress import STALLED, until

QUIET = ("--norestore", "--nologo", "--nofirststartwizard")


def start(user: str, arguments: Sequence[str] = (), **options: Any) -> "subprocess.Popen[bytes]":
    """Start LibreOffice for the profile whose `user` folder has this URL, listening on the profile's pipe.

    `options` go to Popen.  A profile that is already in use is not started twice: it begins to listen.
    """
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        raise CalcError("soffice is not installed")
    profile = f"-env:UserInstallation={user.removesuffix('/').removesuffix('/user')}"
    return subprocess.Popen([program, profile, f"--accept=pipe,name={_pipe(user)};urp;", *QUIET, *arguments], **options)


def attach(user: str) -> Any:
    """The component context of the LibreOffice running with that profile, made to listen if it does not.  CalcError."""
    try:
        return _connect(user)
    except CalcError:
        start(user, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return wait_for(user)


def wait_for(user: str, stalled: float = STALLED) -> Any:
    """The context as soon as it listens; CalcError once LibreOffice has done nothing for so many seconds."""
    context = until(lambda: _connected(user), stalled)
    return _connect(user) if context is None else context


def _connected(user: str) -> Any:
    try:
        return _connect(user)
    except CalcError:
        return None


def desktop(context: Any) -> Any:
    """Its com.sun.star.frame.Desktop."""
    return context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)


def document(context: Any, uid: str) -> Any:
    """The open spreadsheet with this RuntimeUID.  CalcError if it was closed meanwhile."""
    components = desktop(context).Components.createEnumeration()
    while components.hasMoreElements():
        component = components.nextElement()
        if getattr(component, "RuntimeUID", None) == uid and hasattr(component, "Sheets"):
            return component
    raise CalcError(f"no open spreadsheet has the id {uid}")


def _pipe(user: str) -> str:
    return f"jiugai-{hashlib.sha256(user.removesuffix('/').encode()).hexdigest()[:16]}"


def _connect(user: str) -> Any:
    local = uno_module().getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    try:
        return resolver.resolve(f"uno:pipe,name={_pipe(user)};urp;StarOffice.ComponentContext")
    except Exception as error:  # NoConnectException, which only exists once UNO is loaded
        problem = str(error)
    raise CalcError(problem)
