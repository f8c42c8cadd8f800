/** What a client of the demo's business does in a browser. */
import { spawn } from "node:child_process";
import { get } from "node:http";

/**
 * Opens a public page with a browser's headers; without them, it would not count as a view. (`fetch` adds its
 * own.)
 */
export async function visit(url: string): Promise<void> {
  const headers = {
    Accept: "text/html",
    "Accept-Language": "nb",
    "User-Agent": "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/150.0 Safari/537.36",
  };
  const status = await new Promise<number | undefined>((done, failed) => {
    get(url, { headers }, (page) => page.resume().on("end", () => done(page.statusCode))).on("error", failed);
  });
  if (status !== 200) throw new Error(`the public page answered ${status}`);
}

/** Presses the "Pay" button of a public page; gives the address that it leads to. */
export const pressPay = (page: string): Promise<URL> => post(`${page}/pay`, {});

/** Pays with the simulated test card, on the page that stands in for Stripe's; gives the next address. */
export const payWithTestCard = (page: string): Promise<URL> => post(page, { card: "success" });

async function post(url: string, form: Record<string, string>): Promise<URL> {
  const answer = await fetch(url, { method: "POST", body: new URLSearchParams(form), redirect: "manual" });
  if (answer.status !== 303) throw new Error(`paying answered ${answer.status}: ${await answer.text()}`);
  return new URL(answer.headers.get("Location") ?? "", url);
}

/** Opens a page or a file in the user's browser. Where there is none, what is printed has to do. */
export function showInBrowser(url: string): void {
  const [command, ...args] = { darwin: ["open"], win32: ["cmd", "/c", "start", ""] }[
    process.platform as string
  ] ?? ["xdg-open"];
  spawn(String(command), [...args, url], { stdio: "ignore", detached: true })
    .on("error", () => undefined)
    .unref();
}
