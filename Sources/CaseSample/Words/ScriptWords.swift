/// Names in other scripts, made up as well: right to left, without blanks, with marks that combine.
struct ScriptWords: Sendable {
  let given: WordList
  let family: WordList
  /// What stands between the two.
  let gap: StaticString
  let isFamilyFirst: Bool

  private init(
    _ given: String, _ family: String, gap: StaticString = " ", isFamilyFirst: Bool = false
  ) {
    self.given = WordList(given.split(separator: " ").joined(separator: "\n"))
    self.family = WordList(family.split(separator: " ").joined(separator: "\n"))
    self.gap = gap
    self.isFamilyFirst = isFamilyFirst
  }

  static let all: [ScriptWords] = [
    // Cyrillic, Greek, Georgian, Armenian.
    ScriptWords("Ледан Марита Тимор Велена", "Горвич Сталенко Брудин Желавин Окторин"),
    ScriptWords("Λέανδρα Τίμων Μελίνα Φοίβος", "Κορβάτης Σταλίδου Δρεμάκης Ιλμένου"),
    ScriptWords("ლევანი თამილა ნოდარი", "გორვაძე სტალიანი ბრუდიძე მელქური"),
    ScriptWords("Արմինե Տիրան Լեվոնիկ", "Գորվանյան Ստալեցի Բրուդյան"),
    // Right to left.
    ScriptWords("ليدان مريتا تيمور سلمى", "القورفي الستالي البرودي المنظري"),
    ScriptWords("לידן מרית תימור נועם", "קורבני סטלאי ברודן אילמני"),
    // Marks above, below and around.
    ScriptWords("लेदान मरीता तिमोर", "गोरवी स्तालकर ब्रूदेन किल्मानी"),
    ScriptWords("เลดา มาริ ติโม", "กอร์วิน สตาเลน บรูดิศ"),
    // Without a blank, the family first.
    ScriptWords("麗丹 真理 廷茂 若蘭", "郭維 史塔 卜汀 易門", gap: "", isFamilyFirst: true),
    ScriptWords("れだん まりと てぃも", "高瑠部 須多里 伊留間", gap: " ", isFamilyFirst: true),
    ScriptWords("레단 마리타 티모", "고르 스탈 브룬", gap: "", isFamilyFirst: true),
    // Latin letters with their marks as scalars of their own.
    ScriptWords(
      "Le\u{301}da Tho\u{323}\u{302} A\u{30A}sa", "Gorve\u{302}n Sta\u{303}lu Bru\u{308}den"),
    ScriptWords("Ngọc Thảo Zoë Łucja", "Đặngvê Šťalák Ğurbaş Ñandeva"),
  ]
}

/// Names of places that need more than ASCII.
extension ScriptWords {
  static let places = WordList(
    """
    Нижний Корв
    Άνω Δρέμα
    القورف
    כפר אילמן
    郭維港
    高瑠部
    고르항
    গরভপুর
    Sta\u{303}lu-Nord
    Đặngvê
    """)
}
