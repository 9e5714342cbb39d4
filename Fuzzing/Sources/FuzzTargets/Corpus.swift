import CaseModel
import Foundation

/// The inputs to start from, and the words to put into them, as they lie in the repository.
public struct Corpus {
  /// Inputs, each a whole one.
  public let seeds: [[UInt8]]
  /// Pieces that matter to the target.
  public let words: [[UInt8]]

  /// What there is for a target, in a fixed order.
  ///
  /// `root` is the folder of the repository.
  public init(of target: FuzzTarget, root: String) throws {
    let folders = target.sources.map { "\(root)/Fuzzing/Corpus/\($0.rawValue)" }
    let fixtures = try target.sources.flatMap { try Self.fixtures(for: $0, root: root) }
    seeds = try folders.flatMap(Self.seeds) + fixtures
    words = try folders.flatMap { try Self.words(in: "\($0).dict") }
    guard !seeds.isEmpty, !words.isEmpty else { throw Fault("there is no corpus in \(folders)") }
  }

  /// Writes each seed as a file, which is how libFuzzer wants them.
  public func unpack(into folder: String) throws {
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true)
    for (place, seed) in seeds.enumerated() {
      try Data(seed).write(to: URL(fileURLWithPath: "\(folder)/seed-\(place)"))
    }
  }

  private static func bytes(of path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  /// A file is a seed; of a .list each line is one.
  private static func seeds(in folder: String) throws -> [[UInt8]] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    return try names.flatMap { name in
      let bytes = try bytes(of: "\(folder)/\(name)")
      return name.hasSuffix(".list") ? lines(of: bytes).map(unescaped) : [bytes]
    }
  }

  private static func lines(of bytes: [UInt8]) -> [[UInt8]] {
    bytes.split(separator: 0x0A).filter { $0.first != UInt8(ascii: "#") }.map { Array($0) }
  }

  /// For the reader, the cases of the tests and the examples of all that it finds wrong.
  private static func fixtures(for target: FuzzTarget, root: String) throws -> [[UInt8]] {
    guard target == .reader || target == .lines else { return [] }
    let cases = FindingRule.all.flatMap(\.examples).flatMap { example -> [ExampleCase] in
      [example.breaking] + (example.keeping.map { [$0] } ?? [])
    }
    let examples = cases.filter { isLines($0) == (target == .lines) }.map(\.document)
      .filter { $0.count <= target.longestInput }
    guard target == .reader else { return examples }
    return try examples
      + ["harbour", "hostile"].map { try bytes(of: "\(root)/Tests/Fixtures/\($0).case.json") }
  }
}

extension Corpus {
  private static func isLines(_ example: ExampleCase) -> Bool {
    if case .lines = example { true } else { false }
  }

  /// A dictionary as libFuzzer reads it: a word in quotes on each line, with or without a name.
  private static func words(in path: String) throws -> [[UInt8]] {
    lines(of: try bytes(of: path)).compactMap { line in
      guard let start = line.firstIndex(of: 0x22), let end = line.lastIndex(of: 0x22), start < end
      else { return nil }
      return unescaped(plain(Array(line[(start + 1)..<end])))
    }
  }

  /// Without the backslashes before quotes and backslashes.
  private static func plain(_ word: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var isEscaped = false
    for byte in word {
      if byte == 0x5C, !isEscaped {
        isEscaped = true
        continue
      }
      if isEscaped, byte == UInt8(ascii: "x") { result.append(0x5C) }
      isEscaped = false
      result.append(byte)
    }
    return result
  }

  /// With the bytes that `\xHH` stands for.
  private static func unescaped(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var at = 0
    while at < text.count {
      let digits = text[min(at + 2, text.count)..<min(at + 4, text.count)]
      if text[at...].starts(with: "\\x".utf8), digits.count == 2,
        let byte = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      {
        result.append(byte)
        at += 4
      } else {
        result.append(text[at])
        at += 1
      }
    }
    return result
  }
}

extension FuzzTarget {
  /// Whose corpora the target starts from: its own, but for those that take what the readers take.
  fileprivate var sources: [FuzzTarget] {
    switch self {
    case .convert, .edit: [.reader, .lines]
    default: [self]
    }
  }
}
