import CaseModel
import Glibc
import JSONText
import Listing
import ScreenGrid

/// Where a verb prints: clean text and JSON only, written in large pieces.
///
/// Whoever reads may stop reading: that is no error, and what is left is thrown away.
public final class Output {
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var failure: Int32?

  /// An output to a descriptor; standard output by default.
  public init(descriptor: Int32 = STDOUT_FILENO) { self.descriptor = descriptor }

  /// Whether nobody reads any more, so that printing on is of no use.
  public var isClosed: Bool { failure != nil }

  /// Prints a line.
  public func line(_ text: SafeText) {
    buffer += text.text.utf8
    buffer.append(UInt8(ascii: "\n"))
    if buffer.count >= Self.piece { write() }
  }

  /// Prints a list as aligned lines, the headings first.
  public func print(_ rows: any Listing.RowList, idsFrom story: Case?) {
    let table = PlainTable(rows, idsFrom: story)
    line(table.heading)
    for row in 0..<table.rowCount where !isClosed { line(table.line(ofRow: row)) }
  }

  /// How wide the lines of a record's page are, in columns.
  public static let pageWidth = 100

  /// Prints a page: its title, then its lines.
  public func document(_ document: Document) {
    line(document.title)
    Page(document, columns: Self.pageWidth).plainLines.forEach(line)
  }

  /// Prints a JSON text, each member on a line of its own.
  public func json(_ content: (inout JSONWriter) -> Void) {
    var writer = JSONWriter(.pretty) { piece in piece.withUnsafeBytes(self.json) }
    content(&writer)
    writer.newline()
    buffer += writer.bytes
    write()
  }

  /// Prints bytes that are JSON already.
  public func json(bytes: UnsafeRawBufferPointer) {
    buffer += bytes
    if buffer.count >= Self.piece { write() }
  }

  /// Writes the text of a case as it is; to a terminal with characters that cannot be seen escaped.
  ///
  /// The piece must be of whole characters.
  public func caseText(_ json: UnsafeRawBufferPointer) {
    if isatty(descriptor) == 1 {
      JSONEscape.appendVisible(json.bindMemory(to: UInt8.self), to: &buffer)
    } else {
      buffer += json
    }
    if buffer.count >= Self.piece { write() }
  }

  /// Writes what is left. Throws when something was lost, except to a reader who went away.
  public func finish() throws(RunFailure) {
    write()
    guard let failure, failure != EPIPE else { return }
    throw RunFailure(.inputOutput, "standard output: \(String(cString: strerror(failure)))")
  }

  private static let piece = 1 << 16

  private func write() {
    defer { buffer.removeAll(keepingCapacity: true) }
    var rest = buffer[...]
    while failure == nil, !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        failure = errno
      }
    }
  }
}
