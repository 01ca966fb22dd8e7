"""The best one-to-one assignment: the Hungarian method, in whole numbers, for the few dozen people of one meeting."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

Pair = tuple[int, int]
_FAR = 1 << 200


def assign(weights: Mapping[Pair, int]) -> list[Pair]:
    """The pairs of rows and columns whose weights, all above 0, sum to the most; no row or column twice.

    What has no weight together is never paired.  The parts of the problem that do not touch are solved one by one.
    """
    found = []
    for rows, columns in _parts(weights):
        table = [[weights.get((row, column), 0) for column in columns] for row in rows]
        turned = len(rows) > len(columns)
        square = [list(line) for line in zip(*table, strict=True)] if turned else table
        for left, right in enumerate(_hungarian(square)):
            row, column = (rows[right], columns[left]) if turned else (rows[left], columns[right])
            if (row, column) in weights:
                found.append((row, column))
    return sorted(found)


def _parts(weights: Mapping[Pair, int]) -> list[tuple[list[int], list[int]]]:
    """Rows and columns that hang together, by union of the ends of every pair."""
    parent: dict[tuple[str, int], tuple[str, int]] = {}

    def root(node: tuple[str, int]) -> tuple[str, int]:
        while parent.setdefault(node, node) != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    for row, column in weights:
        parent[root(("row", row))] = root(("column", column))
    parts: defaultdict[tuple[str, int], tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for kind, number in sorted(parent):
        parts[root((kind, number))][kind == "column"].append(number)
    return list(parts.values())


def _hungarian(gain: Sequence[Sequence[int]]) -> list[int]:
    """The column of each row, no more rows than columns: shortest augmenting paths over potentials."""
    height, width = len(gain), len(gain[0])
    row_price, column_price = [0] * (height + 1), [0] * (width + 1)
    row_of, came_from = [0] * (width + 1), [0] * (width + 1)
    for row in range(1, height + 1):
        row_of[0], at = row, 0
        least, done = [_FAR] * (width + 1), [False] * (width + 1)
        while row_of[at]:
            done[at] = True
            here, step, following = row_of[at], _FAR, 0
            for column in range(1, width + 1):
                if done[column]:
                    continue
                cost = -gain[here - 1][column - 1] - row_price[here] - column_price[column]
                if cost < least[column]:
                    least[column], came_from[column] = cost, at
                if least[column] < step:
                    step, following = least[column], column
            for column in range(width + 1):
                if done[column]:
                    row_price[row_of[column]] += step
                    column_price[column] -= step
                else:
                    least[column] -= step
            at = following
        while at:
            row_of[at], at = row_of[came_from[at]], came_from[at]
    columns = [0] * height
    for column in range(1, width + 1):
        if row_of[column]:
            columns[row_of[column] - 1] = column - 1
    return columns
