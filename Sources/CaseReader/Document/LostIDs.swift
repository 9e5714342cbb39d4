/// The ids in the text of a record that cannot be read as JSON, for whoever names that record.
///
/// A fault may stand before the id, or spoil what is text and what is not, so this looks for the key
/// and a plain string behind it, as deep in as the keys of a record are. Brackets do not count between a
/// quote and the next one on its line, as in a text; what brackets hide is not found.
struct LostIDs {
  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Calls `found` with each, in order. Linear in the bytes.
  func forEach(_ found: (UnsafeBufferPointer<UInt8>) -> Void) {
    var depth = 0
    // Up to where what was met last is a text, or a line on which no text ends any more.
    var (text, stray) = (0, 0)
    for at in bytes.indices {
      switch bytes[at] {
      case 0x7B, 0x5B: depth += at < text ? 0 : 1
      case 0x7D, 0x5D: depth -= at < text ? 0 : 1
      case 0x22:
        // Here too where it seems to be inside of a text: the fault may be a quote that is missing.
        if depth == 1, let id = id(behindKeyAt: at) { found(id) }
        guard at >= max(text, stray) else { continue }
        let (end, isText) = textEnd(from: at + 1)
        if isText { text = end } else { stray = end }
      default: break
      }
    }
  }

  /// The offset behind the quote that ends a text, or of the end of its line where it has none.
  private func textEnd(from start: Int) -> (offset: Int, isText: Bool) {
    var at = start
    while at < bytes.count, bytes[at] != 0x0A {
      if bytes[at] == 0x22 { return (at + 1, true) }
      at += bytes[at] == 0x5C ? 2 : 1
    }
    return (min(at, bytes.count), false)
  }

  private static let key = Array("\"id\"".utf8)

  /// The id of `"id": "c1"` that begins at an offset.
  private func id(behindKeyAt offset: Int) -> UnsafeBufferPointer<UInt8>? {
    guard bytes[offset...].starts(with: Self.key) else { return nil }
    let colon = word(from: offset + Self.key.count)
    guard colon < bytes.count, bytes[colon] == 0x3A else { return nil }
    let quote = word(from: colon + 1)
    guard quote < bytes.count, bytes[quote] == 0x22 else { return nil }
    let rest = bytes[(quote + 1)...].prefix(IDRule.longest + 1)
    guard let end = rest.firstIndex(of: 0x22) else { return nil }
    let id = UnsafeBufferPointer(rebasing: bytes[(quote + 1)..<end])
    return IDRule.fault(in: id) == nil && !id.contains(0x5C) ? id : nil
  }

  private func word(from start: Int) -> Int { LineSearch(bytes).word(from: start) }
}
