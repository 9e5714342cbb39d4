/// The words of a source as paragraphs, which are counted as people and cases count them.
///
/// A paragraph is a line that holds more than blanks (spaces, tabs, no-break spaces). Lines end with
/// LF, CR LF or CR. The first paragraph is number 1.
public struct SourceText: Sendable {
  /// The longest text that is read, in bytes.
  public static let longest = 16 << 20

  /// The bytes as they came, but for line ends, which are all LF, and a byte order mark, which is
  /// left out. They need not be UTF-8.
  let bytes: [UInt8]
  private let paragraphs: [Span]

  /// In half the memory of a range: a hostile text has millions of paragraphs.
  private struct Span {
    let start: UInt32
    let end: UInt32
  }

  /// The text in some bytes; nil when there are more than ``longest``. Linear.
  public init?(_ raw: [UInt8]) {
    guard raw.count <= Self.longest else { return nil }
    bytes = LineEnds.unified(raw)
    paragraphs = Self.paragraphs(of: bytes)
  }

  private static func paragraphs(of bytes: [UInt8]) -> [Span] {
    var paragraphs: [Span] = []
    eachLine(of: bytes) { line in
      guard !isBlank(bytes[line]) else { return }
      paragraphs.append(Span(start: UInt32(line.lowerBound), end: UInt32(line.upperBound)))
    }
    return paragraphs
  }

  private static func eachLine(of bytes: [UInt8], _ body: (Range<Int>) -> Void) {
    var start = 0
    for (place, byte) in bytes.enumerated() where byte == LineEnds.lineFeed {
      body(start..<place)
      start = place + 1
    }
    body(start..<bytes.count)
  }

  private static func isBlank(_ line: ArraySlice<UInt8>) -> Bool {
    var place = line.startIndex
    while place < line.endIndex {
      let length = blank(in: line, at: place)
      if length == 0 { return false }
      place += length
    }
    return true
  }

  /// How many bytes a blank takes; 0 where there is none.
  private static func blank(in line: ArraySlice<UInt8>, at place: Int) -> Int {
    switch line[place] {
    case 0x20, 0x09, 0x0B, 0x0C: 1
    case 0xC2 where place + 1 < line.endIndex && line[place + 1] == 0xA0: 2
    default: 0
    }
  }
}

extension SourceText {
  /// How many bytes it takes.
  public var byteCount: Int { bytes.count }

  /// How many paragraphs there are.
  public var paragraphCount: Int { paragraphs.count }

  /// Where a paragraph lies, in bytes; nil where there is none of this number.
  public func range(ofParagraph number: Int) -> Range<Int>? {
    guard number > 0, number <= paragraphs.count else { return nil }
    let span = paragraphs[number - 1]
    return Int(span.start)..<Int(span.end)
  }

  /// The number of the paragraph in which a byte lies; nil between paragraphs. Logarithmic.
  public func paragraph(at offset: Int) -> Int? {
    var low = 0
    var high = paragraphs.count
    while low < high {
      let middle = (low + high) / 2
      if Int(paragraphs[middle].end) <= offset { low = middle + 1 } else { high = middle }
    }
    guard low < paragraphs.count, Int(paragraphs[low].start) <= offset else { return nil }
    return low + 1
  }

  /// The words in a range of bytes; what is not UTF-8 becomes U+FFFD.
  public func words(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// Whether it can be read as text: there is no zero byte in it, as in a picture or in UTF-16.
  public var isReadable: Bool { !bytes.contains(0) }

  /// Whether all of it is UTF-8. Linear.
  public var isUTF8: Bool { String(validating: bytes, as: UTF8.self) != nil }
}

extension SourceText {
  /// A part of a paragraph that holds some words of it and what stands around them, from one letter
  /// to another; all of a paragraph that is no longer than wanted. Of longer words it holds the
  /// beginning. Words that stand elsewhere count as the nearest end of the paragraph.
  public func part(of paragraph: Range<Int>, around words: Range<Int>, atMost most: Int) -> Range<
    Int
  > {
    guard paragraph.count > most else { return paragraph }
    let words = words.clamped(to: paragraph)
    let start = max(paragraph.lowerBound, words.lowerBound - most / 3)
    let wordsEnd = min(words.upperBound, words.lowerBound + most)
    let end = min(paragraph.upperBound, max(start + most, wordsEnd))
    return letter(from: start)..<letter(from: end)
  }

