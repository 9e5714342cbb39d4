/// Some values that cannot be copied, as many as there were at first.
struct OwnedArray<Element: ~Copyable>: ~Copyable {
  private let base: UnsafeMutablePointer<Element>
  let count: Int

  /// The values that `make` gives for 0 up to `count`.
  init(count: Int, _ make: (Int) -> Element) {
    self.count = count
    base = .allocate(capacity: max(1, count))
    for place in 0..<count { (base + place).initialize(to: make(place)) }
  }

  deinit {
    base.deinitialize(count: count)
    base.deallocate()
  }

  /// The value at a place, which must be one below `count`.
  @inline(__always)
  subscript(place: Int) -> Element {
    _read {
      precondition(place >= 0 && place < count)
      yield base[place]
    }
    _modify {
      precondition(place >= 0 && place < count)
      yield &base[place]
    }
  }
}

extension OwnedArray: @unchecked Sendable where Element: Sendable & ~Copyable {}
