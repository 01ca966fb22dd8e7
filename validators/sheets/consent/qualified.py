"""Does a remark beside 同意 take something back?

The paper asks two things in one tick, to renovate and to bear one's share (sources.md §P3): who will not pay, pays
less, waits, sets a condition, agrees to a part only, or takes it back, has not consented to the motion as put.  What
the remark is about decides, not its exact words; where it is about money and does not plainly say that he pays, it is
asked about.
"""

import re

from validators.fields.plain import compact

_PAYS = re.compile(
    r"(?<![不没未无别非拒])(?:愿意?|同意|自愿|认可|接受|承诺|保证|可以|没问题|无异议|没意见|已经?|全部?|足额|按时|如数|按规定|照规定|代)"
    r"[^不没未无别免谁少]{0,6}?(?:出资|出钱|缴费|缴款|缴纳|付款|支付|承担|分摊|集资|掏钱|出|缴|交|付)了?"
    r"(?:居民|改造|应由)?\S{0,4}?(?:[\d,.]*(?:元|块|万元)|费用|部分|的?钱|的?款|费)?"
    r"|(?:出资|费用|交费|交钱|分摊|款|钱)[^不没未无谁]{0,4}(?:没问题|无异议|没意见|已交|已缴|已付|已收|交清|缴清|交齐|缴齐|认可)"
)
"""He pays, has paid, or somebody pays for him: taken out before money is looked for."""
_MONEY = re.compile(
    r"[钱资费款元摊掏缴价]|免单|减免|免[交缴收]|抵|贵|便宜|补贴|补助|报销|买单|无力|没能力|无能力|没收入|[出拿交]不起|拿不出"
    r"|(?:不|少|没|拒|谁|政府|公家|单位|国家)\S{0,3}[出交付担]"
)
_CONDITION = re.compile(
    r"条件|前提|如果|若|假如|要是|只要|只有|除非|否则|但是?(?!愿|也|都)|不过|必须|(?<![事原首优])先(?![生前后签])|才(?:能|行|可|同意|签|算)|"
    r"的话|为限|不超过|最多|至多|上限|保证|承诺|答应|解决|满足|落实|赔|补偿"
)
_WAITING = re.compile(
    r"[待未暂]定|再[说议定看谈商想]|待|等(?!级)|看情况|看看|要看|看[到过完]|视\S{0,8}而定|视情况|考虑|商量|保留|未决|没想好|没定|不确定|不一定|暂时?|先这样|之后|以后|届时"
)
_TAKEN_BACK = re.compile(
    r"撤[回销]|收回|作废|反悔|后悔|改(?:主意|变|口|为|成)|取消|不算|无效|不作数|反对|不(?:再)?同意|不赞成|不愿|不想|不签|不要|不认|拒|退出|误签|签错|被迫|不知情|没看懂|不是本人"
)
_IN_PART = re.compile(
    r"[只仅就](?:同意|改|修|做|装|要|限|是)|部分|一半|除[^了]?\S{0,8}外|不[含包]括?|除外|另外的|其他的?不|其余的?不|不动|不改|不装|不拆"
)


def qualifies(remark: str) -> bool:
    """Whether the remark leaves it open that its writer agrees to all that was asked; other remarks do not."""
    text = compact(remark)
    if not text:
        return False
    rest = _PAYS.sub("", text)
    return any(sign.search(rest) for sign in (_MONEY, _CONDITION, _WAITING, _TAKEN_BACK, _IN_PART))
