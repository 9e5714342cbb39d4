import CaseModel
import CrossReference
import Testing

private let family = CaseText(
  sources: #"{"id": "court", "title": "Court papers"}, "#
    + #"{"id": "wire", "title": "Wire", "derivedFrom": [{"source": "court", "certainty": "named"}]}, "#
    + #"{"id": "site", "title": "Site", "derivedFrom": [{"source": "wire", "certainty": "named"}]}, "#
    + #"{"id": "report", "title": "Report", "derivedFrom": [{"source": "site", "certainty": "named"}]}, "#
    + #"{"id": "probe", "title": "Probe", "derivedFrom": [{"source": "site", "certainty": "likely", "#
    + #""by": "ana", "for": "same order", "against": "names nobody"}]}, "#
    + #"{"id": "brief", "title": "Brief", "derivedFrom": ["site"]}, "#
    + #"{"id": "lone", "title": "Lone"}, {"id": "own", "title": "Own", "ownReporting": true}, "#
    + #"{"id": "ours", "title": "Ours", "kind": "draft"}"#)

struct LineageTests {
  @Test func `texts of one family have one origin, and the count says what it rests on`() throws {
    let derived = try family.derive()
    let count = try derived.count("report", "probe", "brief")
    #expect(count.text == "1" && count.named == 1 && count.judged == 2)
    #expect(
      try derived.lineage.origins(of: derived.row("probe")) == [.source(derived.row("court"))])
    #expect(try derived.lineage.certainty(of: derived.row("probe")) == .likely)
  }

  @Test func `what nobody recorded stands apart from traced origins`() throws {
    let derived = try family.derive()
    #expect(try derived.count("report", "lone").text == "1 +?")
    #expect(try derived.count("lone").text == "+?")
    #expect(try derived.count("report", "own").text == "2")
    #expect(try derived.count("ours", "report").text == "1")
    #expect(try derived.count("ours").text == "0")
    #expect(OriginCount(traced: 0, untraced: 2).text == "+2?")
    #expect(OriginCount(traced: 2, untraced: 2).text == "2 +2?")
  }

  @Test func `in a case that declares nothing no origin is counted that nobody recorded`() throws {
    let two = #"{"id": "a", "title": "A"}, {"id": "b", "title": "B"}"#
    let derived = try CaseText(sources: two).derive()
    #expect(try derived.count("a", "b").text == "+2?")
    #expect(!derived.lineage.isDeclared)
    let third = #", {"id": "c", "title": "C", "ownReporting": true}"#
    let more = try CaseText(sources: two + third).derive()
    #expect(try derived.count("a", "b") == more.count("a", "b"))
    #expect(more.lineage.isDeclared)
  }

  @Test func `sources that cite each other are one origin, with a warning`() throws {
    let derived = try CaseText(
      sources: #"{"id": "a", "title": "A", "derivedFrom": ["b"]}, "#
        + #"{"id": "b", "title": "B", "derivedFrom": ["c"]}, "#
        + #"{"id": "c", "title": "C", "derivedFrom": ["a"]}, "#
        + #"{"id": "d", "title": "D", "derivedFrom": ["c"]}"#
    ).derive()
    #expect(try derived.count("a", "b", "c", "d").text == "1")
    #expect(derived.lineage.circles == [[0, 1, 2]])
    let tree = derived.lineage.tree(of: derived.owner)
    #expect(tree.rows.map(\.node) == [.source(0), .source(2), .source(1), .source(3)])
    #expect(tree.rows.map(\.depth) == [0, 1, 2, 2])
  }

  @Test func `a source of two origins adds none to those that are there`() throws {
    let derived = try CaseText(
      sources: #"{"id": "x", "title": "X"}, {"id": "y", "title": "Y"}, {"id": "z", "title": "Z"}, "#
        + #"{"id": "ofx", "title": "1", "derivedFrom": ["x"]}, "#
        + #"{"id": "ofxy", "title": "2", "derivedFrom": ["x", "y"]}, "#
        + #"{"id": "ofyz", "title": "3", "derivedFrom": ["y", "z"]}"#
    ).derive()
    #expect(try derived.count("ofxy").text == "1")
    #expect(try derived.count("ofx", "ofxy").text == "1")
    #expect(try derived.count("ofx", "ofyz").text == "2")
    #expect(try derived.count("ofx", "ofxy", "ofyz").text == "1")
  }

  @Test func `five thousand sources of two origins each are counted without comparing all pairs`()
    throws
  {
    let origins = (0...5_000).map { #"{"id": "o\#($0)", "title": "O"}"# }
    let texts = (0..<5_000).map {
      #"{"id": "s\#($0)", "title": "S", "derivedFrom": ["o\#($0)", "o\#($0 + 1)"]}"#
    }
    let derived = try CaseText(sources: (origins + texts).joined(separator: ",")).derive()
    let first = try derived.row("s0")
    let everyOther = stride(from: first, to: first + 5_000, by: 2)
    #expect(derived.origins(ofSources: everyOther).traced == 2_500)
    #expect(derived.origins(ofSources: first..<(first + 5_000)).traced == 1)
  }

  @Test func `a chain in which each source adds an origin keeps no more than the limit of each`()
    throws
  {
    let texts = (0..<1_000).map {
      let from = $0 == 0 ? #"["o0"]"# : #"["s\#($0 - 1)", "o\#($0)"]"#
      return
        #"{"id": "o\#($0)", "title": "O"}, {"id": "s\#($0)", "title": "S", "derivedFrom": \#(from)}"#
    }
    let derived = try CaseText(sources: texts.joined(separator: ",")).derive()
    #expect(try derived.lineage.origins(of: derived.row("s99")).count == 100)
    #expect(try derived.lineage.origins(of: derived.row("s999")).count == 256)
    #expect(try derived.count("s0", "s999").text == "1")
  }

  @Test func `a claim's own way overrides that of its source`() throws {
    let derived = try CaseText(
      sources: #"{"id": "wire", "title": "W"}, {"id": "leak", "title": "L"}, "#
        + #"{"id": "paper", "title": "P", "derivedFrom": ["wire"]}"#,
      questions: #"{"id": "q", "text": "Q?", "type": "date"}"#,
      claims: #"{"source": "wire", "question": "q", "value": "2014"}, "#
        + #"{"source": "paper", "question": "q", "value": "2014", "via": ["leak"]}"#
    ).derive()
    #expect(derived.answers(ofQuestion: 0)[0].origins.text == "2")
    #expect(derived.verdict(ofClaims: 0, 1).verdict == .corroborates)
  }

  @Test func `people's words on a pair of sources make and refuse links`() throws {
    var text = CaseText(
      sources: #"{"id": "a", "title": "A", "ownReporting": true}, "#
        + #"{"id": "b", "title": "B", "derivedFrom": ["a"]}, "#
        + #"{"id": "c", "title": "C", "ownReporting": true}"#)
    #expect(try text.derive().count("a", "b", "c").text == "2")
    text.decisions = #"{"about": ["b", "a"], "decision": "independent"}"#
    #expect(try text.derive().count("a", "b", "c").text == "3")
    text.decisions = #"{"about": ["c", "a"], "decision": "repeats"}"#
    #expect(try text.derive().count("a", "b", "c").text == "1")
  }

  @Test func `the tree stands each source under its surest origin, the unrecorded last`() throws {
    let derived = try family.derive()
    let rows = derived.lineage.tree(of: derived.owner).rows.map { row in
      guard case .source(let source) = row.node else { return "?" }
      return String(repeating: " ", count: row.depth) + derived.owner.sources[source].id
        + (row.isUntraced ? " ?" : "")
    }
    #expect(
      rows == [
        "court", " wire", "  site", "   report", "   probe", "   brief", "own", "lone ?",
      ])
    let link = try #require(derived.lineage.links(of: derived.row("probe")).first)
    #expect(link.by == "ana" && link.supporting == "same order" && link.opposing == "names nobody")
    #expect(try derived.lineage.children(of: derived.row("site")).count == 3)
  }

  @Test func `a chain of ten thousand sources is followed without a deep stack`() throws {
    let chain = (0..<10_000).map {
      #"{"id": "s\#($0)", "title": "S", "derivedFrom": ["s\#(($0 + 1) % 10_000)"]}"#
    }
    let derived = try CaseText(sources: chain.joined(separator: ",")).derive()
    #expect(try derived.count("s0", "s77").text == "1")
    #expect(derived.lineage.circles.count == 1)
    #expect(derived.lineage.tree(of: derived.owner).rows.last?.depth == 9_999)
  }
}
