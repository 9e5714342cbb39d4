import TestSupport
import Testing

@testable import Passages

/// Where anchors stand in a text.
@Suite struct AnchorTests {
  private static let words = """
    The fire began at noon. It was noon.

    Nobody was hurt, the mayor said.
    The harbour burned all night.
    """

  private func place(_ anchor: Anchor, in words: String = words) throws -> AnchorPlace {
    try #require(try text(words).places(of: [anchor])?.first)
  }

  @Test func `words that stand once in their paragraph are found`() throws {
    let place = try place(Anchor(exact: "Nobody was hurt", paragraph: 2))
    #expect(place.state == .found && place.paragraph == 2)
    #expect(try place.range.map(text(Self.words).words) == "Nobody was hurt")
  }

  @Test func `words that stand once elsewhere have moved, and it is said where`() throws {
    let place = try place(Anchor(exact: "all night", paragraph: 1))
    #expect(place.state == .moved && place.paragraph == 3)
  }

  @Test func `words that stand more than once are nobody's`() throws {
    #expect(try place(Anchor(exact: "noon", paragraph: 1)) == AnchorPlace(.ambiguous))
    #expect(try place(Anchor(exact: "noon", paragraph: 2)) == AnchorPlace(.ambiguous))
    #expect(try place(Anchor(exact: "noon")) == AnchorPlace(.ambiguous))
  }

  @Test func `what stands around words tells them apart`() throws {
    let place = try place(Anchor(exact: "noon", prefix: "was ", suffix: ".", paragraph: 1))
    #expect(place.state == .found)
    #expect(place.range == 31..<35)
  }

  @Test func `words in their paragraph are found there, wherever else they stand`() throws {
    #expect(try place(Anchor(exact: "b", paragraph: 2), in: "b b\na b\nb").state == .found)
  }

  @Test func `without a paragraph the whole text counts`() throws {
    #expect(try place(Anchor(exact: "all night")).state == .found)
    #expect(try place(Anchor(exact: "at night")) == AnchorPlace(.missing))
  }

  @Test func `a paragraph that is not there holds nothing`() throws {
    #expect(try place(Anchor(exact: "all night", paragraph: 40)).state == .moved)
    #expect(try place(Anchor(exact: "at night", paragraph: 40)).state == .missing)
  }

  @Test func `an anchor over a line end belongs to where its words begin`() throws {
    #expect(try place(Anchor(exact: "b\r\nc", paragraph: 1), in: "a b\nc d").state == .found)
    #expect(
      try place(Anchor(exact: "c", prefix: "b\n", paragraph: 2), in: "a b\r\nc").state == .found)
    #expect(
      try place(Anchor(exact: "c", prefix: "b\n", paragraph: 1), in: "a b\nc").state == .moved)
  }

  @Test func `line ends and a byte order mark may lie where prefix, words and suffix meet`() throws
  {
    let words = "a b\r\nxy c"
    #expect(try place(Anchor(exact: "\nxy", prefix: "b\r"), in: words).range == 4..<6)
    #expect(try place(Anchor(exact: "b\r", suffix: "\nx"), in: words).range == 2..<4)
    #expect(try place(Anchor(exact: "xy", prefix: "\r\n", suffix: " c"), in: words).range == 4..<6)
    #expect(try place(Anchor(exact: "\u{FEFF}a b"), in: words).range == 0..<3)
    for empty in [Anchor(exact: "\u{FEFF}"), Anchor(exact: "\n", prefix: "\r")] {
      #expect(try place(empty, in: words) == AnchorPlace(.missing))
    }
  }

  @Test func `letters are compared as they are written`() throws {
    #expect(try place(Anchor(exact: "e\u{301}"), in: "caf\u{E9}").state == .missing)
    #expect(try place(Anchor(exact: "Fire"), in: "fire").state == .missing)
  }

  @Test func `bytes that are not UTF-8 are in nobody's way`() throws {
    let text = try #require(SourceText([0xFF, 0x61, 0x62, 0xC3]))
    let places = text.places(of: [Anchor(exact: "ab"), Anchor(exact: "\u{FFFD}")])
    #expect(places?.map(\.state) == [.found, .missing])
  }

  @Test func `a search that is given up says nothing`() throws {
    #expect(try text("a").places(of: [Anchor(exact: "a")], isCancelled: { true }) == nil)
  }

  @Test func `a long walk over a text can be given up on the way`() throws {
    let text = try text(String(repeating: "a", count: 1_000_000))
    var asked = 0
    let places = text.places(of: [Anchor(exact: "b")]) {
      asked += 1
      return asked > 5
    }
    #expect(places == nil && asked < 12)
  }

  /// Small alphabets, so that words repeat, overlap and lie in each other.
  @Test(arguments: 0..<200)
  func `a naive search comes to the same`(seed: Int) throws {
    var random = Seeded(seed)
    func words(_ most: Int) -> String {
      (0..<random.below(most)).map { _ in random.pick(["a", "a", "b", "é", " ", "\n"]) }.joined()
    }
    let words60 = words(60)
    let anchors = (0..<random.below(12)).map { _ in
      Anchor(
        exact: words(4), prefix: random.chance(2) ? words(3) : "",
        suffix: random.chance(2) ? words(3) : "",
        paragraph: random.chance(3) ? nil : random.below(6))
    }
    let text = try text(words60)
    let places = try #require(text.places(of: anchors))
    for (anchor, place) in zip(anchors, places) {
      #expect(place == naive(anchor, in: text), "seed \(seed): \(anchor)")
    }
  }

  /// Goes through all places, by the words of the rule.
  private func naive(_ anchor: Anchor, in text: SourceText) -> AnchorPlace {
    let wanted = Array((anchor.prefix + anchor.exact + anchor.suffix).utf8)
    guard !anchor.exact.isEmpty else { return AnchorPlace(.missing) }
    let bytes = text.bytes
    let starts = bytes.indices.filter { bytes[$0...].starts(with: wanted) }
      .map { $0 + anchor.prefix.utf8.count }
    let isLine = !wanted.contains(0x0A)
    let inside = starts.filter { isLine && text.paragraph(at: $0) == anchor.paragraph }
    let counted = anchor.paragraph == nil || inside.isEmpty ? starts : inside
    guard counted.count == 1 else { return AnchorPlace(counted.isEmpty ? .missing : .ambiguous) }
    let owner = text.paragraph(at: counted[0])
    let isThere = anchor.paragraph == nil || owner == anchor.paragraph
    let range = counted[0]..<(counted[0] + anchor.exact.utf8.count)
    return AnchorPlace(isThere ? .found : .moved, range, paragraph: owner)
  }

  @Test func `nested and endless repeats take one walk`() throws {
    let text = try text(String(repeating: "a", count: 200_000))
    let anchors = (1...300).map { Anchor(exact: String(repeating: "a", count: $0)) }
    let rest = [Anchor(exact: String(repeating: "a", count: 200_000)), Anchor(exact: "b")]
    let states = text.places(of: anchors + rest)?.map(\.state)
    #expect(states == anchors.map { _ in .ambiguous } + [.found, .missing])
  }

  @Test func `more anchors than are looked for at once are all looked for`() throws {
    let text = try text((0..<60_000).map { "word\($0)." }.joined(separator: " "))
    let anchors = (0..<60_000).map { Anchor(exact: "word\($0).", prefix: " ") }
    // The first has no blank before it.
    let states = try #require(text.places(of: anchors)?.map(\.state))
    #expect(states.first == .missing && states.dropFirst().allSatisfy { $0 == .found })
  }
}
