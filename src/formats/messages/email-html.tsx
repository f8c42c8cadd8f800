/** The email's HTML, for mail programs from Outlook to Gmail: tables, inline styles, no remote content. */
import { html } from "hono/html";
import type { Child } from "hono/jsx";
import { mailto, readableAddress } from "../../platform/text/email-address.ts";
import { pageAccent } from "../colors/page-accent.ts";
import { fittedSize } from "../logo/logo-size.ts";
import type { EmailContent } from "./email-content.ts";
import { EmailDocument } from "./email-document.tsx";
import { DIM, FONT, GROUND, INK, LINE, PAPER, PREVIEW_END, WRAP } from "./email-style.ts";
import { Amount, Button, Details } from "./email-summary.tsx";
import { Lines, Text, Whole } from "./email-text-parts.tsx";
import type { MailLogo } from "./facts.ts";

export function emailHtml(content: EmailContent): string {
  return String(<Email content={content} />);
}

function Email({ content }: { content: EmailContent }) {
  const { locale, subject, preheader, paragraphs, accentColor, action } = content;
  const accent = pageAccent(accentColor);
  return (
    <EmailDocument locale={locale} subject={subject} darkAccent={accent.dark}>
      <div style="display:none;max-height:0;overflow:hidden;mso-hide:all">
        {preheader}
        {PREVIEW_END}
      </div>
      <Frame>
        <Cell
          class="paper"
          style={`padding:28px 24px 12px;background:${PAPER};border:${LINE};border-radius:12px`}
        >
          <Brand content={content} />
          {content.test && <Sample>{content.test}</Sample>}
          {content.sandbox && <Sample>{content.sandbox}</Sample>}
          {paragraphs.map((paragraph) => (
            <Paragraph content={content} color={accent.light}>
              {paragraph}
            </Paragraph>
          ))}
          <Amount content={content} />
          <Button link={action} color={accent.light} />
          <Details content={content} />
        </Cell>
        <Cell style="padding:20px 4px 0">
          <Footer content={content} />
        </Cell>
      </Frame>
    </EmailDocument>
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
    style={`width:100%;background:${GROUND}`}
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

/** In pixels. */
const LOGO_BOX = { width: 208, height: 56 };

const Brand = ({ content: { seller, logo } }: { content: EmailContent }) =>
  logo ? (
    <Logo logo={logo} name={seller.name} />
  ) : (
    <div
      class="ink"
      style={`margin:0 0 24px;font-size:18px;line-height:24px;font-weight:bold;color:${INK};${WRAP}`}
    >
      <Text>{seller.name}</Text>
    </div>
  );

/**
 * On white in the dark, too: most logos are made for paper. Of a ground, Gmail turns the colour dark and leaves
 * the picture, so the white is a picture as well.
 */
function Logo({ logo, name }: { logo: MailLogo; name: string }) {
  const { width, height } = fittedSize(logo, LOGO_BOX);
  return (
    <table role="presentation" cellpadding="0" cellspacing="0" border={0} style="margin:0 0 24px">
      <tr>
        <td
          class="plate"
          style={`background-color:${PAPER};background-image:linear-gradient(${PAPER},${PAPER});border-radius:6px`}
        >
          <img
            src={`cid:${logo.contentId}`}
            alt={name}
            width={width}
            height={height}
            style={`display:block;width:${width}px;max-width:100%;height:auto;border:0;font-size:18px;line-height:24px;font-weight:bold;color:${INK}`}
          />
        </td>
      </tr>
    </table>
  );
}

const Sample = ({ children }: { children: string }) => (
  <p
    class="dim"
    style={`margin:0 0 20px;padding:8px 12px;border:1px dashed #858d9b;border-radius:8px;font-size:14px;line-height:20px;color:${DIM};text-align:center`}
  >
    {children}
  </p>
);

function Paragraph({
  content: { action, number },
  color,
  children,
}: {
  content: EmailContent;
  color: string;
  children: string;
}) {
  return (
    <p
      class="ink"
      dir="auto"
      style={`margin:0 0 16px;font-size:16px;line-height:24px;color:${INK};text-align:start;${WRAP}`}
    >
      <Lines
        lines={children.split("\n").map((line) => (
          <Linked link={action.url} color={color} number={number}>
            {line}
          </Linked>
        ))}
      />
    </p>
  );
}

/** A line in which only our own link can be clicked, and the document's number stays whole. */
const Linked = ({
  link,
  color,
  number,
  children,
}: {
  link: string;
  color: string;
  number: string;
  children: string;
}) => (
  <>
    {children.split(link).map((text, index) => (
      <>
        {index > 0 && (
          <a class="link" href={link} style={`color:${color}`}>
            {link}
          </a>
        )}
        {text.split(number).map((part, place) => (
          <>
            {place > 0 && <Whole>{number}</Whole>}
            {part}
          </>
        ))}
      </>
    ))}
  </>
);

function Footer({ content: { sentBy, seller, identity, question, stop } }: { content: EmailContent }) {
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
      {identity.length > 0 && (
        <p class="dim" style={style}>
          <Text>{identity.join(" · ")}</Text>
        </p>
      )}
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
