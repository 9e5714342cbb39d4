/// A fixed list of words of the case format; the raw value is the word as it stands in the file.
///
/// In a column a word is its place in the list.
public protocol CaseWord: RawRepresentable<String>, CaseIterable, Hashable, Sendable
where AllCases == [Self] {}

extension CaseWord {
  /// The words of the list, in order.
  static var words: [String] { allCases.map(\.rawValue) }

  /// The word at this place; nil outside the list.
  init?(ordinal: Int32) {
    let all = Self.allCases
    guard ordinal >= 0, Int(ordinal) < all.count else { return nil }
    self = all[Int(ordinal)]
  }
}
