extension FindingCode {
  /// What it means, in one line.
  public var explanation: String {
    switch self {
    case .syntax: "the text is not JSON here"
    case .notUTF8: "the bytes are not UTF-8"
    case .duplicateKey: "a key stands twice in one object"
    case .badNumber: "a number cannot be held"
    case .loneSurrogate: "half of an escaped surrogate pair stands alone"
    case .cutOff: "the file ends before the text does"
    case .tooDeep: "lists and objects lie deeper than 64"
    case .stringTooLong: "a string is longer than 4 MiB"
    case .idTooLong: "an id is longer than 200 bytes"
    case .fileTooLong: "the input is longer than is read"
    case .tooManyRecords: "there are more records of a kind than are kept"
    case .listTooLong: "a list or a value is longer than is kept"
    case .badVersion: "the file is of a format or version that is not known"
    case .unknownKey: "a key is none of the format and does not begin with x-"
    case .missingKey: "a key that must be there is not"
    case .wrongType: "a value is of another type than its key asks for"
    case .badWord: "a value is none of the words its key allows"
    case .emptyList: "a list that must have elements has none"
    case .badCount: "a list has too few or too many elements"
    case .emptyText: "a text that must say something is empty"
    case .outOfRange: "a number lies outside of what its key allows"
    case .repeatedValue: "a list has a value twice"
    case .unknownRecordKind: "a line is a record of a kind that is not known"
    default: valueExplanation
    }
  }

  private var valueExplanation: String {
    switch self {
    case .badID: "an id is empty, begins with ~, or has a character that ids may not have"
    case .badDate: "a date is not EDTF"
    case .badURL: "an address is not a URL"
    case .badLanguage: "a language is not a BCP 47 tag"
    case .badHash: "a hash is not 64 lower-case hexadecimal digits"
    case .badPath: "a path is absolute or leaves its folder"
    case .badName: "a name has a character or a form it may not have"
    case .badValue: "a value does not fit the type of its question"
    case .badSelector: "a locator is of a form that is not known"
    case .unlistedOption: "a value is none of the options of its question"
    case .duplicateID: "two records have the same id"
    case .confusableID: "two ids differ only in how their characters are composed"
    case .danglingReference: "no record has this id"
    case .wrongKind: "the record with this id is of a kind that may not stand here"
    case .loop: "records lie within, or come from, each other in a circle"
    case .mixedPair: "a decision is on two records of different kinds"
    case .duplicateTag: "a tag is defined twice; the first definition holds"
    default: rawValue
    }
  }
}
