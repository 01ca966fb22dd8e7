"""The choices about the vote that 参数 and 议题 offer.  What each of them means in law stands in `addin/law`."""

from enum import StrEnum


class Matter(StrEnum):
    """What the law asks a simple or a qualified majority for; a survey is no vote, and the law says nothing of it."""

    ORDINARY = "一般"
    SPECIAL = "特别"
    SURVEY = "征求意见"


class ListedMatter(StrEnum):
    """What the owners decide together, as 物权法 第76条 and 民法典 第278条 list it; which class it is, the law says."""

    PROCEDURE = "制定议事规则"
    COVENANT = "制定管理规约"
    COMMITTEE = "选举业委会"
    MANAGER = "选聘物业"
    USE_FUND = "使用维修资金"
    RAISE_FUND = "筹集维修资金"
    REBUILD = "改建重建"
    CHANGE_USE = "改变共有部分用途"
    OTHER = "其他重大事项"


class Law(StrEnum):
    """Which law judges the vote: that of its day, or one named."""

    OF_THE_DAY = "自动"
    PROPERTY_LAW = "物权法"
    CIVIL_CODE = "民法典"


class LocalRules(StrEnum):
    """A province's own regulation, where we are told that it binds."""

    NONE = "无"
    HENAN = "河南"


class BallotMode(StrEnum):
    """Are those counted who agree, or those who object (河南省物业管理条例 第66条)?"""

    CONSENT = "同意"
    DISSENT = "异议"


class Unreturned(StrEnum):
    """What a dwelling without an answer means; only the first needs no clause of the 管理规约 (指导规则 第26条)."""

    NOT_PARTICIPATING = "未参与"
    ABSTAIN = "视为弃权"
    MAJORITY = "从多数"
    MAJORITY_OF_ALL = "从过半多数"


class Following(StrEnum):
    """What a slip marked 从众 counts as: with the majority of the others, or as an abstention."""

    MAJORITY = "从多数"
    ABSTAIN = "视为弃权"


class Repeated(StrEnum):
    """Which of several answers of one dwelling holds where they differ; none, unless the rules of the vote say so."""

    NONE = "无效"
    LATEST = "以最后一次为准"
    PAPER = "以纸质为准"
    ONLINE = "以线上为准"


class LiftRule(StrEnum):
    """Whose rule says how many of a unit must agree to a lift: it differs from place to place (sources.md §1.4)."""

    NONE = "不适用"
    CIVIL_CODE = "民法典"
    HENAN_PERSONS = "河南按人数"
    HENAN_BOTH = "河南按人数和面积"
    JINAN = "济南"
    LOCAL = "本地规则"


class PolicyReading(StrEnum):
    """达到 includes the number itself, 超过 does not (民法典 第1259条)."""

    AT_LEAST = "达到"
    MORE_THAN = "超过"


class MeetingKind(StrEnum):
    """Whose rule says whether a meeting decided: nothing is judged where nobody named it."""

    NONE = "不判定"
    COMMITTEE_HENAN = "河南业委会会议"
    ASSEMBLY = "业主代表大会"
    ASSEMBLY_LISHUI = "丽水业主代表大会"
    RESIDENTS = "居民会议"
    OWNERS = "业主大会"


class AssemblyMajority(StrEnum):
    """What the 议事规则 asks of the representatives: no law says (sources.md §1.3)."""

    UNKNOWN = "不判定"
    MORE_THAN_HALF = "过半数"
    TWO_THIRDS = "三分之二以上"
