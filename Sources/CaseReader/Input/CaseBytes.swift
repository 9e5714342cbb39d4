/// Where the bytes of a case come from: a file, or memory.
public protocol CaseBytes {
  /// How many bytes there are, where that is known before reading.
  var byteCount: Int? { get }

  /// Copies bytes from `offset` on into `buffer` and says how many; 0 only at the end.
  ///
  /// It may give fewer than fit. The reader asks for ascending offsets while it reads, and for
  /// earlier ones afterwards, to tell lines and columns.
  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws -> Int
}

extension CaseBytes {
  /// Not known.
  public var byteCount: Int? { nil }

  /// Up to that many bytes from an offset on; fewer only at the end. Throws what reading throws.
  public func bytes(at offset: Int, length: Int) throws -> [UInt8] {
    try [UInt8](unsafeUninitializedCapacity: max(0, length)) { buffer, count in
      while count < length {
        let rest = UnsafeMutableRawBufferPointer(
          rebasing: UnsafeMutableRawBufferPointer(buffer)[count..<length])
        let got = try read(at: offset + count, into: rest)
        guard got > 0 else { return }
        count += min(got, rest.count)
      }
    }
  }
}

/// A case that is in memory already.
public struct MemoryBytes: CaseBytes, Sendable {
  private let bytes: [UInt8]

  /// These bytes.
  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The UTF-8 bytes of a text.
  public init(_ text: String) { bytes = Array(text.utf8) }

  /// Number of bytes.
  public var byteCount: Int? { bytes.count }

  /// Copies bytes from `offset` on; 0 at the end.
  public func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) -> Int {
    guard offset >= 0, offset < bytes.count else { return 0 }
    let end = min(bytes.count, offset + buffer.count)
    bytes[offset..<end].withUnsafeBytes { buffer.copyMemory(from: $0) }
    return end - offset
  }
}
