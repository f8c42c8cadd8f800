import { pageAccent } from "../../formats/colors/page-accent.ts";

/** The style sheet of a seller's pages: for phones first, for light and dark mode, and for print. */
export function styleSheet(accentColor: string | null): string {
  const { fill, onFill, light, dark, edge } = pageAccent(accentColor);
  return `:root{--fill:${fill};--on-fill:${onFill};--accent:${light};--fill-edge:${edge.light}}
@media screen and (prefers-color-scheme:dark){:root{--accent:${dark};--fill-edge:${edge.dark}}}
${STYLE}`;
}

const STYLE = `
:root{
  color-scheme:light dark;
  --ink:#151922;--dim:#565e6c;--paper:#fff;--ground:#f6f7f9;--soft:#f1f3f6;--line:#e0e4ea;--edge:#858d9b;
  --paid:#13653a;--paid-soft:#e5f5ec;--late:#b0201a;--late-soft:#fdeceb;--open:#464e5c;--open-soft:#eceff3;
  --shadow:0 1px 2px rgb(20 25 34/.06),0 8px 24px -12px rgb(20 25 34/.12);
  --raised:0 2px 6px rgb(20 25 34/.08),0 16px 40px -12px rgb(20 25 34/.28);
}
@media screen and (prefers-color-scheme:dark){:root{
  --ink:#eef1f5;--dim:#a7afbd;--paper:#1a1e25;--ground:#101318;--soft:#222730;--line:#303743;--edge:#7c8595;
  --paid:#86e0ae;--paid-soft:#163527;--late:#ffb1a9;--late-soft:#451f1d;--open:#ced4de;--open-soft:#2b313c;
  --shadow:none;--raised:0 12px 32px rgb(0 0 0/.5);
}}
*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;overflow-wrap:anywhere}
h1,h2,p,dl,dd,ul,table{margin:0;padding:0}
ul{list-style:none}
a{color:var(--accent);text-underline-offset:.2em}
:is(.party,.file,.message,.summary p) a:not(.button){display:inline-block;min-width:2.75rem;padding-block:.625rem}
:focus-visible{outline:3px solid var(--accent);outline-offset:3px;border-radius:.25rem}
.hidden{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.frame{width:100%;max-width:68rem;margin-inline:auto;padding-inline:1rem}
.frame.narrow{max-width:46rem}

.top{display:flex;align-items:center;justify-content:space-between;gap:.5rem 1rem;padding-block:.75rem}
.seller{flex:1;min-width:0;font-size:1.0625rem;font-weight:650;line-height:1.35;letter-spacing:-.01em}
.logo{display:block;max-width:min(13rem,100%);max-height:3.25rem;border-radius:.25rem}
.languages{position:relative;flex:none;align-self:start}
.languages summary{display:flex;align-items:center;gap:.5rem;min-width:2.75rem;min-height:2.75rem;padding:0 .75rem;border:1px solid var(--line);border-radius:.625rem;background:var(--paper);font-size:.9375rem;font-weight:600;cursor:pointer;list-style:none}
.languages summary::-webkit-details-marker{display:none}
.languages summary::after{content:"";width:.4rem;height:.4rem;margin-top:-.2rem;border:solid var(--dim);border-width:0 2px 2px 0;transform:rotate(45deg)}
.languages [open] summary::after{margin-top:.2rem;transform:rotate(225deg)}
.languages ul{position:absolute;z-index:1;top:calc(100% + .375rem);right:0;display:grid;grid-template-columns:1fr 1fr;width:18rem;padding:.375rem;border:1px solid var(--line);border-radius:.75rem;background:var(--paper);box-shadow:var(--raised)}
.languages a{display:flex;align-items:center;min-height:2.75rem;padding:0 .75rem;border-radius:.4375rem;color:var(--ink);text-decoration:none}
.languages a:hover{background:var(--soft)}
.languages a[aria-current]{background:var(--soft);font-weight:650}

main{display:grid;gap:1rem;padding-bottom:2rem}
.card{min-width:0;padding:1.25rem;background:var(--paper);border:1px solid var(--line);border-radius:.875rem;box-shadow:var(--shadow)}
.sample{padding:.625rem 1rem;border:1px dashed var(--edge);border-radius:.625rem;color:var(--dim);font-size:.875rem;text-align:center}

h1{font-size:1rem;font-weight:500;color:var(--dim)}
.summary{display:grid;gap:1rem}
.head{display:flex;flex-wrap:wrap;align-items:start;justify-content:space-between;gap:.5rem 1rem}
.head h1{flex:1 1 8rem;min-width:0;padding-top:.1rem}
.head bdi{display:inline-block;max-width:100%}
.status{padding:.25rem .75rem;border-radius:1rem;background:var(--open-soft);color:var(--open);font-size:.875rem;font-weight:650;line-height:1.4}
.status.paid{background:var(--paid-soft);color:var(--paid)}
.status.overdue{background:var(--late-soft);color:var(--late)}
.amount{font-size:clamp(1.75rem,10vw,2.75rem);font-weight:700;line-height:1.15;letter-spacing:-.025em;font-variant-numeric:tabular-nums}
.amount.long{font-size:clamp(1.25rem,6.5vw,2.25rem)}
.cancelled .amount{color:var(--dim);text-decoration:line-through;text-decoration-thickness:2px}
.when{margin-top:.25rem;font-size:1.0625rem}
.amount .of{display:block;color:var(--dim);font-size:.5em;font-weight:550;line-height:1.4;letter-spacing:0}
.related{margin-top:.25rem;color:var(--dim)}
/* A line that wraps keeps "of" beside its day, and leaves no word alone. */
.when,.related,.totals dt,.party .name{text-wrap:balance}
.overdue .when{color:var(--late);font-weight:600}
.paid .when{color:var(--paid);font-weight:600}
.actions{display:flex;flex-wrap:wrap;gap:.75rem}
.button{display:inline-flex;flex:1 1 14rem;align-items:center;justify-content:center;min-height:3rem;padding:.625rem 1.25rem;border:1px solid var(--accent);border-radius:.625rem;background:var(--paper);color:var(--accent);font:inherit;font-weight:650;text-align:center;text-decoration:none;cursor:pointer}
.pay-now{display:flex;flex:1 1 14rem}
.notice{padding:.75rem 1rem;border-radius:.625rem;background:var(--open-soft);color:var(--open);font-weight:550}
.notice.done{background:var(--paid-soft);color:var(--paid)}
.notice.failed,.notice.unavailable{background:var(--late-soft);color:var(--late)}
.button.first{border-color:var(--fill-edge);background:var(--fill);color:var(--on-fill)}
.button:not(.first)+.button{border-color:transparent;background:none}
.button:hover{text-decoration:underline}

h2{font-size:1.0625rem;font-weight:650;letter-spacing:-.01em}
.pay{display:grid;gap:1rem;align-content:start;scroll-margin-top:1rem}
dt{color:var(--dim);font-size:.875rem}
.pay dl{display:grid;gap:.75rem}
.pay dt{line-height:1.25rem}
.pay dd{font-variant-numeric:tabular-nums}
.copyable>dd:nth-of-type(1){display:grid;grid-template-columns:minmax(0,1fr) auto;align-items:center;column-gap:.75rem}
.copyable bdi{font-weight:600;text-wrap:balance;user-select:all;-webkit-user-select:all}
.copy{display:inline-flex;align-items:center;justify-content:center;min-width:5.25rem;min-height:2.75rem;padding:0 .75rem;border:1px solid var(--line);border-radius:.625rem;background:var(--soft);color:var(--ink);font:inherit;font-size:.9375rem;font-weight:600;cursor:pointer;user-select:none;-webkit-user-select:none}
/* As high as the label and a line of the value, beside which it stands. */
.copyable .copy{margin-top:-1.25rem}
.copy:hover{border-color:var(--edge)}
.copy-all .copy{width:100%;min-height:3rem}
.about bdi{font-weight:400}
.about,.pay .text{color:var(--dim);font-size:.875rem}
.scan{display:flex;flex-wrap:wrap;align-items:center;gap:1rem;padding-top:1rem;border-top:1px solid var(--line)}
.qr{display:block;flex:none;width:9.5rem;height:9.5rem;border-radius:.5rem;border:1px solid var(--line);background:#fff;forced-color-adjust:none}
.scan p{flex:1 1 7rem;color:var(--dim);font-size:.875rem}

.document{display:grid;gap:1.75rem}
.parties{display:grid;gap:1.25rem}
.party h2{margin-bottom:.125rem;color:var(--dim);font-size:.875rem;font-weight:400;letter-spacing:0}
.party .name{font-weight:650}
.text{white-space:pre-line;unicode-bidi:plaintext}
.facts{display:grid;gap:.5rem 2rem;padding:1rem 0;border-block:1px solid var(--line)}
.facts div{display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;gap:0 .75rem}
.facts dd{min-width:0;margin-left:auto;font-size:.9375rem;text-align:end;font-variant-numeric:tabular-nums;white-space:pre-line}
.intro{display:grid;gap:.25rem}
.items{display:grid;gap:.75rem}
.basis{color:var(--dim);font-size:.875rem}

.lines{display:block;width:100%;border-collapse:collapse}
.lines tbody{display:block}
.lines thead,.lines caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.lines tr{display:flex;flex-wrap:wrap;align-items:baseline;gap:.125rem .375rem;padding:.875rem 0;border-bottom:1px solid var(--line)}
.lines tr:first-child{padding-top:0}
.lines td{padding:0;color:var(--dim);font-size:.875rem;font-variant-numeric:tabular-nums}
.lines td.what{flex:0 0 100%;min-width:0;color:var(--ink);font-size:1rem}
.lines .quantity::after{content:" ×"}
.lines .rate::before{content:"· " attr(data-tax) " "}
.lines .discount:not(:empty)::before{content:"· " attr(data-discount) " "}
.lines .discount:empty{display:none}
.lines td.net{margin-left:auto;color:var(--ink);font-size:1rem;font-weight:600}
.more{display:block;color:var(--dim);font-size:.875rem;white-space:pre-line;unicode-bidi:plaintext}

.totals{display:grid;gap:.5rem}
.totals div{display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;gap:0 1rem}
.totals dt{font-size:1rem;flex:1 1 8rem;min-width:0}
.whole{display:inline-block}
.totals .dated dt{flex-basis:14.5rem}
.totals dd{margin-left:auto;text-align:right;font-variant-numeric:tabular-nums}
.totals .strong{padding-top:.625rem;border-top:2px solid var(--ink)}
.totals .strong dt,.totals .strong dd{color:var(--ink);font-size:1.125rem;font-weight:700}
.notes{display:grid;gap:.25rem}
.beside{display:grid;gap:1.5rem}
.beside h2{margin-bottom:.5rem}
.beside li+li{margin-top:.75rem}
.file{display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;gap:0 1rem}
.file a{min-width:0;font-weight:550}
.beside span,.beside .day{color:var(--dim);font-size:.8125rem}
.mentions{display:grid;gap:.25rem;padding-top:1rem;border-top:1px solid var(--line);color:var(--dim);font-size:.8125rem}
.terms{display:grid;gap:.25rem;padding-top:1rem;border-top:1px solid var(--line);font-size:.8125rem}
.terms h2{font-size:.9375rem}
.foot{padding-bottom:2.5rem;color:var(--dim);font-size:.8125rem}
.foot li{display:inline-block;margin-right:.3em}
.foot li:not(:last-child)::after{content:"\\00a0·"}

.message{padding-top:clamp(1rem,12vh,7rem)}
.message h1{margin-bottom:.5rem;color:var(--ink);font-size:1.375rem;font-weight:700;line-height:1.3;letter-spacing:-.01em;text-wrap:balance}
.message p+form,.message form+p,.message p+p{margin-top:1.25rem}
.message p{text-wrap:pretty}
.message form{display:flex;flex-wrap:wrap;gap:.75rem}
code{padding:.1rem .35rem;border-radius:.25rem;background:var(--soft);font-size:.875rem;user-select:all;-webkit-user-select:all}
@media screen and (prefers-color-scheme:dark){.logo{padding:.375rem;background:#fff}}

@media (min-width:44rem),print{
  .card{padding:2rem}
  .amount .of{display:inline}
  .document{overflow-x:auto}
  .button,.pay-now{flex:0 1 auto}
  .button{min-width:12rem}
  .button:not(.first)+.button{min-width:0;padding-inline:.5rem}
  .parties{grid-template-columns:1fr 1fr;gap:2rem}
  .facts{grid-template-columns:repeat(auto-fill,minmax(min(13.5rem,100%),1fr));gap:.75rem 1rem}
  .facts div{display:block}
  .facts dd{text-align:start}
  .totals{width:min(24rem,100%);margin-left:auto}
  .lines{display:table}
  .lines thead{display:table-header-group;position:static;clip-path:none}
  .lines tbody{display:table-row-group}
  .lines tr{display:table-row}
  .lines th{padding:0 0 .5rem .875rem;border-bottom:2px solid var(--ink);color:var(--dim);font-size:.8125rem;font-weight:500;text-align:right;vertical-align:bottom;overflow-wrap:normal}
  .lines th:first-child{padding-left:0;text-align:left}
  .lines td,.lines tr:first-child td{padding:.75rem 0 .75rem .875rem;border-bottom:1px solid var(--line);color:var(--ink);font-size:.9375rem;text-align:right;vertical-align:top;white-space:nowrap}
  .lines td.what,.lines tr:first-child td.what{width:42%;padding-left:0;font-size:.9375rem;text-align:start;white-space:normal}
  .lines td.net{font-size:.9375rem}
  .lines .quantity::after,.lines .rate::before,.lines .discount:not(:empty)::before{content:none}
  .lines .discount:empty{display:table-cell}
  .lines .discount span{display:block}
  .basis{text-align:end}
  .terms .text{columns:2;column-gap:2rem}
}
@media screen and (min-width:60rem){
  .invoice{grid-template-columns:minmax(0,1fr) 22rem;gap:1.25rem;align-items:start}
  .invoice .wide{grid-column:1/-1}
  .invoice .summary,.invoice .document,.invoice .beside{grid-column:1}
  .invoice .pay{grid-column:2;grid-row:var(--pay-row,1)/span 2;position:sticky;top:1.25rem;padding:1.5rem}
  .invoice:is(.sandbox,.noticed) .pay{--pay-row:2}
  .invoice.sandbox.noticed .pay{--pay-row:3}
}
@media print{
  @page{margin:12mm 14mm}
  html{font-size:9pt}
  body{background:none}
  .frame,.frame.narrow{max-width:none;padding-inline:0}
  .top{padding-block:0 .75rem}
  .summary{gap:.5rem}
  .amount{font-size:2rem}
  .facts{padding-block:.625rem}
  .totals{gap:.25rem}
  .foot{padding-block:1rem 0}
  .languages,.actions,.copy,.copy-all,.notice{display:none}
  .card{padding:0;border:0;border-radius:0;box-shadow:none}
  /* Blocks, since browsers tear grids where a page ends. */
  main,.document,.terms{display:block;overflow:visible}
  main>*+*,.document>*+*{margin-top:1rem}
  .pay{break-inside:avoid;grid-template-columns:1.6fr 1fr;padding:1rem;border:1px solid var(--line);border-radius:.5rem}
  .pay h2{grid-column:1/-1}
  .pay .text{grid-column:1}
  .pay dl{grid-template-columns:auto 1fr;gap:.625rem 2rem;align-content:start}
  .pay dl:has(>:nth-child(6)){grid-template-columns:1fr 1fr}
  .scan{grid-area:2/2;padding:0;border:0}
  .lines td,.lines tr:first-child td{padding-block:.375rem}
  .lines tr,.totals,.parties,.facts,.mentions p{break-inside:avoid}
  .totals{margin-left:auto}
  .notes h2,.terms h2,.intro h2{break-after:avoid}
  .more,.text{orphans:3;widows:3}
  a{color:inherit;text-decoration:none}
  :is(.party,.file,.message,.summary p) a:not(.button){display:inline;padding:0}
}
@media (max-width:23rem){
  .frame{padding-inline:.75rem}
  .card{padding:1rem}
  .copy{min-width:4.25rem;padding-inline:.5rem}
  .copyable>dd:nth-of-type(1){column-gap:.5rem}
}
@media (prefers-contrast:more){:root{--dim:var(--ink);--line:var(--edge)}}
/* A phone cannot scan its own screen. */
@media screen and (max-width:43.99rem),screen and (pointer:coarse) and (max-height:30rem){.scan{display:none}}
@media screen and (min-width:44rem) and (not ((pointer:coarse) and (max-height:30rem))){.pay:has(.scan) .copy-all{display:none}}
@media (prefers-reduced-motion:no-preference){
  html{scroll-behavior:smooth}
  .button,.copy{transition:background-color .12s}
}
`;
