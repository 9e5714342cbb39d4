import CaseModel
import JSONText

extension CaseParser {
  /// Walks over the next value, which should be as the grammar says; what is not is told of.
  mutating func check(_ grammar: RawGrammar) throws(JSONError) {
    let found = try cursor.peek()
    if case .choice(let choice) = grammar, let chosen = choice.grammar(for: found) {
      return try checkChosen(chosen.pointee)
    }
    guard grammar.kind == found else {
      reportType(found, grammar.words)
      try cursor.skipValue()
      return
    }
    try checkChosen(grammar)
  }

  private mutating func checkChosen(_ grammar: RawGrammar) throws(JSONError) {
    switch grammar {
    case .text, .word, .date, .reference: try checkString(grammar)
    case .number(let range): _ = try number(in: range)
    case .integer(let range): _ = try integer(in: range)
    case .flag: _ = try cursor.boolean()
    case .alwaysTrue: try checkTrue()
    case .list(let list): try checkList(list.element.start.pointee, list.count)
    case .object(let object): try checkObject(object)
    case .map(let value): try checkMap(value)
    case .anyObject, .choice: try cursor.skipValue()
    }
  }

  private mutating func checkString(_ grammar: RawGrammar) throws(JSONError) {
    let string = try cursor.string()
    let start = string.start - 1
    switch grammar {
    case .text(let rule):
      guard rule != .any else { return }
      withText(of: string) { parser, text in _ = parser.check(text, rule, at: start) }
    case .word(let words): _ = word(string, among: words)
    case .date: withText(of: string) { parser, text in _ = parser.checkDate(text, at: start) }
    case .reference: withText(of: string) { parser, id in _ = parser.checkID(id, at: start) }
    default: break
    }
  }

  private mutating func checkTrue() throws(JSONError) {
    let start = cursor.offset
    guard try !cursor.boolean() else { return }
    report(.badValue, at: start, "\(fieldWords) is true or not there, found false")
  }

  private mutating func checkList(
    _ element: RawGrammar, _ allowed: ClosedRange<Int>
  ) throws(JSONError) {
    let start = cursor.offset
    var count = 0
    try cursor.openArray()
    while try cursor.nextElement() {
      try check(element)
      count += 1
    }
    guard !allowed.contains(count) else { return }
    guard count > 0 else {
      return report(.emptyList, at: start, "a list in \(fieldWords) may not be empty")
    }
    let most = "a list in \(fieldWords) has at most \(allowed.upperBound) elements, found \(count)"
    report(.badCount, at: start, most)
  }

  private mutating func checkMap(_ value: RawGrammar) throws(JSONError) {
    try cursor.openObject()
    while try cursor.nextKey() != nil { try check(value) }
  }

  private mutating func checkObject(_ object: RawObject) throws(JSONError) {
    let start = cursor.offset
    let hadError = place.hasFieldError
    place.hasFieldError = false
    var met: UInt32 = 0
    var type: String?
    try cursor.openObject()
    while let key = try nextKey(of: object) {
      guard let index = index(of: key, in: object.keys) else {
        try readOtherKey(key, of: object)
        continue
      }
      let bit: UInt32 = 1 << UInt32(truncatingIfNeeded: index)
      guard met & bit == 0 else { throw duplicate(key) }
      met |= bit
      if index == object.typeKey { type = try typeAhead() }
      place.innerKey = object.keys.words[index]
      try check(object.grammars.start[index])
      place.innerKey = nil
    }
    // Keys that are wrong by themselves were told of; the whole would only say it again.
    if !place.hasFieldError {
      if object.fits(met, type: type) {
        checkOrder(object, at: start)
      } else {
        report(object, met, at: start)
      }
    }
    place.hasFieldError = place.hasFieldError || hadError
    place.metInObject = met
  }

  /// Only where keys of the author's own may stand are they worth remembering.
  private mutating func nextKey(of object: RawObject) throws(JSONError) -> JSONString? {
    object.allowsExtras ? try cursor.nextKey() : try cursor.nextKeyUnchecked()
  }

  private mutating func readOtherKey(
    _ key: JSONString, of object: RawObject
  ) throws(JSONError) {
    if !object.allowsExtras || !isExtra(key) {
      let allowed = Quotation.list(object.keys.words, last: "and")
      reportUnknown(
        key, among: object.keys.words,
        of: "\(object.words) in \(fieldWords), which may have \(allowed)",
        otherwise: object.allowsExtras ? Self.ownKeys : nil)
    }
    try cursor.skipValue()
  }

  /// Bounds the wrong way round allow no number at all, so one of them is mistyped; so for places.
  private mutating func checkOrder(_ object: RawObject, at start: Int) {
    guard let (least, most) = object.ascending, let low = number(of: least, inObjectAt: start),
      let high = number(of: most, inObjectAt: start),
      let lowest = cursor.double(of: low), let highest = cursor.double(of: high), lowest > highest
    else { return }
    let found = [low, high].map { Quotation.ofRaw(cursor.bytes(in: $0.range)) }
    report(
      .reversed, at: start,
      "\(fieldWords): \(least) is \(found[0]), which is more than \(most), \(found[1])",
      hint: "turn them round if that is meant")
  }

  /// The number under a key of an object that was found right.
  private func number(of key: String, inObjectAt start: Int) -> JSONNumber? {
    var probe = JSONCursor(cursor.buffer, at: start)
    do throws(JSONError) {
      try probe.openObject()
      while let found = try probe.nextKeyUnchecked() {
        if probe.bytes(of: found).elementsEqual(key.utf8) { return try probe.number() }
        try probe.skipValue()
      }
    } catch {
      return nil
    }
    return nil
  }

  private mutating func typeAhead() throws(JSONError) -> String? {
    guard try cursor.peek() == .string else { return nil }
    var probe = cursor
    return probe.text(of: try probe.string())
  }

  private mutating func report(_ object: RawObject, _ met: UInt32, at start: Int) {
    let found = object.keyWords(met)
    report(
      object.code, at: start,
      "\(fieldWords): \(object.words) needs \(object.formWords); found \(found)")
  }
}
