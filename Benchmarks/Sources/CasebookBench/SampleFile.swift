import CaseReader
import CaseSample
import Glibc

/// A sample in a file of its own, mapped into memory; gone afterwards.
final class SampleFile {
  /// Where it lies.
  let path: String
  /// Its bytes.
  let bytes: UnsafeRawBufferPointer

  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  init(events: Int, seed: UInt64, _ form: CaseSample.Form) throws {
    path = "\(SampleFile.folder)/casebook-bench-\(getpid())-\(events)-\(form)"
    let descriptor = open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Failure(description: "\(path): cannot be made") }
    defer { close(descriptor) }
    var length = 0
    try CaseSample(events: events, seed: seed)?.write(form) { block in
      length += block.count
      guard write(descriptor, block.baseAddress, block.count) == block.count else {
        throw Failure(description: "cannot be written")
      }
    }
    let flags = MAP_SHARED | MAP_POPULATE
    guard let start = mmap(nil, length, PROT_READ, flags, descriptor, 0), start != MAP_FAILED
    else { throw Failure(description: "\(path): cannot be mapped") }
    bytes = UnsafeRawBufferPointer(start: start, count: length)
  }

  deinit {
    munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
    unlink(path)
  }

  private static var folder: String { getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp" }
}

/// Bytes that are mapped into memory; each block of them is copied, as from a file.
struct MappedBytes: CaseBytes {
  let bytes: UnsafeRawBufferPointer

  var byteCount: Int? { bytes.count }

  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) -> Int {
    guard offset < bytes.count else { return 0 }
    let end = min(bytes.count, offset + buffer.count)
    buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[offset..<end]))
    return end - offset
  }
}
