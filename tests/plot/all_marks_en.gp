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
2018-07-02 6.1  # 2018
2019-07-02 9.4  # 2019
2020-07-02 12.5  # 2020
2021-07-02 29  # 2021

2024-07-02 109.8  # 2024
EOD
$forecast << EOD
# date value marked; begins with the last actual, which has its mark already
2024-07-02 109.8 0  # 2024
2025-07-02 150 1  # 2025

2027-07-02 240 1  # 2027
EOD
$band << EOD
# date low high: the range of the forecasts
2024-07-02 109.8 109.8  # 2024
2025-07-02 150 150  # 2025
2026-07-02 180 230  # 2026
2027-07-02 240 240  # 2027
EOD
$range << EOD
# date middle low high
2022-07-02 44 41 47  # 2022
2026-07-02 205 180 230  # 2026
EOD
$lower << EOD
# date value: "more than"
2023-07-02 65  # 2023
EOD
$target << EOD
# date value
2027-07-02 180  # 2027
2030-07-02 300  # 2030
EOD
$at_least << EOD
# date value: targets that are a lower bound
2027-07-02 180  # 2027
EOD
$old << EOD
# date value value-in-use
2021-07-02 20.5 29  # revised
2024-07-02 104 109.8  # the same day
EOD

# ---- words: title, subtitle, unit, note, source
set label 101 'Storage capacity in operation (made-up data)' at screen 0.02,0.95042 left font FONT.' Bold,27' tc rgb INK noenhanced
set label 102 '2018–2030' at screen 0.02,0.90667 left font FONT.',18' tc rgb GREY noenhanced
set label 103 'Unit: GWh' at screen 0.02,0.86625 left font FONT.',15' tc rgb GREY noenhanced
set label 104 'Note: 2021 first given as 20.5, later 29; 2024 also given as 104 the same day; the target of ≥ 180 for 2027 needs 23.4 more a year; values known only by a' at screen 0.02,0.09083 left font FONT.',14' tc rgb GREY noenhanced
set label 105 'bound or a range are not joined' at screen 0.02,0.06361 left font FONT.',14' tc rgb GREY noenhanced
set label 106 'Source: sample data; 11 documents, 12 claims' at screen 0.02,0.03361 left font FONT.',14' tc rgb GREY noenhanced

# ---- legend: each mark and what it stands for
KEY = C1
set arrow 301 from screen 0.02,0.16104 to screen 0.04167,0.16104 nohead lc rgb KEY lw LINE
set label 302 '' at screen 0.03083,0.16104 point pt 7 ps POINT lc rgb KEY
set label 305 'actual' at screen 0.04833,0.16104 left font NOTE tc rgb GREY noenhanced
set arrow 306 from screen 0.10582,0.16104 to screen 0.11248,0.16104 nohead lc rgb KEY lw LINE
set arrow 307 from screen 0.12415,0.16104 to screen 0.13082,0.16104 nohead lc rgb KEY lw LINE
set label 307 '' at screen 0.11832,0.16104 point pt 7 ps POINT lc rgb PAPER
set label 308 '' at screen 0.11832,0.16104 point pt 6 ps POINT lw 2 lc rgb KEY
set label 310 'forecast' at screen 0.13582,0.16104 left font NOTE tc rgb GREY noenhanced
set object 311 rectangle from screen 0.20818,0.1541 to screen 0.22652,0.16799 fc rgb KEY fs transparent solid 0.18 noborder
set label 315 'forecast range' at screen 0.23485,0.16104 left font NOTE tc rgb GREY noenhanced
set label 316 '' at screen 0.35407,0.16104 point pt 12 ps DIAMOND*0.85 lw 2 lc rgb KEY
set label 320 'target' at screen 0.37157,0.16104 left font NOTE tc rgb GREY noenhanced
set arrow 321 from screen 0.44143,0.1541 to screen 0.44143,0.17493 head filled size screen 0.007,20,60 lc rgb KEY lw 1.6
set label 322 '' at screen 0.44143,0.1541 point pt 7 ps POINT*0.8 lc rgb PAPER
set label 323 '' at screen 0.44143,0.1541 point pt 6 ps POINT*0.8 lw 2 lc rgb KEY
set label 325 'more than (lower bound)' at screen 0.45893,0.16104 left font NOTE tc rgb GREY noenhanced
set arrow 326 from screen 0.63905,0.17215 to screen 0.63905,0.14993 heads size screen 0.004,90 lc rgb KEY lw 2
set label 330 'range' at screen 0.65655,0.16104 left font NOTE tc rgb GREY noenhanced
set label 331 '' at screen 0.72467,0.16104 point pt 2 ps POINT*0.8 lw 2 lc rgb OLD
set label 335 'revised away' at screen 0.74217,0.16104 left font NOTE tc rgb GREY noenhanced
set label 336 '' at screen 0.03083,0.12701 point pt 1 ps POINT*0.8 lw 2 lc rgb OLD
set label 340 'another value of the same day' at screen 0.04833,0.12701 left font NOTE tc rgb GREY noenhanced

