/// A record of a case: its kind and its row, which is its place among its kind in file order.
///
/// It stays right for every later snapshot of the same reading: a record never moves.
public struct RecordRef: Hashable, Comparable, Sendable {
  /// The kind of the record.
  public let kind: RecordKind
  /// 0-based place among the records of that kind.
  public let row: Int

  /// The record of this kind at this row; nothing is checked.
  public init(kind: RecordKind, row: Int) {
    self.kind = kind
    self.row = row
  }

  /// Orders by kind, then by row.
  public static func < (left: RecordRef, right: RecordRef) -> Bool {
    left.kind == right.kind ? left.row < right.row : left.kind < right.kind
  }
}

extension RecordRef: CustomStringConvertible {
  /// The implicit id of the record, such as `~c12`.
  public var description: String { implicitID }

  /// "~", the letter of the kind and the 1-based ordinal.
  var implicitID: String { "~\(kind.letter)\(row &+ 1)" }

  /// The record an implicit id speaks of; nil when the text is no implicit id.
  ///
  /// Only the plain form counts: no sign, no leading zero, at most nine digits.
  init?(implicitID text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count > 2, bytes.count <= 11, bytes[0] == UInt8(ascii: "~"),
      let kind = RecordKind(letter: bytes[1]), bytes[2] != UInt8(ascii: "0")
    else { return nil }
    var ordinal = 0
    for byte in bytes[2...] {
      guard case UInt8(ascii: "0")...UInt8(ascii: "9") = byte else { return nil }
      ordinal = ordinal * 10 + Int(byte - UInt8(ascii: "0"))
    }
    self.init(kind: kind, row: ordinal - 1)
  }
}

/// A reference in 32 bits: four of kind, 28 of row.
struct PackedRef: Sendable, Equatable {
  /// Rows from here on cannot be packed; a case may hold no more records of one kind.
  static let rowLimit = 1 << 28
  static let none: UInt32 = .max

  let bits: UInt32

  init(bits: UInt32) { self.bits = bits }

  init(_ ref: RecordRef) {
    bits = UInt32(ref.kind.rawValue) << 28 | UInt32(truncatingIfNeeded: ref.row) & 0x0FFF_FFFF
  }

  var row: Int { Int(bits & 0x0FFF_FFFF) }

  /// Nil when there is none.
  var ref: RecordRef? {
    guard let kind = RecordKind(rawValue: UInt8(truncatingIfNeeded: bits >> 28)) else {
      return nil
    }
    return RecordRef(kind: kind, row: row)
  }
}
