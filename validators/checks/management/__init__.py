"""物业引入: its checks, one code family a file."""

from validators.checks.management import management_answers, management_fee

CHECKS = (
    management_answers,
    management_fee,
)
