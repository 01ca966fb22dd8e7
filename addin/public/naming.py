"""Which words are names of people: 张大勇 is one; 拒签, 不在家, 电话同意 and 1号楼小计 are none.

In doubt a text is a name.  What only begins with a surname's character (单元, 金额, 时间) is told by a list of words
that forms use.
"""

import re
from collections.abc import Iterator

from addin.filling.filters.masks import mask_name

_BETWEEN = re.compile(r"[、，,；;/／|｜\s（）()\[\]【】〔〕]+")
_PIECE = re.compile(r"[^、，,；;/／|｜:：()（）\[\]【】\r\n]+")
_ENDINGS = re.compile(r"(?:代签|代办|代领|签字|签名|签|先生|女士|同志|之妻|之子|之女|家属|家人|等\d*人|等)$")
_NO_NAMES = re.compile(
    r"拒|^代[签办领]|不在|不同意|不签|不详|不明|不清|不愿|不知|^[无未没已空待暂]|同意|赞成|支持|反对|弃权|看不|多勾|勾选|"
    r"^(?:出[差国租门]|外[地出]|去世|过世|病[故重]|亡故|搬|失联|联系|电话|微信|短信|口头|视频|手印|指印|[按捺摁]|盖章|公章|私章)|"
    r"^(?:本人|业主|户主|房主|家属|家人|子女|儿子|女儿|父亲?$|母亲?$|妻子?$|丈夫|代理|委托|租[客户赁]|房客|住户|居民|群众|"
    r"代表|物业|开发商|单位|公房|集体|国有|政府|社区|居委|街道|匿名|同上|同前|详见|见附|以下|略$|其他|暂)|"
    r"(?:合|小|总|共|累)计|计$|备注|签[字名章]|盖章|草稿|[×xX*○〇□☐☑√?？#]|\d|某$|号楼|单元"
)
"""Refusals, absences, places of what is missing, totals, labels, marks and numbers."""
_OFFICES = re.compile(
    r"(?:公司|所|局|厂|院|站|队|部|处|科|室|社|校|店|行|会|街道|社区|小区|委员会|办公室|中心|银行|项目|工程|政府|集团)$"
)
_SURNAMES = frozenset(
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳"
    "酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞"
    "熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓"
    "郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫"
    "宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉"
    "宰郦雍璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃"
    "利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公肖闫岳代付覃苟仝佟麦阳佘青楚揭"
    "亓兰"
)
_LONG_SURNAMES = (
    "欧阳",
    "司马",
    "上官",
    "诸葛",
    "夏侯",
    "皇甫",
    "尉迟",
    "公孙",
    "慕容",
    "令狐",
    "司徒",
    "东方",
    "南宫",
)
_FORM_WORDS = frozenset(
    re.findall(
        "..",
        "单元单位单价金额房号房屋车位时间应交应缴实交方式方位成员关系计划支付支出管理年龄安装项目路灯路名门牌平房平方相关全部全体公告公示公布文件文号东户西户中户南户北户"
        "东门西门时段和谐平均平安明细明确安全常住成本单独双方温馨高层高度宽度水电水管石材白色红色花园绿化国家家庭家电连接边界利息利率别名应到实到古建包干解释经办强电弱电"
        "危房管道管线沙子水泥万元千元安防监控门禁充电车库车棚广场广告农历通知通过习惯能耗束河印章印刷都已满意全面山墙井盖池塘干线",
    )
)
"""Words of two characters that begin like names."""


def persons(text: str) -> Iterator[str]:
    """The names in a cell that is for names: 张三、李四（已故） → 张三, 李四; 拒签 → none."""
    for piece in _BETWEEN.split(_closed(text)):
        bare = _ENDINGS.sub("", piece) if len(piece) > 2 else piece
        if len(bare) > 1 and is_name(bare):
            yield bare


def is_name(text: str) -> bool:
    """A single name, as far as its letters tell; no organisation, no word that stands where a name is missing."""
    bare = text.strip()
    return mask_name(bare) != bare and not _NO_NAMES.search(bare) and bare not in _FORM_WORDS and not _is_office(bare)


def masked(text: str) -> str:
    """The text with every name in it masked: 张三（已故） → 张*（已故）; 李小红代签 → 李*红代签."""
    return _PIECE.sub(lambda match: _masked(match[0]), text)


def _masked(piece: str) -> str:
    if len(piece) > 2 and (ending := _ENDINGS.search(piece)) and is_name(head := piece[: ending.start()]):
        return mask_name(head) + ending[0]
    return mask_name(piece) if is_name(piece) else piece


def is_surely_name(text: str) -> bool:
    """One that begins as names do, where nothing says that a name is due."""
    bare = "".join(text.split())
    begins = bare[:1] in _SURNAMES or bare.startswith(_LONG_SURNAMES)
    return begins and 2 <= len(bare) <= 4 and is_name(bare)


def is_total(text: str) -> bool:
    """合计, 1号楼小计, 总计（元）: what a sum is called."""
    return re.search(r"(?:合|小|总|共|累)计", text) is not None


def _is_office(text: str) -> bool:
    return len(text) > 3 and _OFFICES.search(text) is not None


def _closed(text: str) -> str:
    """王 建 国 is one name; 王建国 李小红 are two."""
    words = text.split()
    return "".join(words) if words and all(len(word) == 1 for word in words) else text
