"""Everything stays on this computer: there is no network code, and no connection is opened."""

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
NETWORK = (
    *("socket", "socketserver", "ssl", "asyncio", "http", "urllib.request", "ftplib", "smtplib"),
    *("imaplib", "poplib", "telnetlib", "xmlrpc", "webbrowser", "requests", "httpx", "aiohttp"),
    *("urllib3", "PySide6.QtNetwork", "PySide6.QtWebEngineCore", "PySide6.QtWebSockets"),
)
ASKED_FOR = {Path("exchange/batch/pools.py"): {"dask", "distributed"}}
"""Batches on several machines, an extra, by --workers alone (docs/batch.md)."""
WATCHED = """
import os, sys, threading

def watch(event, given):
    if event in ("socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"):
        seen(event, given)
    if event in ("socket.connect", "socket.bind") and isinstance(given[1], tuple):
        seen(event, given)

def seen(event, given):
    os.write(2, f"NETWORK {event} {given[1:]}".encode())
    os._exit(86)

sys.addaudithook(watch)
"""
COMMAND = """
from careerfit.__main__ import main
raise SystemExit(main(sys.argv[1:]))
"""
WINDOW = """
from PySide6.QtCore import QTimer
from careerfit.gui import window
opened = window.Window._opened
def then(self, desk):
    opened(self, desk)
    QTimer.singleShot(500, self.close)
window.Window._opened = then
from careerfit.__main__ import main
raise SystemExit(main(["--data", sys.argv[1]]))
"""


def imported(code: str) -> Iterator[str]:
    """Yield the names of all modules that code imports, wherever it does."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def network_code(code: str) -> set[str]:
    """Return what a module imports that can speak to a network."""
    known = (*NETWORK, "distributed", "dask")
    return {
        root
        for name in imported(code)
        for root in known
        if name == root or name.startswith(f"{root}.")
    }


def test_no_module_has_network_code_but_for_batches_on_machines_that_somebody_names() -> None:
    package = ROOT / "careerfit"
    for path in package.rglob("*.py"):
        found = network_code(path.read_text("utf-8"))
        assert found <= ASKED_FOR.get(path.relative_to(package), set()), path


@pytest.mark.parametrize(
    "code", ["import socket", "from urllib.request import urlopen", "from PySide6 import QtNetwork"]
)
def test_network_code_is_found(code: str) -> None:
    assert network_code(f"def f():\n    {code}\n")
    assert not network_code("from urllib.parse import quote\nimport json")


def watched(code: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    """Run code in a process that ends at once where it reaches for a network."""
    return subprocess.run(
        [sys.executable, "-c", WATCHED + code, *map(str, arguments)],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    "reach",
    [
        "import socket; socket.getaddrinfo('example.org', 80)",
        "import socket; socket.socket().connect(('127.0.0.1', 9))",
        "import socket; socket.socket(type=socket.SOCK_DGRAM).sendto(b'x', ('127.0.0.1', 9))",
    ],
)
def test_who_reaches_for_a_network_is_seen(reach: str) -> None:
    run = watched(reach)
    assert run.returncode == 86
    assert run.stderr.startswith("NETWORK socket.")


def test_a_report_a_batch_of_them_and_a_proof_reach_for_no_network(tmp_path: Path) -> None:
    demo = ROOT / "resources" / "samples" / "demo.csv"
    for command in (
        ("demo", "-o", tmp_path / "demo.pdf"),
        ("report", demo, "-o", tmp_path / "me.html"),
        ("reports", demo, "-o", tmp_path / "all", "--format", "json"),
        ("verify", tmp_path / "demo.pdf"),
        ("batch", demo, "-o", tmp_path / "out.csv"),
    ):
        run = watched(COMMAND, *command)
        assert run.returncode == 0, run.stderr


def test_the_window_reaches_for_no_network(tmp_path: Path) -> None:
    run = watched(WINDOW, tmp_path)
    assert run.returncode == 0, run.stderr
    assert (tmp_path / "careerfit.db").exists()
