import CaseModel

/// Where records lie in the document they were read from.
public struct RecordPointers: Sendable {
  private let leftOut: LeftOutRecords

  init(leftOut: LeftOutRecords) { self.leftOut = leftOut }

  /// The JSON pointer (RFC 6901) of a record, as findings give it: "/claims/3". Records that were
  /// left out count. Logarithmic in their number.
  public func pointer(of ref: RecordRef) -> String {
    "/\(ref.kind.listKey)/\(leftOut.element(of: ref))"
  }
}
