import { exports } from "cloudflare:workers";
import { Buffer } from "node:buffer";
import { deflateSync } from "node:zlib";
import { describe, it } from "vitest";
import { aDraft, createBusiness } from "../support/business.ts";

const open = async (url: string, headers: Record<string, string> = {}) => {
  const response = await exports.default.fetch(new Request(url, { headers }));
  return { status: response.status, headers: response.headers, text: await response.text() };
};

describe("the public page", () => {
  it("shows an issued invoice in the client's language, and its PDF", async ({ expect }) => {
    const api = await createBusiness({ locale: "nb", iban: "NO9386011117947" });
    const { draft } = await aDraft(api);
    const sent = await api.ok("POST", `/invoices/${draft.id}/send`, { channels: ["link"] });

    const page = await open(sent.public_url);
    expect(page.status).toBe(200);
    expect(page.text).toContain('lang="nb"');
    expect(page.text).toContain(`Faktura ${sent.number}`);
    expect(page.text).toContain("NO93 8601 1117 947");
    expect(page.headers.get("X-Robots-Tag")).toContain("noindex");
    expect(page.headers.get("Referrer-Policy")).toBe("no-referrer");
    expect(page.headers.get("Content-Security-Policy")).toContain("default-src 'none'");
    expect(page.headers.get("Set-Cookie")).toBeNull();

    const pdf = await open(`${sent.public_url}/pdf`);
    expect(pdf.headers.get("Content-Type")).toBe("application/pdf");
    expect(pdf.text).toMatch(/^%PDF/);
  });

  it("says of a draft that it is not available yet", async ({ expect }) => {
    const { draft } = await aDraft(await createBusiness());
    const page = await open(draft.public_url, { "Accept-Language": "de-AT,de;q=0.9" });
    expect(page.status).toBe(200);
    expect(page.text).toContain("noch nicht verfügbar");
    expect(page.text).not.toContain("Ada");
    expect((await open(`${draft.public_url}/pdf`)).status).toBe(404);
  });

  it("is a friendly 404 for every other token", async ({ expect }) => {
    const { draft } = await aDraft(await createBusiness());
    const { public_url: url } = draft;
    const flipped = url.slice(0, -1) + (url.endsWith("A") ? "Q" : "A");
    for (const wrong of [
      flipped,
      `${url}x`,
      url.slice(0, -1),
      "http://api.test/i/%00",
      "http://api.test/i/0",
    ]) {
      const page = await open(wrong);
      expect(page.status).toBe(404);
      expect(page.text).toContain("There is no such page");
      expect(page.headers.get("X-Request-Id")).toBeTruthy();
    }
  });

  it("shows script in a name as text", async ({ expect }) => {
    const api = await createBusiness({ name: '<script>alert("x")</script>' });
    const { draft } = await aDraft(api);
    const sent = await api.ok("POST", `/invoices/${draft.id}/send`, { channels: ["link"] });
    const page = await open(sent.public_url);
    expect(page.text).not.toContain("<script");
    expect(page.text).toContain("&lt;script&gt;");
  });
});

/** A PNG of one colour with a palette, `width` × `height` pixels. */
function png(width: number, height: number): Buffer {
  const chunk = (type: string, data: Uint8Array) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
    chunk("IHDR", header),
    chunk("PLTE", Buffer.from([15, 118, 110])),
    chunk("IDAT", deflateSync(Buffer.alloc((width + 1) * height))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

describe("a logo", () => {
  it("is stored, served, drawn, kept when sent back, and removed", async ({ expect }) => {
    const api = await createBusiness();
    // Sizes around the steps in which the runtime grows its buffers.
    for (const [width, height] of [
      [1, 1],
      [600, 200],
      [1000, 1000],
    ] as const) {
      const image = png(width, height);
      const uri = `data:image/png;base64,${image.toString("base64")}`;
      const { logo } = await api.ok("PUT", "/business", { logo: uri });
      const served = await exports.default.fetch(new Request(logo));
      expect(served.headers.get("Content-Type")).toBe("image/png");
      expect(Buffer.from(await served.arrayBuffer()).equals(image)).toBe(true);
    }
    const business = await api.ok("GET", "/business");
    expect((await api.ok("PUT", "/business", business)).logo).toBe(business.logo);

    const { draft } = await aDraft(api);
    const pdf = await api.ok("GET", `/invoices/${draft.id}/pdf`);
    expect(Buffer.from(pdf).toString("latin1")).toContain("/Subtype /Image");
    expect((await api.ok("PUT", "/business", { logo: null })).logo).toBeNull();
  });

  it("that cannot be used is refused with the reason", async ({ expect }) => {
    const api = await createBusiness();
    const broken = png(10, 10).subarray(0, 60).toString("base64");
    for (const logo of [
      "https://example.com/logo.png",
      `data:image/png;base64,${broken}`,
      "data:image/gif;base64,R0lGOD",
    ]) {
      const { status, body } = await api.call("PUT", "/business", { logo });
      expect(status).toBe(422);
      expect(body.errors[0]).toMatchObject({ pointer: "/logo", code: "invalid_logo" });
    }
  });
});
