extension EDTF {
  /// The columns that `shortWords` keeps to, wherever the years are of four digits.
  public static let shortWidth = 12

  /// The date in words for people, as exact as it was written and never padded: "about 1984",
  /// "some day in June 2004", "2014 onward". Costs another reading of the text.
  public var words: String { expression.map(EDTFWords.long) ?? text }

  /// The date in few columns, for lists: "2014", "Sep 2014", "30 Mar 2026", "2014 onward".
  ///
  /// An interval that does not fit is given by its years.
  public var shortWords: String {
    expression.map { EDTFShortWords($0).fitting(Self.shortWidth) } ?? text
  }

  /// The fullest words that fit into so many columns; the shortest there are when none fits.
  public func words(within columns: Int) -> String {
    guard let expression else { return text }
    let long = EDTFWords.long(expression)
    return long.utf8.count <= columns ? long : EDTFShortWords(expression).fitting(columns)
  }
}
