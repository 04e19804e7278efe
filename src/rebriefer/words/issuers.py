"""Who issues instruments, in Chinese; the tables name them in English."""

import re

_CHINESE = {
    "AUS": "澳大利亚",
    "BIS": "美国商务部工业与安全局",
    "Bureau of Industry and Security": "美国商务部工业与安全局",
    "Customs Tariff Commission": "国务院关税税则委员会",
    "Customs Tariff Commission of the State Council": "国务院关税税则委员会",
    "Department of Commerce": "美国商务部",
    "Department of Defense": "美国国防部",
    "EXIM": "美国进出口银行",
    "European Commission": "欧盟委员会",
    "European Union": "欧盟",
    "G7": "七国集团",
    "GAC": "海关总署",
    "GACC": "海关总署",
    "Government of Australia": "澳大利亚政府",
    "Government of India": "印度政府",
    "Government of Malaysia": "马来西亚政府",
    "Governments of the USA and of China": "中美两国政府",
    "JOGMEC": "日本能源和金属矿物资源机构",
    "KAZ": "哈萨克斯坦",
    "METI": "日本经济产业省",
    "MIIT": "工业和信息化部",
    "MNR": "自然资源部",
    "MOFCOM": "商务部",
    "MOST": "科学技术部",
    "MYS": "马来西亚",
    "Ministry of Finance": "财政部",
    "Ministry of Land and Resources": "国土资源部",
    "Ministry of Transport": "交通运输部",
    "NDRC": "国家发展改革委",
    "NPC Standing Committee": "全国人大常委会",
    "National Assembly of Vietnam": "越南国会",
    "Natural Resources Canada": "加拿大自然资源部",
    "Netherlands": "荷兰",
    "JPN": "日本",
    "Office of the national export control coordination mechanism": "国家出口管制工作协调机制办公室",
    "President of the United States": "美国总统",
    "SASAC": "国务院国资委",
    "State Council": "国务院",
    "State Council Information Office": "国务院新闻办公室",
    "State Council of the PRC": "国务院",
    "Supreme Court of the United States": "美国最高法院",
    "THA": "泰国",
    "Treasurer of Australia": "澳大利亚国库部长",
    "US Congress": "美国国会",
    "US Department of Commerce": "美国商务部",
    "US Department of Defense": "美国国防部",
    "US Department of State": "美国国务院",
    "US Department of War": "美国战争部",
    "US Department of the Interior": "美国内政部",
    "USA": "美国",
    "USGS": "美国地质调查局",
    "USTR": "美国贸易代表办公室",
    "WTO": "世界贸易组织",
    "White House": "白宫",
    "foreign-trade ministry": "外经贸部",
    "four agencies": "另外四部门",
    "four other agencies": "另外四部门",
    "later MOFCOM": "后为商务部",
}
_BETWEEN = re.compile(r", | and ")


def issuer_name(issuer: str, language: str) -> str:
    """Who issued an instrument; a body that only another pack knows stays as it is."""
    if language == "en":
        return issuer
    return "、".join(_in_chinese(part) for part in issuer.split("; "))


def _in_chinese(part: str) -> str:
    """One body, or several in a row; a name that holds *and* is one body where it is known."""
    return _CHINESE.get(part) or "、".join(_CHINESE.get(body, body) for body in _BETWEEN.split(part))
