import Testing
import TestSupport

@testable import CaseModel

struct ColumnTests {
  @Test(arguments: 1...20)
  func `a column holds what an array holds, whatever is done to both`(seed: Int) {
    var random = Seeded(seed)
    let memory = ColumnMemory()
    let size: ChunkSize = seed % 2 == 0 ? .large : .small
    var writer = ColumnWriter<Int32>(absent: -1, size: size, in: memory)
    var array: [Int32] = []
    var published: [(column: Column<Int32>, array: [Int32])] = []
    for step in 0..<200 {
      change(&writer, &array, keeping: published.last?.array.count ?? 0, &random)
      if random.chance(20) { published.append((writer.snapshot(upTo: .max), array)) }
      let column = writer.snapshot(upTo: array.count)
      #expect(column.count == array.count, "seed \(seed), step \(step)")
      let row = random.below(array.count + 10)
      let expected = row < array.count ? array[row] : -1
      #expect(column[row] == expected, "seed \(seed), step \(step), row \(row)")
    }
    for (column, array) in published + [(writer.snapshot(upTo: .max), array)] {
      let isSame = array.indices.allSatisfy { column[$0] == array[$0] }
      #expect(isSame && column.count == array.count, "seed \(seed)")
      let isSameByChunk = valuesByChunk(column) == array
      #expect(isSameByChunk, "seed \(seed)")
    }
  }

  private func change(
    _ writer: inout ColumnWriter<Int32>, _ array: inout [Int32], keeping least: Int,
    _ random: inout Seeded
  ) {
    let value = Int32(random.below(1000))
    switch random.below(8) {
    case 0:
      let row = array.count + random.below(9000)
      writer.set(value, at: row)
      array += Array(repeating: -1, count: row - array.count) + [value]
    case 1:
      // What was published is never taken back.
      let count = least + random.below(array.count - least + 1)
      writer.truncate(to: count)
      array.removeLast(array.count - count)
    case 2 where array.count > least:
      writer.set(value, at: array.count - 1)
      array[array.count - 1] = value
    default:
      for step in 0..<random.below(600) {
        writer.append(value &+ Int32(step))
        array.append(value &+ Int32(step))
      }
    }
  }

  /// All values, taken chunk by chunk; a chunk that is not there is filled up.
  private func valuesByChunk(_ column: Column<Int32>) -> [Int32] {
    var values: [Int32] = []
    column.forEachChunk { first, chunk in
      values += Array(repeating: -1, count: first - values.count) + chunk
    }
    return values + Array(repeating: -1, count: column.count - values.count)
  }

  @Test func `a row that is not there is absent`() {
    var writer = ColumnWriter<Int32>(absent: 7, in: ColumnMemory())
    let empty = writer.snapshot(upTo: .max)
    for row in [0, -1, .max, .min] { #expect(empty[row] == 7) }
    writer.set(1, at: 10_000)
    let column = writer.snapshot(upTo: .max)
    #expect(column[10_000] == 1)
    for row in [9_999, 10_001, 0, -1, .max, .min] { #expect(column[row] == 7) }
    #expect(column.withAddress(of: 9_999) { $0?.pointee } == 7)
    #expect(column.withAddress(of: 10_001) { $0 } == nil)
  }

  @Test func `a row before the last, and a column without memory, take nothing`() {
    var writer = ColumnWriter<Int32>(absent: -1, in: ColumnMemory())
    writer.set(3, at: 5)
    for row in [4, 0, -1] { writer.set(9, at: row) }
    let column = writer.snapshot(upTo: .max)
    #expect((0..<6).map { column[$0] } == [-1, -1, -1, -1, -1, 3])
    var closed = ColumnWriter<Int32>(absent: -1, in: nil)
    closed.set(9, at: 0)
    closed.set(9, at: 5000)
    let count = closed.count
    #expect(count == 0)
  }

  @Test func `what was published stays while the writer goes on, and outlives it`() {
    func published() -> Column<Int32> {
      var writer = ColumnWriter<Int32>(absent: -1, in: ColumnMemory())
      for value in 0..<5000 { writer.append(Int32(value)) }
      let column = writer.snapshot(upTo: .max)
      for _ in 0..<20_000 { writer.append(-6) }
      return column
    }
    let column = published()
    #expect(column.count == 5000)
    #expect((0..<5000).allSatisfy { column[$0] == Int32($0) })
    #expect(column[5000] == -1)
  }

  @Test(arguments: 1...10)
  func `rows may be set later, and copies keep theirs`(seed: Int) {
    var random = Seeded(seed)
    var column = LaterColumn()
    var model: [Int: UInt32] = [:]
    var copies: [(LaterColumn, [Int: UInt32])] = []
    for _ in 0..<600 {
      let row = random.chance(3) ? random.below(20_000) : column.count
      let bits = UInt32(random.below(1000))
      column.set(bits, at: row)
      model[row] = bits
      if random.chance(50) { copies.append((column, model)) }
    }
    for (column, model) in copies + [(column, model)] {
      #expect(
        (0..<20_100).allSatisfy { column[$0] == model[$0] ?? PackedRef.none }, "seed \(seed)")
    }
    #expect(column[-1] == PackedRef.none)
    #expect(column[.max] == PackedRef.none)
  }
}
