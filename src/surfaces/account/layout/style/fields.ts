/** Fields of forms, alone and in columns. */
export const FIELDS = `
input:is([type=text],[type=email],[type=tel],[type=url],[type=date],[type=search]),select,textarea{width:100%;min-width:0;min-height:2.75rem;padding:.5rem .75rem;border:1px solid var(--edge);border-radius:.5rem;background:var(--paper);color:var(--ink);font:inherit}
textarea{resize:vertical}
input[inputmode=decimal]{font-variant-numeric:tabular-nums}
:is(input,select,textarea)[aria-invalid]{border-color:var(--late);box-shadow:0 0 0 1px var(--late)}
:is(input,select,textarea):target{border-color:var(--accent);box-shadow:0 0 0 2px var(--accent)}
:disabled{background:var(--soft);color:var(--dim);cursor:not-allowed}
.with-unit{display:flex;align-items:stretch}
.with-unit input{flex:1}
.unit{display:flex;align-items:center;padding-inline:.75rem;border:1px solid var(--edge);border-radius:.5rem;background:var(--soft);color:var(--dim);white-space:nowrap}
.unit:first-child{border-right:0;border-radius:.5rem 0 0 .5rem}
.unit:last-child{border-left:0;border-radius:0 .5rem .5rem 0}
.unit:first-child+input{border-radius:0 .5rem .5rem 0}
.with-unit input:has(+.unit){border-start-end-radius:0;border-end-end-radius:0}
.check label{display:flex;align-items:center;gap:.625rem;min-height:2.75rem;padding-block:.375rem;font-weight:400}
.check input{flex:none;width:1.25rem;height:1.25rem;margin:0;accent-color:var(--accent)}
.check>.hint,.check>.fault{padding-inline-start:1.875rem}
.fields{display:grid;gap:.75rem;min-width:0;width:100%}
.fields legend{padding-bottom:.75rem;font-size:1.0625rem;font-weight:650}
.form .choices{display:flex;flex-wrap:wrap;gap:0 1.5rem}
.form .choices legend{width:100%}
.grid{--between:1.25rem;display:grid;gap:var(--between) 1.25rem;grid-template-columns:minmax(0,1fr)}
.form{display:grid;gap:1.5rem;min-width:0}
:is(.long,.beside)>.form,.long{gap:1rem}
.further{width:100%;border-top:1px solid var(--line)}
.further:first-child{border-top:0}
.further>summary{display:flex;align-items:center;gap:.5rem;min-height:3rem;padding-block:.375rem;color:inherit;font-weight:600;cursor:pointer;list-style:none}
.further>summary::-webkit-details-marker{display:none}
.further>summary::before{content:"";flex:none;width:.45rem;height:.45rem;margin-inline:.125rem .25rem;border:solid var(--dim);border-width:0 2px 2px 0;transform:rotate(-45deg)}
.further[open]>summary::before{transform:rotate(45deg)}
.further>summary:hover{text-decoration:underline}
.further>.fields{padding-block:.5rem 1rem}
@media (min-width:40rem){
  .grid{row-gap:0;grid-template-columns:repeat(2,minmax(0,1fr));margin-bottom:calc(-1*var(--between))}
  .grid>*{grid-row:span 4;align-self:start;margin-bottom:var(--between)}
  .grid>.field{grid-template-rows:subgrid;row-gap:0;align-self:stretch}
  .grid>.field>label{grid-row:1;align-self:end;margin-bottom:.25rem}
  .grid>.field>*{grid-row:2}
  .grid>.field>.hint{grid-row:3;margin-top:.25rem}
  .grid>.field>.fault{grid-row:4;margin-top:.25rem}
  .grid>.check>label{margin:0}
  .grid>.wide,.grid>.check,.grid>.field:has(textarea){grid-column:1/-1}
}
`;
