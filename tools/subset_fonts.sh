#!/bin/sh
# Make resources/fonts from Debian's package fonts-noto-core, with fonttools.
# usage: tools/subset_fonts.sh [folder with NotoSans-Regular.ttf and its kin]
# PYTHON names one that has fonttools; the dev requirements bring it: PYTHON=.venv/bin/python.
# The same fonts and the same fonttools give the same bytes.
set -eu

PYTHON=${PYTHON:-python3}
here=$(cd "$(dirname "$0")/.." && pwd)
regular=$(dpkg -L fonts-noto-core 2>/dev/null | grep '/NotoSans-Regular\.ttf$' || true)
source=${1:-$(dirname "${regular:-.}")}
if [ ! -f "$source/NotoSans-Regular.ttf" ]; then
    echo "No NotoSans-Regular.ttf. Install fonts-noto-core, or name the folder it is in." >&2
    exit 1
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export SOURCE_DATE_EPOCH=1577836800 # the font's time stamp: 2020-01-01

# Latin and its extensions, modifiers, accents, Greek, Cyrillic; more Latin and Greek, ligatures
letters="U+0020-007E,U+00A0-024F,U+0259,U+02B9-02DD,U+0300-036F,U+0370-03FF,U+0400-052F"
letters="$letters,U+1E00-1EFF,U+1F00-1FFF,U+FB00-FB06"
# punctuation, small digits, currency, letter-like signs, fractions, the mark for "unknown"
letters="$letters,U+2000-206F,U+2070-209C,U+20A0-20BF,U+2100-214F,U+2150-218B,U+25CC,U+FFFD"
# Noto Sans draws no arrows, mathematics, boxes and shapes: Noto Sans Mono lends them ...
signs="U+2190-2195,U+21D0-21D4,U+2200-22FF,U+2500-25CB,U+25CD-25FF"
# ... Noto Sans Math sums and integrals ...
sums="U+220F,U+2211,U+222B"
# ... and Noto Sans Symbols 2 stars, warning, boxes to tick and ticks
ticks="U+2605,U+2606,U+2610-2612,U+26A0,U+2713,U+2714,U+2717,U+2718"

# subset FONT CHARACTERS OUTPUT [OPTION...]
subset() {
    font=$1 characters=$2 output=$3
    shift 3
    "$PYTHON" -m fontTools.subset "$source/$font.ttf" --unicodes="$characters" --output-file="$output" \
        --no-hinting --notdef-outline --name-IDs='*' --name-languages='*' "$@"
}

# measure_as FIRST FONT: give FONT the line height, cap height and revision of FIRST
measure_as() {
    "$PYTHON" - "$1" "$2" <<'END'
import sys
from fontTools.ttLib import TTFont

first, font = (TTFont(path) for path in sys.argv[1:])
for table, names in {
    "hhea": ("ascent", "descent", "lineGap"),
    "OS/2": (
        *("sTypoAscender", "sTypoDescender", "sTypoLineGap", "usWinAscent", "usWinDescent"),
        *("sxHeight", "sCapHeight", "xAvgCharWidth"),
    ),
    "head": ("fontRevision",),
}.items():
    for name in names:
        setattr(font[table], name, getattr(first[table], name))
font.save(sys.argv[2])
END
}

# make_face FACE LENDER: the pieces in one font, named and measured as the first
make_face() {
    out="$here/resources/fonts/NotoSans-$1.ttf"
    subset "NotoSans-$1" "$letters" "$work/letters.ttf" \
        --layout-features=ccmp,kern,liga,locl,mark,mkmk
    subset "NotoSansMono-$2" "$signs" "$work/signs.ttf" --layout-features=''
    subset NotoSansMath-Regular "$sums" "$work/sums.ttf" --layout-features='' --drop-tables+=MATH
    subset NotoSansSymbols2-Regular "$ticks" "$work/ticks.ttf" --layout-features=''
    "$PYTHON" -m fontTools.merge --drop-tables=GPOS,GSUB,GDEF,gasp \
        --output-file="$work/lent.ttf" "$work/signs.ttf" "$work/sums.ttf" "$work/ticks.ttf"
    "$PYTHON" -m fontTools.merge --output-file="$out" "$work/letters.ttf" "$work/lent.ttf"
    measure_as "$work/letters.ttf" "$out"
}

make_face Regular Regular
make_face Bold Bold
make_face Italic Regular
