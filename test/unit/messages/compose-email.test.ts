import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contrast } from "../../../src/formats/colors/contrast.ts";
import { composeEmail } from "../../../src/formats/messages/compose-email.tsx";
import { composeSignature } from "../../../src/formats/messages/compose-signature.tsx";
import { composeSms } from "../../../src/formats/messages/compose-sms.ts";
import { emailContent } from "../../../src/formats/messages/email-content.ts";
import type { MessageFacts } from "../../../src/formats/messages/facts.ts";
import { letterHtml } from "../../../src/formats/messages/letter.tsx";
import { WORDS } from "../../../src/formats/words/catalogue.ts";
import { formatsFor } from "../../../src/platform/i18n/locale-formats.ts";
import { LOCALES, type Locale } from "../../../src/schema/vocabularies/locales.ts";
import { factsOfKind, LINK, OCCASIONS, sampleFacts, squeezed, visibleText } from "./sample-facts.ts";

const IBAN = "FR76 3000 6000 0112 3456 7890 189";
const AMOUNT = /1[\s.,]?234[.,]56/;

const CREDIT_NOTE: Record<Locale, { name: string; view: string; corrects: RegExp }> = {
  fr: { name: "avoir", view: "Voir l’avoir", corrects: /rectifie la facture n°\u00a02026-00001/ },
  en: { name: "credit note", view: "View credit note", corrects: /corrects invoice 2026-00001/ },
  nb: { name: "kreditnota", view: "Se kreditnotaen", corrects: /korrigerer faktura 2026-00001/ },
  sv: { name: "kreditfaktura", view: "Visa kreditfakturan", corrects: /avser faktura 2026-00001/ },
  da: { name: "kreditnota", view: "Se kreditnotaen", corrects: /vedrører faktura 2026-00001/ },
  de: {
    name: "Rechnungskorrektur",
    view: "Rechnungskorrektur ansehen",
    corrects: /die Rechnung 2026-00001 berichtigen/,
  },
  it: {
    name: "nota di credito",
    view: "Vedi la nota di credito",
    corrects: /rettifica la fattura 2026-00001/,
  },
  nl: { name: "creditfactuur", view: "Creditfactuur bekijken", corrects: /corrigeert factuur 2026-00001/ },
  pt: { name: "nota de crédito", view: "Ver a nota de crédito", corrects: /Retifica a fatura 2026-00001/ },
  es: {
    name: "factura rectificativa",
    view: "Ver la factura rectificativa",
    corrects: /Rectifica la factura 2026-00001/,
  },
};

const NOTHING_LEFT: Record<Locale, RegExp> = {
  fr: /plus rien à payer|complet|Payée/,
  en: /nothing more|full payment|Paid/,
  nb: /ikke noe å betale|full betaling|Betalt/,
  sv: /inget mer|full betalning|Betald/,
  da: /ikke mere|fulde betaling|Betalt/,
  de: /nichts mehr|vollständige|Bezahlt/,
  it: /interamente saldata|completo|Pagata/,
  nl: /niets meer|volledige|Betaald/,
  pt: /mais nada a pagar|integral|Paga/,
  es: /Ya no tiene que pagar|completo|Pagada/,
};

const DAYS: Record<Locale, [one: string, other: string]> = {
  fr: ["jour", "jours"],
  en: ["day", "days"],
  nb: ["dag", "dager"],
  sv: ["dag", "dagar"],
  da: ["dag", "dage"],
  de: ["Tag", "Tagen"],
  it: ["giorno", "giorni"],
  nl: ["dag", "dagen"],
  pt: ["dia", "dias"],
  es: ["día", "días"],
};

