internal import Review

/// How marks are chained: each holds the hash of the one before it, and its own.
///
/// Every hash is SHA-256 over a list of fields. Before each field goes its length as eight bytes,
/// most significant first; an absent field is a length of all ones and no bytes. So no two lists
/// give the same bytes. A text is UTF-8, a whole number eight bytes of two's complement, most
/// significant first.
///
/// A mark's fields, in this order: the words `casebook mark 1`; the previous mark's hash (zeros
/// for the first); number; id; kind; subject_kind; subject; other; place; judged; word; reviewer;
/// at; version; case_digest; record_digest; refers_to; reason_hash; note_hash.
///
/// A text's fields: the words `casebook text 1`; `reason` or `note`; the salt; the text. The
/// salt lies with the text and goes with it, so that a redacted name cannot be guessed from the
/// hash that stays.
enum MarkChain {
  /// The number of random bytes hashed with a text.
  static let saltLength = 32

  static func hash(of row: MarkRow) -> ContentDigest {
    var fields = FieldHasher()
    fields.add("casebook mark 1")
    fields.add(row.previous.bytes)
    fields.add(row.number)
    for text in [row.id, row.kind, row.subjectKind, row.subject] { fields.add(text) }
    for text in [row.other, row.place, row.judged, row.word] { fields.add(text) }
    fields.add(row.reviewer)
    fields.add(row.at)
    fields.add(row.version)
    fields.add(row.caseDigest.bytes)
    fields.add(row.recordDigest?.bytes)
    fields.add(row.refersTo)
    fields.add(row.reasonHash?.bytes)
    fields.add(row.noteHash?.bytes)
    return fields.finish()
  }

  static func hash(of text: String, _ field: AuditReport.Field, salt: [UInt8]) -> ContentDigest {
    var fields = FieldHasher()
    fields.add("casebook text 1")
    fields.add(field.rawValue)
    fields.add(salt)
    fields.add(text)
    return fields.finish()
  }

  static func newSalt() -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return (0..<saltLength).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
  }
}

/// Hashes a list of fields, each behind its length.
private struct FieldHasher {
  private var hasher = ContentHasher()

  mutating func add(_ bytes: [UInt8]?) {
    guard let bytes else { return hasher.add(Self.bigEndian(.max)) }
    hasher.add(Self.bigEndian(UInt64(bytes.count)))
    hasher.add(bytes)
  }

  mutating func add(_ text: String?) {
    add(text.map { Array($0.utf8) })
  }

  mutating func add(_ number: Int64) {
    add(Self.bigEndian(UInt64(bitPattern: number)))
  }

  func finish() -> ContentDigest { hasher.finish() }

  private static func bigEndian(_ value: UInt64) -> [UInt8] {
    stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: value >> UInt64($0)) }
  }
}
