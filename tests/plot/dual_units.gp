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
2020-07-02 1.6  # 2020
2021-07-02 2.4  # 2021
2022-07-02 7.3  # 2022
2023-07-02 21.5  # 2023
2024-07-02 43.7  # 2024
EOD
$actual_2_1 << EOD
# date value; an empty line breaks the drawn line: a period is missing
2020-07-02 2.7  # 2020
2021-07-02 4.9  # 2021
2022-07-02 15.9  # 2022
2023-07-02 46.6  # 2023
2024-07-02 109.8  # 2024
EOD

# ---- words: title, subtitle, unit, note, source
set label 101 'Storage added, power (made-up data)' at screen 0.02,0.95042 left font FONT.' Bold,27' tc rgb INK noenhanced
set label 102 'annual · 2020–2024' at screen 0.02,0.90667 left font FONT.',18' tc rgb GREY noenhanced
set label 103 'Source: sample data; 5 documents, 10 claims' at screen 0.02,0.03361 left font FONT.',14' tc rgb GREY noenhanced
set label 104 'GW' at screen 0.02,0.86347 left font FONT.',15' tc rgb INK noenhanced
set label 105 'GWh' at screen 0.02,0.47201 left font FONT.',15' tc rgb INK noenhanced

# ---- legend: each mark and what it stands for
KEY = GREY
set object 301 rectangle from screen 0.02167,0.06285 to screen 0.04,0.07674 fc rgb KEY fs solid 0.85 noborder
set label 305 'actual' at screen 0.04833,0.06979 left font NOTE tc rgb GREY noenhanced

# ---- axes: every tick is written here, so that units and words are the reader's
set xdata time; set timefmt '%Y-%m-%d'
set key off; set border 1 lc rgb GREY
set ytics scale 0 tc rgb GREY font TICK
set grid ytics lt 1 lc rgb GRID lw 0.8; set grid back
set multiplot
set lmargin screen 0.05727; set rmargin screen 0.94453; set tmargin screen 0.84056; set bmargin screen 0.54715
set yrange [0:52.44]
set ytics ('0' 0, '10' 10, '20' 20, '30' 30, '40' 40, '50' 50)
set xrange ['2019-11-13':'2025-02-18']
set xtics nomirror out scale 0,0.7 tc rgb GREY font TICK
set xtics ('2020' '2020-07-02', '2021' '2021-07-02', '2022' '2022-07-02', '2023' '2023-07-02', '2024' '2024-07-02')
set xtics add ('' '2020-01-01' 1, '' '2021-01-01' 1, '' '2022-01-01' 1, '' '2023-01-01' 1, '' '2024-01-01' 1, '' '2025-01-01' 1)

# ---- labels beside the marks, spread so that none overlap
set label 701 '43.7' at first '2024-07-02', first 43.7 offset screen 0,0.02583 center tc rgb C1 font LABEL noenhanced front
set label 702 '21.5' at first '2023-07-02', first 21.5 offset screen 0,0.02583 center tc rgb C1 font LABEL noenhanced front
set label 703 '7.3' at first '2022-07-02', first 7.3 offset screen 0,0.02583 center tc rgb C1 font LABEL noenhanced front
set label 704 '2.4' at first '2021-07-02', first 2.4 offset screen 0,0.02583 center tc rgb C1 font LABEL noenhanced front
set label 705 '1.6' at first '2020-07-02', first 1.6 offset screen 0,0.02583 center tc rgb C1 font LABEL noenhanced front

# ---- the plot
set boxwidth 173*86400  # seconds
plot \
  $actual_1_1 using 1:2 with boxes fs solid 0.85 noborder fc rgb C1 title 'actual'

unset label; unset arrow; unset object; unset xtics
set lmargin screen 0.05727; set rmargin screen 0.94453; set tmargin screen 0.4491; set bmargin screen 0.14181
set yrange [0:131.76]
set ytics ('0' 0, '50' 50, '100' 100)
set xrange ['2019-11-13':'2025-02-18']
set xtics nomirror out scale 0,0.7 tc rgb GREY font TICK
set xtics ('2020' '2020-07-02', '2021' '2021-07-02', '2022' '2022-07-02', '2023' '2023-07-02', '2024' '2024-07-02')
set xtics add ('' '2020-01-01' 1, '' '2021-01-01' 1, '' '2022-01-01' 1, '' '2023-01-01' 1, '' '2024-01-01' 1, '' '2025-01-01' 1)

# ---- labels beside the marks, spread so that none overlap
set label 701 '109.8' at first '2024-07-02', first 109.8 offset screen 0,0.02583 center tc rgb C1 font LABEL noenhanced front
set label 702 '46.6' at first '2023-07-02', first 46.6 offset screen 0,0.02583 center tc rgb C1 font LABEL noenhanced front
set label 703 '15.9' at first '2022-07-02', first 15.9 offset screen 0,0.02583 center tc rgb C1 font LABEL noenhanced front
set label 704 '4.9' at first '2021-07-02', first 4.9 offset screen 0,0.02583 center tc rgb C1 font LABEL noenhanced front
set label 705 '2.7' at first '2020-07-02', first 2.7 offset screen 0,0.02583 center tc rgb C1 font LABEL noenhanced front

# ---- the plot
set boxwidth 173*86400  # seconds
plot \
  $actual_2_1 using 1:2 with boxes fs solid 0.85 noborder fc rgb C1 title 'actual'
unset multiplot
unset output
