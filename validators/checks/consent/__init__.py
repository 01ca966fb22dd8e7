"""同意表: its checks, one code family a file."""

from validators.checks.consent import (
    answer_in_roster,
    consent_qualified,
    not_collected,
    one_signer,
    one_tick,
    opinion_unsigned,
    owner_conflict,
    sign_date,
    signature_without_opinion,
    signer,
    two_opinions,
    unit_filled,
)

CHECKS = (
    answer_in_roster,
    consent_qualified,
    not_collected,
    one_signer,
    one_tick,
    opinion_unsigned,
    owner_conflict,
    sign_date,
    signature_without_opinion,
    signer,
    two_opinions,
    unit_filled,
)
