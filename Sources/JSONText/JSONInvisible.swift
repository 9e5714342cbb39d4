/// Characters that change how a text looks without being seen themselves.
///
/// The list is fixed here, and not asked of the standard library, so that one case gives the same
/// bytes whatever Unicode version the program was built with. It holds the categories Cc, Cf, Zl
/// and Zp, the property Default_Ignorable_Code_Point, the blanks other than U+0020 and the
/// noncharacters, of Unicode 17.
public enum JSONInvisible {
  /// True for a control, a bidi control, a blank other than the space, or an unseen character.
  public static func contains(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value < 0x7F { return value < 0x20 }
    if value & 0xFFFE == 0xFFFE { return true }
    return isListed(value)
  }

  private static func isListed(_ value: UInt32) -> Bool {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].contains(value) { return true }
      if ranges[middle].lowerBound > value { high = middle } else { low = middle + 1 }
    }
    return false
  }

  private static let ranges: [ClosedRange<UInt32>] = [
    0x7F...0xA0, 0xAD...0xAD, 0x34F...0x34F, 0x600...0x605, 0x61C...0x61C, 0x6DD...0x6DD,
    0x70F...0x70F, 0x890...0x891, 0x8E2...0x8E2, 0x115F...0x1160, 0x1680...0x1680,
    0x17B4...0x17B5, 0x180B...0x180F, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x206F,
    0x2800...0x2800, 0x3000...0x3000, 0x3164...0x3164, 0xFDD0...0xFDEF, 0xFE00...0xFE0F,
    0xFEFF...0xFEFF, 0xFFA0...0xFFA0, 0xFFF0...0xFFFB, 0x110BD...0x110BD, 0x110CD...0x110CD,
    0x13430...0x1343F, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE0FFF,
  ]
}
