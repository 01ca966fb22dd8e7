"""Who owns what: the people of the seed where the seed puts them, everybody else invented by a seeded generator."""

from random import Random

from addin.workbook.sample.places import Door

SEED_OWNERS = """
1#2单元4楼东  余聚安
1#1单元3楼西  余会民
1#3单元3楼东  李振民
1#2单元3楼西  郭宏民
1#3单元1楼西  张俊朋
1#1单元1楼东  余德林
1#1单元5楼西  许国安
1#2单元1楼西  程华民
1#2单元2楼东  高世文
1#3单元4楼西  姜文民
1#3单元5楼东  程俊勇
2#1单元1楼东  范晴霞  13803939090
2#3单元1楼东  李洪锡
2#3单元4楼西  谷献锋
2#3单元2楼东  陈建敏
2#1单元3楼西  李俊兰
2#1单元4楼东  程志平
2#2单元2楼西  单山林
2#2单元3楼东  李凤英
2#2单元5楼东  郭　江
3#1单元1楼西  亓文简
3#1单元3楼东  李静云
3#1单元5楼西  程培安
3#2单元2楼东  程惠
3#2单元3楼东  胡桂兰
3#2单元4楼西  谷敬林
3#2单元6楼东  汪山
4#1单元3楼东  张学勉
4#2单元4楼东  冯志民
4#1单元4楼东  卢曙明  13804763650
4#2单元3楼东  宋富兰  13837337007
4#1单元2楼东  李俊民
4#1单元6楼西  程雪芳
4#2单元1楼西  李石生
4#2单元6楼东  余永林
307#1单元1楼东  郭付文
307#1单元1楼西  亓文简
307#1单元2楼东  孙破云
307#1单元2楼西  程献民
307#1单元3楼东  赵晓亮
307#1单元3楼西  姜永芹
307#1单元4楼东  欧蒙洁
307#1单元4楼西  高纪勇
307#1单元5楼东  张进兰
307#1单元5楼西  张君成
平房1排2号  谷献锋
平房1排4号  李江
平房2排3号  汪华安
平房2排4号  李和民
平房3排1号  李洪锡
平房3排3号  张岩兰
平房4排1号  郭惠
"""
"""Door, owner, and a telephone where the seed gives one.  亓文简, 谷献锋 and 李洪锡 own two dwellings each."""

INSTITUTE = "市农研所"
INSTITUTE_DOORS = ("1#1单元1楼西", "1#2单元5楼西")
"""The institute kept two flats; it is one person, whoever signs for it."""

SURNAMES = "王李张刘陈杨赵黄周吴徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任姚"
FIRST = "建国志秀玉桂春德文明永庆海新长素淑爱红瑞振保全喜金银月凤书连景守学"
SECOND = "华兰英梅芳平军民生林霞珍琴云荣山江敏峰玲娥莲昌才田福贵堂选亭勤香叶"
PREFIXES = ("135", "136", "137", "138", "139")


def owners(doors: list[Door], random: Random) -> dict[str, tuple[str, str]]:
    """Door → owner and telephone; one telephone a person."""
    known = {place: rest for place, *rest in (line.split("  ") for line in SEED_OWNERS.strip().splitlines())}
    names = {rest[0] for rest in known.values()}
    phones = {name: phone[0] for name, *phone in known.values() if phone} | {INSTITUTE: ""}
    numbers = iter(random.sample(range(10_000), len(doors)))
    found = {}
    for door in doors:
        if door.key in known:
            name = known[door.key][0]
        else:
            name = INSTITUTE if door.key in INSTITUTE_DOORS else _invent(names, random)
        if name not in phones:
            phones[name] = f"{random.choice(PREFIXES)}0000{next(numbers):04d}"
        found[door.key] = (name, phones[name])
    return found


def _invent(names: set[str], random: Random) -> str:
    """A name that nobody here bears yet."""
    while True:
        given = random.choice(SECOND) if random.random() < 0.12 else random.choice(FIRST) + random.choice(SECOND)
        name = random.choice(SURNAMES) + given
        if name not in names:
            names.add(name)
            return name
