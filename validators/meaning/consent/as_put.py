"""An answer as an answer to the motion as it was put: to renovate, and to bear one's share of it."""

from collections.abc import Sequence
from dataclasses import replace

from validators.sheets.consent.opinion import Opinion
from validators.sheets.consent.qualified import qualifies
from validators.sheets.consent.row import REAL_NAME, Channel, ConsentRow


def all_as_put(rows: Sequence[ConsentRow], online_signed: bool) -> tuple[ConsentRow, ...]:
    """The rows as they count; a sheet asks about paying apart where 出资意见 is filled in at least once."""
    asking = {row.source.sheet for row in rows if row.pays is not None}
    return tuple(as_put(row, online_signed, row.source.sheet in asking) for row in rows)


def as_put(row: ConsentRow, online_signed: bool, asks_paying: bool = False) -> ConsentRow:
    """The row as it counts.

    A remark that takes consent back, or makes it hang on something, leaves it QUALIFIED; where the paper asks about
    paying apart, both answers make one.  `online_signed`: an online vote under a real name needs no signature.
    """
    if not (row.note or row.channel or asks_paying):
        return row
    opinion = row.opinion
    if opinion is Opinion.AGREE and asks_paying:
        opinion = _with_paying(row.pays)
    if opinion is Opinion.AGREE and qualifies(row.note):
        opinion = Opinion.QUALIFIED
    signature = row.signature
    if row.channel is Channel.ONLINE and online_signed and opinion is not None:
        signature = signature or REAL_NAME
    if (opinion, signature) == (row.opinion, row.signature):
        return row
    return replace(row, opinion=opinion, signature=signature, renovates=row.opinion)


def _with_paying(pays: Opinion | None) -> Opinion:
    """Of one who agrees to renovate: who refuses to pay is against the motion as put; who says nothing is asked."""
    if pays in (Opinion.AGREE, Opinion.AGAINST, Opinion.UNCLEAR):
        return pays
    return Opinion.QUALIFIED
