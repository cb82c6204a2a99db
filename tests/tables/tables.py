"""Statistical tables, made up after the manner of real ones: what stands in them and what each cell says.

A table is its columns and rows, each with what its head says; a cell says both.  What is said:
  m  words that metric and entity must hold, all of them ("a|b": one of the two)
  p  first and last day ("2024", "2024-12", "2024Q3", "..2024-12-31", "2024-01-01..2024-09-30", "" for what is not asked)
  u, x  unit, and how many of it one stands for
  c, s  comparison, status
  of the two columns before, by number, whose difference it is
  r  (low, high, decimals) of the made-up numbers; None for a column or row that is no claim (row numbers, names)
Written from what such tables mean, not from what the program makes of them.
"""
import calendar
import random

MINUS = dict(r=(-12, 25, 1))


class Table:
    def __init__(self, name, lang, published, above, stubs, columns, rows, all=None, below=(), **how):
        self.name, self.lang, self.published = name, lang, published
        self.above, self.below, self.stubs = above, below, stubs
        self.columns = [(c[0] if isinstance(c[0], tuple) else (c[0],), c[1]) for c in columns]
        self.rows = [(r[0] if isinstance(r[0], tuple) else (r[0],), r[1]) for r in rows]
        self.all, self.how = all or {}, how
        self.random = random.Random(name)
        self.fill()

    def fill(self):
        """cells: text, and what it says (None: nothing)"""
        self.cells = []
        for head, row in self.rows:
            line = []
            for _, column in self.columns:
                line.append(self.cell(row, column, line))
            self.cells.append(line)

    def cell(self, row, column, line):
        if row is None:
            return ("", None)
        if column is None or "text" in column:
            return (row["texts"].pop(0) if "texts" in row else "", None)
        if column.get("number"):
            self.count = getattr(self, "count", 0) + 1
            return (str(self.count), None)
        says = dict(self.all)
        for part in (row, column) if not self.how.get("rows_win") else (column, row):
            for key, value in part.items():
                if key == "m" and says.get("m"):
                    says["m"] = says["m"] + " " + value
                elif key == "p" and says.get("p", "").startswith("*"):
                    says["p"] = says["p"][1:] + value  # "*2024-" and "03"
                else:
                    says[key] = value
        if says.get("c"):  # what changes is counted in percent, unless the change itself says else
            by = column if column.get("c") else row
            says["u"], says["x"] = by.get("u", "%"), by.get("x", 1)
            says["r"] = by.get("r", MINUS["r"])
        low, high, places = says["r"]
        number = round(self.random.uniform(low, high), places)
        if "of" in says:  # the difference of two columns
            number = line[says["of"][1]][1]["number"] - line[says["of"][0]][1]["number"]
        if number == 0:
            number = round(high, places)
        text = "%.*f" % (places, abs(number))
        if self.how.get("commas", True) and abs(number) >= 1000:
            whole, dot, rest = text.partition(".")
            text = "{:,}".format(int(whole)) + dot + rest
        if number < 0:
            text = "(" + text + ")" if self.how.get("brackets") else "-" + text
        if self.random.random() < self.how.get("gaps", 0):
            return (self.how.get("gap", "—"), None)
        says["number"], says["digits"] = number, text.strip("()-")
        mark = says.get("mark", "")
        return (self.how.get("money", "") + text + mark, says)


def month_end(year, month):
    return "%04d-%02d-%02d" % (year, month, calendar.monthrange(year, month)[1])


def period(p):
    """(first, last) of a short form; None where nothing is asked"""
    if not p:
        return None
    if ".." in p:
        first, last = p.split("..")
        return (first or None, last)
    if "Q" in p:
        year, quarter = int(p[:4]), int(p[5])
        return ("%04d-%02d-01" % (year, quarter * 3 - 2), month_end(year, quarter * 3))
    if len(p) == 4:
        return (p + "-01-01", p + "-12-31")
    if len(p) == 7:
        return (p + "-01", month_end(int(p[:4]), int(p[5:])))
    return (p, p)


def months(year, first, last):
    return "%04d-%02d-01..%s" % (year, first, month_end(year, last))


YOY, MOM, QOQ = dict(c="yoy"), dict(c="mom"), dict(c="qoq")
NO = None
INDEX = dict(number=True)
TABLES = []


def table(*a, **k):
    TABLES.append(Table(*a, **k))


def names(words, **more):
    return [(w, dict(more, m=w)) for w in words.split()]


# ---- Chinese ----
T, W = dict(u="t", x=10000), 10000
table("output", "zh", "2025-01-18", ["表1  2024年12月份主要产品产量"], ["产品"],
      [(("12月", "产量（万吨）"), dict(p="2024-12", m="产量", r=(100, 9000, 1))), (("12月", "同比增长（%）"), dict(YOY, p="2024-12")),
       (("1—12月", "产量（万吨）"), dict(p="2024", m="产量", r=(2000, 99000, 1))), (("1—12月", "同比增长（%）"), dict(YOY, p="2024"))],
      names("粗钢 水泥 纯碱 烧碱 乙烯 化肥"), all=T, below=["注：产量为规模以上口径。"])
table("power-months", "zh", "2025-07-12", ["2025年上半年分地区用电量", "单位：亿千瓦时"], ["月份"],
      [(n, dict(m=n)) for n in "东区 西区 南区 北区".split()],
      [("%d月" % i, dict(p="2025-%02d" % i)) for i in range(1, 7)], all=dict(m="用电量", u="kWh", x=10 ** 8, r=(90, 700, 1)))
table("accounts", "zh", "2025-04-20", ["一、主要会计数据", "单位：万元"], ["项目"],
      [("2024年", dict(p="2024")), ("2023年", dict(p="2023")), ("本年比上年增减（%）", dict(YOY, p="2024")), ("2022年", dict(p="2022"))],
      names("营业收入 归属于上市公司股东的净利润 经营活动产生的现金流量净额"), all=dict(u="CNY", x=W, r=(-9000, 900000, 2)))
table("quarters", "zh", "2025-04-20", ["2024年分季度主要财务数据", "单位：元"], ["项目"],
      [("第一季度", dict(p="2024Q1")), ("第二季度", dict(p="2024Q2")), ("第三季度", dict(p="2024Q3")), ("第四季度", dict(p="2024Q4"))],
      names("营业收入 净利润 扣非净利润"), all=dict(u="CNY", x=1, r=(-90000000, 990000000, 2)))
table("broker", "zh", "2025-05-06", ["盈利预测与估值"], ["指标"],
      [("2023A", dict(p="2023")), ("2024A", dict(p="2024")), ("2025E", dict(p="2025", s="forecast")),
       ("2026E", dict(p="2026", s="forecast"))],
      [("营业收入（百万元）", dict(m="营业收入", u="CNY", x=10 ** 6, r=(800, 9000, 0))), ("同比增长（%）", dict(YOY, m="营业收入")),
       ("归母净利润（百万元）", dict(m="归母净利润", u="CNY", x=10 ** 6, r=(80, 900, 0))), ("同比增长（%）", dict(YOY, m="归母净利润")),
       ("每股收益（元）", dict(m="每股收益", u="CNY", x=1, r=(0.2, 2, 2))), ("市盈率（倍）", dict(m="市盈率", u="x", x=1, r=(9, 50, 1)))])
table("investment", "zh", "2025-07-15", ["2025年固定资产投资（不含农户）增速", ""], ["时间"],
      [("同比增长（%）", dict(YOY, m="固定资产投资")), ("民间投资同比增长（%）", dict(YOY, m="民间投资"))],
      [("1-%d月" % i, dict(p=months(2025, 1, i))) for i in range(2, 7)])
table("prices", "zh", "2025-10-15", ["2025年9月份居民消费价格主要数据"], ["项目"],
      [("环比涨跌幅（%）", dict(MOM, p="2025-09")), ("同比涨跌幅（%）", dict(YOY, p="2025-09")),
       ("1—9月同比涨跌幅（%）", dict(YOY, p=months(2025, 1, 9)))],
      names("居民消费价格 食品 非食品 消费品 服务"))
table("trade", "zh", "2025-10-13", ["2025年9月进出口商品总值表（美元值）", "单位：亿美元"], ["项目"],
      [(("9月", "金额"), dict(p="2025-09")), (("9月", "同比（%）"), dict(YOY, p="2025-09")), (("9月", "环比（%）"), dict(MOM, p="2025-09")),
       (("1至9月", "金额"), dict(p=months(2025, 1, 9))), (("1至9月", "同比（%）"), dict(YOY, p=months(2025, 1, 9)))],
      names("进出口总值 出口总值 进口总值 贸易差额"), all=dict(u="USD", x=10 ** 8, r=(300, 6000, 1)))
