"""Things that are joined two by two, and who is then together (a forest of disjoint sets)."""

from collections.abc import Sequence


class Circles:
    """`count` things, numbered from 0, each alone at first."""

    def __init__(self, count: int) -> None:
        self._above = list(range(count))

    def of(self, thing: int) -> int:
        """The one that stands for a thing's circle: always its smallest."""
        above = self._above
        while above[thing] != thing:
            above[thing] = above[above[thing]]
            thing = above[thing]
        return thing

    def of_all(self) -> Sequence[int]:
        """The same for every thing."""
        return [above if self._above[above] == above else self.of(above) for above in self._above]

    def join(self, one: int, other: int) -> None:
        """Their circles become one."""
        low, high = sorted((self.of(one), self.of(other)))
        self._above[high] = low

    def are_one(self, one: int, other: int) -> bool:
        """Whether they are together."""
        return self.of(one) == self.of(other)

    def copy(self) -> "Circles":
        """The same circles, to be joined further."""
        new = Circles(0)
        new._above = self._above[:]
        return new

    def numbers(self) -> Sequence[int]:
        """Each thing's circle as a number, from 0 in the order in which the circles are met."""
        number: dict[int, int] = {}
        return [number.setdefault(self.of(thing), len(number)) for thing in range(len(self._above))]
