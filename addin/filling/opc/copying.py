"""Copies the parts that hang on a sheet (drawings, charts, pictures, print settings) from one package to another."""

import re

from addin.filling.opc import relationships
from addin.filling.opc.ooxml import TABLE
from addin.filling.opc.package import Package
from addin.filling.opc.relationships import Relationship
from addin.filling.opc.xml import parse, serialise

_NUMBER = re.compile(r"\d*(?=\.\w+$)")


def copy_related(package: Package, part: str, donor: Package, source: str) -> None:
    """Give `part` copies of all that `source` leads to, under the same ids; tables are left out."""
    _copy(package, part, donor, source, {source: part})


def _copy(package: Package, part: str, donor: Package, source: str, copied: dict[str, str]) -> None:
    found = {id: one for id, one in donor.relationships(source).items() if one.type != TABLE}
    if not found:
        return
    holder = relationships.part_of(part)
    root = parse(relationships.EMPTY)
    for id, one in found.items():
        if not one.external and one.target not in donor:
            continue
        target = one.target if one.external else _copied(package, donor, one, copied)
        relationships.add(root, part, one.type, target, one.external, id)
    package.put(holder, serialise(root))


def _copied(package: Package, donor: Package, relationship: Relationship, copied: dict[str, str]) -> str:
    source = relationship.target
    if source not in copied:
        pattern = _NUMBER.sub("{}", source.replace("{", "").replace("}", ""), count=1)
        copied[source] = name = package.free_name(pattern)
        package.add_part(name, donor.data(source), donor.content_type(source))
        _copy(package, name, donor, source, copied)
    return copied[source]
