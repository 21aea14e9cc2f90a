"""Takes docs/neo4j/browser.png: Neo4j Browser in Chromium, on a real server, with the first picture of a graph.

    graphbuild ingest seeds/
    python .ci/neo4j/screenshot.py [WORKSPACE]

Needs what `.ci/neo4j/build` collects, Chromium with its driver, and selenium.
"""

from __future__ import annotations

import os
import secrets
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs" / "neo4j"
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

if TYPE_CHECKING:
    from neo4j_process import Neo4jProcess
    from selenium.webdriver import Chrome

WAIT = 90
"""Seconds that a page may take to show what is waited for."""

DROP = """
const [name, text] = arguments;
const files = new DataTransfer();
files.items.add(new File([text], name, {type: 'text/plain'}));
const target = document.querySelector('.monaco-editor');
for (const type of ['dragenter', 'dragover', 'drop'])
    target.dispatchEvent(new DragEvent(type, {dataTransfer: files, bubbles: true, cancelable: true}));
"""
"""Drops a file on the page, as a person would."""


def main(workspace: Path) -> None:
    """Start a server, write the graph of `workspace` to it, and take the picture."""
    from neo4j_process import Neo4jProcess, versions

    with tempfile.TemporaryDirectory() as home:
        server = Neo4jProcess(versions()[-1], Path(home), secrets.token_urlsafe(12))
        server.prepare()
        server.start()
        try:
            subprocess.run(
                [
                    sys.executable,
                    "-m",
                    "graphbuild.cli.main",
                    "export",
                    "neo4j",
                    "--uri",
                    server.uri,
                    "--data",
                    workspace,
                ],
                env={**os.environ, "NEO4J_PASSWORD": server.password, "PYTHONPATH": str(ROOT)},
                check=True,
            )
            picture(server)
        finally:
            server.stop()


def picture(server: Neo4jProcess) -> None:
    """Log in to the Browser of a server, give it the style, run the first picture, and take it."""
    from selenium.webdriver.common.by import By

    driver = browser()
    try:
        driver.get(f"http://127.0.0.1:{server.http_port}/browser/")
        log_in(driver, server)
        style = (DOCS / "graphbuild.grass").read_text(encoding="utf-8")
        driver.execute_script(DROP, "graphbuild.grass", style)
        time.sleep(3)
        run(driver, ":clear")
        run(driver, (DOCS / "first_picture.cypher").read_text(encoding="utf-8"))
        time.sleep(5)
        driver.find_element(By.CSS_SELECTOR, "[title=Fullscreen]").click()
        time.sleep(8)
        driver.find_element(By.CSS_SELECTOR, "[aria-label='zoom-to-fit']").click()
        time.sleep(3)
        driver.save_screenshot(str(DOCS / "browser.png"))
    finally:
        driver.quit()


def browser() -> Chrome:
    """A headless Chromium."""
    from selenium import webdriver

    options = webdriver.ChromeOptions()
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1500,1000"):
        options.add_argument(argument)
    options.binary_location = shutil.which("chromium") or "chromium"
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(shutil.which("chromedriver")))
    driver.implicitly_wait(WAIT)
    return driver


def log_in(driver: Chrome, server: Neo4jProcess) -> None:
    """Fill in the form of the Browser's first page."""
    from selenium.webdriver.common.by import By
    from selenium.webdriver.common.keys import Keys

    address = driver.find_element(By.CSS_SELECTOR, "[data-testid=boltaddress]")
    address.send_keys(Keys.CONTROL, "a")
    address.send_keys(server.uri.removeprefix("bolt://"))
    driver.find_element(By.CSS_SELECTOR, "[data-testid=username]").send_keys(server.user)
    driver.find_element(By.CSS_SELECTOR, "[data-testid=password]").send_keys(server.password)
    driver.find_element(By.CSS_SELECTOR, "[data-testid=connect]").click()
    time.sleep(4)


def run(driver: Chrome, query: str) -> None:
    """Type a query into the editor and run it."""
    from selenium.webdriver import ActionChains
    from selenium.webdriver.common.by import By
    from selenium.webdriver.common.keys import Keys

    driver.find_element(By.CSS_SELECTOR, ".monaco-editor").click()
    time.sleep(1)
    line = " ".join(line for line in query.splitlines() if not line.startswith("//"))
    ActionChains(driver).send_keys(line).key_down(Keys.CONTROL).send_keys(Keys.ENTER).key_up(Keys.CONTROL).perform()


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "graphbuild-data").absolute())
