"""Opens our files in a real browser that can reach nothing else, and asks axe what it finds."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page, Route, sync_playwright

from tests.packs.forms.checkers import checker

_ADDRESS = "http://pack.invalid/"
_RULES: dict[str, Any] = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    },
    "rules": {"color-contrast-enhanced": {"enabled": True}},
    "resultTypes": ["violations"],
}
"""WCAG 2.2 AA and axe's own advice; and letters must stand out as for AAA."""


@contextmanager
def chromium() -> Iterator[Browser]:
    """One browser for many pages: it takes longer to start than a page takes to check."""
    sandbox = [] if os.getuid() else ["--no-sandbox"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=checker("chromium"), args=[*sandbox, "--disable-gpu"]
        )
        try:
            yield browser
        finally:
            browser.close()


@dataclass
class Reader:
    """One window with one file in it; `asked_for` is everything the file tried to fetch."""

    page: Page
    asked_for: list[str] = field(default_factory=list)
    _file: bytes = b""
    _kind: str = ""

    def open(self, file: bytes, kind: str = "text/html; charset=utf-8") -> None:
        self._file, self._kind = file, kind
        self.asked_for.clear()
        self.page.goto("about:blank")
        self.page.goto(_ADDRESS)

    def answer(self, route: Route) -> None:
        address = route.request.url
        if address == _ADDRESS:
            route.fulfill(body=self._file, content_type=self._kind)
            return
        self.asked_for.append(address)
        route.abort()

    def faults(self, *but: str) -> list[str]:
        """What axe finds wrong, each with where it is; `but` are rules that do not fit here."""
        self.page.evaluate(AXE_SCRIPT)
        rules = {**_RULES, "rules": _RULES["rules"] | {key: {"enabled": False} for key in but}}
        found: Any = self.page.evaluate("rules => axe.run(document, rules)", rules)
        return [
            f"{fault['id']}: {node['html'][:160]} {node['failureSummary'][:200]}"
            for fault in found["violations"]
            for node in fault["nodes"]
        ]

    def runs_over(self) -> int:
        """How far the page is wider than its window."""
        return int(
            self.page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"
            )
        )


@contextmanager
def reader(browser: Browser, width: int = 1280, **more: Any) -> Iterator[Reader]:
    """A window that holds one file; axe is let in past the file's own ban on programs."""
    wishes = {"bypass_csp": True, **more}
    context = browser.new_context(viewport={"width": width, "height": 900}, **wishes)
    try:
        opened = Reader(context.new_page())
        context.route("**/*", opened.answer)
        yield opened
    finally:
        context.close()
