import CaseModel
import JSONText

extension CaseParser {
  /// True when the text keeps the rule; else it is told of.
  mutating func check(
    _ text: UnsafeBufferPointer<UInt8>, _ rule: TextRule, at offset: Int
  ) -> Bool {
    if rule.minimum > 0, text.isEmpty {
      report(.emptyText, at: offset, "\(fieldWords) may not be empty")
      return false
    }
    if let most = rule.maximum, !checkLength(text, most: most, at: offset) { return false }
    if rule.form == .zone { checkZone(text, at: offset) }
    return rule.form == .any || checkForm(text, rule.form, at: offset)
  }

  /// True when the text has at most that many characters (Unicode scalars); else it is told of.
  mutating func checkLength(
    _ text: UnsafeBufferPointer<UInt8>, most: Int, at offset: Int
  ) -> Bool {
    guard text.count > most, scalarCount(text) > most else { return true }
    let message = "\(fieldWords) has at most \(most) characters, found \(scalarCount(text))"
    report(.badCount, at: offset, message)
    return false
  }

  private func scalarCount(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    text.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
  }

  private mutating func checkForm(
    _ text: UnsafeBufferPointer<UInt8>, _ form: TextRule.Form, at offset: Int
  ) -> Bool {
    guard let fault = TextForm.fault(of: text, form) else { return true }
    report(
      fault.code, at: offset, "\(fieldWords): \(Quotation.of(text)) \(fault.words)",
      hint: fault.hint)
    return false
  }

  /// The place of the string among the allowed words; when it is none of them, that is told.
  mutating func word(_ string: JSONString, among words: KeyList) -> Int? {
    withText(of: string) { parser, text in
      if let place = words.index(of: text) { return place }
      parser.reportWord(text, among: words.words, at: string.start - 1)
      return nil
    }
  }

  private mutating func reportWord(
    _ text: UnsafeBufferPointer<UInt8>, among words: [String], at offset: Int
  ) {
    let near = Suggestion.nearest(to: String(decoding: text, as: UTF8.self), among: words)
    let allowed = words.count > 12 ? words.prefix(12) + ["..."] : words[...]
    report(
      .badWord, at: offset,
      "\(fieldWords) may be \(Quotation.list(Array(allowed))), found \(Quotation.of(text))",
      hint: near.map { "did you mean \(Quotation.of($0))?" })
  }

  /// True when the text is a date; nothing is told of.
  mutating func isDate(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    if dates.isKnown(text) { return true }
    guard (try? EDTF(parsing: String(decoding: text, as: UTF8.self))) != nil else { return false }
    dates.remember(text)
    return true
  }

  /// True when the text is a date (EDTF levels 0 to 2); else it is told of.
  mutating func checkDate(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    if dates.isKnown(text) { return true }
    do throws(EDTFError) {
      _ = try EDTF(parsing: String(decoding: text, as: UTF8.self))
      dates.remember(text)
      return true
    } catch {
      let code: FindingCode = error.isReversed ? .reversed : .badDate
      guard wantsWords(for: code) else { return false }
      let fault = error.isReversed ? "ends before it begins" : "is no date: \(error.problem)"
      keep(code, at: offset, "\(fieldWords): \(Quotation.of(text)) \(fault)", hint: error.hint)
      return false
    }
  }
}

/// What a text must look like where its rule names a form.
enum TextForm {
  struct Fault {
    let code: FindingCode
    let words: String
    var hint: String?
  }

  /// What is wrong with the text; nil when it has the form.
  static func fault(of text: UnsafeBufferPointer<UInt8>, _ form: TextRule.Form) -> Fault? {
    switch form {
    case .any, .zone: nil
    case .url: urlFault(text)
    case .language: languageFault(text)
    case .schemaName: schemaFault(text)
    case .sha256: hashFault(text)
    case .relativePath: pathFault(text)
    }
  }

  private static func urlFault(_ text: UnsafeBufferPointer<UInt8>) -> Fault? {
    let rest = text.drop { isLetter($0) || digits.contains($0) || $0 == 0x2B || isDotOrDash($0) }
    let hasScheme = text.first.map(isLetter) == true && rest.first == 0x3A && rest.count > 1
    if text.count <= 4096, hasScheme, !hasBlank(rest) { return nil }
    return Fault(
      code: .badURL, words: "is no URL: a scheme, a colon, no blanks, at most 4096 bytes",
      hint: hasScheme ? nil : "put https:// in front")
  }

  private static func languageFault(_ text: UnsafeBufferPointer<UInt8>) -> Fault? {
    let parts = text.split(separator: 0x2D, omittingEmptySubsequences: false)
    let isRight = parts.enumerated().allSatisfy { index, part in
      let letters = part.allSatisfy(isLetter)
      let signs = part.allSatisfy { isLetter($0) || digits.contains($0) }
      return index == 0 ? letters && 2...3 ~= part.count : signs && 1...8 ~= part.count
    }
    return isRight
      ? nil : Fault(code: .badLanguage, words: "is no language tag", hint: "write en or pt-BR")
  }

  private static func schemaFault(_ text: UnsafeBufferPointer<UInt8>) -> Fault? {
    let isCapital = text.first.map { $0 &- 0x41 < 26 } == true
    if isCapital, text.count > 1, text.allSatisfy(isLetter) { return nil }
    return Fault(
      code: .badName, words: "is no schema name: a capital letter, then letters",
      hint: "write Person or BankAccount")
  }

  private static func hashFault(_ text: UnsafeBufferPointer<UInt8>) -> Fault? {
    let isHex = text.allSatisfy { digits.contains($0) || $0 &- 0x61 < 6 }
    if text.count == 64, isHex { return nil }
    return Fault(code: .badHash, words: "is not 64 lower-case hexadecimal digits")
  }

  /// `/` and `\` both part names here: a path must be safe wherever the case is opened.
  private static func pathFault(_ text: UnsafeBufferPointer<UInt8>) -> Fault? {
    let names = text.split(omittingEmptySubsequences: false) { $0 == 0x2F || $0 == 0x5C }
    let hasDrive = text.count > 1 && text[1] == 0x3A && isLetter(text[0])
    if text.isEmpty || names.first?.isEmpty == true || hasDrive {
      return Fault(
        code: .badPath, words: "is not a relative path", hint: "paths start at the case file")
    }
    if names.contains(where: { $0.elementsEqual([0x2E, 0x2E]) }) {
      return Fault(code: .badPath, words: "leaves its folder by ..")
    }
    guard text.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return nil }
    return Fault(code: .badPath, words: "holds a control character")
  }

  private static let digits: ClosedRange<UInt8> = 0x30...0x39

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  private static func isDotOrDash(_ byte: UInt8) -> Bool { byte == 0x2E || byte == 0x2D }

  private static func hasBlank(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    if text.allSatisfy({ $0 > 0x20 && $0 < 0x80 }) { return false }
    return String(decoding: text, as: UTF8.self).unicodeScalars
      .contains { $0.properties.isWhitespace || $0 == "\u{FEFF}" }
  }
}
