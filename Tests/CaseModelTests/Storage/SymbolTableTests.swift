import Testing
import TestSupport

@testable import CaseModel

struct SymbolTableTests {
  @Test(arguments: 1...10)
  func `symbols are equal exactly when bytes are`(seed: Int) {
    var random = Seeded(seed)
    var table = SymbolTable()
    var known: [[UInt8]: Symbol] = [:]
    for step in 0..<5000 {
      let bytes = random.bytes(upTo: 14)
      let symbol = table.intern(bytes)
      let before = known.updateValue(symbol, forKey: bytes)
      #expect(before == nil || before == symbol, "seed \(seed), step \(step)")
    }
    #expect(table.count == known.count, "seed \(seed)")
    #expect(Set(known.values).count == known.count, "seed \(seed)")
    for (bytes, symbol) in known {
      #expect(table.withBytes(of: symbol) { Array($0) } == bytes, "seed \(seed)")
    }
  }

  @Test func `a table without slots, and one with new slots, find the same`() {
    var table = SymbolTable()
    let symbols = (0..<300).map { table.intern(Array("id\($0)".utf8)) }
    let slow = table.withoutSlots()
    let fast = slow.withSlots()
    for (number, symbol) in symbols.enumerated() {
      #expect(slow.find(Array("id\(number)".utf8)) == symbol)
      #expect(fast.find(Array("id\(number)".utf8)) == symbol)
    }
    for other in [slow, fast, table] { #expect(other.find(Array("id300".utf8)) == nil) }
    #expect(SymbolTable().find([]) == nil)
    #expect(SymbolTable().withSlots().find([]) == nil)
  }

  @Test func `ids equal only under canonical equivalence are two`() {
    var table = SymbolTable()
    let composed = table.intern(Array("caf\u{E9}".utf8))
    let decomposed = table.intern(Array("cafe\u{301}".utf8))
    #expect(composed != decomposed)
  }

  @Test func `ids made to share a tag are still told apart`() {
    var table = SymbolTable()
    // The low four bits of the last byte are all that tells these apart in a tag.
    let ids = (0..<256).map { [1, 2, 3, UInt8($0)] }
    let symbols = ids.map { table.intern($0) }
    #expect(Set(symbols).count == 256)
    for (id, symbol) in zip(ids, symbols) { #expect(table.find(id) == symbol) }
  }

  @Test func `a symbol may be used before its record is known`() {
    var table = SymbolTable()
    let symbol = table.intern(Array("later".utf8))
    #expect(table.definition(of: symbol) == nil)
    let copy = table
    table.define(symbol, as: RecordRef(kind: .tag, row: 268_000_000))
    #expect(table.definition(of: symbol) == RecordRef(kind: .tag, row: 268_000_000))
    #expect(copy.definition(of: symbol) == nil)
  }
}

extension SymbolTable {
  fileprivate mutating func intern(_ bytes: [UInt8]) -> Symbol {
    required(bytes.withUnsafeBufferPointer { intern($0) }, "symbol")
  }

  fileprivate func find(_ bytes: [UInt8]) -> Symbol? {
    bytes.withUnsafeBufferPointer { find($0) }
  }
}
