/** The page of an invoice or a credit note. */
export const DOCUMENTS = `
.up{display:inline-flex;align-items:center;gap:.5rem;min-height:2.75rem;font-size:.9375rem;font-weight:550;text-decoration:none}
.up::before{content:"";width:.4rem;height:.4rem;border:solid currentColor;border-width:0 0 2px 2px;transform:rotate(45deg)}
.up:hover{text-decoration:underline}
h1 .badge{vertical-align:.2em}
.go{display:inline-flex;align-items:center;min-height:2.75rem}
.due-figure{display:flex;flex-wrap:wrap;align-items:baseline;gap:.25rem .625rem;margin-top:.5rem}
.heading .due-figure .dim{font-size:.9375rem}
.due-figure strong{font-size:2rem;font-weight:700;line-height:1.15;letter-spacing:-.02em}
.columns,.columns>div{display:grid;gap:1rem;align-content:start;min-width:0}
.lines li{display:flex;justify-content:space-between;gap:1rem;padding-block:.75rem;border-top:1px solid var(--line)}
.lines li:first-child{padding-top:0;border-top:0}
.what{display:grid;gap:.125rem;min-width:0}
.said{white-space:pre-line}
dl,dd{margin:0}
.sums{display:grid;gap:.25rem;padding-top:.75rem;border-top:1px solid var(--line)}
.sums div{display:flex;justify-content:space-between;gap:1rem}
.sums dt{color:var(--dim)}
.sum-total{padding-top:.25rem;font-weight:700}
.sum-total dt{color:inherit}
.sum-included{font-size:.9375rem}
.facts{display:grid;gap:.5rem}
.facts div{display:grid}
.facts :is(dt,dd){font-size:.9375rem}
.facts dt{color:var(--dim)}
.timeline{display:grid;gap:.75rem;margin:0;padding:0;list-style:none}
.timeline li{display:grid;padding-left:1.125rem;border-left:2px solid var(--line)}
.unfold>summary,.menu-more>summary{list-style:none}
.unfold>summary::-webkit-details-marker,.menu-more>summary::-webkit-details-marker{display:none}
.unfold[open]{display:grid;gap:.75rem}
.menu-more>summary::after{content:"";width:.4rem;height:.4rem;margin:-.2rem 0 0 .625rem;border:solid;border-width:0 2px 2px 0;transform:rotate(45deg)}
.menu-more:not([open])>.choices-more{display:none}
.menu-more{position:relative}
.begin{display:block}
.begin::first-letter{text-transform:uppercase}
.menu-more[open]>summary::after{margin-top:.2rem;transform:rotate(225deg)}
.choices-more{display:grid;justify-items:start;min-width:min(20rem,calc(100vw - 2rem));margin-top:.5rem;padding:.5rem;border:1px solid var(--line);border-radius:.875rem;background:var(--paper);box-shadow:0 16px 48px -12px rgb(0 0 0/.25)}
.menu-more[open]{flex-basis:100%}
.pdf{width:100%;height:36rem;border:1px solid var(--line);border-radius:.5rem;background:var(--soft)}
.email-frame{width:100%;height:44rem;border:1px solid var(--line);border-radius:.5rem;background:#fff}
.columns:has(.email-frame){grid-template-columns:minmax(0,1fr)}
.way{display:grid;gap:1rem;margin:.25rem 0 .75rem;padding-left:1.75rem}
@supports selector(:has(*)){.credit:not(:has([value=lines]:checked)) .way-lines,.credit:not(:has([value=amounts]:checked)) .way-amounts{display:none}}
.wide-only{display:none}
@media (min-width:48rem){
  .menu-more[open]{flex-basis:auto}
  .choices-more{position:absolute;z-index:1;inset-inline-start:0}
  .wide-only{display:block}
  .way{grid-template-columns:1fr 1fr}
}
@media (min-width:72rem){.columns>div+div>.card{padding:1.25rem}.columns:has(>div+div){grid-template-columns:minmax(0,1fr) 20rem}.columns:has(.email-frame){grid-template-columns:24rem minmax(0,1fr)}}
`;
