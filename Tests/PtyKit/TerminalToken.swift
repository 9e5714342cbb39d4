/// One thing that a program tells a terminal.
enum TerminalToken: Equatable {
  /// Draw a character.
  case character(Unicode.Scalar)
  /// A control character of one byte, such as line feed.
  case control(UInt8)
  /// ESC and what follows: `ESC ( B` has "(" between and "B" at the end.
  case escape(between: String, final: Unicode.Scalar)
  /// ESC [ and what follows.
  case sequence(ControlSequence)
  /// ESC ] and what follows up to BEL or ST.
  case systemCommand(String)
  /// Anything a terminal of ours does not take: bytes that are no UTF-8, strings for devices.
  case strange(String)
}

/// A control sequence (ECMA-48, 5.4): `ESC [ ? 1049 h` has the prefix "?", one parameter and "h".
struct ControlSequence: Equatable {
  /// One of `<=>?`, or nothing.
  var prefix = ""
  /// The numbers; what was left out is nil.
  var parameters: [Int?] = []
  /// Characters between the numbers and the end.
  var between = ""
  /// What the sequence does.
  var final: Unicode.Scalar = "\0"

  /// A number counted from 1, where nothing and 0 mean 1.
  func count(_ index: Int = 0) -> Int { max(1, value(index) ?? 1) }

  /// A number that was given.
  func value(_ index: Int) -> Int? {
    parameters.indices.contains(index) ? parameters[index] : nil
  }

  /// The sequence as one writes it down: `CSI ?1049h`.
  var words: String {
    let numbers = parameters.map { $0.map(String.init) ?? "" }.joined(separator: ";")
    return "CSI \(prefix)\(numbers)\(between)\(final)"
  }
}
