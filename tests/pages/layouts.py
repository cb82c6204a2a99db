"""Pages that imitate those of news sites, with what stands around their articles.

A document is a dict with lang, title, published and text, a paragraph a line.  The words around it have figures of their
own, which are no claims of the article.
"""
import html

# ---- what stands around articles; it has figures of its own, which are no claims of the article ----
AROUND = {
    "en": dict(menu="Home World Business Markets Technology Opinion Sport".split(), cookie="We use cookies and similar technologies to improve your experience, measure traffic and show advertisements. By clicking accept you agree to their use by us and our 842 partners.",
               related=["Shares of 3 carriers fall 12% after fuel costs jump", "Why 45% of households now shop online", "Five charts that explain the $2 trillion budget", "Exports rise 7.4% as demand returns"],
               comments=[("reader77", "I paid $45 for this last week, it went up 20% in a month!"), ("Anna K.", "They said 300 jobs would come here and we got 12.")],
               heads=("Related stories", "Comments", "Most read", "Sign up for our newsletter"), foot="Copyright © 2025 The Daily Example. All rights reserved. Registered office: 12 Long Street.", share="Share on Facebook", letter="Get the 5 stories you need every morning, read by 250,000 subscribers."),
    "zh": dict(menu="首页 时政 国际 财经 产业 科技 评论 视频".split(), cookie="本网站使用Cookie以改善您的浏览体验并投放广告，继续浏览即表示您同意我们及842家合作伙伴使用。",
               related=["三家航空公司股价下跌12%", "为何45%的家庭选择网购", "一图读懂2万亿元预算", "出口增长7.4% 需求回暖"],
               comments=[("网友甲", "上周买还是45元，一个月涨了20%！"), ("小林", "说好招300人，最后只招了12个。")],
               heads=("相关阅读", "网友评论", "热门推荐", "订阅我们的早报"), foot="版权所有 © 2025 示例日报社 京ICP备12345678号", share="分享到微信", letter="每天早上5条要闻，25万读者的选择。"),
}


def paragraphs(doc):
    return [line.strip() for line in doc["text"].split("\n") if line.strip()]


def e(text):
    return html.escape(text, quote=False)


def body(doc):
    return "".join("<p>%s</p>\n" % e(line) for line in paragraphs(doc))


def links(words, tag="li"):
    return "".join('<%s><a href="/x/%d.html">%s</a></%s>' % (tag, i, e(w), tag) for i, w in enumerate(words))


def comments(a, cls):
    return "".join('<div class="%s-item"><b>%s</b><p>%s</p></div>' % (cls, e(n), e(t)) for n, t in a["comments"])


def head(doc, more=""):
    title = doc.get("title") or ""
    return '<!DOCTYPE html><html lang="%s"><head><meta charset="utf-8"><title>%s - Example</title>%s<style>.x{width:300px;margin:0 1em}</style><script>var a=[1,2,3];</script></head>' % (doc["lang"], e(title), more)


def published(doc, how):
    day = doc["published"]
    if not day:
        return ""
    return {"meta": '<meta property="article:published_time" content="%sT08:00:00Z">', "ld": '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"%sT06:30:00+08:00","headline":"x"}</script>',
            "time": '<time datetime="%s">' }[how] % day + ("</time>" if how == "time" else "")


def title(doc):
    return "<h1>%s</h1>" % e(doc["title"]) if doc.get("title") else ""


def page1(doc, a):  # named boxes: menu, article, sidebar, comments
    return head(doc, published(doc, "meta")) + '<body><div class="cookie-banner"><p>%s</p><button>OK</button></div><div id="nav"><ul>%s</ul></div><div class="content"><div class="article-body">%s%s</div><div class="share-bar"><a href="#">%s</a></div><div class="sidebar"><h3>%s</h3><ul>%s</ul></div><div class="comments"><h3>%s</h3>%s</div></div><div class="footer">%s</div></body></html>' % (
        a["cookie"], links(a["menu"]), title(doc), body(doc), a["share"], a["heads"][2], links(a["related"]), a["heads"][1], comments(a, "comment"), a["foot"])


