/** How an email is laid out: what comes first, what never breaks, and what is left of it in the dark. */
import { describe, expect, test } from "vitest";
import { channelsOf, contrast } from "../../../src/formats/colors/contrast.ts";
import { composeEmail } from "../../../src/formats/messages/compose-email.tsx";
import { emailContent } from "../../../src/formats/messages/email-content.ts";
import { WORDS } from "../../../src/formats/words/catalogue.ts";
import { LOCALES, type Locale } from "../../../src/schema/vocabularies/locales.ts";
import { factsOfKind, HARD, LINK, OCCASIONS, sampleFacts, squeezed, visibleText } from "./sample-facts.ts";

const PAY: Record<Locale, string> = {
  fr: "Payer 482,63 €",
  en: "Pay €482.63",
  nb: "Betal 482,63 €",
  sv: "Betala 482,63 €",
  da: "Betal 482,63 €",
  de: "482,63 € bezahlen",
  it: "Paga 482,63 €",
  nl: "€ 482,63 betalen",
  pt: "Pagar 482,63 €",
  es: "Pagar 482,63 €",
};
describe.each(LOCALES)("in %s", (locale) => {
  const owed = { locale, amount_due_cents: 48_263 };

  test("the button says what pressing it pays, where that is possible", () => {
    const { text, html } = composeEmail(sampleFacts({ ...owed, canPay: true }));
    expect(squeezed(text)).toContain(
      `${PAY[locale]}${WORDS[locale].messages.colon} ${LINK}`.replace("\u00a0", " "),
    );
    expect(squeezed(buttonOf(html))).toBe(PAY[locale]);
  });

  test("else the button shows the document", () => {
    const { view, creditNote } = WORDS[locale].messages;
    expect(buttonOf(composeEmail(sampleFacts(owed)).html)).toBe(view);
    for (const kind of ["receipt", "credit_note"] as const) {
      const { html } = composeEmail(sampleFacts({ locale, canPay: true, ...factsOfKind(kind) }));
      expect(buttonOf(html)).toBe(kind === "receipt" ? view : creditNote.view);
    }
  });

  test("amount and button come before the details, and the payee before the account", () => {
    const { text, html } = composeEmail(sampleFacts({ ...owed, canPay: true }));
    const labels = WORDS[locale].document;
    for (const part of [squeezed(text), visibleText(html.slice(html.indexOf("</div>")))]) {
      const order = [
        labels.amountDue,
        PAY[locale],
        labels.issueDate,
        WORDS[locale].payment.payee,
        "Lune",
        labels.iban,
      ];
      let at = -1;
      for (const words of order) {
        const found = part.indexOf(words, at + 1);
        expect([words, found > at]).toEqual([words, true]);
        at = found;
      }
    }
  });

  test("the preview line says the amount and the day that matters, and nothing of the message follows", () => {
    for (const { kind, today } of OCCASIONS) {
      const facts = sampleFacts({ locale, today, ...factsOfKind(kind) });
      const { html } = composeEmail(facts);
      const [, preview = ""] = /<body[^>]*><div[^>]*>(.*?)<\/div>/s.exec(html) ?? [];
      const { amount, standing } = emailContent(facts);
      expect(preview).toContain(`${amount.value} – ${standing.text}`);
      // When it is due or was paid, or of which day the invoice is that a credit note corrects.
      expect(preview).toMatch(/\u00a0?2026/);
      // Programs show some 140 characters at most.
      expect(preview.replace(/[\p{Default_Ignorable_Code_Point}\p{Zs}]/gu, "").length).toBeLessThan(90);
      expect([...preview].length).toBeGreaterThan(280);
    }
  });

  test("dates and amounts of text mails do not break, nor do their lines exceed 72 columns", () => {
    for (const { kind, today } of OCCASIONS)
      for (const hard of [{}, HARD]) {
        const facts = sampleFacts({ locale, today, ...hard, ...factsOfKind(kind) });
        const { text } = composeEmail(facts);
        expect(text.replace(/^IBAN.*$/m, "")).not.toMatch(/\d [\d€]|\d\.? \p{L}+ \d{4}/u);
        for (const line of text.split("\n"))
          if (/\S\s+\S/.test(line)) expect(line.length).toBeLessThanOrEqual(72);
      }
  });
});

test("an account's number breaks between its groups alone, and a document's number nowhere", () => {
  const { html } = composeEmail(sampleFacts());
  for (const group of ["FR76", "3000", "189", "AGRIFRPP", "2026-00001"])
    expect(html).toContain(`<span style="white-space:nowrap">${group}</span>`);
  expect(html).toMatch(/invoice <span style="white-space:nowrap">2026-00001<\/span> for/);
  expect(visibleText(html)).toContain("FR76 3000 6000 0112 3456 7890 189");
});

