"""Three records of the same people, signed in, voted, signed, side by side; nobody is merged (sources.md §P8).

Each line is one person as far as anybody can tell: exact names first, then what a person confirmed, then the best
one-to-one matching.  What is not certain is a suggestion with its reason, or stays open.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from addin.paper.meetings.line import OTHERS, Line, Tie
from validators.meaning.meetings.gatherings import Gathering
from validators.names.confirmed import Confirmed
from validators.names.evidence import Evidence, evidence
from validators.names.matching import Link, match_by, weigher
from validators.names.person import Known, Person
from validators.names.similar import likeness
from validators.sheets.roster.confirmations import Conclusion

LAST_ONE = Evidence(5, "别的都对上了，只剩这一位")


class _Context(NamedTuple):
    """`surnames`: of each paper, how many bear it."""

    known: Known
    surnames: dict[str, Counter[str]]

    def weigh(self, one: Person, paper: str, two: Person, other: str) -> Evidence | None:
        """Evidence, aware of surnames that only one person on each paper bears."""
        surname = one.name[:1]
        return evidence(one, two, self.known, self.surnames[paper][surname] == self.surnames[other][surname] == 1)


def side_by_side(title: str, papers: Mapping[str, Sequence[Person]], known: Known) -> list[Line]:
    """The people of each paper on common lines, one to one, in the order of the first paper."""
    lines: list[Line] = []
    context = _Context(known, {name: Counter(one.name[:1] for one in people) for name, people in papers.items()})
    for paper, people in papers.items():
        lines = _absorb(lines, paper, people, context, title, tuple(papers))
    for paper in papers:
        lines = _reunite(lines, paper, context)
    for paper in papers:
        lines = _last_of(lines, paper, known.confirmed)
    place = {id(one): at for at, one in enumerate(one for people in papers.values() for one in people)}
    seated = [
        replace(line, seats={paper: line.seats[paper] for paper in papers if paper in line.seats}) for line in lines
    ]
    return sorted(seated, key=lambda line: place[id(next(iter(line.seats.values())))])


def alike_elsewhere(lines: Sequence[Line], others: Sequence[Sequence[Person]], known: Known) -> list[Line]:
    """Names on other papers that resemble, but are not, names on these lines; each paper on its own."""
    people = [next(iter(line.seats.values())) for line in lines]
    names = {person.name for line in lines for person in line.seats.values()}
    found = []
    for paper in others:
        strangers = list({other.name: other for other in paper if other.name not in names}.values())
        found += [_apart(people[link.a], strangers[link.b], link) for link in _resembling(people, strangers, known)]
    return found


def _resembling(people: Sequence[Person], strangers: Sequence[Person], known: Known) -> list[Link]:
    """Only names that are alike in themselves: a common surname is no question worth asking."""
    weigh = weigher(people, strangers, known)

    def alike(a: int, b: int) -> Evidence | None:
        found = weigh(a, b)
        return found if found and (found.answered or likeness(people[a].name, strangers[b].name)) else None

    return match_by(people, strangers, alike)


def _apart(person: Person, other: Person, link: Link) -> Line:
    tie = Tie(person, other, link.evidence, link.also)
    return Line(OTHERS, {person.sheet: person, OTHERS: other}, (tie,), (person.sheet, OTHERS))


def open_ties(lines: Iterable[Line], confirmed: Confirmed) -> list[Tie]:
    """What a person should be asked: ties that are neither an exact name nor asked already; each question once."""
    asked: dict[frozenset[tuple[str, str]], Tie] = {}
    for tie in (tie for line in lines for tie in line.ties):
        one, two = tie.one, tie.two
        if tie.evidence.score == 100 or confirmed.is_asked(one.name, one.sheet, two.name, two.sheet):
            continue
        asked.setdefault(frozenset({(one.name, one.sheet), (two.name, two.sheet)}), tie)
    return list(asked.values())


def voters_present(gathering: Gathering, known: Known) -> list[Person]:
    """Those who may vote and signed in."""
    rows = (row for row in gathering.voters if row.attended)
    return [Person(row.name, row.source.sheet, known.home(row.home), row.source.ref(row.row, "name")) for row in rows]


def _absorb(
    lines: list[Line], paper: str, people: Sequence[Person], context: _Context, title: str, papers: tuple[str, ...]
) -> list[Line]:
    """The people of a further paper on the lines that are most likely theirs, the rest on lines of their own."""
    found, seated = list(lines), set()
    for at, person, tie in _matched(lines, paper, people, context):
        line = lines[at]
        found[at] = replace(line, seats={**line.seats, paper: person}, ties=(*line.ties, tie))
        seated.add(id(person))
    alone = [Line(title, {paper: person}, (), papers) for person in people if id(person) not in seated]
    return found + alone


def _matched(
    lines: Sequence[Line], paper: str, people: Sequence[Person], context: _Context
) -> list[tuple[int, Person, Tie]]:
    """Line, person, and why: by whichever of those on the line speaks best for it, unless one of them is denied."""
    heads = [next(iter(line.seats.values())) for line in lines]
    best: dict[tuple[int, int], tuple[Person, Evidence]] = {}

    def weigh(a: int, b: int) -> Evidence | None:
        members = lines[a].seats
        if any(_denied(context.known.confirmed, member, people[b]) for member in members.values()):
            return None
        said = [(one, found) for at, one in members.items() if (found := context.weigh(one, at, people[b], paper))]
        if not said:
            return None
        best[a, b] = max(said, key=lambda pair: pair[1].score)
        return best[a, b][1]

    return [
        (link.a, people[link.b], Tie(best[link.a, link.b][0], people[link.b], link.evidence, link.also))
        for link in match_by(heads, people, weigh)
    ]


def _reunite(lines: list[Line], paper: str, context: _Context) -> list[Line]:
    """Somebody alone on a line, once more: a later paper may have brought a spelling that is nearer."""
    alone = [line for line in lines if list(line.seats) == [paper]]
    hosts = [line for line in lines if paper not in line.seats]
    if not alone or not hosts:
        return lines
    people = [line.seats[paper] for line in alone]
    gone, grown = set(), {}
    for at, person, tie in _matched(hosts, paper, people, context):
        host = hosts[at]
        grown[id(host)] = replace(host, seats={**host.seats, paper: person}, ties=(*host.ties, tie))
        gone |= {id(line) for line in alone if line.seats[paper] is person}
    return [grown.get(id(line), line) for line in lines if id(line) not in gone]


def _last_of(lines: list[Line], paper: str, answers: Confirmed) -> list[Line]:
    """One left over here and one there: by elimination, which is no more than a question."""
    alone = [line for line in lines if list(line.seats) == [paper]]
    hosts = [line for line in lines if paper not in line.seats and len(line.seats) == len(line.papers) - 1]
    if len(alone) != 1 or len(hosts) != 1 or len(lines) < 3:
        return lines
    (single,), (host,) = alone, hosts
    person = single.seats[paper]
    if any(_denied(answers, member, person) for member in host.seats.values()):
        return lines
    why = f"只写了姓“{person.name}”，{LAST_ONE.why}" if len(person.name) == 1 else LAST_ONE.why
    tie = Tie(next(iter(host.seats.values())), person, LAST_ONE._replace(why=why))
    filled = replace(host, seats={**host.seats, paper: person}, ties=(*host.ties, tie))
    return [filled if line is host else line for line in lines if line is not single]


def _denied(answers: Confirmed, one: Person, two: Person) -> bool:
    return answers.of(one.name, one.sheet, two.name, two.sheet) is Conclusion.TWO
