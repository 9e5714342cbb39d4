import CaseModel
import CaseReader
import CrossReference
import JSONText

/// What must hold of the reader of case files, whatever it is given.
struct ReaderCheck {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// True when there is no error in the case.
  func run() throws -> Bool {
    let whole = try read(inBlocksOf: 1 << 20)
    try checkFindings(of: whole)
    try checkVerdict(of: whole)
    try checkRecords(of: whole)
    try checkBlocks(whole)
    try checkDerivation(of: whole.case)
    return whole.severityCounts[.error] == nil
  }

  private func read(inBlocksOf size: Int) throws -> ReadResult {
    var options = ReadOptions()
    options.blockSize = size
    do {
      return try CaseReader.read(MemoryBytes(bytes), options: options)
    } catch {
      throw Fault("reading in blocks of \(size) stopped: \(error)")
    }
  }

  /// Where blocks end makes no difference.
  private func checkBlocks(_ whole: ReadResult) throws {
    let wanted = CaseDigest.lines(of: whole)
    for size in [1, 7, 64, 4_096] where size < bytes.count {
      let found = CaseDigest.lines(of: try read(inBlocksOf: size))
      guard found != wanted else { continue }
      let place = zip(found, wanted).enumerated().first { $1.0 != $1.1 }
      throw Fault(
        "in blocks of \(size): \(place?.element.0 ?? "\(found.count) lines")\n"
          + "in one block: \(place?.element.1 ?? "\(wanted.count) lines")")
    }
  }

  /// Deriving goes over every record, so it is enough that it comes to an end.
  private func checkDerivation(of story: Case) throws {
    let derived = CrossReference.derive(from: story)
    let rows = derived.timeline.map(\.event) + derived.timeline.shelf
    try demand(
      rows.sorted() == Array(0..<story.count(.event)),
      "the timeline and its shelf hold the rows \(rows) of \(story.count(.event)) events")
  }
}

extension ReaderCheck {
  private func checkFindings(of result: ReadResult) throws {
    let document = result.layout.form == .document ? try? JSONValue(parsing: bytes) : nil
    for finding in result.findings {
      try checkPlace(of: finding)
      try checkWords(of: finding)
      let tree = result.layout.form == .lines ? line(of: finding.offset) : document
      if let tree { try checkPointer(of: finding, in: tree) }
    }
    let offsets = result.findings.map(\.offset)
    try demand(offsets == offsets.sorted(), "the findings are not in the order of the file")
    try checkCounts(of: result)
  }

  private func checkPlace(of finding: Finding) throws {
    try demand((0...bytes.count).contains(finding.offset), "outside of the file: \(finding)")
    let plain = PlainPosition(of: finding.offset, in: bytes)
    try demand(
      finding.line == plain.line && finding.column == plain.column,
      "it is at \(plain.line):\(plain.column): \(finding)")
  }

  private func checkWords(of finding: Finding) throws {
    try demand(isClean(finding.text), "unclean words: \(finding)")
    try demand(!finding.message.isEmpty && finding.text.utf8.count < 8_192, "\(finding)")
    let endsWithStop = finding.message.hasSuffix(".") && !finding.message.hasSuffix("..")
    try demand(!endsWithStop, "a full stop ends \(finding)")
  }

  /// A pointer leads somewhere in a file that is JSON.
  private func checkPointer(of finding: Finding, in tree: JSONValue) throws {
    // A token with an escape was shortened or made visible, so it is no longer the key itself.
    guard !finding.pointer.contains("\\"), finding.pointer.utf8.count < 150 else { return }
    var value = tree
    for token in finding.pointer.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    {
      let key = token.replacing("~1", with: "/").replacing("~0", with: "~")
      guard let next = value.member(String(key)) else {
        throw Fault("it points nowhere: \(finding)")
      }
      value = next
    }
  }

