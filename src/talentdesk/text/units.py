"""Units and measure words that may stand after a number, and the words that only look like one."""

from talentdesk.text.pattern import pattern

# Longest first where one begins another; behind some, what makes them another word (部 in 部门).
_UNITS = (
    "个工作日|个工作天|个自然日|个百分点|个小时|个季度|个学期|个星期|个月(?!份)|个(?!人所|体工|体户)|工作日",
    "人次|家次|件次|人日|人月|人年|人(?!才|民|均|事|工|机|类|物|生|格|力|身|选)|名(?!单|称|义|录|额)",
    "位(?!于|置|居|列|次)|家(?!庭|属|乡|长|园|具|用)|户(?!口|籍|外)|项|份(?!额)|批次|批(?!准|复|评)",
    "次(?!数|序|性|日|年|于|之)|场次|场(?!所|地|景|合|馆)|所(?!在|有|属|得|需|称|示)|件|篇|册|幅",
    "期(?!间|限|刊|末|满|待)|届|门(?!类|户|槛)|台(?!账|阶|湾)|座(?!谈|[0-9])|种|类|支(?!持|撑|付|出)",
    "辆|架次|架(?!构)|艘|套|条(?!件|例|款|规|文|约)|部(?!门|分|长|委|级|署|队|属)|倍|栋|间(?!接|隔)|枚|只|株|宗(?!旨|教)|处(?!理|罚|置|分|长|于|以)|起(?!草|步|来|点|到|施)|队(?!伍|员)|张(?!江|家)|头(?!部)|层(?!次|面|级)|站(?!点)|页|例(?!如|外|子|行|会)|首(?!次|批|个|都|席|先|创|届|要|位|家|推|款)|班(?!子|级|长|主任|组)|片(?!区|面|段)|本(?!市|省|区|县|校|院|科|年|地|国|级|部|届)",
    "标准箱|标箱|微克|毫克|字(?!体|样|号|第|节)|MB|KB|GB|学分|学时|课时|趟|组(?!织|成|建|长)|岁|周岁|分(?!之|别|为|类|公|支|院|会|校|局|管|布|析|钟)|成(?!员|立|果|功|为|本)",
    "年(?!级|度|代|龄|月|初|底|末|中|间|版)|学年|天|日(?!常|报|本|前)|小时|分钟|周(?!岁|边|期|年)",
    "元|美元|欧元|日元|港元|英镑|％|%|‰|个?百分点",
    "平方千米|平方公里|平方公尺|平方米|立方米|公顷|亩|公里|千米|厘米|毫米|米|吨|斤|公斤|千克|千瓦时|兆瓦|千瓦|度",
)
UNIT = "(?:周岁|" + "|".join(_UNITS) + ")"
# Spans of time: they count only where a text sets a term.
_SPANS = pattern("年|学年|日|天|周|个月|个星期|个季度|个学期|工作日|个工作日|个工作天|个自然日")
# After a lone Chinese digit these count; any other measure word makes it a way of speaking.
_COUNTED = pattern("元|美元|欧元|日元|港元|人|名|所|人次|%|‰|成|岁|周岁|倍")
# 项 and 条 of a law are numbered in Chinese numerals: 第一、二项.
_NUMBERED = frozenset(["项", "条", "款", "章", "节", "期", "届", "分", "度", "只"])


def is_span(unit: str) -> bool:
    """Tell whether a unit measures time."""
    return bool(_SPANS.fullmatch(unit))


def counts_lone(unit: str) -> bool:
    """Tell whether a single Chinese digit before this unit is a number: 三人, but not 三个."""
    return bool(_COUNTED.fullmatch(unit))


def counts_chinese(unit: str) -> bool:
    """Tell whether Chinese numerals before this unit count, and do not number or qualify."""
    return unit not in _NUMBERED
