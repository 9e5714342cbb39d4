import Testing

@testable import CaseModel
@testable import CrossReference

/// Question fields, two values as JSON, and how the first stands to the second.
private typealias Row = (question: String, first: String, second: String, relation: ValueRelation)

private let date = #""type": "date""#
private let number = #""type": "number""#
private let choice = #""type": "choice""#

private let dates: [Row] = [
  (date, #""2014""#, #""2014""#, .same),
  (date, #""2014-09""#, #""2014""#, .finer),
  (date, #""2014""#, #""2014-09-03""#, .coarser),
  (date, #""2014""#, #""2015""#, .contradict),
  (date, #""2014/2016""#, #""2015/2017""#, .overlap),
  (date, #""2014-XX""#, #""2014""#, .same),
  (date, #""199X""#, #""1995""#, .coarser),
  (date, #""2014/..""#, #""2019""#, .coarser),
  (date, #""2014/""#, #""2013""#, .contradict),
  (date, #""2014/""#, #""2019""#, .coarser),
  (date, #""2014/..""#, #""2014/""#, .finer),
  (date, #""2001-21""#, #""2001-05""#, .coarser),
  (date, #""2001-24""#, #""2002-01-15""#, .coarser),
  (date, #""1984~""#, #""1985""#, .overlap),
  (date, #""1984~""#, #""1986""#, .contradict),
  (date, #""1984%""#, #""1986""#, .overlap),
  (date, #""1984""#, #""1985""#, .contradict),
  (date, #""2014-09-03~""#, #""2014-09-04""#, .overlap),
  (date, #""2014-09-03~""#, #""2014-09-05""#, .contradict),
  (date, #""1984~""#, #""1984""#, .same),
  (date, #""[1667,1668,1670..1672]""#, #""1670""#, .coarser),
  (date, #""[1667,1668,1670..1672]""#, #""1669""#, .contradict),
  (date, #""[1667,1668]""#, #""1667/1668""#, .same),
  (date, #""156X-12-25""#, #""1565-12-25""#, .coarser),
  (date, #""156X-12-25""#, #""1565-12-26""#, .contradict),
  (date, #""2024-05-03T21:10""#, #""2024-05-03""#, .finer),
  (date, #""2024-05-03T21:10""#, #""2024-05-03T21:10:20""#, .coarser),
  (date, #""2024-05-03T21:10""#, #""2024-05-03T21:15""#, .contradict),
  (date, #""2024-05-03T21:10:00Z""#, #""2024-05-03T23:10:00+02:00""#, .same),
  (date, #""2024-05-03T21:10:00Z""#, #""2024-05-03T21:10:00+02:00""#, .contradict),
  (date, #""2024-05-03T21:10:00Z""#, #""2024-05-04T02:00""#, .overlap),
  (date, #""2024-05-03T21:10:00Z""#, #""2024-05-06T02:00""#, .contradict),
]

private let numbers: [Row] = [
  (number, "12", "12", .same),
  (number, "12", "12.0", .same),
  (number, "12", "14", .contradict),
  (number, "12", #"{"min": 9}"#, .finer),
  (number, "9", #"{"min": 9}"#, .finer),
  (number, "8", #"{"min": 9}"#, .contradict),
  (number, #"{"max": 12}"#, #"{"min": 9}"#, .overlap),
  (number, #"{"min": 9, "max": 12}"#, #"{"min": 10, "max": 11}"#, .coarser),
  (number, #"{"about": 8000000}"#, "7600000", .coarser),
  (number, #"{"about": 8000000}"#, "7400000", .contradict),
  (number, #"{"about": 1200}"#, "1250", .coarser),
  (number, #"{"about": 1200}"#, "1251", .contradict),
  (number, #"{"about": 0.05}"#, "0.054", .coarser),
  (number, #"{"about": 8e6}"#, "7500000", .coarser),
  (number + #", "tolerance": 2"#, "12", "14", .same),
  (number + #", "tolerance": 1"#, "12", "14", .contradict),
  (number + #", "tolerancePercent": 10"#, "100", "91", .same),
  (number + #", "tolerancePercent": 10"#, "100", "89", .contradict),
  (
    #""type": "quantity""#, #"{"amount": 3, "unit": "km"}"#, #"{"amount": 3000, "unit": "m"}"#,
    .same
  ),
  (#""type": "quantity", "unit": "m""#, "0.9144", #"{"amount": 3, "unit": "ft"}"#, .same),
  (
    #""type": "quantity""#, #"{"amount": 3, "unit": "EUR"}"#, #"{"amount": 3, "unit": "USD"}"#,
    .unresolved
  ),
  (#""type": "quantity", "unit": "EUR""#, "3", #"{"amount": 4, "unit": "EUR"}"#, .contradict),
  (
    #""type": "quantity", "unit": "m", "tolerance": 5"#, #"{"amount": 1, "unit": "km"}"#, "1004",
    .same
  ),
]

private let others: [Row] = [
  (#""type": "boolean""#, "true", "true", .same),
  (#""type": "boolean""#, "true", "false", .contradict),
  (#""type": "text""#, #""Arson, they say.""#, #""arson they say""#, .same),
  (#""type": "text""#, #""arson""#, #""a fuse""#, .unresolved),
  (#""type": "text""#, #""Müller's café""#, #""Mullers CAFE""#, .same),
  (#""type": "text""#, #"{"none": true}"#, #""arson""#, .contradict),
  (#""type": "text""#, #"{"none": true}"#, #"{"none": true}"#, .same),
  (choice, #""red""#, #""Red""#, .same),
  (choice, #""red""#, #""blue""#, .contradict),
  (#""type": "place""#, #""Leeds""#, #""Hull""#, .contradict),
  (#""type": "place""#, #""Hull""#, #""Port of Hull""#, .unresolved),
  (
    #""type": "place""#, #"{"lat": 50, "lon": 4}"#, #"{"lat": 50, "lon": 4, "radiusM": 90}"#, .finer
  ),
  (#""type": "place""#, #"{"lat": 50, "lon": 4}"#, #"{"lat": 50.1, "lon": 4}"#, .contradict),
  (
    #""type": "place""#, #"{"lat": 50, "lon": 4, "radiusM": 6000}"#,
    #"{"lat": 50.1, "lon": 4, "radiusM": 6000}"#, .overlap
  ),
  (#""type": "actor""#, #""ann""#, #""ann""#, .same),
  (#""type": "actor""#, #""ann""#, #""bob""#, .contradict),
  (#""type": "actor""#, #""ann""#, #""ann2""#, .same),
  (#""type": "actor""#, #""owner""#, #""owned""#, .contradict),
  (#""type": "actor""#, #""desk""#, #""paper""#, .finer),
  (#""type": "actor""#, #""desk""#, #""house""#, .finer),
  (#""type": "actor""#, #""cara""#, #""carla""#, .same),
  (#""type": "actor""#, #""dan""#, #""dana""#, .unresolved),
  (#""type": "event""#, #""day""#, #""week""#, .finer),
  (#""type": "event""#, #""day""#, #""raid""#, .contradict),
]

private let options =
  #""type": "choice", "options": [{"value": "Europe"}, "#
  + #"{"value": "nl", "label": "Netherlands", "aliases": ["Holland"], "within": "Europe"}, "#
  + #"{"value": "ams", "aliases": ["Amsterdam", "A."], "within": "nl"}, "#
  + #"{"value": "ant", "aliases": ["Antwerp", "A."], "within": "Europe"}]"#

private let optioned: [Row] = [
  (options, #""nl""#, #""holland""#, .same),
  (options, #""ams""#, #""Europe""#, .finer),
  (options, #""Netherlands""#, #""Amsterdam""#, .coarser),
  (options, #""ams""#, #""ant""#, .contradict),
  (options, #""A.""#, #""ant""#, .unresolved),
  (options, #""Asia""#, #""ant""#, .contradict),
]

private let complete = #""type": "choice", "many": true"#
private let partial = #""type": "choice", "many": true, "complete": false"#

private let lists: [Row] = [
  (complete, #""a""#, #""b""#, .unrelated),
  (complete, #""a""#, #""A""#, .same),
  (complete, #""a""#, #"{"none": true}"#, .contradict),
  (complete, #"["a", "b"]"#, #"["b", "a"]"#, .same),
  (complete, #"["a", "b"]"#, #"["a", "c"]"#, .contradict),
  (complete, #"["a", "b"]"#, #"["a"]"#, .contradict),
  (complete, #""a""#, #"["a", "b"]"#, .coarser),
  (complete, #""c""#, #"["a", "b"]"#, .contradict),
  (partial, #"["a", "b"]"#, #"["a"]"#, .finer),
  (partial, #"["a", "b"]"#, #"["a", "c"]"#, .overlap),
  (partial, #"["a", "b"]"#, #"["c"]"#, .unrelated),
  (partial, #""c""#, #"["a", "b"]"#, .unrelated),
  (#""type": "text", "many": true"#, #"["a", "b"]"#, #"["a", "c"]"#, .unresolved),
]

private let world = CaseText(
  sources: #"{"id": "s", "title": "S"}, {"id": "t", "title": "T"}"#,
  events: #"{"id": "week", "title": "W"}, {"id": "day", "title": "D", "partOf": "week"}, "#
    + #"{"id": "raid", "title": "R"}"#,
  actors: [
    "ann", "bob", "owner", "owned", "desk", "paper", "house", "cara", "carla", "dan", "dana",
  ].map { #"{"id": "\#($0)", "name": "\#($0)"}"# }.joined(separator: ",")
    + #", {"id": "ann2", "name": "Ann B", "sameAs": ["ann"]}"#,
  relations: #"{"from": "owner", "to": "owned", "type": "owns"}, "#
    + #"{"from": "desk", "to": "paper", "type": "part-of"}, "#
    + #"{"from": "paper", "to": "house", "type": "part-of"}"#,
  decisions: #"{"about": ["cara", "carla"], "decision": "same"}, "#
    + #"{"about": ["dan", "dana"], "decision": "unsure"}"#)

struct ValueRelationTests {
  @Test(arguments: [dates, numbers, others, optioned, lists])
  private func `values stand to each other as the table says, from both sides`(
    rows: [Row]
  ) throws {
    for row in rows {
      var text = world
      text.questions = #"{"id": "q", "text": "Q?", \#(row.question)}"#
      text.claims =
        #"{"source": "s", "question": "q", "value": \#(row.first)}, "#
        + #"{"source": "t", "question": "q", "value": \#(row.second)}"#
      let derived = try text.derive()
      let finding = try #require(derived.verdict(ofClaims: 0, 1).finding, "\(row)")
      #expect(finding.relation == row.relation, "\(row): \(finding.reason.rawValue)")
      let other = try #require(derived.verdict(ofClaims: 1, 0).finding)
      #expect(other == finding.reversed, "\(row): seen from the other side \(other)")
      #expect(derived.isInConflict(question: 0) == (row.relation == .contradict), "\(row)")
    }
  }

  @Test func `an approximate number is as rough as its last digit that is not 0`() {
    let rows: [(String, Double)] = [
      ("8000000", 500_000), ("1200", 50), ("1250", 5), ("12", 0.5), ("0.5", 0.05), ("1.250", 0.005),
      ("8e6", 500_000), ("1.2E3", 50), ("0", 0.5), ("-300", 50),
    ]
    for (digits, half) in rows {
      #expect(abs(NumberSpan.roughness(of: digits) - half) < half * 1e-9, "\(digits)")
    }
  }

  @Test func `texts are folded without losing letters of other scripts`() {
    let same = [
      ("Łódź", "lodz"), ("São Paulo", "sao  paulo!"), ("O’Brien", "obrien"), ("e\u{301}", "é"),
    ]
    for (first, second) in same { #expect(FoldedText(first) == FoldedText(second), "\(first)") }
    let different = [("किया", "कया"), ("Ленин", "Линин"), ("!", "?")]
    for (first, second) in different {
      #expect(FoldedText(first) != FoldedText(second), "\(first)")
    }
  }

  @Test func `sine and cosine are right without the C library`() {
    let rows: [(Double, Double, Double)] = [
      (0, 0, 1), (30, 0.5, 0.866_025_403_784), (90, 1, 0), (180, 0, -1), (-90, -1, 0),
      (-120, -0.866_025_403_784, -0.5), (45, 0.707_106_781_187, 0.707_106_781_187),
    ]
    for (degrees, sine, cosine) in rows {
      let found = SineAndCosine.of(degrees: degrees)
      #expect(abs(found.sine - sine) < 1e-9 && abs(found.cosine - cosine) < 1e-9, "\(degrees)")
    }
  }
}
