"""How much memory this process holds."""

import ctypes
import os
import sys
from pathlib import Path

if sys.platform == "win32":
    from ctypes import wintypes

    class _Counters(ctypes.Structure):
        """PROCESS_MEMORY_COUNTERS of psapi.h."""

        _fields_ = (
            ("cb", wintypes.DWORD),
            ("PageFaultCount", wintypes.DWORD),
            *((f"size{number}", ctypes.c_size_t) for number in range(8)),
        )

    def resident() -> int:
        """Bytes in memory; 0 where the system does not say."""
        counters = _Counters()
        counters.cb = ctypes.sizeof(counters)
        handle = ctypes.windll.kernel32.GetCurrentProcess()
        fine = ctypes.windll.kernel32.K32GetProcessMemoryInfo(
            wintypes.HANDLE(handle), ctypes.byref(counters), counters.cb
        )
        return int(counters.size1) if fine else 0  # WorkingSetSize comes second, after its peak

elif sys.platform == "linux":

    def resident() -> int:
        """Bytes in memory."""
        pages = Path("/proc/self/statm").read_text().split()[1]
        return int(pages) * os.sysconf("SC_PAGE_SIZE")

else:
    import resource

    def resident() -> int:
        """Bytes in memory at the most so far: macOS tells no more."""
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