test("the name of a payment, with its day and way, has room beside its amount", () => {
  const received = [{ day: "2026-11-22", amount_cents: 50_000, method: "transfer" as const }];
  const state = { ...sampleFacts().state, received };
  const partly = sampleFacts({ kind: "receipt", amount_due_cents: 73_456, state });
  expect(composeEmail(partly).html).toMatch(
    /width="60%"[^>]*>Received on\s22\sNovember\s2026 \(bank\stransfer\)/,
  );
  expect(composeEmail(sampleFacts()).html).not.toContain('width="60%"');
});

test("what payers at home enter comes before the IBAN, except in euros", () => {
  const seller = { ...sampleFacts().seller, iban: "NO9386011117947" };
  for (const [currency, order] of [
    ["NOK", ["Payee", "Account no.", "IBAN", "BIC", "Reference"]],
    ["EUR", ["Payee", "IBAN", "BIC", "Account no.", "Reference"]],
  ] as const)
    expect(emailContent(sampleFacts({ seller, currency })).accounts.map(({ name }) => name)).toEqual(order);
});

test("the logo stands where the name would, with the name as its text, and no larger than its box", () => {
  const logo = { contentId: "logo.1a@fastfaktura", width: 1000, height: 1000 };
  const { html, text } = composeEmail(sampleFacts({ logo }));
  expect(html).toContain('<img src="cid:logo.1a@fastfaktura" alt="Lune" width="56" height="56"');
  expect(html.match(/(?:src|url)[=(]/g)).toHaveLength(1);
  expect(text).toBe(composeEmail(sampleFacts()).text);
});

describe("in the dark", () => {
  const { html } = composeEmail(sampleFacts({ canPay: true, kind: "reminder", today: "2026-12-20" }));
  const [apple = "", outlook = ""] = [...html.matchAll(/<style>(.*?)<\/style>/gs)].map(
    ([, sheet]) => sheet ?? "",
  );

  test("Outlook gets the colours that Apple Mail gets, in a sheet of its own", () => {
    expect(html).toContain('<meta name="color-scheme" content="light dark"/>');
    expect(apple).not.toContain("[data-");
    const rules = [...(apple.split("color-scheme:dark)")[1] ?? "").matchAll(/^\.(\w+)\{([^}]+)\}$/gm)];
    expect(rules.map(([, name]) => name)).toEqual(
      expect.arrayContaining(["ground", "paper", "ink", "dim", "late", "paid", "rule", "button", "link"]),
    );
    for (const [, name, declarations = ""] of rules)
      for (const declaration of declarations.split(";")) {
        const mark = declaration.startsWith("color:") ? "[data-ogsc]" : "[data-ogsb]";
        expect(outlook).toContain(`${mark} .${name},.${name}${mark}{${declaration}}`);
      }
  });

  // Gmail's apps know no style for dark mode. They turn light grounds dark and dark text light by their lightness.
  test("what Gmail inverts stays readable", () => {
    const inverted = (color: string) => (lightnessOf(color) > 0.5 ? turned(color) : channelsOf(color));
    const lit = (color: string) => (lightnessOf(color) < 0.5 ? turned(color) : channelsOf(color));
    for (const accent_color of [
      "#ffffff",
      "#000000",
      "#fde047",
      "#7f7f7f",
      "#ff0000",
      "#00ff00",
      "#1d4ed8",
    ]) {
      const mail = composeEmail(
        sampleFacts({
          canPay: true,
          kind: "reminder",
          today: "2026-12-20",
          seller: { ...sampleFacts().seller, accent_color },
        }),
      ).html;
      for (const [text, ground] of pairsOf(mail))
        expect([text, ground, contrast(lit(text), inverted(ground)) >= 4.5]).toEqual([text, ground, true]);
    }
  });
});

const buttonOf = (html: string): string => /<a class="button"[^>]*>(.*?)<\/a>/.exec(html)?.[1] ?? "";

/** The inline colours of texts, each with that of the nearest ground around it. */
function pairsOf(html: string): [text: string, ground: string][] {
  const pairs: [string, string][] = [];
  const grounds: (string | undefined)[] = [];
  for (const [tag, close, name = ""] of html.matchAll(/<(\/?)(\w+)[^>]*>/g)) {
    if (/^(?:meta|br|img)$/.test(name)) continue;
    if (close) {
      grounds.pop();
      continue;
    }
    const ground = /background:(#\w{6})/.exec(tag)?.[1] ?? grounds.at(-1);
    grounds.push(ground);
    const text = /[";]color:(#\w{6})/.exec(tag)?.[1];
    if (text && ground) pairs.push([text, ground]);
  }
  expect(pairs.length).toBeGreaterThan(20);
  return pairs;
}

/** As in HSL. */
const lightnessOf = (color: string): number =>
  (Math.max(...channelsOf(color)) + Math.min(...channelsOf(color))) / 510;

/** The colour of the same hue whose lightness is what this one lacks of white. */
function turned(color: string): number[] {
  const channels = channelsOf(color);
  const shift = 255 - Math.max(...channels) - Math.min(...channels);
  return channels.map((channel) => channel + shift);
}
