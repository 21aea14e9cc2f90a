"""How long `graphbuild view` takes to make a page of 2,000 actors, and Chromium to show it.

    python -m benchmarks.view [--actors 2000] [--keep graph.html]

Prints the seconds for the payload and the page, and its size; then, for each of three loads from disk in a new
headless Chromium, the seconds from the start of the navigation until the picture is drawn, and those of processor
time that the page's main thread took: these say more where the machine is busy.
"""

from __future__ import annotations

import argparse
import random
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from graphbuild.graph.build import build_graph
from graphbuild.model.actor import ActorType
from graphbuild.model.article import Article
from graphbuild.model.claim import Claim, DateInterval, Evidence, Factuality, Precision, Source
from graphbuild.model.reading import Reading, Referent
from graphbuild.model.relation import HOLDS_ROLE, vocabulary
from graphbuild.resolution.resolve import resolve
from graphbuild.view.page import page
from graphbuild.view.payload import payload

if TYPE_CHECKING:
    from graphbuild.graph.schema import Graph

SYLLABLES = [consonant + vowel for consonant in "bdklmnrstv" for vowel in "aeo"]
CLAIMS_OF_ARTICLE = 4
LOADS = 3
SECONDS_TO_START = 3
"""How long a browser is left alone before it is measured: it is busy with itself at first."""
ARGUMENTS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--window-size=1440,900",
)


def invented_graph(actors: int, seed: int = 1) -> Graph:
    """A graph of some `actors` invented people, states and bodies; few of them are in most of the claims."""
    entries = list(invented_entries(actors, random.Random(seed)))
    return build_graph(entries, resolve(reading for _, reading in entries))


def invented_entries(actors: int, chance: random.Random) -> Iterator[tuple[Article, Reading]]:
    """Articles with their readings: circles of actors that meet each other, tied by those that are told of most."""
    kinds = [ActorType.PERSON] * 6 + [ActorType.ORGANIZATION] * 2 + [ActorType.COUNTRY]
    people = [Referent(chance.choice(kinds), f"{word(chance, 2)} {word(chance, 3)}-{n}") for n in range(actors)]
    circles = [people[start : start + 60] for start in range(0, actors, 60)]
    for number in range(actors):
        circle = chance.choice(circles) if chance.random() < 0.85 else people
        newcomer = people[number]
        others = [circle[int(len(circle) * chance.random() ** 3)] for _ in range(CLAIMS_OF_ARTICLE)]
        referents = tuple(dict.fromkeys((newcomer, *others)))
        published = date(2031, 1, 1) + timedelta(days=chance.randrange(900))
        claims = tuple(
            invented_claim(chance, subject, object_, referents, published)
            for subject, object_ in zip((newcomer, *others), others, strict=False)
            if subject is not object_
        )
        id_ = f"invented-{number:05}"
        paragraphs = (f"Texte de {id_}, qui n'est celui de nul autre : {word(chance, 9)}.",)
        article = Article(id_, f"Titre {id_}", paragraphs, "fr", f"Gazette {number % 12}", published)
        yield article, Reading(id_, "1", "fr", referents, (), claims)


def word(chance: random.Random, syllables: int) -> str:
    """An invented name."""
    return "".join(chance.choices(SYLLABLES, k=syllables)).capitalize()


def invented_claim(
    chance: random.Random, subject: Referent, object_: Referent, referents: tuple[Referent, ...], published: date
) -> Claim:
    """A claim between two of the referents, with a sentence of its own."""
    names = [name for name in vocabulary() if name != HOLDS_ROLE]
    relation = chance.choice(names[:8] * 3 + names)
    verb = relation.lower().replace("_", " ")
    sentence = f"{subject.name} {verb} {object_.name}, à l'issue d'un entretien qui a duré plus de deux heures."
    trigger = (len(subject.name) + 1, len(subject.name) + 1 + len(verb))
    day = published - timedelta(days=chance.randrange(4))
    return Claim(
        referents.index(subject),
        relation,
        referents.index(object_),
        (Evidence(0, 0, len(sentence), sentence, trigger),),
        factuality=chance.choices(list(Factuality), (70, 15, 8, 4, 3))[0],
        secret=chance.random() < 0.05,
        date=DateInterval(day, day, Precision.DAY) if chance.random() < 0.6 else None,
        sources=(Source("une source diplomatique"),) if chance.random() < 0.3 else (),
        confidence=round(chance.uniform(0.6, 1), 2),
    )


def program(name: str) -> str:
    """The path of an installed program."""
    return shutil.which(name) or sys.exit(f"needs {name}")


def seconds_to_show(file: Path) -> tuple[float, float]:
    """The seconds until a new Chromium has drawn the page, and those of processor time of its main thread."""
    from selenium import webdriver

    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        options = webdriver.ChromeOptions()
        for argument in (*ARGUMENTS, f"--user-data-dir={profile}"):
            options.add_argument(argument)
        options.binary_location = program("chromium")
        driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(program("chromedriver")))
        try:
            time.sleep(SECONDS_TO_START)
            driver.execute_cdp_cmd("Performance.enable", {"timeDomain": "threadTicks"})
            driver.get(file.resolve().as_uri())
            wall = driver.execute_async_script(
                "const done = arguments[0];"
                "const look = () => {"
                "  const [mark] = performance.getEntriesByName('ready');"
                "  if (mark) done(mark.startTime / 1000); else setTimeout(look, 50);"
                "}; look();"
            )
            metrics = driver.execute_cdp_cmd("Performance.getMetrics", {})["metrics"]
            return float(wall), next(metric["value"] for metric in metrics if metric["name"] == "TaskDuration")
        finally:
            driver.quit()


def main() -> None:
    """Prints the figures."""
    parser = argparse.ArgumentParser(description="Measures the page.")
    parser.add_argument("--actors", type=int, default=2000)
    parser.add_argument("--keep", type=Path, help="where to keep the page")
    arguments = parser.parse_args()
    graph = invented_graph(arguments.actors)
    start = time.perf_counter()
    shown = payload(graph, arguments.actors)
    drawn = time.perf_counter()
    html = page(shown)
    done = time.perf_counter()
    print(f"{len(shown['actors'])} actors, {len(shown['claims'])} claims: payload {drawn - start:.1f} s,", end=" ")
    print(f"page {done - drawn:.2f} s, {len(html.encode()) / 1e6:.1f} MB")
    with tempfile.TemporaryDirectory() as folder:
        file = arguments.keep or Path(folder) / "graph.html"
        file.write_text(html, encoding="utf-8")
        times = [seconds_to_show(file) for _ in range(LOADS)]
    for name, seconds in zip(("shown after", "of the processor"), zip(*times, strict=True), strict=True):
        print(f"{name} {', '.join(f'{each:.2f}' for each in seconds)} s; median {statistics.median(seconds):.2f} s")


if __name__ == "__main__":
    main()
