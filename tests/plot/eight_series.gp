# A chart written by dateline.  It holds its data; draw it again with any of
#   gnuplot -d FILE.gp
#   gnuplot -d -e "TERM='svg'; OUT='chart.svg'" FILE.gp      (TERM: png, svg, pdf)

if (!exists("TERM")) TERM = 'png'
if (!exists("OUT"))  OUT  = 'chart.png'

# ---- style: fonts, colours, widths
if (!exists("FONT")) FONT = 'Noto Sans CJK SC'
WIDTH = 1200; HEIGHT = 770
C1 = '#0072B2'; C2 = '#D55E00'; C3 = '#009E73'; C4 = '#CC79A7'; C5 = '#E69F00'; C6 = '#56B4E9'; C7 = '#000000'
INK = '#1a1a1a'; GREY = '#595959'; GRID = '#dddddd'; ZONE = '#f4f4f4'; OLD = '#8c8c8c'; PAPER = '#ffffff'
LINE = 2.5; POINT = 1.2
TICK = FONT.',16'; LABEL = FONT.',16'; NOTE = FONT.',14'

set encoding utf8
# font sizes are pixels of the PNG; the fontscales give the three the same proportions
if (TERM eq 'png') set terminal pngcairo size WIDTH,HEIGHT font FONT.',15' fontscale 0.75 background rgb PAPER noenhanced
if (TERM eq 'svg') set terminal svg size WIDTH,HEIGHT dynamic font FONT.',15' background rgb PAPER name 'chart' noenhanced
if (TERM eq 'pdf') set terminal pdfcairo size WIDTH/96.0,HEIGHT/96.0 font FONT.',15' fontscale 0.5625 background rgb PAPER noenhanced
# the three do not agree on the size of points and lines
if (TERM eq 'png') POINT = POINT*1.25
if (TERM eq 'svg') POINT = POINT*0.7
if (TERM eq 'pdf') LINE = LINE*1.4
DIAMOND = TERM eq 'svg' ? POINT*1.35 : POINT*1.7
set output OUT

