"""光荣榜: its checks, one code family a file."""

from validators.checks.gifts import (
    gift_amount,
    gift_consent,
    gift_in_words,
    gift_quantity,
    gift_twice,
    gift_unit,
)

CHECKS = (
    gift_amount,
    gift_consent,
    gift_in_words,
    gift_quantity,
    gift_twice,
    gift_unit,
)
