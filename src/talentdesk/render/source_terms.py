"""Words that Chinese texts say of policies and figures, where they stand alone, in English.

Kinds of policies, units and hedges are kept as the text has them, and shown so in Chinese; in
English by the names here, in the terms of the glossary. What has none stays as it is printed, and
a figure that is quoted as printed is never touched.
"""

# A kind may have more in front of it: 便利措施.
_KINDS = {
    "意见": "opinions",
    **dict.fromkeys(("办法", "措施", "举措"), "measures"),
    **dict.fromkeys(("方案", "规划", "蓝图"), "plan"),
    "计划": "programme",
    "细则": "detailed rules",
    "条例": "regulations",
    "规定": "provisions",
    "决定": "decision",
    "决议": "resolution",
    "通知": "notice",
    **dict.fromkeys(("通告", "公告"), "announcement"),
    **dict.fromkeys(("纲要", "纲领"), "outline"),
    "指南": "guide",
    **dict.fromkeys(("指引", "导则"), "guidelines"),
    "目录": "catalogue",
    "标准": "standard",
    "解释": "interpretation",
    **dict.fromkeys(("答复", "批复"), "reply"),
    "制度": "system",
    **dict.fromkeys(("规章", "规则"), "rules"),
    "条件": "conditions",
    "章程": "charter",
    **dict.fromkeys(("准则", "规范"), "norms"),
    "规程": "procedures",
    "要点": "key points",
    "建议": "proposals",
    **dict.fromkeys(("政策", "新政"), "policy"),
    "基准": "benchmark",
    "机制": "mechanism",
    "通道": "channel",
    "条": "articles",
    "令": "order",
    "法": "law",
}
_UNITS = {
    **dict.fromkeys(("人", "名", "位"), "people"),
    "人次": "person-times",
    "人日": "person-days",
    "人月": "person-months",
    "人年": "person-years",
    "家": "organisations",
    "家次": "organisation-times",
    "户": "households",
    "所": "institutions",
    **dict.fromkeys(("个", "项", "件", "条"), "items"),
    "件次": "item-times",
    "份": "copies",
    "篇": "papers",
    "册": "volumes",
    "次": "times",
    **dict.fromkeys(("场", "场次"), "sessions"),
    **dict.fromkeys(("批", "批次"), "batches"),
    "种": "kinds",
    "类": "categories",
    "门": "courses",
    "套": "sets",
    "辆": "vehicles",
    "倍": "times as much",
    "字": "characters",
    "学分": "credits",
    **dict.fromkeys(("学时", "课时"), "class hours"),
    **dict.fromkeys(("％", "%"), "%"),
    **dict.fromkeys(("百分点", "个百分点"), "percentage points"),
    **dict.fromkeys(("岁", "周岁"), "years of age"),
    "年": "years",
    "学年": "school years",
    "个学期": "terms",
    "个季度": "quarters",
    "个月": "months",
    **dict.fromkeys(("周", "个星期"), "weeks"),
    **dict.fromkeys(("日", "天"), "days"),
    "个自然日": "calendar days",
    **dict.fromkeys(("工作日", "个工作日", "个工作天"), "working days"),
    **dict.fromkeys(("小时", "个小时"), "hours"),
    "分钟": "minutes",
    "元": "yuan",
    "万元": "10,000 yuan",
    "亿元": "100 million yuan",
    "美元": "US dollars",
    "欧元": "euros",
    "日元": "yen",
    "港元": "Hong Kong dollars",
    "英镑": "pounds sterling",
    **dict.fromkeys(("平方米", "平方公尺"), "square metres"),
    **dict.fromkeys(("平方千米", "平方公里"), "square kilometres"),
    "立方米": "cubic metres",
    "公顷": "hectares",
    "亩": "mu",
    **dict.fromkeys(("公里", "千米"), "kilometres"),
    "米": "metres",
    "厘米": "centimetres",
    "毫米": "millimetres",
    "吨": "tonnes",
    **dict.fromkeys(("公斤", "千克"), "kilograms"),
    "毫克": "milligrams",
    "微克": "micrograms",
    "千瓦": "kilowatts",
    "兆瓦": "megawatts",
    "千瓦时": "kilowatt-hours",
    **dict.fromkeys(("标准箱", "标箱"), "TEU"),
}
_HEDGES = {
    **dict.fromkeys(("约", "大约", "左右", "上下"), "about"),
    **dict.fromkeys(("近", "将近", "接近"), "nearly"),
    **dict.fromkeys(("余", "多", "超", "超过", "逾", "高于", "多于", "大于"), "over"),
    **dict.fromkeys(("以上", "不低于", "不少于", "至少", "最少", "最低"), "at least"),
    **dict.fromkeys(("以下", "不超过", "不得超过", "不高于", "不多于", "至多", "最多"), "at most"),
    **dict.fromkeys(("未满", "不满", "低于", "不足", "少于", "小于"), "under"),
    **dict.fromkeys(("内", "以内", "之内"), "within"),
    "前": "top",
}


def policy_kind_name(kind: str, language: str) -> str:
    """Name the kind of a policy: that of its title, in English by the word it ends in."""
    if language != "en":
        return kind
    found = (name for end, name in _KINDS.items() if kind.endswith(end))
    return next(found, kind.lower() if kind.isascii() else kind)


def unit_name(unit: str, language: str) -> str:
    """Name what a figure counts."""
    return _UNITS.get(unit, unit) if language == "en" else unit


def hedge_name(hedge: str, language: str) -> str:
    """Name what a figure is hedged with."""
    return _HEDGES.get(hedge, hedge) if language == "en" else hedge
