"""check-schema.py SCHEMA DOCUMENTS: what the schema says of each document.

DOCUMENTS holds a JSON object a line: "lines" says whether the document is in the JSON Lines form,
"base64" are its bytes. Prints one line for each: "valid", "invalid: " and why, or "no JSON". Exits
with 3 where there is no jsonschema that knows draft 2020-12.
"""
import base64
import json
import sys
import warnings

warnings.simplefilter("ignore")
try:
    from jsonschema import Draft202012Validator
except ImportError:
    sys.exit(3)


def refuse(word):
    raise ValueError(word)


def parsed(text):
    return json.loads(text, parse_constant=refuse)


def verdict(document, whole, line):
    try:
        text = base64.b64decode(document["base64"]).decode("utf-8")
        if document["lines"]:
            values = [parsed(part) for part in text.split("\n") if part.strip()]
        else:
            values = [parsed(text)]
    except ValueError:
        return "no JSON"
    validator = line if document["lines"] else whole
    for value in values:
        for error in validator.iter_errors(value):
            place = "/".join(map(str, error.absolute_path))
            return f"invalid: /{place}: {error.message}"[:300].replace("\n", " ")
    return "valid"


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        schema = json.load(file)
    Draft202012Validator.check_schema(schema)
    whole = Draft202012Validator(schema)
    line = Draft202012Validator({"$ref": "#/$defs/line", "$defs": schema["$defs"]})
    with open(sys.argv[2], encoding="utf-8") as file:
        for text in file:
            print(verdict(json.loads(text), whole, line))


main()
