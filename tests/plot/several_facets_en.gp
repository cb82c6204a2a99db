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
2020-12-31 281  # end 2020
2021-12-31 331  # end 2021
2022-12-31 401  # end 2022
2023-12-31 491  # end 2023
2024-12-31 601  # end 2024
EOD
$actual_2_1 << EOD
# date value; an empty line breaks the drawn line: a period is missing
2020-12-31 253  # end 2020
2021-12-31 346.75  # end 2021
2022-12-31 478  # end 2022
2023-12-31 646.75  # end 2023
2024-12-31 853  # end 2024
EOD
$target_2_1 << EOD
# date value
2030-12-31 1200  # end 2030
EOD
$at_least_2_1 << EOD
# date value: targets that are a lower bound
2030-12-31 1200  # end 2030
EOD
$actual_3_1 << EOD
# date value; an empty line breaks the drawn line: a period is missing
2020-12-31 370  # end 2020
2021-12-31 387.5  # end 2021
2022-12-31 412  # end 2022
2023-12-31 443.5  # end 2023
2024-12-31 482  # end 2024
EOD
$actual_4_1 << EOD
# date value; an empty line breaks the drawn line: a period is missing
2020-12-31 50  # end 2020
2021-12-31 53.75  # end 2021
2022-12-31 59  # end 2022
2023-12-31 65.75  # end 2023
2024-12-31 74  # end 2024
EOD
$actual_5_1 << EOD
# date value; an empty line breaks the drawn line: a period is missing
2020-12-31 29  # end 2020
2021-12-31 34  # end 2021
2022-12-31 41  # end 2022
2023-12-31 50  # end 2023
2024-12-31 61  # end 2024
EOD

# ---- words: title, subtitle, unit, note, source
set label 101 '风电装机（示例）, 太阳能发电装机（示例）, 水电装机（示例） and 2 more' at screen 0.02,0.95042 left font FONT.' Bold,27' tc rgb INK noenhanced
set label 102 '2020–2030' at screen 0.02,0.90667 left font FONT.',18' tc rgb GREY noenhanced
set label 103 'Note: each panel has its own scale' at screen 0.02,0.06361 left font FONT.',14' tc rgb GREY noenhanced
set label 104 'Source: 示例数据; 6 documents, 26 claims' at screen 0.02,0.03361 left font FONT.',14' tc rgb GREY noenhanced
set label 105 '风电装机（示例） (GW)' at screen 0.02,0.86347 left font FONT.',15' tc rgb INK noenhanced
set label 106 '太阳能发电装机（示例） (GW)' at screen 0.34333,0.86347 left font FONT.',15' tc rgb INK noenhanced
set label 107 '水电装机（示例） (GW)' at screen 0.66667,0.86347 left font FONT.',15' tc rgb INK noenhanced
set label 108 '核电装机（示例） (GW)' at screen 0.02,0.48701 left font FONT.',15' tc rgb INK noenhanced
set label 109 '生物质发电装机（示例） (GW)' at screen 0.34333,0.48701 left font FONT.',15' tc rgb INK noenhanced

# ---- legend: each mark and what it stands for
KEY = GREY
set arrow 301 from screen 0.02,0.09979 to screen 0.04167,0.09979 nohead lc rgb KEY lw LINE
set label 302 '' at screen 0.03083,0.09979 point pt 7 ps POINT lc rgb KEY
set label 305 'actual' at screen 0.04833,0.09979 left font NOTE tc rgb GREY noenhanced
set label 306 '' at screen 0.11832,0.09979 point pt 12 ps DIAMOND*0.85 lw 2 lc rgb KEY
set label 310 'target' at screen 0.13582,0.09979 left font NOTE tc rgb GREY noenhanced

# ---- axes: every tick is written here, so that units and words are the reader's
set xdata time; set timefmt '%Y-%m-%d'
set key off; set border 1 lc rgb GREY
set ytics scale 0 tc rgb GREY font TICK
set grid ytics lt 1 lc rgb GRID lw 0.8; set grid back
set multiplot
set lmargin screen 0.06287; set rmargin screen 0.29254; set tmargin screen 0.84056; set bmargin screen 0.5534
set yrange [0:811.35]
set ytics ('0' 0, '500' 500)
set xrange ['2020-05-30':'2031-08-03']
set xtics nomirror out scale 0.6,0 tc rgb GREY font TICK
set xtics ('end 2020' '2020-12-31', 'end 2025' '2025-12-31', 'end 2030' '2030-12-31')

# ---- labels beside the marks, spread so that none overlap
set label 701 '601' at first '2024-12-31', first 601 offset screen 0,0.02333 center tc rgb C1 font LABEL noenhanced front

