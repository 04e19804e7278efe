"""Units of the tables in both languages.

The tables name units in English and put thousands, millions and billions into the unit. Chinese counts by 万 and 亿,
so *billion USD* is no label of its own but 美元 and a power of ten.
"""

from typing import NamedTuple


class Unit(NamedTuple):
    """A unit of the tables.

    Attributes:
        en: What stands after the figure in English; empty where the figure says it all.
        zh: What stands after the figure in Chinese.
        power: Power of ten in the English unit that Chinese puts into the figure.
    """

    en: str
    zh: str
    power: int = 0


_MONEY = {"USD": "美元", "AUD": "澳元", "EUR": "欧元", "CAD": "加元", "JPY": "日元"}
_SCALES = {"million": 6, "billion": 9, "trillion": 12}
_REE_OXIDE = "吨稀土氧化物"

UNITS = {
    **{
        f"{scale} {code}": Unit(f"{scale} {code}", zh, power)
        for scale, power in _SCALES.items()
        for code, zh in _MONEY.items()
    },
    **{f"{scale} US dollars": Unit(f"{scale} USD", "美元", power) for scale, power in _SCALES.items()},
    **{f"USD {scale}": Unit(f"{scale} USD", "美元", power) for scale, power in _SCALES.items()},
    "billion Canadian dollars": Unit("billion CAD", "加元", 9),
    "billion dollars a year": Unit("billion USD a year", "美元/年", 9),
    "USD billion a year": Unit("billion USD a year", "美元/年", 9),
    "crore INR": Unit("crore INR", "卢比", 7),
    "million shares": Unit("million shares", "股", 6),
    "USD": Unit("USD", "美元"),
    "USD/kg": Unit("USD/kg", "美元/公斤"),
    "USD per kg": Unit("USD/kg", "美元/公斤"),
    "USD per vehicle": Unit("USD per vehicle", "美元/辆"),
    "USD per watt": Unit("USD per watt", "美元/瓦"),
    "dollars per net ton and voyage": Unit("USD per net ton and voyage", "美元（每净吨每航次）"),
    "yuan per net ton and voyage": Unit("yuan per net ton and voyage", "元（每净吨每航次）"),
    "yuan per tonne, without tax": Unit("yuan per tonne, without tax", "元/吨（不含税）"),
    "yuan per tonne, without tax, dry, 50 % REO": Unit(
        "yuan per tonne, without tax, dry, 50 % REO", "元/吨（不含税，干量，稀土氧化物50%）"
    ),
    "%": Unit("%", "%"),
    "percent": Unit("%", "%"),
    "% content": Unit("% content", "%（含量）"),
    "% per year": Unit("% per year", "%（每年）"),
    "percent ad valorem": Unit("% ad valorem", "%（从价）"),
    "percent by weight": Unit("% by weight", "%（按重量）"),
    "percent in a day": Unit("% in a day", "%（单日）"),
    "percent of annual EU consumption": Unit("% of annual EU consumption", "%（占欧盟年消费量）"),
    "percent of production cost": Unit("% of production cost", "%（占生产成本）"),
    "percent of sale price": Unit("% of sale price", "%（占销售价格）"),
    "percent of value": Unit("% of value", "%（占价值）"),
    "percentage points": Unit("percentage points", "个百分点"),
    "fraction": Unit("", ""),
    "mass fraction": Unit("", ""),
    "ratio": Unit("", ""),
    "count": Unit("", ""),
    "times": Unit("times", "倍"),
    "times the illegal income": Unit("times the illegal income", "倍违法所得"),
    "t": Unit("t", "吨"),
    "tonnes": Unit("t", "吨"),
    "t REO": Unit("t REO", _REE_OXIDE),
    "t rare earth oxide": Unit("t REO", _REE_OXIDE),
    "tonnes REO": Unit("t REO", _REE_OXIDE),
    "tonnes of rare-earth oxide": Unit("t REO", _REE_OXIDE),
    "million tonnes": Unit("million t", "吨", 6),
    "million t rare earth oxide": Unit("million t REO", _REE_OXIDE, 6),
    "t a year": Unit("t a year", "吨/年"),
    "t per year": Unit("t a year", "吨/年"),
    "tonnes a year": Unit("t a year", "吨/年"),
    "tonnes per year": Unit("t a year", "吨/年"),
    "t a year, all products": Unit("t a year, all products", "吨/年（全部产品）"),
    "t a year, rare earth oxides": Unit("t REO a year", "吨稀土氧化物/年"),
    "tonnes of rare-earth oxide per year": Unit("t REO a year", "吨稀土氧化物/年"),
    "tonnes tungsten a year": Unit("t of tungsten a year", "吨钨/年"),
    "t neodymium-praseodymium": Unit("t of NdPr", "吨镨钕"),
    "t per submarine": Unit("t per submarine", "吨/艘"),
    "kt": Unit("kt", "吨", 3),
    "kg": Unit("kg", "公斤"),
    "g": Unit("g", "克"),
    "lb": Unit("lb", "磅"),
    "pounds": Unit("lb", "磅"),
    "kg per unit": Unit("kg per unit", "千克/单位"),
    "kg per aircraft": Unit("kg per aircraft", "千克/架"),
    "kg per robot": Unit("kg per robot", "千克/台"),
    "kg per vehicle": Unit("kg per vehicle", "千克/辆"),
    "kg per MW": Unit("kg per MW", "千克/兆瓦"),
    "kg per compressor": Unit("kg per compressor", "千克/台"),
    "kg per drive": Unit("kg per drive", "千克/块"),
    "kg per phone": Unit("kg per phone", "千克/部"),
    "kg per scanner": Unit("kg per scanner", "千克/台"),
    "kg per drone": Unit("kg per drone", "千克/架"),
    "kg per submarine": Unit("kg per submarine", "千克/艘"),
    "kg per ship": Unit("kg per ship", "千克/艘"),
    "kg element per kg oxide": Unit("kg of element per kg of oxide", "千克元素/千克氧化物"),
    "kg per lb": Unit("kg per lb", "千克/磅"),
    "kg NdFeB per vehicle": Unit("kg NdFeB per vehicle", "千克钕铁硼/辆"),
    "g/mol": Unit("g/mol", "克/摩尔"),
    "gram per cubic centimetre": Unit("g/cm3", "克/立方厘米"),
    "megapascal": Unit("MPa", "兆帕"),
    "micrometre": Unit("micrometres", "微米"),
    "nanometre": Unit("nm", "纳米"),
    "m": Unit("m", "米"),
    "MW": Unit("MW", "兆瓦"),
    "Wh/kg": Unit("Wh/kg", "瓦时/千克"),
    "minutes": Unit("minutes", "分钟"),
    "days": Unit("days", "天"),
    "working days": Unit("working days", "个工作日"),
    "months": Unit("months", "个月"),
    "years": Unit("years", "年"),
    "year": Unit("year", "年"),
    "day of month": Unit("(day of the month)", "日（每月）"),
    "code points": Unit("code points", "个码位"),
    "agreements": Unit("agreements", "份协议"),
    "air conditioners": Unit("air conditioners", "台空调"),
    "aircraft": Unit("aircraft", "架"),
    "aircraft delivered cumulative": Unit("aircraft delivered, cumulative", "架（累计交付）"),
    "aircraft in service": Unit("aircraft in service", "架（在役）"),
    "aircraft on order cumulative": Unit("aircraft on order, cumulative", "架（累计订单）"),
    "applications": Unit("applications", "份申请"),
    "articles": Unit("articles", "条"),
    "chemicals": Unit("chemicals", "种化学品"),
    "commitments": Unit("commitments", "项承诺"),
    "compressors": Unit("compressors", "台"),
    "companies": Unit("companies", "家企业"),
    "countries": Unit("countries", "个国家"),
    "dimensions": Unit("dimensions", "个维度"),
    "documents": Unit("documents", "份文件"),
    "drives": Unit("drives", "块"),
    "drones": Unit("drones", "架"),
    "economies": Unit("economies", "个经济体"),
    "elements": Unit("elements", "种元素"),
    "entities": Unit("entities", "家实体"),
    "entries": Unit("entries", "项"),
    "exclusions": Unit("exclusions", "项排除"),
    "firms": Unit("firms", "家企业"),
    "flights per week": Unit("flights per week", "班/周"),
    "groups": Unit("groups", "家集团"),
    "items": Unit("items", "项物项"),
    "jobs": Unit("jobs", "个岗位"),
    "kinds": Unit("kinds", "类"),
    "layers": Unit("layers", "层"),
    "lifts": Unit("lifts", "部"),
    "materials": Unit("materials", "种材料"),
    "measures": Unit("measures", "项措施"),
    "metals": Unit("metals", "种金属"),
    "minerals": Unit("minerals", "种矿产"),
    "missiles": Unit("missiles", "枚"),
    "notices": Unit("orders and notices", "项令和公告"),
    "papers": Unit("papers", "份文件"),
    "partners": Unit("partners", "个伙伴"),
    "people": Unit("people", "人"),
    "phones": Unit("phones", "部"),
    "pillars": Unit("pillars", "个支柱"),
    "points": Unit("points", "个要点"),
    "projects": Unit("projects", "个项目"),
    "robots": Unit("robots", "台"),
    "robots cumulative": Unit("robots, cumulative", "台（累计）"),
    "robots in service": Unit("robots in service", "台（在用）"),
    "scanners": Unit("scanners", "台"),
    "ships": Unit("ships", "艘"),
    "spills": Unit("spills", "起泄漏"),
    "submarines": Unit("submarines", "艘"),
    "vehicles": Unit("vehicles", "辆"),
}
"""Every unit of the bundled pack; one that only another pack has is shown as it is."""

REMARKS = {
    "15 to 25": "15%至25%",
    "3000 to 4000": "3000至4000吨",
    "14 or 15": "14个或15个",
    "about 1/7": "约七分之一",
    "about; 5,600 in another report": "约数；另有报道称5600米",
    "rounded": "取整",
}
"""Remarks that figures carry in brackets after their unit."""
