/** A request of a signed-in person: verbs are opened with it, and pages are answered by it. */
import type { Context as HonoContext } from "hono";
import { html } from "hono/html";
import type { Child } from "hono/jsx";
import type { Mode } from "../../../capabilities/accounts/member-credential.ts";
import type { Verb } from "../../../capabilities/accounts/role-actions.ts";
import type { App } from "../../../platform/http/context.ts";
import type { SignedIn } from "../../../platform/signed-in.ts";
import type { Locale } from "../../../schema/vocabularies/locales.ts";
import { admitMember, type MemberContext, type MemberHolder } from "../../api-access/admit-member.ts";
import { cookiesOf } from "../../api-access/session-cookie.ts";
import { browserLocale } from "../../for-people/preferred-locale.ts";
import { Frame, type Section } from "../layout/frame.tsx";
import type { Seat } from "../layout/seat.ts";
import type { Script } from "./assets.ts";
import { formToken, readForm } from "./forms.ts";
import { wordsIn } from "./words.ts";

type Status = 200 | 409 | 422;

interface Shown {
  ctx: MemberContext;
  section: Section;
  title: string;
  status?: Status;
  /** Further scripts that the page loads. */
  scripts?: readonly Script[];
}

export const baseOf = (mode: Mode): string => (mode === "sandbox" ? "/account/sandbox" : "/account");

export class Desk {
  readonly c: HonoContext<App>;
  readonly mode: Mode;
  readonly #holder: MemberHolder;

  private constructor(c: HonoContext<App>, mode: Mode, holder: MemberHolder) {
    this.c = c;
    this.mode = mode;
    this.#holder = holder;
  }

  /** Throws `not_signed_in` without a session's cookie. */
  static async of(c: HonoContext<App>, mode: Mode): Promise<Desk> {
    return new Desk(c, mode, await admitMember(c));
  }

  get base(): string {
    return baseOf(this.mode);
  }

  /** The context of a verb. A form that may be sent twice names itself by `once`. */
  open(verb: Verb, once?: { key: string; fingerprint: string }): MemberContext {
    return this.#holder.open({ verb, mode: this.mode, idempotency: once ?? null });
  }

  /** Reads the fields of a form that this browser was given. */
  form(): Promise<URLSearchParams> {
    return readForm(this.c);
  }

  /** The person and their words. Only after a batch of `ctx`. */
  async seat(ctx: MemberContext): Promise<Seat> {
    const locale = this.locale(ctx);
    const { session, passkey } = cookiesOf(this.c.req.raw.headers);
    const own = { base: this.base, token: formToken(session ?? ""), hasPasskey: passkey };
    return { person: personOf(ctx), locale, words: await wordsIn(this.c.env, locale), ...own };
  }

  /** The language of the person: theirs, or else the browser's. Only after a batch of `ctx`. */
  locale(ctx: MemberContext): Locale {
    return personOf(ctx).locale ?? browserLocale(this.c);
  }

  /** Whether a script asked, for a part of a page. */
  get isForPart(): boolean {
    return this.c.req.header("HX-Request") === "true";
  }

  /** Answers with a part of a page, to a script. */
  part(ctx: MemberContext, content: Child): Response | Promise<Response> {
    this.#prolong(ctx);
    return this.c.html(html`${content}`);
  }

  #prolong(ctx: MemberContext): void {
    const cookie = this.#holder.prolonged(ctx);
    if (cookie) this.c.header("Set-Cookie", cookie, { append: true });
  }

  /** Answers with a page in the app's frame. */
  async page({ ctx, status = 200, ...shown }: Shown, content: Child): Promise<Response> {
    this.#prolong(ctx);
    return this.c.html(
      <Frame seat={await this.seat(ctx)} mode={this.mode} {...shown}>
        {content}
      </Frame>,
      status,
    );
  }
}

function personOf({ session: { person } }: MemberContext): SignedIn {
  if (!person) throw new Error("a page was made before its verb had run");
  return person;
}
