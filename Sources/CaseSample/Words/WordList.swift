/// Words or phrases, one a line, as bytes that can be copied straight away.
struct WordList: Sendable {
  let bytes: [UInt8]
  private let ends: [Int]

  init(_ lines: String) {
    let words = lines.utf8.split(separator: 0x0A)
    bytes = words.flatMap(Array.init)
    ends = words.reduce(into: []) { $0.append(($0.last ?? 0) + $1.count) }
  }

  var count: Int { ends.count }

  /// Where a word stands in the bytes; places beyond the last one begin anew.
  func range(_ place: Int) -> Range<Int> {
    let place = place % ends.count
    return (place == 0 ? 0 : ends[place - 1])..<ends[place]
  }
}
