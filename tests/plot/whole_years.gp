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
2022-07-02 92.1  # 2022
2023-07-02 131.5  # 2023
2024-07-02 240.2  # 2024
EOD
$actual_2 << EOD
# date value; an empty line breaks the drawn line: a period is missing
2025-06-30 157.5  # H1 2025
2025-09-30 255.8  # Jan–Sep 2025
EOD

# ---- words: title, subtitle, unit, note, source
set label 101 '储能项目招标（示例）' at screen 0.02,0.95042 left font FONT.' Bold,27' tc rgb INK noenhanced
set label 102 '2022–2025' at screen 0.02,0.90667 left font FONT.',18' tc rgb GREY noenhanced
set label 103 '单位：GWh' at screen 0.02,0.86625 left font FONT.',15' tc rgb GREY noenhanced
set label 104 '来源：示例数据；7 篇文档、9 条论断' at screen 0.02,0.03361 left font FONT.',14' tc rgb GREY noenhanced

# ---- legend: each mark and what it stands for
KEY = GREY
set arrow 301 from screen 0.02,0.06979 to screen 0.04167,0.06979 nohead lc rgb KEY lw LINE
set label 302 '' at screen 0.03083,0.06979 point pt 7 ps POINT lc rgb KEY
set label 305 '实际' at screen 0.04833,0.06979 left font NOTE tc rgb GREY noenhanced

# ---- axes: every tick is written here, so that units and words are the reader's
set xdata time; set timefmt '%Y-%m-%d'
set key off; set border 1 lc rgb GREY
set ytics scale 0 tc rgb GREY font TICK
set grid ytics lt 1 lc rgb GRID lw 0.8; set grid back
set lmargin screen 0.05727; set rmargin screen 0.79733; set tmargin screen 0.84056; set bmargin screen 0.17958
set yrange [0:278.822]
set ytics ('0' 0, '50' 50, '100' 100, '150' 150, '200' 200, '250' 250)
set xrange ['2021-11-24':'2025-11-07']
set xtics nomirror out scale 0.6,0 tc rgb GREY font TICK
set xtics ('1月' '2022-01-15', '4月' '2022-04-15', '7月' '2022-07-15', '10月' '2022-10-15', '1月' '2023-01-15', '4月' '2023-04-15', '7月' '2023-07-15', '10月' '2023-10-15', \
    '1月' '2024-01-15', '4月' '2024-04-15', '7月' '2024-07-15', '10月' '2024-10-15', '1月' '2025-01-15', '4月' '2025-04-15', '7月' '2025-07-15', '10月' '2025-10-15')
set label 601 '2022' at first '2022-07-02', graph 0 offset screen 0,-0.06889 center font TICK tc rgb GREY noenhanced
set label 602 '2023' at first '2023-07-02', graph 0 offset screen 0,-0.06889 center font TICK tc rgb GREY noenhanced
set label 603 '2024' at first '2024-07-02', graph 0 offset screen 0,-0.06889 center font TICK tc rgb GREY noenhanced
set label 604 '2025' at first '2025-06-05', graph 0 offset screen 0,-0.06889 center font TICK tc rgb GREY noenhanced

# ---- labels beside the marks, spread so that none overlap
set label 701 '年初至今累计 255.8' at first '2025-09-30', first 255.8 offset screen 0.03448,0 left tc rgb C2 font LABEL noenhanced front
set arrow 701 from first '2025-09-30', first 255.8 rto screen 0.03114,0 nohead lc rgb C2 lw 0.8 dt (1,3)
set label 702 '年度 240.2' at first '2024-07-02', first 240.2 offset screen 0.26767,0 left tc rgb C1 font LABEL noenhanced front
set arrow 702 from first '2024-07-02', first 240.2 rto screen 0.26433,0 nohead lc rgb C1 lw 0.8 dt (1,3)

# ---- the plot
plot \
  $actual_1 using 1:2 with lines lc rgb C1 lw LINE dt solid title 'actual', \
  $actual_1 using 1:2 with points pt 7 ps POINT lc rgb C1 title 'actual', \
  $actual_2 using 1:2 with lines lc rgb C2 lw LINE dt solid title 'actual', \
  $actual_2 using 1:2 with points pt 7 ps POINT lc rgb C2 title 'actual'
unset output
