/** Decides whether a person opened a page. docs/public-page.md gives the reason for each rule. */
import { isbot } from "isbot";

/** Link previews, scanners, HTTP libraries and headless browsers that `isbot` does not know, or may drop. */
const PREVIEW =
  /facebookexternalhit|facebot|twitterbot|whatsapp|slackbot|slack-imgproxy|skypeuripreview|microsoftpreview|telegrambot|discordbot|linkedinbot|signal\/|viber|applebot|googleimageproxy|ggpht|google-safety|google-inspectiontool|google-read-aloud|bingpreview|ms-office|msoffice|microsoft office|barracuda|proofpoint|mimecast|safelinks|ironport|trendmicro|symantec|messagelabs|fireeye|zgrab|curl\/|wget\/|python-|aiohttp|httpx|okhttp|go-http-client|java\/|libwww|axios|node-fetch|undici|postman|insomnia|headless|phantomjs|puppeteer|playwright|selenium|lighthouse/i;

/**
 * Autonomous systems from which mail filters open links before the mail is read, with the user agent of an
 * ordinary browser. People on cloud desktops share some of them. Their views do not count, which does less
 * harm than counting views that no person made.
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

/** Headers in which browsers and filters announce that they fetch before anybody clicks. */
const AHEAD_HEADERS = ["Sec-Purpose", "Purpose", "X-Purpose", "X-Moz"];

/** True when, as far as a request can tell, a person is looking at the page or the PDF. */
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

/** An API key shows that the request comes from a program of the business itself. */
const isOwnView = (headers: Headers): boolean => headers.has("X-Api-Key") || headers.has("Authorization");

const isAhead = (headers: Headers): boolean =>
  AHEAD_HEADERS.some((name) => /prefetch|prerender|preview/i.test(headers.get(name) ?? ""));

/** False for frames, images and scripts' fetches, by fetch metadata. Old browsers send none, and pass. */
const isNavigation = (headers: Headers): boolean =>
  (headers.get("Sec-Fetch-Dest") ?? "document") === "document" &&
  (headers.get("Sec-Fetch-Mode") ?? "navigate") === "navigate";

/** Every browser sends its name, its user's languages, and that it accepts HTML. */
function isBrowser(headers: Headers): boolean {
  const agent = headers.get("User-Agent") ?? "";
  if (agent === "" || isbot(agent) || PREVIEW.test(agent)) return false;
  return Boolean(headers.get("Accept-Language")?.trim()) && /text\/html/i.test(headers.get("Accept") ?? "");
}

const networkOf = (request: Request): number => Number(request.cf?.asn ?? 0);