def page2(doc, a):  # an old page: everything in tables
    return head(doc, published(doc, "meta")) + '<body><table width=100%%><tr><td colspan=3>%s</td></tr><tr><td width=150>%s</td><td>%s%s</td><td width=200><b>%s</b><br>%s</td></tr><tr><td colspan=3>%s</td></tr></table></body></html>' % (
        " | ".join('<a href="/">%s</a>' % m for m in a["menu"]), "".join('<a href="/">%s</a><br>' % m for m in a["menu"]), title(doc), body(doc), a["heads"][0], links(a["related"], "div"), a["foot"])


def page3(doc, a):  # elements of HTML 5, linked data, related stories in the middle
    lines = paragraphs(doc)
    half = len(lines) // 2
    middle = '<aside class="related"><h4>%s</h4><ul>%s</ul></aside>' % (a["heads"][0], links(a["related"]))
    text = "".join("<p>%s</p>" % e(x) for x in lines[:half]) + middle + "".join("<p>%s</p>" % e(x) for x in lines[half:])
    return head(doc, published(doc, "ld")) + '<body><header><nav><ul>%s</ul></nav></header><main><article>%s<div class="byline">Staff</div>%s</article></main><section class="newsletter"><h3>%s</h3><p>%s</p><form><input><button>Go</button></form></section><footer><p>%s</p></footer><div id="gdpr" role="dialog"><p>%s</p></div></body></html>' % (
        links(a["menu"]), title(doc), text, a["heads"][3], a["letter"], a["foot"], a["cookie"])


def page4(doc, a):  # class names without meaning
    return head(doc, published(doc, "meta")) + '<body><div class="css-1x8a"><div class="css-77q">%s</div></div><div class="css-9fd"><div class="css-a01"><div class="css-0k2">%s</div>%s</div><div class="css-b13"><div class="css-t">%s</div>%s</div><div class="css-c77"><div class="css-t">%s</div>%s</div></div><div class="css-foot"><p>%s</p></div></body></html>' % (
        links(a["menu"], "span"), title(doc), "".join('<div class="css-p">%s</div>' % e(x) for x in paragraphs(doc)), a["heads"][0], links(a["related"], "div"), a["heads"][1], comments(a, "css"), a["foot"])


def page5(doc, a):  # a portal: crumbs, tools for the size of letters, the desk, rankings
    zh = doc["lang"] == "zh"
    tools = "字号：<a href=#>大</a> <a href=#>中</a> <a href=#>小</a>" if zh else '<a href=#>Print</a> <a href=#>Email</a>'
    desk = "责任编辑：某某" if zh else "Editing by A. Nobody"
    return head(doc, published(doc, "meta")) + '<body><div class="top-nav">%s</div><div class="wrap"><div class="left"><div class="crumbs"><a href="/">%s</a> &gt; <a href="/">%s</a></div>%s<div class="info"><span>%s</span> %s</div><div class="text">%s</div><div class="editor">%s</div><div class="rel"><h3>%s</h3><ul>%s</ul></div></div><div class="right"><div class="hot-rank"><h3>%s</h3><ol>%s</ol></div></div></div><div class="copyright">%s</div></body></html>' % (
        links(a["menu"], "span"), a["menu"][0], a["menu"][3], title(doc), doc["published"] or "", tools, body(doc), desk, a["heads"][0], links(a["related"]), a["heads"][2], links(a["related"][::-1]), a["foot"])


def page6(doc, a):  # lines parted by <br>, on a page for telephones
    return head(doc, published(doc, "meta")) + '<body><div class="m-header"><a href="/">%s</a></div><div class="main">%s<div class="meta">%s</div><div class="con">%s</div></div><div class="m-ads"><a href="/ad">-50%%!</a></div><div class="list"><h2>%s</h2>%s</div><div class="bottom">%s</div></body></html>' % (
        a["menu"][0], title(doc), published(doc, "time"), "<br><br>\n".join(e(x) for x in paragraphs(doc)), a["heads"][2], links(a["related"], "p"), a["foot"])


