import { exports } from "cloudflare:workers";
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
