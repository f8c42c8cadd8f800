/** Whether a person looked: decides what "opened" means. docs/public-page.md says why each rule is there. */
import { isbot } from "isbot";

/** Fetchers of mail, office and chat programs that the list of `isbot` does not know or may forget. */
const PREVIEW =
  /facebookexternalhit|facebot|twitterbot|whatsapp|slackbot|slack-imgproxy|skypeuripreview|microsoftpreview|telegrambot|discordbot|linkedinbot|signal\/|viber|applebot|googleimageproxy|ggpht|google-safety|google-inspectiontool|google-read-aloud|bingpreview|ms-office|msoffice|microsoft office|barracuda|proofpoint|mimecast|safelinks|ironport|trendmicro|symantec|messagelabs|fireeye|zgrab|curl\/|wget\/|python-|aiohttp|httpx|okhttp|go-http-client|java\/|libwww|axios|node-fetch|undici|postman|insomnia|headless|phantomjs|puppeteer|playwright|selenium|lighthouse/i;

/**
 * Networks from which mail filters open links before the mail is read, with the agent of an ordinary browser. People
 * behind a cloud desktop share some of them: theirs is then a view that does not count, which does less harm than one
 * that nobody made.
 */
const SCANNER_NETWORKS: ReadonlySet<number> = new Set([
  8075, // Microsoft: Safe Links, Defender
  15169, // Google: Gmail, Safe Browsing
  396982, // Google Cloud
  16509, // Amazon: where many scanners run
  14618, // Amazon, its oldest region
  22843, // Proofpoint
  26211, // Proofpoint
  13916, // Proofpoint
  52129, // Proofpoint
  30031, // Mimecast, America
  42427, // Mimecast, Europe
  15324, // Barracuda
  16417, // Cisco IronPort
  30238, // Cisco IronPort
]);

/** Headers by which browsers and filters say that they fetch ahead of a click. */
const AHEAD_HEADERS = ["Sec-Purpose", "Purpose", "X-Purpose", "X-Moz"];

/** True when this request is a person looking at the page or the PDF, as far as a request can tell. */
export function isRealView(request: Request): boolean {
  const { method, headers } = request;
  return (
    method === "GET" &&
    !isOwnView(headers) &&
    !isAhead(headers) &&
    isNavigation(headers) &&
    isBrowser(headers) &&
    !SCANNER_NETWORKS.has(networkOf(request))
  );
}

/** A program of the business itself. */
const isOwnView = (headers: Headers): boolean => headers.has("X-Api-Key") || headers.has("Authorization");

const isAhead = (headers: Headers): boolean =>
  AHEAD_HEADERS.some((name) => /prefetch|prerender|preview/i.test(headers.get(name) ?? ""));

/** Fetch metadata that says anything else: an embedded frame, an image, a script's fetch. Old browsers say nothing. */
const isNavigation = (headers: Headers): boolean =>
  (headers.get("Sec-Fetch-Dest") ?? "document") === "document" &&
  (headers.get("Sec-Fetch-Mode") ?? "navigate") === "navigate";

/** Every browser says what it is, which language its person reads, and that it wants HTML. */
function isBrowser(headers: Headers): boolean {
  const agent = headers.get("User-Agent") ?? "";
  if (agent === "" || isbot(agent) || PREVIEW.test(agent)) return false;
  return Boolean(headers.get("Accept-Language")?.trim()) && /text\/html/i.test(headers.get("Accept") ?? "");
}

const networkOf = (request: Request): number => Number(request.cf?.asn ?? 0);
