"""Claims with their sentences, for people."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rich.table import Table
    from rich.text import Text


def evidence_table(records: Iterable[dict[str, Any]]) -> Table:
    """A row for each claim, in the order of `records`: when, who what whom, how sure, according to whom, where."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, expand=True)
    table.add_column("date", no_wrap=True)
    table.add_column("claim", ratio=2)
    table.add_column("factuality")
    table.add_column("according to", ratio=1)
    table.add_column("sentence", ratio=4)
    table.add_column("article", ratio=1)
    for record in records:
        cells = (when(record), what(record), how_sure(record), according_to(record))
        table.add_row(*map(Text, cells), sentence(record), Text(where(record)))
    return table


def when(record: dict[str, Any]) -> str:
    """The date of a claim; the day of publication, said to be that, where there is none."""
    if record["date"]:
        return str(record["date"])
    return f"published {record['published']}" if record["published"] else "undated"


def what(record: dict[str, Any]) -> str:
    """Who, what, whom, and the title of a role."""
    title = f" ({record['title']})" if record["title"] else ""
    return f"{record['subject']['name']} {record['relation']} {record['object']['name']}{title}"


def how_sure(record: dict[str, Any]) -> str:
    """Factuality, denial, secrecy, and confidence."""
    values = [record["factuality"], "denied" if record["polarity"] == "negative" else "", "secret" * record["secret"]]
    return ", ".join(filter(None, values)) + f" {record['confidence']:.2f}"


def according_to(record: dict[str, Any]) -> str:
    """The chain of attribution, nearest first."""
    return " ← ".join(source["name"] or source["surface"] for source in record["sources"])


def sentence(record: dict[str, Any]) -> Text:
    """The sentence with the words that carry the claim marked."""
    from rich.text import Text

    text = Text(record["sentence"] or "")
    if record["trigger_start"] is not None:
        text.stylize(
            "bold underline", record["trigger_start"] - record["start"], record["trigger_end"] - record["start"]
        )
    return text


def where(record: dict[str, Any]) -> str:
    """Outlet, day of publication and id of the article."""
    return ", ".join(filter(None, (record["outlet"], record["published"], record["article"])))
