"""征求意见: its checks, one code family a file."""

from validators.checks.survey import (
    survey_compound,
    survey_date,
    survey_in_roster,
    survey_name,
    survey_no_tick,
    survey_options,
    survey_twice,
)

CHECKS = (
    survey_compound,
    survey_date,
    survey_in_roster,
    survey_name,
    survey_no_tick,
    survey_options,
    survey_twice,
)
