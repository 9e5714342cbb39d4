import CaseModel
import Listing
import Passages

extension Fixture {
  /// The snapshot with the texts of some sources at hand, by the ids of these.
  public static func snapshot(_ snapshot: Snapshot, texts: [String: String]) throws -> Snapshot {
    let story = snapshot.story
    return texts.sorted { $0.key < $1.key }.reduce(snapshot) { snapshot, next in
      guard let source = story.reference(to: next.key),
        let text = SourceText(Array(next.value.utf8)),
        let held = HeldText(of: source, in: story, text, file: "/texts/\(next.key).txt")
      else { return snapshot }
      return snapshot.with(.text(held), of: source)
    }
  }

  /// A case about a fire, with three short texts in it that differ on a number: written to have an
  /// anchor of every fate.
  public static let fireTexts = [
    "herald": """
    Fire at the harbour

    Twelve people died when the rope store burned on Thursday night, the harbour master told the Herald.

    The fire began at nine. Nobody knows what caused it, though a lamp was seen there.
    """,
    "gazette": """
    The Gazette has learned that nine people lost their lives.
    The store was empty, the owner says; the owner says no more.
    """,
  ]

  /// The case about the fire.
  public static let fire = #"""
    {
      "casebook": 1, "id": "rope-store", "title": "The rope store",
      "sources": [
        {"id": "herald", "title": "Herald, 3 May", "title-short": "Herald", "text": "T-HERALD",
          "URL": "https://herald.example/fire", "author": "Ida Quist"},
        {"id": "gazette", "title": "Gazette, 4 May", "title-short": "Gazette", "text": "T-GAZETTE"},
        {"id": "police", "title": "Police statement", "file": "police.txt",
          "URL": "https://police.example/1"},
        {"id": "rumour", "title": "What people say"}
      ],
      "events": [{"id": "fire", "title": "The rope store burns", "date": "2024-05-02"}],
      "questions": [
        {"id": "dead", "text": "How many people died?", "type": "number", "about": "fire"},
        {"id": "cause", "text": "What caused it?", "about": "fire"}
      ],
      "claims": [
        {"id": "h-dead", "source": "herald", "question": "dead", "value": 12, "locator": [
          {"label": "paragraph", "locator": "2"},
          {"type": "TextQuoteSelector", "exact": "Twelve people died"}]},
        {"id": "h-master", "source": "herald", "text": "The harbour master spoke to the paper.",
          "locator": [{"label": "paragraph", "locator": "3"},
          {"type": "TextQuoteSelector", "exact": "the harbour master told"}]},
        {"id": "h-cause", "source": "herald", "question": "cause", "value": "a lamp",
          "standing": "alleged", "quote": "a lamp was seen"},
        {"id": "h-gone", "source": "herald", "text": "It rained.", "quote": "rain fell",
          "locator": {"label": "paragraph", "locator": "1"}},
        {"id": "h-bare", "source": "herald", "text": "The paper wrote of it."},
        {"id": "g-dead", "source": "gazette", "question": "dead", "value": 9, "locator": [
          {"label": "paragraph", "locator": "1"},
          {"type": "TextQuoteSelector", "exact": "nine people", "prefix": "that "}]},
        {"id": "g-owner", "source": "gazette", "text": "The owner speaks.", "locator": [
          {"label": "paragraph", "locator": "2"},
          {"type": "TextQuoteSelector", "exact": "the owner says"}]},
        {"id": "p-dead", "source": "police", "question": "dead", "value": 9,
          "quote": "nine persons"}
      ],
      "evidence": [
        {"id": "e-lamp", "about": "h-cause", "source": "gazette", "bearing": "contradicts",
          "quote": "The store was empty"}
      ]
    }
    """#
    .replacing("T-HERALD", with: json(fireTexts["herald"]))
    .replacing("T-GAZETTE", with: json(fireTexts["gazette"]))

  private static func json(_ words: String?) -> String {
    (words ?? "").replacing("\n", with: #"\n"#)
  }

  /// A snapshot of the case about the fire, its texts at hand.
  public static func fireSnapshot() throws -> Snapshot {
    try snapshot(snapshot(fire), texts: fireTexts)
  }
}
