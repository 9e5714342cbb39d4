/// The ids in the text of a record that cannot be read as JSON, for whoever names that record.
///
/// A fault may stand before the id, or spoil what is text and what is not, so this looks for the key
/// and a plain string behind it, as deep in as the keys of a record are. Bytes only: brackets inside
/// of texts count too, and what they hide is not found.
struct LostIDs {
  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Calls `found` with each, in order. Linear in the bytes.
  func forEach(_ found: (UnsafeBufferPointer<UInt8>) -> Void) {
    var depth = 0
    var at = 0
    while at < bytes.count {
      switch bytes[at] {
      case 0x7B, 0x5B: depth += 1
      case 0x7D, 0x5D: depth -= 1
      case 0x22 where depth == 1: if let id = id(behindKeyAt: at) { found(id) }
      default: break
      }
      at += 1
    }
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