  /// The offset of the letter that a byte is part of.
  private func letter(from offset: Int) -> Int {
    guard bytes.indices.contains(offset) else { return offset }
    let near = max(0, offset - 3)...offset
    return bytes[near].lastIndex { $0 & 0xC0 != 0x80 } ?? offset
  }
}

extension SourceText {
  /// The longest piece of a paragraph that is laid out at once, in bytes.
  static let pieceBytes = 4096
  /// So far a piece may end before that, to end behind a blank.
  private static let reach = 256

  /// How many pieces a paragraph has to be shown in: one, unless it is longer than any that people
  /// write.
  public func pieceCount(ofParagraph number: Int) -> Int {
    guard let range = range(ofParagraph: number) else { return 0 }
    return max(1, (range.count + Self.pieceBytes - 1) / Self.pieceBytes)
  }

  /// Where a piece of a paragraph lies, in bytes. Pieces end behind a blank where there is one near.
  public func range(ofPiece piece: Int, inParagraph number: Int) -> Range<Int>? {
    guard let range = range(ofParagraph: number), piece >= 0,
      piece < pieceCount(ofParagraph: number)
    else { return nil }
    let start = border(range.lowerBound + piece * Self.pieceBytes, in: range)
    let end = border(range.lowerBound + (piece + 1) * Self.pieceBytes, in: range)
    return start..<end
  }

  /// The piece of a paragraph in which a byte of it lies.
  public func piece(at offset: Int, inParagraph number: Int) -> Int {
    guard let range = range(ofParagraph: number), range.contains(offset) else { return 0 }
    let near = (offset - range.lowerBound) / Self.pieceBytes
    // Pieces end before their last byte may, and never behind it.
    guard let next = self.range(ofPiece: near + 1, inParagraph: number),
      offset >= next.lowerBound
    else { return near }
    return near + 1
  }

  /// The border of two pieces that is to lie near an offset: it follows from the bytes before it
  /// alone, so no piece has to be looked at for another.
  private func border(_ wanted: Int, in range: Range<Int>) -> Int {
    guard wanted > range.lowerBound else { return range.lowerBound }
    guard wanted < range.upperBound else { return range.upperBound }
    let near = (wanted - Self.reach)..<wanted
    if let blank = bytes[near].lastIndex(of: 0x20) { return blank + 1 }
    let mark = bytes[(wanted - 3)...wanted].lastIndex { $0 & 0xC0 != 0x80 }
    return mark ?? wanted
  }
}

/// Line ends of all kinds.
enum LineEnds {
  static let lineFeed: UInt8 = 0x0A
  private static let carriageReturn: UInt8 = 0x0D
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The bytes with LF at the end of each line, and without a byte order mark.
  static func unified(_ raw: [UInt8]) -> [UInt8] {
    var lines = UnifiedLines()
    lines.reserveCapacity(raw.count)
    lines.add(raw)
    return lines.bytes
  }

  /// Bytes that come in parts, unified as one: of a CR LF that lies in two parts the LF is left out.
  struct UnifiedLines {
    private(set) var bytes: [UInt8] = []
    private var isStart = true
    private var wasReturn = false

    mutating func reserveCapacity(_ count: Int) { bytes.reserveCapacity(count) }

    mutating func add(_ raw: [UInt8]) {
      guard !raw.isEmpty else { return }
      let part = isStart && raw.starts(with: byteOrderMark) ? raw[3...] : raw[...]
      isStart = false
      guard wasReturn || part.contains(carriageReturn) else {
        return bytes.append(contentsOf: part)
      }
      for byte in part {
        if !(wasReturn && byte == lineFeed) {
          bytes.append(byte == carriageReturn ? lineFeed : byte)
        }
        wasReturn = byte == carriageReturn
      }
    }
  }
}