# ---- the plot
plot \
  $actual_1_1 using 1:2 with lines lc rgb C1 lw LINE dt solid title 'actual', \
  $actual_1_1 using 1:2 with points pt 7 ps POINT lc rgb C1 title 'actual'

unset label; unset arrow; unset object; unset xtics
set lmargin screen 0.3862; set rmargin screen 0.61587; set tmargin screen 0.84056; set bmargin screen 0.5534
set yrange [0:1620]
set ytics ('0' 0, '500' 500, '1,000' 1000, '1,500' 1500)
set xrange ['2020-05-30':'2031-08-03']
set xtics nomirror out scale 0.6,0 tc rgb GREY font TICK
set xtics ('end 2020' '2020-12-31', 'end 2025' '2025-12-31', 'end 2030' '2030-12-31')

# ---- labels beside the marks, spread so that none overlap
set label 701 'target ≥ 1,200' at first '2030-12-31', first 1200 offset screen 0.00917,0 left tc rgb C1 font LABEL noenhanced front
set label 702 '853' at first '2024-12-31', first 853 offset screen 0,0.02333 center tc rgb C1 font LABEL noenhanced front

# ---- the plot
ARROW = 219.39541  # of bounds: the same length on paper whatever the values
plot \
  $actual_2_1 using 1:2 with lines lc rgb C1 lw LINE dt solid title 'actual', \
  $actual_2_1 using 1:2 with points pt 7 ps POINT lc rgb C1 title 'actual', \
  $at_least_2_1 using 1:2:(0):(ARROW) with vectors head filled size screen 0.008,20,60 lc rgb C1 lw 2 title 'at_least', \
  $target_2_1 using 1:2 with points pt 13 ps DIAMOND lc rgb PAPER title 'target', \
  $target_2_1 using 1:2 with points pt 12 ps DIAMOND lw 2 lc rgb C1 title 'target'

unset label; unset arrow; unset object; unset xtics
set lmargin screen 0.70953; set rmargin screen 0.93921; set tmargin screen 0.84056; set bmargin screen 0.5534
set yrange [0:650.7]
set ytics ('0' 0, '200' 200, '400' 400, '600' 600)
set xrange ['2020-05-30':'2031-08-03']
set xtics nomirror out scale 0.6,0 tc rgb GREY font TICK
set xtics ('end 2020' '2020-12-31', 'end 2025' '2025-12-31', 'end 2030' '2030-12-31')

# ---- labels beside the marks, spread so that none overlap
set label 701 '482' at first '2024-12-31', first 482 offset screen 0,0.02333 center tc rgb C1 font LABEL noenhanced front

# ---- the plot
plot \
  $actual_3_1 using 1:2 with lines lc rgb C1 lw LINE dt solid title 'actual', \
  $actual_3_1 using 1:2 with points pt 7 ps POINT lc rgb C1 title 'actual'

unset label; unset arrow; unset object; unset xtics
set lmargin screen 0.06287; set rmargin screen 0.29254; set tmargin screen 0.4641; set bmargin screen 0.16306
set yrange [0:99.9]
set ytics ('0' 0, '50' 50)
set xrange ['2020-05-30':'2031-08-03']
set xtics nomirror out scale 0.6,0 tc rgb GREY font TICK
set xtics ('end 2020' '2020-12-31', 'end 2025' '2025-12-31', 'end 2030' '2030-12-31')

# ---- labels beside the marks, spread so that none overlap
set label 701 '74' at first '2024-12-31', first 74 offset screen 0,0.02333 center tc rgb C1 font LABEL noenhanced front

# ---- the plot
plot \
  $actual_4_1 using 1:2 with lines lc rgb C1 lw LINE dt solid title 'actual', \
  $actual_4_1 using 1:2 with points pt 7 ps POINT lc rgb C1 title 'actual'

unset label; unset arrow; unset object; unset xtics
set lmargin screen 0.3862; set rmargin screen 0.61587; set tmargin screen 0.4641; set bmargin screen 0.16306
set yrange [0:82.35]
set ytics ('0' 0, '50' 50)
set xrange ['2020-05-30':'2031-08-03']
set xtics nomirror out scale 0.6,0 tc rgb GREY font TICK
set xtics ('end 2020' '2020-12-31', 'end 2025' '2025-12-31', 'end 2030' '2030-12-31')

# ---- labels beside the marks, spread so that none overlap
set label 701 '61' at first '2024-12-31', first 61 offset screen 0,0.02333 center tc rgb C1 font LABEL noenhanced front

# ---- the plot
plot \
  $actual_5_1 using 1:2 with lines lc rgb C1 lw LINE dt solid title 'actual', \
  $actual_5_1 using 1:2 with points pt 7 ps POINT lc rgb C1 title 'actual'
unset multiplot
unset output
