# A chart written by dateline.  It holds its data; draw it again with any of
#   gnuplot -d FILE.gp
#   gnuplot -d -e "TERM='svg'; OUT='chart.svg'" FILE.gp      (TERM: png, svg, pdf)

if (!exists("TERM")) TERM = 'png'
if (!exists("OUT"))  OUT  = 'chart.png'

# ---- style: fonts, colours, widths
if (!exists("FONT")) FONT = 'Noto Sans CJK SC'
WIDTH = 1200; HEIGHT = 750
C1 = '#0072B2'; C2 = '#D55E00'; C3 = '#009E73'; C4 = '#CC79A7'; C5 = '#E69F00'; C6 = '#56B4E9'; C7 = '#000000'
INK = '#1a1a1a'; GREY = '#595959'; GRID = '#dddddd'; ZONE = '#f4f4f4'; OLD = '#8c8c8c'; PAPER = '#ffffff'
LINE = 2.5; POINT = 1.2
TICK = FONT.',13'; LABEL = FONT.',13'; NOTE = FONT.',14'

set encoding utf8
# font sizes are pixels of the PNG; the fontscales give the three the same proportions
if (TERM eq 'png') set terminal pngcairo size WIDTH,HEIGHT font TICK fontscale 0.75 background rgb PAPER noenhanced
if (TERM eq 'svg') set terminal svg size WIDTH,HEIGHT dynamic font TICK background rgb PAPER name 'chart' noenhanced
if (TERM eq 'pdf') set terminal pdfcairo size WIDTH/96.0,HEIGHT/96.0 font TICK fontscale 0.5625 background rgb PAPER noenhanced
# the three do not agree on the size of points and lines
if (TERM eq 'png') POINT = POINT*1.25
if (TERM eq 'svg') POINT = POINT*0.7
if (TERM eq 'pdf') LINE = LINE*1.4
DIAMOND = TERM eq 'svg' ? POINT*1.35 : POINT*1.7
set output OUT

# ---- data: the day where a value stands, and the value in the unit of the axis
$actual_1_1 << EOD
# date value; an empty line breaks the drawn line: a period is missing
2016-07-02 4000  # 2016
2017-07-02 4472.44129544  # 2017
2018-07-02 4712.78922804  # 2018
2019-07-02 4702.33600241  # 2019
2020-07-02 4652.9592514  # 2020
2021-07-02 4812.3227176  # 2021
2022-07-02 5236.17535054  # 2022
2023-07-02 5737.09597961  # 2023
2024-07-02 6056.80747398  # 2024
EOD
$actual_2_1 << EOD
# date value; an empty line breaks the drawn line: a period is missing
2016-07-02 4952.44129544  # 2016
2017-07-02 5412.78922804  # 2017
2018-07-02 5622.33600241  # 2018
2019-07-02 5792.9592514  # 2019
2020-07-02 6172.3227176  # 2020
2021-07-02 6816.17535054  # 2021
2022-07-02 7537.09597961  # 2022
2023-07-02 8076.80747398  # 2023
2024-07-02 8343.63554557  # 2024
EOD
$actual_3_1 << EOD
# date value; an empty line breaks the drawn line: a period is missing
2016-07-02 5672.78922804  # 2016
2017-07-02 6102.33600241  # 2017
2018-07-02 6492.9592514  # 2018
2019-07-02 7092.3227176  # 2019
2020-07-02 7956.17535054  # 2020
2021-07-02 8897.09597961  # 2021
2022-07-02 9656.80747398  # 2022
2023-07-02 10143.63554557  # 2023
2024-07-02 10516.79366673  # 2024
EOD
$actual_4_1 << EOD
# date value; an empty line breaks the drawn line: a period is missing
2016-07-02 6142.33600241  # 2016
2017-07-02 6092.9592514  # 2017
2018-07-02 6252.3227176  # 2018
2019-07-02 6676.17535054  # 2019
2020-07-02 7177.09597961  # 2020
2021-07-02 7496.80747398  # 2021
2022-07-02 7543.63554557  # 2022
2023-07-02 7476.79366673  # 2023
2024-07-02 7560.00293803  # 2024
EOD
$actual_5_1 << EOD
# date value; an empty line breaks the drawn line: a period is missing
2016-07-02 6572.9592514  # 2016
2017-07-02 6952.3227176  # 2017
2018-07-02 7596.17535054  # 2018
2019-07-02 8317.09597961  # 2019
2020-07-02 8856.80747398  # 2020
2021-07-02 9123.63554557  # 2021
2022-07-02 9276.79366673  # 2022
2023-07-02 9580.00293803  # 2023
2024-07-02 10159.02812459  # 2024
EOD
$actual_6_1 << EOD
# date value; an empty line breaks the drawn line: a period is missing
2016-07-02 7212.3227176  # 2016
2017-07-02 8076.17535054  # 2017
2018-07-02 9017.09597961  # 2018
2019-07-02 9776.80747398  # 2019
2020-07-02 10263.63554557  # 2020
2021-07-02 10636.79366673  # 2021
2022-07-02 11160.00293803  # 2022
2023-07-02 11959.02812459  # 2023
2024-07-02 12906.05011104  # 2024
EOD
$actual_7_1 << EOD
# date value; an empty line breaks the drawn line: a period is missing
2016-07-02 8116.17535054  # 2016
2017-07-02 8617.09597961  # 2017
2018-07-02 8936.80747398  # 2018
2019-07-02 8983.63554557  # 2019
2020-07-02 8916.79366673  # 2020
2021-07-02 9000.00293803  # 2021
2022-07-02 9359.02812459  # 2022
2023-07-02 9866.05011104  # 2023
2024-07-02 10257.1822067  # 2024
EOD
$actual_8_1 << EOD
# date value; an empty line breaks the drawn line: a period is missing
2016-07-02 9097.09597961  # 2016
2017-07-02 9636.80747398  # 2017
2018-07-02 9903.63554557  # 2018
2019-07-02 10056.79366673  # 2019
2020-07-02 10360.00293803  # 2020
2021-07-02 10939.02812459  # 2021
2022-07-02 11666.05011104  # 2022
2023-07-02 12277.1822067  # 2023
2024-07-02 12615.08635204  # 2024
EOD

