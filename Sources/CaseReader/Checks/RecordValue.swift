import JSONText

/// Looks a record that was read once more, for the place of something in it.
enum RecordValue {
  /// The offset of the value of a key; nil when the record has no such key.
  static func offset(of key: String, in record: UnsafeBufferPointer<UInt8>) -> Int? {
    var cursor = JSONCursor(record)
    do throws(JSONError) {
      try cursor.openObject()
      while let found = try cursor.nextKey() {
        _ = try cursor.peek()
        if cursor.text(of: found).utf8.elementsEqual(key.utf8) { return cursor.offset }
        try cursor.skipValue()
      }
    } catch {
      // The record was read before, so this is a file that changed meanwhile.
      return nil
    }
    return nil
  }
}
