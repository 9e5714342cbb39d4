/// A few values that never change, at one place in memory: what is looked up for each member of each
/// record is found without counting who else holds it, and is not copied to be looked at.
final class FixedTable<Element: Sendable>: @unchecked Sendable {
  let count: Int
  /// The values, `count` of them, for as long as the table lives.
  let start: UnsafePointer<Element>

  init(_ elements: [Element]) {
    let copy = UnsafeMutablePointer<Element>.allocate(capacity: max(1, elements.count))
    copy.initialize(from: elements, count: elements.count)
    count = elements.count
    start = UnsafePointer(copy)
  }

  deinit {
    UnsafeMutablePointer(mutating: start).deinitialize(count: count).deallocate()
  }
}
