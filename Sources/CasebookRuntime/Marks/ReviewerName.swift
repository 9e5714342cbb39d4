import Glibc

/// Who marks: the name that stands on every mark.
public enum ReviewerName {
  /// The name given with `--as`; else the user's own, from `USER` or the system's list of users;
  /// else none, and saving a mark asks for one.
  public static func resolve(_ given: String?, environment: [String: String]) -> String {
    if let given { return given }
    for variable in ["USER", "LOGNAME"] {
      if let name = environment[variable], !name.isEmpty { return name }
    }
    guard let entry = getpwuid(getuid()), let name = entry.pointee.pw_name else { return "" }
    return String(cString: name)
  }
}
