import CaseModel
import JSONText
import TestSupport
import Testing

@testable import CaseReader

/// The small parts the reader is made of.
@Suite struct PartTests {
  static let distances: [(String, String, Int)] = [
    ("", "", 0), ("a", "a", 0), ("title", "titel", 1), ("source", "sorce", 1), ("ab", "ba", 1),
    ("kitten", "sitting", 3), ("abc", "", 3), ("abcd", "", .max),
  ]

  @Test(arguments: distances) func `edits are counted`(left: String, right: String, edits: Int) {
    #expect(Suggestion.distance(Array(left.utf8), Array(right.utf8)) == edits)
    #expect(Suggestion.distance(Array(right.utf8), Array(left.utf8)) == edits)
  }

  @Test func `only near words are suggested`() {
    let keys = ["source", "question", "standingBy", "archiveUrl", "URL", "id"]
    #expect(Suggestion.nearest(to: "sorce", among: keys) == "source")
    #expect(Suggestion.nearest(to: "url", among: keys) == "URL")
    #expect(Suggestion.nearest(to: "standing-by", among: keys) == "standingBy")
    #expect(Suggestion.nearest(to: "archive_url", among: keys) == "archiveUrl")
    #expect(Suggestion.nearest(to: "ie", among: keys) == nil)
    #expect(Suggestion.nearest(to: "answer", among: keys) == nil)
  }

  static let pointers: [(String, String, String)] = [
    ("{\"a\": [1, {\"b\": 7}]}", "7", "/a/1/b"), ("{\"a\": [1, {\"b\": 7}]}", "\"b", "/a/1/b"),
    ("{\"a\": [1, {\"b\": 7}]}", "{\"a", ""), ("[[], [[7]]]", "7", "/1/0/0"),
    ("{\"a/b~\": 7}", "7", "/a~1b~0"), ("{\"a\": 1, \"b\" 7}", "7", ""),
    ("{\"a\": [1, x7", "7", "/a/1"), ("{\"a\": {\"b\": \"c\\q7\"}}", "7", "/a/b"),
  ]

  @Test(arguments: pointers) func `pointers are found by walking`(
    text: String, mark: String, pointer: String
  ) throws {
    let bytes = Array(text.utf8)
    let wanted = Array(mark.utf8)
    let target = try #require(bytes.indices.first { bytes[$0...].starts(with: wanted) })
    let found = bytes.withUnsafeBufferPointer {
      PointerFinder.pointer(in: $0, from: 0, to: target)
    }
    #expect(found == pointer)
  }

  @Test func `times and intervals known at once are dates to the parser too`() {
    let memory = DateMemory()
    var known = 0
    for seed in 0..<4_000 {
      var random = Seeded(seed)
      func number(_ most: Int) -> String {
        String(random.below(most + 1) + 100).suffix(2).description
      }
      func day() -> String { "20\(number(9))-\(number(13))-\(number(32))" }
      let time = "\(day())T\(number(25)):\(number(61)):\(number(61))"
      let ending = random.pick(["", "Z", "+\(number(15)):\(number(61))", "-\(number(13)):00", "z"])
      let text = random.pick([time + ending, "\(day())/\(day())"])
      guard Array(text.utf8).withUnsafeBufferPointer({ memory.isKnown($0) }) else { continue }
      known += 1
      #expect((try? EDTF(parsing: text)) != nil, "\(text)")
    }
    #expect(known > 1_000)
  }

  @Test func `plain dates known at once are dates to the parser too`() throws {
    let memory = DateMemory()
    var known = 0
    for year in ["0000", "1900", "2000", "2023", "2024", "20X4"] {
      for month in 0...13 {
        for day in 27...32 {
          let number = { (value: Int) in value < 10 ? "0\(value)" : "\(value)" }
          let text = "\(year)-\(number(month))-\(number(day))"
          let isKnown = Array(text.utf8).withUnsafeBufferPointer { memory.isKnown($0) }
          let isDate = (try? EDTF(parsing: text)) != nil
          if isKnown { known += 1 }
          #expect(!isKnown || isDate, "\(text)")
          #expect(isKnown || !isDate || year == "20X4", "\(text)")
        }
      }
    }
    #expect(known > 150)
  }

  @Test func `every kind of record fits in a field set`() {
    for shape in RecordShape.all { #expect(shape.fields.count <= 192) }
    var set = FieldSet()
    for index in [0, 63, 64, 127, 128, 191] {
      #expect(!set.contains(index))
      set.insert(index)
      #expect(set.contains(index))
    }
    #expect(!set.contains(1) && !set.contains(65) && !set.contains(129))
  }

  @Test func `every shape of value has a step to read it by`() {
    for plan in RecordPlan.all {
      for (field, step) in zip(plan.shape.fields, plan.steps) {
        if case .textOrNumber = step { #expect(field.value == .textOrNumber, "\(field.key)") }
      }
    }
  }

  @Test func `words are found by their bytes`() {
    let words = KeyList(["named", "likely", "possible", "li"])
    func find(_ text: String) -> Int? {
      Array(text.utf8).withUnsafeBufferPointer { words.index(of: $0) }
    }
    #expect(["named", "likely", "possible", "li"].map(find) == [0, 1, 2, 3])
    #expect(["", "name", "Likely", "namedl", "l"].map(find) == [nil, nil, nil, nil, nil])
  }

  @Test func `quotations are one line and short`() {
    #expect(Quotation.of("a\"b\n\u{202E}") == #""a\"b\n\u202e""#)
    #expect(Quotation.of(String(repeating: "x", count: 500)).count == 200)
    let raw = Array("{\n  \"a\": \"\u{200B}\"}".utf8)
    #expect(raw.withUnsafeBufferPointer { Quotation.ofRaw($0) } == "{   \"a\": \"\\u200b\"}")
    #expect(Quotation.list(["a"]) == "a" && Quotation.list(["a", "b", "c"]) == "a, b or c")
  }
}
