/** The editor of invoices: its lines, totals, suggestions, the PDF beside it, and what stays in sight. */
export const EDITOR = `
main:has(.editor){max-width:60rem}
html:has(.editor){scroll-padding-bottom:7rem}
.editor{display:grid;gap:1rem;min-width:0}
.sheet-of-fields{display:grid;gap:1rem;align-content:start;min-width:0}
.editor .card{grid-template-columns:minmax(0,1fr);gap:.75rem}
.editor .grid{--between:.875rem;column-gap:1rem}
.fault:empty,.told:empty{display:none}
.fault.need{color:var(--need)}
.fault.doubt{color:var(--dim);font-weight:400}
.told ul{display:grid;gap:.125rem}
.told a{color:inherit}
.scripted [data-without-script],.scripted #calculate{display:none}
.keys-hint{display:none}
.scripted .keys-hint{display:block}
.addressee{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:.75rem 1rem;align-items:start}
.addressee>div:first-of-type{display:grid}
.addressee .field{grid-column:1/-1;max-width:24rem}
.with-button{display:flex;gap:.5rem}
.with-button .button{flex:none}
.search{display:grid;gap:.375rem}
.found{display:grid;border:1px solid var(--line);border-radius:.625rem;background:var(--paper);overflow:auto;max-height:22rem}
.found:empty{display:none}
.found[hidden]{display:none}
.found .none{padding:.75rem}
.option{display:flex;flex-wrap:wrap;gap:0 .75rem;align-items:baseline;justify-content:space-between;min-height:2.75rem;padding:.5rem .75rem;border:0;border-top:1px solid var(--line);background:none;color:inherit;font:inherit;text-align:start;cursor:pointer}
.option:first-child{border-top:0}
.option:hover,.option[aria-selected=true]{background:var(--soft)}
.option[aria-selected=true]{box-shadow:inset 3px 0 0 var(--accent)}
.editor-dates{display:grid;gap:.875rem 1rem;align-items:start}
.due{display:grid;gap:.875rem 1rem;align-items:start}
.due:not(:has(option:is([value=days],[value=end_of_month]):checked)) .in-days,.due:not(:has(option[value=fixed]:checked)) .on-day{display:none}
.lines-card{container-type:inline-size}
.lines-card:has(.cell .found:not([hidden])){position:relative;z-index:3}
.lines-head{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:0 1rem}
.lines-head .field{width:auto}
.editor-lines{display:grid;margin:0;padding:0;list-style:none}
.line{padding-block:.75rem .25rem;border-top:1px solid var(--line)}
.line fieldset{min-width:0}
.cells{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:.5rem .625rem;align-items:end}
.cell{display:grid;gap:.125rem;min-width:0;position:relative}
.cell label{color:var(--dim);font-size:.8125rem;font-weight:550}
.of-description{grid-column:1/-1}
.cell textarea{min-height:2.75rem;field-sizing:content;max-height:16rem}
.cell :is(input,select,textarea){padding-inline:.625rem}
.cell:is(.of-quantity,.of-price,.of-discount) input{text-align:end;font-variant-numeric:tabular-nums}
.cell .found{position:absolute;z-index:3;top:100%;inset-inline:0;margin-top:.25rem;box-shadow:0 16px 40px rgb(0 0 0/.18)}
.cells .sum{align-self:center;padding-top:1.125rem;font-weight:600;text-align:end}
.line-buttons{grid-column:1/-1;display:flex;justify-content:end}
.icon{display:inline-flex;align-items:center;justify-content:center;width:2.75rem;height:2.75rem;border:0;border-radius:.5rem;background:none;color:var(--dim);cursor:pointer}
.icon:hover{background:var(--soft);color:var(--ink)}
.line:first-child .icon[value^=up],.line:last-child .icon[value^=down]{visibility:hidden}
.line .further{border:0}
.line .further>summary{min-height:2.75rem;color:var(--dim);font-size:.9375rem;font-weight:400;width:max-content;max-width:100%}
.says{overflow:hidden;text-overflow:ellipsis;white-space:nowrap;color:var(--ink)}
.ways{display:grid}
.settling{display:grid;gap:1rem;padding-top:1rem;border-top:1px solid var(--line)}
.whole-discount{display:grid;gap:.75rem;align-content:start}
.editor-sums dl{display:grid;gap:.375rem;margin:0}
.editor-sums dl div{display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;gap:0 1rem}
.editor-sums dt{color:var(--dim)}
.editor-sums dd{margin:0;margin-inline-start:auto}
.editor-sums .total{padding-top:.5rem;border-top:1px solid var(--line);font-size:1.25rem;font-weight:700}
.editor-sums .total dt{color:inherit}
.standing{margin-top:.75rem;font-size:.9375rem}
.standing.need{color:var(--need);font-weight:550}
.standing.ready{color:var(--done)}
.boxes{display:flex;flex-wrap:wrap;gap:0 1.25rem}
.boxes .field{width:auto}
.rows-of{display:grid;gap:.5rem;min-width:0}
.pair{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:.5rem 1rem}
.pair.three>:first-child{grid-column:1/-1}
h3{margin:0;font-size:1rem;font-weight:650}
.editor-bar{position:sticky;z-index:2;bottom:0;display:grid;gap:.25rem .75rem;padding:.625rem 1rem;border:1px solid var(--line);border-bottom:0;border-radius:.875rem .875rem 0 0;background:var(--paper);box-shadow:0 -8px 24px -16px rgb(0 0 0/.25)}
.editor-bar .acts{gap:.25rem .5rem}
.kept{color:var(--dim);font-size:.9375rem}
.kept:is(.refused,.stale){color:var(--late);font-weight:550}
.kept.saved{color:var(--done)}
.stale{display:grid;gap:.75rem}
.pdf-side iframe{width:100%;height:100%;border:0}
.pdf-side iframe.drawing:not(:only-child){position:absolute;visibility:hidden}
.other-ways{display:flex;justify-content:end}
.titled{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:.25rem 1rem}
@media (max-width:29.99rem){.editor-bar .acts{display:grid;grid-template-columns:1fr 1fr}}
@media (min-width:40rem){.editor-dates{grid-template-columns:1fr 1.4fr 7rem}.due:has(option:is([value=days],[value=end_of_month],[value=fixed]):checked){grid-template-columns:1.4fr 1fr}.pair.three{grid-template-columns:2fr 1fr 1fr}.pair.three>:first-child{grid-column:auto}}
@media (min-width:48rem){.editor-bar{grid-template-columns:minmax(0,1fr) auto;align-items:center}}
@container (min-width:36rem){
  .cells{grid-template-columns:1fr 1.15fr 1.3fr 1.4fr 1.1fr minmax(6.5rem,auto)}
  .of-description{grid-column:1/6}
  .cells .line-buttons{grid-area:1/6;align-self:end}
  .line .further{margin-top:.25rem}
  .settling{grid-template-columns:1fr minmax(16rem,1.1fr);gap:2rem}
}
@container (min-width:54rem){
  .cells{grid-template-columns:minmax(10rem,1fr) 4.25rem 5.5rem 6.25rem 6.25rem 5rem minmax(5.5rem,auto) auto;gap:.375rem}
  .cells>.cell,.cells>.sum,.cells .line-buttons{grid-area:auto}
  .line:not(:first-child) .cell label{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
  .line:not(:first-child) .sum{padding-top:0}
  .line-buttons .icon{width:2rem}
}
@media (min-width:75rem){
  body:has(.with-pdf) .top,.body:has(.with-pdf){max-width:none}
  main:has(.with-pdf){max-width:none}
  .with-pdf{grid-template-columns:minmax(0,1fr) minmax(24rem,.8fr)}
  .with-pdf>.editor-bar{grid-column:1}
  .with-pdf>.pdf-side{grid-column:2;grid-row:1/span 2;position:sticky;top:1rem;height:calc(100vh - 2rem);border:1px solid var(--line);border-radius:.875rem;overflow:hidden;background:var(--soft)}
}
`;
