from pathlib import Path

from tests.dossiers import dossier
from tests.validators.checks.seen import CLEAN_ANSWERS, CLEAN_ROSTER
from validators import checks


def test_every_file_of_a_subject_that_checks_is_in_its_list() -> None:
    files = [
        file for file in Path(checks.__file__).parent.glob("*/[!_]*.py") if "\ndef check(" in file.read_text("utf-8")
    ]
    assert sorted(checks.names()) == sorted(file.stem for file in files)
    assert len(checks.names()) > 60


def test_a_clean_dossier_gives_no_finding_at_all() -> None:
    assert checks.run(dossier(CLEAN_ROSTER, CLEAN_ANSWERS)) == []


def test_all_checks_run_and_their_findings_come_in_a_stable_order() -> None:
    messy = dossier(
        CLEAN_ROSTER,
        """
        | 楼栋 | 单元 | 房号 | 意见   | 签字   | 签字日期   |
        | 1    | 1    | 101  | 同意   | 余德林 | 2020-06-01 |
        | 1    | 1    | 502  | 同意   |        |            |
        | 9    | 1    | 101  | 同意   | 余德林 |            |
        """,
        compound="",
    )
    codes = [finding.code for finding in checks.run(messy)]
    assert codes == [finding.code for finding in checks.run(messy)]
    assert sorted(set(codes)) == [
        "building-not-in-roster",
        "compound-name-missing",
        "not-collected",
        "opinion-unsigned",
        "sign-date-before-survey",
        "signer-not-owner",
    ]