# ---- data: the day where a value stands, and the value in the unit of the axis
$actual_1_1 << EOD
# date value; an empty line breaks the drawn line: a period is missing
2016-07-02 0.4  # 2016
2017-07-02 0.447244129544  # 2017
2018-07-02 0.471278922804  # 2018
2019-07-02 0.470233600241  # 2019
2020-07-02 0.46529592514  # 2020
2021-07-02 0.48123227176  # 2021
2022-07-02 0.523617535054  # 2022
2023-07-02 0.573709597961  # 2023
2024-07-02 0.605680747398  # 2024
EOD
$actual_2_1 << EOD
# date value; an empty line breaks the drawn line: a period is missing
2016-07-02 0.495244129544  # 2016
2017-07-02 0.541278922804  # 2017
2018-07-02 0.562233600241  # 2018
2019-07-02 0.57929592514  # 2019
2020-07-02 0.61723227176  # 2020
2021-07-02 0.681617535054  # 2021
2022-07-02 0.753709597961  # 2022
2023-07-02 0.807680747398  # 2023
2024-07-02 0.834363554557  # 2024
EOD
$actual_3_1 << EOD
# date value; an empty line breaks the drawn line: a period is missing
2016-07-02 0.567278922804  # 2016
2017-07-02 0.610233600241  # 2017
2018-07-02 0.64929592514  # 2018
2019-07-02 0.70923227176  # 2019
2020-07-02 0.795617535054  # 2020
2021-07-02 0.889709597961  # 2021
2022-07-02 0.965680747398  # 2022
2023-07-02 1.014363554557  # 2023
2024-07-02 1.051679366673  # 2024
EOD
$actual_4_1 << EOD
# date value; an empty line breaks the drawn line: a period is missing
2016-07-02 0.614233600241  # 2016
2017-07-02 0.60929592514  # 2017
2018-07-02 0.62523227176  # 2018
2019-07-02 0.667617535054  # 2019
2020-07-02 0.717709597961  # 2020
2021-07-02 0.749680747398  # 2021
2022-07-02 0.754363554557  # 2022
2023-07-02 0.747679366673  # 2023
2024-07-02 0.756000293803  # 2024
EOD
$actual_5_1 << EOD
# date value; an empty line breaks the drawn line: a period is missing
2016-07-02 0.65729592514  # 2016
2017-07-02 0.69523227176  # 2017
2018-07-02 0.759617535054  # 2018
2019-07-02 0.831709597961  # 2019
2020-07-02 0.885680747398  # 2020
2021-07-02 0.912363554557  # 2021
2022-07-02 0.927679366673  # 2022
2023-07-02 0.958000293803  # 2023
2024-07-02 1.015902812459  # 2024
EOD
$actual_6_1 << EOD
# date value; an empty line breaks the drawn line: a period is missing
2016-07-02 0.72123227176  # 2016
2017-07-02 0.807617535054  # 2017
2018-07-02 0.901709597961  # 2018
2019-07-02 0.977680747398  # 2019
2020-07-02 1.026363554557  # 2020
2021-07-02 1.063679366673  # 2021
2022-07-02 1.116000293803  # 2022
2023-07-02 1.195902812459  # 2023
2024-07-02 1.290605011104  # 2024
EOD
$actual_7_1 << EOD
# date value; an empty line breaks the drawn line: a period is missing
2016-07-02 0.811617535054  # 2016
2017-07-02 0.861709597961  # 2017
2018-07-02 0.893680747398  # 2018
2019-07-02 0.898363554557  # 2019
2020-07-02 0.891679366673  # 2020
2021-07-02 0.900000293803  # 2021
2022-07-02 0.935902812459  # 2022
2023-07-02 0.986605011104  # 2023
2024-07-02 1.02571822067  # 2024
EOD
$actual_8_1 << EOD
# date value; an empty line breaks the drawn line: a period is missing
2016-07-02 0.909709597961  # 2016
2017-07-02 0.963680747398  # 2017
2018-07-02 0.990363554557  # 2018
2019-07-02 1.005679366673  # 2019
2020-07-02 1.036000293803  # 2020
2021-07-02 1.093902812459  # 2021
2022-07-02 1.166605011104  # 2022
2023-07-02 1.22771822067  # 2023
2024-07-02 1.261508635204  # 2024
EOD

# ---- words: title, subtitle, unit, note, source
set label 101 '用电量' at screen 0.02,0.95364 left font FONT.' Bold,27' tc rgb INK noenhanced
set label 102 '年度 · 2016–2024' at screen 0.02,0.91273 left font FONT.',18' tc rgb GREY noenhanced
set label 103 '来源：示例数据；9 篇文档、72 条论断' at screen 0.02,0.03143 left font FONT.',14' tc rgb GREY noenhanced
set label 104 '江苏用电量（示例）（万亿千瓦时）' at screen 0.02,0.87234 left font FONT.',15' tc rgb INK noenhanced
set label 105 '浙江用电量（示例）（万亿千瓦时）' at screen 0.34333,0.87234 left font FONT.',15' tc rgb INK noenhanced
set label 106 '广东用电量（示例）（万亿千瓦时）' at screen 0.66667,0.87234 left font FONT.',15' tc rgb INK noenhanced
set label 107 '山东用电量（示例）（万亿千瓦时）' at screen 0.02,0.60667 left font FONT.',15' tc rgb INK noenhanced
set label 108 '河南用电量（示例）（万亿千瓦时）' at screen 0.34333,0.60667 left font FONT.',15' tc rgb INK noenhanced
set label 109 '四川用电量（示例）（万亿千瓦时）' at screen 0.66667,0.60667 left font FONT.',15' tc rgb INK noenhanced
set label 110 '湖北用电量（示例）（万亿千瓦时）' at screen 0.02,0.341 left font FONT.',15' tc rgb INK noenhanced
set label 111 '安徽用电量（示例）（万亿千瓦时）' at screen 0.34333,0.341 left font FONT.',15' tc rgb INK noenhanced

# ---- legend: each mark and what it stands for
KEY = GREY
set object 301 rectangle from screen 0.02167,0.05877 to screen 0.04,0.07175 fc rgb KEY fs solid 0.85 noborder
set label 305 '实际' at screen 0.04833,0.06526 left font NOTE tc rgb GREY noenhanced