describe.each(LOCALES)("in %s", (locale) => {
  test.each(OCCASIONS)("$stage says what it is about, in text and HTML alike", ({ kind, today }) => {
    const asks = kind === "invoice" || kind === "reminder";
    const stopUrl = kind === "reminder" ? `${LINK}/reminders` : null;
    const facts = sampleFacts({ locale, ...factsOfKind(kind), today, stopUrl, sandbox: true });
    const { subject, text, html } = composeEmail(facts);

    expect(subject).toContain("2026-00001");
    for (const part of [text, visibleText(html)]) {
      expect(part).toContain("2026-00001");
      expect(part.includes("Northwind")).toBe(kind !== "credit_note");
      expect(part).toContain("bonjour@lune.example");
      expect(part).toMatch(AMOUNT);
      expect(part.includes(IBAN)).toBe(asks);
      expect(part.includes("AGRIFRPP")).toBe(asks);
    }
    expect(text.split("\n")).toContain(LINK);
    expect(html).toContain(`href="${LINK}"`);
    expect(text.includes("/reminders")).toBe(kind === "reminder");
    expect(html.includes("/reminders")).toBe(kind === "reminder");
    expect(html).toContain(`<html lang="${locale}">`);
    expect(`${subject}${text}${html.replace(/<style>.*?<\/style>/gs, "")}`).not.toMatch(
      /undefined|\bnull\b|NaN|\[object|[{}]/,
    );
    expectSameFacts(facts);
  });

  test("days overdue are counted with the right noun", () => {
    const bodyOn = (today: string) =>
      emailContent(sampleFacts({ locale, kind: "reminder", today })).paragraphs.join("\n");
    const [one, other] = DAYS[locale];
    expect(bodyOn("2026-12-04")).toMatch(new RegExp(`\\b1\u00a0${one}\\b`));
    expect(bodyOn("2026-12-05")).toMatch(new RegExp(`\\b2\u00a0${other}\\b`));
    expect(bodyOn("2026-12-11")).toMatch(new RegExp(`\\b8\u00a0${other}\\b`));
    expect(bodyOn("2027-01-03")).toMatch(new RegExp(`\\b31\u00a0${other}\\b`));
    const tones = ["2026-11-30", "2026-12-03", "2026-12-10", "2026-12-11", "2027-01-02"].map(bodyOn);
    expect(new Set(tones).size).toBe(5);
  });

  test("a credit note is named, and asks for nothing", () => {
    const { name, view, corrects } = CREDIT_NOTE[locale];
    const facts = sampleFacts({
      locale,
      ...factsOfKind("credit_note"),
      number: "CN-2026-00007",
      sandbox: true,
    });
    const { subject, text, html } = composeEmail(facts);
    expect(subject.toLowerCase()).toContain(`${name} CN-2026-00007`.toLowerCase());
    expect(subject).toContain("Lune");
    const { amount, rows, terms, accounts, paragraphs, preheader } = emailContent(facts);
    expect(amount).toEqual({
      name: WORDS[locale].document.creditNote.plainTotal,
      value: expect.stringMatching(AMOUNT),
    });
    expect(rows.map((row) => row.name)).toEqual([
      WORDS[locale].document.creditNote.title,
      WORDS[locale].document.creditNote.issueDate,
      WORDS[locale].document.creditNote.original,
    ]);
    expect(rows[0]?.value).toBe("CN-2026-00007");
    expect(rows[2]?.value).toContain("2026-00001");
    expect(html).toContain(`<a class="ink" href="${rows[2]?.url}"`);
    expect(text).toContain(`\n${rows[2]?.url}\n`);
    expect([...terms, ...accounts]).toEqual([]);
    expect(paragraphs.join(" ")).toMatch(corrects);
    expect(preheader).toMatch(AMOUNT);
    for (const part of [text, visibleText(html)]) {
      expect(part).toContain(view);
      for (const label of ["amountDue", "dueDate", "iban"] as const)
        expect(part.toLowerCase()).not.toContain(WORDS[locale].document[label].toLowerCase());
      expect(part).not.toMatch(/Gutschrift|0[.,]00/);
    }
  });

  test("a receipt says that nothing is left only where nothing is", () => {
    const receipt = (amount_due_cents: number) =>
      composeEmail(sampleFacts({ locale, kind: "receipt", amount_due_cents }));
    const nothingLeft = NOTHING_LEFT[locale];
    for (const amount_due_cents of [0, -500]) {
      expect(squeezed(receipt(amount_due_cents).text)).toMatch(nothingLeft);
      expect(receipt(amount_due_cents).text).not.toContain(IBAN);
    }
    const part = sampleFacts({ locale, kind: "receipt", amount_due_cents: 23456 });
    const { text } = composeEmail(part);
    expect(squeezed(text)).not.toMatch(nothingLeft);
    expect(text).toContain(IBAN);
    const { paragraphs, amount, standing } = emailContent(part);
    expect(paragraphs.join(" ")).toContain(amount.value);
    expect(amount.name).toBe(WORDS[locale].document.amountDue);
    expect(standing.tone).toBe("open");
    expectSameFacts(part);
  });

  test("a receipt says what was received, when and how, and what is still due", () => {
    const facts = sampleFacts({ locale, ...factsOfKind("receipt"), today: "2026-12-01" });
    const words = WORDS[locale];
    const { rows, standing } = emailContent(facts);
    const day = formatsFor(locale).day("2026-11-22");
    expect(standing).toEqual({ text: words.state.paidOn(day), tone: "paid" });
    const received = words.state.received(day, words.payment.method.card);
    expect(rows.slice(-2)).toMatchObject([
      { name: received, value: formatsFor(locale).money(123456, "EUR") },
      { name: words.state.stillDue, value: formatsFor(locale).money(0, "EUR") },
    ]);
    expectSameFacts(facts);
  });

  test("an invoice that is partly paid names what is left, as its summary does", () => {
    const facts = sampleFacts({ locale, amount_due_cents: 23456 });
    const { paragraphs, amount } = emailContent(facts);
    expect(amount.value).toMatch(/^\D*234[.,]56\D*$/);
    expect(paragraphs.join(" ")).toContain(amount.value);
    expect(paragraphs.join(" ")).toMatch(AMOUNT);
    expect(composeEmail(facts).subject).toBe(composeEmail(sampleFacts({ locale })).subject);
    expectSameFacts(facts);
  });
});

test("words for one credit note may name a due day, which it does not have", () => {
  const facts = sampleFacts({
    ...factsOfKind("credit_note"),
    message: "{number} of {issue_date}: {amount} [{due_date}] [{days_overdue}]",
  });
  expect(composeEmail(facts).text).toMatch(
    /^2026-00001 of 3\u00a0November\u00a02026: €1,234\.56 \[\] \[0\]\n/,
  );
});

test("Danish kroner, which end with a full stop, end no sentence", () => {
  for (const { kind, today } of OCCASIONS)
    for (const amount_due_cents of [0, 123456]) {
      const facts = sampleFacts({ locale: "da", currency: "DKK", kind, today, amount_due_cents });
      expect(composeEmail(facts).text + composeSms(facts)).not.toContain("..");
    }
});

test("French never parts its signs from their words", () => {
  for (const { kind, today } of OCCASIONS) {
    const { subject, text } = composeEmail(sampleFacts({ locale: "fr", kind, today, sandbox: true }));
    expect(`${subject}\n${text}`).not.toMatch(/ [:;!?]|n° /);
  }
});

test("what is partly paid shows what is left and what it was", () => {
  const { text } = composeEmail(sampleFacts({ kind: "reminder", amount_due_cents: 23456 }));
  expect(text).toContain("payment of €234.56");
  expect(text).toContain("Amount due: €234.56");
  expect(text).toContain("Total: €1,234.56");
});

test("an invoice with nothing to pay asks for nothing", () => {
  const { text, html } = composeEmail(sampleFacts({ amount_due_cents: 0 }));
  expect(squeezed(text)).toContain("There is nothing for you to pay.");
  expect(text).toContain("Total: €1,234.56\nNothing to pay");
  expect(text + html).not.toContain("IBAN");
});

test("an international address is written in its own letters, and leads to the form that servers know", () => {
  const seller = { ...sampleFacts().seller, email: "ada@xn--mller-kva.example" };
  const { text, html } = composeEmail(sampleFacts({ seller }));
  expect(text).toContain("(ada@müller.example)");
  expect(visibleText(html)).toContain("ada@müller.example");
  expect(html).toContain('href="mailto:ada@xn--mller-kva.example"');
});

test("without an account, address or colour it is as good", () => {
  const seller = { name: "Lune", email: null, accent_color: null, iban: null, bic: null };
  const { text, html } = composeEmail(sampleFacts({ seller }));
  expect(text).not.toMatch(/IBAN|BIC|Reference|reply/);
  expect(html).not.toMatch(/IBAN|BIC|Reference|reply|mailto/);
});

describe("what a richer document says", () => {
  const RICH: Partial<MessageFacts> = {
    buyer: { name: "Northwind", contact: { name: "Ingrid Dahl" } },
    content: {
      title: "Relaunch",
      buyer_reference: "CC-44",
      contract_reference: "CTR-9",
      project_reference: "NORTH",
      payment_terms: { kind: "end_of_month", days: 30 },
      payment_methods: ["transfer", "card"],
      payment_note: "One transfer, please.\nThank you!",
    },
    cash_discounts: [{ percent: 3, amount_cents: 3704, last_day: "2026-11-10" }],
  };
  const accounts = [
    { kind: "bankgiro", id: "5050-1055" },
    { kind: "sort_code", id: "12345678", sort_code: "601613", bank_name: "NatWest" },
  ] as const;
  const rich = (facts: Partial<MessageFacts> = {}): MessageFacts =>
    sampleFacts({
      ...RICH,
      seller: { ...sampleFacts().seller, bank_accounts: [...accounts] },
      ...facts,
    });

  test("leaves out a title that the document does not show", () => {
    const content = { ...RICH.content, display: { title: false } };
    const { text, html } = composeEmail(rich({ content }));
    for (const part of [text, html]) {
      expect(part).not.toContain("Relaunch");
      expect(part).toContain("CC-44");
    }
  });

  test.each(LOCALES)("is in text and HTML, in %s", (locale) => {
    const { text, html } = composeEmail(rich({ locale }));
    for (const part of [text, visibleText(html)]) {
      for (const phrase of ["Ingrid Dahl", "Relaunch", "CC-44", "CTR-9", "NORTH"])
        expect(part).toContain(phrase);
      for (const phrase of ["5050-1055", "60-16-13", "12345678 · NatWest", IBAN, "One transfer, please."])
        expect(part).toContain(phrase);
      expect(part).toMatch(/1[\s.,]?197[.,]52/);
    }
  });

  test("greets the person to whom the document is addressed", () => {
    const greetings = LOCALES.map((locale) => composeEmail(rich({ locale })).text.split("\n")[0]);
    expect(greetings).toEqual([
      "Bonjour Ingrid Dahl,",
      "Hello Ingrid Dahl,",
      "Hei Ingrid Dahl,",
      "Hej Ingrid Dahl,",
      "Hej Ingrid Dahl,",
      "Guten Tag Ingrid Dahl,",
      "Gentile Ingrid Dahl,",
      "Geachte Ingrid Dahl,",
      "Bom dia, Ingrid Dahl,",
      "Buenos días, Ingrid Dahl:",
    ]);
  });

  test("tells of an offer what is to be paid of what is due, and until when", () => {
    expect(squeezed(composeEmail(rich({ locale: "de" })).text)).toContain(
      "Skonto 3 %: 1.197,52 € bei Zahlung bis 10. November 2026 (37,04 € Skonto)",
    );
    expect(squeezed(composeEmail(rich({ amount_due_cents: 100_000 })).text)).toContain(
      "€962.96 if paid by 10 November 2026",
    );
  });

  test("asks for no payment in a receipt or a credit note, but names the document", () => {
    for (const kind of ["receipt", "credit_note"] as const) {
      const { text } = composeEmail(rich(factsOfKind(kind)));
      expect(text).toContain("Relaunch");
      for (const phrase of ["if paid by", "5050-1055", "Pay by"]) expect(text).not.toContain(phrase);
      // A credit note says how it is paid out.
      expect(text.includes("One transfer, please.")).toBe(kind === "credit_note");
    }
  });

  test("shows no account where other means are agreed on", () => {
    const { text } = composeEmail(rich({ content: { payment_methods: ["cash"] } }));
    expect(text).toContain("Pay by: cash");
    for (const phrase of ["IBAN", "5050-1055", "Reference"]) expect(text).not.toContain(phrase);
  });

  test("changes nothing where nothing is said", () => {
    for (const { kind, today } of OCCASIONS) {
      const facts = sampleFacts({ ...factsOfKind(kind), today });
      expect(composeEmail({ ...facts, content: {} })).toEqual(composeEmail(facts));
    }
  });

  test("cannot begin a line or a tag of its own", () => {
    const { text, html } = composeEmail(
      rich({
        buyer: { name: "N", contact: { name: "Eve\r\nBcc: x <b>" } },
        content: { title: "A\nB <script>", payment_note: "<i>\u202e" },
      }),
    );
    expect(text.split("\n")[0]).toBe("Hello Eve Bcc: x <b>,");
    expect(text).toContain("Subject: A B <script>");
    for (const tag of ["<script", "<i>", "<b>", "\u202e"]) expect(html).not.toContain(tag);
  });
});

describe("a business's own words", () => {
  const template = {
    subject: "{business}: {number} is {days_overdue} days late",
    message: "Dear {client},\n\n{amount} of {issue_date}, {amount_due} by {due_date}:\n{link}",
  };

  test("take the place of ours, between the same summary and footer", () => {
    const { subject, text, html } = composeEmail(sampleFacts({ template, today: "2026-12-08" }));
    expect(subject).toBe("Lune: 2026-00001 is 5 days late");
    expect(text).toMatch(
      /^Dear Northwind,\n\n€1,234\.56 of 3\u00a0November\u00a02026, €1,234\.56 by 3\u00a0December\u00a02026:\nhttps/,
    );
    expect(text).not.toMatch(/Hello|regards/);
    expect(text).toContain(IBAN);
    expect(html).toContain(`3\u00a0December\u00a02026:<br/><a class="link" href="${LINK}"`);
  });

  test("of this sending come before those of the template; the template's subject stays", () => {
    const { subject, text } = composeEmail(sampleFacts({ template, message: "Only {number}." }));
    expect(subject).toBe("Lune: 2026-00001 is 0 days late");
    expect(text).toMatch(/^Only 2026-00001\.\n/);
    expect(text).not.toContain("Dear");
  });

  test("of which nothing is left give way to ours", () => {
    const { subject, text } = composeEmail(
      sampleFacts({ template: { subject: "\u202e\u061c", message: "\u2066\u2069\n\u200f" } }),
    );
    expect(subject).toBe("Invoice 2026-00001 from Lune");
    expect(text).toMatch(/^Hello,/);
  });

  test("keep their line breaks, and stay within bounds", () => {
    const { text, html } = composeEmail(sampleFacts({ message: "one\ntwo\r\nthree\n\n\nfour" }));
    expect(text).toMatch(/^one\ntwo\nthree\n\nfour\n/);
    expect(html).toContain("one<br/>two<br/>three</p>");
    const long = composeEmail(sampleFacts({ message: "'".repeat(5000) }));
    expect(long.text).toContain("'".repeat(5000));
    expect(long.html.length).toBeLessThan(60_000);
    const seller = { ...sampleFacts().seller, name: "&".repeat(200) };
    const multiplied = composeEmail(sampleFacts({ seller, message: "{business}".repeat(500) }));
    expect(multiplied.html.length).toBeLessThan(100_000);
    expect(multiplied.text.length).toBeLessThan(20_000);
  });
});

describe("hostile text", () => {
  test("cannot begin another header", () => {
    const name = "Lune\r\nBcc: everyone@example.com\u2028X-Bad: 1\u0085\u0000";
    const seller = { ...sampleFacts().seller, name };
    const ours = composeEmail(sampleFacts({ seller, number: "1\r\nBcc: x" }));
    const theirs = composeEmail(
      sampleFacts({ seller, template: { subject: "{business}\r\nBcc: x {client}", message: null } }),
    );
    for (const { subject } of [ours, theirs]) expect(subject).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
  });

  test("makes no long subject, and cuts it at a word", () => {
    const subject = `${"long words ".repeat(18)}👩‍👩‍👧‍👦👩‍👩‍👧‍👦`;
    const cut = composeEmail(
      sampleFacts({ template: { subject: subject + subject, message: null } }),
    ).subject;
    expect(cut.length).toBeLessThanOrEqual(255);
    expect(cut).toMatch(/(long|words)…$/);
    const family = composeEmail(
      sampleFacts({ template: { subject: "👩‍👩‍👧‍👦".repeat(30), message: null } }),
    ).subject;
    expect(family).toBe(`${"👩‍👩‍👧‍👦".repeat(23)}…`);
  });

  test("cannot turn the direction of our words", () => {
    const turned = "\u202egnp.exe\u2066x\u2069\u202c\u200e1\u200f2\u061c";
    const seller = { ...sampleFacts().seller, name: turned };
    const buyer = { name: turned };
    const template = { subject: `${turned}{client}`, message: "\u202e{client}\u2069" };
    for (const facts of [sampleFacts({ seller, buyer }), sampleFacts({ seller, buyer, template })]) {
      const { subject, text, html } = composeEmail(facts);
      expect(subject + text + html).not.toMatch(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
      expect(subject).toContain("gnp.exex12");
    }
    const written = { subject: "Our\u200f {number}\u061c", message: null };
    expect(composeEmail(sampleFacts({ template: written })).subject).toBe("Our 2026-00001");
    expect(composeEmail(sampleFacts({ buyer: { name: "شركة" } })).html).toContain(
      '<span dir="auto">شركة</span>',
    );
  });

  test("says of its sender what the law wants of a business letter (§ 35a GmbHG), if there is anything", () => {
    const identity = ["GmbH", "Sitz: Berlin", "Register: Amtsgericht Charlottenburg, HRB 12345"];
    const { html, text } = composeEmail(sampleFacts({ seller: { ...sampleFacts().seller, identity } }));
    expect(html).toContain(identity.join(" · "));
    expect(text.replaceAll("\n", " ")).toContain(`(bonjour@lune.example) ${identity.join(" · ")}`);
    for (const none of [{}, { identity: [] }]) {
      const mail = composeEmail(sampleFacts({ seller: { ...sampleFacts().seller, ...none } }));
      expect(mail.text).toMatch(/\(bonjour@lune\.example\)\n\S/);
    }
  });

  test("in any field is text, whatever it is", () => {
    const script = '<script>alert(1)</script>"><img src=x onerror=alert(1)>&lt;';
    const facts = sampleFacts({
      seller: {
        name: script,
        email: script,
        accent_color: script,
        iban: script,
        bic: script,
        identity: [script],
      },
      buyer: { name: script },
      number: script,
      message: script,
      url: `https://x.example/${script}`,
      stopUrl: `https://x.example/${script}`,
    });
    for (const { html } of [composeEmail(facts), composeEmail({ ...facts, message: null })]) {
      expect(html).not.toMatch(/<script|<img/);
      expect(html).toContain("&lt;script&gt;");
    }
    expect(composeEmail(facts).text).toContain(script);
  });

  test("never adds to the HTML's own tags", () => {
    const tags = (html: string) => html.match(/<[^>]*>/g)?.filter((tag) => !tag.startsWith("<style"));
    const compose = (text: string) =>
      composeEmail(
        sampleFacts({
          seller: { ...sampleFacts().seller, name: `x${text}`, identity: [`x${text}`] },
          buyer: { name: `x${text}` },
          message: `x${text} {client} {business}`,
        }),
      ).html;
    const usual = tags(compose(""));
    const hostile = fc
      .array(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.constantFrom("<", ">", '"', "'", "&", "</p>", "<!--", "{{"),
        ),
      )
      .map((all) => all.join("").replace(/[\n\r\u0085\u2028\u2029{}]/g, ""));
    fc.assert(
      fc.property(hostile, (text) => {
        expect(tags(compose(text))).toEqual(usual);
      }),
    );
  });

  test("and huge amounts stay exact", () => {
    const cents = Number.MAX_SAFE_INTEGER;
    const { text } = composeEmail(sampleFacts({ total_cents: cents, amount_due_cents: cents }));
    expect(text).toContain("Amount due: €90,071,992,547,409.91");
  });
});

test.each(LOCALES)(
  "a test says in %s that it is one, and a letter is what it says without its frame",
  (locale) => {
    const { mark, sentence } = WORDS[locale].messages.test;
    const facts = sampleFacts({ locale, test: true });
    const { subject, text, html } = composeEmail(facts);
    expect(subject).toBe(`[${mark}] ${composeEmail(sampleFacts({ locale })).subject}`);
    expect(text.replaceAll("\n", " ").indexOf(sentence)).toBe(0);
    expect(visibleText(html)).toContain(sentence);
    expectSameFacts(facts);
    const { paragraphs } = emailContent(facts);
    expect(letterHtml({ paragraphs }).replaceAll("</p><p>", "\n\n").replaceAll("<br/>", "\n")).toBe(
      `<p>${paragraphs.join("\n\n")}</p>`,
    );
    const own = composeSignature({ locale, seller: "Lune", signature: null });
    expect(own.text).toBe(
      `${WORDS[locale].messages.test.signature}\n\n${WORDS[locale].messages.closing}\nLune\n`,
    );
  },
);

test("a signature is shown as it was written, and nothing of it runs", () => {
  const signature = "Ada <b>Lovelace</b>\r\nAtelier Lune\n\n+33 6 12 34 56 78";
  const { subject, text, html } = composeSignature({ locale: "fr", seller: "Lune", signature });
  expect(subject).toBe("Test de votre signature");
  expect(text).toContain("Ada <b>Lovelace</b>\nAtelier Lune\n\n+33 6 12 34 56 78\n");
  expect(html).toContain("Ada &lt;b&gt;Lovelace&lt;/b&gt;<br/>Atelier Lune</p>");
});

test("nothing is fetched and nothing runs", () => {
  const { html } = composeEmail(sampleFacts({ sandbox: true }));
  expect(html).not.toMatch(/<script|<img|<link|@import|url\(|src=| on\w+=/i);
  expect(html).toContain('<meta name="color-scheme" content="light dark"/>');
  expect(html.match(/<style>/g)).toHaveLength(2);
});

test("the button is readable in any accent colour, by day and by night", () => {
  const channels = (color: string) => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  for (const accent_color of ["#ffffff", "#000000", "#fde047", "#7f7f7f", "#ff0000", "#00ff00", "#1d4ed8"]) {
    const { html } = composeEmail(sampleFacts({ seller: { ...sampleFacts().seller, accent_color } }));
    const [, day = ""] = /bgcolor="(#[0-9a-f]{6})"/.exec(html) ?? [];
    const [, night = "", ink = ""] =
      /\.button\{background-color:(#\w{6})!important;color:(#\w{6})/.exec(html) ?? [];
    expect(contrast(channels(day), channels("#ffffff"))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(channels(night), channels(ink))).toBeGreaterThanOrEqual(4.5);
  }
});

/** Everything that an email says is in its text and in its HTML, in the same order. */
function expectSameFacts(facts: MessageFacts): void {
  const content = emailContent(facts);
  const { text, html } = composeEmail(facts);
  const rows = [...content.rows, ...content.terms, ...content.accounts];
  const said = [
    content.test,
    content.sandbox,
    ...content.paragraphs,
    content.amount.name,
    content.amount.value,
    content.standing.text,
    content.action.text,
    ...rows.flatMap(({ name, value }) => [name, value]),
    content.paymentNote,
    content.sentBy,
    content.identity.join(" · "),
    content.question,
    content.stop?.text,
  ].filter((words) => typeof words === "string");
  const body = visibleText(html.slice(html.indexOf("</div>")));
  for (const part of [squeezed(text), body]) {
    let at = 0;
    for (const words of said.map(squeezed)) {
      const found = part.indexOf(words, at);
      expect([words, found]).toEqual([words, Math.max(found, at)]);
      at = found + words.length;
    }
  }
}
