"""Chinese names of instruments that follow from no pattern; what has no usual Chinese form is not here."""

CHINESE_NAMES = {
    "87 FR 62186, interim final rule": "暂行最终规则（87 FR 62186）",
    "91 FR 64212, notice 2026-20510 of 7 October 2026": "2026年10月7日公告（91 FR 64212，2026-20510）",
    "Agreement on Reciprocal Trade (USA-MYS)": "美国与马来西亚对等贸易协定",
    "Agreement on Strengthening Critical Minerals Supply Chains": "《加强关键矿产供应链协定》",
    "Amendments to the Law on Geology and Minerals": "《地质矿产法》修正案",
    "Announcement No. 94 of 2014 (licence catalogue 2015), with No. 97 of 2014": (
        "2014年第94号公告（2015年出口许可证管理货物目录）、2014年第97号公告"
    ),
    "Commission decision under Regulation (EU) 2024/1252": "依欧盟第2024/1252号条例作出的委员会决定",
    "Critical Minerals Facility loan": "关键矿产融资机制贷款",
    "Critical Minerals Strategic Reserve": "关键矿产战略储备",
    "DFARS case 2018-D054": "国防采购条例补充规定2018-D054号案",
    "DFARS Case 2021-D015": "国防采购条例补充规定2021-D015号案",
    "Dutch order under the Goods Availability Act": "荷兰依《货物可用性法案》发布的命令",
    "MOFCOM export control notice of 4 October 2025": "商务部2025年10月4日出口管制通知",
    "Expansion of End-User Controls To Cover Affiliates of Certain Listed Entities (interim final rule)": (
        "《将最终用户管制扩大至特定被列实体关联企业》（暂行最终规则）"
    ),
    (
        "One Year Suspension of Expansion of End-User Controls for Affiliates of Certain Listed Entities "
        "(Federal Register, 12 November 2025)"
    ): "《暂停实施对特定被列实体关联企业扩大最终用户管制一年》（《联邦公报》2025年11月12日）",
    "Export Control Law of the People's Republic of China": "《中华人民共和国出口管制法》",
    "Foreign Trade Law of the PRC (revision of 27 December 2025)": "《中华人民共和国对外贸易法》（2025年12月27日修订）",
    "FY2019 NDAA section 871, 10 U.S.C. 2533c (now 4872)": ("2019财年《国防授权法》第871条，10 U.S.C. 2533c（现4872）"),
    "Federal Register notice on an Agreement on Trade in Critical Minerals": "《联邦公报》关于关键矿产贸易协定的通告",
    "Final 2025 List of Critical Minerals": "2025年关键矿产最终清单",
    "G7 Leaders' Declaration on Securing Supply Chains for Critical Minerals": (
        "《七国集团领导人关于保障关键矿产供应链的宣言》"
    ),
    "Joint announcement of 10 November 2025 on precursor chemicals": "2025年11月10日关于易制毒化学品的联合公告",
    "Memorandum of Understanding": "谅解备忘录",
    "Action Plan for Critical Minerals Supply Chain Resilience": "《关键矿产供应链韧性行动计划》",
    "Memorandum of understanding on critical minerals (USA-KAZ)": "美国与哈萨克斯坦关键矿产谅解备忘录",
    "memoranda of understanding on critical minerals (USA-MYS, USA-THA)": "美国与马来西亚、泰国关键矿产谅解备忘录",
    "Mineral Commodity Summaries 2026 data release (doi 10.5066/P1WKQ63T)": (
        "2026年《矿产品概要》数据（doi 10.5066/P1WKQ63T）"
    ),
    "One Big Beautiful Bill Act": "“大而美”法案",
    "Order No. 71 of MIIT, NDRC and MNR": "工业和信息化部、国家发展改革委、自然资源部令第71号",
    "Pax Silica Declaration (non-binding)": "《硅基和平宣言》（无约束力）",
    "Presidential determinations under DPA section 303": "依《国防生产法》第303条作出的总统裁定",
    (
        'Proclamation 11012 "Imposing a Temporary Import Surcharge to Address '
        'Fundamental International Payments Problems"'
    ): "第11012号总统公告（征收临时进口附加税）",
    "Proclamation 11052 of 6 August 2026, FR Doc. 2026-16400": ("2026年8月6日第11052号总统公告（FR Doc. 2026-16400）"),
    "U.S. note 42": "美国税则注释42",
    "Project Vault (US Strategic Critical Minerals Reserve)": "“金库计划”（美国战略关键矿产储备）",
    "Public Law 117-169, sections 13401 and 13502 (26 U.S.C. 30D and 45X)": (
        "第117-169号公法第13401、13502条（26 U.S.C. 30D、45X）"
    ),
    "Quad Critical Minerals Initiative Framework": "四边机制关键矿产倡议框架",
    "RESourceEU Action Plan": "RESourceEU行动计划",
    "Section 1260H list, update of 8 June 2026": "1260H清单，2026年6月8日更新",
    "Section 232 of the Trade Expansion Act of 1962": "1962年《贸易扩展法》第232条",
    "Section 232 report on NdFeB permanent magnets": "钕铁硼永磁体232调查报告",
    "Section 301 List 1": "301条款清单一",
    "Section 301 List 3": "301条款清单三",
    "Chinese retaliation list": "中方反制清单",
    "Section 301 action, notice of 23 April 2025 as modified 16 October 2025 (90 FR 48320)": (
        "301条款措施，2025年4月23日公告，2025年10月16日修改（90 FR 48320）"
    ),
    "suspended by 90 FR 50947 of 13 November 2025": "由2025年11月13日90 FR 50947暂停",
    "Section 301 final action on forced labor": "301条款强迫劳动最终措施",
    "Section 301 four-year-review modification of September 2024, magnet step": (
        "301条款四年复审2024年9月修改，磁体部分"
    ),
    "Section 301(b) investigations on structural excess capacity": "301条款结构性产能过剩调查",
    "State Council Order No. 834, regulations on industrial and supply-chain security, 18 articles": (
        "国务院令第834号，《国务院关于产业链供应链安全的规定》，共18条"
    ),
    "State Council notice of 1991 on specified minerals": "国务院1991年关于特定矿种的通知",
    "Statistical investigation system for import and export reports of bulk products": "大宗产品进出口报告统计调查制度",
    "Strategic Investment Agreement": "战略投资协议",
    "Tariff Commission announcements of 5 November 2025 (No. 10 for the 24 %)": (
        "税委会2025年11月5日公告（24%部分为第10号）"
    ),
    "US-Australia Framework for Securing of Supply in the Mining and Processing of Critical Minerals and Rare Earths": (
        "美澳关键矿产与稀土采矿和加工供应保障框架"
    ),
    (
        "US-Japan Framework for Securing the Supply of Critical Minerals and Rare Earths through Mining and Processing"
    ): "美日通过采矿和加工保障关键矿产与稀土供应的框架",
    "Union Budget 2026-27": "2026至2027财年印度联邦预算",
    "call for proposals, closing on 17 September 2026": "项目征集，2026年9月17日截止",
    "certification 2026 critical minerals No. 2-1 under the Economic Security Promotion Act": (
        "依《经济安全保障推进法》2026年关键矿产认定第2-1号"
    ),
    "disposal order under the foreign investment law": "依外国投资法发布的处置令",
    "draft amendment of the technology catalogue": "技术目录修订征求意见稿",
    "draft bilateral agreement": "双边协议草案",
    "draft measures for total control of rare-earth mining, smelting and separation": (
        "《稀土开采和稀土冶炼分离总量调控管理办法（暂行）》（公开征求意见稿）"
    ),
    "draft regulation on rare-earth administration": "《稀土管理条例（征求意见稿）》",
    "draft revision of the catalogue of technologies prohibited or restricted from export": (
        "《中国禁止出口限制出口技术目录》修订征求意见稿"
    ),
    "equity investment": "股权投资",
    "export moratorium on unprocessed rare earths": "未加工稀土出口禁令",
    "export quota and licence system": "出口配额许可证制度",
    "four-year review under section 301": "301条款四年复审",
    "higher rates on the 60 billion dollar list": "600亿美元清单提高税率",
    "interim final rule on foreign direct products": "外国直接产品暂行最终规则",
    "final rule on the Entity List": "实体清单最终规则",
    "joint arrangement of Kuala Lumpur (October 2025), extension agreed in the eighth round": (
        "吉隆坡经贸磋商联合安排（2025年10月），第八轮商定延期"
    ),
    "list under Announcement No. 68 of 2025": "2025年第68号公告所附名单",
    "more than 70 agreements and memoranda": "70余项协议和备忘录",
    "non-binding letter of intent": "无约束力意向书",
    "Direct Funding Agreement and Loan Guarantee Agreement": "直接资助协议和贷款担保协议",
    "Defense Production Act and MCEIP award": "《国防生产法》和MCEIP拨款",
    "IBAS follow-on contract": "IBAS后续合同",
    "Industrial Base Analysis and Sustainment award": "工业基础分析与维持项目拨款",
    "Industrial Base Analysis and Sustainment contract": "工业基础分析与维持项目合同",
    "Forum on Resource Geostrategic Engagement (FORGE)": "FORGE论坛",
    "action plan with Mexico": "与墨西哥的行动计划",
    "joint statements with the EU and Japan": "与欧盟和日本的联合声明",
    "notice of modification": "修改公告",
    "notice opening an inquiry": "立案调查公告",
    "proposal for a Critical Raw Materials Act": "《关键原材料法案》提案",
    "reports under EO 14017": "依第14017号行政令提交的报告",
    "second batch of 2010 export quotas": "2010年第二批出口配额",
    "second notice of 2024": "2024年第二批通知",
    "total quotas for 2021": "2021年总量控制指标",
    "unreliable entity list notice of 16 February 2023": "2023年2月16日不可靠实体清单公告",
    "white paper": "白皮书",
    "yearly mining caps": "年度开采总量控制",
    "export duty rates": "出口关税税率",
}
