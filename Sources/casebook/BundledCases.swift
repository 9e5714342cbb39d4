import CBundledCases
import CasebookRuntime

extension BundledCase {
  /// The case of the dating site's photos and the company that was given them.
  static let okcupidClarifai = BundledCase(
    id: "okcupid-clarifai", fileName: "okcupid-clarifai.case.json"
  ) {
    var length = 0
    let bytes = bundled_okcupid_clarifai(&length)
    return Array(UnsafeBufferPointer(start: bytes, count: length))
  }
}
