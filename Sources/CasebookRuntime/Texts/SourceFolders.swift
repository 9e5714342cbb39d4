import CaseModel
import ReviewStore

/// What a person says of the folder in which the texts of sources lie.
public enum SourcesWish: Equatable, Sendable {
  /// Nothing: the folder that is remembered for the case, if any.
  case nothing
  /// This folder, from now on.
  case folder(String)
  /// No folder any more.
  case forget
}

/// The folders in which the copies of a case's sources are looked for, the first choice first.
public struct SourceFolders: Equatable, Sendable {
  /// What became of the folder that a person named.
  public enum Chosen: Equatable, Sendable {
    /// Nobody named one.
    case none
    /// One was named now; whether it will be known next time.
    case named(String, isRemembered: Bool)
    /// One was named earlier.
    case recalled(String)
    /// One was named earlier, and is not there any more.
    case lost(String)
    /// The one that was named earlier is forgotten.
    case forgotten
  }

  /// What became of the folder that a person named.
  public let chosen: Chosen
  let all: [SourceFolder]

  /// The folders for a case: the one that was chosen, then that of the case's attachments and that
  /// of its file. A folder that is named is remembered, if the case was read to its end.
  init(_ input: CaseInput, _ identity: CaseIdentity, attachments: String?, isWhole: Bool) {
    chosen = Self.chosen(input, identity, isWhole)
    var folders: [SourceFolder] = []
    switch chosen {
    case .named(let folder, _), .recalled(let folder): folders.append(SourceFolder(folder))
    case .none, .lost, .forgotten: break
    }
    if let beside = input.caseFolder {
      if let attachments {
        folders.append(SourceFolder(beside + "/" + attachments, within: beside))
      }
      folders.append(SourceFolder(beside))
    }
    all = folders
  }

  private static func chosen(
    _ input: CaseInput, _ identity: CaseIdentity, _ isWhole: Bool
  ) -> Chosen {
    let memory = input.sourcesMemory
    switch input.sourcesWish {
    case .folder(let folder):
      // Where reading ended early, the case may have an id that nobody has seen.
      let isRemembered = isWhole && memory?.remember(folder, for: identity) == true
      return .named(folder, isRemembered: isRemembered)
    case .forget:
      memory?.forget(identity)
      return .forgotten
    case .nothing:
      guard let folder = memory?.folder(of: identity) else { return .none }
      return RealPath.of(folder) == nil ? .lost(folder) : .recalled(folder)
    }
  }

  /// A line for people; nil where there is nothing to say.
  public var words: String? {
    switch chosen {
    case .none: nil
    case .named(let folder, true): "texts from \(folder), remembered (\(Self.wayOut))"
    case .named(let folder, false): "texts from \(folder), this time only"
    case .recalled(let folder): "texts from \(folder), as remembered (\(Self.wayOut))"
    case .lost(let folder): "the folder of the texts is not there: \(folder) (\(Self.wayOut))"
    case .forgotten: "the folder of the texts is forgotten"
    }
  }

  private static let wayOut = "--forget-sources forgets it"
}