table("budget-zh", "zh", "2025-08-20", ["2025年1—7月财政收支情况", "单位：亿元"], ["项目"],
      [("累计金额", dict()), ("同比增长（%）", dict(YOY))],
      names("一般公共预算收入 税收收入 国内增值税 一般公共预算支出 教育支出"),
      all=dict(p=months(2025, 1, 7), u="CNY", x=10 ** 8, r=(2000, 160000, 0)))
table("capacity", "zh", "2025-01-26", ["截至2024年底全国发电装机容量", "单位：万千瓦"], ["电源"],
      [("2023年底", dict(p="..2023-12-31")), ("2024年底", dict(p="..2024-12-31")), ("同比增长（%）", dict(YOY, p="")),
       ("2024年占比（%）", dict(m="占比", u="%", x=1, p="", r=(2, 60, 1)))],
      names("水电 火电 核电 风电 太阳能发电"), all=dict(u="kW", x=W, r=(5000, 140000, 0)))
table("ports-zh", "zh", "2025-08-25", ["2025年7月全国沿海港口吞吐量"], ["序号", "港口"],
      [("货物吞吐量（万吨）", dict(m="货物吞吐量", u="t", x=W, r=(900, 9900, 0))), ("同比（%）", dict(YOY, m="货物吞吐量")),
       ("集装箱吞吐量（万TEU）", dict(m="集装箱吞吐量", u="TEU", x=W, r=(50, 400, 1))), ("同比（%）", dict(YOY, m="集装箱吞吐量"))],
      [((str(i + 1), n + "港"), dict(m=n)) for i, n in enumerate("甲山 乙州 丙海 丁湾 戊浦".split())], all=dict(p="2025-07"))
table("cars-zh", "zh", "2025-10-14", ["2025年9月汽车产销情况", "单位：万辆"], ["车型"],
      [(("产量", "9月"), dict(m="产量", p="2025-09")), (("产量", "1-9月"), dict(m="产量", p=months(2025, 1, 9))),
       (("产量", "同比累计增长（%）"), dict(YOY, m="产量", p=months(2025, 1, 9))),
       (("销量", "9月"), dict(m="销量", p="2025-09")), (("销量", "1-9月"), dict(m="销量", p=months(2025, 1, 9))),
       (("销量", "同比累计增长（%）"), dict(YOY, m="销量", p=months(2025, 1, 9)))],
      names("乘用车 商用车 新能源汽车"), all=dict(u="辆", x=W, r=(20, 2000, 1)))
table("farm", "zh", "2025-02-28", ["表2  2024年主要农产品产量及其增长速度"], ["指标", "单位"],
      [("产量", dict(m="产量")), ("比上年增长（%）", dict(YOY, m="产量"))],
      [(("粮食", "万吨"), dict(m="粮食", u="t", x=W, r=(60000, 70000, 0))), (("油料", "万吨"), dict(m="油料", u="t", x=W, r=(3000, 4000, 0))),
       (("牛奶", "万吨"), dict(m="牛奶", u="t", x=W, r=(3000, 4400, 0))), (("木材", "万立方米"), dict(m="木材", u="m3", x=W, r=(9000, 13000, 0))),
       (("生猪存栏", "万头"), dict(m="生猪存栏", u="头", x=W, r=(40000, 44000, 0), p=""))], all=dict(p="2024"))
table("loans", "zh", "2025-01-20", ["2024年末金融机构本外币信贷收支", "单位：亿元"], ["项目"],
      [("年末余额", dict(p="..2024-12-31", m="余额")), ("比上年末增长（%）", dict(YOY, p=""))],
      names("各项存款 住户存款 各项贷款 短期贷款 中长期贷款"), all=dict(u="CNY", x=10 ** 8, r=(9000, 900000, 1)))
table("gdp", "zh", "2025-01-30", ["2024年各市地区生产总值"], ["排名", "城市"],
      [("地区生产总值（亿元）", dict(m="地区生产总值", u="CNY", x=10 ** 8, r=(800, 9000, 2))), ("增速（%）", dict(YOY, m="地区生产总值"))],
      [((str(i + 1), n), dict(m=n)) for i, n in enumerate("甲市 乙市 丙市 丁市 戊市 己市".split())], all=dict(p="2024"), commas=False)
table("people", "zh", "2025-02-28", ["表1  2024年年末人口数及其构成"], ["指标"],
      [("年末数（万人）", dict(u="人", x=W, r=(900, 9000, 0))), ("比重（%）", dict(m="比重", u="%", x=1, r=(3, 80, 1)))],
      names("城镇 乡村 男性 女性"), all=dict(p="..2024-12-31"))
table("coal-days", "zh", "2025-10-20", ["主要港口动力煤价格", "单位：元/吨"], ["煤种"],
      [("10月10日", dict(p="2025-10-10")), ("10月17日", dict(p="2025-10-17"))],
      names("5500大卡 5000大卡 4500大卡") and [("动力煤Q5500", dict(m="动力煤")), ("动力煤Q5000", dict(m="动力煤")), ("焦煤", dict(m="焦煤"))],
      all=dict(u="CNY/t", x=1, r=(500, 1200, 0)))
table("tenders", "zh", "2025-09-05", ["2025年8月储能项目中标情况"], ["中标单位"],
      [("功率（MW）", dict(m="功率", u="MW", x=1, r=(50, 400, 0))), ("容量（MWh）", dict(m="容量", u="MWh", x=1, r=(100, 1600, 0))),
       ("单价（元/Wh）", dict(m="单价", u="CNY/Wh", x=1, r=(0.4, 0.9, 3)))],
      names("甲能科技 乙电股份 丙储新能源 丁源电力"), all=dict(p=""))
table("quarter-stock", "zh", "2025-10-28", ["主要财务指标", "单位：亿元"], ["项目"],
      [(("2025年", "三季度"), dict(p="2025Q3")), (("2025年", "前三季度"), dict(p=months(2025, 1, 9))),
       (("2024年", "三季度"), dict(p="2024Q3")), (("2024年", "前三季度"), dict(p=months(2024, 1, 9))), ("三季度同比", dict(YOY, p="2025Q3"))],
      names("营业总收入 利润总额 研发费用"), all=dict(u="CNY", x=10 ** 8, r=(2, 900, 2)), gaps=0.1)
table("years-rows", "zh", "2025-06-11", ["近年城市污水处理情况"], ["年份"],
      [("污水处理厂（座）", dict(m="污水处理厂", u="座", x=1, r=(2000, 3000, 0))), ("处理能力（万立方米/日）", dict(m="处理能力", u="m3/d", x=W, r=(9000, 22000, 0))),
       ("处理率（%）", dict(m="处理率", u="%", x=1, r=(90, 99, 2)))],
      [(str(y), dict(p=str(y))) for y in range(2019, 2025)])
table("sections", "zh", "2025-03-02", ["2025年2月规模以上工业生产主要数据"], ["指标"],
      [("绝对量", dict()), ("同比增长（%）", dict(YOY))],
      [("主要产品产量", None), ("布（亿米）", dict(m="布", u="m", x=10 ** 8, r=(20, 60, 1))), ("钢材（万吨）", dict(m="钢材", u="t", x=W, r=(9000, 22000, 0))),
       ("发电量（亿千瓦时）", dict(m="发电量", u="kWh", x=10 ** 8, r=(6000, 9000, 0))),
       ("其他", None), ("产品销售率（%）", dict(m="产品销售率", u="%", x=1, r=(94, 99, 1)))], all=dict(p="2025-02"), gaps=0.1)

# ---- English ----
M = dict(u="USD", x=10 ** 6)
table("results", "en", "2025-10-30", ["Selected financial results", "(in millions of US dollars)"], [""],
      [("Q3 2025", dict(p="2025Q3")), ("Q2 2025", dict(p="2025Q2")), ("Q3 2024", dict(p="2024Q3")), ("QoQ", dict(QOQ, p="2025Q3")), ("YoY", dict(YOY, p="2025Q3"))],
      [("Revenue", dict(m="revenue")), ("Gross profit", dict(m="gross profit")), ("Operating expenses", dict(m="operating expenses")), ("Net income", dict(m="net income"))],
      all=dict(M, r=(40, 3000, 1)))
