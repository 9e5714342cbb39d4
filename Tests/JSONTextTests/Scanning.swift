import JSONText

/// The fault the strict check finds in `bytes`; nil when it accepts them.
func fault(in bytes: [UInt8]) -> JSONError? {
  bytes.withUnsafeBufferPointer { buffer in
    do throws(JSONError) {
      try JSONCursor.check(buffer)
      return nil
    } catch {
      return error
    }
  }
}

func fault(in text: String) -> JSONError? { fault(in: Array(text.utf8)) }

/// What a walk over `bytes` gives when only the first `cut` of them are in the window.
func outcome(of bytes: [UInt8], cut: Int) -> JSONError? {
  bytes.prefix(cut).withUnsafeBufferPointer { window in
    var cursor = JSONCursor(window, isAtEndOfInput: cut == bytes.count)
    do throws(JSONError) {
      try cursor.start()
      try cursor.skipValue()
      try cursor.finish()
      return nil
    } catch {
      return error
    }
  }
}
