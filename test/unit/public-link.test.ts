/** Tokens of links: what each opens, and that none opens anything else. */
import { describe, expect, it } from "vitest";
import {
  attachmentUrl,
  fileUrl,
  linkSigner,
  openAttachmentToken,
  publicUrl,
} from "../../src/platform/public-link.ts";

const links = linkSigner({ SIGNING_SECRET: "a secret of thirty-two characters and more" });
const nonce = "abcdefghijklmnopqrstuvwx";

describe("a token", () => {
  it("opens what it was made for, and stays the same", () => {
    for (const opens of ["link", "file"] as const) {
      const token = links.token("0", nonce, opens);
      expect(links.token("0", nonce, opens)).toBe(token);
      expect(links.open(token, opens)).toEqual({ shard: "0", nonce });
    }
  });

  it("of a page opens no file, nor that of a file the page", () => {
    expect(links.open(links.token("0", nonce, "file"))).toBeNull();
    expect(links.open(links.token("0", nonce), "file")).toBeNull();
  });

  it("of a file beside a document opens that file, and nothing else does", () => {
    const id = "01a21c57-19c0-70ed-b17a-612621df7930";
    const where = { links, origin: "https://x.test", shard: "0" };
    for (const of of [nonce, nonce.slice(0, 16)]) {
      const url = attachmentUrl(of, { id, name: "two words.pdf" }, where);
      const [, token = ""] = /^https:\/\/x\.test\/d\/(.+)\/two%20words\.pdf$/.exec(url) ?? [];
      expect(openAttachmentToken(token, links)).toEqual({ shard: "0", nonce: of, id });
      expect([links.open(token), links.open(token, "file")]).toEqual([null, null]);
    }
    for (const opens of ["link", "file"] as const)
      expect(openAttachmentToken(links.token("0", nonce, opens), links)).toBeNull();
  });

  it("with a character changed opens nothing", () => {
    const token = links.token("0", nonce, "file");
    for (let at = 0; at < token.length; at++)
      expect(
        links.open(`${token.slice(0, at)}${token[at] === "A" ? "B" : "A"}${token.slice(at + 1)}`, "file"),
      ).toBeNull();
  });

  it("is in the URL of the page and in that of the file, which ends with its name", () => {
    const where = { links, origin: "https://x.test", shard: "0" };
    expect(publicUrl(nonce, where)).toBe(`https://x.test/i/${links.token("0", nonce)}`);
    expect(fileUrl(nonce, "A-1.pdf", where)).toBe(
      `https://x.test/d/${links.token("0", nonce, "file")}/A-1.pdf`,
    );
  });
});
