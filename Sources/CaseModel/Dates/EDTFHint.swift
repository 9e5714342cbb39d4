/// Guesses what was meant by a text that is no date.
enum EDTFHint {
  /// A hint such as "did you mean 1984~?", nil when no guess reads as a date.
  static func hint(for text: String) -> String? {
    guard text.utf8.count <= 40 else { return nil }
    for rewrite in EDTFRewrites.all {
      guard let guess = rewrite.apply(text), guess != text, isDate(guess) else { continue }
      return rewrite.isCertain ? "write \(guess)" : "did you mean \(guess)?"
    }
    return nil
  }

  private static func isDate(_ text: String) -> Bool {
    var reader = EDTFReader(text)
    return (try? reader.read()) != nil
  }
}
