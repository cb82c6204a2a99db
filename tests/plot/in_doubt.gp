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
$actual << EOD
# date value; an empty line breaks the drawn line: a period is missing
2020-12-31 31.5  # end 2020
2021-12-31 36.4  # end 2021
2022-12-31 45.8  # end 2022
2023-12-31 50.9  # end 2023
2024-12-31 58.7  # end 2024
EOD
$doubt << EOD
# date value: in doubt, part of nothing
2022-12-31 12.1  # end 2022
2023-12-31 49.2  # end 2023
2024-12-31 380  # end 2024
EOD

# ---- words: title, subtitle, unit, note, source
set label 101 '抽水蓄能装机（示例）' at screen 0.02,0.95042 left font FONT.' Bold,27' tc rgb INK noenhanced
set label 102 '2020–2024' at screen 0.02,0.90667 left font FONT.',18' tc rgb GREY noenhanced
set label 103 '单位：GW' at screen 0.02,0.86625 left font FONT.',15' tc rgb GREY noenhanced
set label 104 '注：3 个存疑的数值只画空心点，不计入（把握不足 1、同期数值所指不一 2）' at screen 0.02,0.06361 left font FONT.',14' tc rgb GREY noenhanced
set label 105 '来源：示例数据；5 篇文档、5 条论断' at screen 0.02,0.03361 left font FONT.',14' tc rgb GREY noenhanced

# ---- legend: each mark and what it stands for
KEY = C1
set arrow 301 from screen 0.02,0.09979 to screen 0.04167,0.09979 nohead lc rgb KEY lw LINE
set label 302 '' at screen 0.03083,0.09979 point pt 7 ps POINT lc rgb KEY
set label 305 '实际' at screen 0.04833,0.09979 left font NOTE tc rgb GREY noenhanced
set label 306 '' at screen 0.10583,0.09979 point pt 6 ps POINT*0.8 lw 1.5 lc rgb OLD
set label 310 '存疑' at screen 0.12333,0.09979 left font NOTE tc rgb GREY noenhanced

# ---- axes: every tick is written here, so that units and words are the reader's
set xdata time; set timefmt '%Y-%m-%d'
set key off; set border 1 lc rgb GREY
set ytics scale 0 tc rgb GREY font TICK
set grid ytics lt 1 lc rgb GRID lw 0.8; set grid back
set lmargin screen 0.04873; set rmargin screen 0.94833; set tmargin screen 0.84056; set bmargin screen 0.17181
set yrange [0:63.983]
set ytics ('0' 0, '20' 20, '40' 40, '60' 60)
set xrange ['2020-07-24':'2025-06-09']
set xtics nomirror out scale 0.6,0 tc rgb GREY font TICK
set xtics ('2020年底' '2020-12-31', '2021年底' '2021-12-31', '2022年底' '2022-12-31', '2023年底' '2023-12-31', '2024年底' '2024-12-31')

# ---- labels beside the marks, spread so that none overlap
set label 701 '58.7' at first '2024-12-31', first 58.7 offset screen 0,0.02583 center tc rgb C1 font LABEL noenhanced front
set label 702 '50.9' at first '2023-12-31', first 50.9 offset screen 0,0.02583 center tc rgb C1 font LABEL noenhanced front
set label 703 '45.8' at first '2022-12-31', first 45.8 offset screen 0,0.02583 center tc rgb C1 font LABEL noenhanced front
set label 704 '36.4' at first '2021-12-31', first 36.4 offset screen 0,0.02583 center tc rgb C1 font LABEL noenhanced front
set label 705 '31.5' at first '2020-12-31', first 31.5 offset screen 0,0.02583 center tc rgb C1 font LABEL noenhanced front

# ---- the plot
plot \
  $doubt using 1:2 with points pt 6 ps POINT*0.8 lw 1.5 lc rgb OLD title 'doubt', \
  $actual using 1:2 with lines lc rgb C1 lw LINE dt solid title 'actual', \
  $actual using 1:2 with points pt 7 ps POINT lc rgb C1 title 'actual'
unset output
