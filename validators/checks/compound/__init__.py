"""小区与参数: its sheets, and its checks, one code family a file."""

from validators.checks.compound import built_year, compound_name

SPEAKS_OF = "参数"
SHEETS: tuple[()] = ()
RESULTS = {
    "问题清单": "哪一格有问题、怎么改；点位置跳过去",
}
CHECKS = (
    built_year,
    compound_name,
)
