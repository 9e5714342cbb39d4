import CaseModel
import Listing
import ScreenGrid

/// The document of the inspector or page as it was last made: a key and its picture ask for it a
/// dozen times, and that of a source with thousands of claims takes a while to make.
///
/// It says nothing that the state does not say, so two states are the same whatever they remember.
struct DocumentMemo: Equatable, Sendable {
  /// What a document depends on.
  struct Key: Equatable, Sendable {
    let snapshot: Snapshot
    let screen: ScreenID
    let selection: Int
    let glyphs: Glyphs
  }

  /// What its layout depends on besides.
  struct PageKey: Equatable, Sendable {
    let document: Key
    let columns: Int
    let side: Int
  }

  private let key: PageKey?
  private let document: Document
  let page: Page

  /// Remembers nothing.
  init() {
    key = nil
    document = Document(title: "")
    page = Page(document, columns: 1)
  }

  /// Remembers a document and its layout.
  init(_ key: PageKey, _ document: Document, _ page: Page) {
    self.key = key
    self.document = document
    self.page = page
  }

  /// Whether the layout that is remembered is what this key stands for.
  func holds(_ key: PageKey) -> Bool { self.key == key }

  /// The document that this key stands for, where it is remembered.
  func document(for key: Key) -> Document? { self.key?.document == key ? document : nil }

  static func == (left: DocumentMemo, right: DocumentMemo) -> Bool { true }
}

extension AppState {
  private var documentKey: DocumentMemo.Key {
    DocumentMemo.Key(
      snapshot: snapshot, screen: screen, selection: screen.isList ? place.selection : 0,
      glyphs: glyphs)
  }

  private var pageKey: DocumentMemo.PageKey {
    DocumentMemo.PageKey(
      document: documentKey, columns: layout.inspector.columns, side: place.side)
  }

  /// Makes what the picture and the next key will ask for more than once. Changes nothing that can
  /// be seen: without it all goes the same way, more slowly.
  public mutating func prepare() {
    guard shownText == nil else { return prepareText() }
    let key = pageKey
    guard !memo.holds(key) else { return }
    let document = self.document
    memo = DocumentMemo(key, document, layOut(document))
  }

  /// What the inspector or the page says.
  var document: Document { memo.document(for: documentKey) ?? makeDocument() }

  /// The document, laid out for the inspector.
  var page: Page { memo.holds(pageKey) ? memo.page : layOut(document) }
}
