import CaseModel

extension CaseParser {
  /// Warns of a name that is no time zone; the value is kept, and its times count as in UTC.
  mutating func checkZone(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) {
    let zones = options.zones
    guard !zones.names.isEmpty else { return }
    let name = String(decoding: text, as: UTF8.self)
    guard zones.rules(name) == nil, wantsWords(for: .badZone) else { return }
    let near = Suggestion.nearest(to: name, among: zones.names)
    keep(
      .badZone, at: offset, "\(fieldWords): there is no time zone \(Quotation.of(text))",
      hint: near.map { "did you mean \(Quotation.of($0))?" })
  }
}
