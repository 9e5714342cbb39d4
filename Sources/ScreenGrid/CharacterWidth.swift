/// How many columns characters take, by a table of our own, so that it is the same on every machine
/// and in every locale.
///
/// A character here is what curses calls one: a spacing scalar with the marks that sit on it.
/// Nobody agrees on the rest (terminals draw the same emoji one or two columns wide), so the
/// terminal places what follows a doubtful character by column, and a wrong guess stays where it is.
public enum CharacterWidth {
  /// The columns of one scalar by itself: 0 for combining marks and joiners, 2 for East Asian wide
  /// and full-width characters and emoji, else 1. O(log n) in a table of some hundred ranges.
  public static func columns(of scalar: Unicode.Scalar) -> Int {
    scalar.value < 0x300 ? 1 : tableColumns(scalar.value)
  }

  private static func tableColumns(_ value: UInt32) -> Int {
    var low = 0
    var high = exceptions.count
    while low < high {
      let middle = (low + high) / 2
      if exceptions[middle] >> 24 <= value { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return 1 }
    let entry = exceptions[low - 1]
    let following = (entry >> 2) & 0x3F_FFFF
    return UInt64(value) - (entry >> 24) <= following ? Int(entry & 3) : 1
  }
}

/// Follows the scalars of a cleaned text and says of each how it takes part in a character.
///
/// The rules, after "one cluster is as wide as its widest part, at most 2": marks and joiners join
/// the character before; a skin tone after an emoji and everything joined on by ZWJ count for
/// nothing and are not drawn, because a cell has room for one of them only; two regional
/// indicators (a flag) stay together.
struct CharacterWalker {
  /// What one scalar does.
  struct Step {
    /// Columns it adds.
    var columns: Int
    /// Whether the text may be cut in front of it.
    var startsCharacter: Bool
    /// Whether it goes into a cell: as the base when it adds columns, else as a mark.
    var isDrawn: Bool

    static let ascii = Step(columns: 1, startsCharacter: true, isDrawn: true)
    static let mark = Step(columns: 0, startsCharacter: false, isDrawn: true)
    static let swallowed = Step(columns: 0, startsCharacter: false, isDrawn: false)
  }

  private enum State { case start, other, emoji, joinedEmoji, halfFlag }
  private var state = State.start

  mutating func step(_ scalar: Unicode.Scalar) -> Step {
    if scalar.value < 0x300 {
      state = .other
      return .ascii
    }
    return stepBeyondLatin(scalar)
  }

  private mutating func stepBeyondLatin(_ scalar: Unicode.Scalar) -> Step {
    let columns = CharacterWidth.columns(of: scalar)
    if columns == 0 { return mark(scalar) }
    if state == .joinedEmoji || state == .emoji && scalar.isSkinTone {
      state = .emoji
      return .swallowed
    }
    let endsFlag = state == .halfFlag && scalar.isRegionalIndicator
    state = endsFlag ? .other : Self.state(after: scalar)
    return Step(columns: columns, startsCharacter: !endsFlag, isDrawn: true)
  }

  private mutating func mark(_ scalar: Unicode.Scalar) -> Step {
    guard state == .emoji, scalar == .zeroWidthJoiner else { return .mark }
    state = .joinedEmoji
    return .swallowed
  }

  private static func state(after scalar: Unicode.Scalar) -> State {
    if scalar.isRegionalIndicator { return .halfFlag }
    return scalar.properties.isEmoji ? .emoji : .other
  }
}

extension Unicode.Scalar {
  static let zeroWidthJoiner: Unicode.Scalar = "\u{200D}"

  var isSkinTone: Bool { (0x1F3FB...0x1F3FF).contains(value) }
  var isRegionalIndicator: Bool { (0x1F1E6...0x1F1FF).contains(value) }
}
