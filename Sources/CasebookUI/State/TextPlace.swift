import CaseModel
import Listing

/// Where a person is in the page of a text.
public struct TextPlace: Equatable, Sendable {
  /// The block of the first line that is drawn.
  public var block = TextBlock()
  /// Which of its lines that is, from 0.
  public var line = 0
  /// The record to be shown as soon as the text is here.
  public var wanted: RecordRef?

  /// The start of a page.
  public init() {}
}