table("ended", "en", "2025-10-30", ["Condensed consolidated statements of income", "(In thousands)"], [""],
      [(("Three months ended September 30,", "2025"), dict(p="2025Q3")), (("Three months ended September 30,", "2024"), dict(p="2024Q3")),
       (("Nine months ended September 30,", "2025"), dict(p=months(2025, 1, 9))), (("Nine months ended September 30,", "2024"), dict(p=months(2024, 1, 9)))],
      [("Revenues ($)", dict(m="revenues")), ("Cost of sales ($)", dict(m="cost of sales")), ("Operating income (loss) ($)", dict(m="operating income"))],
      all=dict(u="USD", x=1000, r=(-9000, 300000, 0)), brackets=True)
table("balance", "en", "2025-10-30", ["Balance sheet data", "(US$ million)"], [""],
      [("September 30, 2025", dict(p="..2025-09-30")), ("December 31, 2024", dict(p="..2024-12-31"))],
      [(w, dict(m=w.lower())) for w in ("Cash and cash equivalents", "Total assets", "Total liabilities", "Shareholders' equity")], all=dict(M, r=(300, 9000, 1)))
table("exports", "en", "2025-08-08", ["Exports by destination, 2025 ($ million)"], ["Month"],
      [(n, dict(m=n.lower())) for n in ("Eastland", "Westland", "Northland", "Others")],
      [(n, dict(p="2025-%02d" % (i + 1))) for i, n in enumerate("January February March April May June".split())],
      all=dict(M, m="exports", r=(100, 4000, 1)))
table("retail", "en", "2025-09-16", ["Retail sales, August 2025"], ["Category"],
      [("Value ($ billion)", dict(u="USD", x=10 ** 9, r=(3, 90, 1))), ("% change m/m", dict(MOM)), ("% change y/y", dict(YOY))],
      [(w, dict(m=w.lower())) for w in ("Food and beverages", "Clothing", "Furniture", "Fuel", "Total")], all=dict(p="2025-08"))
table("outlook", "en", "2025-10-14", ["Real GDP growth (percent)"], ["Country"],
      [("2023", dict(p="2023")), ("2024", dict(p="2024")), (("Projections", "2025"), dict(p="2025", s="forecast")), (("Projections", "2026"), dict(p="2026", s="forecast"))],
      [(w, dict(m=w.lower())) for w in ("World", "Advanced economies", "Emerging markets", "Euro area")], all=dict(c="yoy", m="gdp", u="%", x=1, r=(0.4, 5, 1)), own_change=True)
table("airlines", "en", "2025-09-30", ["Air passenger market in August 2025"], ["Region"],
      [("RPK (% change y/y)", dict(YOY, m="rpk")), ("Seat capacity (% change y/y)", dict(YOY, m="capacity")), ("Load factor (%)", dict(m="load factor", u="%", x=1, r=(70, 89, 1)))],
      [(w, dict(m=w.lower())) for w in ("Africa", "Asia", "Europe", "North America")], all=dict(p="2025-08"))
table("cars", "en", "2025-10-28", ["New passenger car registrations, by market (units)"], [""],
      [("Sep 2025", dict(p="2025-09")), ("Sep 2024", dict(p="2024-09")), ("% change", dict(YOY, p="2025-09")),
       ("Jan-Sep 2025", dict(p=months(2025, 1, 9))), ("Jan-Sep 2024", dict(p=months(2024, 1, 9))), ("% change", dict(YOY, p=months(2025, 1, 9)))],
      [(w, dict(m=w.lower())) for w in ("Austria", "Belgium", "Denmark", "France", "Italy")], all=dict(m="registrations", u="", x=1, r=(4000, 900000, 0)))
table("oil", "en", "2025-07-11", ["World oil supply", "(million barrels per day)"], [""],
      [("1Q25", dict(p="2025Q1")), ("2Q25", dict(p="2025Q2")), ("3Q25F", dict(p="2025Q3", s="forecast")), ("4Q25F", dict(p="2025Q4", s="forecast"))],
      [(w, dict(m=w.lower())) for w in ("North Sea", "Gulf producers", "Latin America", "Biofuels")], all=dict(m="supply", u="bbl/d", x=10 ** 6, r=(1, 30, 2)))
table("fuels", "en", "2025-02-20", ["Table 3. Electricity generation by fuel"], ["Fuel"],
      [(("2023", "TWh"), dict(p="2023", u="TWh", x=1, r=(10, 400, 1))), (("2023", "Share (%)"), dict(m="share", p="2023", u="%", x=1, r=(2, 50, 1))),
       (("2024", "TWh"), dict(p="2024", u="TWh", x=1, r=(10, 400, 1))), (("2024", "Share (%)"), dict(m="share", p="2024", u="%", x=1, r=(2, 50, 1)))],
      [(w, dict(m=w.lower())) for w in ("Coal", "Gas", "Nuclear", "Wind", "Solar")])
table("starts", "en", "2025-08-19", ["Housing starts by region (thousands of units)"], ["Period"],
      [(w, dict(m=w.lower())) for w in ("Northeast", "Midwest", "South", "West")],
      [("July 2024", dict(p="2024-07")), ("May 2025", dict(p="2025-05")), ("June 2025", dict(p="2025-06")), ("July 2025", dict(p="2025-07"))],
      all=dict(m="housing starts", u="units", x=1000, r=(90, 800, 0)))
table("jobs", "en", "2025-08-14", ["Unemployment rate by age group (%)"], ["Age group"],
      [("Q2 2024", dict(p="2024Q2")), ("Q1 2025", dict(p="2025Q1")), ("Q2 2025", dict(p="2025Q2"))],
      [(w, dict(m=w.lower().split()[-1])) for w in ("All adults", "Young people", "Women", "Men")], all=dict(m="unemployment rate", u="%", x=1, r=(2, 14, 1)))
table("commodities", "en", "2025-04-29", ["Commodity price forecasts"], ["Commodity", "Unit"],
      [("2023", dict(p="2023")), ("2024", dict(p="2024")), ("2025f", dict(p="2025", s="forecast")), ("2026f", dict(p="2026", s="forecast"))],
      [(("Coal", "$/t"), dict(m="coal", u="USD/t", r=(90, 180, 1))), (("Crude oil", "$/bbl"), dict(m="crude oil", u="USD/bbl", r=(60, 90, 1))),
       (("Copper", "$/t"), dict(m="copper", u="USD/t", r=(8000, 9900, 0))), (("Cotton", "$/kg"), dict(m="cotton", u="USD/kg", r=(1, 3, 2)))], all=dict(x=1))
table("rupees", "en", "2025-11-06", ["Financial results (Rs crore)"], ["Particulars"],
      [("Q2 FY26", dict(p="2025Q3")), ("Q1 FY26", dict(p="2025Q2")), ("Q2 FY25", dict(p="2024Q3")), ("YoY %", dict(YOY, p="2025Q3")), ("H1 FY26", dict(p="2025-04-01..2025-09-30"))],
      [(w, dict(m=w.lower())) for w in ("Revenue from operations", "EBITDA", "Profit after tax")], all=dict(u="INR", x=10 ** 7, r=(30, 9000, 1)))
table("boxes", "en", "2025-02-11", ["Container throughput of the busiest ports, 2024"], ["Rank", "Port"],
      [("Throughput (million TEU)", dict(m="throughput", u="TEU", x=10 ** 6, r=(4, 40, 2))), ("Change y/y (%)", dict(YOY, m="throughput"))],
      [((str(i + 1), w), dict(m=w.lower())) for i, w in enumerate(("Bayhead", "Longport", "Eastquay", "Rivermouth"))], all=dict(p="2024"))
table("budget", "en", "2025-03-05", ["Federal budget summary ($ billion)"], [""],
      [("2023 actual", dict(p="2023")), ("2024 actual", dict(p="2024")), ("2025 estimate", dict(p="2025", s="forecast")), ("2026 plan", dict(p="2026", s="target"))],
      [(w, dict(m=w.lower())) for w in ("Receipts", "Outlays", "Interest payments")], all=dict(u="USD", x=10 ** 9, r=(90, 6000, 1)))
table("interim", "en", "2025-08-01", ["Half-year results"], ["£m"],
      [("H1 2025", dict(p="2025-01-01..2025-06-30")), ("H1 2024", dict(p="2024-01-01..2024-06-30")), ("Change", dict(YOY, p="2025-01-01..2025-06-30"))],
      [(w, dict(m=w.lower())) for w in ("Revenue", "Adjusted operating profit", "Net debt", "Capital expenditure")], all=dict(u="GBP", x=10 ** 6, r=(40, 900, 1)), percent=True)
