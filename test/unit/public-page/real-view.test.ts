import { describe, it } from "vitest";
import { isRealView } from "../../../src/surfaces/public-page/is-real-view.ts";

const SAFARI =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1";
const PERSON = {
  "User-Agent": SAFARI,
  Accept: "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
  "Accept-Language": "fr-FR,fr;q=0.9",
};

function request(headers: Record<string, string>, { method = "GET", asn = 3215 } = {}): Request {
  const made = new Request("https://invoices.example/i/token", { method, headers });
  return Object.defineProperty(made, "cf", { value: { asn } });
}

const without = (name: keyof typeof PERSON) =>
  Object.fromEntries(Object.entries(PERSON).filter(([key]) => key !== name));

describe("a view counts when it comes from", () => {
  const people = {
    "Safari on a phone": SAFARI,
    "Chrome on Windows":
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36",
    "Firefox on Linux": "Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0",
    Edge: "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36 Edg/150.0.0.0",
    "Samsung Internet":
      "Mozilla/5.0 (Linux; Android 15; SAMSUNG SM-S931B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/29.0 Chrome/136.0.0.0 Mobile Safari/537.36",
    "the browser inside the Google app":
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) GSA/380.0.788317806 Mobile/15E148 Safari/604.1",
    "the browser inside Facebook":
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/22F76 [FBAN/FBIOS;FBAV/520.0.0.38.101;FBBV/756351453;FBDV/iPhone16,1;FBMD/iPhone;FBSN/iOS;FBSV/18.5;FBSS/3;FBCR/;FBID/phone;FBLC/fr_FR;FBOP/80]",
    "an Android web view":
      "Mozilla/5.0 (Linux; Android 15; Pixel 9 Build/BP1A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/150.0.0.0 Mobile Safari/537.36",
  };
  for (const [name, agent] of Object.entries(people))
    it(name, ({ expect }) => expect(isRealView(request({ ...PERSON, "User-Agent": agent }))).toBe(true));

  it("a browser that says how it fetches", ({ expect }) => {
    const fetched = { "Sec-Fetch-Dest": "document", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Site": "none" };
    expect(isRealView(request({ ...PERSON, ...fetched }))).toBe(true);
  });

  it("a network that we know nothing of", ({ expect }) =>
    expect(isRealView(new Request("https://invoices.example/i/token", { headers: PERSON }))).toBe(true));
});

describe("a view does not count when it comes from", () => {
  const programs = {
    WhatsApp: "WhatsApp/2.24.20.89 A",
    Slack: "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)",
    "Slack's image proxy": "Slack-ImgProxy (+https://api.slack.com/robots)",
    Teams: "Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5 skype-url-preview@microsoft.com",
    iMessage:
      "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_11_1) AppleWebKit/601.2.4 (KHTML, like Gecko) Version/9.0.1 Safari/601.2.4 facebookexternalhit/1.1 Facebot Twitterbot/1.0",
    Facebook: "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
    Telegram: "TelegramBot (like TwitterBot)",
    Signal: "WhatsApp/2",
    Discord: "Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)",
    LinkedIn: "LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)",
    "Gmail's image proxy":
      "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)",
    "Google's safety check": "Google-Safety; +http://www.google.com/bot.html",
    Googlebot:
      "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; Googlebot/2.1; +http://www.google.com/bot.html) Chrome/150.0.0.0 Safari/537.36",
    Barracuda: "BarracudaCentral/1.0",
    Proofpoint: "Mozilla/5.0 (compatible; Proofpoint URL Defense)",
    Mimecast: "Mozilla/5.0 (compatible; Mimecast Targeted Threat Protection)",
    "Safe Links": "Mozilla/5.0 (Windows NT 10.0) SafeLinks",
    "Word that opens a link": "Mozilla/4.0 (compatible; ms-office; MSOffice 16)",
    curl: "curl/8.14.1",
    wget: "Wget/1.25.0",
    Python: "python-requests/2.32.4",
    Go: "Go-http-client/2.0",
    Android: "okhttp/5.0.0",
    "a headless Chrome":
      "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/150.0.0.0 Safari/537.36",
  };
  for (const [name, agent] of Object.entries(programs))
    it(name, ({ expect }) => expect(isRealView(request({ ...PERSON, "User-Agent": agent }))).toBe(false));

  const networks = {
    "Microsoft's network": 8075,
    "Google's network": 15169,
    "Google's cloud": 396982,
    "Amazon's network": 16509,
    "Amazon's oldest network": 14618,
    "Proofpoint's network": 22843,
    "Mimecast's network": 30031,
    "Barracuda's network": 15324,
    "IronPort's network": 30238,
  };
  for (const [name, asn] of Object.entries(networks))
    it(name, ({ expect }) => expect(isRealView(request(PERSON, { asn }))).toBe(false));

  const headers: Record<string, Record<string, string>> = {
    "a prefetch": { "Sec-Purpose": "prefetch" },
    "a prerender": { "Sec-Purpose": "prefetch;prerender" },
    "a prefetch of an old Chrome": { Purpose: "prefetch" },
    "a preview of Safari": { "X-Purpose": "preview" },
    "a prefetch of an old Firefox": { "X-Moz": "prefetch" },
    "a frame": { "Sec-Fetch-Dest": "iframe", "Sec-Fetch-Mode": "navigate" },
    "a script": { "Sec-Fetch-Dest": "empty", "Sec-Fetch-Mode": "cors" },
    "an image": { "Sec-Fetch-Dest": "image", "Sec-Fetch-Mode": "no-cors" },
    "the business's own key": { "X-Api-Key": "ffk_live_0_key" },
    "the business's own bearer": { Authorization: "Bearer ffk_live_0_key" },
  };
  for (const [name, more] of Object.entries(headers))
    it(name, ({ expect }) => expect(isRealView(request({ ...PERSON, ...more }))).toBe(false));

  for (const method of ["HEAD", "POST", "OPTIONS"])
    it(`a ${method} request`, ({ expect }) => expect(isRealView(request(PERSON, { method }))).toBe(false));

  it("something that says no language, agent, or wish for HTML", ({ expect }) => {
    for (const name of ["Accept-Language", "User-Agent", "Accept"] as const)
      expect(isRealView(request(without(name)))).toBe(false);
    expect(isRealView(request({ ...PERSON, Accept: "*/*" }))).toBe(false);
    expect(isRealView(request({ ...PERSON, "Accept-Language": " " }))).toBe(false);
  });
});
