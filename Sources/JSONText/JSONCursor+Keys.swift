extension JSONCursor {
  func fingerprint(of text: JSONString) -> UInt64 {
    guard text.hasEscapes else { return JSONFingerprint.of(bytes(of: text)) }
    return unescapedBytes(of: text).withUnsafeBufferPointer { JSONFingerprint.of($0) }
  }

  /// Remembers a key of the innermost object, or throws if it stood there before.
  mutating func noteKey(_ text: JSONString) throws(JSONError) {
    let key = JSONKey(text: text, fingerprint: fingerprint(of: text))
    if keys.count < JSONKeyStack.compareAtOnce {
      for index in keys.start..<keys.entries.count
      where keys.entries[index].fingerprint == key.fingerprint {
        if isSameText(keys.entries[index].text, text) { throw duplicate(key) }
      }
    }
    keys.append(key)
  }

  /// Forgets the keys of the innermost object, after the late comparison a large one needs.
  mutating func closeKeys() throws(JSONError) {
    if keys.count > JSONKeyStack.compareAtOnce { try compareAllKeys() }
    keys.close()
  }

  /// Sorting keeps this at n log n even for keys chosen to have equal fingerprints.
  private func compareAllKeys() throws(JSONError) {
    let sorted = keys.entries[keys.start...].sorted { isBefore($0, $1) }
    var earliest: JSONKey?
    for (first, second) in zip(sorted, sorted.dropFirst())
    where first.fingerprint == second.fingerprint && isSameText(first.text, second.text) {
      if second.text.start < earliest?.text.start ?? .max { earliest = second }
    }
    if let earliest { throw duplicate(earliest) }
  }

  private func isBefore(_ first: JSONKey, _ second: JSONKey) -> Bool {
    if first.fingerprint != second.fingerprint { return first.fingerprint < second.fingerprint }
    let (left, right) = (unescapedBytes(of: first.text), unescapedBytes(of: second.text))
    if left == right { return first.text.start < second.text.start }
    return left.lexicographicallyPrecedes(right)
  }

  private func isSameText(_ first: JSONString, _ second: JSONString) -> Bool {
    if first.hasEscapes || second.hasEscapes {
      return unescapedBytes(of: first) == unescapedBytes(of: second)
    }
    return bytes(of: first).elementsEqual(bytes(of: second))
  }

  private func duplicate(_ key: JSONKey) -> JSONError {
    JSONError(.duplicateKey, at: key.text.start - 1, found: JSONByte.quote, expected: .key)
  }
}
