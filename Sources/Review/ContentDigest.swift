/// The SHA-256 of some bytes: a case file, or the bytes of one record in it.
///
/// This type only holds and compares; whoever has the bytes computes it.
public struct ContentDigest: Hashable, Sendable {
  /// The number of bytes in a digest.
  public static let length = 32

  /// All zeros: stands where there is nothing to hash.
  public static let zero = ContentDigest(unchecked: Array(repeating: 0, count: length))

  /// The 32 bytes.
  public let bytes: [UInt8]

  private init(unchecked bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// A digest of exactly 32 bytes, or nil.
  public init?(bytes: some Sequence<UInt8>) {
    let bytes = Array(bytes)
    guard bytes.count == Self.length else { return nil }
    self.bytes = bytes
  }

  /// A digest from 64 hexadecimal digits of either case, or nil.
  public init?(hex: String) {
    let digits = hex.utf8.map(Self.nibble)
    guard digits.count == Self.length * 2 else { return nil }
    var bytes: [UInt8] = []
    for place in stride(from: 0, to: digits.count, by: 2) {
      guard let high = digits[place], let low = digits[place + 1] else { return nil }
      bytes.append(high << 4 | low)
    }
    self.bytes = bytes
  }

  /// 64 lower-case hexadecimal digits.
  public var hex: String {
    let digits = Array("0123456789abcdef".utf8)
    let text = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }

  private static func nibble(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
