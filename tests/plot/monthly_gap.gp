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
2020-01-16 50.4  # Jan 2020
2020-02-15 50.2  # Feb 2020
2020-03-16 50.1  # Mar 2020
2020-04-16 50.8  # Apr 2020
2020-05-16 51.2  # May 2020
2020-06-16 50.8  # Jun 2020
2020-07-16 50.8  # Jul 2020
2020-08-16 51.5  # Aug 2020
2020-09-16 51.4  # Sep 2020
2020-10-16 50.8  # Oct 2020
2020-11-16 51  # Nov 2020
2020-12-16 51.4  # Dec 2020
2021-01-16 50.8  # Jan 2021

2021-04-16 50.5  # Apr 2021
2021-05-16 49.7  # May 2021
2021-06-16 49.4  # Jun 2021
2021-07-16 49.7  # Jul 2021
2021-08-16 49.5  # Aug 2021
2021-09-16 48.8  # Sep 2021
2021-10-16 48.8  # Oct 2021
2021-11-16 49.2  # Nov 2021
2021-12-16 48.9  # Dec 2021
2022-01-16 48.4  # Jan 2022
2022-02-15 48.9  # Feb 2022
2022-03-16 49.3  # Mar 2022
2022-04-16 48.9  # Apr 2022
2022-05-16 48.9  # May 2022
2022-06-16 49.7  # Jun 2022
2022-07-16 50  # Jul 2022
2022-08-16 49.6  # Aug 2022
2022-09-16 49.9  # Sep 2022
2022-10-16 50.7  # Oct 2022
2022-11-16 50.7  # Nov 2022
2022-12-16 50.4  # Dec 2022
2023-01-16 50.9  # Jan 2023
2023-02-15 51.5  # Feb 2023
2023-03-16 51.1  # Mar 2023
2023-04-16 50.8  # Apr 2023
2023-05-16 51.4  # May 2023
2023-06-16 51.5  # Jun 2023
2023-07-16 50.8  # Jul 2023
2023-08-16 50.6  # Aug 2023
2023-09-16 51  # Sep 2023
2023-10-16 50.7  # Oct 2023
2023-11-16 49.9  # Nov 2023
2023-12-16 49.9  # Dec 2023
2024-01-16 50.2  # Jan 2024
2024-02-15 49.5  # Feb 2024
2024-03-16 49  # Mar 2024
2024-04-16 49.3  # Apr 2024
2024-05-16 49.4  # May 2024
2024-06-16 48.7  # Jun 2024
2024-07-16 48.5  # Jul 2024
2024-08-16 49.1  # Aug 2024
2024-09-16 49.1  # Sep 2024
2024-10-16 48.5  # Oct 2024
2024-11-16 48.9  # Nov 2024
2024-12-16 49.6  # Dec 2024
EOD

# ---- words: title, subtitle, unit, note, source
set label 101 '制造业采购经理指数（示例）' at screen 0.02,0.95042 left font FONT.' Bold,27' tc rgb INK noenhanced
set label 102 '月度 · 2020–2024' at screen 0.02,0.90667 left font FONT.',18' tc rgb GREY noenhanced
set label 103 '注：缺2021年2月、2021年3月，不连线' at screen 0.02,0.06361 left font FONT.',14' tc rgb GREY noenhanced
set label 104 '来源：示例数据；58 篇文档、58 条论断' at screen 0.02,0.03361 left font FONT.',14' tc rgb GREY noenhanced

# ---- legend: each mark and what it stands for
KEY = C1
set arrow 301 from screen 0.02,0.09979 to screen 0.04167,0.09979 nohead lc rgb KEY lw LINE
set label 302 '' at screen 0.03083,0.09979 point pt 7 ps POINT lc rgb KEY
set label 305 '实际' at screen 0.04833,0.09979 left font NOTE tc rgb GREY noenhanced

# ---- axes: every tick is written here, so that units and words are the reader's
set xdata time; set timefmt '%Y-%m-%d'
set key off; set border 1 lc rgb GREY
set ytics scale 0 tc rgb GREY font TICK
set grid ytics lt 1 lc rgb GRID lw 0.8; set grid back
set lmargin screen 0.04873; set rmargin screen 0.94833; set tmargin screen 0.87806; set bmargin screen 0.17181
set yrange [48.214:51.779]
set ytics ('49' 49, '50' 50, '51' 51)
set xrange ['2019-11-13':'2025-02-18']
set xtics nomirror out scale 0,0.7 tc rgb GREY font TICK
set xtics ('2020' '2020-07-02', '2021' '2021-07-02', '2022' '2022-07-02', '2023' '2023-07-02', '2024' '2024-07-02')
set xtics add ('' '2020-01-01' 1, '' '2021-01-01' 1, '' '2022-01-01' 1, '' '2023-01-01' 1, '' '2024-01-01' 1, '' '2025-01-01' 1)

# ---- labels beside the marks, spread so that none overlap
set label 701 '49.6' at first '2024-12-16', first 49.6 offset screen 0,0.02583 center tc rgb C1 font LABEL noenhanced front

# ---- the plot
plot \
  $actual using 1:2 with lines lc rgb C1 lw LINE dt solid title 'actual', \
  $actual using 1:2 with points pt 7 ps POINT lc rgb C1 title 'actual'
unset output
