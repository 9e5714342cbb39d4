import CaseReader
import CaseWriter

extension ReadCase {
  /// The form the case is not in.
  public var otherForm: CaseLayout.Form { layout.form == .document ? .lines : .document }

  /// Writes the case in a form, piece by piece, each of whole characters; from its input, so that
  /// has to be as it was.
  ///
  /// Throws a `RunFailure`, with status 65 for a case with errors, or what `sink` throws.
  public func write(
    as form: CaseLayout.Form, to sink: @escaping (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    let converter: CaseConverter
    do {
      converter = try CaseConverter(
        story, layout: layout, hasErrors: errorCount > 0 || extent != .whole,
        from: input.bytes)
    } catch {
      throw RunFailure(
        .badData, "\(input.name): there are errors in it, and what they are about would be lost")
    }
    do {
      try converter.write(as: form, to: sink)
    } catch WritingFailure.changed {
      throw RunFailure(InputFailure(.changed, name: input.name))
    }
    guard input.isUnchanged else { throw RunFailure(InputFailure(.changed, name: input.name)) }
  }
}
