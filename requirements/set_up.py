"""Makes this folder ready: system libraries, a pinned uv, the locked libraries, the project itself.

Run by make with the machine's own python3, before anything else is there, so it uses the standard
library alone. Asked again it does nothing until a lock, pyproject.toml or Python changes.

    python3 requirements/set_up.py run      what the window needs
    python3 requirements/set_up.py check    and what the checks need
    python3 requirements/set_up.py test     and what the tests of the real window need
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCKS = ROOT / "requirements"
TOOLS = ROOT / ".tools"
VENV = ROOT / ".venv"
STAMP = ".alongside-ready"
OLDEST_PYTHON = (3, 11)
WHAT_FOR = ("run", "check", "test")


class CannotSetUp(Exception):
    """Carries the sentence that tells a person what to do."""


def main(arguments: list[str]) -> int:
    if len(arguments) != 1 or arguments[0] not in WHAT_FOR:
        print(f"Say what for: {', '.join(WHAT_FOR)}.", file=sys.stderr)
        return 2
    try:
        set_up(arguments[0])
    except CannotSetUp as problem:
        print(problem, file=sys.stderr)
        return 1
    return 0


def set_up(what_for: str) -> None:
    require_python(sys.version_info[:2])
    add_system_libraries(what_for)
    add_tools()
    add_libraries("run" if what_for == "run" else "dev")


def require_python(version: tuple[int, int]) -> None:
    if version < OLDEST_PYTHON:
        needs, has = (".".join(map(str, numbers)) for numbers in (OLDEST_PYTHON, version))
        raise CannotSetUp(
            f"Alongside needs Python {needs} or newer, and python3 here is {has}. If a newer one "
            f"is on this computer, name it: make run PYTHON3=python{needs}"
        )


# System libraries


def has_display(environment: dict[str, str], platform: str = sys.platform) -> bool:
    """Only on Linux can a person be without one."""
    shown = environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY")
    return bool(shown) or not platform.startswith("linux")


def add_system_libraries(what_for: str) -> None:
    """What is needed is asked for or refused; what only tests of the real window need is tried."""
    if what_for == "check" or not shutil.which("dpkg-query"):
        return
    needed = listed("offscreen")
    if what_for == "run" and has_display(dict(os.environ)):
        needed += listed("window")
    welcome = listed("window") + listed("desktop") if what_for == "test" else []
    missing = absent(needed + welcome, installed())
    if missing and not apt_install(missing) and (still := absent(needed, installed())):
        raise CannotSetUp(
            "A few system libraries are missing. Please type this line, then try again:\n"
            f"  sudo apt-get install --no-install-recommends {' '.join(still)}"
        )
    if what_for == "test" and (checkers := absent(listed("forms"), installed())):
        apt_install(checkers)  # apart from the others: not every system has all of them


def listed(name: str) -> list[str]:
    return (LOCKS / f"apt-{name}.txt").read_text(encoding="utf-8").split()


def installed() -> set[str]:
    """Every package this machine has, under its own name and the names it stands in for."""
    shape = "${db:Status-Status}\t${Package}, ${Provides}\n"
    query = subprocess.run(
        ["dpkg-query", "-W", "-f", shape], capture_output=True, text=True, check=True
    )
    names: set[str] = set()
    for line in query.stdout.splitlines():
        status, _, provided = line.partition("\t")
        if status == "installed":
            names.update(entry.split()[0] for entry in provided.split(",") if entry.strip())
    return names


def absent(wanted: list[str], present: set[str]) -> list[str]:
    return [name for name in wanted if name not in present]


def apt_install(names: list[str]) -> bool:
    """Install when that needs no password; ask for fresh package lists only when it must."""
    prefix = administrator()
    if prefix is None or not shutil.which("apt-get"):
        return False
    print(f"Adding system libraries: {' '.join(names)}", flush=True)
    apt = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    install = [*apt, "install", "--yes", "--no-install-recommends", *names]
    if succeeds(install, quiet=True):
        return True
    return succeeds([*apt, "update"]) and succeeds(install)


def administrator() -> list[str] | None:
    """What to put before a command to run it as root, or None where that needs a password."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") and succeeds(["sudo", "-n", "true"], quiet=True):
        return ["sudo", "-n"]
    return None


