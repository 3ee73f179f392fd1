"""A minimal Debian to try a package in: nothing but what the package names, and no network."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType

USER = "clinician"
# What the package manager keeps for itself, and what is no file of a package.
_NOT_COUNTED = ("proc", "sys", "dev", "tmp", "home", "root", "run", "var/cache", "var/lib/dpkg",
                "var/lib/apt", "var/log", "etc/ld.so.cache", "etc/mailcap")  # fmt: skip


def mounts_below(folder: Path, table: Path = Path("/proc/self/mountinfo")) -> list[Path]:
    """Return what is mounted on a folder and below it, in the order of mounting."""
    mounted = []
    for line in table.read_text("utf-8").splitlines():
        # Blanks and the like stand there as octal numbers.
        place = Path(re.sub(r"\\([0-7]{3})", lambda found: chr(int(found[1], 8)), line.split()[4]))
        if place.is_relative_to(folder.resolve()):
            mounted.append(place)
    return mounted


class CleanSystem:
    """A Debian in a folder, as long as the `with` block lasts.

    Parameters
    ----------
    folder : Path
        An empty folder for it; needs about 1.5 GB.
    release : str
        Which Debian.
    """

    def __init__(self, folder: Path, release: str = "bookworm") -> None:
        self.root = folder / "system"
        self.home = self.root / "home" / USER
        self._release = release
        self._files: set[str] = set()

    def __enter__(self) -> CleanSystem:
        try:
            self._make()
        except BaseException:  # an interrupted debootstrap leaves what it has mounted
            self._leave()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._leave()

    def _make(self) -> None:
        subprocess.run(
            ["debootstrap", "--variant=minbase", self._release, str(self.root)],
            stdout=subprocess.DEVNULL,
            check=True,
        )
        # The mirrors and the name server of the machine that tests.
        sources = Path("/etc/apt/sources.list.d")
        for source in [Path("/etc/apt/sources.list"), *sources.glob("*")]:
            if source.is_file():
                shutil.copy(source, self.root / source.relative_to("/"))
        for name in ("apt/apt.conf.d", "resolv.conf"):
            source = Path("/etc") / name
            if source.is_dir():
                shutil.copytree(source, self.root / "etc" / name, dirs_exist_ok=True)
            elif source.is_file():
                shutil.copy(source, self.root / "etc" / name)
        (self.root / "tmp/.X11-unix").mkdir(mode=0o1777, exist_ok=True)
        self._mount("-t", "proc", "proc", str(self.root / "proc"))
        self._mount("--bind", "/dev", str(self.root / "dev"))
        self.as_root("apt-get update --quiet")
        self.as_root(f"useradd --create-home {USER}")

    def _leave(self) -> None:
        """End what runs inside, and take off every mount: what is deleted next must not be /dev."""
        for pid in self._processes():
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        for place in reversed(mounts_below(self.root)):
            subprocess.run(["umount", "--lazy", str(place)], check=False)

    def as_root(self, command: str) -> str:
        """Run a command as root, with the network; return what it printed."""
        done = subprocess.run(
            ["chroot", str(self.root), "/bin/sh", "-c", command],
            env={"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "DEBIAN_FRONTEND": "noninteractive"},
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        if done.returncode:
            raise OSError(f"{command}: {done.stderr.strip()[-500:]}")
        return done.stdout

    def as_user(
        self, command: str, environment: Mapping[str, str] | None = None
    ) -> subprocess.CompletedProcess[str]:
        """Run a command as the user, without a network, to its end."""
        return subprocess.run(
            self._user_command(command),
            env=self._environment(environment),
            capture_output=True, text=True, check=False, timeout=600,
        )  # fmt: skip

    def start(
        self, command: str, environment: Mapping[str, str] | None = None
    ) -> subprocess.Popen[str]:
        """Start a command as the user, without a network."""
        return subprocess.Popen(
            self._user_command(command),
            env=self._environment(environment),
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True,
        )  # fmt: skip

    def end(self, running: subprocess.Popen[str]) -> None:
        """End a started command as a user's logging out does."""
        with suppress(ProcessLookupError):
            os.killpg(running.pid, signal.SIGTERM)
        try:
            running.communicate(timeout=15)
        except subprocess.TimeoutExpired:
            os.killpg(running.pid, signal.SIGKILL)
            running.communicate()

    def kill_worker(self, timeout_s: float) -> bool:
        """Kill the process that segments as soon as there is one; say whether there was."""
        deadline = time.monotonic() + timeout_s
        while time.monotonic() < deadline:
            for pid in self._processes():
                with suppress(OSError):
                    if b"--worker" in Path(f"/proc/{pid}/cmdline").read_bytes():
                        time.sleep(0.5)  # it is at work by then
                        os.kill(pid, signal.SIGKILL)
                        return True
            time.sleep(0.05)
        return False

    @contextmanager
    def screen(self) -> Iterator[str]:
        """Give a virtual screen; its server runs outside the clean system."""
        name = ":77"
        server = subprocess.Popen(
            ["Xvfb", name, "-screen", "0", "1920x1080x24", "-nolisten", "tcp", "-ac"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        sockets = str(self.root / "tmp/.X11-unix")
        self._mount("--bind", "/tmp/.X11-unix", sockets)
        try:
            time.sleep(1.0)
            yield name
        finally:
            subprocess.run(["umount", "--lazy", sockets], check=False)
            server.terminate()
            server.wait()

    @contextmanager
    def read_only_home(self) -> Iterator[None]:
        """Make the home unwritable for a while."""
        self._mount("--bind", str(self.home), str(self.home))
        self._mount("-o", "remount,ro,bind", str(self.home))
        try:
            yield
        finally:
            subprocess.run(["umount", "--lazy", str(self.home)], check=False)

    def sockets_of(self, command: str, environment: Mapping[str, str]) -> list[str]:
        """Return the calls that open sockets in the first 20 s of a command."""
        log = self.root.parent / "sockets.log"
        traced = subprocess.Popen(
            ["strace", "-f", "-qq", "-e", "trace=socket", "-o", str(log),
             *self._user_command(command)],
            env=self._environment(environment),
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
        )  # fmt: skip
        with suppress(subprocess.TimeoutExpired):
            traced.wait(timeout=20)
        with suppress(ProcessLookupError):
            os.killpg(traced.pid, signal.SIGKILL)
        traced.wait()
        return [line for line in log.read_text("utf-8").splitlines() if "socket(" in line]

    def remember_files(self) -> None:
        """Remember which files there are."""
        self._files = set(self._counted_files())

    def new_files(self) -> list[str]:
        """Return the files that have come since `remember_files`, the user's own not counted."""
        return sorted(set(self._counted_files()) - self._files)

    def _counted_files(self) -> Iterator[str]:
        for folder, folders, files in os.walk(self.root):
            place = os.path.relpath(folder, self.root)
            folders[:] = [
                name for name in folders if os.path.normpath(f"{place}/{name}") not in _NOT_COUNTED
            ]
            for name in files:
                path = os.path.normpath(f"{place}/{name}")
                if not path.startswith(_NOT_COUNTED):
                    yield path

    def _user_command(self, command: str) -> list[str]:
        return ["unshare", "--net", "chroot", f"--userspec={USER}:{USER}", str(self.root),
                "/bin/sh", "-c", f"cd ~ && exec {command}"]  # fmt: skip

    def _environment(self, more: Mapping[str, str] | None) -> dict[str, str]:
        return {"HOME": f"/home/{USER}", "USER": USER, "LANG": "C.UTF-8",
                "PATH": "/usr/bin:/bin:/usr/sbin", **(more or {})}  # fmt: skip

    def _processes(self) -> list[int]:
        """Return the processes that run inside the clean system."""
        found = []
        for entry in Path("/proc").iterdir():
            if entry.name.isdigit():
                with suppress(OSError):
                    if (entry / "root").readlink() == self.root:
                        found.append(int(entry.name))
        return found

    def _mount(self, *arguments: str) -> None:
        subprocess.run(["mount", *arguments], check=True)
