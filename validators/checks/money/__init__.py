"""资金与分摊: its checks, one code family a file."""

from validators.checks.money import approved_total

CHECKS = (approved_total,)
