import CaseModel
import Glibc

/// Which sources can be read here: those whose text the case carries, and those whose file lies
/// where the case says.
struct SourceCopies {
  private let folder: String?

  init(_ input: CaseInput) { folder = input.sourcesFolder }

  func inHand(in story: Case) -> Set<RecordRef> {
    Set(story.sources.lazy.filter { $0.hasText || isThere($0) }.map(\.ref))
  }

  private func isThere(_ source: Source) -> Bool {
    guard let folder, let file = source.file else { return false }
    var status = stat()
    return stat(folder + "/" + file, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }
}
