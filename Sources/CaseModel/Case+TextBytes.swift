extension Case {
  /// Gives the bytes of `name(of:)` to `body`, for the time of the call.
  ///
  /// Makes no string where the name is a text of the file, so that a million names can be looked
  /// through; a name that is put together is made first.
  public func withNameBytes<Result>(
    of ref: RecordRef, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    if let text = nameText(of: ref) { return try columns.texts.withBytes(of: text, body) }
    var name = name(of: ref)
    return try name.withUTF8(body)
  }

  /// The text that is the whole name of a record; nil where there is none, or it is empty.
  private func nameText(of ref: RecordRef) -> TextRef? {
    guard contains(ref), let field = Self.nameField(of: ref.kind) else { return nil }
    let cell = columns.wide(field, of: ref)
    guard cell != RecordTable.absentCell else { return nil }
    let text = TextRef(bits: cell)
    return text.length > 0 ? text : nil
  }

  private static func nameField(of kind: RecordKind) -> Int? {
    switch kind {
    case .actor: ActorField.name.rawValue
    case .event: EventField.title.rawValue
    case .question: QuestionField.text.rawValue
    case .claim: ClaimField.text.rawValue
    default: nil
    }
  }
}

extension Claim {
  /// Gives the bytes of `locators` as they stand in the file to `body`, for the time of the call;
  /// none where no locator is given.
  public func withLocatorBytes<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    try owner.columns.withTextBytes(Field.locator.rawValue, of: ref, body)
  }
}

extension CaseEvent {
  /// Gives the bytes of `dateText` to `body`, for the time of the call; none where no date is given.
  public func withDateBytes<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    try owner.columns.withTextBytes(Field.date.rawValue, of: ref, body)
  }
}
