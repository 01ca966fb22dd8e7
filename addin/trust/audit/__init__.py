"""抽查: how many paper sheets must be entered a second time until the conclusion is safe, and which.

A risk-limiting comparison audit: sheets are drawn with a probability proportional to how much an error in them could
turn the result, and after each the Kaplan-Markov bound tells the risk that a wrong conclusion would have got this far.
P. B. Stark, “Risk-Limiting Postelection Audits: Conservative P-Values From Common Probability Inequalities”, IEEE
Transactions on Information Forensics and Security 4(4), 2009, 1005-1014; several tests at once (persons and area,
quorum and approval) by the maximum relative overstatement: P. B. Stark, “Super-Simple Simultaneous Single-Ballot
Risk-Limiting Audits”, EVT/WOTE 2010; the words “diluted margin” and “inflator” as in M. Lindeman and P. B. Stark,
“A Gentle Introduction to Risk-Limiting Audits”, IEEE Security & Privacy 10(5), 2012, 42-49.

What it does not touch: the roster.  Who owns what, and how large it is, is taken from 户室清册 as it stands.
"""
