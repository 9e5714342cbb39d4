import JSONText

/// The JSON pointer (RFC 6901) of a place inside a value, found by walking to it.
///
/// Findings are rare, so nothing is noted on the way for them: their path is looked up afterwards.
struct PointerFinder {
  private let target: Int
  private var cursor: JSONCursor

  /// The pointer from the value that starts at `start` to what stands at `target`, key or value.
  ///
  /// Walks as far as the text is right; time is linear in the distance.
  static func pointer(
    in buffer: UnsafeBufferPointer<UInt8>, from start: Int, to target: Int
  ) -> String {
    var finder = PointerFinder(target: target, cursor: JSONCursor(buffer, at: start))
    return finder.descend()
  }

  private mutating func descend() -> String {
    do throws(JSONError) {
      return try path()
    } catch {
      return lastPath
    }
  }

  /// Where the walk was when the text turned out to be wrong.
  private var lastPath = ""

  private init(target: Int, cursor: JSONCursor) {
    self.target = target
    self.cursor = cursor
  }

  private mutating func path() throws(JSONError) -> String {
    while true {
      let kind = try cursor.peek()
      guard cursor.offset < target, kind == .object || kind == .array else { return lastPath }
      guard try kind == .object ? enterObject() : enterArray() else { return lastPath }
    }
  }

  /// Goes to the member that holds the target; false when the target is no member.
  private mutating func enterObject() throws(JSONError) -> Bool {
    try cursor.openObject()
    let parent = lastPath
    while let key = try cursor.nextKeyUnchecked() {
      lastPath = parent + "/" + Quotation.pointerToken(cursor.text(of: key))
      if target < cursor.offset { return false }
      if try isInNextValue() { return true }
      lastPath = parent
    }
    return false
  }

  private mutating func enterArray() throws(JSONError) -> Bool {
    try cursor.openArray()
    let parent = lastPath
    var index = 0
    while try cursor.nextElement() {
      lastPath = parent + "/\(index)"
      if try isInNextValue() { return true }
      lastPath = parent
      index += 1
    }
    return false
  }

  /// True when the value that stands next holds the target; else it is walked over.
  private mutating func isInNextValue() throws(JSONError) -> Bool {
    _ = try cursor.peek()
    let mark = cursor.mark
    let inner = cursor
    do throws(JSONError) { try cursor.skipValue() } catch {
      // Broken text: the fault is inside this value, and so may the target be.
      cursor = inner
      return true
    }
    guard target < cursor.offset else { return false }
    cursor.rewind(to: mark)
    return true
  }
}
