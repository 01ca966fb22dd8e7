"""表决票与议题: its checks, one code family a file."""

from validators.checks.vote import (
    answer_out_of_scope,
    ballot_names,
    ballot_signature,
    ballots,
    deliveries,
    objection,
    survey_motion,
    vote_date,
)

CHECKS = (
    answer_out_of_scope,
    ballot_names,
    ballot_signature,
    ballots,
    deliveries,
    objection,
    survey_motion,
    vote_date,
)
