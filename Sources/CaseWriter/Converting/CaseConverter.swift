public import CaseModel
public import CaseReader
import JSONText

/// Writes a case in the other of its two forms, from the bytes it was read from.
///
/// Only blanks change, and the place of things: every key, text and number stays as it was
/// written. Records of one kind keep their order, so those without an id keep the id that stands
/// for them. Memory beside the case is a block, or the longest record, a few times. Time is linear
/// in the length of the file.
public struct CaseConverter {
  /// The order of lists in a document: that of the schema.
  public static let listOrder: [RecordKind] = [
    .tag, .actor, .relation, .source, .event, .question, .claim, .evidence, .review, .note,
    .decision, .walk,
  ]

  private let story: Case
  private let layout: CaseLayout
  private let bytes: any CaseBytes
  private let blockSize: Int

  /// A converter of a case that was read from these bytes.
  ///
  /// Throws `WritingFailure.hasErrors` for a case with errors: its records were left out, and would
  /// be lost.
  public init(
    _ reading: ReadResult, from bytes: any CaseBytes, blockSize: Int = 1 << 20
  ) throws(WritingFailure) {
    let errors = reading.severityCounts[.error] ?? 0
    try self.init(
      reading.case, layout: reading.layout, hasErrors: errors > 0 || !reading.isReadToEnd,
      from: bytes, blockSize: blockSize)
  }

  /// A converter of a case with this layout.
  public init(
    _ story: Case, layout: CaseLayout, hasErrors: Bool, from bytes: any CaseBytes,
    blockSize: Int = 1 << 20
  ) throws(WritingFailure) {
    guard !hasErrors else { throw .hasErrors }
    self.story = story
    self.layout = layout
    self.bytes = bytes
    self.blockSize = blockSize
  }

  /// Writes the case, piece by piece, each of whole characters; where it has that form already, the
  /// bytes as they are.
  ///
  /// Throws what `sink` throws, what reading the bytes throws, or `WritingFailure.changed`.
  public func write(
    as form: CaseLayout.Form, to sink: @escaping (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    guard form != layout.form else { return try copy(to: sink) }
    var writing = Writing(SpanReader(bytes, blockSize: blockSize), sink)
    switch form {
    case .lines: try writeLines(to: &writing)
    case .document: try writeDocument(to: &writing)
    }
    try writing.flush()
  }

  private func copy(to sink: (UnsafeRawBufferPointer) throws -> Void) throws {
    var offset = 0
    while true {
      let length = max(4, blockSize)
      var block = try bytes.bytes(at: offset, length: length)
      guard !block.isEmpty else { return }
      // A piece ends with a whole character: one that is cut is read again with the next.
      if block.count == length { block.removeLast(Self.cutLength(block)) }
      try block.withUnsafeBytes(sink)
      offset += block.count
    }
  }
}

extension CaseConverter {
  /// How many bytes of the last character are there, when it is cut; else 0.
  private static func cutLength(_ block: [UInt8]) -> Int {
    let rest = block.suffix(3).reversed().prefix { $0 & 0xC0 == 0x80 }.count
    let first = block.dropLast(rest).last ?? 0
    let wanted = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    return rest + 1 < wanted ? rest + 1 : 0
  }

  private func writeLines(to writing: inout Writing) throws {
    try writing.add { reader, out in
      out.append(UInt8(ascii: "{"))
      for (index, member) in layout.header.enumerated() {
        if index > 0 { out.append(UInt8(ascii: ",")) }
        try reader.with(member.span) { JSONLayout.appendCompact($0, to: &out) }
      }
      out += "}\n".utf8
    }
    for list in layout.lists {
      for row in 0..<story.count(list.kind) {
        let span = story.span(of: RecordRef(kind: list.kind, row: row))
        try writing.addRecord(span) { record, out in
          record.appendLine(of: list.kind, to: &out)
          out.append(UInt8(ascii: "\n"))
        }
      }
    }
  }

  private func writeDocument(to writing: inout Writing) throws {
    let kinds = Self.listOrder.filter { story.count($0) > 0 }
    try writing.add { reader, out in
      out.append(UInt8(ascii: "{"))
      for (index, member) in layout.header.enumerated() {
        let hasComma = index < layout.header.count - 1 || !kinds.isEmpty
        try reader.with(member.span) { Self.append($0, hasComma: hasComma, to: &out) }
      }
    }
    for kind in kinds { try writeList(kind, isLast: kind == kinds.last, to: &writing) }
    try writing.add { _, out in out += "\n}\n".utf8 }
  }

  /// A key of the header with its value, on a line of its own.
  private static func append(
    _ member: UnsafeBufferPointer<UInt8>, hasComma: Bool, to out: inout [UInt8]
  ) {
    out += "\n  ".utf8
    JSONLayout.appendMember(member, indent: 2, hasComma: hasComma, to: &out)
    if hasComma { out.append(UInt8(ascii: ",")) }
  }

  private func writeList(_ kind: RecordKind, isLast: Bool, to writing: inout Writing) throws {
    try writing.add { _, out in out += "\n  \"\(kind.listKey)\": [".utf8 }
    let count = story.count(kind)
    for row in 0..<count {
      let hasComma = row < count - 1
      try writing.addRecord(story.span(of: RecordRef(kind: kind, row: row))) { record, out in
        out.append(UInt8(ascii: "\n"))
        record.appendElement(indent: 4, hasComma: hasComma, to: &out)
        if hasComma { out.append(UInt8(ascii: ",")) }
      }
    }
    try writing.add { _, out in out += (isLast ? "\n  ]" : "\n  ],").utf8 }
  }
}

/// What is being written: the bytes to take from, and what has not gone out yet.
private struct Writing {
  private var reader: SpanReader
  private var out: [UInt8] = []
  private let sink: (UnsafeRawBufferPointer) throws -> Void
  private static let piece = 1 << 16

  init(_ reader: SpanReader, _ sink: @escaping (UnsafeRawBufferPointer) throws -> Void) {
    self.reader = reader
    self.sink = sink
  }

  mutating func add(_ body: (inout SpanReader, inout [UInt8]) throws -> Void) throws {
    try body(&reader, &out)
    if out.count >= Self.piece { try flush() }
  }

  /// Adds what `body` makes of the record at a span.
  mutating func addRecord(
    _ span: ByteSpan, _ body: (RecordText, inout [UInt8]) -> Void
  ) throws {
    try add { reader, out in
      try reader.with(span) { json in
        guard let record = try? RecordText(json) else { throw WritingFailure.changed }
        body(record, &out)
      }
    }
  }

  mutating func flush() throws {
    try out.withUnsafeBytes(sink)
    out.removeAll(keepingCapacity: true)
  }
}
