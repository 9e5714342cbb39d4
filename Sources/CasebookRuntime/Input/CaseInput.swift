import CaseModel
import CaseReader
import CaseWriter
import JSONText
import Review
import ReviewStore

/// A case to read: its bytes, and the names it goes by.
public struct CaseInput: Sendable {
  /// Where the bytes come from.
  public enum Origin: Equatable, Sendable {
    /// A file, by the path the person gave.
    case file(String)
    /// Standard input.
    case standardInput
    /// The program itself, by the case's id.
    case bundled(String)
  }

  /// Where the bytes come from.
  public let origin: Origin
  /// What findings and headings call it.
  public let name: String
  /// The bytes.
  public let bytes: any CaseBytes & Sendable
  /// The folder that the case's file lies in; nil for a case that is no file.
  public let caseFolder: String?
  /// What the person says of the folder in which the texts of its sources lie.
  public var sourcesWish = SourcesWish.nothing
  /// Where that folder is remembered; nil where it is neither remembered nor recalled.
  public var sourcesMemory: SourcesMemory?

  /// An input of any origin.
  public init(origin: Origin, name: String, bytes: any CaseBytes & Sendable) {
    self.origin = origin
    self.name = name
    self.bytes = bytes
    if case .file(let path) = origin {
      let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
      caseFolder = slash.map { String(path[...$0]) } ?? "."
    } else {
      caseFolder = nil
    }
  }

  /// The bytes of a record as they lie in the input now.
  ///
  /// Throws when they cannot be read, or when the file was written to since it was opened: then
  /// they may be another record's.
  public func bytes(of span: ByteSpan) throws(InputFailure) -> [UInt8] {
    do {
      let record = try bytes.bytes(at: span.offset, length: span.length)
      guard record.count == span.length, isUnchanged else {
        throw InputFailure(.changed, name: name)
      }
      return record
    } catch {
      throw error as? InputFailure ?? InputFailure(.changed, name: name)
    }
  }

  /// The SHA-256 of the text of a record, which is the same in both forms of a case.
  public func digest(ofRecordAt span: ByteSpan) throws(InputFailure) -> ContentDigest {
    let plain = try bytes(of: span).withUnsafeBufferPointer { json in
      Result { () throws(JSONError) in
        var plain: [UInt8] = []
        try RecordText(json).appendPlain(to: &plain)
        return plain
      }
    }
    switch plain {
    case .success(let plain): return ContentDigest(of: plain)
    case .failure: throw InputFailure(.changed, name: name)
    }
  }

  /// False when the file was written to since it was opened, as far as can be told.
  var isUnchanged: Bool { (bytes as? FileBytes)?.isUnchanged ?? true }
}

/// A case that is built into the program.
public struct BundledCase: Sendable {
  /// Its id, by which it can be opened.
  public let id: String
  /// The name of the file it was made from.
  public let fileName: String
  private let load: @Sendable () -> [UInt8]

  /// A bundled case whose bytes are fetched when it is opened.
  public init(id: String, fileName: String, load: @escaping @Sendable () -> [UInt8]) {
    self.id = id
    self.fileName = fileName
    self.load = load
  }

  /// The case, to be read.
  public var input: CaseInput {
    CaseInput(origin: .bundled(id), name: fileName, bytes: MemoryBytes(load()))
  }
}

extension CaseInput {
  /// The case a person names: a file; `-` for standard input, which is taken as it comes; the
  /// id of the bundled case where no file has that name; nothing for the bundled case.
  public static func named(
    _ name: String?, bundled: BundledCase
  ) throws(InputFailure) -> CaseInput {
    guard let name else { return bundled.input }
    if name == "-" { return try standardInput() }
    do throws(InputFailure) {
      return try file(name)
    } catch {
      guard error.cause == .missing, name == bundled.id else { throw error }
      return bundled.input
    }
  }

  private static func standardInput() throws(InputFailure) -> CaseInput {
    CaseInput(origin: .standardInput, name: "-", bytes: try StandardInput.open())
  }

  private static func file(_ path: String) throws(InputFailure) -> CaseInput {
    CaseInput(origin: .file(path), name: path, bytes: try FileBytes(path: path))
  }
}
