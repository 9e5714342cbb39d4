/// A synthetic case: invented people and events on which invented sources disagree.
///
/// The same number of events, seed and form give the same bytes on every machine: numbers come from
/// a generator of its own, and every choice is made in whole numbers. Each record follows from the
/// seed and its own number alone, so any size is written in the memory of a few blocks, and time is
/// linear in the number of events. The reader has nothing to say about what is written.
public struct CaseSample: Sendable {
  /// How the case is laid out.
  public enum Form: Sendable {
    /// One JSON document.
    case document
    /// JSON Lines: the header, then a record a line.
    case lines
  }

  /// The most events a sample may have.
  public static let eventLimit = 10_000_000

  let records: SampleRecords

  /// The sample of this many events; nil outside of 0 to `eventLimit`.
  public init?(events: Int, seed: UInt64) {
    guard 0...Self.eventLimit ~= events else { return nil }
    records = SampleRecords(SampleSize(events: events), seed: seed)
  }

  /// Writes the case in blocks of about 64 KiB; an error of the sink stops it.
  public func write<Failure: Error>(
    _ form: Form, to sink: (UnsafeRawBufferPointer) throws(Failure) -> Void
  ) throws(Failure) {
    var writer = RecordWriter(form)
    records.writeHeader(to: &writer)
    for list in SampleList.allCases where records.count(list) > 0 {
      writer.beginList(list)
      for index in 0..<records.count(list) {
        records.write(index, of: list, to: &writer)
        if writer.bytes.count >= Self.blockSize { try Self.drain(&writer, sink) }
      }
      writer.endList()
    }
    writer.endCase()
    try Self.drain(&writer, sink)
  }

  private static let blockSize = 1 << 16

  private static func drain<Failure: Error>(
    _ writer: inout RecordWriter, _ sink: (UnsafeRawBufferPointer) throws(Failure) -> Void
  ) throws(Failure) {
    // A closure that rethrows would widen the error to any, so the pointer's answer is carried out.
    let result = writer.bytes.withUnsafeBytes { block in
      Result { () throws(Failure) in try sink(block) }
    }
    writer.removeBytes()
    try result.get()
  }
}
