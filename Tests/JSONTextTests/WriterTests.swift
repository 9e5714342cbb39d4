import Testing

@testable import JSONText

@Suite struct WriterTests {
  private func write(_ form: JSONWriter.Form) -> String {
    var writer = JSONWriter(form)
    writer.array { list in
      list.object { claim in
        claim.key("id")
        claim.string("c1")
        claim.key("value")
        claim.object { value in
          value.key("min")
          value.number("9")
        }
        claim.key("tags")
        claim.array { _ in }
      }
      list.null()
      list.boolean(true)
      list.integer(-3)
    }
    return writer.text
  }

  @Test func `the compact form has no blanks`() {
    #expect(write(.compact) == #"[{"id":"c1","value":{"min":9},"tags":[]},null,true,-3]"#)
  }

  @Test func `the pretty form has a line for each member`() {
    #expect(
      write(.pretty) == """
        [
          {
            "id": "c1",
            "value": {
              "min": 9
            },
            "tags": []
          },
          null,
          true,
          -3
        ]
        """)
  }

  @Test func `both forms read back the same`() throws {
    #expect(try JSONValue(parsing: write(.compact)) == JSONValue(parsing: write(.pretty)))
  }

  @Test func `a number keeps its digits and what is none becomes a string`() {
    var writer = JSONWriter()
    writer.array { list in
      for text in ["1.50", "12345678901234567890", "1e400", "NaN", "", "1 ", "0x1"] {
        list.number(text)
      }
      list.double(.infinity)
      list.double(0.5)
    }
    #expect(
      writer.text
        == #"[1.50,12345678901234567890,"1e400","NaN","","1 ","0x1",null,0.5]"#)
  }

  @Test func `a tree is written and read back`() throws {
    let text = #"{"b":[1.50,null,"é\u202e"],"a":{"":true,"x":{}}}"#
    var writer = JSONWriter()
    writer.value(try JSONValue(parsing: text))
    #expect(writer.text == text)
  }
}
