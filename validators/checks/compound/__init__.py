"""小区与参数: its checks, one code family a file."""

from validators.checks.compound import built_year, compound_name

CHECKS = (
    built_year,
    compound_name,
)
