import CaseModel
import Passages

/// An anchor of a record, and the key of the record that holds it.
public struct RecordAnchor: Hashable, Sendable {
  /// "locator" or "quote".
  public let key: String
  /// The words, and the paragraph they are to stand in.
  public let anchor: Anchor
}

extension Case {
  /// The anchors of a claim or of evidence, those with the most around their words first; none of
  /// other records, which have none.
  public func anchors(of record: RecordRef) -> [RecordAnchor] {
    switch record.kind {
    case .claim: Self.anchors(claims[record.row].quote, claims[record.row].locators)
    case .evidence: Self.anchors(evidence[record.row].quote, evidence[record.row].locators)
    default: []
    }
  }

  /// The source in which the anchors of a record stand.
  public func anchorSource(of record: RecordRef) -> RecordRef? {
    let source: RecordRef? =
      switch record.kind {
      case .claim: claims[record.row].source
      case .evidence: evidence[record.row].source
      default: nil
      }
    return source.flatMap { $0.kind == .source ? $0 : nil }
  }

  /// The number of the paragraph that a record gives; nil where it gives none.
  func paragraph(of record: RecordRef) -> Int? {
    switch record.kind {
    case .claim: claims[record.row].locators.paragraph
    case .evidence: evidence[record.row].locators.paragraph
    default: nil
    }
  }

  /// A quote is short for a selector of its words, and says nothing more where there is one.
  private static func anchors(_ quote: String?, _ locators: [Locator]) -> [RecordAnchor] {
    let paragraph = locators.paragraph
    var anchors: [RecordAnchor] = []
    for case .quote(let words) in locators where !words.exact.isEmpty {
      let anchor = Anchor(
        exact: words.exact, prefix: words.prefix, suffix: words.suffix, paragraph: paragraph)
      anchors.append(RecordAnchor(key: "locator", anchor: anchor))
    }
    guard let quote, !quote.isEmpty,
      !anchors.contains(where: { $0.anchor.exact.utf8.elementsEqual(quote.utf8) })
    else { return anchors }
    let anchor = Anchor(exact: quote, paragraph: paragraph)
    return anchors + [RecordAnchor(key: "quote", anchor: anchor)]
  }
}

extension [Locator] {
  /// The number of the paragraph, where one is named.
  var paragraph: Int? {
    for case .part("paragraph", let number) in self {
      if let number = Int(number), number > 0 { return number }
    }
    return nil
  }
}
