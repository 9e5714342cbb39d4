/// The version of the program: said by `--version`, and kept with every mark.
public enum CasebookVersion {
  /// Major, minor and patch, as in semver.org.
  public static let number = "0.1.0"
  /// When this version was last worked on: month, day and year, for the manual page.
  public static let date = "November 21, 2026"
}