# ---- words: title, subtitle, unit, note, source
set label 101 '用电量' at screen 0.02,0.9524 left font FONT.' Bold,27' tc rgb INK noenhanced
set label 102 '年度 · 2016–2024' at screen 0.02,0.9104 left font FONT.',18' tc rgb GREY noenhanced
set label 103 '来源：示例数据；9 篇文档、72 条论断' at screen 0.02,0.03227 left font FONT.',14' tc rgb GREY noenhanced
set label 104 '江苏用电量（示例）（亿千瓦时）' at screen 0.02,0.86893 left font FONT.',15' tc rgb INK noenhanced
set label 105 '浙江用电量（示例）（亿千瓦时）' at screen 0.34333,0.86893 left font FONT.',15' tc rgb INK noenhanced
set label 106 '广东用电量（示例）（亿千瓦时）' at screen 0.66667,0.86893 left font FONT.',15' tc rgb INK noenhanced
set label 107 '山东用电量（示例）（亿千瓦时）' at screen 0.02,0.60507 left font FONT.',15' tc rgb INK noenhanced
set label 108 '河南用电量（示例）（亿千瓦时）' at screen 0.34333,0.60507 left font FONT.',15' tc rgb INK noenhanced
set label 109 '四川用电量（示例）（亿千瓦时）' at screen 0.66667,0.60507 left font FONT.',15' tc rgb INK noenhanced
set label 110 '湖北用电量（示例）（亿千瓦时）' at screen 0.02,0.3412 left font FONT.',15' tc rgb INK noenhanced
set label 111 '安徽用电量（示例）（亿千瓦时）' at screen 0.34333,0.3412 left font FONT.',15' tc rgb INK noenhanced

# ---- legend: each mark and what it stands for
KEY = GREY
set object 301 rectangle from screen 0.02167,0.06033 to screen 0.04,0.07367 fc rgb KEY fs solid 0.85 noborder
set label 305 '实际' at screen 0.04833,0.067 left font NOTE tc rgb GREY noenhanced

