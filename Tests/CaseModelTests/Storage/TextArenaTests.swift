import Testing
import TestSupport

@testable import CaseModel

struct TextArenaTests {
  @Test(arguments: 1...8)
  func `every text comes back as it was given, over the borders of blocks`(seed: Int) {
    var random = Seeded(seed)
    var arena = TextWriter(in: ColumnMemory())
    var kept: [(ref: TextRef, text: [UInt8])] = []
    for _ in 0..<60 {
      let length = random.below(4) == 0 ? random.below(1_300_000) : random.below(90_000)
      let text = [UInt8](repeating: UInt8(random.below(256)), count: length)
      kept.append((arena.keep(text), text))
    }
    let published = arena.snapshot()
    for _ in 0..<40 { _ = arena.keep([UInt8](repeating: 0, count: 80_000)) }
    for (place, item) in kept.enumerated() {
      #expect(published.bytes(item.ref) == item.text, "seed \(seed), text \(place)")
    }
  }

  /// Short texts are copied sixteen bytes at a time, with what stands behind them.
  @Test(arguments: 2_990...3_010)
  func `texts that can be read beyond their end come back without what stands there`(room: Int) {
    var arena = TextWriter(in: ColumnMemory())
    // So that now this text, now that one ends a block.
    _ = arena.keep([UInt8](repeating: 1, count: (1 << 20) - room))
    var kept: [(length: Int, ref: TextRef)] = []
    let lengths = Array(0...40) + [63, 64, 65, 127, 128, 129, 200]
    let mark = arena.mark
    for length in lengths { _ = arena.keep(readable: 0xEE, length) }
    arena.rewind(to: mark)
    for _ in 0..<3 {
      for length in lengths + lengths.reversed() {
        kept.append((length, arena.keep(readable: UInt8(length), length)))
      }
    }
    let published = arena.snapshot()
    for length in lengths { _ = arena.keep(readable: 0xDD, length) }
    for (length, ref) in kept {
      let text = [UInt8](repeating: UInt8(length), count: length)
      #expect(published.bytes(ref) == text, "\(length) bytes, \(room) of room")
    }
  }

  @Test func `texts that just fit a block and just do not come back`() {
    var arena = TextWriter(in: ColumnMemory())
    let lengths = [0, 1, 1 << 20, 0, (1 << 20) - 1, 1, 1, (1 << 20) + 1, 0, 3]
    let refs = lengths.map { (arena.keep([UInt8](repeating: 65, count: $0)), $0) }
    let published = arena.snapshot()
    for (ref, length) in refs { #expect(published.bytes(ref).count == length) }
  }

  @Test func `a text longer than a reference can say is refused, the longest is kept`() {
    var arena = TextWriter(in: ColumnMemory())
    let long = [UInt8](repeating: 65, count: TextRef.longest + 1)
    let refused = long.withUnsafeBufferPointer { arena.append($0) }
    #expect(refused == nil)
    let longest = arena.keep(Array(long.dropLast()))
    #expect(arena.snapshot().bytes(longest).count == TextRef.longest)
  }

  @Test(arguments: 1...8)
  func `going back to a mark forgets what came after, and nothing else`(seed: Int) {
    var random = Seeded(seed)
    var arena = TextWriter(in: ColumnMemory())
    var kept: [(ref: TextRef, text: [UInt8])] = []
    for round in 0..<30 {
      let text = [UInt8](repeating: UInt8(round), count: random.below(300_000))
      kept.append((arena.keep(text), text))
      let mark = arena.mark
      for _ in 0..<random.below(12) {
        _ = arena.keep([UInt8](repeating: 255, count: random.below(200_000)))
      }
      arena.rewind(to: mark)
    }
    let published = arena.snapshot()
    for item in kept { #expect(published.bytes(item.ref) == item.text, "seed \(seed)") }
  }

  @Test func `a reference from elsewhere gives nothing`() {
    #expect(TextArena().string(TextRef(bits: TextRef.none)) == "")
    let longest = TextWriter(in: ColumnMemory()).snapshot()
    #expect(longest.string(TextRef(block: 0, offset: 0, length: 1)) == "")
    #expect(TextArena().string(TextRef(block: 0, offset: 5, length: 9)) == "")
  }
}

extension TextWriter {
  fileprivate mutating func keep(_ text: [UInt8]) -> TextRef {
    required(text.withUnsafeBufferPointer { append($0) }, "room")
  }

  /// Keeps so many of these bytes; what stands behind them are others.
  fileprivate mutating func keep(readable byte: UInt8, _ length: Int) -> TextRef {
    let bytes = [UInt8](repeating: byte, count: length) + [UInt8](repeating: 0xFF, count: 16)
    return bytes.withUnsafeBufferPointer {
      required(append(readable: UnsafeBufferPointer(rebasing: $0[..<length])), "room")
    }
  }
}

extension TextArena {
  fileprivate func bytes(_ ref: TextRef) -> [UInt8] { withBytes(of: ref) { Array($0) } }
}
