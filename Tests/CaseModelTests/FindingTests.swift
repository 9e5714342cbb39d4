import CaseModel
import Testing

struct FindingTests {
  @Test func `every code has a stable name, a severity and a line of explanation`() {
    let codes = FindingCode.allCases
    #expect(Set(codes.map(\.rawValue)).count == codes.count)
    for code in codes {
      #expect(code.rawValue.allSatisfy { $0.isLowercase || $0 == "-" || $0 == "8" }, "\(code)")
      #expect(code.explanation != code.rawValue, "\(code) is not explained")
      #expect(!code.explanation.contains("\n") && code.explanation.count <= 80, "\(code)")
      #expect(FindingCode(name: code.rawValue) == code)
    }
    #expect(FindingCode.confusableID.severity == .warning)
    #expect(FindingCode.duplicateID.severity == .error)
  }

  @Test func `a finding says code, place, what and what to do`() {
    let finding = Finding(
      .unknownKey, offset: 40, line: 3, column: 7, pointer: "/events/0/titel",
      message: "an event has no key \"titel\"", hint: "did you mean \"title\"?")
    #expect(
      finding.text
        == "unknown-key: /events/0/titel: an event has no key \"titel\"; did you mean \"title\"?")
    #expect(Finding(.syntax, message: "no value").text == "syntax: no value")
    let moved = finding.at(offset: 1, line: 2, column: 3)
    #expect((moved.offset, moved.line, moved.column, moved.text) == (1, 2, 3, finding.text))
    #expect(Finding(.badValue, severity: .hint, message: "m").severity == .hint)
  }
}