# ---- axes: every tick is written here, so that units and words are the reader's
set xdata time; set timefmt '%Y-%m-%d'
set key off; set border 1 lc rgb GREY
set ytics scale 0 tc rgb GREY font TICK
set grid ytics lt 1 lc rgb GRID lw 0.8; set grid back
set multiplot
set lmargin screen 0.0698; set rmargin screen 0.29807; set tmargin screen 0.84693; set bmargin screen 0.6688
set yrange [0:17423.168]
set ytics ('0' 0, '5,000' 5000, '10,000' 10000, '15,000' 15000)
set xrange ['2015-10-07':'2025-03-27']
set xtics nomirror out scale 0.6,0 tc rgb GREY font TICK
set xtics ('2016' '2016-07-01', '2018' '2018-07-01', '2020' '2020-07-01', '2022' '2022-07-01', '2024' '2024-07-01')

# ---- labels beside the marks, spread so that none overlap
set label 701 '6,057' at first '2024-07-02', first 6056.8075 offset screen 0,0.0224 center tc rgb C1 font LABEL noenhanced front

# ---- the plot
set boxwidth 256*86400  # seconds
plot \
  $actual_1_1 using 1:2 with boxes fs solid 0.85 noborder fc rgb C1 title 'actual'

unset label; unset arrow; unset object; unset xtics
set lmargin screen 0.39313; set rmargin screen 0.6214; set tmargin screen 0.84693; set bmargin screen 0.6688
set yrange [0:17423.168]
set ytics ('0' 0, '5,000' 5000, '10,000' 10000, '15,000' 15000)
set xrange ['2015-10-07':'2025-03-27']
set xtics nomirror out scale 0.6,0 tc rgb GREY font TICK
set xtics ('2016' '2016-07-01', '2018' '2018-07-01', '2020' '2020-07-01', '2022' '2022-07-01', '2024' '2024-07-01')

# ---- labels beside the marks, spread so that none overlap
set label 701 '8,344' at first '2024-07-02', first 8343.6355 offset screen 0,0.0224 center tc rgb C1 font LABEL noenhanced front

# ---- the plot
set boxwidth 256*86400  # seconds
plot \
  $actual_2_1 using 1:2 with boxes fs solid 0.85 noborder fc rgb C1 title 'actual'

unset label; unset arrow; unset object; unset xtics
set lmargin screen 0.71647; set rmargin screen 0.94473; set tmargin screen 0.84693; set bmargin screen 0.6688
set yrange [0:17423.168]
set ytics ('0' 0, '5,000' 5000, '10,000' 10000, '15,000' 15000)
set xrange ['2015-10-07':'2025-03-27']
set xtics nomirror out scale 0.6,0 tc rgb GREY font TICK
set xtics ('2016' '2016-07-01', '2018' '2018-07-01', '2020' '2020-07-01', '2022' '2022-07-01', '2024' '2024-07-01')

# ---- labels beside the marks, spread so that none overlap
set label 701 '10,517' at first '2024-07-02', first 10516.794 offset screen 0,0.0224 center tc rgb C1 font LABEL noenhanced front

# ---- the plot
set boxwidth 256*86400  # seconds
plot \
  $actual_3_1 using 1:2 with boxes fs solid 0.85 noborder fc rgb C1 title 'actual'

unset label; unset arrow; unset object; unset xtics
set lmargin screen 0.0698; set rmargin screen 0.29807; set tmargin screen 0.58307; set bmargin screen 0.40493
set yrange [0:17423.168]
set ytics ('0' 0, '5,000' 5000, '10,000' 10000, '15,000' 15000)
set xrange ['2015-10-07':'2025-03-27']
set xtics nomirror out scale 0.6,0 tc rgb GREY font TICK
set xtics ('2016' '2016-07-01', '2018' '2018-07-01', '2020' '2020-07-01', '2022' '2022-07-01', '2024' '2024-07-01')

# ---- labels beside the marks, spread so that none overlap
set label 701 '7,560' at first '2024-07-02', first 7560.0029 offset screen 0,0.0224 center tc rgb C1 font LABEL noenhanced front

