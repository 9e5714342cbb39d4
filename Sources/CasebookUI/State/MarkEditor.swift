import CaseModel
import Review

/// A mark being written: the claim, what of it is judged, the verdict, the public reason and the
/// desk note.
public struct MarkEditor: Equatable, Sendable {
  /// The claim.
  public let claim: RecordRef
  /// What of the claim is judged.
  public var judged = Judged.isSo
  /// The verdict; nil where only a note is written.
  public var verdict: Verdict?
  /// The reason, which is public.
  public var reason: TextField
  /// The note, which stays at the desk.
  public var note: TextField
  /// The part that has the keys.
  public var field: Field
  /// The note before, so that one nobody touched is not written again.
  let formerNote: String

  /// The parts that Tab goes round.
  public enum Field: CaseIterable, Sendable {
    case reason, note, judged
  }

  /// An editor for a claim.
  public init(
    claim: RecordRef, verdict: Verdict?, reason: String = "", note: String = "",
    field: Field = .reason
  ) {
    self.claim = claim
    self.verdict = verdict
    self.reason = TextField(reason)
    self.note = TextField(note)
    self.field = field
    formerNote = note
  }

  /// The text that is typed in; nil while what is judged is chosen.
  public var focused: TextField? {
    get {
      switch field {
      case .reason: reason
      case .note: note
      case .judged: nil
      }
    }
    set {
      guard let newValue else { return }
      if field == .reason { reason = newValue } else if field == .note { note = newValue }
    }
  }

  /// What saving it asks for.
  public var request: MarkIntent {
    MarkIntent(
      claim: claim, judged: judged, verdict: verdict,
      reason: reason.isBlank ? nil : reason.text,
      deskNote: note.text == formerNote ? nil : note.text)
  }

  /// Whether the reason or the note reads otherwise than in another editor.
  func hasOtherWords(than other: MarkEditor) -> Bool {
    reason.text != other.reason.text || note.text != other.note.text
  }

  /// Gives the keys to the next part.
  mutating func moveOn() {
    let all = Field.allCases
    let index = all.firstIndex(of: field) ?? 0
    field = all[(index + 1) % all.count]
  }

  /// Judges the next of the things that can be judged of the claim.
  mutating func judgeNext(of choices: [Judged], forward: Bool) {
    let index = choices.firstIndex(of: judged) ?? 0
    judged = choices[(index + (forward ? 1 : choices.count - 1)) % choices.count]
  }
}

/// A mark as a person means it. The runtime adds who, when, and on which words of which case.
public struct MarkIntent: Equatable, Sendable {
  /// The claim.
  public let claim: RecordRef
  /// What of it is judged.
  public let judged: Judged
  /// The verdict; nil where only a note is written.
  public let verdict: Verdict?
  /// The public reason; nil leaves a verdict in progress.
  public let reason: String?
  /// The desk note; nil leaves the one before.
  public let deskNote: String?

  /// Makes an intent.
  public init(
    claim: RecordRef, judged: Judged, verdict: Verdict?, reason: String?, deskNote: String?
  ) {
    self.claim = claim
    self.judged = judged
    self.verdict = verdict
    self.reason = reason
    self.deskNote = deskNote
  }
}
