/// How far two values that cannot both hold lie apart, and which small slip may be behind it.
///
/// A slip is what to look at first and no verdict: an odd figure may be the origin's own.
public struct Departure: Hashable, Sendable {
  /// The distance in the unit of their type: "3 years", "at least 200 days", "500 EUR"; nil where
  /// there is none to measure, as between names.
  public let distance: String?
  /// What such a distance often comes from; nil for most.
  public let slip: Slip?

  /// The distance and the slip in words: "1 day apart; a midnight or a time zone may lie between";
  /// nil where there is nothing to say.
  public var words: String? {
    let parts = [distance.map { "\($0) apart" }, slip?.rawValue].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }
}

/// A small slip by which one value becomes the other; the raw value says it to people.
public enum Slip: String, CaseIterable, Sendable {
  case dayAndMonth = "day and month may have changed places"
  case digits = "two digits may have changed places"
  case year = "the year may be one off"
  case nextDay = "a midnight or a time zone may lie between"
  case calendar = "one may be of the Julian calendar"
  case nought = "a nought may be missing, or one too many"
  case magnitude = "thousands or millions may have been mixed up"
  case percent = "one may be a share and the other a percentage"
  case sign = "a minus may be missing, or one too many"
  case unit = "the same figure stands with two units"
}

extension Slip {
  /// True when one text becomes the other by two digits beside each other that change places.
  static func isSwapped(_ first: String, _ second: String) -> Bool {
    let (left, right) = (Array(first.utf8), Array(second.utf8))
    guard left.count == right.count else { return false }
    let places = left.indices.filter { left[$0] != right[$0] }
    guard places.count == 2, places[1] == places[0] + 1 else { return false }
    return left[places[0]] == right[places[1]] && left[places[1]] == right[places[0]]
  }
}

/// How many of a thing: "1 day", "3 years", "1,200 years".
func counted(_ number: Int, _ noun: String) -> String {
  "\(number) \(noun)\(number == 1 ? "" : "s")".withDigitGroups
}
