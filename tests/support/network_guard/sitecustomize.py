"""Note what a Python process does with the network; loaded where this folder is on the path.

In LEGSEG_SOCKET_NOTES, a file per process: its first line says that the process was watched, every
other one an event and what it was about.
"""

import os
import sys

_EVENTS = (
    *("socket.bind", "socket.connect", "socket.sendto", "socket.sendmsg"),
    *("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"),
)
_folder = os.environ.get("LEGSEG_SOCKET_NOTES")
if _folder:
    _path = os.path.join(_folder, str(os.getpid()))  # noqa: PTH118 (before pathlib is loaded)
    with open(_path, "a") as _stream:  # noqa: PTH123
        _stream.write("watched " + " ".join(sys.orig_argv).replace("\n", " ") + "\n")

    def _note(event: str, arguments: tuple[object, ...]) -> None:
        if event in _EVENTS:
            about = arguments[0] if event.startswith("socket.get") else arguments[1]
            with open(_path, "a") as stream:  # noqa: PTH123
                stream.write(f"{event} {about}\n")

    sys.addaudithook(_note)
