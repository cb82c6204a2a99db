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
$actual_1 << EOD
# date value; an empty line breaks the drawn line: a period is missing
2021-07-02 44  # 2021
2022-07-02 92.1  # 2022
2023-07-02 131.5  # 2023
2024-07-02 240.2  # 2024
EOD
$forecast_1 << EOD
# date value marked; begins with the last actual, which has its mark already
2024-07-02 240.2 0  # 2024
2025-07-02 320 1  # 2025
EOD
$actual_2 << EOD
# date value; an empty line breaks the drawn line: a period is missing
2024-02-15 38.1  # Q1 2024
2024-05-16 55  # Q2 2024
2024-08-16 62.4  # Q3 2024
2024-11-16 84.7  # Q4 2024
2025-02-15 69.3  # Q1 2025
2025-05-16 88.2  # Q2 2025
2025-08-16 98.3  # Q3 2025
EOD
$span_2 << EOD
# first-day value days: each period over its length
2024-01-01 38.1 91  # Q1 2024
2024-04-01 55 91  # Q2 2024
2024-07-01 62.4 92  # Q3 2024
2024-10-01 84.7 92  # Q4 2024
2025-01-01 69.3 90  # Q1 2025
2025-04-01 88.2 91  # Q2 2025
2025-07-01 98.3 92  # Q3 2025
EOD
$actual_3 << EOD
# date value; an empty line breaks the drawn line: a period is missing
2025-03-31 69.3  # Q1 2025
2025-06-30 157.5  # H1 2025
2025-09-30 255.8  # Jan–Sep 2025
EOD

# ---- words: title, subtitle, unit, note, source
set label 101 '储能项目新增招标（示例）' at screen 0.02,0.95042 left font FONT.' Bold,27' tc rgb INK noenhanced
set label 102 '2021–2025' at screen 0.02,0.90667 left font FONT.',18' tc rgb GREY noenhanced
set label 103 '单位：GWh' at screen 0.02,0.86625 left font FONT.',15' tc rgb GREY noenhanced
set label 104 '来源：示例数据；11 篇文档、15 条论断' at screen 0.02,0.03361 left font FONT.',14' tc rgb GREY noenhanced

# ---- legend: each mark and what it stands for
KEY = GREY
set arrow 301 from screen 0.02,0.06979 to screen 0.04167,0.06979 nohead lc rgb KEY lw LINE
set label 302 '' at screen 0.03083,0.06979 point pt 7 ps POINT lc rgb KEY
set label 305 '实际' at screen 0.04833,0.06979 left font NOTE tc rgb GREY noenhanced
set arrow 306 from screen 0.09333,0.06979 to screen 0.1,0.06979 nohead lc rgb KEY lw LINE
set arrow 307 from screen 0.11167,0.06979 to screen 0.11833,0.06979 nohead lc rgb KEY lw LINE
set label 307 '' at screen 0.10583,0.06979 point pt 7 ps POINT lc rgb PAPER
set label 308 '' at screen 0.10583,0.06979 point pt 6 ps POINT lw 2 lc rgb KEY
set label 310 '预测' at screen 0.12333,0.06979 left font NOTE tc rgb GREY noenhanced
set arrow 311 from screen 0.17,0.06979 to screen 0.19167,0.06979 nohead lc rgb KEY lw LINE*1.4
set label 315 '横线＝该时期的长度' at screen 0.19833,0.06979 left font NOTE tc rgb GREY noenhanced

# ---- axes: every tick is written here, so that units and words are the reader's
set xdata time; set timefmt '%Y-%m-%d'
set key off; set border 1 lc rgb GREY
set ytics scale 0 tc rgb GREY font TICK
set grid ytics lt 1 lc rgb GRID lw 0.8; set grid back
set lmargin screen 0.05727; set rmargin screen 0.77067; set tmargin screen 0.84056; set bmargin screen 0.14181
set yrange [0:348.8]
set ytics ('0' 0, '100' 100, '200' 200, '300' 300)
set xrange ['2020-11-13':'2026-02-18']
set xtics nomirror out scale 0,0.7 tc rgb GREY font TICK
set xtics ('2021' '2021-07-02', '2022' '2022-07-02', '2023' '2023-07-02', '2024' '2024-07-02', '2025' '2025-07-02')
set xtics add ('' '2021-01-01' 1, '' '2022-01-01' 1, '' '2023-01-01' 1, '' '2024-01-01' 1, '' '2025-01-01' 1, '' '2026-01-01' 1)
set object 1 rectangle from first '2025-01-01', graph 0 to graph 1, graph 1 fc rgb ZONE fs solid noborder behind
set label 11 '预测 →' at first '2025-01-01', graph 0.975 offset screen 0.00667,0 left tc rgb GREY font NOTE noenhanced

# ---- labels beside the marks, spread so that none overlap
set label 701 '年度 320' at first '2025-07-02', first 320 offset screen 0.1007,0 left tc rgb C1 font LABEL noenhanced front
set arrow 701 from first '2025-07-02', first 320 rto screen 0.09736,0 nohead lc rgb C1 lw 0.8 dt (1,3)
set label 702 '年初至今累计 255.8' at first '2025-09-30', first 255.8 offset screen 0.06731,0 left tc rgb C3 font LABEL noenhanced front
set arrow 702 from first '2025-09-30', first 255.8 rto screen 0.06398,0 nohead lc rgb C3 lw 0.8 dt (1,3)
set label 703 '季度 98.3' at first '2025-08-16', first 98.3 offset screen 0.084,0 left tc rgb C2 font LABEL noenhanced front
set arrow 703 from first '2025-08-16', first 98.3 rto screen 0.08067,0 nohead lc rgb C2 lw 0.8 dt (1,3)

# ---- the plot
plot \
  $actual_1 using 1:2 with lines lc rgb C1 lw LINE dt solid title 'actual', \
  $actual_1 using 1:2 with points pt 7 ps POINT lc rgb C1 title 'actual', \
  $forecast_1 using 1:2 with lines lc rgb C1 lw LINE dt (8,5) title 'forecast', \
  $forecast_1 using 1:($3 == 1 ? $2 : NaN) with points pt 7 ps POINT lc rgb PAPER title 'forecast', \
  $forecast_1 using 1:($3 == 1 ? $2 : NaN) with points pt 6 ps POINT lw 2 lc rgb C1 title 'forecast', \
  $span_2 using 1:2:($3*86400):(0) with vectors nohead lc rgb C2 lw LINE*1.4 title 'span', \
  $actual_3 using 1:2 with lines lc rgb C3 lw LINE dt solid title 'actual', \
  $actual_3 using 1:2 with points pt 7 ps POINT lc rgb C3 title 'actual'
unset output
