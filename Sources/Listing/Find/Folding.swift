/// Text as it is sought: without case, accents and compatibility forms, so that "SÃO" is found by
/// "sao" and "ﬁre" by "fire".
///
/// Full case folding and compatibility decomposition of Unicode (UAX 15, chapter 3.13), marks left
/// out. Chinese characters, symbols and punctuation stay as they are.
struct Folding {
  /// The folded text of a string, in UTF-8. O(n).
  static func bytes(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    append(text, to: &bytes)
    return bytes
  }

  /// Appends the folded text of a string, in UTF-8. O(n).
  static func append(_ text: String, to bytes: inout [UInt8]) {
    for scalar in text.unicodeScalars {
      if scalar.value < 0x80 {
        bytes.append(lowercased(UInt8(scalar.value)))
      } else {
        appendFolded(scalar, to: &bytes)
      }
    }
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte + 0x20 : byte
  }

  private static func appendFolded(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    if (0xAC00...0xD7A3).contains(scalar.value) {
      return hangulLetters(of: scalar.value).forEach { append($0, to: &bytes) }
    }
    guard let target = table.target(of: scalar.value) else {
      return append(scalar.value, to: &bytes)
    }
    target.forEach { append($0, to: &bytes) }
  }

  private static func append(_ code: UInt32, to bytes: inout [UInt8]) {
    guard let scalar = Unicode.Scalar(code), let encoded = UTF8.encode(scalar) else { return }
    bytes.append(contentsOf: encoded)
  }

  /// The letters of a syllable, by the arithmetic of the Unicode standard, chapter 3.12.
  private static func hangulLetters(of syllable: UInt32) -> [UInt32] {
    let index = syllable - 0xAC00
    let last = index % 28
    let letters = [0x1100 + index / 588, 0x1161 + index % 588 / 28]
    return last == 0 ? letters : letters + [0x11A7 + last]
  }

  private static let table = FoldingRuns(FoldingTable.text)
}

/// The runs of the table, in order of their first letter.
struct FoldingRuns: Sendable {
  private struct Run: Sendable {
    let first: UInt32
    let count: UInt32
    let step: UInt32
    let isShifted: Bool
    let target: [UInt32]
  }

  private let runs: [Run]

  init(_ text: String) {
    runs = text.split(whereSeparator: \.isWhitespace).compactMap(Self.run)
  }

  private static func run(_ word: Substring) -> Run? {
    guard let border = word.firstIndex(where: { $0 == "=" || $0 == ">" }) else { return nil }
    let left = word[..<border].split(separator: "*")[0].split(separator: ".")
    let target = word[word.index(after: border)...].split(separator: "+")
    guard let first = left.first.flatMap({ UInt32($0, radix: 16) }) else { return nil }
    let count = left.count > 1 ? UInt32(left[1], radix: 16) ?? 1 : 1
    return Run(
      first: first, count: count, step: word[..<border].hasSuffix("*") ? 2 : 1,
      isShifted: word[border] == ">", target: target.compactMap { UInt32($0, radix: 16) })
  }

  /// What a letter is sought as; nil for itself.
  func target(of code: UInt32) -> [UInt32]? {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].first <= code { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : target(of: code, in: runs[low - 1])
  }

  private func target(of code: UInt32, in run: Run) -> [UInt32]? {
    let distance = code - run.first
    guard distance / run.step < run.count, distance % run.step == 0 else { return nil }
    return run.isShifted ? run.target.map { $0 + distance } : run.target
  }
}
