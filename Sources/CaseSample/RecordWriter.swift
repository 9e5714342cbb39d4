/// Lays records out as the case format asks: one line where that fits in 100 columns, else a line
/// for each key; in JSON Lines always one line.
///
/// What it is given is ours and needs no escaping.
struct RecordWriter {
  /// What has been written and not yet been taken away.
  private(set) var bytes: [UInt8] = []
  private let form: CaseSample.Form
  /// The record that is being written, as one line.
  private var record: [UInt8] = []
  /// Where in it each key begins.
  private var keys: [Int] = []
  private var list = SampleList.tags
  private var isFirst = true

  private static let width = 100

  init(_ form: CaseSample.Form) {
    self.form = form
    bytes.reserveCapacity(80 << 10)
  }

  mutating func removeBytes() { bytes.removeAll(keepingCapacity: true) }
}

// MARK: - The case

extension RecordWriter {
  /// Ends the members of the header.
  mutating func endHeader() {
    switch form {
    case .lines: endRecord(set: 0)
    case .document:
      put("{", to: &bytes)
      for place in keys.indices {
        put(place == 0 ? "\n  " : ",\n  ", to: &bytes)
        bytes.append(contentsOf: record[field(place)])
      }
      removeRecord()
    }
  }

  mutating func beginList(_ list: SampleList) {
    self.list = list
    isFirst = true
    guard form == .document else { return }
    put(",\n  \"", to: &bytes)
    put(list.key, to: &bytes)
    put("\": [", to: &bytes)
  }

  mutating func endList() {
    if form == .document { put("\n  ]", to: &bytes) }
  }

  mutating func endCase() {
    if form == .document { put("\n}\n", to: &bytes) }
  }
}

// MARK: - Records

extension RecordWriter {
  mutating func beginRecord() {
    guard form == .lines else { return }
    key("record")
    string(list.word)
  }

  mutating func endRecord() {
    if form == .document { put(isFirst ? "\n" : ",\n", to: &bytes) }
    isFirst = false
    endRecord(set: form == .document ? 4 : 0)
  }

  private mutating func endRecord(set indent: Int) {
    bytes.append(contentsOf: repeatElement(0x20, count: indent))
    if form == .lines || fits(after: indent) {
      put("{", to: &bytes)
      bytes.append(contentsOf: record)
      put(form == .lines ? "}\n" : "}", to: &bytes)
    } else {
      breakRecord()
    }
    removeRecord()
  }

  /// Columns are counted in scalars, with the braces and the comma that may follow.
  private func fits(after indent: Int) -> Bool {
    let room = Self.width - indent - 3
    guard record.count > room else { return true }
    guard record.count <= room * 4 else { return false }
    return record.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 &+ 1 } <= room
  }

  private mutating func breakRecord() {
    put("{", to: &bytes)
    for place in keys.indices {
      put(place == 0 ? "\n      " : ",\n      ", to: &bytes)
      bytes.append(contentsOf: record[field(place)])
    }
    put("\n    }", to: &bytes)
  }

  /// A field of the record without the comma after it.
  private func field(_ place: Int) -> Range<Int> {
    keys[place]..<(place + 1 < keys.count ? keys[place + 1] - 2 : record.count)
  }

  private mutating func removeRecord() {
    record.removeAll(keepingCapacity: true)
    keys.removeAll(keepingCapacity: true)
  }

  private func put(_ text: StaticString, to bytes: inout [UInt8]) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }
}

// MARK: - Fields

extension RecordWriter {
  /// Begins a field; its value is to follow.
  mutating func key(_ key: StaticString) {
    if !keys.isEmpty { text(", ") }
    keys.append(record.count)
    text("\"")
    text(key)
    text("\": ")
  }

  /// Writes text as it stands.
  mutating func text(_ text: StaticString) {
    text.withUTF8Buffer { record.append(contentsOf: $0) }
  }

  /// Writes a word of a list as it stands.
  mutating func text(_ words: WordList, _ place: Int) {
    record.append(contentsOf: words.bytes[words.range(place)])
  }

  /// Writes a string.
  mutating func string(_ text: StaticString) {
    self.text("\"")
    self.text(text)
    self.text("\"")
  }

  /// Writes a word of a list as a string.
  mutating func string(_ words: WordList, _ place: Int) {
    text("\"")
    text(words, place)
    text("\"")
  }

  /// Writes an id: a letter and a number, counted from 1.
  mutating func id(_ letter: StaticString, _ index: Int) {
    text("\"")
    text(letter)
    number(index &+ 1)
    text("\"")
  }

  /// Writes a whole number, with zeros in front up to so many digits.
  mutating func number(_ value: Int, digits: Int = 1) {
    if value < 0 { text("-") }
    number(UInt64(value.magnitude), digits: digits)
  }

  mutating func number(_ value: UInt64, digits: Int = 1) {
    var rest = value
    let start = record.count
    repeat {
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
      record.append(0x30 &+ UInt8(truncatingIfNeeded: digit))
      rest = quotient
    } while rest > 0
    while record.count &- start < digits { record.append(0x30) }
    record[start...].reverse()
  }
}