table("notes", "en", "2025-05-15", ["Interconnector capacity and flows, 2024"], ["Link"],
      [("Capacity (MW)", dict(m="capacity", u="MW", x=1, r=(300, 2000, 0), p="")), ("Imports (GWh)", dict(m="imports", u="GWh", x=1, r=(300, 9000, 0), p="2024")),
       ("Exports (GWh)", dict(m="exports", u="GWh", x=1, r=(300, 9000, 0), p="2024", mark="*"))],
      [(w, dict(m=w.lower())) for w in ("Northlink", "Southlink", "Eastlink")], below=["* Provisional.", "Source: system operators."])
table("index", "en", "2025-10-01", ["Purchasing managers' index"], ["Month"],
      [("Manufacturing", dict(m="manufacturing")), ("Services", dict(m="services")), ("Composite", dict(m="composite"))],
      [(n + " 2025", dict(p="2025-%02d" % (i + 6))) for i, n in enumerate("Jun Jul Aug Sep".split())],
      all=dict(m="purchasing managers' index|pmi", u="1", x=1, r=(44, 58, 1)))

# ---- of other makes ----
table("by-unit", "zh", "2025-02-20", ["2024年电力工业主要指标"], ["指标名称", "计量单位"],
      [("2024年", dict(p="2024")), ("2023年", dict(p="2023")), ("比上年±%", dict(YOY, p="2024"))],
      [(("发电量", "亿千瓦时"), dict(m="发电量", u="kWh", x=10 ** 8, r=(9000, 99000, 0))), (("供热量", "万吉焦"), dict(m="供热量", u="GJ", x=W, r=(500, 900, 1))),
       (("线损率", "%"), dict(m="线损率", u="%", x=1, r=(4, 6, 2)))], gaps=0.05)
table("rain", "zh", "2025-04-09", ["2025年一季度各地降水量（毫米）"], ["地区"],
      [("1月", dict(p="2025-01")), ("2月", dict(p="2025-02")), ("3月", dict(p="2025-03")), ("合计", dict(p="2025Q1"))],
      names("山前 山后 河口 平原"), all=dict(m="降水量", u="mm", x=1, r=(2, 90, 1)))
table("lustrum", "zh", "2025-03-15", ["近五年主要经济指标"], ["指标"],
      [(str(y), dict(p=str(y))) for y in range(2020, 2025)],
      [("地区生产总值（亿元）", dict(m="地区生产总值", u="CNY", x=10 ** 8, r=(900, 2000, 1))), ("粮食产量（万吨）", dict(m="粮食产量", u="t", x=W, r=(90, 200, 1))),
       ("城镇化率（%）", dict(m="城镇化率", u="%", x=1, r=(50, 70, 2))), ("常住人口（万人）", dict(m="常住人口", u="人", x=W, r=(300, 500, 1), p=""))])
table("grouped", "zh", "2025-05-12", ["2025年4月各地新建住宅成交情况"], ["区域", "城市"],
      [("成交套数（套）", dict(m="成交套数", u="套", x=1, r=(200, 9000, 0))), ("成交面积（万平方米）", dict(m="成交面积", u="m2", x=W, r=(2, 90, 1))), ("环比（%）", dict(MOM, m="成交面积"))],
      [(("东部", "甲市"), dict(m="甲市")), (("东部", "乙市"), dict(m="乙市")), (("西部", "丙市"), dict(m="丙市")), (("西部", "丁市"), dict(m="丁市"))], all=dict(p="2025-04"))
table("segments", "zh", "2025-04-25", ["营业收入构成", "单位：万元"], ["分产品"],
      [(("2024年", "金额"), dict(p="2024")), (("2024年", "占营业收入比重（%）"), dict(m="比重", p="2024", u="%", x=1, r=(2, 60, 2))),
       (("2023年", "金额"), dict(p="2023")), (("2023年", "占营业收入比重（%）"), dict(m="比重", p="2023", u="%", x=1, r=(2, 60, 2))), (("同比增减（%）",), dict(YOY, p="2024"))],
      names("储能系统 动力电池 电池材料"), all=dict(u="CNY", x=W, r=(900, 900000, 2)))
table("turns", "zh", "2025-08-15", ["2025年7月规模以上工业增加值"], ["行业"],
      [("7月同比增长（%）", dict(YOY, p="2025-07")), ("1—7月同比增长（%）", dict(YOY, p=months(2025, 1, 7)))],
      names("采矿业 制造业 电力热力生产业 汽车制造业"))
table("stocks-zh", "zh", "2025-11-07", ["主要城市钢材社会库存（万吨）"], ["品种"],
      [("10月31日", dict(p="..2025-10-31")), ("11月7日", dict(p="..2025-11-07")), ("周环比（%）", dict(c="other", p=""))],
      names("螺纹钢 线材 热轧板卷 中厚板"), all=dict(m="库存", u="t", x=W, r=(30, 400, 2)), stock=True)
table("annual", "en", "2025-03-20", ["Consolidated income statement", "(HK$'000)"], [""],
      [(("Year ended 31 December", "2024"), dict(p="2024")), (("Year ended 31 December", "2023"), dict(p="2023"))],
      [(w, dict(m=w.lower())) for w in ("Turnover", "Gross profit", "Profit before tax", "Profit attributable to shareholders")], all=dict(u="HKD", x=1000, r=(-3000, 900000, 0)), brackets=True)
table("as-at", "en", "2025-08-21", ["Financial position"], ["RMB million"],
      [("As at 30 June 2025", dict(p="..2025-06-30")), ("As at 31 December 2024", dict(p="..2024-12-31"))],
      [(w, dict(m=w.lower())) for w in ("Inventories", "Trade receivables", "Bank borrowings", "Total equity")], all=dict(u="CNY", x=10 ** 6, r=(30, 9000, 1)))
table("prices-en", "en", "2025-11-14", ["Metal prices ($ a tonne)"], ["Metal"],
      [("Nov 14", dict(p="2025-11-14")), ("Nov 7", dict(p="2025-11-07")), ("% chg w/w", dict(c="other"))],
      [(w, dict(m=w.lower())) for w in ("Aluminium", "Copper", "Nickel", "Zinc")], all=dict(u="USD/t", x=1, r=(2000, 18000, 0)))
table("people-en", "en", "2025-07-11", ["Population (millions)"], ["Region"],
      [("2020", dict(p="2020")), ("2024", dict(p="2024")), ("2030 projection", dict(p="2030", s="forecast"))],
      [(w, dict(m=w.lower())) for w in ("Africa", "Asia", "Europe", "Oceania")], all=dict(m="population", u="", x=10 ** 6, r=(40, 4800, 1)))
table("survey", "en", "2025-06-19", ["What firms say of their staff (% of respondents)"], ["Answer"],
      [("All firms", dict()), ("Manufacturers", dict()), ("Services", dict())],
      [(w, dict(m=w.lower())) for w in ("More staff", "No change", "Fewer staff")], all=dict(u="%", x=1, r=(5, 70, 0), p=""))
table("generation", "en", "2025-10-02", ["Power generation, September 2025"], ["Source"],
      [("GWh", dict(u="GWh", x=1, r=(90, 9000, 0))), ("y/y", dict(YOY)), ("Jan-Sep, GWh", dict(u="GWh", x=1, r=(900, 90000, 0), p=months(2025, 1, 9))), ("y/y", dict(YOY, p=months(2025, 1, 9)))],
      [(w, dict(m=w.lower())) for w in ("Hydro", "Thermal", "Nuclear", "Wind")], all=dict(p="2025-09"))
table("orders", "en", "2025-07-24", ["Order intake by division (EUR m)"], ["Division"],
      [("2Q25", dict(p="2025Q2")), ("2Q24", dict(p="2024Q2")), ("Δ %", dict(YOY, p="2025Q2")), ("1H25", dict(p="2025-01-01..2025-06-30")), ("1H24", dict(p="2024-01-01..2024-06-30"))],
      [(w, dict(m=w.lower())) for w in ("Grid", "Rail", "Drives")], all=dict(m="order intake", u="EUR", x=10 ** 6, r=(40, 4000, 0)))

