import CaseModel
import Testing
import TestSupport

@testable import CaseReader

/// Circles of any length, each told once.
@Suite struct LoopTests {
  private func edges(_ pairs: [(Int, Int)]) -> [LoopSearch.Edge] { pairs.map { .init($0, $1) } }

  @Test func `a way that does not come back is no circle`() {
    #expect(LoopSearch.loops(along: []) == [])
    #expect(LoopSearch.loops(along: edges([(0, 1), (1, 2), (0, 2), (3, 2)])) == [])
  }

  @Test func `a circle is told once, from where it was entered, however often its edges are given`()
  {
    let pairs = [(0, 1), (1, 2), (2, 1), (2, 1), (1, 2), (4, 4)]
    #expect(
      LoopSearch.loops(along: edges(pairs)) == [
        .init(first: [1, 2], length: 2, last: 2), .init(first: [4], length: 1, last: 4),
      ])
  }

  @Test func `a circle of two hundred thousand is found without recursion and told in short`() {
    let count = 200_000
    let loops = LoopSearch.loops(along: edges((0..<count).map { ($0, ($0 + 1) % count) }))
    #expect(loops == [.init(first: [0, 1, 2, 3, 4, 5], length: count, last: count - 1)])
  }

  @Test func `there is a circle exactly where taking out all ends leaves something`() {
    for seed in 0..<300 {
      var random = Seeded(seed)
      let count = Int.random(in: 1...12, using: &random)
      let pairs = (0..<Int.random(in: 0...16, using: &random)).map { _ in
        (Int.random(in: 0..<count, using: &random), Int.random(in: 0..<count, using: &random))
      }
      var left = pairs
      while let end = (0..<count).first(where: { row in
        left.contains { $0.1 == row } && !left.contains { $0.0 == row }
      }) {
        left.removeAll { $0.1 == end }
      }
      let starts = left.filter { edge in left.contains { $0.0 == edge.1 } }
      let loops = LoopSearch.loops(along: edges(pairs))
      #expect(loops.isEmpty == starts.isEmpty, "seed \(seed): \(pairs)")
      for loop in loops {
        let way = loop.first + [loop.first[0]]
        guard loop.length <= LoopSearch.shown else { continue }
        for (from, to) in zip(way, way.dropFirst()) {
          #expect(pairs.contains { $0 == (from, to) }, "seed \(seed): \(loop) in \(pairs)")
        }
      }
    }
  }

  @Test func `the way round is told with the ids on it, and how many more there are`() throws {
    let count = 40
    let records = (0..<count).map {
      "{\"id\": \"e\($0)\", \"title\": \"E\", \"after\": [\"e\(($0 + 1) % count)\"]}"
    }
    let result = try read(casing("\"events\": [\(records.joined(separator: ",\n"))]"))
    let words = "by way of \"e39\", \"e38\", \"e37\", \"e36\", \"e35\" and 34 more"
    #expect(result.findings.map(\.code) == [.loop])
    #expect(result.findings.first?.message == "\"e0\" comes before itself, \(words)")
  }

  @Test func `places that lie in each other are told`() throws {
    let result = try read(
      casing(
        """
        "actors": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}],
        "relations": [
          {"from": "a", "to": "b", "type": "located in"}, {"from": "b", "to": "a", "type": "owns"},
          {"from": "b", "to": "a", "type": "Part of"}]
        """))
    #expect(
      printed(result) == [
        "case.json:6:23: loop: /relations/2/to: \"a\" lies within itself, by way of \"b\""
      ])
  }
}
