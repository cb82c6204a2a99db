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
$path << EOD
# date value: from forecast to forecast to what came
2021-04-02 180  # 2021
2021-07-02 240  # 2021
2021-10-01 352  # 2021

2022-03-14 500  # 2022
2022-05-26 550  # 2022
2022-08-07 650  # 2022
2022-10-19 688  # 2022

2023-04-02 850  # 2023
2023-07-02 880  # 2023
2023-10-01 949  # 2023

2024-04-01 1150  # 2024
2024-07-01 1200  # 2024
2024-09-30 1286  # 2024

2025-07-02 1600  # 2025
EOD
$loose << EOD
# date value: not part of the line
2021-10-01 352  # 2021
2022-10-19 688  # 2022
2023-10-01 949  # 2023
2024-09-30 1286  # 2024
EOD
$foreseen << EOD
# date value: forecasts that are no part of the line
2021-04-02 180  # 2021
2021-07-02 240  # 2021
2022-03-14 500  # 2022
2022-05-26 550  # 2022
2022-08-07 650  # 2022
2023-04-02 850  # 2023
2023-07-02 880  # 2023
2024-04-01 1150  # 2024
2024-07-01 1200  # 2024
2025-07-02 1600  # 2025
EOD

# ---- words: title, subtitle, unit, note, source
set label 101 '预测与实际：新能源汽车销量（示例）' at screen 0.02,0.95042 left font FONT.' Bold,27' tc rgb INK noenhanced
set label 102 '年度 · 2021–2025' at screen 0.02,0.90667 left font FONT.',18' tc rgb GREY noenhanced
set label 103 '单位：万辆' at screen 0.02,0.86625 left font FONT.',15' tc rgb GREY noenhanced
set label 104 '注：○ 为各次预测（自左至右按发布先后），● 为后来的实际值；9 次预测平均偏差 18.7%' at screen 0.02,0.06361 left font FONT.',14' tc rgb GREY noenhanced
set label 105 '来源：协会甲、示例数据、协会乙；5 篇文档、14 条论断' at screen 0.02,0.03361 left font FONT.',14' tc rgb GREY noenhanced

# ---- legend: each mark and what it stands for
KEY = C1
set arrow 301 from screen 0.02,0.09979 to screen 0.04167,0.09979 nohead lc rgb KEY lw LINE
set label 302 '' at screen 0.03083,0.09979 point pt 7 ps POINT lc rgb KEY
set label 305 '实际' at screen 0.04833,0.09979 left font NOTE tc rgb GREY noenhanced
set arrow 306 from screen 0.09333,0.09979 to screen 0.1,0.09979 nohead lc rgb KEY lw LINE
set arrow 307 from screen 0.11167,0.09979 to screen 0.11833,0.09979 nohead lc rgb KEY lw LINE
set label 307 '' at screen 0.10583,0.09979 point pt 7 ps POINT lc rgb PAPER
set label 308 '' at screen 0.10583,0.09979 point pt 6 ps POINT lw 2 lc rgb KEY
set label 310 '预测' at screen 0.12333,0.09979 left font NOTE tc rgb GREY noenhanced

# ---- axes: every tick is written here, so that units and words are the reader's
set xdata time; set timefmt '%Y-%m-%d'
set key off; set border 1 lc rgb GREY
set ytics scale 0 tc rgb GREY font TICK
set grid ytics lt 1 lc rgb GRID lw 0.8; set grid back
set lmargin screen 0.07007; set rmargin screen 0.94453; set tmargin screen 0.84056; set bmargin screen 0.17181
set yrange [0:1744]
set ytics ('0' 0, '500' 500, '1,000' 1000, '1,500' 1500)
set xrange ['2020-11-13':'2026-02-18']
set xtics nomirror out scale 0,0.7 tc rgb GREY font TICK
set xtics ('2021' '2021-07-02', '2022' '2022-07-02', '2023' '2023-07-02', '2024' '2024-07-02', '2025' '2025-07-02')
set xtics add ('' '2021-01-01' 1, '' '2022-01-01' 1, '' '2023-01-01' 1, '' '2024-01-01' 1, '' '2025-01-01' 1, '' '2026-01-01' 1)
set object 1 rectangle from first '2025-01-01', graph 0 to graph 1, graph 1 fc rgb ZONE fs solid noborder behind
set label 11 '预测 →' at first '2025-01-01', graph 0.975 offset screen 0.00667,0 left tc rgb GREY font NOTE noenhanced

# ---- labels beside the marks, spread so that none overlap
set label 701 '1,600' at first '2025-07-02', first 1600 offset screen 0.00917,0 left tc rgb C1 font LABEL noenhanced front
set label 702 '1,286' at first '2024-09-30', first 1286 offset screen 0,0.02583 center tc rgb C1 font LABEL noenhanced front
set label 703 '1,200' at first '2024-07-01', first 1200 offset screen 0,0.02583 center tc rgb C1 font LABEL noenhanced front
set label 704 '1,150' at first '2024-04-01', first 1150 offset screen 0,0.02583 center tc rgb C1 font LABEL noenhanced front
set label 705 '880' at first '2023-07-02', first 880 offset screen 0,0.02583 center tc rgb C1 font LABEL noenhanced front
set label 706 '850' at first '2023-04-02', first 850 offset screen 0,0.02583 center tc rgb C1 font LABEL noenhanced front
set label 707 '650' at first '2022-08-07', first 650 offset screen 0,0.02583 center tc rgb C1 font LABEL noenhanced front
set label 708 '550' at first '2022-05-26', first 550 offset screen 0,0.02583 center tc rgb C1 font LABEL noenhanced front
set label 709 '500' at first '2022-03-14', first 500 offset screen 0,0.02583 center tc rgb C1 font LABEL noenhanced front
set label 710 '240' at first '2021-07-02', first 240 offset screen 0,0.02583 center tc rgb C1 font LABEL noenhanced front
set label 711 '180' at first '2021-04-02', first 180 offset screen 0,0.02583 center tc rgb C1 font LABEL noenhanced front
set label 712 '949' at first '2023-10-01', first 949 offset screen 0,0.02583 center tc rgb C1 font LABEL noenhanced front
set label 713 '688' at first '2022-10-19', first 688 offset screen 0,0.02583 center tc rgb C1 font LABEL noenhanced front
set label 714 '352' at first '2021-10-01', first 352 offset screen 0,0.02583 center tc rgb C1 font LABEL noenhanced front

# ---- the plot
plot \
  $path using 1:2 with lines lc rgb OLD lw 1 dt (2,3) title 'path', \
  $loose using 1:2 with points pt 7 ps POINT lc rgb C1 title 'loose', \
  $foreseen using 1:2 with points pt 7 ps POINT lc rgb PAPER title 'foreseen', \
  $foreseen using 1:2 with points pt 6 ps POINT lw 2 lc rgb C1 title 'foreseen'
unset output