# ---- axes: every tick is written here, so that units and words are the reader's
set xdata time; set timefmt '%Y-%m-%d'
set key off; set border 1 lc rgb GREY
set grid ytics lt 1 lc rgb GRID lw 0.8; set grid back
set ytics scale 0 tc rgb GREY font TICK
set multiplot
set lmargin screen 0.053; set rmargin screen 0.29147; set tmargin screen 0.85091; set bmargin screen 0.67693
set yrange [0:1.548726]
set ytics ('0' 0, '0.5' 0.5, '1' 1, '1.5' 1.5)
set xrange ['2015-10-07':'2025-03-27']
set xtics nomirror out scale 0.6,0 tc rgb GREY font TICK
set xtics ('2016' '2016-07-01', '2018' '2018-07-01', '2020' '2020-07-01', '2022' '2022-07-01', '2024' '2024-07-01')
set label 701 '0.6057' at first '2024-07-02', first 0.60568075 offset screen 0,0.02416 center tc rgb C1 font LABEL noenhanced front
set boxwidth 256*86400  # seconds: seven tenths of a period
ARROW = 0.32369491  # of bounds: the same length on paper whatever the values
plot \
  $actual_1_1 using 1:2 with boxes fs solid 0.85 noborder fc rgb C1 title 'actual'

unset label; unset arrow; unset object; unset xtics
set lmargin screen 0.37633; set rmargin screen 0.6148; set tmargin screen 0.85091; set bmargin screen 0.67693
set yrange [0:1.548726]
set ytics ('0' 0, '0.5' 0.5, '1' 1, '1.5' 1.5)
set xrange ['2015-10-07':'2025-03-27']
set xtics nomirror out scale 0.6,0 tc rgb GREY font TICK
set xtics ('2016' '2016-07-01', '2018' '2018-07-01', '2020' '2020-07-01', '2022' '2022-07-01', '2024' '2024-07-01')
set label 701 '0.8344' at first '2024-07-02', first 0.83436355 offset screen 0,0.02416 center tc rgb C2 font LABEL noenhanced front
set boxwidth 256*86400  # seconds: seven tenths of a period
ARROW = 0.32369491  # of bounds: the same length on paper whatever the values
plot \
  $actual_2_1 using 1:2 with boxes fs solid 0.85 noborder fc rgb C2 title 'actual'

unset label; unset arrow; unset object; unset xtics
set lmargin screen 0.69967; set rmargin screen 0.93813; set tmargin screen 0.85091; set bmargin screen 0.67693
set yrange [0:1.548726]
set ytics ('0' 0, '0.5' 0.5, '1' 1, '1.5' 1.5)
set xrange ['2015-10-07':'2025-03-27']
set xtics nomirror out scale 0.6,0 tc rgb GREY font TICK
set xtics ('2016' '2016-07-01', '2018' '2018-07-01', '2020' '2020-07-01', '2022' '2022-07-01', '2024' '2024-07-01')
set label 701 '1.052' at first '2024-07-02', first 1.0516794 offset screen 0,0.02416 center tc rgb C3 font LABEL noenhanced front
set boxwidth 256*86400  # seconds: seven tenths of a period
ARROW = 0.32369491  # of bounds: the same length on paper whatever the values
plot \
  $actual_3_1 using 1:2 with boxes fs solid 0.85 noborder fc rgb C3 title 'actual'

unset label; unset arrow; unset object; unset xtics
set lmargin screen 0.053; set rmargin screen 0.29147; set tmargin screen 0.58524; set bmargin screen 0.41126
set yrange [0:1.548726]
set ytics ('0' 0, '0.5' 0.5, '1' 1, '1.5' 1.5)
set xrange ['2015-10-07':'2025-03-27']
set xtics nomirror out scale 0.6,0 tc rgb GREY font TICK
set xtics ('2016' '2016-07-01', '2018' '2018-07-01', '2020' '2020-07-01', '2022' '2022-07-01', '2024' '2024-07-01')
set label 701 '0.756' at first '2024-07-02', first 0.75600029 offset screen 0,0.02416 center tc rgb C4 font LABEL noenhanced front
set boxwidth 256*86400  # seconds: seven tenths of a period
ARROW = 0.32369491  # of bounds: the same length on paper whatever the values
plot \
  $actual_4_1 using 1:2 with boxes fs solid 0.85 noborder fc rgb C4 title 'actual'

