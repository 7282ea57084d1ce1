"""What may stand in the repository: no one's machine, no one's registry, no room grown too big."""

from __future__ import annotations

import ast
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LONGEST = 400

NOT_OURS = re.compile(
    r"(?<![\w.])/(work|root|home|Users|farm|tmp)/"
    r"|[A-Z]:\\+Users"
    r"|pypi\.org|pythonhosted\.org|npmjs\.(org|com)|deb\.debian\.org"
)

NETWORK = {
    "aiohttp",
    "ftplib",
    "http.client",
    "http.server",
    "httpx",
    "PySide6.QtNetwork",
    "PySide6.QtWebEngineCore",
    "PySide6.QtWebEngineWidgets",
    "requests",
    "smtplib",
    "socket.create_connection",
    "socket.create_server",
    "socket.socket",
    "socketserver",
    "ssl",
    "urllib.request",
    "urllib3",
    "xmlrpc",
}


def tracked(*patterns: str) -> list[Path]:
    """The files of the repository. It may belong to someone other than who runs the tests."""
    command = ["git", "-c", "safe.directory=*", "ls-files", "-z", "--", *patterns]
    listing = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    paths = [ROOT / name for name in listing.stdout.split("\0") if name]
    return [path for path in paths if path.is_file()]


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_no_file_speaks_of_one_machine_or_one_registry() -> None:
    found: list[str] = []
    for path in tracked():
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        for number, line in enumerate(text.splitlines(), start=1):
            if hit := NOT_OURS.search(line):
                found.append(f"{named(path)}:{number}: {hit.group()}")
    assert found == []


@pytest.mark.parametrize(
    "parts",
    [("open('/home", "/someone/notes')"), ("https://pypi", ".org/simple"), ("C:\\", "Users\\me")],
)
def test_a_machine_path_would_be_noticed(parts: tuple[str, str]) -> None:
    """In two parts, so that this file passes its own test."""
    assert NOT_OURS.search("".join(parts))


@pytest.mark.parametrize(
    "parts", [("app", "work", "shop.py"), ("the work", "life of a group"), ("tests", "tmp", "x")]
)
def test_ordinary_words_are_left_alone(parts: tuple[str, ...]) -> None:
    assert not NOT_OURS.search("/".join(parts))


def test_no_file_of_the_app_has_grown_past_reading() -> None:
    sizes = {
        named(path): len(path.read_text(encoding="utf-8").splitlines())
        for path in tracked("app/*.py", "migrations/*.py")
    }
    assert {name: lines for name, lines in sizes.items() if lines > LONGEST} == {}


def test_nothing_in_the_app_can_reach_the_network() -> None:
    """Design, rule 6: offline always. Only a hub, chosen by people, will ever be let through."""
    reaching = {
        named(path): sorted(used)
        for path in tracked("app/*.py", "migrations/*.py")
        if (used := named_in(path) & NETWORK)
    }
    assert reaching == {}


def named_in(path: Path) -> set[str]:
    """Every module imported and every name taken from one, dotted: `a`, `a.b`."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
        elif isinstance(node, ast.Attribute):
            names.add(ast.unparse(node))
    return names


def test_every_module_of_the_app_says_why_it_is_here() -> None:
    silent = [
        named(path)
        for path in tracked("app/*.py", "migrations/*.py")
        if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
        and path.name != "__init__.py"
    ]
    assert silent == []
