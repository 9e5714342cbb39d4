import Listing
import ScreenGrid

/// What a document of the inspector or page depends on. A key and its picture ask for it a dozen
/// times, and that of a source with thousands of claims takes a while to make.
struct DocumentKey: Equatable, Sendable {
  let snapshot: Snapshot
  let screen: ScreenID
  let selection: Int
  let glyphs: Glyphs
}

/// What the layout of a document depends on.
struct PageKey: Equatable, Sendable {
  let document: DocumentKey
  let columns: Int
  let side: Int
}

extension AppState {
  private var documentKey: DocumentKey {
    DocumentKey(
      snapshot: snapshot, screen: screen, selection: screen.isList ? place.selection : 0,
      glyphs: glyphs)
  }

  private var pageKey: PageKey {
    PageKey(document: documentKey, columns: layout.inspector.columns, side: place.side)
  }

  /// Makes what the picture and the next key will ask for more than once. Changes nothing that can
  /// be seen: without it all goes the same way, more slowly.
  public mutating func prepare() {
    guard shownText == nil else { return prepareText() }
    let key = pageKey
    guard pageMemo.value(for: key) == nil else { return }
    documentMemo.keep(document, for: key.document)
    pageMemo.keep(layOut(document), for: key)
  }

  /// What the inspector or the page says.
  var document: Document { documentMemo.value(for: documentKey) ?? makeDocument() }

  /// The document, laid out for the inspector.
  var page: Page { pageMemo.value(for: pageKey) ?? layOut(document) }
}
