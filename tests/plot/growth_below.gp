# A chart written by dateline.  It holds its data; draw it again with any of
#   gnuplot -d FILE.gp
#   gnuplot -d -e "TERM='svg'; OUT='chart.svg'" FILE.gp      (TERM: png, svg, pdf)

if (!exists("TERM")) TERM = 'png'
if (!exists("OUT"))  OUT  = 'chart.png'

# ---- style: fonts, colours, widths
if (!exists("FONT")) FONT = 'Noto Sans CJK SC'
WIDTH = 1200; HEIGHT = 720
C1 = '#0072B2'; C2 = '#D55E00'; C3 = '#009E73'; C4 = '#CC79A7'; C5 = '#E69F00'; C6 = '#56B4E9'; C7 = '#000000'
INK = '#1a1a1a'; GREY = '#595959'; GRID = '#dddddd'; ZONE = '#f4f4f4'; OLD = '#8c8c8c'; PAPER = '#ffffff'
LINE = 2.5; POINT = 1.2
TICK = FONT.',16'; LABEL = FONT.',16'; NOTE = FONT.',14'

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
2015-07-02 34  # 2015
2016-07-02 51.7  # 2016
2017-07-02 79.4  # 2017
2018-07-02 127  # 2018
2019-07-02 124.2  # 2019
2020-07-02 136.6  # 2020
2021-07-02 354.5  # 2021
2022-07-02 705.8  # 2022
2023-07-02 958.7  # 2023
2024-07-02 1288.8  # 2024
EOD
$forecast_1_1 << EOD
# date value marked; begins with the last actual, which has its mark already
2025-07-02 1550 1  # 2025, about
2026-07-02 1700 1  # 2026
EOD
$target_1_1 << EOD
# date value
2027-07-02 2000  # 2027
EOD
$actual_2_1 << EOD
# date value; an empty line breaks the drawn line: a period is missing
2016-07-02 52.1  # 2016
2017-07-02 53.6  # 2017
2018-07-02 59.9  # 2018
2019-07-02 -2.2  # 2019
2020-07-02 10  # 2020
2021-07-02 159.5  # 2021
2022-07-02 99.1  # 2022
2023-07-02 35.8  # 2023
2024-07-02 34.4  # 2024
EOD

# ---- words: title, subtitle, unit, note, source
set label 101 '新能源汽车年产量（示例）' at screen 0.02,0.95042 left font FONT.' Bold,27' tc rgb INK noenhanced
set label 102 '年度 · 2015–2027' at screen 0.02,0.90667 left font FONT.',18' tc rgb GREY noenhanced
set label 103 '来源：示例数据；13 篇文档、13 条论断' at screen 0.02,0.03361 left font FONT.',14' tc rgb GREY noenhanced
set label 104 '万辆' at screen 0.02,0.86347 left font FONT.',15' tc rgb INK noenhanced
set label 105 '%，同比' at screen 0.02,0.47201 left font FONT.',15' tc rgb INK noenhanced

# ---- legend: each mark and what it stands for
KEY = GREY
set object 301 rectangle from screen 0.02167,0.06285 to screen 0.04,0.07674 fc rgb KEY fs solid 0.85 noborder
set label 305 '实际' at screen 0.04833,0.06979 left font NOTE tc rgb GREY noenhanced
set object 306 rectangle from screen 0.09667,0.06285 to screen 0.115,0.07674 fc rgb KEY fs transparent solid 0.12 border lc rgb KEY
set label 310 '预测' at screen 0.12333,0.06979 left font NOTE tc rgb GREY noenhanced
set label 311 '' at screen 0.18083,0.06979 point pt 12 ps DIAMOND*0.85 lw 2 lc rgb KEY
set label 315 '目标' at screen 0.19833,0.06979 left font NOTE tc rgb GREY noenhanced

# ---- axes: every tick is written here, so that units and words are the reader's
set xdata time; set timefmt '%Y-%m-%d'
set key off; set border 1 lc rgb GREY
set ytics scale 0 tc rgb GREY font TICK
set grid ytics lt 1 lc rgb GRID lw 0.8; set grid back
set multiplot
set lmargin screen 0.07007; set rmargin screen 0.94453; set tmargin screen 0.84056; set bmargin screen 0.54715
set yrange [0:2400]
set ytics ('0' 0, '500' 500, '1,000' 1000, '1,500' 1500, '2,000' 2000)
set xrange ['2014-09-01':'2028-05-01']
set xtics nomirror out scale 0,0.7 tc rgb GREY font TICK
set xtics ('2015' '2015-07-02', '2016' '2016-07-02', '2017' '2017-07-02', '2018' '2018-07-02', '2019' '2019-07-02', '2020' '2020-07-02', '2021' '2021-07-02', '2022' '2022-07-02', \
    '2023' '2023-07-02', '2024' '2024-07-02', '2025' '2025-07-02', '2026' '2026-07-02', '2027' '2027-07-02')
set xtics add ('' '2015-01-01' 1, '' '2016-01-01' 1, '' '2017-01-01' 1, '' '2018-01-01' 1, '' '2019-01-01' 1, '' '2020-01-01' 1, '' '2021-01-01' 1, '' '2022-01-01' 1, \
    '' '2023-01-01' 1, '' '2024-01-01' 1, '' '2025-01-01' 1, '' '2026-01-01' 1, '' '2027-01-01' 1, '' '2028-01-01' 1)
