"""Somebody other than the owner signed, or the owner's name is spelt in two ways.

In the real paper file one person is 亓文简, 祁文简 and 余文简, while 程惠 and 郭惠 may well be two (seed/README.md §8): a
likeness is said, never acted on.  A tenant, an heir or an agent may sign only with written authority (河南 第15条;
domain.md §1.2), so with 代理依据 nothing is said; any one of the co-owners may sign (指导规则 第25条).
"""
