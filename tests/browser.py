"""A real Chromium, headless, and what it did."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

ARGUMENTS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--force-prefers-reduced-motion",
    "--window-size=1440,900",
)


def start_chromium(profile: Path) -> Chrome:
    """A new Chromium with an empty folder for its profile; the test is skipped where there is none."""
    programs = (shutil.which("chromium") or shutil.which("chromium-browser"), shutil.which("chromedriver"))
    if not all(programs):
        pytest.skip("needs chromium and chromedriver (Debian: apt-get install chromium chromium-driver)")
    webdriver = pytest.importorskip("selenium.webdriver", reason="needs selenium: pip install '.[test]'")
    options = webdriver.ChromeOptions()
    for argument in (*ARGUMENTS, f"--user-data-dir={profile}"):
        options.add_argument(argument)
    options.binary_location = programs[0]
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver: Chrome = webdriver.Chrome(options=options, service=webdriver.ChromeService(programs[1]))
    return driver


def console(driver: Chrome) -> list[dict[str, Any]]:
    """What has come onto the console since it was last read."""
    return log(driver, "browser")


def requests(driver: Chrome) -> Iterator[str]:
    """The addresses that pages from disk have asked for since this was last read."""
    for entry in log(driver, "performance"):
        message = json.loads(entry["message"])["message"]
        if message["method"] == "Network.requestWillBeSent" and message["params"]["documentURL"].startswith("file:"):
            yield message["params"]["request"]["url"]


def log(driver: Chrome, kind: str) -> list[dict[str, Any]]:
    """The entries of one of the browser's logs since it was last read."""
    entries: list[dict[str, Any]] = driver.execute("getLog", {"type": kind})["value"]
    return entries
