import Testing
import TestSupport

@testable import CaseModel

struct SymbolTableTests {
  @Test(arguments: 1...10)
  func `symbols are equal exactly when bytes are`(seed: Int) {
    var random = Seeded(seed)
    var writer = SymbolWriter(in: ColumnMemory())
    var known: [[UInt8]: Symbol] = [:]
    for step in 0..<5000 {
      let bytes = someBytes(&random)
      let symbol = writer.intern(bytes)
      let before = known.updateValue(symbol, forKey: bytes)
      #expect(before == nil || before == symbol, "seed \(seed), step \(step)")
    }
    let bare = writer.snapshot(withSlots: false)
    #expect(bare.count == known.count, "seed \(seed)")
    #expect(Set(known.values).count == known.count, "seed \(seed)")
    for table in [bare.withSlots(), writer.snapshot(withSlots: true)] {
      for (bytes, symbol) in known {
        #expect(table.withBytes(of: symbol) { Array($0) } == bytes, "seed \(seed)")
        #expect(table.find(bytes) == symbol, "seed \(seed)")
      }
      for _ in 0..<500 {
        let bytes = someBytes(&random)
        #expect(table.find(bytes) == known[bytes], "seed \(seed)")
      }
    }
    for (bytes, symbol) in known.prefix(50) { #expect(bare.find(bytes) == symbol) }
  }

  /// Short and long bytes that often share a beginning or an end, or follow one another.
  private func someBytes(_ random: inout Seeded) -> [UInt8] {
    switch random.below(4) {
    case 0: Array("e\(random.below(3000))".utf8)
    case 1: Array("a-long-name-that-ids-share-\(random.below(800))".utf8)
    case 2: random.bytes(upTo: 40)
    default: random.bytes(upTo: 17)
    }
  }

  @Test func `bytes of every length are told from their neighbours`() {
    var writer = SymbolWriter(in: ColumnMemory())
    var all: [[UInt8]] = [[]]
    for length in 1...40 {
      for byte: UInt8 in [0, 1, 97, 255] {
        let plain = [UInt8](repeating: 97, count: length)
        all.append([byte] + plain.dropFirst())
        all.append(plain.dropLast() + [byte])
        all.append(plain.dropLast(length / 2 + 1) + [byte] + plain.suffix(length / 2))
      }
    }
    let symbols = all.map { writer.intern($0) }
    #expect(Set(symbols).count == Set(all).count)
    let table = writer.snapshot(withSlots: true)
    for (bytes, symbol) in zip(all, symbols) {
      #expect(table.withBytes(of: symbol) { Array($0) } == bytes)
    }
  }

  @Test func `a table keeps its symbols while others are added`() {
    var writer = SymbolWriter(in: ColumnMemory())
    let symbols = (0..<300).map { writer.intern(Array("id\($0)".utf8)) }
    let tables = [writer.snapshot(withSlots: true), writer.snapshot(withSlots: false)]
    for number in 300..<9000 { _ = writer.intern(Array("id\(number)".utf8)) }
    for table in tables {
      #expect(table.count == 300)
      for (number, symbol) in symbols.enumerated() {
        #expect(table.find(Array("id\(number)".utf8)) == symbol)
      }
      #expect(table.find(Array("id300".utf8)) == nil)
    }
    let empty = SymbolWriter(in: ColumnMemory()).snapshot(withSlots: false)
    #expect(empty.find([]) == nil)
    #expect(empty.withSlots().find([]) == nil)
    #expect(empty.string(Symbol(number: 5)) == "")
  }

  @Test func `ids equal only under canonical equivalence are two`() {
    var writer = SymbolWriter(in: ColumnMemory())
    let composed = writer.intern(Array("caf\u{E9}".utf8))
    let decomposed = writer.intern(Array("cafe\u{301}".utf8))
    #expect(composed != decomposed)
  }

  @Test(arguments: [3, 30])
  func `ids made to share a tag are still told apart`(length: Int) {
    var writer = SymbolWriter(in: ColumnMemory())
    // The low four bits of the last byte are all that tells these apart in a tag.
    let ids = (0..<256).map { [UInt8](repeating: 7, count: length) + [UInt8($0)] }
    let symbols = ids.map { writer.intern($0) }
    #expect(Set(symbols).count == 256)
    let table = writer.snapshot(withSlots: true)
    for (id, symbol) in zip(ids, symbols) { #expect(table.find(id) == symbol) }
  }

  @Test func `a symbol may be used before its record is known`() {
    var writer = SymbolWriter(in: ColumnMemory())
    let symbol = writer.intern(Array("later".utf8))
    let before = writer.snapshot(withSlots: false)
    writer.define(symbol, as: RecordRef(kind: .tag, row: 268_000_000))
    let after = writer.snapshot(withSlots: false)
    #expect(before.definition(of: symbol) == nil)
    #expect(after.definition(of: symbol) == RecordRef(kind: .tag, row: 268_000_000))
  }
}

extension SymbolWriter {
  fileprivate mutating func intern(_ bytes: [UInt8]) -> Symbol {
    required(bytes.withUnsafeBufferPointer { intern($0) }, "symbol")
  }
}

extension SymbolTable {
  fileprivate func find(_ bytes: [UInt8]) -> Symbol? {
    bytes.withUnsafeBufferPointer { find($0) }
  }
}
