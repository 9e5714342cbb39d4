import CaseModel

extension CaseParser {
  /// Warns of a name that is no time zone; the value is kept, and its times count as in UTC.
  mutating func checkZone(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) {
    guard !isZone(text), wantsWords(for: .badZone) else { return }
    let names = zoneNames ?? Suggestion.Words(options.zones.names)
    zoneNames = names
    let near = names.nearest(to: String(decoding: text, as: UTF8.self))
    keep(
      .badZone, at: offset, "\(fieldWords): there is no time zone \(Quotation.of(text))",
      hint: near.map { "did you mean \(Quotation.of($0))?" }
        ?? "write its IANA name, such as Europe/Berlin; until then its times count as in UTC")
  }

  /// True for the name of a zone, and for any name where nobody can tell.
  func isZone(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    options.zones.names.isEmpty
      || options.zones.rules(String(decoding: text, as: UTF8.self)) != nil
  }
}
