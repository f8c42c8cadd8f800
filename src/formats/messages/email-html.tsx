/** The email's HTML, for mail programs from Outlook to Gmail: tables, inline styles, no remote content. */
import { html } from "hono/html";
import type { Child } from "hono/jsx";
import { mailto, readableAddress } from "../../platform/text/email-address.ts";
import { pageAccent } from "../colors/page-accent.ts";
import type { EmailContent, Link, Row } from "./email-content.ts";

const FONT = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
const WRAP = "overflow-wrap:anywhere;word-break:break-word";
const INK = "#151922";
const DIM = "#565e6c";
const LATE = "#b0201a";
const PAID = "#13653a";
const LINE = "1px solid #e0e4ea";

const TONES = { open: INK, late: LATE, paid: PAID } as const;

/** Inline styles are for light mode; these override them in dark mode. */
const darkStyle = (accent: string): string => `
:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
.ground{background:#101318!important}
.paper{background:#1a1e25!important;border-color:#303743!important}
.ink,.open{color:#eef1f5!important}
.dim{color:#a7afbd!important}
.late{color:#ffb1a9!important}
.paid{color:#86e0ae!important}
.rule{border-color:#303743!important}
.button{background:${accent}!important;color:#101318!important}
.link{color:${accent}!important}
}`;

export function emailHtml(content: EmailContent): string {
  return String(<Email content={content} />);
}

function Email({ content }: { content: EmailContent }) {
  const { locale, subject, preheader, paragraphs, accentColor, seller } = content;
  const accent = pageAccent(accentColor);
  return (
    <>
      {html`<!doctype html>`}
      <html lang={locale}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <meta name="supported-color-schemes" content="light dark" />
          <meta name="format-detection" content="telephone=no, date=no, address=no" />
          <meta name="x-apple-disable-message-reformatting" />
          <title>{subject}</title>
          <style>{darkStyle(accent.dark)}</style>
        </head>
        <body class="ground" style={`margin:0;padding:0;background:#f6f7f9;color:${INK};${FONT}`}>
          <div style="display:none;max-height:0;overflow:hidden;mso-hide:all">{preheader}</div>
          <Frame>
            <Cell style="padding:0 4px 16px">
              <div
                class="ink"
                style={`font-size:18px;line-height:24px;font-weight:bold;color:${INK};${WRAP}`}
              >
                <Text>{seller.name}</Text>
              </div>
            </Cell>
            <Cell
              class="paper"
              style="padding:28px 24px 8px;background:#ffffff;border:1px solid #e0e4ea;border-radius:12px"
            >
              {content.sandbox && <Sample>{content.sandbox}</Sample>}
              {paragraphs.map((paragraph) => (
                <Paragraph link={content.view.url} color={accent.light}>
                  {paragraph}
                </Paragraph>
              ))}
              <Summary content={content} />
              <Button link={content.view} color={accent.light} />
            </Cell>
            <Cell style="padding:20px 4px 0">
              <Footer content={content} />
            </Cell>
          </Frame>
        </body>
      </html>
    </>
  );
}

/** A column of at most 600 px. Classic Outlook ignores `max-width`, and gets a table of that width. */
const Frame = ({ children }: { children: Child }) => (
  <table
    class="ground"
    role="presentation"
    width="100%"
    cellpadding="0"
    cellspacing="0"
    border={0}
    style="width:100%;background:#f6f7f9"
  >
    <tr>
      <td align="center" style="padding:24px 12px">
        {html`<!--[if mso]><table role="presentation" width="600" cellpadding="0" cellspacing="0"><tr><td><![endif]-->`}
        <table
          role="presentation"
          width="100%"
          cellpadding="0"
          cellspacing="0"
          border={0}
          style="width:100%;max-width:600px;border-collapse:separate"
        >
          {children}
        </table>
        {html`<!--[if mso]></td></tr></table><![endif]-->`}
      </td>
    </tr>
  </table>
);

const Cell = ({ style, children, ...rest }: { style: string; class?: string; children: Child }) => (
  <tr>
    <td align="left" style={`${style};text-align:left;${FONT}`} {...rest}>
      {children}
    </td>
  </tr>
);

/** User text in its own direction. Mail programs drop the element `bdi`, but keep `dir`. */
const Text = ({ children }: { children: string }) => <span dir="auto">{children}</span>;

const Sample = ({ children }: { children: string }) => (
  <p
    class="dim"
    style={`margin:0 0 20px;padding:8px 12px;border:1px dashed #858d9b;border-radius:8px;font-size:14px;line-height:20px;color:${DIM};text-align:center`}
  >
    {children}
  </p>
);

