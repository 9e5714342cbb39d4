#!/usr/bin/env python3
"""Writes Sources/ScreenGrid/CharacterWidthTable.swift from the tables of the wcwidth package.

    pip install wcwidth==0.7.0 && Scripts/generate-width-table.py

Departures from wcwidth's tables, because one cell of a curses screen holds one spacing character:
spacing combining marks (Mc) count as 1, as the C library counts them, or Indic vowel signs would be
lost; so does a regional indicator, half of a flag. What is neither wide nor of no width is not
listed, it is 1.
"""
import pathlib
import sys

from wcwidth.table_mc import CATEGORY_MC
from wcwidth.table_wide import WIDE_EASTASIAN
from wcwidth.table_zero import ZERO_WIDTH

TARGET = pathlib.Path(__file__).parent.parent / "Sources/ScreenGrid/CharacterWidthTable.swift"
REGIONAL_INDICATORS = range(0x1F1E6, 0x1F200)
FIRST = 0x300  # everything below is 1, or never reaches the table


def newest(tables):
    version = max(tables, key=lambda text: tuple(int(part) for part in text.split(".")))
    return version, tables[version]


def scalars(ranges):
    return {scalar for first, last in ranges for scalar in range(first, last + 1)}


def runs(widths):
    """[(first, last, width)] of equal neighbours, in order."""
    result = []
    for scalar, width in sorted(widths.items()):
        if result and result[-1][1] == scalar - 1 and result[-1][2] == width:
            result[-1][1] = scalar
        else:
            result.append([scalar, scalar, width])
    return result


def main():
    version, wide = newest(WIDE_EASTASIAN)
    zero_version, zero = newest(ZERO_WIDTH)
    mc_version, spacing = newest(CATEGORY_MC)
    if not version == zero_version == mc_version:
        sys.exit("the tables are of different Unicode versions")
    widths = {scalar: 2 for scalar in scalars(wide)}
    widths.update({scalar: 0 for scalar in scalars(zero) - scalars(spacing)})
    for scalar in REGIONAL_INDICATORS:
        widths.pop(scalar, None)
    rows = runs({s: w for s, w in widths.items() if s >= FIRST and not 0xD800 <= s <= 0xDFFF})
    words = [f"0x{first << 24 | (last - first) << 2 | width:X}," for first, last, width in rows]
    lines = [
        "// Written by Scripts/generate-width-table.py; not by hand.",
        "",
        "extension CharacterWidth {",
        "  /// The version of Unicode that the table speaks of.",
        f'  public static let unicodeVersion = "{version}"',
        "",
        "  /// Ranges of scalars that are not one column wide, in order: the first in the bits from",
        "  /// 24 up, how many follow it in the bits from 2 up, and the columns (0 or 2) in the last two.",
        "  static let exceptions: [UInt64] = [",
    ]
    line = "   "
    for word in words:
        if len(line) + 1 + len(word) > 100:
            lines.append(line)
            line = "   "
        line += " " + word
    lines += [line, "  ]", "}", ""]
    TARGET.write_text("\n".join(lines))


main()
