"""What docs/guide.md says of the sample's own verdict is what the product says of it, number by number."""

from pathlib import Path

from addin.law.rule import Measure
from addin.tell.vote.figures import conclusion
from addin.tell.words import metres
from tests.addin.workbook.forms.filled import sample

GUIDE = (Path(__file__).parents[2] / "docs" / "guide.md").read_text("utf-8")


def paragraph():
    """The one about the sample, on one line."""
    (found,) = [part for part in GUIDE.split("\n\n") if part.startswith("样例小区的结论")]
    return found.replace("\n", "")


def judged(outcome):
    return {(one.rule.name, one.by): one for one in outcome.decision.verdicts if one.group.level == "compound"}


def test_the_numbers_are_those_of_the_sample():
    outcome, text = sample(False), paragraph()
    found = judged(outcome)
    quorum, persons = found["quorum", Measure.PERSONS], found["approval", Measure.PERSONS]
    area = found["approval", Measure.AREA]
    assert f"全小区 {persons.whole} 位业主、{metres(area.whole)}" in text
    assert f"参与 {quorum.part} 人、{metres(found['quorum', Measure.AREA].part)}" in text
    assert f"同意 {persons.part} 人、{metres(area.part)}，要达到的是 {persons.need} 人、{metres(area.need)}" in text
    assert f"同意也有 {persons.low.part} 人、{metres(area.low.part)}，四项仍然都达到" in text
    assert all(one.low.passed for one in found.values())
    assert len(found) == 4


def test_the_words_are_those_of_the_sample():
    outcome, text = sample(False), paragraph()
    decision = outcome.decision
    assert (
        f"表决日期 {decision.motion.vote_date}，按当时的《{decision.regime.title}》，{decision.motion.matter}事项"
        in text
    )
    assert f"其中 {len(decision.doors)} 户的票有疑问" in text
    assert f"结论是“{conclusion(outcome)}”" in text
    assert f"未返票处理是“{outcome.dossier.settings.unreturned}”，没有推定一张票" in text
    assert all(one.deemed == 0 for one in decision.verdicts)
    assert outcome.draft


def test_the_sample_without_its_mistakes_is_said_to_have_no_doubt():
    clean = sample(True)
    persons = judged(clean)["approval", Measure.PERSONS]
    assert f"{persons.whole} 位业主，同意 {persons.part} 人，没有一张票有疑问" in paragraph()
    assert (len(clean.decision.doors), clean.draft) == (0, False)