function Paragraph({ link, color, children }: { link: string; color: string; children: string }) {
  return (
    <p
      class="ink"
      dir="auto"
      style={`margin:0 0 16px;font-size:16px;line-height:24px;color:${INK};text-align:start;${WRAP}`}
    >
      {children.split("\n").map((line, index) => (
        <>
          {index > 0 && <br />}
          <Linked link={link} color={color}>
            {line}
          </Linked>
        </>
      ))}
    </p>
  );
}

/** A line in which only our own link can be clicked. */
const Linked = ({ link, color, children }: { link: string; color: string; children: string }) => (
  <>
    {children.split(link).map((text, index) => (
      <>
        {index > 0 && (
          <a class="link" href={link} style={`color:${color}`}>
            {link}
          </a>
        )}
        {text}
      </>
    ))}
  </>
);

function Summary({ content: { amount, standing, rows, payment, paymentNote } }: { content: EmailContent }) {
  return (
    <div class="rule" style={`margin:8px 0 24px;padding:20px 0 0;border-top:${LINE}`}>
      <div class="dim" style={`font-size:14px;line-height:20px;color:${DIM}`}>
        {amount.name}
      </div>
      <div class="ink" style={`font-size:28px;line-height:36px;font-weight:bold;color:${INK};${WRAP}`}>
        {amount.value}
      </div>
      <div
        class={standing.tone}
        style={`margin:0 0 12px;font-size:16px;line-height:24px;color:${TONES[standing.tone]}`}
      >
        {standing.text}
      </div>
      <table width="100%" cellpadding="0" cellspacing="0" border={0} style="width:100%">
        <Rows rows={rows} />
        {payment.length > 0 && (
          <tr>
            <td colspan={2} style="padding:12px 0;font-size:0;line-height:0">
              <div class="rule" style={`border-top:${LINE}`} />
            </td>
          </tr>
        )}
        <Rows rows={payment} />
      </table>
      {paymentNote && (
        <p
          class="ink"
          dir="auto"
          style={`margin:8px 0 0;font-size:14px;line-height:20px;color:${INK};text-align:start;${WRAP}`}
        >
          <Lines>{paymentNote}</Lines>
        </p>
      )}
    </div>
  );
}

const Lines = ({ children }: { children: string }) => (
  <>
    {children.split("\n").map((line, index) => (
      <>
        {index > 0 && <br />}
        {line}
      </>
    ))}
  </>
);

const Rows = ({ rows }: { rows: readonly Row[] }) => (
  <>
    {rows.map(({ name, value }) => (
      <tr>
        <th
          scope="row"
          align="left"
          valign="top"
          width="36%"
          class="dim"
          style={`width:36%;padding:4px 12px 4px 0;font-size:14px;line-height:20px;font-weight:normal;color:${DIM};text-align:left;${FONT}`}
        >
          {name}
        </th>
        <td
          align="left"
          valign="top"
          class="ink"
          style={`padding:4px 0;font-size:14px;line-height:20px;color:${INK};text-align:left;${FONT};${WRAP}`}
        >
          <Text>{value}</Text>
        </td>
      </tr>
    ))}
  </>
);

/** Outlook ignores the padding of links, so there the cell has it. */
const Button = ({ link, color }: { link: Link; color: string }) => (
  <table role="presentation" cellpadding="0" cellspacing="0" border={0} style="margin:0 0 20px">
    <tr>
      <td
        class="button"
        align="center"
        bgcolor={color}
        style={`background:${color};border-radius:8px;mso-padding-alt:14px 28px`}
      >
        <a
          class="button"
          href={link.url}
          style={`display:inline-block;padding:14px 28px;background:${color};border-radius:8px;font-size:16px;line-height:20px;font-weight:bold;color:#ffffff;text-decoration:none;${FONT}`}
        >
          {link.text}
        </a>
      </td>
    </tr>
  </table>
);

function Footer({ content: { sentBy, seller, question, stop } }: { content: EmailContent }) {
  const style = `margin:0 0 8px;font-size:13px;line-height:20px;color:${DIM};${WRAP}`;
  const linkStyle = `color:${DIM};text-decoration:underline`;
  return (
    <>
      <p class="dim" style={style}>
        {sentBy} <Text>{seller.name}</Text>
        {seller.email && (
          <>
            {" ("}
            <a class="dim" href={mailto(seller.email)} style={linkStyle}>
              {readableAddress(seller.email)}
            </a>
            {")"}
          </>
        )}
      </p>
      {question && (
        <p class="dim" style={style}>
          {question}
        </p>
      )}
      {stop && (
        <p class="dim" style={style}>
          <a class="dim" href={stop.url} style={linkStyle}>
            {stop.text}
          </a>
        </p>
      )}
    </>
  );
}
