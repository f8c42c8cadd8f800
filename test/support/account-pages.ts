/** A browser of the account app for tests: it keeps cookies, and sends forms as pages hold them. */
import { written } from "./business.ts";
import { appWith } from "./worker.ts";

const ORIGIN = "http://api.test";

export interface PageAnswer {
  status: number;
  headers: Headers;
  text: string;
  /** Where it leads. */
  location: string | null;
}

export interface Visitor {
  cookies: Map<string, string>;
  get(path: string, headers?: Record<string, string>): Promise<PageAnswer>;
  /** Sends a form as it is given. */
  send(path: string, fields: Record<string, string>, headers?: Record<string, string>): Promise<PageAnswer>;
  /** The same of a form whose names may come several times, in an order. */
  sendAll(path: string, fields: URLSearchParams, headers?: Record<string, string>): Promise<PageAnswer>;
  /** The same of a form that holds a file. */
  upload(path: string, form: FormData, headers?: Record<string, string>): Promise<PageAnswer>;
  /** Fills in the first form of a page that leads to `action`, and sends it. */
  submit(page: PageAnswer, action: string, fields?: Record<string, string>): Promise<PageAnswer>;
}

/** An app for all visitors with the same bindings: to make one takes longer than it takes to answer. */
const apps = new WeakMap<object, ReturnType<typeof appWith>>();
const USUAL = {};

function appFor(bindings: Partial<Env>): ReturnType<typeof appWith> {
  const app = apps.get(bindings) ?? appWith({ SIGN_UP: "open", ...bindings } as Partial<Env>);
  apps.set(bindings, app);
  return app;
}

export function visitor(
  { session = null }: { session?: string | null } = {},
  bindings: Partial<Env> = USUAL,
): Visitor {
  const fetch = appFor(bindings);
  const cookies = new Map<string, string>();
  if (session !== null) cookies.set("__Host-session", session);
  const ask = async (path: string, init: RequestInit): Promise<PageAnswer> => {
    const headers = new Headers(init.headers);
    headers.set("Cookie", [...cookies].map(([name, value]) => `${name}=${value}`).join("; "));
    const response = await fetch(new Request(ORIGIN + path, { redirect: "manual", ...init, headers }));
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (/Max-Age=0/.test(cookie)) cookies.delete(name);
      else cookies.set(name, value);
    }
    const location = response.headers.get("Location");
    return { status: response.status, headers: response.headers, text: await textOf(response), location };
  };
  const sendAll: Visitor["sendAll"] = (path, body, headers = {}) =>
    ask(path, { method: "POST", body, headers: { Origin: ORIGIN, ...headers } });
  const send: Visitor["send"] = (path, fields, headers) =>
    sendAll(path, new URLSearchParams(fields), headers);
  return {
    cookies,
    get: (path, headers = {}) => ask(path, { headers }),
    send,
    sendAll,
    async upload(path, form, headers = {}) {
      const { body, ...sent } = await written(form);
      return ask(path, { method: "POST", body, headers: { Origin: ORIGIN, ...sent, ...headers } });
    },
    submit: (page, action, fields = {}) => send(action, { ...hiddenFields(page.text, action), ...fields }),
  };
}

/** The hidden fields of the first form of a page that leads to `action`. */
export function hiddenFields(page: string, action: string): Record<string, string> {
  const [, form] = new RegExp(`<form[^>]* action="${action}"[^>]*>(.*?)</form>`, "s").exec(page) ?? [];
  if (form === undefined) throw new Error(`no form leads to ${action}`);
  const inputs = form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g);
  return Object.fromEntries([...inputs].map(([, name, value = ""]) => [name, readEntities(value)]));
}

/** The body as text, whatever it is: a PDF, too, may hold what it should not. */
const textOf = async (response: Response): Promise<string> =>
  new TextDecoder().decode(await response.arrayBuffer());

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

const readEntities = (text: string): string =>
  text.replaceAll(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? "");
