/** The mail of accounts, in the style of every other: one thing to do, and what to know of it. */
import type { Locale } from "../../schema/vocabularies/locales.ts";
import type { Role } from "../../schema/vocabularies/members.ts";
import { pageAccent } from "../colors/page-accent.ts";
import { WORDS } from "../words/catalogue.ts";
import { headerSafe } from "./clean-text.ts";
import { EmailDocument } from "./email-document.tsx";
import { DIM, INK, LINE, PAPER, WRAP } from "./email-style.ts";
import { Button } from "./email-summary.tsx";
import type { ComposedEmail } from "./facts.ts";

/** What a mail of an account tells. `url` is the link. */
export type AccountLetter =
  | { kind: "sign_in"; locale: Locale; url: string }
  | { kind: "invitation"; locale: Locale; url: string; business: string; inviter: string; role: Role };

/** Names are others' words in a mail of ours: short enough to be no message of their own. */
const LONGEST_NAME = 80;

interface Said {
  subject: string;
  paragraphs: readonly string[];
  button: string;
  notes: readonly string[];
}

export function composeAccountEmail(letter: AccountLetter): ComposedEmail {
  const { locale, url } = letter;
  const said = saidIn(letter);
  const { subject, paragraphs, button, notes } = said;
  const text = [...paragraphs, `${button}:\n${url}`, ...notes].join("\n\n");
  return { subject, text: `${text}\n`, html: page(said, { locale, url }) };
}

function saidIn(letter: AccountLetter): Said {
  const { signIn, invitation } = WORDS[letter.locale].account;
  if (letter.kind === "sign_in") {
    const { subject, intro, button, validity, unasked } = signIn;
    return { subject, paragraphs: [intro], button, notes: [validity, unasked] };
  }
  const [business, name] = [shortName(letter.business), shortName(letter.inviter)];
  return {
    subject: invitation.subject(business),
    paragraphs: [invitation.intro({ name, business }), invitation.asRole[letter.role]],
    button: invitation.button,
    notes: [invitation.validity, invitation.unexpected],
  };
}

/** Without what mail programs make links of: whoever names a business could write to strangers by it. */
function shortName(name: string): string {
  const safe = headerSafe(name)
    .replaceAll(/:\/\//g, " ")
    .replaceAll(/(?<=\w)\.(?=\w)/g, ". ");
  return safe.length > LONGEST_NAME ? `${safe.slice(0, LONGEST_NAME)}…` : safe;
}

function page(
  { subject, paragraphs, button, notes }: Said,
  { locale, url }: { locale: Locale; url: string },
) {
  const accent = pageAccent(null);
  const style = (color: string, size: number) =>
    `margin:0 0 16px;font-size:${size}px;line-height:24px;color:${color};${WRAP}`;
  return String(
    <EmailDocument locale={locale} subject={subject} darkAccent={accent.dark} padding="24px 12px">
      <div
        class="paper"
        style={`max-width:552px;margin:0 auto;padding:28px 24px 12px;background:${PAPER};border:${LINE};border-radius:12px`}
      >
        <p class="ink" style={`${style(INK, 18)};font-weight:bold`}>
          FastFaktura
        </p>
        {paragraphs.map((paragraph) => (
          <p class="ink" dir="auto" style={style(INK, 16)}>
            {paragraph}
          </p>
        ))}
        <Button link={{ url, text: button }} color={accent.light} />
        {notes.map((note) => (
          <p class="dim" style={style(DIM, 14)}>
            {note}
          </p>
        ))}
      </div>
    </EmailDocument>,
  );
}
