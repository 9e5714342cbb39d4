import CaseModel
import TestSupport
import Testing

@testable import CaseReader

/// What a first look at bytes tells of values and options is what decoding them tells.
@Suite struct GlanceTests {
  private static let words = ["oak", "elm", "ash", "1985", "1985-04~", "http://a.b/c", "a"]
  private static let types = ["text", "choice", "date", "url", "place", "actor", "number"]

  /// With an escape in each text, nothing of the same case can be told from its bytes.
  @Test func `values and options are judged alike by their bytes and by what they mean`() throws {
    var told: [FindingCode: Int] = [:]
    for seed in 0..<400 {
      let plain = try read(text(seed: seed, isEscaped: false))
      let escaped = try read(text(seed: seed, isEscaped: true))
      #expect(words(plain) == words(escaped), "seed \(seed)\n\(text(seed: seed, isEscaped: false))")
      told.merge(plain.findingCounts) { $0 + $1 }
    }
    for code: FindingCode in [.badValue, .unlistedOption, .repeatedValue, .loop] {
      #expect(told[code, default: 0] > 20, "\(code) is hardly tried")
    }
  }

  @Test func `a look at options tells when it cannot tell`() {
    func glance(_ json: String) -> OptionGlance? {
      Array(json.utf8).withUnsafeBufferPointer { OptionGlance($0) }
    }
    #expect(glance(#"["a", {"value": "b", "label": "c", "within": "a"}]"#)?.isSurelyRight == true)
    #expect(glance(#"[{"value": "a", "aliases": ["a"]}]"#)?.isSurelyRight == true)
    for doubtful in [
      #"["a", "a"]"#, #"[{"value": "a", "within": "b"}]"#, #"[{"value": "a", "within": "a"}]"#,
      #"["a", {"value": "b", "aliases": ["a"]}]"#, #"[{"value": "a", "aliases": ["b", "b"]}]"#,
    ] { #expect(glance(doubtful)?.isSurelyRight == false, "\(doubtful)") }
    for unknown in [#"["é"]"#, #"["\u0061"]"#, #"[{"value": 5}]"#, "["] {
      #expect(glance(unknown) == nil, "\(unknown)")
    }
  }

  private func words(_ result: ReadResult) -> [String] {
    result.findings.map { found in
      "\(found.code) \(found.severity) \(found.record?.description ?? "-") \(found.message)"
    }
  }

  private func text(seed: Int, isEscaped: Bool) -> String {
    var random = Seeded(seed)
    let questions = (0..<3).map { row in
      let options = (0..<random.below(4)).map { _ in option(&random, isEscaped) }
      let type = random.pick(Self.types)
      return
        #"{"id": "k\#(row)", "text": "K?", "type": "\#(type)", "options": [\#(list(options))]}"#
    }
    let claims = (0..<6).map { _ in
      let question = random.below(3)
      return #"{"source": "s", "question": "k\#(question)", "value": \#(word(&random, isEscaped))}"#
    }
    return """
      {"casebook": 1, "title": "T", "sources": [{"id": "s", "title": "S"}],
      "questions": [\(list(questions))], "claims": [\(list(claims))]}
      """
  }

  private func option(_ random: inout Seeded, _ isEscaped: Bool) -> String {
    let value = word(&random, isEscaped)
    guard random.below(2) == 0 else { return value }
    let more = ["label", "within", "aliases"].filter { _ in random.below(2) == 0 }.map { key in
      key == "aliases"
        ? #", "aliases": [\#(word(&random, isEscaped)), \#(word(&random, isEscaped))]"#
        : #", "\#(key)": \#(word(&random, isEscaped))"#
    }
    return #"{"value": \#(value)\#(more.joined())}"#
  }

  /// A text; its first byte, a letter or a digit, may be escaped.
  private func word(_ random: inout Seeded, _ isEscaped: Bool) -> String {
    let word = random.pick(Self.words)
    let first = word.utf8.first.map { String($0, radix: 16) } ?? ""
    return isEscaped ? "\"\\u00\(first)\(word.dropFirst())\"" : "\"\(word)\""
  }

  private func list(_ items: [String]) -> String { items.joined(separator: ", ") }
}
