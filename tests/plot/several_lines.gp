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
2020-12-31 2.81  # end 2020
2021-12-31 3.31  # end 2021
2022-12-31 4.01  # end 2022
2023-12-31 4.91  # end 2023
2024-12-31 6.01  # end 2024
EOD
$actual_2 << EOD
# date value; an empty line breaks the drawn line: a period is missing
2020-12-31 2.53  # end 2020
2021-12-31 3.4675  # end 2021
2022-12-31 4.78  # end 2022
2023-12-31 6.4675  # end 2023
2024-12-31 8.53  # end 2024
EOD
$target_2 << EOD
# date value
2030-12-31 12  # end 2030
EOD
$at_least_2 << EOD
# date value: targets that are a lower bound
2030-12-31 12  # end 2030
EOD
$actual_3 << EOD
# date value; an empty line breaks the drawn line: a period is missing
2020-12-31 3.7  # end 2020
2021-12-31 3.875  # end 2021
2022-12-31 4.12  # end 2022
2023-12-31 4.435  # end 2023
2024-12-31 4.82  # end 2024
EOD
$actual_4 << EOD
# date value; an empty line breaks the drawn line: a period is missing
2020-12-31 0.5  # end 2020
2021-12-31 0.5375  # end 2021
2022-12-31 0.59  # end 2022
2023-12-31 0.6575  # end 2023
2024-12-31 0.74  # end 2024
EOD
$actual_5 << EOD
# date value; an empty line breaks the drawn line: a period is missing
2020-12-31 0.29  # end 2020
2021-12-31 0.34  # end 2021
2022-12-31 0.41  # end 2022
2023-12-31 0.5  # end 2023
2024-12-31 0.61  # end 2024
EOD

# ---- words: title, subtitle, unit, note, source
set label 101 '风电装机（示例）、太阳能发电装机（示例）、水电装机（示例）等 5 项' at screen 0.02,0.95042 left font FONT.' Bold,27' tc rgb INK noenhanced
set label 102 '2020–2030' at screen 0.02,0.90667 left font FONT.',18' tc rgb GREY noenhanced
set label 103 '单位：亿千瓦' at screen 0.02,0.86625 left font FONT.',15' tc rgb GREY noenhanced
set label 104 '来源：示例数据；6 篇文档、26 条论断' at screen 0.02,0.03361 left font FONT.',14' tc rgb GREY noenhanced

# ---- legend: each mark and what it stands for
KEY = GREY
set arrow 301 from screen 0.02,0.06979 to screen 0.04167,0.06979 nohead lc rgb KEY lw LINE
set label 302 '' at screen 0.03083,0.06979 point pt 7 ps POINT lc rgb KEY
set label 305 '实际' at screen 0.04833,0.06979 left font NOTE tc rgb GREY noenhanced
set label 306 '' at screen 0.10583,0.06979 point pt 12 ps DIAMOND*0.85 lw 2 lc rgb KEY
set label 310 '目标' at screen 0.12333,0.06979 left font NOTE tc rgb GREY noenhanced

# ---- axes: every tick is written here, so that units and words are the reader's
set xdata time; set timefmt '%Y-%m-%d'
set key off; set border 1 lc rgb GREY
set ytics scale 0 tc rgb GREY font TICK
set grid ytics lt 1 lc rgb GRID lw 0.8; set grid back
set lmargin screen 0.04873; set rmargin screen 0.76107; set tmargin screen 0.84056; set bmargin screen 0.14181
set yrange [0:13.08]
set ytics ('0' 0, '5' 5, '10' 10)
set xrange ['2020-05-30':'2031-08-03']
set xtics nomirror out scale 0.6,0 tc rgb GREY font TICK
set xtics ('2020年底' '2020-12-31', '2022年底' '2022-12-31', '2024年底' '2024-12-31', '2026年底' '2026-12-31', '2028年底' '2028-12-31', '2030年底' '2030-12-31')

# ---- labels beside the marks, spread so that none overlap
set label 701 '太阳能发电装机（示例） 8.53' at first '2024-12-31', first 8.53 offset screen 0.43486,0 left tc rgb C2 font LABEL noenhanced front
set arrow 701 from first '2024-12-31', first 8.53 rto screen 0.43153,0 nohead lc rgb C2 lw 0.8 dt (1,3)
set label 702 '风电装机（示例） 6.01' at first '2024-12-31', first 6.01 offset screen 0.43486,0 left tc rgb C1 font LABEL noenhanced front
set arrow 702 from first '2024-12-31', first 6.01 rto screen 0.43153,0 nohead lc rgb C1 lw 0.8 dt (1,3)
set label 703 '水电装机（示例） 4.82' at first '2024-12-31', first 4.82 offset screen 0.43486,0 left tc rgb C3 font LABEL noenhanced front
set arrow 703 from first '2024-12-31', first 4.82 rto screen 0.43153,0 nohead lc rgb C3 lw 0.8 dt (1,3)
set label 704 '核电装机（示例） 0.74' at first '2024-12-31', first 0.74 offset screen 0.43486,0.0063 left tc rgb C4 font LABEL noenhanced front
set arrow 704 from first '2024-12-31', first 0.74 rto screen 0.43153,0.0063 nohead lc rgb C4 lw 0.8 dt (1,3)
set label 705 '生物质发电装机（示例） 0.61' at first '2024-12-31', first 0.61 offset screen 0.43486,-0.0187 left tc rgb C5 font LABEL noenhanced front
set arrow 705 from first '2024-12-31', first 0.61 rto screen 0.43153,-0.0187 nohead lc rgb C5 lw 0.8 dt (1,3)
set label 706 '目标 不低于 12' at first '2030-12-31', first 12 offset screen 0.00917,0 left tc rgb C2 font LABEL noenhanced front

# ---- the plot
ARROW = 0.72796661  # of bounds: the same length on paper whatever the values
plot \
  $actual_1 using 1:2 with lines lc rgb C1 lw LINE dt solid title 'actual', \
  $actual_1 using 1:2 with points pt 7 ps POINT lc rgb C1 title 'actual', \
  $actual_2 using 1:2 with lines lc rgb C2 lw LINE dt solid title 'actual', \
  $actual_2 using 1:2 with points pt 7 ps POINT lc rgb C2 title 'actual', \
  $at_least_2 using 1:2:(0):(ARROW) with vectors head filled size screen 0.008,20,60 lc rgb C2 lw 2 title 'at_least', \
  $target_2 using 1:2 with points pt 13 ps DIAMOND lc rgb PAPER title 'target', \
  $target_2 using 1:2 with points pt 12 ps DIAMOND lw 2 lc rgb C2 title 'target', \
  $actual_3 using 1:2 with lines lc rgb C3 lw LINE dt solid title 'actual', \
  $actual_3 using 1:2 with points pt 7 ps POINT lc rgb C3 title 'actual', \
  $actual_4 using 1:2 with lines lc rgb C4 lw LINE dt solid title 'actual', \
  $actual_4 using 1:2 with points pt 7 ps POINT lc rgb C4 title 'actual', \
  $actual_5 using 1:2 with lines lc rgb C5 lw LINE dt solid title 'actual', \
  $actual_5 using 1:2 with points pt 7 ps POINT lc rgb C5 title 'actual'
unset output
