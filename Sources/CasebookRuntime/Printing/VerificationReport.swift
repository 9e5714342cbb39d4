import CaseModel
import JSONText
import Listing
import ScreenGrid

/// A verification as lines, and as JSON.
public struct VerificationReport {
  private let verification: Verification
  private let story: Case
  private let name: String
  private let unverifiedCounts: [RecordRef: Int]

  /// A report on a case.
  public init(_ verification: Verification, _ reading: ReadCase) {
    self.verification = verification
    story = reading.story
    name = reading.input.name
    unverifiedCounts = verification.anchors.filter { $0.state == .unverified }
      .reduce(into: [:]) { counts, check in
        if let source = check.source { counts[source, default: 0] += 1 }
      }
  }

  /// A line for each text, for each anchor that was looked for and not found (or for each anchor, if
  /// all are wanted), and the sum. How many could not be looked for stands with their text.
  public func lines(all: Bool) -> [SafeText] {
    let texts = verification.texts.filter {
      $0.state != .none || $0.note != nil || unverifiedCounts[$0.source] != nil
    }
    let anchors = verification.anchors.filter { check in
      all || check.state != .found && !(check.state == .unverified && check.source != nil)
    }
    return texts.map(line) + anchors.map(line) + [sum]
  }

  private func line(_ text: Verification.Text) -> SafeText {
    let digest = text.digest.map { "SHA-256 \($0)" }
    let recorded =
      text.state == .different
      ? story.sources[text.source.row].sha256.map { "recorded is \($0)" } : nil
    let facts = [
      words(text.state), digest, recorded, text.file ?? wantedFile(text), text.note,
      unverified(text.source),
    ]
    let words = facts.compactMap(\.self).joined(separator: ", ")
    return SafeText(cleaning: "text \(story.id(of: text.source)): \(words)")
  }

  private func unverified(_ source: RecordRef) -> String? {
    guard let count = unverifiedCounts[source] else { return nil }
    return "\(count) anchor\(count == 1 ? "" : "s") cannot be looked for (--all lists them)"
  }

  private func wantedFile(_ text: Verification.Text) -> String? {
    text.state == .notHere ? story.sources[text.source.row].file : nil
  }

  private func words(_ state: Verification.Text.State) -> String {
    switch state {
    case .asRecorded: "as recorded"
    case .unrecorded: "here without a recorded SHA-256"
    case .inCase: "in the case"
    case .different: "ANOTHER TEXT"
    case .notHere: "not here"
    case .none: "no text named"
    }
  }

  private func line(_ check: Verification.AnchorCheck) -> SafeText {
    let place = check.place.map { "\(name):\($0.line):\($0.column)" } ?? name
    let what = "\(check.record.kind.word) \(story.id(of: check.record))"
    let words = "\(quoted(check.own.anchor.exact)) \(fate(of: check))"
    return SafeText(cleaning: "\(place): \(check.state.rawValue): \(what): \(words)")
  }

  private let glyphs = Wording.plain.glyphs

  private func quoted(_ words: String) -> String {
    glyphs.openQuote.text + words + glyphs.closeQuote.text
  }

  private func fate(of check: Verification.AnchorCheck) -> String {
    let source = check.source.map { story.id(of: $0) } ?? "no source"
    let sign = glyphs.paragraph.text
    let wanted = check.own.anchor.paragraph.map { " \(sign)\($0)" } ?? ""
    let standing = check.paragraph.map { " \(sign)\($0)" } ?? ""
    switch check.state {
    case .found: return "stands in \(source)\(standing)"
    case .moved: return "stands in \(source)\(standing), not in\(wanted)"
    case .ambiguous: return "stands more than once in \(source)\(wanted)"
    case .missing:
      return "stands nowhere in \(source)\(wanted.isEmpty ? "" : ", wanted in\(wanted)")"
    case .unverified: return "cannot be looked for in \(source): \(check.obstacle ?? "")"
    }
  }

  /// "harbour.case.json: 12 anchors: 11 found, 1 moved; texts: 3 as recorded, 1 not here"
  private var sum: SafeText {
    let anchors = Verification.AnchorCheck.State.allCases.compactMap { state -> String? in
      let count = verification.anchors.count { $0.state == state }
      return count == 0 ? nil : "\(count) \(state.rawValue)"
    }
    let texts = Verification.Text.State.allCases.compactMap { state -> String? in
      let count = verification.texts.count { $0.state == state }
      return count == 0 ? nil : "\(count) \(words(state))"
    }
    let all = verification.anchors.count
    let anchorWords = all == 0 ? "no anchors" : anchors.joined(separator: ", ")
    let drafts = verification.texts.count {
      $0.state != .none && story.sources[$0.source.row].isDraft
    }
    let own =
      drafts == 0
      ? "" : drafts == 1 ? "; our own draft among them" : "; \(drafts) drafts of our own among them"
    let textWords = texts.isEmpty ? "no sources" : texts.joined(separator: ", ") + own
    return SafeText(
      cleaning: "\(name): \(all) anchor\(all == 1 ? "" : "s"): \(anchorWords); texts: \(textWords)")
  }
}

extension VerificationReport {
  /// `{texts, anchors, summary}`.
  public func write(to writer: inout JSONWriter) {
    writer.object { object in
      object.key("texts")
      object.array { list in verification.texts.forEach { write($0, to: &list) } }
      object.key("anchors")
      object.array { list in verification.anchors.forEach { write($0, to: &list) } }
      object.key("summary")
      object.object { sum in writeSum(to: &sum) }
    }
  }

  private func write(_ text: Verification.Text, to list: inout JSONWriter) {
    list.object { object in
      object.member("source", story.id(of: text.source))
      object.member("state", text.state.rawValue)
      object.member("sha256", text.digest)
      object.member("recorded", story.sources[text.source.row].sha256)
      object.member("file", text.file)
      object.member("note", text.note)
    }
  }

  private func write(_ check: Verification.AnchorCheck, to list: inout JSONWriter) {
    let anchor = check.own.anchor
    list.object { object in
      object.member("state", check.state.rawValue)
      object.member("record", story.id(of: check.record))
      object.member("kind", check.record.kind.word)
      object.member("source", check.source.map { story.id(of: $0) })
      object.member("exact", anchor.exact)
      object.member("prefix", anchor.prefix)
      object.member("suffix", anchor.suffix)
      object.member("wantedParagraph", anchor.paragraph)
      object.member("paragraph", check.paragraph)
      object.member("obstacle", check.obstacle)
      object.member("file", name)
      object.member("line", check.place?.line)
      object.member("column", check.place?.column)
      object.member("pointer", check.place?.pointer)
    }
  }

  private func writeSum(to sum: inout JSONWriter) {
    for state in Verification.AnchorCheck.State.allCases {
      sum.member(state.rawValue, verification.anchors.count { $0.state == state })
    }
    sum.member("textsAsRecorded", verification.texts.count { $0.state == .asRecorded })
    sum.member("textsNotRight", verification.texts.count { !$0.isRight })
  }
}