# ---- of makes that came later ----
SEP = months(2025, 1, 9)
table("bank-week", "en", "2025-12-02", ["Consolidated financial statement of the central bank as at 28 November 2025", "(EUR millions)"], ["Assets"],
      [("Balance as at 28 November 2025", dict(p="..2025-11-28")), (("Difference compared to last week due to", "transactions"), dict(c="other", u="EUR", x=10 ** 6, r=(-900, 900, 0), p="")),
       (("Difference compared to last week due to", "quarter-end adjustments"), dict(c="other", u="EUR", x=10 ** 6, r=(-90, 90, 0), p=""))],
      [("1 Gold and gold receivables", dict(m="gold")), ("2.1 Receivables from the IMF", dict(m="receivables imf")), ("5 Lending to credit institutions", dict(m="lending")), ("Total assets", dict(m="total assets"))],
      all=dict(u="EUR", x=10 ** 6, r=(1000, 900000, 0)))
table("wheat", "en", "2025-11-14", ["U.S. wheat supply and use 1/", "Million bushels"], [""],
      [("2023/24", dict(p="2023-06-01..2024-05-31")), ("2024/25", dict(p="2024-06-01..2025-05-31")), ("2025/26 Proj.", dict(p="2025-06-01..2026-05-31", s="forecast"))],
      [("Beginning stocks", dict(m="beginning stocks", p="")), ("Production", dict(m="production")), ("Imports", dict(m="imports")), ("Supply, total", dict(m="supply")), ("Exports", dict(m="exports")), ("Ending stocks", dict(m="ending stocks", p=""))],
      all=dict(u="", x=10 ** 6, r=(90, 2900, 0)), below=["1/ Marketing year beginning June 1."], rows_win=True)
table("soy", "zh", "2025-11-13", ["中国大豆供需平衡表"], ["项目"],
      [("2023/24", dict(p="2023-10-01..2024-09-30")), ("2024/25", dict(p="2024-10-01..2025-09-30")), ("2025/26（11月预测）", dict(p="2025-10-01..2026-09-30", s="forecast"))],
      [("播种面积（千公顷）", dict(m="播种面积", u="ha", x=1000, r=(9000, 11000, 0))), ("单产（公斤/公顷）", dict(m="单产", u="kg/ha", x=1, r=(1900, 2100, 0))), ("产量（万吨）", dict(m="产量", u="t", x=W, r=(1900, 2200, 0))),
       ("进口（万吨）", dict(m="进口", u="t", x=W, r=(9000, 11000, 0))), ("压榨消费（万吨）", dict(m="压榨消费", u="t", x=W, r=(9000, 11000, 0)))],
      below=["注：大豆市场年度为当年10月至下年9月。"], commas=False)
table("segments-en", "en", "2025-10-29", ["Segment information (unaudited)", "($ in millions)"], [""],
      [("Q3 2025", dict(p="2025Q3")), ("Q3 2024", dict(p="2024Q3")), ("Change", dict(YOY, p="2025Q3"))],
      [("Net revenues:", None), ("Cloud", dict(m="revenues cloud")), ("Devices", dict(m="revenues devices")), ("Total net revenues", dict(m="revenues")),
       ("Operating income:", None), ("Cloud", dict(m="operating income cloud")), ("Devices", dict(m="operating income devices")), ("Total operating income", dict(m="operating income"))],
      all=dict(M, r=(90, 9000, 0)))
table("provinces", "zh", "2025-10-30", ["2025年前三季度各省主要经济指标"], ["地区"],
      [(("地区生产总值", "总量（亿元）"), dict(m="地区生产总值", u="CNY", x=10 ** 8, r=(2000, 99000, 2))), (("地区生产总值", "增速（%）"), dict(YOY, m="地区生产总值")), (("地区生产总值", "位次"), INDEX),
       (("社会消费品零售总额", "总量（亿元）"), dict(m="社会消费品零售总额", u="CNY", x=10 ** 8, r=(900, 30000, 2))), (("社会消费品零售总额", "增速（%）"), dict(YOY, m="社会消费品零售总额")), (("社会消费品零售总额", "位次"), INDEX)],
      [(n, dict(m=n[:2])) for n in ("甲省", "乙省", "丙省①", "丁省", "戊区")], all=dict(p=SEP), below=["①丙省为快报数。", "注：增速按不变价格计算。"])
table("goods", "en", "2025-11-20", ["Exports of selected commodities"], ["Commodity"],
      [(("October 2025", "Volume (t)"), dict(m="volume", p="2025-10", u="t", x=1, r=(900, 9000, 0))), (("October 2025", "Value ($ 000)"), dict(m="value", p="2025-10", u="USD", x=1000, r=(900, 90000, 0))),
       (("October 2025", "Unit price ($/kg)"), dict(m="price", p="2025-10", u="USD/kg", x=1, r=(1, 9, 2))),
       (("January-October 2025", "Volume (t)"), dict(m="volume", p=months(2025, 1, 10), u="t", x=1, r=(9000, 90000, 0))), (("January-October 2025", "Value ($ 000)"), dict(m="value", p=months(2025, 1, 10), u="USD", x=1000, r=(9000, 900000, 0))),
       (("January-October 2025", "Unit price ($/kg)"), dict(m="price", p=months(2025, 1, 10), u="USD/kg", x=1, r=(1, 9, 2)))],
      [(w, dict(m=w.lower())) for w in ("Coffee", "Tea", "Cocoa beans", "Pepper")])
table("district", "en", "2025-04-03", ["Key indicators of the district"], ["Indicator", "Unit"],
      [("2022", dict(p="2022")), ("2023", dict(p="2023")), ("2024", dict(p="2024"))],
      [(("Population", "'000"), dict(m="population", u="", x=1000, r=(300, 900, 1))), (("Area under crops", "ha"), dict(m="area", u="ha", r=(9000, 90000, 0))), (("Cereal output", "'000 t"), dict(m="cereal output", u="t", x=1000, r=(90, 900, 1))),
       (("Paved roads", "km"), dict(m="roads", u="km", r=(300, 900, 0))), (("Literacy rate", "%"), dict(m="literacy rate", u="%", r=(60, 99, 1)))], all=dict(x=1))
table("profit", "zh", "2025-10-28", ["合并利润表", "2025年1—9月  单位：元"], ["项目"],
      [("本期金额", dict(p=SEP)), ("上期金额", dict(p=months(2024, 1, 9)))],
      [("一、营业总收入", dict(m="营业总收入")), ("  其中：营业收入", dict(m="营业收入")), ("二、营业总成本", dict(m="营业总成本")), ("  其中：营业成本", dict(m="营业成本")), ("    税金及附加", dict(m="税金及附加")),
       ("三、利润总额", dict(m="利润总额")), ("  减：所得税费用", dict(m="所得税费用")), ("四、净利润", dict(m="净利润"))], all=dict(u="CNY", x=1, r=(9000000, 990000000, 2)))
table("spending", "en", "2025-05-29", ["Growth of expenditure components", "(seasonally adjusted, % q/q)"], ["Year", "Quarter"],
      [(n, dict(m=n.lower())) for n in ("GDP", "Household consumption", "Exports")],
      [((y, "Q%d" % q), dict(p="%sQ%d" % (y or "2024", q))) for y, q in (("2024", 1), ("", 2), ("", 3), ("", 4), ("2025", 1))], all=dict(QOQ), own_change=True)
table("payrolls", "en", "2025-11-07", ["Employment by industry, seasonally adjusted", "(in thousands)"], ["Industry"],
      [("Oct. 2024", dict(p="2024-10")), ("Sept. 2025(p)", dict(p="2025-09")), ("Oct. 2025(p)", dict(p="2025-10")), ("Change from Sept. 2025 to Oct. 2025(p)", dict(MOM, p="2025-10", u="", x=1000, r=(-30, 90, 0), of=(1, 2)))],
      [(w, dict(m=w.lower())) for w in ("Total nonfarm", "Construction", "Manufacturing", "Government")], all=dict(m="employment", u="", x=1000, r=(900, 99000, 0)), below=["(p) preliminary"])
table("lpr", "zh", "2025-10-21", ["贷款市场报价利率（LPR）"], ["公布日期"],
      [("1年期LPR（%）", dict(m="1年期LPR")), ("5年期以上LPR（%）", dict(m="5年期以上LPR"))],
      [(d, dict(p=d)) for d in ("2025-10-20", "2025-09-22", "2025-08-20", "2025-07-21")], all=dict(u="%", x=1, r=(2.5, 4.5, 2)))