# ---- axes: every tick is written here, so that units and words are the reader's
set xdata time; set timefmt '%Y-%m-%d'
set key off; set border 1 lc rgb GREY
set ytics scale 0 tc rgb GREY font TICK
set grid ytics lt 1 lc rgb GRID lw 0.8; set grid back
set lmargin screen 0.05727; set rmargin screen 0.94833; set tmargin screen 0.84056; set bmargin screen 0.23306
set yrange [0:327]
set ytics ('0' 0, '100' 100, '200' 200, '300' 300)
set xrange ['2017-09-01':'2031-05-02']
set xtics nomirror out scale 0,0.7 tc rgb GREY font TICK
set xtics ('2018' '2018-07-02', '2019' '2019-07-02', '2020' '2020-07-02', '2021' '2021-07-02', '2022' '2022-07-02', '2023' '2023-07-02', '2024' '2024-07-02', '2025' '2025-07-02', \
    '2026' '2026-07-02', '2027' '2027-07-02', '2028' '2028-07-02', '2029' '2029-07-02', '2030' '2030-07-02')
set xtics add ('' '2018-01-01' 1, '' '2019-01-01' 1, '' '2020-01-01' 1, '' '2021-01-01' 1, '' '2022-01-01' 1, '' '2023-01-01' 1, '' '2024-01-01' 1, '' '2025-01-01' 1, \
    '' '2026-01-01' 1, '' '2027-01-01' 1, '' '2028-01-01' 1, '' '2029-01-01' 1, '' '2030-01-01' 1, '' '2031-01-01' 1)
set object 1 rectangle from first '2025-01-01', graph 0 to graph 1, graph 1 fc rgb ZONE fs solid noborder behind
set label 11 'forecast →' at first '2025-01-01', graph 0.975 offset screen 0.00667,0 left tc rgb GREY font NOTE noenhanced

# ---- labels beside the marks, spread so that none overlap
set label 701 'target 300' at first '2030-07-02', first 300 offset screen 0.00917,0 left tc rgb C1 font LABEL noenhanced front
set label 702 'target ≥ 180' at first '2027-07-02', first 180 offset screen 0.00917,0 left tc rgb C1 font LABEL noenhanced front
set label 703 '109.8' at first '2024-07-02', first 109.8 offset screen -0.00525,0.02583 right tc rgb C1 font LABEL noenhanced front
set label 704 'forecast 240' at first '2027-07-02', first 240 offset screen 0,0.02583 center tc rgb C1 font LABEL noenhanced front
set label 705 'forecast 180–230' at first '2026-07-02', first 230 offset screen -0.00525,0.02583 right tc rgb C1 font LABEL noenhanced front
set label 706 'forecast 150' at first '2025-07-02', first 150 offset screen -0.00525,0.02583 right tc rgb C1 font LABEL noenhanced front
set label 707 '> 65' at first '2023-07-02', first 65 offset screen 0.00917,0 left tc rgb C1 font LABEL noenhanced front
set label 708 '41–47' at first '2022-07-02', first 47 offset screen 0,0.02583 center tc rgb C1 font LABEL noenhanced front
set label 709 '29' at first '2021-07-02', first 29 offset screen 0,0.02583 center tc rgb C1 font LABEL noenhanced front
set label 710 '12.5' at first '2020-07-02', first 12.5 offset screen 0,0.02583 center tc rgb C1 font LABEL noenhanced front
set label 711 '9.4' at first '2019-07-02', first 9.4 offset screen 0,0.02583 center tc rgb C1 font LABEL noenhanced front
set label 712 '6.1' at first '2018-07-02', first 6.1 offset screen 0,0.02583 center tc rgb C1 font LABEL noenhanced front
set arrow 21 from first '2024-07-02', first 109.8 to first '2027-07-02', first 180 nohead lc rgb GREY lw 1 dt (2,3)

# ---- the plot
ARROW = 20.932785  # of bounds: the same length on paper whatever the values
plot \
  $band using 1:2:3 with filledcurves fc rgb C1 fs transparent solid 0.12 noborder title 'band', \
  $actual using 1:2 with lines lc rgb C1 lw LINE dt solid title 'actual', \
  $actual using 1:2 with points pt 7 ps POINT lc rgb C1 title 'actual', \
  $forecast using 1:2 with lines lc rgb C1 lw LINE dt (8,5) title 'forecast', \
  $forecast using 1:($3 == 1 ? $2 : NaN) with points pt 7 ps POINT lc rgb PAPER title 'forecast', \
  $forecast using 1:($3 == 1 ? $2 : NaN) with points pt 6 ps POINT lw 2 lc rgb C1 title 'forecast', \
  $old using 1:2:(0):($3-$2) with vectors head empty size screen 0.006,20,60 lc rgb OLD lw 1.2 title 'old', \
  $old using 1:2 with points pt 2 ps POINT*0.8 lw 2 lc rgb OLD title 'old', \
  $range using 1:3:(0):($4-$3) with vectors heads size screen 0.004,90 lc rgb C1 lw 2 title 'range', \
  $lower using 1:2:(0):(ARROW) with vectors head filled size screen 0.008,20,60 lc rgb C1 lw 2 title 'lower', \
  $lower using 1:2 with points pt 7 ps POINT lc rgb PAPER title 'lower', \
  $lower using 1:2 with points pt 6 ps POINT lw 2 lc rgb C1 title 'lower', \
  $at_least using 1:2:(0):(ARROW) with vectors head filled size screen 0.008,20,60 lc rgb C1 lw 2 title 'at_least', \
  $target using 1:2 with points pt 13 ps DIAMOND lc rgb PAPER title 'target', \
  $target using 1:2 with points pt 12 ps DIAMOND lw 2 lc rgb C1 title 'target'
unset output