unset label; unset arrow; unset object; unset xtics
set lmargin screen 0.37633; set rmargin screen 0.6148; set tmargin screen 0.58524; set bmargin screen 0.41126
set yrange [0:1.548726]
set ytics ('0' 0, '0.5' 0.5, '1' 1, '1.5' 1.5)
set xrange ['2015-10-07':'2025-03-27']
set xtics nomirror out scale 0.6,0 tc rgb GREY font TICK
set xtics ('2016' '2016-07-01', '2018' '2018-07-01', '2020' '2020-07-01', '2022' '2022-07-01', '2024' '2024-07-01')
set label 701 '1.016' at first '2024-07-02', first 1.0159028 offset screen 0,0.02416 center tc rgb C5 font LABEL noenhanced front
set boxwidth 256*86400  # seconds: seven tenths of a period
ARROW = 0.32369491  # of bounds: the same length on paper whatever the values
plot \
  $actual_5_1 using 1:2 with boxes fs solid 0.85 noborder fc rgb C5 title 'actual'

unset label; unset arrow; unset object; unset xtics
set lmargin screen 0.69967; set rmargin screen 0.93813; set tmargin screen 0.58524; set bmargin screen 0.41126
set yrange [0:1.548726]
set ytics ('0' 0, '0.5' 0.5, '1' 1, '1.5' 1.5)
set xrange ['2015-10-07':'2025-03-27']
set xtics nomirror out scale 0.6,0 tc rgb GREY font TICK
set xtics ('2016' '2016-07-01', '2018' '2018-07-01', '2020' '2020-07-01', '2022' '2022-07-01', '2024' '2024-07-01')
set boxwidth 256*86400  # seconds: seven tenths of a period
ARROW = 0.32369491  # of bounds: the same length on paper whatever the values
plot \
  $actual_6_1 using 1:2 with boxes fs solid 0.85 noborder fc rgb C6 title 'actual'

unset label; unset arrow; unset object; unset xtics
set lmargin screen 0.053; set rmargin screen 0.29147; set tmargin screen 0.31957; set bmargin screen 0.1326
set yrange [0:1.548726]
set ytics ('0' 0, '0.5' 0.5, '1' 1, '1.5' 1.5)
set xrange ['2015-10-07':'2025-03-27']
set xtics nomirror out scale 0.6,0 tc rgb GREY font TICK
set xtics ('2016' '2016-07-01', '2018' '2018-07-01', '2020' '2020-07-01', '2022' '2022-07-01', '2024' '2024-07-01')
set label 701 '1.026' at first '2024-07-02', first 1.0257182 offset screen 0,0.02416 center tc rgb C7 font LABEL noenhanced front
set boxwidth 256*86400  # seconds: seven tenths of a period
ARROW = 0.30121089  # of bounds: the same length on paper whatever the values
plot \
  $actual_7_1 using 1:2 with boxes fs solid 0.85 noborder fc rgb C7 title 'actual'

unset label; unset arrow; unset object; unset xtics
set lmargin screen 0.37633; set rmargin screen 0.6148; set tmargin screen 0.31957; set bmargin screen 0.1326
set yrange [0:1.548726]
set ytics ('0' 0, '0.5' 0.5, '1' 1, '1.5' 1.5)
set xrange ['2015-10-07':'2025-03-27']
set xtics nomirror out scale 0.6,0 tc rgb GREY font TICK
set xtics ('2016' '2016-07-01', '2018' '2018-07-01', '2020' '2020-07-01', '2022' '2022-07-01', '2024' '2024-07-01')
set boxwidth 256*86400  # seconds: seven tenths of a period
ARROW = 0.30121089  # of bounds: the same length on paper whatever the values
plot \
  $actual_8_1 using 1:2 with boxes fs solid 0.85 noborder fc rgb C1 title 'actual'
unset multiplot
unset output