  /// The value on the line of an offset, if it is one.
  private func line(of offset: Int) -> JSONValue? {
    let start = bytes[..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let end = bytes[offset...].firstIndex(of: 0x0A) ?? bytes.count
    return try? JSONValue(parsing: Array(bytes[start..<end]))
  }

  private func checkCounts(of result: ReadResult) throws {
    let all = result.findingCounts.values.reduce(0, +)
    let graded = result.severityCounts.values.reduce(0, +)
    try demand(all == graded && all >= result.findings.count, "the counts of findings differ")
    try demand(result.bytesRead <= bytes.count, "\(result.bytesRead) bytes of \(bytes.count) read")
    for (code, findings) in Dictionary(grouping: result.findings, by: \.code) {
      let count = result.findingCounts[code] ?? 0
      try demand(count >= findings.count, "\(count) findings \(code) counted of \(findings.count)")
    }
  }
}

extension ReaderCheck {
  private static let aboutText: Set<FindingCode> = [
    .syntax, .notUTF8, .duplicateKey, .loneSurrogate, .cutOff, .tooDeep, .stringTooLong,
  ]

  /// The reader and the scanner agree on what is JSON.
  private func checkVerdict(of result: ReadResult) throws {
    let isDocument = result.layout.form == .document
    let fault = isDocument ? fault(in: bytes) : faultInLines(behind: result.layout.object)
    let found = result.findingCounts.keys.filter { Self.aboutText.contains($0) }
    try demand(
      fault != nil || found.isEmpty && (result.isReadToEnd || !isObject),
      "the scanner takes what the reader says \(found) of")
    try demand(
      fault == nil || result.severityCounts[.error] != nil,
      "the reader is silent on \(fault.map(String.init(describing:)) ?? "")")
  }

  /// Of a file that is no object, nothing is read.
  private var isObject: Bool {
    let text = bytes.dropFirst(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
    return text.first { !$0.isJSONBlank } == UInt8(ascii: "{")
  }

  /// The first fault of the header, which may take several lines, or of a line that is not blank.
  private func faultInLines(behind header: ByteSpan) -> JSONError? {
    let end = header.offset + header.length
    let body = bytes.dropFirst(max(end, bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0))
    let lines = body.split(separator: 0x0A)
      .filter { line in line.contains { ![0x20, 0x09, 0x0D].contains($0) } }
    let parts = (header.length > 0 ? [bytes[header.offset..<end]] : []) + lines
    return parts.lazy.compactMap { fault(in: Array($0)) }.first
  }

  private func fault(in text: [UInt8]) -> JSONError? {
    text.withUnsafeBufferPointer { buffer in
      do throws(JSONError) {
        try JSONCursor.check(buffer)
        return nil
      } catch {
        return error
      }
    }
  }

  /// In a file that is JSON every record is kept or counted as left out.
  private func checkRecords(of result: ReadResult) throws {
    try checkSpans(of: result)
    guard result.layout.form == .document, let tree = try? JSONValue(parsing: bytes) else { return }
    var missing = 0
    for kind in RecordKind.allCases {
      let wanted = tree[kind.listKey]?.elements?.count ?? 0
      let kept = result.case.count(kind)
      try demand(kept <= wanted, "\(kept) records \(kind) made of \(wanted)")
      missing += wanted - kept
    }
    try demand(
      missing == result.recordsLeftOut,
      "\(missing) records are missing, \(result.recordsLeftOut) are said to be left out")
  }
}

extension ReaderCheck {
  /// Where the case says that something stands, it stands.
  private func checkSpans(of result: ReadResult) throws {
    for kind in RecordKind.allCases {
      for row in 0..<result.case.count(kind) {
        let ref = RecordRef(kind: kind, row: row)
        let object = try value(at: result.case.span(of: ref))
        try demand(object.kind == .object, "the record \(ref) is \(object)")
        let id = object["id"]?.text
        let isOwn = result.case.hasOwnID(ref)
        try demand(!isOwn || id == result.case.id(of: ref), "\(ref) has another id: \(object)")
      }
    }
    for member in result.layout.header {
      let start = member.valueOffset - member.span.offset
      _ = try value(at: ByteSpan(offset: member.valueOffset, length: member.span.length - start))
    }
  }

  private func value(at span: ByteSpan) throws -> JSONValue {
    let end = span.offset + span.length
    guard end <= bytes.count else { throw Fault("\(span) is outside of the file") }
    do {
      return try JSONValue(parsing: Array(bytes[span.offset..<end]))
    } catch {
      throw Fault("no value stands at \(span): \(error)")
    }
  }
}

extension JSONValue {
  fileprivate func member(_ key: String) -> JSONValue? {
    guard let elements else { return self[key] }
    return Int(key).flatMap { elements.indices.contains($0) ? elements[$0] : nil }
  }
}
