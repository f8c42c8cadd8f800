import { describe, expect, it } from "vitest";
import { entriesOf, wordSheet } from "../../../scripts/word-sheet.ts";
import { LOCALES } from "../../../src/schema/vocabularies/locales.ts";

const english = entriesOf("en");

describe.each(LOCALES)("the words in %s", (locale) => {
  const entries = entriesOf(locale);

  it("are all there", () => {
    expect([...entries.keys()].sort()).toEqual([...english.keys()].sort());
    for (const [path, text] of entries)
      expect([path, text]).toEqual([path, expect.not.stringMatching(/^$|undefined|\[object|=>/)]);
  });

  it("have the apostrophes and spaces of print, but for those of SMS, which have none of them", () => {
    for (const [path, text] of entries)
      if (path.startsWith("messages.sms."))
        expect([path, text]).toEqual([path, expect.not.stringMatching(/[’“”–]/)]);
      else expect([path, text]).toEqual([path, expect.not.stringMatching(/['"]| {2}|^ | $/)]);
  });
});

describe("the sheet for native readers", () => {
  const [head = "", ...rows] = wordSheet().slice(1, -2).split('"\r\n"');

  it("has a row for each entry, with the English first", () => {
    expect(wordSheet()).toMatch(/^\ufeff"entry","en English","fr Français"/);
    expect(head.split('","')).toHaveLength(LOCALES.length + 1);
    expect(rows).toHaveLength(english.size);
    expect(rows).toContainEqual(expect.stringMatching(/^document\.dueDate","Due date","Échéance"/));
  });

  it("shows the account's texts with the names of their values", () => {
    expect(english.get("account.confirm.send")).toBe("Send a link to {email}");
    expect(english.get("account.faults.issue_date_before_corrected")).toContain("{corrected.number}");
  });

  it("shows what texts do with the values that they are given", () => {
    expect(english.get("messages.subject.upcoming")).toBe(
      "Reminder: invoice 2026-00042 is due on 8\u00a0December\u00a02026",
    );
    expect(english.get("payment.days")).toBe("On receipt\n— or —\n1\u00a0day\n— or —\n30\u00a0days");
    const french = entriesOf("fr").get("messages.body.creditNote");
    expect(french).toMatch(/ notre avoir .*— or —.* mon avoir /s);
  });
});
