"""The subjects in their order; everything the product says by name is gathered from here, and only here."""

from addin.tell.compound.subject import COMPOUND
from addin.tell.consent.subject import CONSENT
from addin.tell.gifts.subject import GIFTS
from addin.tell.items.subject import ITEMS
from addin.tell.management.subject import MANAGEMENT
from addin.tell.meetings.subject import MEETINGS
from addin.tell.money.subject import MONEY
from addin.tell.procedure.subject import PROCEDURE
from addin.tell.survey.subject import SURVEY
from addin.tell.vote.subject import VOTE

SUBJECTS = (COMPOUND, CONSENT, VOTE, MONEY, SURVEY, ITEMS, MEETINGS, GIFTS, PROCEDURE, MANAGEMENT)