table("freight", "zh", "2025-11-21", ["出口集装箱运价指数"], ["航线", "单位"],
      [("权重（%）", dict(m="权重", u="%", x=1, r=(2, 30, 1), p="")), ("上期（2025-11-14）", dict(p="2025-11-14")), ("本期（2025-11-21）", dict(p="2025-11-21")), ("涨跌（%）", dict(c="other", p="2025-11-21"))],
      [(("欧洲航线", "USD/TEU"), dict(m="欧洲", u="USD/TEU")), (("美西航线", "USD/FEU"), dict(m="美西", u="USD/FEU")), (("东南亚航线", "USD/TEU"), dict(m="东南亚", u="USD/TEU"))], all=dict(x=1, r=(300, 3000, 0)))
table("money", "en", "2025-11-12", ["Money stock: components and sources", "(Rs. billion)"], ["Item"],
      [(("Outstanding as on", "Oct. 31, 2025"), dict(p="..2025-10-31")), (("Variation over", "Fortnight"), dict(c="other", u="INR", x=10 ** 9, r=(-90, 900, 1), p="")),
       (("Variation over", "Year-on-year", "Amount"), dict(YOY, u="INR", x=10 ** 9, r=(-90, 9000, 1), p="")), (("Variation over", "Year-on-year", "%"), dict(YOY, p=""))],
      [(w, dict(m=w.lower())) for w in ("M3", "Currency with the public", "Demand deposits", "Time deposits")], all=dict(u="INR", x=10 ** 9, r=(9000, 290000, 1)))
table("sources", "zh", "2025-11-20", ["2025年10月发电情况"], ["电源", "指标"],
      [("9月", dict(p="2025-09")), ("10月", dict(p="2025-10")), ("1—10月", dict(p=months(2025, 1, 10)))],
      [((n, t), dict(h, m=n2)) for n, n2, t, h in (("火电", "火电", "发电量（亿千瓦时）", dict(u="kWh", x=10 ** 8)), ("", "火电", "同比（%）", YOY), ("水电", "水电", "发电量（亿千瓦时）", dict(u="kWh", x=10 ** 8)), ("", "水电", "同比（%）", YOY))],
      all=dict(r=(900, 9000, 1)))
table("borrowing", "en", "2025-04-25", ["Public sector finances, UK, financial years (April to March)", "£ billion"], [""],
      [("2022 to 2023", dict(p="2022-04-01..2023-03-31")), ("2023 to 2024", dict(p="2023-04-01..2024-03-31")), ("2024 to 2025", dict(p="2024-04-01..2025-03-31"))],
      [(w, dict(m=w.lower())) for w in ("Net borrowing", "Current receipts", "Current expenditure", "Net investment")], all=dict(u="GBP", x=10 ** 9, r=(40, 1200, 1)))

table("assets-zh", "zh", "2025-10-30", ["合并资产负债表", "2025年9月30日", "单位：万元"], ["项目"],
      [("期末余额", dict(p="..2025-09-30")), ("期初余额", dict(p="..2024-12-31"))],
      [("流动资产：", None), ("货币资金", dict(m="货币资金")), ("应收账款", dict(m="应收账款")), ("流动资产合计", dict(m="流动资产")), ("非流动资产：", None), ("固定资产", dict(m="固定资产")), ("资产总计", dict(m="资产"))],
      all=dict(u="CNY", x=W, r=(900, 900000, 2)))
table("corn", "en", "2025-11-14", ["World corn supply and use (million metric tons) 1/"], ["Region", "Year"],
      [("Output", dict(m="output")), ("Total exports", dict(m="exports")), ("Ending stocks", dict(m="ending stocks"))],
      [(("Brazil", "2023/24"), dict(m="brazil", p="")), (("Brazil", "2024/25 Est."), dict(m="brazil", p="", s="forecast")), (("Ukraine", "2023/24"), dict(m="ukraine", p="")), (("Ukraine", "2024/25 Est."), dict(m="ukraine", p="", s="forecast"))],
      all=dict(u="t", x=10 ** 6, r=(2, 130, 1)), below=["1/ Local marketing years."])
table("guidance", "en", "2025-10-29", ["Outlook for fiscal 2025"], ["Metric"],
      [("FY2024 actual", dict(p="2024")), ("FY2025 guidance", dict(p="2025", s="forecast"))],
      [("Revenue ($ million)", dict(m="revenue", u="USD", x=10 ** 6, r=(900, 9000, 0))), ("Operating margin (%)", dict(m="operating margin", u="%", x=1, r=(5, 40, 1))), ("Capital expenditure ($ million)", dict(m="capital expenditure", u="USD", x=10 ** 6, r=(40, 400, 0)))])
table("cities", "zh", "2025-11-15", ["2025年10月各市新建商品住宅销售价格指数"], ["城市"],
      [("环比（上月=100）", dict(m="价格指数", u="1", x=1, r=(98, 101, 1))), ("同比（上年同月=100）", dict(m="价格指数", u="1", x=1, r=(92, 103, 1)))],
      names("甲城 乙城 丙城 丁城"), all=dict(p="2025-10"))
table("tourism", "en", "2025-11-04", ["Visitor arrivals by country of residence"], ["Country"],
      [(("September", "2024"), dict(p="2024-09")), (("September", "2025"), dict(p="2025-09")), (("September", "% chg"), dict(YOY, p="2025-09")),
       (("January-September", "2024"), dict(p=months(2024, 1, 9))), (("January-September", "2025"), dict(p=months(2025, 1, 9))), (("January-September", "% chg"), dict(YOY, p=months(2025, 1, 9)))],
      [(w, dict(m=w.lower())) for w in ("Japan", "Germany", "Brazil", "Other")], all=dict(m="arrivals", u="", x=1, r=(900, 90000, 0)))
table("steel-week", "zh", "2025-11-21", ["五大品种钢材周度供需", "单位：万吨"], ["品种"],
      [(("产量", "本周"), dict(m="产量", p="")), (("产量", "上周"), dict(m="产量", p="")), (("产量", "增减"), dict(m="产量", c="other", p="", u="t", x=W, r=(-9, 9, 2), of=(1, 0))),
       (("库存", "本周"), dict(m="库存", p="")), (("库存", "上周"), dict(m="库存", p="")), (("库存", "增减"), dict(m="库存", c="other", p="", u="t", x=W, r=(-9, 9, 2), of=(4, 3)))],
      names("螺纹钢 线材 热卷 冷轧"), all=dict(u="t", x=W, r=(80, 400, 2)))
table("debt", "en", "2025-10-02", ["External debt position (US$ million, end of period)"], [""],
      [("2023", dict(p="..2023-12-31")), ("2024", dict(p="..2024-12-31")), ("Q1 2025", dict(p="..2025-03-31")), ("Q2 2025 (p)", dict(p="..2025-06-30"))],
      [("General government", dict(m="government")), ("  Short-term", dict(m="short-term")), ("  Long-term", dict(m="long-term")), ("Central bank", dict(m="central bank")), ("Gross external debt", dict(m="external debt"))],
      all=dict(u="USD", x=10 ** 6, r=(900, 90000, 1)))
table("fleet", "en", "2025-07-29", ["Operating statistics"], [""],
      [(("Three months ended June 30,", "2025"), dict(p="2025Q2")), (("Three months ended June 30,", "2024"), dict(p="2024Q2")), (("Three months ended June 30,", "Change"), dict(YOY, p="2025Q2"))],
      [("Passengers (thousands)", dict(m="passengers", u="", x=1000)), ("Available seat miles (millions)", dict(m="seat miles", u="", x=10 ** 6)), ("Load factor (%)", dict(m="load factor", u="%", x=1, r=(70, 90, 1))), ("Average fare ($)", dict(m="fare", u="USD", x=1, r=(90, 400, 2)))],
      all=dict(r=(900, 90000, 0)))

# ---- of statistical offices, filings and crop reports ----
OCT, SEP_BEFORE = months(2025, 1, 10), months(2024, 1, 9)


def low(words, **more):
    return [(w, dict(more, m=w.lower())) for w in words.split(";")]


table("sec", "en", "2025-10-30", ["Segments - Pre-Tax Income Reconciliation (Details) - USD ($) $ in Millions"], [""],
      [(("3 Months Ended", "Sep. 30, 2025"), dict(p="2025Q3")), (("3 Months Ended", "Sep. 30, 2024"), dict(p="2024Q3")), (("9 Months Ended", "Sep. 30, 2025"), dict(p=SEP)), (("9 Months Ended", "Sep. 30, 2024"), dict(p=SEP_BEFORE))],
      low("Amortization of acquired intangible assets;Stock-based compensation;Workforce rebalancing charges;Total pre-tax income", **dict(M, r=(-900, 9000, 0))), brackets=True, money="$ ")
