"""PLOVER event records, with the CAMEO code of each: a tab-separated table for conflict researchers.

The columns are named as in the POLECAT data set (Halterman et al., "PLOVER and POLECAT: A New Political Event
Ontology and Dataset", 2023), and those that it does not have follow. Countries are ISO 3166-1 alpha-3, as CAMEO
codes states. Quad codes are PLOVER's: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4
material conflict.

A record is a claim that says that something took place; roles are none. What is symmetric is one record, its
ends in the order of the text. Claims of several articles about one event share its `Event ID`.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from graphbuild.graph.claim_records import Record, claim_records, day
from graphbuild.graph.schema import properties

if TYPE_CHECKING:
    from graphbuild.graph.schema import Graph

QUAD = {
    "AGREE": 1, "CONSULT": 1, "SUPPORT": 1, "CONCEDE": 1,
    "COOPERATE": 2, "AID": 2, "RETREAT": 2,
    "REQUEST": 3, "ACCUSE": 3, "REJECT": 3, "THREATEN": 3,
    "PROTEST": 4, "SANCTION": 4, "MOBILIZE": 4, "COERCE": 4, "ASSAULT": 4,
}  # fmt: skip
"""The quad class of each event type of PLOVER."""

COLUMNS = (
    "Event ID", "Event Date", "Event Type", "Event Mode", "Quad Code",
    "Actor Name", "Actor Country", "Recipient Name", "Recipient Country", "Raw Placename",
    "Source", "Publication Date", "Language",
    "CAMEO Code", "Date Precision", "Actor ID", "Recipient ID", "Factuality", "According To", "Confidence",
    "Claim ID", "Story ID", "Story URL",
)  # fmt: skip


def lines(graph: Graph) -> Iterator[str]:
    """The header, then the records in the order of the claims' ids."""
    yield tab_separated(COLUMNS)
    for record in claim_records(graph):
        if record["took_place"] and record["plover"]:
            yield tab_separated(tuple(event_record(graph, record).values()))


def event_record(graph: Graph, record: Record) -> dict[str, str]:
    """The record of a claim by column. The date is the first day on which it may have been, that of publication
    where it has none: `Date Precision` is `publication` then."""
    type_, _, mode = record["plover"].partition("-")
    values = (
        record["event"] or record["id"], day(record), type_, mode, QUAD[type_],
        record["subject"]["name"], country(graph, record["subject"]["id"]),
        record["object"]["name"], country(graph, record["object"]["id"]), record["place"],
        record["outlet"], record["published"], record["language"],
        record["cameo"], record["date_precision"] or "publication", record["subject"]["id"], record["object"]["id"],
        record["factuality"], "; ".join(source["name"] or source["surface"] for source in record["sources"]),
        record["confidence"], record["id"], record["article"], record["url"],
    )  # fmt: skip
    return {column: "" if value is None else str(value) for column, value in zip(COLUMNS, values, strict=True)}


def country(graph: Graph, actor: str) -> str:
    """The code of the one country that an actor is, belongs to or stood for; empty where there is no such one."""
    codes = properties(graph, actor).get("stood_for", ())
    return alpha3(codes[0]) if len(codes) == 1 else ""


@cache
def alpha3(code: str) -> str:
    """The code of ISO 3166-1 alpha-3 for one of alpha-2; the same code where it has none."""
    from rigour.territories import get_territory

    territory = get_territory(code)
    return str(territory.alpha3).upper() if territory and territory.alpha3 else code


def tab_separated(values: tuple[str, ...]) -> str:
    """A row of a tab-separated table."""
    row = io.StringIO()
    csv.writer(row, delimiter="\t", lineterminator="").writerow(values)
    return row.getvalue()