def page7(doc, a):  # a weblog's machine: tags, who wrote it, the one before and behind, a form for answers
    return head(doc, published(doc, "meta")) + '<body class="single"><header id="masthead"><nav class="main-navigation"><ul>%s</ul></nav></header><div id="content"><div id="primary"><article class="post"><header class="entry-header">%s<div class="entry-meta">%s %s</div></header><div class="entry-content">%s<div class="sharedaddy"><h3>%s</h3><ul>%s</ul></div><div id="jp-relatedposts" class="jp-relatedposts"><h3>%s</h3>%s</div></div><footer class="entry-footer">%s</footer></article><nav class="post-navigation"><a href="#">%s</a> <a href="#">%s</a></nav><div id="comments" class="comments-area"><h2>2 %s</h2>%s</div></div><aside id="secondary"><section class="widget"><h2>%s</h2><ul>%s</ul></section></aside></div><footer>%s</footer></body></html>' % (
        links(a["menu"]), title(doc), doc["published"] or "", a["menu"][2], body(doc), a["share"], links([a["share"]]), a["heads"][0], links(a["related"], "p"), links(a["menu"][:2], "span"), a["related"][0], a["related"][1], a["heads"][1], comments(a, "comment-body"), a["heads"][2], links(a["related"]), a["foot"])


def page8(doc, a):  # an office: a line of date and source, print and close, files to fetch, what it is responsible for
    zh = doc["lang"] == "zh"
    info = "发布时间：%s 来源：办公室 【字体：大 中 小】" if zh else "Published: %s Source: Press office"
    tools = "【打印】 【关闭窗口】" if zh else "Print this page"
    here = "您现在的位置：首页 &gt; 新闻 &gt; 要闻" if zh else '<a href="/">Home</a> &gt; <a href="/news">News</a>'
    foot = "主办：办公室 联系电话：010-12345678 网站标识码bm12345678" if zh else "Contact: 12 Long Street, phone 555 0142. Accessibility, privacy and terms of use."
    return head(doc, published(doc, "meta")) + '<body><div id="top"><div class="nav">%s</div></div><div class="position">%s</div><div class="box"><div class="tit">%s</div><div class="sub">%s</div><div class="TRS_Editor">%s</div><div class="tools">%s</div></div><div class="xgwj"><h4>%s</h4><ul>%s</ul></div><div class="foot">%s</div></body></html>' % (
        links(a["menu"], "span"), here, title(doc), info % (doc["published"] or ""), body(doc), tools, a["heads"][0], links(a["related"]), foot)


def page9(doc, a):  # advertisements between the paragraphs, pictures with their words
    lines = paragraphs(doc)
    ad = '<div class="ad-slot"><span>Advertisement</span><p>%s</p></div>' % e(a["letter"]) if doc["lang"] == "en" else '<div class="ad-slot"><p>%s</p></div>' % e(a["letter"])
    text = "".join("<p>%s</p>%s" % (e(x), ad if i % 3 == 1 else "") for i, x in enumerate(lines))
    return head(doc, published(doc, "ld")) + '<body><div id="site-header"><ul class="menu">%s</ul></div><div role="main"><div class="story">%s<div class="social-share"><a href="#">%s</a></div>%s</div><div class="newsletter-signup"><h3>%s</h3><p>%s</p></div><div class="recommended"><h3>%s</h3>%s</div></div><div class="site-footer"><p>%s</p></div></body></html>' % (
        links(a["menu"]), title(doc), a["share"], text, a["heads"][3], a["letter"], a["heads"][2], links(a["related"], "div"), a["foot"])


def page10(doc, a):  # made by a program: deep boxes, what stands beside comes first, a long notice, long answers
    deep, close = "<div>" * 12, "</div>" * 12
    notice = "".join("<p>%s</p>" % e(a["cookie"]) for _ in range(3))
    answers = "".join('<div class="comment"><p>%s</p></div>' % e(t * 3) for _, t in a["comments"])
    return head(doc, published(doc, "ld")) + '<body><div id="__app"><div class="sidebar"><ul>%s</ul></div><div class="consent-modal">%s</div>%s<div class="Story-body">%s%s</div>%s<div class="comments-panel">%s</div><div class="footer-links">%s<p>%s</p></div></div></body></html>' % (
        links(a["related"]), notice, deep, title(doc), body(doc), close, answers, links(a["menu"], "span"), e(a["foot"]))


PAGES = [page1, page2, page3, page4, page5, page6, page7, page8, page9, page10]
