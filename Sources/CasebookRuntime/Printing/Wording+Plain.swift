import Glibc
import Listing
import ScreenGrid

extension Wording {
  /// How plain lines are worded: with the characters of ASCII alone where the locale has no others.
  public static var plain: Wording {
    let isUTF8 = String(cString: nl_langinfo(Int32(CODESET))) == "UTF-8"
    return Wording(glyphs: isUTF8 ? .unicode : .ascii)
  }
}
