import CBundledCases
import CasebookRuntime

extension BundledCase {
  /// The cases that come with the program; the first is opened where none is named.
  static let all = [okcupidClarifai, harbourFire]

  /// The case of the dating site's photos and the company that was given them.
  static let okcupidClarifai = BundledCase(
    id: "okcupid-clarifai", fileName: "okcupid-clarifai.case.json"
  ) { bundled_okcupid_clarifai.copy }

  /// A small case, made up, that shows everything; with the texts it is made from.
  static let harbourFire = BundledCase(
    id: "harbour-fire", fileName: "harbour-fire.case.json",
    texts: {
      var count = 0
      let files = UnsafeBufferPointer(start: bundled_harbour_texts(&count), count: count)
      return Dictionary(
        files.map { (String(cString: $0.name), $0.copy) }, uniquingKeysWith: { first, _ in first })
    }
  ) { bundled_harbour_fire.copy }
}

extension bundled_file {
  /// Its bytes.
  fileprivate var copy: [UInt8] { Array(UnsafeBufferPointer(start: bytes, count: length)) }
}
