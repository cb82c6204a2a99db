#!/usr/bin/env python3
"""Writes samples/charts/*.jsonl: made-up series (SERIES.md), one file a kind of chart.  All numbers are invented.

usage: tests/plot/make_samples.py        (from the top folder; the same files on every run)
"""
import datetime
import json
import math
import os

D = datetime.date


def month_end(year, month):
    return D(year + month // 12, month % 12 + 1, 1) - datetime.timedelta(days=1)


def period(kind, n):
    """first and last day of a period: a year, (year, quarter), (year, month), a day"""
    if kind == 'A':
        return D(n, 1, 1), D(n, 12, 31)
    if kind == 'Q':
        return D(n[0], n[1] * 3 - 2, 1), month_end(n[0], n[1] * 3)
    if kind == 'M':
        return D(n[0], n[1], 1), month_end(n[0], n[1])
    if kind == 'YTD':
        return D(n[0], 1, 1), month_end(n[0], n[1])
    if kind == 'E':
        return None, D(n, 12, 31)
    return n, n


def claim(text, published, source, document, zh):
    sentence = ('示例：%s。' if zh else 'Sample: %s.') % text
    start = len(sentence[:3].encode()) if zh else 8
    return {'document': document, 'start': start, 'end': start + len(text.encode()), 'published': str(published),
            'text': text, 'sentence': sentence, 'source': source}


def obs(kind, n, value=None, low=None, high=None, relation='=', status='actual', published=None, source=None,
        revised=(), conflict=(), zh=True, unit=''):
    start, end = period(kind, n)
    if low is not None:
        relation = 'range'
    published = published or end + datetime.timedelta(days=30)
    document = 'sample-%s.txt' % end
    shown = '%s–%s' % (low, high) if low is not None else str(value)
    source = source or ('示例数据' if zh else 'sample data')
    other = lambda v, day: {'value': v, 'published': str(day), 'document': 'sample-old-%s.txt' % end}
    return {'period_start': start and str(start), 'period_end': str(end), 'value': value, 'low': low, 'high': high,
            'relation': relation, 'status': status, 'published': str(published), 'source': source,
            'revised': [other(v, D(end.year + 1, 1, 15)) for v in revised],
            'conflict': [other(v, published) for v in conflict],
            'claims': [claim(shown + unit, published, source, document, zh)]}


def series(key, title, unit, kind, frequency, observations, zh=True, metric=None, entity=None, comparison=None, id=None):
    return {'key': key, 'series': id, 'title': title, 'metric': metric or title, 'entity': entity, 'unit': unit,
            'comparison': comparison, 'kind': kind, 'frequency': frequency, 'lang': 'zh' if zh else 'en',
            'observations': observations}


def wave(i, base, swing, step):
    return round(base + step * i + swing * math.sin(i / 5.0) + swing / 3 * math.cos(i * 1.7), 1)


def all_marks(zh):
    o = lambda *a, **k: obs(*a, zh=zh, **k)
    return series('sample/all-marks/' + ('zh' if zh else 'en'),
                  '新型储能累计装机（示例，非真实数据）' if zh else 'Storage capacity in operation (made-up data)',
                  'GWh', 'stock', 'A', [
        o('A', 2018, 6.1), o('A', 2019, 9.4), o('A', 2020, 12.5), o('A', 2021, 29.0, revised=[20.5]),
        o('A', 2022, low=41.0, high=47.0), o('A', 2023, 65, relation='>'), o('A', 2024, 109.8, conflict=[104]),
        o('A', 2025, 150, status='forecast', published=D(2025, 3, 1)),
        o('A', 2026, low=180, high=230, status='forecast', published=D(2025, 3, 1)),
        o('A', 2027, 240, status='forecast', published=D(2025, 3, 1)),
        o('A', 2027, 180, relation='>=', status='target', published=D(2025, 9, 1)),
        o('A', 2030, 300, status='target', published=D(2025, 9, 1))], zh)


def lone(n, zh=True):
    return series('sample/one', '动力电池回收量（示例）', 't', 'flow', 'A', [obs('A', 2024 - n + 1 + i, 300000 + 52000 * i) for i in range(n)])


def bars():
    return series('sample/bars', '新能源汽车年产量（示例）', '辆', 'flow', 'A',
                  [obs('A', 2015 + i, v) for i, v in enumerate([340000, 517000, 794000, 1270000, 1242000, 1366000, 3545000, 7058000, 9587000, 12888000])] +
                  [obs('A', 2025, 15500000, relation='~', status='forecast', published=D(2025, 2, 1)),
                   obs('A', 2026, 17000000, status='forecast', published=D(2025, 2, 1)),
                   obs('A', 2027, 20000000, status='target', published=D(2025, 2, 1))])


def monthly():
    return series('sample/monthly', '制造业采购经理指数（示例）', '1', 'index', 'M',
                  [obs('M', (2020 + i // 12, i % 12 + 1), wave(i, 50, 1.2, 0)) for i in range(60) if i not in (13, 14)])


def daily():
    day = D(2022, 1, 3)
    return series('sample/daily', 'Lithium carbonate price (made-up data)', 'CNY/t', 'price', 'D',
                  [obs('D', day + datetime.timedelta(days=i), wave(i / 20, 260000, 90000, -3000), zh=False) for i in range(1000)], False)


def growth():
    return series('sample/growth', '规模以上工业利润同比（示例）', '%', 'change', 'Q',
                  [obs('Q', (2021 + i // 4, i % 4 + 1), v) for i, v in enumerate([34.3, 18.2, 5.1, -2.4, -12.5, -8.1, 0, 3.3, 6.8, 4.1, -0.9, 2.2])],
                  comparison='yoy')


def eight():
    names = ['江苏', '浙江', '广东', '山东', '河南', '四川', '湖北', '安徽']
    return [series('sample/eight/%d' % k, name + '用电量（示例）', 'kWh', 'flow', 'A',
                   [obs('A', 2016 + i, int((4000 + 700 * k + 220 * i * (1 + k % 3) + 300 * math.sin(i + k)) * 1e8)) for i in range(9)],
                   metric='用电量', entity=name) for k, name in enumerate(names)]


def several():
    rows = [('风电', 281, 40), ('太阳能发电', 253, 75), ('水电', 370, 14), ('核电', 50, 3), ('生物质发电', 29, 4)]
    return [series('sample/several/%d' % k, name + '装机（示例）', 'kW', 'stock', 'A',
                   [obs('E', 2020 + i, int((base + step * i * (1 + i / 4)) * 1e6)) for i in range(5)] +
                   ([obs('E', 2030, 1200000000, relation='>=', status='target', published=D(2025, 1, 1))] if k == 1 else []),
                   metric=name + '装机', entity=None) for k, (name, base, step) in enumerate(rows)]


def mixed():
    title = '储能项目新增招标（示例）'
    return [series('sample/mixed/A', title, 'GWh', 'flow', 'A', [obs('A', y, v) for y, v in [(2021, 44), (2022, 92.1), (2023, 131.5), (2024, 240.2)]] +
                   [obs('A', 2025, 320, status='forecast', published=D(2025, 5, 1))]),
            series('sample/mixed/Q', title, 'GWh', 'flow', 'Q', [obs('Q', (2024 + i // 4, i % 4 + 1), v) for i, v in enumerate([38.1, 55, 62.4, 84.7, 69.3, 88.2, 98.3])]),
            series('sample/mixed/YTD', title, 'GWh', 'flow', 'YTD', [obs('YTD', (2025, 3), 69.3), obs('YTD', (2025, 6), 157.5), obs('YTD', (2025, 9), 255.8)])]


def dual():
    return [series('sample/dual/GW', 'Storage added, power (made-up data)', 'GW', 'flow', 'A', [obs('A', 2020 + i, v, zh=False) for i, v in enumerate([1.6, 2.4, 7.3, 21.5, 43.7])], False, metric='storage added'),
            series('sample/dual/GWh', 'Storage added, energy (made-up data)', 'GWh', 'flow', 'A', [obs('A', 2020 + i, v, zh=False) for i, v in enumerate([2.7, 4.9, 15.9, 46.6, 109.8])], False, metric='storage added')]


def vintage():
    o = [obs('A', 2021 + i, v) for i, v in enumerate([352, 688, 949, 1286])]
    for year, month, target, value in [(2021, 1, 2021, 180), (2021, 7, 2021, 240), (2021, 12, 2022, 500), (2022, 6, 2022, 550), (2022, 11, 2022, 650),
                                       (2022, 12, 2023, 850), (2023, 7, 2023, 880), (2023, 12, 2024, 1150), (2024, 7, 2024, 1200), (2025, 1, 2025, 1600)]:
        o.append(obs('A', target, value, status='forecast', published=D(year, month, 15), source='协会甲' if month % 2 else '协会乙'))
    return series('sample/vintage', '新能源汽车销量（示例）', '万辆', 'flow', 'A', sorted(o, key=lambda x: (x['period_end'], x['published'])))


def in_doubt():
    o = [obs('E', 2020 + i, v) for i, v in enumerate([31.5, 36.4, 45.8, 50.9, 58.7])]
    for year, value, why in [(2022, 12.1, 'mixed'), (2023, 49.2, 'confidence'), (2024, 380, 'mixed')]:
        o.append(dict(obs('E', year, value, published=D(year + 1, 3, 1)), doubt=[why]))
    return series('sample/doubt', '抽水蓄能装机（示例）', 'GW', 'stock', 'A', sorted(o, key=lambda x: (x['period_end'], x['published'])))


def whole_years():
    title = '储能项目招标（示例）'
    return [series('sample/whole:A', title, 'GWh', 'flow', 'A', [obs('A', 2022 + i, v) for i, v in enumerate([92.1, 131.5, 240.2])]),
            series('sample/whole:YTD', title, 'GWh', 'flow', 'YTD', [obs('YTD', n, v) for n, v in [((2023, 6), 60), ((2023, 12), 131.5), ((2024, 9), 180), ((2024, 12), 240.2), ((2025, 6), 157.5), ((2025, 9), 255.8)]])]


def long_title(zh):
    text = ('全国规模以上新型储能项目年度新增招标规模与累计并网容量统计口径调整后的可比数据' * 6)[:200] if zh else \
        ('New-type energy storage projects tendered and commissioned nationwide, on a comparable basis after the revision of the statistical scope, ' * 3)[:200]
    return series('sample/long', text, 'GWh', 'flow', 'Q', [obs('Q', (2022 + i // 4, i % 4 + 1), wave(i, 20, 8, 3), zh=zh) for i in range(14)], zh, metric=text, entity='全国' if zh else 'China')


def hours(frequency='M'):
    return series('sample/sixty', '全社会用电量（示例）', 'kWh', 'flow', 'M', [obs('M', (2020 + i // 12, i % 12 + 1), int((7000 + 40 * i + 900 * math.sin(i * math.pi / 3)) * 1e8)) for i in range(60)])


SAMPLES = {
    'all_marks_zh': [all_marks(True)], 'all_marks_en': [all_marks(False)], 'one_point': [lone(1)], 'two_points': [lone(2)],
    'bars': [bars()], 'monthly_gap': [monthly()], 'sixty_months': [hours()], 'daily_1000': [daily()], 'negative_growth': [growth()],
    'eight_series': eight(), 'several_lines': several(), 'mixed_frequency': mixed(), 'dual_units': dual(), 'vintage': [vintage()], 'in_doubt': [in_doubt()], 'whole_years': whole_years(),
    'long_title_zh': [long_title(True)], 'long_title_en': [long_title(False)],
}

if __name__ == '__main__':
    os.makedirs('samples/charts', exist_ok=True)
    for name, rows in SAMPLES.items():
        with open('samples/charts/%s.jsonl' % name, 'w', encoding='utf-8') as out:
            for row in rows:
                out.write(json.dumps(row, ensure_ascii=False, separators=(',', ':')) + '\n')
