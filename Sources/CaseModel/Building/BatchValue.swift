/// One value, or one item of a list, of a record in a `RecordBatch`: sixteen bytes.
public struct BatchValue: BitwiseCopyable {
  /// What a value is, and so how it is kept.
  public enum Form: UInt8, Sendable, BitwiseCopyable {
    /// An id, a reference or a term, by its bytes.
    case symbol
    /// A text, or a value that is kept as JSON, by its bytes.
    case text
    /// A word or a flag.
    case word
    /// A whole number.
    case integer
    /// The head of a list; `length` items follow.
    case list
    /// An item by its bytes.
    case item
    /// A bare name among ids, by its bytes.
    case name
    /// An item that is a word.
    case wordItem
    /// The gap that stands for a key left out of an element.
    case absent

    /// True for what is interned by its bytes.
    @inlinable
    @inline(__always)
    var isSymbol: Bool { self == .symbol || self == .item || self == .name }
  }

  /// The address of the bytes, or the number itself.
  @usableFromInline let bits: UInt64
  /// Number of bytes, or of items.
  public let length: UInt32
  /// The field it is the value of.
  @usableFromInline let field: UInt16
  /// What it is.
  public let form: Form

  /// A value that is no bytes.
  @inlinable
  public init(_ form: Form, field: Int = 0, number: Int = 0, length: Int = 0) {
    self.init(form, field, UInt64(truncatingIfNeeded: number), length)
  }

  /// A value by its bytes, below 4 GiB.
  @inlinable
  public init(_ form: Form, field: Int = 0, from start: UnsafePointer<UInt8>, length: Int) {
    self.init(form, field, UInt64(UInt(bitPattern: start)), length)
  }

  /// A whole number, as `CaseBuilder.setInteger` keeps it.
  public static func integer(_ value: Int, field: Int) -> BatchValue {
    BatchValue(.integer, field, IntegerCell.bits(of: value), 0)
  }

  @inlinable
  init(_ form: Form, _ field: Int, _ bits: UInt64, _ length: Int) {
    self.form = form
    self.field = UInt16(truncatingIfNeeded: field)
    self.bits = bits
    self.length = UInt32(truncatingIfNeeded: length)
  }

  /// The bytes; empty for a value that is none.
  public var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: UnsafePointer(bitPattern: UInt(bits)), count: Int(length))
  }
}

/// Where the values of a record lie in its batch, and where it stands in the file.
struct BatchRecord {
  let values: Range<Int>
  let span: ByteSpan
}
