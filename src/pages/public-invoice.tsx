/** The page behind a public link: what is due, to whom, until when, and the PDF. Needs no script. */
import { Hono, type Context as HonoContext } from "hono";
import { invoicePdf } from "../documents/invoice-pdf.ts";
import { LABELS } from "../documents/labels.ts";
import { pdfHeaders } from "../documents/pdf-headers.ts";
import { amountDue, statusAt } from "../invoices/lifecycle.ts";
import { type InvoiceRow, invoiceByLink } from "../invoices/store.ts";
import type { FrozenParties } from "../invoices/stored.ts";
import { instant, systemClock } from "../platform/clock.ts";
import { openDatabase } from "../platform/db/database.ts";
import { Session } from "../platform/db/session.ts";
import type { App } from "../platform/http/context.ts";
import { linkSigner } from "../platform/http/open-context.ts";
import { formatsFor } from "../platform/i18n/formats.ts";
import { LOCALES, type Locale } from "../platform/i18n/locales.ts";
import { Problem } from "../platform/problems.ts";
import { PAGE_LABELS } from "./labels.ts";
import { Page } from "./page.tsx";

const HEADERS = {
  "Content-Security-Policy":
    "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "Referrer-Policy": "no-referrer",
  "X-Robots-Tag": "noindex, nofollow",
  "X-Content-Type-Options": "nosniff",
  "Cache-Control": "private, no-store",
};

export function publicInvoiceRoutes() {
  const app = new Hono<App>();
  app.use(async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(HEADERS)) c.res.headers.set(name, value);
  });
  app.get("/:token", async (c) => {
    const opened = await open(c);
    if (!opened) return c.html(<Unknown locale={preferredLocale(c)} />, 404);
    const { invoice } = opened;
    if (!invoice.parties) return c.html(<NotYet locale={preferredLocale(c)} />);
    return c.html(
      <InvoicePage
        invoice={invoice}
        parties={invoice.parties}
        pdf={`${c.req.path.replace(/\/$/, "")}/pdf`}
      />,
    );
  });
  app.get("/:token/pdf", async (c) => {
    const opened = await open(c);
    if (!opened?.invoice.parties) return c.html(<Unknown locale={preferredLocale(c)} />, 404);
    const { session, invoice } = opened;
    const { pdf } = await invoicePdf({ session, env: c.env, clock: systemClock }, invoice.id);
    return new Response(pdf as BodyInit, {
      headers: { "Content-Type": "application/pdf", ...pdfHeaders(invoice.number) },
    });
  });
  return app;
}

/** The invoice of a genuine token, else null. */
async function open(c: HonoContext<App>): Promise<{ session: Session; invoice: InvoiceRow } | null> {
  const link = linkSigner(c.env).open(c.req.param("token") ?? "");
  if (!link) return null;
  const session = Session.ofLink(openDatabase(c.env, link.shard).db, link.nonce, instant(systemClock));
  try {
    const [[invoice]] = await session.read([invoiceByLink(session, link.nonce)]);
    return invoice ? { session, invoice } : null;
  } catch (error) {
    if (error instanceof Problem && error.code === "not_found") return null;
    throw error;
  }
}

function InvoicePage({
  invoice,
  parties,
  pdf,
}: {
  invoice: InvoiceRow;
  parties: FrozenParties;
  pdf: string;
}) {
  const { seller, buyer, locale } = parties;
  const labels = LABELS[locale];
  const words = PAGE_LABELS[locale];
  const formats = formatsFor(locale);
  const status = statusAt(invoice, instant(systemClock));
  return (
    <Page locale={locale} title={`${labels.invoice} ${invoice.number} · ${seller.name}`}>
      {invoice.sandbox && <p class="sample">{words.sandbox}</p>}
      <p class={`status ${status}`}>{status === "draft" ? "" : words.status[status]}</p>
      <h1>
        {labels.invoice} {invoice.number}
      </h1>
      <p class="amount">{formats.money(amountDue(invoice), invoice.currency)}</p>
      <dl>
        <dt>{labels.from}</dt>
        <dd>{seller.name}</dd>
        <dt>{labels.billedTo}</dt>
        <dd>{buyer.name}</dd>
        <dt>{labels.issueDate}</dt>
        <dd>{invoice.issue_date && formats.day(invoice.issue_date)}</dd>
        <dt>{labels.dueDate}</dt>
        <dd>{invoice.due_date && formats.day(invoice.due_date)}</dd>
        {seller.iban && <dt>{labels.iban}</dt>}
        {seller.iban && <dd class="code">{seller.iban.replace(/(.{4})(?=.)/g, "$1 ")}</dd>}
        {seller.iban && <dt>{labels.reference}</dt>}
        {seller.iban && <dd class="code">{invoice.number}</dd>}
      </dl>
      <a class="button" href={pdf}>
        {words.downloadPdf}
      </a>
    </Page>
  );
}

const NotYet = ({ locale }: { locale: Locale }) => (
  <Page locale={locale} title={PAGE_LABELS[locale].notYet}>
    <h1>{PAGE_LABELS[locale].notYet}</h1>
    <p>{PAGE_LABELS[locale].notYetDetail}</p>
  </Page>
);

const Unknown = ({ locale }: { locale: Locale }) => (
  <Page locale={locale} title={PAGE_LABELS[locale].unknown}>
    <h1>{PAGE_LABELS[locale].unknown}</h1>
    <p>{PAGE_LABELS[locale].unknownDetail}</p>
  </Page>
);

/** The first language of the browser that we speak, for pages that belong to no client. */
function preferredLocale(c: HonoContext<App>): Locale {
  const wanted = (c.req.header("Accept-Language") ?? "").toLowerCase().match(/[a-z]{2}/g) ?? [];
  const spoken = wanted.map((language) => (language === "no" ? "nb" : language));
  return (
    LOCALES.find(
      (locale) => locale === spoken.find((language) => (LOCALES as readonly string[]).includes(language)),
    ) ?? "en"
  );
}