set object 1 rectangle from first '2025-01-01', graph 0 to graph 1, graph 1 fc rgb ZONE fs solid noborder behind
set label 11 '预测 →' at first '2025-01-01', graph 0.975 offset screen 0.00667,0 left tc rgb GREY font NOTE noenhanced

# ---- labels beside the marks, spread so that none overlap
set label 701 '目标 2,000' at first '2027-07-02', first 2000 offset screen 0.00917,0 left tc rgb C1 font LABEL noenhanced front
set label 702 '1,289' at first '2024-07-02', first 1288.8 offset screen 0,0.02583 center tc rgb C1 font LABEL noenhanced front
set label 703 '预测 1,700' at first '2026-07-02', first 1700 offset screen 0,0.02583 center tc rgb C1 font LABEL noenhanced front
set label 704 '958.7' at first '2023-07-02', first 958.7 offset screen 0,0.02583 center tc rgb C1 font LABEL noenhanced front
set label 705 '705.8' at first '2022-07-02', first 705.8 offset screen 0,0.02583 center tc rgb C1 font LABEL noenhanced front
set label 706 '354.5' at first '2021-07-02', first 354.5 offset screen 0,0.02583 center tc rgb C1 font LABEL noenhanced front
set label 707 '136.6' at first '2020-07-02', first 136.6 offset screen 0,0.02583 center tc rgb C1 font LABEL noenhanced front
set label 708 '124.2' at first '2019-07-02', first 124.2 offset screen 0,0.02583 center tc rgb C1 font LABEL noenhanced front
set label 709 '127' at first '2018-07-02', first 127 offset screen 0,0.02583 center tc rgb C1 font LABEL noenhanced front
set label 710 '79.4' at first '2017-07-02', first 79.4 offset screen 0,0.02583 center tc rgb C1 font LABEL noenhanced front
set label 711 '51.7' at first '2016-07-02', first 51.7 offset screen 0,0.02583 center tc rgb C1 font LABEL noenhanced front
set label 712 '34' at first '2015-07-02', first 34 offset screen 0,0.02583 center tc rgb C1 font LABEL noenhanced front

# ---- the plot
set boxwidth 255*86400  # seconds
plot \
  $actual_1_1 using 1:2 with boxes fs solid 0.85 noborder fc rgb C1 title 'actual', \
  $forecast_1_1 using 1:2 with boxes lc rgb C1 dt (6,4) lw 1.5 fs transparent solid 0.12 border title 'forecast', \
  $target_1_1 using 1:2 with points pt 13 ps DIAMOND lc rgb PAPER title 'target', \
  $target_1_1 using 1:2 with points pt 12 ps DIAMOND lw 2 lc rgb C1 title 'target'

unset label; unset arrow; unset object; unset xtics
set lmargin screen 0.07007; set rmargin screen 0.94453; set tmargin screen 0.4491; set bmargin screen 0.14181
set yrange [-11.902:191.84]
set ytics ('0' 0, '50' 50, '100' 100, '150' 150)
set xrange ['2014-09-01':'2028-05-01']
set xtics nomirror out scale 0,0.7 tc rgb GREY font TICK
set xtics ('2015' '2015-07-02', '2016' '2016-07-02', '2017' '2017-07-02', '2018' '2018-07-02', '2019' '2019-07-02', '2020' '2020-07-02', '2021' '2021-07-02', '2022' '2022-07-02', \
    '2023' '2023-07-02', '2024' '2024-07-02', '2025' '2025-07-02', '2026' '2026-07-02', '2027' '2027-07-02')
set xtics add ('' '2015-01-01' 1, '' '2016-01-01' 1, '' '2017-01-01' 1, '' '2018-01-01' 1, '' '2019-01-01' 1, '' '2020-01-01' 1, '' '2021-01-01' 1, '' '2022-01-01' 1, \
    '' '2023-01-01' 1, '' '2024-01-01' 1, '' '2025-01-01' 1, '' '2026-01-01' 1, '' '2027-01-01' 1, '' '2028-01-01' 1)
set arrow 11 from graph 0, first 0 to graph 1, first 0 nohead lc rgb GREY lw 1 back

# ---- labels beside the marks, spread so that none overlap
set label 701 '34.4' at first '2024-07-02', first 34.4 offset screen 0,0.02583 center tc rgb C1 font LABEL noenhanced front
set label 702 '35.8' at first '2023-07-02', first 35.8 offset screen 0.00525,0.02583 left tc rgb C1 font LABEL noenhanced front
set label 703 '99.1' at first '2022-07-02', first 99.1 offset screen 0.00525,0.02583 left tc rgb C1 font LABEL noenhanced front
set label 704 '159.5' at first '2021-07-02', first 159.5 offset screen 0,0.02583 center tc rgb C1 font LABEL noenhanced front
set label 705 '10' at first '2020-07-02', first 10 offset screen -0.00525,0.02583 right tc rgb C1 font LABEL noenhanced front
set label 706 '59.9' at first '2018-07-02', first 59.9 offset screen 0,0.02583 center tc rgb C1 font LABEL noenhanced front
set label 707 '53.6' at first '2017-07-02', first 53.6 offset screen 0,0.02583 center tc rgb C1 font LABEL noenhanced front
set label 708 '52.1' at first '2016-07-02', first 52.1 offset screen 0,0.02583 center tc rgb C1 font LABEL noenhanced front

# ---- the plot
plot \
  $actual_2_1 using 1:2 with lines lc rgb C1 lw LINE dt solid title 'actual', \
  $actual_2_1 using 1:2 with points pt 7 ps POINT lc rgb C1 title 'actual'
unset multiplot
unset output
