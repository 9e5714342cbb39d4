import Foundation
import Testing
import TestSupport

@testable import JSONText

/// Foundation's reader is looser than ours; it must never be the stricter one.
@Suite struct FoundationAgreementTests {
  private func foundationAccepts(_ bytes: [UInt8]) -> Bool {
    (try? JSONSerialization.jsonObject(with: Data(bytes), options: [.fragmentsAllowed])) != nil
  }

  @Test func `Foundation can refuse, so that agreeing means something`() {
    #expect(!foundationAccepts(Array("[1".utf8)))
    #expect(!foundationAccepts(Array("[01]".utf8)))
    #expect(foundationAccepts(Array("[1]".utf8)))
  }

  @Test(arguments: 0..<300) func `nothing is accepted that Foundation refuses`(seed: Int) {
    var random = Seeded(seed)
    var accepted = 0
    for _ in 0..<20 {
      let bytes = mutated(document(depth: 3, using: &random), using: &random)
      guard fault(in: bytes) == nil else { continue }
      accepted += 1
      #expect(
        foundationAccepts(bytes), "seed \(seed): \(String(decoding: bytes, as: UTF8.self))")
    }
    #expect(accepted > 0, "seed \(seed) tried nothing")
  }

  private func mutated(_ text: String, using random: inout Seeded) -> [UInt8] {
    var bytes = Array(text.utf8)
    let pool = Array("{}[],:\"\\0123456789.eE+-truefalsn \n\t\u{1}\u{80}é".utf8)
    for _ in 0..<Int.random(in: 0...2, using: &random) where !bytes.isEmpty {
      let index = Int.random(in: bytes.indices, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: bytes.remove(at: index)
      case 1: bytes.insert(random.pick(pool), at: index)
      default: bytes[index] = random.pick(pool)
      }
    }
    return bytes
  }

  private func document(depth: Int, using random: inout Seeded) -> String {
    let count = Int.random(in: 0...3, using: &random)
    switch Int.random(in: 0..<(depth > 0 ? 7 : 5), using: &random) {
    case 0: return random.pick(["0", "-1.5e3", "12", "1E-2", "9007199254740993", "0.1"])
    case 1: return random.pick(["true", "false", "null"])
    case 2, 3:
      return random.pick(["\"\"", "\"a b\"", "\"\\u00e9\\n\"", "\"é😀\"", "\"\\ud83d\\ude00\""])
    case 4: return "  \(Int.random(in: -99...99, using: &random))\n"
    case 5:
      let elements = (0..<count).map { _ in document(depth: depth - 1, using: &random) }
      return "[" + elements.joined(separator: " ,") + "]"
    default:
      let members = (0..<count).map { index in
        "\"k\(index)\": " + document(depth: depth - 1, using: &random)
      }
      return "{ " + members.joined(separator: ",") + "}"
    }
  }
}