table("segment-columns", "en", "2025-05-01", ["Summary by business segment", "(Millions of U.S. dollars)"], [""],
      low("Americas;Asia;Europe"),
      [("Three Months Ended 31 March 2025", None), ("Sales", dict(m="sales", p="2025Q1")), ("Operating income", dict(m="operating income", p="2025Q1")),
       ("Three Months Ended 31 March 2024", None), ("Sales", dict(m="sales", p="2024Q1")), ("Operating income", dict(m="operating income", p="2024Q1"))],
      all=dict(M, r=(20, 2900, 1)))
table("niesr", "en", "2025-11-05", ["Real GDP growth and inflation"], [""],
      [(("Real GDP growth (per cent)", "2023"), dict(m="gdp", p="2023")), (("Real GDP growth (per cent)", "2024"), dict(m="gdp", p="2024")), (("Real GDP growth (per cent)", "2026"), dict(m="gdp", p="2026", s="forecast")),
       (("Annual inflation (per cent)", "2023"), dict(m="inflation", p="2023")), (("Annual inflation (per cent)", "2024"), dict(m="inflation", p="2024")), (("Annual inflation (per cent)", "2026"), dict(m="inflation", p="2026", s="forecast"))],
      low("Australia;Austria;Brazil;Canada;World"), all=dict(YOY, r=(-3, 8, 1)))
table("annual-rate", "en", "2025-11-20", ["Changes in GDP and prices", "(Percent change, annual rate)"], ["Interval"],
      [("Real GDP", dict(m="gdp")), ("PCE price index", dict(m="pce price")), ("Core PCE price index", dict(m="core pce"))],
      [("2024: Q3", dict(p="2024Q3")), ("Q4", dict(p="2024Q4")), ("2025: Q1", dict(p="2025Q1")), ("Q2", dict(p="2025Q2"))], all=dict(QOQ, r=(-1, 5, 1)))
table("customs", "zh", "2025-11-09", ["（1）2025年10月进出口商品总值表（人民币值）", "单位：亿元"], ["项目"],
      [("当月", dict(p="2025-10")), ("1至当月累计", dict(p=OCT)), ("当月同比（±%）", dict(YOY, p="2025-10")), ("当月环比（±%）", dict(MOM, p="2025-10")), ("累计同比（±%）", dict(YOY, p=OCT))],
      names("进出口总值 出口总值 进口总值 贸易差额"), all=dict(u="CNY", x=10 ** 8, r=(900, 90000, 1)))
table("mining", "en", "2025-10-16", ["Third quarter production"], [""],
      [("Q3 2025", dict(p="2025Q3")), ("Q2 2025", dict(p="2025Q2")), ("Q3 2024", dict(p="2024Q3")), ("% vs Q3 2024", dict(YOY, p="2025Q3")), ("YTD 2025", dict(p=SEP)), ("YTD 2024", dict(p=SEP_BEFORE))],
      [("Copper (kt)", None), ("Northern pit", dict(m="copper northern", u="t", x=1000)), ("Lake mine", dict(m="copper lake", u="t", x=1000)), ("Iron ore (Mt)", None), ("Western range", dict(m="iron western", u="t", x=10 ** 6)), ("Gold (koz)", None), ("Lake mine", dict(m="gold lake", x=1000))],
      all=dict(r=(9, 900, 1)))
table("cpi", "en", "2025-11-19", ["Table 2: Consumer prices by division, October 2025"], ["Division"],
      [(("Index (2015 = 100)", "October 2024"), dict(m="index", u="1", p="2024-10", r=(90, 150, 1))), (("Index (2015 = 100)", "October 2025"), dict(m="index", u="1", p="2025-10", r=(90, 150, 1))), (("% change over", "1 month"), dict(MOM, p="2025-10", r=(-2, 3, 1))), (("% change over", "12 months"), dict(YOY, p="2025-10", r=(-2, 9, 1)))],
      low("Food;Clothing;Housing;Transport"), all=dict(x=1))
table("pboc", "zh", "2025-05-15", ["货币当局资产负债表", "单位：亿元人民币"], ["项目 Item"],
      [("2025.0%d" % i, dict(p="..2025-0%d-%d" % (i, d))) for i, d in ((1, 31), (2, 28), (3, 31), (4, 30))],
      [("国外资产 Foreign Assets", dict(m="国外资产")), ("  外汇 Foreign Exchange", dict(m="外汇")), ("  货币黄金 Monetary Gold", dict(m="货币黄金")), ("对政府债权 Claims on Government", dict(m="对政府债权")), ("总资产 Total Assets", dict(m="总资产")), ("储备货币 Reserve Money", dict(m="储备货币"))],
      all=dict(u="CNY", x=10 ** 8, r=(2000, 450000, 2)))
table("world-corn", "en", "2025-11-14", ["World Corn Supply and Use 1/", "(Million Metric Tons)"], ["Region"],
      [("Beginning Stocks", dict(m="beginning")), ("Production", dict(m="production")), ("Imports", dict(m="imports")), ("Feed", dict(m="feed")), ("Exports", dict(m="exports"))],
      [("2024/25 (Est.)", None), ("United States", dict(m="united", p="", s="forecast")), ("Brazil", dict(m="brazil", p="", s="forecast")), ("2025/26 (Projected)", None), ("United States", dict(m="united", p="", s="forecast")), ("Brazil", dict(m="brazil", p="", s="forecast"))],
      all=dict(u="t", x=10 ** 6, r=(1, 400, 2)))
table("credit", "en", "2025-03-10", ["Credit to the private non-financial sector (percent of GDP)"], ["Country"],
      [("Dec 23", dict(p="")), ("Mar 24", dict(p="2024-03")), ("Jun 24", dict(p="2024-06")), ("Sep 24", dict(p="2024-09"))],
      low("Australia;Brazil;Canada;Norway"), all=dict(u="%", x=1, m="credit", r=(60, 250, 1)))
table("report-zh", "zh", "2025-10-29", ["2025年第三季度报告主要会计数据", "单位：百万元 币种：人民币"], ["项目"],
      [("本报告期", dict(p="2025Q3")), ("上年同期", dict(p="2024Q3")), ("本报告期比上年同期增减变动幅度（%）", dict(YOY, p="2025Q3")), ("年初至报告期末", dict(p=SEP)), ("年初至报告期末比上年同期增减变动幅度（%）", dict(YOY, p=SEP))],
      [(n, dict(m=n)) for n in ("营业收入", "利润总额", "归属于上市公司股东的净利润")], all=dict(u="CNY", x=10 ** 6, r=(90, 90000, 2)))
table("years-down", "en", "2025-07-30", ["Coal output and power generation"], ["Year to March"],
      [("Coal (Mt)", dict(m="coal", u="t", x=10 ** 6)), ("Power generated (TWh)", dict(m="power", u="TWh", x=1)), ("Plant load factor (%)", dict(m="load factor", u="%", x=1, r=(50, 80, 1)))],
      [("2023", dict(p="2022-04-01..2023-03-31")), ("2024", dict(p="2023-04-01..2024-03-31")), ("2025", dict(p="2024-04-01..2025-03-31"))], all=dict(r=(300, 2900, 0)))
table("farm-prices", "zh", "2025-11-18", ["2025年第46周（11月10日—11月16日）主要农产品批发价格", "单位：元/公斤"], ["品种"],
      [("本周", dict(p="2025-11-10..2025-11-16")), ("上周", dict(p="")), ("比上周（%）", dict(c="other", p="2025-11-10..2025-11-16")), ("比去年同期（%）", dict(YOY, p="2025-11-10..2025-11-16"))],
      names("猪肉 鸡蛋 大白菜 苹果"), all=dict(m="价格", u="CNY/kg", x=1, r=(2, 30, 2)))
table("interim-hk", "en", "2025-08-21", ["Results for the six months ended 30 June 2025 (unaudited)"], [""],
      [("2025 HK$'000", dict(p=months(2025, 1, 6))), ("2024 HK$'000", dict(p=months(2024, 1, 6))), ("Change %", dict(YOY, p=months(2025, 1, 6)))],
      low("Revenue;Gross profit;Operating profit;Profit for the period"), all=dict(u="HKD", x=1000, r=(-900, 900000, 0)), brackets=True)
