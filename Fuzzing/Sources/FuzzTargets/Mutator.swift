/// Makes new inputs out of good ones: by bytes, and by what the text is made of.
public struct Mutator {
  private var random: Seeded
  private let seeds: [[UInt8]]
  private let words: [[UInt8]]
  private let longest: Int

  /// A mutator that gives the same inputs for the same number, seeds and words.
  ///
  /// Seeds are what it starts from, words what it likes to put in; neither may be empty.
  public init(seed: Int, seeds: [[UInt8]], words: [[UInt8]], longest: Int) {
    random = Seeded(seed)
    self.seeds = seeds
    self.words = words
    self.longest = longest
  }

  /// The next input.
  public mutating func next() -> [UInt8] {
    var bytes = pick(seeds)
    repeat {
      bytes = random.below(2) == 0 ? byBytes(bytes) : byTokens(bytes)
    } while random.below(3) > 0
    return Array(bytes.prefix(longest))
  }

  private mutating func pick(_ choices: [[UInt8]]) -> [UInt8] {
    choices.isEmpty ? [] : choices[random.below(choices.count)]
  }

  /// A short run of places.
  private mutating func range(in count: Int) -> Range<Int> {
    let start = random.below(count + 1)
    let length = random.below(4) == 0 ? random.below(count - start + 1) : 1 + random.below(8)
    return start..<min(count, start + length)
  }
}

extension Mutator {
  private mutating func byBytes(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    let range = range(in: bytes.count)
    let at = random.below(bytes.count + 1)
    switch random.below(8) {
    case 0: bytes.replaceSubrange(range.prefix(1), with: [UInt8(random.below(256))])
    case 1: bytes.removeSubrange(range)
    case 2: bytes.insert(contentsOf: Array(bytes[range]), at: at)
    case 3: bytes.insert(contentsOf: pick(words), at: at)
    case 4: bytes.replaceSubrange(range, with: pick(words))
    case 5: if at < bytes.count { bytes[at] ^= 1 << UInt8(random.below(8)) }
    case 6: bytes.removeSubrange(at...)
    default: bytes = spliced(bytes, at: at)
    }
    return bytes
  }

  /// The beginning of one input and the end of another.
  private mutating func spliced(_ bytes: [UInt8], at place: Int) -> [UInt8] {
    let other = pick(seeds)
    return Array(bytes[..<place] + other[random.below(other.count + 1)...])
  }
}

extension Mutator {
  private mutating func byTokens(_ bytes: [UInt8]) -> [UInt8] {
    var tokens = Tokens.split(bytes)
    guard !tokens.isEmpty else { return pick(words) }
    let at = random.below(tokens.count)
    let other = random.below(tokens.count)
    switch random.below(8) {
    case 0: tokens[at] = otherToken(like: tokens[at])
    case 1: tokens[at] = pick(words)
    case 2: tokens.remove(at: at)
    case 3: tokens.insert(tokens[other], at: at)
    case 4: tokens.swapAt(at, other)
    case 5: tokens.insert(contentsOf: group(around: at, in: tokens), at: other)
    case 6: tokens.removeSubrange(groupRange(around: at, in: tokens))
    default: tokens = moved(tokens, from: at, to: other)
    }
    return Array(tokens.joined())
  }

  /// A token of another input that begins alike, if one is met soon.
  private mutating func otherToken(like token: [UInt8]) -> [UInt8] {
    let others = Tokens.split(pick(seeds))
    for _ in 0..<8 where !others.isEmpty {
      let other = others[random.below(others.count)]
      if Tokens.kind(other) == Tokens.kind(token) { return other }
    }
    return pick(words)
  }

  private func groupRange(around at: Int, in tokens: [[UInt8]]) -> Range<Int> {
    Tokens.group(from: at, in: tokens) ?? at..<at + 1
  }

  private func group(around at: Int, in tokens: [[UInt8]]) -> ArraySlice<[UInt8]> {
    tokens[groupRange(around: at, in: tokens)]
  }

  /// A bracketed group in the place of another one.
  private mutating func moved(_ tokens: [[UInt8]], from: Int, to: Int) -> [[UInt8]] {
    let group = Array(group(around: from, in: tokens))
    var tokens = tokens
    tokens.replaceSubrange(groupRange(around: to, in: tokens), with: group)
    return tokens
  }
}

/// A rough view of a text as words, strings, blanks and signs.
enum Tokens {
  enum Kind { case word, string, blank, sign }

  static func kind(_ token: [UInt8]) -> Kind {
    switch token.first {
    case 0x22: .string
    case 0x20, 0x0A, 0x0D, 0x09: .blank
    case let byte? where isWord(byte): .word
    default: .sign
    }
  }

  static func split(_ bytes: [UInt8]) -> [[UInt8]] {
    var tokens: [[UInt8]] = []
    var at = 0
    while at < bytes.count {
      let end = end(of: bytes, from: at)
      tokens.append(Array(bytes[at..<end]))
      at = end
    }
    return tokens
  }

  /// The tokens from an opening bracket to its closing one.
  static func group(from at: Int, in tokens: [[UInt8]]) -> Range<Int>? {
    guard [[0x7B], [0x5B]].contains(tokens[at]) else { return nil }
    var depth = 0
    for place in at..<tokens.count {
      if [[0x7B], [0x5B]].contains(tokens[place]) { depth += 1 }
      if [[0x7D], [0x5D]].contains(tokens[place]) { depth -= 1 }
      if depth == 0 { return at..<place + 1 }
    }
    return nil
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80
  }

  private static func end(of bytes: [UInt8], from at: Int) -> Int {
    switch kind([bytes[at]]) {
    case .sign: at + 1
    case .word: bytes[at...].firstIndex { !isWord($0) } ?? bytes.count
    case .blank: bytes[at...].firstIndex { kind([$0]) != .blank } ?? bytes.count
    case .string: stringEnd(of: bytes, from: at + 1)
    }
  }

  private static func stringEnd(of bytes: [UInt8], from start: Int) -> Int {
    var at = start
    while at < bytes.count, bytes[at] != 0x22 { at += bytes[at] == 0x5C ? 2 : 1 }
    return min(bytes.count, at + 1)
  }
}
