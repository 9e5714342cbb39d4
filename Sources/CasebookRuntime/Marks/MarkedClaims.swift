import CaseModel
import Listing
import Review

/// Which claims of a case the marks of a log are on, as it stands today.
public struct MarkedClaims: Sendable {
  /// Where the claim of a mark is.
  public enum Place: Equatable, Sendable {
    /// In the case, as it was marked.
    case here(RecordRef)
    /// In the case, where it reads otherwise now.
    case changed(RecordRef)
    /// Not in the case any more, or not in these words where it has no id.
    case gone
    /// In another case that has the same id.
    case elsewhere
  }

  private let story: Case
  private let targets: MarkTargets
  private let history: MarkHistory
  private let strangers: Set<Mark.ID>
  private let sharedPlace: String

  init(_ story: Case, _ marks: MarkState, sharedPlace: String?) {
    self.story = story
    self.sharedPlace = sharedPlace ?? ""
    (targets, history, strangers) = (marks.targets, marks.history, marks.strangers)
  }

  /// Where the claim of a mark is.
  public func place(of mark: Mark) -> Place {
    if strangers.contains(mark.id) { return .elsewhere }
    guard let claim = targets.claims(of: mark.target, in: story).first else { return .gone }
    return mark.isStale(against: targets.digest(of: claim)) ? .changed(claim) : .here(claim)
  }

  /// What the claim of a mark is called in the case today; nil where it is not in it.
  public func id(of mark: Mark) -> String? {
    switch place(of: mark) {
    case .here(let claim), .changed(let claim): story.id(of: claim)
    case .gone, .elsewhere: nil
    }
  }

  /// What there is to be told of marks whose claims are not in the case, a line for each sort; none
  /// for a log that has no such marks.
  public var warnings: [String] {
    let lost = history.entries.count {
      $0.mark.kind.isContent && !$0.isUndone && place(of: $0.mark) == .gone
    }
    return [
      Self.words(lost, "the claim is no longer in the case"),
      Self.words(
        strangers.count,
        "made on another case with this id, so not counted here; in \(sharedPlace)"),
    ].compactMap(\.self)
  }

  private static func words(_ count: Int, _ what: String) -> String? {
    guard count > 0 else { return nil }
    return "\(count == 1 ? "1 mark" : "\(count) marks"): \(what)"
  }
}

extension Mark {
  /// What the claim was called when it was marked: its id; where it had none, its place then.
  var claimNameThen: String {
    switch target {
    case .claim(let id): id
    case .record(let digest): place ?? digest.hex
    }
  }
}
