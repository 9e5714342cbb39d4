internal import Foundation
public import Review

/// Where the marks on one case lie.
///
/// Beside the case when it is a file (`NAME.case.json` has `NAME.reviews.sqlite`), or where the
/// user says. When the case has no folder that can be written - it came with the program or
/// through a pipe, or the folder is read-only - in the user's data folder. Both are read.
public struct ReviewLocations: Equatable, Sendable {
  /// What the file names end in.
  public static let suffix = ".reviews.sqlite"

  /// The first choice for new marks; nil for a case without a folder.
  public let first: String?
  /// The place in the user's data folder; nil when the user chose a place, or has no folder.
  public let fallback: String?

  /// The places for a case.
  ///
  /// - Parameters:
  ///   - casePath: The case file; nil when the case came with the program or through a pipe.
  ///   - caseID: The case's own id, any text.
  ///   - caseDigest: The SHA-256 of the case file: stands in where there is no id; without either
  ///     there is no place in the data folder.
  ///   - chosen: What the user gave as `--reviews`: then it is the only place.
  ///   - environment: Where `XDG_DATA_HOME` and `HOME` are looked up; relative paths are ignored.
  public init(
    casePath: String?, caseID: String?, caseDigest: ContentDigest?, chosen: String? = nil,
    environment: [String: String]
  ) {
    first = chosen ?? casePath.map(Self.beside)
    guard chosen == nil, let folder = Self.dataFolder(environment),
      let name = caseID.map(Self.fileName) ?? caseDigest?.hex
    else {
      fallback = nil
      return
    }
    fallback = folder + "/casebook/" + name + Self.suffix
  }

  /// All places to read, the first choice first.
  public var all: [String] { [first, fallback].compactMap(\.self) }

  /// Where a mark saved now goes: to the first choice, unless nothing lies there yet and its
  /// folder cannot be written. A store that lies in a read-only folder is not worked around.
  public var forNewMarks: String? {
    guard let first, let fallback else { return first ?? fallback }
    let file = StoreFile(path: first)
    let isTaken = access(first, F_OK) == 0
    return isTaken || file.isFolderWritable ? first : fallback
  }

  /// `NAME.case.json` and `NAME.case.jsonl`, two forms of one case, become `NAME.reviews.sqlite`; of
  /// other names only `.json` goes.
  static func beside(_ casePath: String) -> String {
    let name = casePath.utf8.lastIndex(of: UInt8(ascii: "/")).map { casePath.index(after: $0) }
    let start = name ?? casePath.startIndex
    for ending in [".case.json", ".case.jsonl", ".json"] {
      let stem = casePath.utf8.dropLast(ending.utf8.count)
      if casePath.utf8.reversed().starts(with: ending.utf8.reversed()), stem.endIndex > start {
        return String(casePath[..<stem.endIndex]) + suffix
      }
    }
    return casePath + suffix
  }

  /// An id as a file name; one that will not do (it may hold slashes, or be "..") is hashed.
  public static func fileName(for id: String) -> String {
    let plain = id.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"): true
      case UInt8(ascii: "."): true
      default: false
      }
    }
    let fits = plain && (1...100).contains(id.utf8.count) && id.utf8.first != UInt8(ascii: ".")
    return fits ? id : "id-" + String(ContentDigest(of: Array(id.utf8)).hex.prefix(32))
  }

  private static func dataFolder(_ environment: [String: String]) -> String? {
    if let folder = environment["XDG_DATA_HOME"], folder.hasPrefix("/") { return folder }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    return home + "/.local/share"
  }
}
