"""Where the actors stand in the picture.

A force-directed layout after Fruchterman and Reingold (1991), with a pull to the middle and masses by degree as
in ForceAtlas2 (Jacomy et al. 2014). numpy alone: networkx's own layouts need scipy or some ten times as long
for two thousand nodes.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

    Floats: TypeAlias = NDArray[numpy.float64]

STEPS = 120
SPACING = 90.0
"""The length of an edge at rest, in the units of the picture."""
PULL = 2.0
"""How strongly all are drawn to the middle."""
STRETCH = 2.0
"""The width of the picture for a height of one."""
GAP = 6.0
"""The least room between two nodes."""
SEPARATIONS = 25
GOLDEN_ANGLE = 2.399963229728653


def place(
    nodes: Sequence[str], sizes: Sequence[float], weights: Iterable[tuple[str, str, float]]
) -> list[tuple[float, float]]:
    """The positions of `nodes`, parallel to them; those that share a heavy edge stand close together.

    `sizes` are their diameters in the units of the picture. The same for the same nodes and weights in the same order.
    """
    import numpy as np

    if not nodes:
        return []
    number = {node: index for index, node in enumerate(nodes)}
    edges = [(number[start], number[end], weight) for start, end, weight in weights if start != end]
    starts, ends = (np.array([edge[side] for edge in edges], dtype=int) for side in (0, 1))
    strengths = np.log1p(np.array([edge[2] for edge in edges], dtype=float))
    degrees = np.bincount(np.concatenate([starts, ends]), minlength=len(nodes))
    masses = 1 + np.sqrt(degrees)
    places = spiral(degrees)
    reach = SPACING * np.sqrt(len(nodes)) / 4
    for step in range(STEPS):
        moves = repulsion(places, masses) + attraction(places, starts, ends, strengths)
        moves -= masses[:, None] * PULL * places
        lengths = np.maximum(np.linalg.norm(moves, axis=1, keepdims=True), 1e-9)
        limit = reach * (1 - step / STEPS) ** 2 + 0.5
        places += moves / lengths * np.minimum(lengths, limit)
    places[:, 0] *= STRETCH
    places *= min(1, SPACING * (np.sqrt(len(nodes)) + 8) / max(np.ptp(places[:, 0]), 1))
    separate(places, np.array(sizes, dtype=float) / 2)
    return [(round(float(x), 1), round(float(y), 1)) for x, y in places - places.mean(axis=0)]


def spiral(degrees: NDArray[numpy.int64]) -> Floats:
    """A sunflower of points, the nodes of the highest degree in the middle."""
    import numpy as np

    rank = np.empty(len(degrees))
    rank[np.argsort(-degrees, kind="stable")] = np.arange(len(degrees))
    radius, angle = SPACING * np.sqrt(rank + 0.5) / 2, GOLDEN_ANGLE * rank
    return np.column_stack([radius * np.cos(angle), radius * np.sin(angle)])


def repulsion(places: Floats, masses: Floats) -> Floats:
    """What pushes each node away from all others: the product of masses over the distance."""
    import numpy as np

    near = places.astype(np.float32)
    squares = (near**2).sum(axis=1)
    forces = near @ (-2 * near.T)
    forces += squares[:, None]
    forces += squares
    np.maximum(forces, 1, out=forces)
    np.divide(masses.astype(np.float32) * SPACING**2, forces, out=forces)
    moves: Floats = masses[:, None] * (forces.sum(axis=1)[:, None] * places - forces @ near)
    return moves


def attraction(places: Floats, starts: NDArray[numpy.int64], ends: NDArray[numpy.int64], strengths: Floats) -> Floats:
    """What pulls the ends of each edge together: the square of the distance, times the strength."""
    import numpy as np

    gaps = places[ends] - places[starts]
    pulls = gaps * (strengths * np.linalg.norm(gaps, axis=1) / SPACING)[:, None]
    moves = np.zeros_like(places)
    np.add.at(moves, starts, pulls)
    np.add.at(moves, ends, -pulls)
    return moves


def separate(places: Floats, radii: Floats) -> None:
    """Pushes nodes that overlap apart, in place."""
    import numpy as np

    room = radii[:, None] + radii[None] + GAP
    np.fill_diagonal(room, 0)
    for _ in range(SEPARATIONS):
        squares = (places**2).sum(axis=1)
        distances = np.sqrt(np.maximum(squares[:, None] + squares[None] - 2 * places @ places.T, 1))
        overlaps = np.maximum(room - distances, 0) / distances / 2
        places += overlaps.sum(axis=1)[:, None] * places - overlaps @ places
