"""表决: what the law of the day says of each motion, and the slips it was cast on."""

from addin.tell.subject import Subject
from addin.tell.vote import (
    blank_ballots,
    channels,
    channels_sheet,
    deliveries,
    deliveries_sheet,
    delivery_register,
    explain,
    figures,
    notices,
    objections,
    objections_sheet,
    polls,
    verdict_details_sheet,
    verdicts,
    verdicts_sheet,
)

VOTE = Subject(
    figures=(*figures.FIGURES, *deliveries.FIGURES, *channels.FIGURES, *objections.FIGURES),
    records=(
        verdicts.RECORDS,
        notices.RECORDS,
        polls.RECORDS,
        blank_ballots.RECORDS,
        deliveries.RECORDS,
        delivery_register.RECORDS,
        channels.RECORDS,
        objections.RECORDS,
    ),
    sheets=(verdicts_sheet, verdict_details_sheet, deliveries_sheet, channels_sheet),
    paper=(objections_sheet,),
    source="民法典第278条或物权法第76条，按表决日期；政策要求见参数表",
    explain=dict.fromkeys(explain.NAMES, explain.explain),
    reads=lambda outcome, _: outcome.votes[0].counted_by | outcome.votes[0].judged_by,
)