# Tools and libraries


def add_tools() -> None:
    """A virtual environment that holds uv and nothing else."""
    mark = fingerprint([LOCKS / "tools.txt"])
    if stamped(TOOLS) == mark:
        return
    print("Setting up the installer (once)", flush=True)
    run([sys.executable, "-m", "venv", "--clear", str(TOOLS)], "python3 could not make a venv.")
    pip = [str(TOOLS / "bin" / "python"), "-m", "pip", "-qq", "--disable-pip-version-check"]
    hashed = ["--require-hashes", "--only-binary", ":all:", "-r", str(LOCKS / "tools.txt")]
    run([*pip, "install", *hashed], "uv could not be fetched.")
    stamp(TOOLS, mark)


def add_libraries(kind: str) -> None:
    """The locked libraries, and the project itself, editable. What was dev stays dev."""
    if kind == "run" and stamped(VENV).startswith("dev "):
        kind = "dev"
    locks = [LOCKS / f"{name}.txt" for name in (("run", "build") if kind == "run" else ("dev",))]
    mark = f"{kind} {fingerprint([*locks, ROOT / 'pyproject.toml'])}"
    if stamped(VENV) == mark:
        return
    print("Setting up the libraries (once; about 100 MB the first time)", flush=True)
    if not sound(VENV):
        uv(["venv", "--quiet", "--clear", "--python", sys.executable, str(VENV)])
    uv(["pip", "sync", "--quiet", "--compile-bytecode", "--require-hashes", *map(str, locks)])
    uv(["pip", "install", "--quiet", "--no-deps", "--no-build-isolation", "--editable", str(ROOT)])
    stamp(VENV, mark)


def sound(venv: Path) -> bool:
    """Does it stand, and on this Python? It may have been moved, or Python upgraded under it."""
    here = f"python{sys.version_info.major}.{sys.version_info.minor}"
    python = venv / "bin" / here
    return (venv / "lib" / here).is_dir() and succeeds([str(python), "-c", ""], quiet=True)


def uv(arguments: list[str]) -> None:
    target = {} if arguments[0] == "venv" else {"VIRTUAL_ENV": str(VENV)}
    run(
        [str(TOOLS / "bin" / "uv"), *arguments],
        "The libraries could not be set up.",
        {"UV_PYTHON_DOWNLOADS": "never", **target},
    )


def run(command: list[str], sorry: str, extra: dict[str, str] | None = None) -> None:
    if not succeeds(command, extra=extra):
        raise CannotSetUp(
            f"{sorry} The lines above say why; the first time it needs the internet. "
            "Nothing of yours was touched. It is safe to try again."
        )


def succeeds(
    command: list[str], *, quiet: bool = False, extra: dict[str, str] | None = None
) -> bool:
    sink = subprocess.DEVNULL if quiet else None
    environment = {**os.environ, **(extra or {})}
    try:
        finished = subprocess.run(command, cwd=ROOT, stdout=sink, stderr=sink, env=environment)
    except OSError:
        return False
    return finished.returncode == 0


# Stamps


def fingerprint(files: list[Path]) -> str:
    """Changes with the files, with Python, and when the folder is moved."""
    digest = hashlib.sha256(f"{ROOT}\n{sys.executable}\n{sys.version}".encode())
    for file in files:
        digest.update(file.read_bytes())
    return digest.hexdigest()


def stamped(folder: Path) -> str:
    stamp_file = folder / STAMP
    return stamp_file.read_text(encoding="utf-8") if stamp_file.is_file() else ""


def stamp(folder: Path, mark: str) -> None:
    (folder / STAMP).write_text(mark, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
