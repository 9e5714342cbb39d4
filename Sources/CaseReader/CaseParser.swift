import CaseModel
import JSONText

/// Walks over the text of a case once, checks it and hands it to the builder.
///
/// The unit is one record, or one key of the header: when the window ends in it, more is read and
/// the unit is taken again from its start, so nothing below here minds where blocks end.
struct CaseParser: ~Copyable {
  let window: ByteWindow
  let options: ReadOptions
  let control: ReadControl
  var cursor: JSONCursor
  var builder = CaseBuilder()
  var findings: FindingLog
  var leftOut = LeftOutRecords()
  /// What records name that were left out, up to some.
  var namedByLeftOut: [NamedID] = []
  var place = ParsePlace()
  /// What was read of the small object that is an element of a list.
  var parts: [PartShape.Value] = []
  var dates = DateMemory()
  var quick = QuickState()
  /// Where reading went on after a broken record because of the layout, and its indentation.
  var layout: (offset: Int, indent: [UInt8])?
  /// What the value of each claim that was kept is made of, by row.
  var valueKinds: [ValueKinds] = []
  var headerKeys: Set<[UInt8]> = []
  /// What stands where beside the records.
  var fileLayout = CaseLayout()
  var header = HeaderState.none
  /// True once a key was met that holds a list of records.
  var hasLists = false
  /// True once lines of records were sought behind a broken header.
  var hasSoughtLines = false
  var confusables = ConfusableIDs()
  /// The names of all time zones, once one was met that is none.
  var zoneNames: Suggestion.Words?
  /// False once the text is broken in such a way that its rest cannot be read.
  var isReadToEnd = true
  /// How many bytes were told of last.
  var bytesTold = 0
  /// True once somebody wanted to read no further.
  var isEnded = false
  /// The id of the record that is being read, when it has one that could be used.
  var recordID: Symbol?

  init(window: ByteWindow, options: ReadOptions, control: ReadControl) {
    self.window = window
    self.options = options
    self.control = control
    cursor = JSONCursor(window.bytes, isAtEndOfInput: window.isAtEnd)
    findings = FindingLog(options: options)
    builder.zones = options.zones
  }
}

/// Where in the document the parser is, for the words and pointers of findings.
struct ParsePlace {
  /// How to read the record; the header's outside of lists.
  var plan = RecordPlan.header
  /// The list that is being read; nil outside.
  var list: RecordKind?
  /// 0-based place in the list, records that were left out counted.
  var element = 0
  /// The key of the header that is being read; empty between them.
  var headerKey: [UInt8] = []
  /// Its pointer.
  var headerPointer = ""
  /// Offset in the window of the value that pointers start from.
  var start = 0
  /// The key whose value is being read; nil before the first.
  var field: Int?
  /// The key inside the value of that key, where it is an object.
  var innerKey: String?
  /// What the value of the claim is made of.
  var valueKinds: ValueKinds = []
  /// The keys met in the last object inside a value, as a set of places.
  var metInObject: UInt32 = 0
  /// The fields met in the record.
  var met = FieldSet()
  /// The other keys met in it.
  var otherKeys: Set<[UInt8]> = []
  /// True in the JSON Lines form, once the header is behind.
  var isLine = false
  /// True when the `record` of the line was met.
  var hasRecordKey = false
  /// Offset in the window of the key of the header that is being read.
  var keyStart = 0
  /// Offset in the window of the value of that key.
  var valueStart = 0
  /// True from the first byte of a record to its last.
  var isInRecord = false
  /// The ids the record names, up to some, and where they stand in the window.
  var namedIDs: [(symbol: Symbol, field: Int?, offset: Int)] = []
  /// True when the record cannot be kept.
  var hasError = false
  /// True when the field that is being read cannot be kept.
  var hasFieldError = false
}

extension ParsePlace {
  /// The shape of the record.
  var shape: RecordShape { plan.shape }
}

/// A set of field indices below 192; no kind of record has that many keys.
struct FieldSet: Sendable {
  static let capacity = 192

  private var words: (UInt64, UInt64, UInt64) = (0, 0, 0)

  @inline(__always)
  mutating func insert(_ index: Int) {
    let bit: UInt64 = 1 << UInt64(truncatingIfNeeded: index & 63)
    switch index >> 6 {
    case 0: words.0 |= bit
    case 1: words.1 |= bit
    default: words.2 |= bit
    }
  }

  /// Inserts an index; false when it was there already.
  @inline(__always)
  mutating func insertNew(_ index: Int) -> Bool {
    // No kind of record but sources has more keys than one word has bits.
    guard index < 64 else {
      defer { insert(index) }
      return !contains(index)
    }
    let bit: UInt64 = 1 &<< UInt64(truncatingIfNeeded: index)
    defer { words.0 |= bit }
    return words.0 & bit == 0
  }

  init() {}

  init(_ indices: [Int]) {
    for index in indices { insert(index) }
  }

  /// True when every index of the other is in this set too.
  @inline(__always)
  func contains(allOf other: FieldSet) -> Bool {
    other.words.0 & ~words.0 | other.words.1 & ~words.1 | other.words.2 & ~words.2 == 0
  }

  @inline(__always)
  func contains(_ index: Int) -> Bool {
    let word =
      switch index >> 6 {
      case 0: words.0
      case 1: words.1
      default: words.2
      }
    return word & 1 << UInt64(truncatingIfNeeded: index & 63) != 0
  }
}

/// The records that were left out, so that others that name them can be told so.
struct LeftOutRecords: Sendable {
  private(set) var count = 0
  /// Ids of records left out; a later record may have defined one of them after all.
  private(set) var ids: Set<Symbol> = []
  /// Places in their list, ascending, by kind.
  private var elements: [RecordKind: [Int]] = [:]

  /// Counts a line that does not say what kind of record it is.
  mutating func addLine() { count += 1 }

  /// Notes the id of a record that is counted without it.
  mutating func add(id: Symbol) { ids.insert(id) }

  mutating func add(_ kind: RecordKind, element: Int, id: Symbol?) {
    count += 1
    elements[kind, default: []].append(element)
    if let id { ids.insert(id) }
  }

  /// The place in its list of the record at a row; logarithmic in the records left out.
  func element(of ref: RecordRef) -> Int {
    guard let gaps = elements[ref.kind] else { return ref.row }
    // The record has as many gaps before it as there are places i with gaps[i] - i <= row.
    var (low, high) = (0, gaps.count)
    while low < high {
      let middle = (low + high) / 2
      if gaps[middle] - middle <= ref.row { low = middle + 1 } else { high = middle }
    }
    return ref.row + low
  }
}
