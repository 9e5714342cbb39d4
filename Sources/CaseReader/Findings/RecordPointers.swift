import CaseModel

/// Where records lie in the document they were read from.
public struct RecordPointers: Sendable {
  private let leftOut: LeftOutRecords
  private let form: CaseLayout.Form

  init(leftOut: LeftOutRecords, form: CaseLayout.Form) {
    self.leftOut = leftOut
    self.form = form
  }

  /// The JSON pointer (RFC 6901) of a record, as findings give it: "/claims/3". Records that were
  /// left out count. In JSON Lines, where the line names the record, it is empty. Logarithmic in
  /// the number of records left out.
  public func pointer(of ref: RecordRef) -> String {
    form == .lines ? "" : "/\(ref.kind.listKey)/\(leftOut.element(of: ref))"
  }
}
