"""征求意见: its sheets, and its checks, one code family a file."""

from validators.checks.survey import (
    survey_compound,
    survey_date,
    survey_in_roster,
    survey_name,
    survey_no_tick,
    survey_options,
    survey_twice,
)
from validators.sheets.optional import OptionalSheet
from validators.sheets.survey import row as answers
from validators.sheets.survey.table import read_survey

SPEAKS_OF = "征求意见"
SHEETS = (
    OptionalSheet(
        "survey",
        answers.SHEET,
        answers.ALIASES,
        answers.SurveyRow,
        about="居民征求意见表，一户一行",
        reader=read_survey,
        drawn=answers.offered(),
        heads="survey_options",
    ),
)
RESULTS = {
    "征求意见汇总": "各项目有多少户想做",
    "征求意见建议": "居民写的意见建议",
}
CHECKS = (
    survey_compound,
    survey_date,
    survey_in_roster,
    survey_name,
    survey_no_tick,
    survey_options,
    survey_twice,
)
