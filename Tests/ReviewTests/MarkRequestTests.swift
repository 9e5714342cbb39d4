import Review
import Testing
import TestSupport

@Suite struct MarkRequestTests {
  @Test(
    arguments: [
      (Verdict.disputed, "why", nil, Mark.Kind.verdict),
      (.disputed, "", nil, .draft),
      (.disputed, nil, "note", .draft),
      (.disputed, " \n\t", nil, .draft),
      (nil, "why", nil, .draft),
      (nil, nil, "note", .note),
      (nil, nil, "", .note),
      (nil, "", nil, nil),
      (nil, nil, nil, nil),
    ] as [(Verdict?, String?, String?, Mark.Kind?)])
  func `what a person typed decides what is saved`(
    verdict: Verdict?, reason: String?, note: String?, kind: Mark.Kind?
  ) {
    #expect(Sample.draft("c1", verdict, reason: reason, note: note).kind == kind)
  }

  @Test func `a draft becomes a mark with all that was said and who said it`() throws {
    let stamp = Sample.stamp(by: "ana", at: 7)
    let draft = Sample.draft("c1", .misleading, reason: "out of context", judged: .wasAlleged)
    let mark = try Mark(id: Sample.id(1), number: 4, request: .save(draft), stamp: stamp)
    #expect(mark.kind == .verdict)
    #expect(mark.verdict == .misleading)
    #expect(mark.judged == .wasAlleged)
    #expect(mark.reason == .given("out of context"))
    #expect(mark.deskNote == .absent)
    #expect(mark.by == "ana")
    #expect(mark.at == UTCInstant(milliseconds: 7))
    #expect(mark.caseDigest == Sample.caseDigest)
    #expect(mark.claimDigest == Sample.digest(2))
    #expect(mark.number == 4)
  }

  @Test(arguments: [
    ("", MarkProblem.nameMissing), (" \t", .nameMissing), ("a\nb", .nameNotOneLine),
    ("a\u{1B}[31m", .nameNotOneLine), ("a\u{2028}b", .nameNotOneLine), ("a\u{9B}", .nameNotOneLine),
    (String(repeating: "n", count: 201), .nameTooLong),
  ])
  func `a name that cannot be one is refused`(name: String, problem: MarkProblem) {
    let request = MarkRequest.save(Sample.draft("c1", .disputed, reason: "why"))
    #expect(request.problem(under: Sample.stamp(by: name)) == problem)
  }

  @Test func `texts too long or with a NUL are refused, and the longest allowed is not`() {
    let stamp = Sample.stamp(by: "ana")
    func problem(_ text: String) -> MarkProblem? {
      MarkRequest.save(Sample.draft("c1", .disputed, reason: text)).problem(under: stamp)
    }
    #expect(problem(String(repeating: "x", count: 65_536)) == nil)
    #expect(problem(String(repeating: "x", count: 65_537)) == .textTooLong(bytes: 65_537))
    #expect(problem("a\0b") == .textHasNul)
    #expect(
      MarkRequest.save(Sample.draft("c1")).problem(under: stamp) == .nothingToSave)
  }

  @Test func `a redaction needs a reason`() throws {
    var log = LogWriter()
    let mark = try log.verdict(.disputed, on: "c1", by: "ana")
    let stamp = Sample.stamp(by: "ana")
    #expect(MarkRequest.redact(mark, reason: " ").problem(under: stamp) == .reasonMissing)
  }

  @Test func `names of marks are read back and nothing else is taken for one`() {
    var random = Seeded(1)
    for _ in 0..<100 {
      let id = Mark.ID(using: &random)
      #expect(Mark.ID(id.text) == id)
    }
    for text in ["", "m", "m00000000000", "m0000000000000", "x000000000000", "m00000000000l"] {
      #expect(Mark.ID(text) == nil, "\(text)")
    }
  }
}
