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
2022-02-15 22.7  # Q1 2022
2022-05-16 24.2  # Q2 2022
2022-08-16 26.5  # Q3 2022
2022-11-16 34.5  # Q4 2022
2023-02-15 40.1  # Q1 2023
2023-05-16 40.1  # Q2 2023
2023-08-16 43.6  # Q3 2023
2023-11-16 51  # Q4 2023
2024-02-15 53.4  # Q1 2024
2024-05-16 52.3  # Q2 2024
2024-08-16 56.5  # Q3 2024
2024-11-16 62.1  # Q4 2024
2025-02-15 61.5  # Q1 2025
2025-05-16 60.5  # Q2 2025
EOD

# ---- words: title, subtitle, unit, note, source
set label 101 'New-type energy storage projects tendered and commissioned nationwide, on a comparable basis' at screen 0.02,0.95625 left font FONT.' Bold,21' tc rgb INK noenhanced
set label 102 'after the revision of the statistical scope, New-type energy storage projects tendered and' at screen 0.02,0.91542 left font FONT.' Bold,21' tc rgb INK noenhanced
set label 103 'commissioned nat' at screen 0.02,0.87458 left font FONT.' Bold,21' tc rgb INK noenhanced
set label 104 'China · quarterly · 2022–2025' at screen 0.02,0.83667 left font FONT.',18' tc rgb GREY noenhanced
set label 105 'Unit: GWh' at screen 0.02,0.79625 left font FONT.',15' tc rgb GREY noenhanced
set label 106 'Source: sample data; 14 documents, 14 claims' at screen 0.02,0.03361 left font FONT.',14' tc rgb GREY noenhanced

# ---- legend: each mark and what it stands for
KEY = C1
set arrow 301 from screen 0.02,0.06979 to screen 0.04167,0.06979 nohead lc rgb KEY lw LINE
set label 302 '' at screen 0.03083,0.06979 point pt 7 ps POINT lc rgb KEY
set label 305 'actual' at screen 0.04833,0.06979 left font NOTE tc rgb GREY noenhanced

# ---- axes: every tick is written here, so that units and words are the reader's
set xdata time; set timefmt '%Y-%m-%d'
set key off; set border 1 lc rgb GREY
set ytics scale 0 tc rgb GREY font TICK
set grid ytics lt 1 lc rgb GRID lw 0.8; set grid back
set lmargin screen 0.04873; set rmargin screen 0.94833; set tmargin screen 0.77056; set bmargin screen 0.17958
set yrange [0:67.689]
set ytics ('0' 0, '20' 20, '40' 40, '60' 60)
set xrange ['2021-11-27':'2025-08-04']
set xtics nomirror out scale 0,0.7 tc rgb GREY font TICK
set xtics ('Q1' '2022-02-15', 'Q2' '2022-05-16', 'Q3' '2022-08-16', 'Q4' '2022-11-16', 'Q1' '2023-02-15', 'Q2' '2023-05-16', 'Q3' '2023-08-16', 'Q4' '2023-11-16', \
    'Q1' '2024-02-15', 'Q2' '2024-05-16', 'Q3' '2024-08-16', 'Q4' '2024-11-16', 'Q1' '2025-02-15', 'Q2' '2025-05-16')
set xtics add ('' '2022-01-01' 1, '' '2022-04-01' 1, '' '2022-07-01' 1, '' '2022-10-01' 1, '' '2023-01-01' 1, '' '2023-04-01' 1, '' '2023-07-01' 1, '' '2023-10-01' 1, \
    '' '2024-01-01' 1, '' '2024-04-01' 1, '' '2024-07-01' 1, '' '2024-10-01' 1, '' '2025-01-01' 1, '' '2025-04-01' 1, '' '2025-07-01' 1)
set label 601 '2022' at first '2022-07-02', graph 0 offset screen 0,-0.06889 center font TICK tc rgb GREY noenhanced
set label 602 '2023' at first '2023-07-02', graph 0 offset screen 0,-0.06889 center font TICK tc rgb GREY noenhanced
set label 603 '2024' at first '2024-07-02', graph 0 offset screen 0,-0.06889 center font TICK tc rgb GREY noenhanced
set label 604 '2025' at first '2025-04-19', graph 0 offset screen 0,-0.06889 center font TICK tc rgb GREY noenhanced

# ---- labels beside the marks, spread so that none overlap
set label 701 '60.5' at first '2025-05-16', first 60.5 offset screen 0,0.02583 center tc rgb C1 font LABEL noenhanced front
set label 702 '61.5' at first '2025-02-15', first 61.5 offset screen 0,0.02583 center tc rgb C1 font LABEL noenhanced front
set label 703 '62.1' at first '2024-11-16', first 62.1 offset screen 0,0.02583 center tc rgb C1 font LABEL noenhanced front
set label 704 '56.5' at first '2024-08-16', first 56.5 offset screen -0.00525,0.02583 right tc rgb C1 font LABEL noenhanced front
set label 705 '52.3' at first '2024-05-16', first 52.3 offset screen 0,0.02583 center tc rgb C1 font LABEL noenhanced front
set label 706 '53.4' at first '2024-02-15', first 53.4 offset screen 0,0.02583 center tc rgb C1 font LABEL noenhanced front
set label 707 '51' at first '2023-11-16', first 51 offset screen 0,0.02583 center tc rgb C1 font LABEL noenhanced front
set label 708 '43.6' at first '2023-08-16', first 43.6 offset screen -0.00525,0.02583 right tc rgb C1 font LABEL noenhanced front
set label 709 '40.1' at first '2023-05-16', first 40.1 offset screen 0,0.02583 center tc rgb C1 font LABEL noenhanced front
set label 710 '40.1' at first '2023-02-15', first 40.1 offset screen 0,0.02583 center tc rgb C1 font LABEL noenhanced front
set label 711 '34.5' at first '2022-11-16', first 34.5 offset screen -0.00525,0.02583 right tc rgb C1 font LABEL noenhanced front
set label 712 '26.5' at first '2022-08-16', first 26.5 offset screen -0.00525,0.02583 right tc rgb C1 font LABEL noenhanced front
set label 713 '24.2' at first '2022-05-16', first 24.2 offset screen 0,0.02583 center tc rgb C1 font LABEL noenhanced front
set label 714 '22.7' at first '2022-02-15', first 22.7 offset screen 0,0.02583 center tc rgb C1 font LABEL noenhanced front

# ---- the plot
plot \
  $actual using 1:2 with lines lc rgb C1 lw LINE dt solid title 'actual', \
  $actual using 1:2 with points pt 7 ps POINT lc rgb C1 title 'actual'
unset output
