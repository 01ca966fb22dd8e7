"""A reference leads somewhere: every document that code or docs name is in the repository, every section exists."""

import re
import subprocess

import pytest

from tests.house.tree import ROOT

NAMED = re.compile(r"(?<![\w/-])((?:docs/|bench/|install/|tests/)?[A-Za-z][\w-]*(?:/[\w-]+)*\.md)\b")
SECTION = re.compile(r"sources\.md`? §(P?\d(?:\.\d)?)")
READ = ("*.py", "*.md", "*.toml", "*.sh", "*.ps1", "*.bas", "*.js", "Makefile")
ELSEWHERE = {"CHANGELOG.md"}
"""Tells of earlier versions, whose papers are gone."""


def _files():
    listed = subprocess.run(["git", "ls-files", "-z", *READ], cwd=ROOT, capture_output=True, text=True, check=True)
    names = [name for name in listed.stdout.split("\0") if name and name not in ELSEWHERE]
    return [name for name in names if not name.startswith("tests/house/")]


def _text(name):
    return (ROOT / name).read_text("utf-8", errors="replace")


def test_every_document_that_is_named_is_here():
    lost = {
        f"{name}: {named}"
        for name in _files()
        if name.endswith((".py", ".md"))
        for named in NAMED.findall(_text(name))
        if not any((ROOT / place / named).exists() for place in (".", "docs", "bench", "install"))
    }
    assert lost == set()


@pytest.mark.parametrize("gone", ["domain.md", "design.md", "seed/README.md"])
def test_no_paper_from_outside_is_named(gone):
    pattern = re.compile(rf"(?<![\w/-]){re.escape(gone)}")
    assert [name for name in _files() if pattern.search(_text(name))] == []


def test_every_section_of_the_sources_that_is_named_is_there():
    sources = _text("docs/sources.md")
    there = set(re.findall(r"^#+ (P|\d(?:\.\d)?|\d\d?)[. ]", sources, re.MULTILINE))
    there |= set(re.findall(r"\*\*(P\d)", sources)) | set(re.findall(r"^(?:- )?(\d\.\d) ", sources, re.MULTILINE))
    there |= {f"3.{number}" for number in range(1, 8)}
    asked = {section for name in _files() for section in SECTION.findall(_text(name))}
    assert asked - there == set()
