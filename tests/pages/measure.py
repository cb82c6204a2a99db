#!/usr/bin/env python3
"""How much of the article of forty pages is kept, and how much of what stands around it: ten layouts, four articles.

usage: measure.py PROGRAM FOLDER [--show]

Prints "ok" or "not ok": of the words of the articles 98 in a hundred are kept, and of what is kept 3 are others, at most.
"""
import os
import re
import subprocess
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from layouts import AROUND, PAGES, paragraphs  # noqa: E402

ARTICLES = [
    dict(lang="en", published="2025-03-04", title="Harbour town counts the cost of its new bridge", text="""The bridge over the harbour mouth opened on Monday, two years late, and the town that waited for it has begun to count.
It cost 412 million crowns, of which the state paid 60%. The rest falls on a town of 31,000 people, whose council will raise the tolls from 25 to 32 crowns in May.
"Nobody asked us whether we wanted it to be yellow," said Edda Holm, who sells fish below the eastern tower.
Traffic was heavier than planned.
In its first week some 9,400 cars a day crossed, against 7,800 that the engineers had foreseen, while the old ferry carried only 610.
The ferry company, which employs 44, said that it would keep one of its three boats through the summer and decide in September.
Shops on the island report a good start: sales rose by 12% in the week, the chamber of trade said, though it warned that visitors come once and may not come again.
The council meets on Thursday."""),
    dict(lang="en", published="2024-11-20", title="Wheat growers turn to the late seed", text="""Three dry autumns have taught the growers of the upper valley to wait. This year almost half of the wheat, 48,000 hectares, was sown after the first of November, the valley's growers' union said on Wednesday.
Late seed gives less in a wet year but more in a dry one. The union puts the difference at 0.4 tonnes a hectare either way.
Prices have helped them to be patient: a tonne of milling wheat brought 231 dollars at the river port last week, 9 dollars more than a month before.
What worries them is the price of diesel. It rose by a fifth since the spring.
"We drive over the field four times instead of six now," said Tomas Brel, who farms 210 hectares with his sister. "The earth does not mind."
The union expects a harvest of 1.9 million tonnes, a little above that of the year before."""),
    dict(lang="zh", published="2025-04-16", title="山城首条跨江缆车线路试运行", text="""4月16日，山城首条跨江缆车线路开始试运行。线路全长1.8公里，总投资3.6亿元，单程用时5分钟。
据建设单位介绍，线路设有36个轿厢，每小时单向可运送1200人，比原来的渡轮快了20分钟。
“以前过江要绕一大圈，现在抬头就能看到家。”家住南岸的周女士说。
试运行首日，共有8600人次乘坐缆车，其中近七成是本地居民。
票价方面，单程10元，月票150元，学生和老人半价。
市交通局表示，下半年还将新增两条公交接驳线路，方便市民出行。
按照规划，到2027年，全市将建成跨江缆车3条，日均运送能力达到5万人次。"""),
    dict(lang="zh", published="2024-12-09", title="北方果农冬季忙储果", text="""进入12月，北方多地的果农忙着把苹果送进冷库。
在清河县，今年新建冷库12座，总库容达到4.5万吨，比去年增加了三成。
县果业协会统计，全县苹果产量约21万吨，同比增长6.2%，目前已经入库的有9.8万吨。
协会负责人说，往年这个时候收购价每斤2.3元左右，今年涨到了2.6元，果农愿意多存一些，等春节前后再卖。
冷库的电费也不便宜。记者算了一笔账，存一吨苹果，一个月的电费大约是35元。
为了减轻负担，县里对新建冷库给予每座20万元的补助。"""),
]


def tokens(text):
    """words of Latin letters and digits, and Chinese characters each"""
    return re.findall(r"[A-Za-z0-9]+|[\u4e00-\u9fff]", text)


def squeeze(text):
    return "".join(text.split())


def main():
    show = "--show" in sys.argv
    program, folder = [a for a in sys.argv[1:] if not a.startswith("--")]
    kept = wanted = other = got = 0
    for number, layout in enumerate(PAGES):
        for k, doc in enumerate(ARTICLES):
            path = os.path.join(folder, "%d-%d.html" % (number + 1, k + 1))
            with open(path, "w") as f:
                f.write(layout(doc, AROUND[doc["lang"]]))
            out = subprocess.run([program, "extract", "--show-text", path], stdout=subprocess.PIPE, check=True).stdout.decode()
            lines = [line for line in out.split("\n\n", 1)[1].split("\n") if line.strip()]
            own = [doc["title"]] + paragraphs(doc)
            text, article = squeeze("".join(lines)), squeeze("".join(own))
            for line in own:
                wanted += len(tokens(line))
                if squeeze(line) in text:
                    kept += len(tokens(line))
                elif show:
                    print("  %s: lost: %s" % (path, line[:70]))
            for line in lines:
                got += len(tokens(line))
                if squeeze(line) not in article:
                    other += len(tokens(line))
                    if show:
                        print("  %s: kept: %s" % (path, line[:70]))
    ok = kept >= wanted * 0.98 and other <= got * 0.03
    print("%s articles of %d pages: %.3f of their words kept, %.3f of what is kept are others" % (
        "ok" if ok else "not ok", len(PAGES) * len(ARTICLES), kept / wanted, other / got))
    sys.exit(not ok)


main()
