/** Generated requests to public links, as browsers, mail programs and strangers send them, and their check. */
import fc from "fast-check";
import { LOCALES } from "../../src/schema/vocabularies/locales.ts";

export interface PageRequest {
  method: string;
  /** From the root: `/i/…`. */
  path: string;
  headers: Record<string, string>;
  body: string | Uint8Array<ArrayBuffer> | undefined;
}

const LANGUAGES: readonly string[] = LOCALES;

const often = <T>(common: fc.Arbitrary<T>, rare: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 6, arbitrary: common }, { weight: 1, arbitrary: rare });

const languages = fc.oneof(
  fc.constantFrom("", ...LANGUAGES.map((language) => `lang=${language}`)),
  fc.constantFrom(
    "lang=xx",
    "lang=%00",
    "lang=__proto__",
    "lang=%zz",
    "lang=de&lang=fr",
    "payment=done",
    "&&=%",
  ),
);

const presses = fc.constantFrom("card=success", "card=declined", "", "List-Unsubscribe=One-Click");
const oddBodies = fc.oneof(
  fc.constantFrom(
    "card=success&card=declined",
    "card=%ff%fe",
    "card=__proto__",
    '{"card":"success"}',
    "\u0000",
    "x".repeat(1_048_577),
    `card=success&x=${"y".repeat(1_200_000)}`,
  ),
  fc
    .constantFrom([0xff, 0xfe], [0xc0, 0xaf], [0x63, 0x61, 0x72, 0x64, 0x3d, 0x80])
    .map((bytes) => Uint8Array.from(bytes)),
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Uint8Array.from(bytes)),
);

const headers = fc.dictionary(
  fc.constantFrom("Accept-Language", "Accept", "If-None-Match", "Range", "X-Forwarded-Host", "Purpose"),
  fc.constantFrom("", "*", "de-AT,de;q=0.9", '"1"', "q=;;,,", "x".repeat(300), "evil.example", "bytes=0-1"),
  { maxKeys: 2 },
);
const types = fc.constantFrom(
  "application/x-www-form-urlencoded",
  "application/json",
  "multipart/form-data; boundary=x",
  "",
);

/** A press of the pay button of a link, and presses that cannot be read. */
export const pressesOf = (token: string): PageRequest[] =>
  ["card=success", "x".repeat(1_200_000), Uint8Array.of(0xff, 0xfe)].map((body) => ({
    method: "POST",
    path: `/i/${token}/pay`,
    headers: { "Content-Type": "application/x-www-form-urlencoded" },
    body,
  }));

/** Requests to these tokens and to tokens that are nearly right, by any method and with any body. */
export function pageRequests(tokens: readonly string[]): fc.Arbitrary<PageRequest> {
  const real = fc.constantFrom(...tokens);
  const wrong = fc.oneof(
    real.map((token) => token.slice(0, -1)),
    real.map((token) => `${token}x`),
    real.map((token) => token.toUpperCase()),
    fc.constantFrom("%00", "%", "%c0%af", "__proto__", "0", "%2F..%2F", "x".repeat(3000), "assets"),
  );
  return fc
    .record({
      token: often(real, wrong),
      below: often(
        fc.constantFrom("", "/pdf", "/pay", "/reminders"),
        fc.constantFrom("/", "/x", "/pay/x", "/%"),
      ),
      query: languages,
      method: often(
        fc.constantFrom("GET", "POST"),
        fc.constantFrom("HEAD", "PUT", "PATCH", "DELETE", "OPTIONS"),
      ),
      body: fc.oneof<fc.Arbitrary<PageRequest["body"]>[]>(presses, oddBodies),
      type: types,
      headers,
    })
    .map(({ token, below, query, method, body, type, headers }) => {
      const takesBody = method !== "GET" && method !== "HEAD";
      return {
        method,
        path: `/i/${token}${below}${query && `?${query}`}`,
        headers: { ...headers, ...(takesBody && type && { "Content-Type": type }) },
        body: takesBody ? body : undefined,
      };
    });
}

const STATUSES = [200, 303, 304, 400, 404, 405, 409, 413, 429];

/** What is wrong with the answer to a request of a public link; empty when nothing is. */
export function faultsOfPage({ method, path }: PageRequest, response: Response, text: string): string[] {
  const { status, headers } = response;
  const type = headers.get("Content-Type") ?? "";
  const faults: string[] = [];
  const require = (holds: boolean, fault: string) => holds || faults.push(fault);
  require(STATUSES.includes(status), `status ${status}: ${text.slice(0, 300)}`);
  require(headers.get("X-Content-Type-Options") === "nosniff", "no nosniff");
  require(headers.get("Referrer-Policy") === "no-referrer", "a referrer");
  if (status === 405) require(headers.get("Allow") !== null, "no Allow");
  if (status === 429) require(headers.get("Retry-After") === "60", "no Retry-After");
  if (status === 303) require(headers.get("Location")?.startsWith("/i/") ?? false, "leads away");
  if (status === 303 || status === 304 || (status === 200 && type === "application/pdf")) return faults;
  require(type.startsWith("text/html"), `${status} as ${type || "nothing"}`);
  if (method === "HEAD") return faults;
  const [, language = ""] = /<html lang="(\w+)">/.exec(text) ?? [];
  const [, asked] = /[?&]lang=(\w+)/.exec(path) ?? [];
  require(LANGUAGES.includes(language), "no language");
  if (asked && LANGUAGES.includes(asked)) require(language === asked, `${language} instead of ${asked}`);
  require(/<h1[^>]*>[^<]{3}/.test(text) && /<p>[^<]{20}|class="amount"/.test(text), "says nothing");
  return faults;
}
