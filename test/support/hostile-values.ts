/** Values that no honest program sends: texts, numbers and structures for generated requests. */
import fc from "fast-check";

const NASTY = [
  "",
  " ",
  "\u0000",
  "\u001b[31m\r\nX-Injected: 1",
  "\ud800",
  "\udfff\ud800",
  "‮⁦",
  "\u200b",
  "\u3164\u2800\u2060",
  "'; drop table invoices; --",
  '" or 1=1',
  "%",
  "_%\\",
  "{SEQ}{SEQ}",
  "<script>alert(1)</script>",
  "../../../etc/passwd",
  "null",
  "constructor",
  "🦊".repeat(300),
  "é".normalize("NFD"),
  "A".repeat(6000),
  "9".repeat(400),
  "2026-02-30",
  "+99999-01-01",
  "1900-01-01",
  "2999-12-31",
  "0000-00-00T00:00:00Z",
  "2026-01-01T00:00:00+99:99",
  "data:image/png;base64,iVBORw0KGgo=",
  "data:image/jpeg;base64,/9j/4AAQ",
];

export const hostileText = fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: "binary", maxLength: 300 }));
const hostileNumber = fc.oneof(
  fc.constantFrom(
    -0,
    1e308,
    -1e308,
    5e-324,
    2 ** 53,
    -(2 ** 53),
    2 ** 63,
    0.1 + 0.2,
    1e21,
    1e-7,
    99_999_999.999_999,
  ),
  fc.double(),
  fc.maxSafeInteger(),
);
const deep = fc
  .integer({ min: 1, max: 3000 })
  .map((depth) => JSON.parse("[".repeat(depth) + "]".repeat(depth)) as unknown);
export const hostileKeys = fc.constantFrom(
  "__proto__",
  "constructor",
  "toString",
  "id",
  "",
  "a/b~c",
  "\u0000",
  "😀".repeat(50),
);
/** Far more than anybody needs: what is done about it, and said, must stay in proportion. */
export const crowd = fc
  .record({
    count: fc.constantFrom(101, 2000, 15_000, 130_000),
    name: fc.constantFrom("f", "x".repeat(3000), "a/b~c"),
    value: fc.constantFrom<unknown>(0, "", null, {}),
    isList: fc.boolean(),
  })
  .map(({ count, name, value, isList }) => {
    const fitting = Math.min(count, Math.floor(1_000_000 / (name.length + 10)));
    if (isList) return Array.from({ length: count }, () => value);
    return Object.fromEntries(Array.from({ length: fitting }, (_, index) => [`${name}${index}`, value]));
  });
const odd: fc.Arbitrary<unknown> = fc.oneof(
  hostileText,
  hostileNumber,
  fc.constantFrom(null, true, false, [], {}),
  deep,
  fc.jsonValue(),
  fc.dictionary(hostileKeys, fc.jsonValue()),
);
export const hostile = fc.oneof({ weight: 50, arbitrary: odd }, { weight: 1, arbitrary: crowd });
