/** Names of files: what is kept of a given one, and how it goes into a header. */
import { describe, expect, it } from "vitest";
import { cleanFileName, MOST_FILE_NAME, savedAs } from "../../../src/platform/http/file-name.ts";

describe("a file's name", () => {
  it.each([
    ["report.pdf", "report.pdf"],
    ["/etc/passwd", "passwd"],
    ["..\\..\\a.pdf", "a.pdf"],
    ["../../.htaccess", "htaccess"],
    ["a\r\nSet-Cookie: x.pdf", "a Set-Cookie: x.pdf"],
    ["invoice\u202efdp.exe", "invoice fdp.exe"],
    ["  Zeit ö.pdf ", "Zeit ö.pdf"],
    ["", "file"],
    ["dir/", "file"],
    ["\ud800.pdf", "\ufffd.pdf"],
  ])("is cleaned: %j", (given, kept) => {
    expect(cleanFileName(given)).toBe(kept);
  });

  it("keeps its extension when it is too long", () => {
    const name = cleanFileName(`${"é".repeat(500)}.xlsx`);
    expect(name).toHaveLength(MOST_FILE_NAME);
    expect(name.endsWith(".xlsx")).toBe(true);
    expect(cleanFileName(`${"😀".repeat(200)}.pdf`).isWellFormed()).toBe(true);
  });
});

it("a file is saved under its name, which cannot end the header or add to it", () => {
  expect(savedAs("report.pdf")).toBe(`attachment; filename="report.pdf"; filename*=UTF-8''report.pdf`);
  expect(savedAs("Zeit (ö) \"'*.pdf")).toBe(
    `attachment; filename="Zeit (_) ___.pdf"; filename*=UTF-8''Zeit%20%28%C3%B6%29%20%22%27%2A.pdf`,
  );
  expect(savedAs('a"; filename="b.html')).toBe(
    `attachment; filename="a__ filename__b.html"; filename*=UTF-8''a%22%3B%20filename%3D%22b.html`,
  );
});
