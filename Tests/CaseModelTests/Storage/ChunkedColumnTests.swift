import Testing
import TestSupport

@testable import CaseModel

struct ChunkedColumnTests {
  @Test(arguments: 1...20)
  func `a column holds what an array holds, whatever is done to both`(seed: Int) {
    var random = Seeded(seed)
    var column = ChunkedColumn<Int32>(absent: -1)
    var array: [Int32] = []
    for step in 0..<300 {
      change(&column, &array, &random)
      #expect(column.count == array.count, "seed \(seed), step \(step)")
      let row = random.below(array.count + 10)
      let expected = row < array.count ? array[row] : -1
      #expect(column[row] == expected, "seed \(seed), step \(step), row \(row)")
    }
    #expect((0..<array.count).map { column[$0] } == array, "seed \(seed)")
  }

  private func change(
    _ column: inout ChunkedColumn<Int32>, _ array: inout [Int32], _ random: inout Seeded
  ) {
    let value = Int32(random.below(1000))
    switch random.below(8) {
    case 0:
      let row = array.count + random.below(9000)
      column.set(value, at: row)
      array += Array(repeating: -1, count: row - array.count) + [value]
    case 1:
      let count = random.below(array.count + 1)
      column.truncate(to: count)
      array.removeLast(array.count - count)
    case 2 where !array.isEmpty:
      let row = random.below(array.count)
      column.set(value, at: row)
      array[row] = value
    default:
      for step in 0..<random.below(600) {
        column.append(value &+ Int32(step))
        array.append(value &+ Int32(step))
      }
    }
  }

  @Test func `a row that is not there is absent`() {
    var column = ChunkedColumn<UInt64>(absent: 7)
    #expect(column[0] == 7)
    #expect(column[-1] == 7)
    #expect(column[.max] == 7)
    column.set(1, at: 10_000)
    #expect(column[10_000] == 1)
    #expect(column[9_999] == 7)
    #expect(column[10_001] == 7)
  }

  @Test func `a copy keeps its values while the original goes on`() {
    var column = ChunkedColumn<Int32>(absent: -1)
    for value in 0..<5000 { column.append(Int32(value)) }
    let copy = column
    column.set(-5, at: 3)
    column.set(-5, at: 4999)
    column.truncate(to: 4998)
    column.append(-6)
    #expect(copy.count == 5000)
    #expect((0..<5000).allSatisfy { copy[$0] == Int32($0) })
    #expect(column[3] == -5)
    #expect(column[4998] == -6)
  }
}
