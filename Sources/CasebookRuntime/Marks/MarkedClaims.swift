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
    /// Not in what was read: the rest was not, or records were left out, and it may be in those.
    case unread
    /// In another version of the case, or in another case that has the same id.
    case elsewhere
  }

  private let story: Case
  private let targets: MarkTargets
  private let all: MarkHistory
  private let strangers: Set<Mark.ID>
  private let isOfAll: Bool
  private let sharedPlace: String

  init(_ story: Case, _ marks: MarkState, sharedPlace: String?) {
    self.story = story
    self.sharedPlace = sharedPlace ?? ""
    (targets, all, strangers) = (marks.targets, marks.all, marks.strangers)
    isOfAll = marks.isOfAll
  }

  /// Where the claim of a mark is.
  public func place(of mark: Mark) -> Place {
    if strangers.contains(mark.id) { return .elsewhere }
    guard let claim = targets.claims(of: mark.target, in: story).first else {
      return isOfAll ? .gone : .unread
    }
    return mark.isStale(against: targets.words(of: claim)) ? .changed(claim) : .here(claim)
  }

  /// What the claim of a mark is called in the case today; nil where it is not in it.
  public func id(of mark: Mark) -> String? {
    switch place(of: mark) {
    case .here(let claim), .changed(let claim): story.id(of: claim)
    case .gone, .unread, .elsewhere: nil
    }
  }

  /// What there is to be told of marks whose claims are not in the case, a line for each sort; none
  /// for a log that has no such marks, or where all of them are undone.
  public var warnings: [String] {
    let standing = all.entries.filter { $0.mark.kind.isContent && !$0.isUndone }
    let places = standing.map { place(of: $0.mark) }
    return [
      Self.words(.gone, places, "the claim is no longer in the case"),
      Self.words(.unread, places, "the claim is not in what was read of the case"),
      Self.words(
        .elsewhere, places,
        "the claim is not here, or reads otherwise: made on another version of this case, or on "
          + "another case with this id, so not counted here; in \(sharedPlace)"),
    ].compactMap(\.self)
  }

  private static func words(_ place: Place, _ places: [Place], _ what: String) -> String? {
    let count = places.count { $0 == place }
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