# ---- the plot
set boxwidth 256*86400  # seconds
plot \
  $actual_4_1 using 1:2 with boxes fs solid 0.85 noborder fc rgb C1 title 'actual'

unset label; unset arrow; unset object; unset xtics
set lmargin screen 0.39313; set rmargin screen 0.6214; set tmargin screen 0.58307; set bmargin screen 0.40493
set yrange [0:17423.168]
set ytics ('0' 0, '5,000' 5000, '10,000' 10000, '15,000' 15000)
set xrange ['2015-10-07':'2025-03-27']
set xtics nomirror out scale 0.6,0 tc rgb GREY font TICK
set xtics ('2016' '2016-07-01', '2018' '2018-07-01', '2020' '2020-07-01', '2022' '2022-07-01', '2024' '2024-07-01')

# ---- labels beside the marks, spread so that none overlap
set label 701 '10,159' at first '2024-07-02', first 10159.028 offset screen 0,0.0224 center tc rgb C1 font LABEL noenhanced front

# ---- the plot
set boxwidth 256*86400  # seconds
plot \
  $actual_5_1 using 1:2 with boxes fs solid 0.85 noborder fc rgb C1 title 'actual'

unset label; unset arrow; unset object; unset xtics
set lmargin screen 0.71647; set rmargin screen 0.94473; set tmargin screen 0.58307; set bmargin screen 0.40493
set yrange [0:17423.168]
set ytics ('0' 0, '5,000' 5000, '10,000' 10000, '15,000' 15000)
set xrange ['2015-10-07':'2025-03-27']
set xtics nomirror out scale 0.6,0 tc rgb GREY font TICK
set xtics ('2016' '2016-07-01', '2018' '2018-07-01', '2020' '2020-07-01', '2022' '2022-07-01', '2024' '2024-07-01')

# ---- labels beside the marks, spread so that none overlap
set label 701 '12,906' at first '2024-07-02', first 12906.05 offset screen 0,0.0224 center tc rgb C1 font LABEL noenhanced front

# ---- the plot
set boxwidth 256*86400  # seconds
plot \
  $actual_6_1 using 1:2 with boxes fs solid 0.85 noborder fc rgb C1 title 'actual'

unset label; unset arrow; unset object; unset xtics
set lmargin screen 0.0698; set rmargin screen 0.29807; set tmargin screen 0.3192; set bmargin screen 0.12773
set yrange [0:17423.168]
set ytics ('0' 0, '5,000' 5000, '10,000' 10000, '15,000' 15000)
set xrange ['2015-10-07':'2025-03-27']
set xtics nomirror out scale 0.6,0 tc rgb GREY font TICK
set xtics ('2016' '2016-07-01', '2018' '2018-07-01', '2020' '2020-07-01', '2022' '2022-07-01', '2024' '2024-07-01')

# ---- labels beside the marks, spread so that none overlap
set label 701 '10,257' at first '2024-07-02', first 10257.182 offset screen 0,0.0224 center tc rgb C1 font LABEL noenhanced front

# ---- the plot
set boxwidth 256*86400  # seconds
plot \
  $actual_7_1 using 1:2 with boxes fs solid 0.85 noborder fc rgb C1 title 'actual'

unset label; unset arrow; unset object; unset xtics
set lmargin screen 0.39313; set rmargin screen 0.6214; set tmargin screen 0.3192; set bmargin screen 0.12773
set yrange [0:17423.168]
set ytics ('0' 0, '5,000' 5000, '10,000' 10000, '15,000' 15000)
set xrange ['2015-10-07':'2025-03-27']
set xtics nomirror out scale 0.6,0 tc rgb GREY font TICK
set xtics ('2016' '2016-07-01', '2018' '2018-07-01', '2020' '2020-07-01', '2022' '2022-07-01', '2024' '2024-07-01')

# ---- labels beside the marks, spread so that none overlap
set label 701 '12,615' at first '2024-07-02', first 12615.086 offset screen 0,0.0224 center tc rgb C1 font LABEL noenhanced front

# ---- the plot
set boxwidth 256*86400  # seconds
plot \
  $actual_8_1 using 1:2 with boxes fs solid 0.85 noborder fc rgb C1 title 'actual'
unset multiplot
unset output