table("us-trade", "en", "2025-11-19", ["U.S. International Trade in Goods and Services", "(In billions of dollars, seasonally adjusted)"], ["Period"],
      [(("Balance", "Total"), dict(m="balance")), (("Balance", "Goods"), dict(m="balance goods")), (("Exports", "Total"), dict(m="exports")), (("Exports", "Goods"), dict(m="exports goods")), (("Imports", "Total"), dict(m="imports"))],
      [("2025", None), ("June", dict(p="2025-06")), ("July (R)", dict(p="2025-07")), ("August", dict(p="2025-08"))], all=dict(u="USD", x=10 ** 9, r=(-90, 300, 1)))
table("solar", "en", "2025-04-07", ["Solar PV capacity by country (GW)"], ["Country"],
      [("End-2023", dict(p="..2023-12-31")), ("End-2024", dict(p="..2024-12-31")), ("Added in 2024", dict(p="2024"))],
      low("India;Japan;Germany"), all=dict(u="GW", x=1, m="capacity", r=(4, 900, 1)))
table("fed", "en", "2025-11-28", ["Factors affecting reserve balances", "Millions of dollars"], ["Item"],
      [("Nov 26, 2025", dict(p="2025-11-26")), ("Change from Nov 19, 2025", dict(c="other", u="USD", x=10 ** 6, p="2025-11-26", r=(-900, 900, 0))), ("Change from Nov 27, 2024", dict(c="yoy", u="USD", x=10 ** 6, p="2025-11-26", r=(-9000, 9000, 0)))],
      low("Securities held outright;Treasury bills;Repurchase agreements;Other assets"), all=dict(M, r=(900, 900000, 0)))
for row in TABLES[-1].cells:  # the differences are told as amounts by what they come to; a day or a stock
    for c in row:
        c[1]["p"] = ""
table("debt-eu", "en", "2025-10-21", ["Government debt (% of GDP)"], ["Country"],
      [("2024Q2", dict(p="2024Q2")), ("2025Q1", dict(p="2025Q1")), ("2025Q2", dict(p="2025Q2")), ("Change 2025Q2/2024Q2 (pp)", dict(YOY, u="pp", x=1, p="2025Q2", r=(-5, 5, 1)))],
      low("Belgium;Estonia;Ireland;Poland"), all=dict(u="%", x=1, m="debt", r=(20, 120, 1)), stock=True)
for row in TABLES[-1].cells:
    for c in row[:3]:
        c[1]["p"] = ""
table("cities70", "zh", "2025-11-15", ["2025年10月大中城市二手住宅销售价格指数"], ["城市"],
      [("环比 上月=100", dict(p="2025-10")), ("同比 上年同月=100", dict(p="2025-10")), ("1-10月平均 上年同期=100", dict(p=OCT))],
      names("甲市 乙市 丙市"), all=dict(u="1", x=1, m="价格指数", r=(90, 102, 1)))
table("customs-goods", "zh", "2025-11-18", ["2025年10月全国进口重点商品量值表", "金额单位：亿元人民币"], ["商品名称", "计量单位"],
      [(("10月", "数量"), dict(p="2025-10")), (("10月", "金额"), dict(p="2025-10", u="CNY", x=10 ** 8)), (("1至10月累计", "数量"), dict(p=OCT)), (("1至10月累计", "金额"), dict(p=OCT, u="CNY", x=10 ** 8)), (("累计比去年同期±%", "数量"), dict(YOY, p=OCT)), (("累计比去年同期±%", "金额"), dict(YOY, p=OCT))],
      [(("大豆", "万吨"), dict(m="大豆", u="t", x=W)), (("原油", "万吨"), dict(m="原油", u="t", x=W)), (("集成电路", "亿个"), dict(m="集成电路", u="个", x=10 ** 8))], all=dict(r=(90, 9000, 1)))
table("tankan", "en", "2025-10-01", ["Business conditions diffusion index (% points)"], ["Industry"],
      [("Sept. 2025 Actual", dict(p="2025-09")), ("Dec. 2025 Forecast", dict(p="2025-12", s="forecast"))],
      low("Steel;Chemicals;Retailing;Construction"), all=dict(x=1, r=(-20, 30, 0), m="index"))
table("oil-demand", "en", "2025-02-12", ["Table 4: World oil demand in 2024*, mb/d"], ["World oil demand"],
      [("2023", dict(p="2023")), ("1Q24", dict(p="2024Q1")), ("2Q24", dict(p="2024Q2")), ("3Q24", dict(p="2024Q3")), ("4Q24", dict(p="2024Q4")), ("2024", dict(p="2024")), ("Growth", dict(YOY, u="bbl/d", x=10 ** 6, p="2024", r=(-1, 1, 2), of=(0, 5))), ("%", dict(YOY, p="2024", r=(-2, 3, 2)))],
      low("Americas;Europe;India;Other Asia"), all=dict(u="bbl/d", x=10 ** 6, r=(4, 26, 2)), below=["* 2024 = Estimate."])
table("banks-zh", "zh", "2025-11-14", ["商业银行主要监管指标情况表（法人）", "单位：%"], ["指标"],
      [("2024年末", dict(p="..2024-12-31")), ("2025年3月末", dict(p="..2025-03-31")), ("2025年6月末", dict(p="..2025-06-30")), ("2025年9月末", dict(p="..2025-09-30"))],
      names("不良贷款率 拨备覆盖率 资本充足率 流动性比例"), all=dict(u="%", x=1, r=(1, 99, 2)))
table("projections", "en", "2025-12-10", ["Macroeconomic projections"], [""],
      [("2024", dict(p="2024")), ("2025e", dict(p="2025", s="forecast")), ("2026f", dict(p="2026", s="forecast")), ("2027f", dict(p="2027", s="forecast"))],
      [("Real GDP (% change)", dict(YOY, m="gdp")), ("CPI (% change, average)", dict(YOY, m="cpi")), ("Current account (% of GDP)", dict(m="current account", u="%", x=1)), ("Unemployment rate (%)", dict(m="unemployment", u="%", x=1))], all=dict(r=(1, 9, 1)))
table("worldsteel", "en", "2025-11-24", ["Crude steel production by region"], ["Region"],
      [("Oct 2025 (Mt)", dict(u="t", x=10 ** 6, p="2025-10")), ("% change Oct 25/24", dict(YOY, p="2025-10")), ("Jan-Oct 2025 (Mt)", dict(u="t", x=10 ** 6, p=OCT)), ("% change Jan-Oct 25/24", dict(YOY, p=OCT))],
      low("Africa;Asia and Oceania;European Union"), all=dict(r=(1, 900, 1), m="production"))
table("airline-zh", "zh", "2025-11-15", ["2025年10月主要运营数据公告"], ["指标"],
      [("2025年10月", dict(p="2025-10")), ("同比", dict(YOY, p="2025-10")), ("环比", dict(MOM, p="2025-10")), ("2025年1—10月累计", dict(p=OCT)), ("同比", dict(YOY, p=OCT))],
      [("可用座公里（百万）", dict(m="可用座公里", x=10 ** 6)), ("旅客运输量（千人次）", dict(m="旅客运输量", u="人次", x=1000)), ("货邮运输量（吨）", dict(m="货邮运输量", u="t", x=1))], all=dict(r=(900, 90000, 1)))
table("broker-zh", "zh", "2025-08-28", ["盈利预测与估值"], ["项目"],
      [("2023A", dict(p="2023")), ("2024A", dict(p="2024")), ("2025E", dict(p="2025", s="forecast")), ("2026E", dict(p="2026", s="forecast"))],
      [("营业收入（百万元）", dict(m="营业收入", u="CNY", x=10 ** 6)), ("增长率（%）", dict(YOY, m="营业收入")), ("归母净利润（百万元）", dict(m="归母净利润", u="CNY", x=10 ** 6)), ("增长率（%）", dict(YOY, m="归母净利润")), ("EPS（元/股）", dict(m="eps", x=1, r=(0.2, 3, 2))), ("P/E（倍）", dict(m="p/e", u="x", x=1, r=(9, 40, 1)))],
      all=dict(r=(900, 90000, 0)))
table("pmi", "zh", "2025-11-30", ["制造业PMI及构成指数（经季节调整）", "单位：%"], ["月份"],
      [("PMI", dict(m="pmi")), ("生产", dict(m="生产")), ("新订单", dict(m="新订单")), ("从业人员", dict(m="从业人员"))],
      [("2025年8月", dict(p="2025-08")), ("9月", dict(p="2025-09")), ("10月", dict(p="2025-10")), ("11月", dict(p="2025-11"))], all=dict(u="%", x=1, r=(46, 54, 1)))
