/** The parts of pages: headings, cards, buttons, fields, notices. */
export const PARTS = `
main{display:grid;gap:1rem;align-content:start;min-width:0}
.heading{padding-block:.5rem .25rem}
h1{font-size:1.5rem;font-weight:700;line-height:1.25;letter-spacing:-.015em;text-wrap:balance}
.heading p{max-width:42rem;margin-top:.25rem;font-size:1rem;text-wrap:pretty}
h2{font-size:1.0625rem;font-weight:650;letter-spacing:-.01em}
.card{display:grid;gap:1rem;align-content:start;min-width:0;padding:1.25rem;border:1px solid var(--line);border-radius:.875rem;background:var(--paper);box-shadow:var(--shadow)}
.tiles{display:grid;gap:1rem;grid-template-columns:repeat(auto-fit,minmax(min(17rem,100%),1fr))}
.tiles .card{grid-template-rows:auto 1fr auto}
.tiles .button{justify-self:start}
.button{display:inline-flex;align-items:center;justify-content:center;min-height:2.75rem;padding:.5rem 1rem;border:1px solid var(--edge);border-radius:.625rem;background:var(--paper);color:var(--ink);font:inherit;font-weight:600;text-align:center;text-decoration:none;cursor:pointer}
.button:hover{border-color:var(--ink)}
.button.first{border-color:var(--fill-edge);background:var(--fill);color:var(--on-fill)}
.button.first:hover{text-decoration:underline}
.button.quiet{justify-content:start;min-width:2.75rem;text-align:start;padding-inline:0;border-color:transparent;border-inline-width:0;background:none;color:var(--accent)}
.button.quiet:hover{text-decoration:underline}
.button.late{border-color:var(--late);background:var(--late-soft);color:var(--late)}
.stack{display:grid;gap:1.25rem;justify-items:start;max-width:30rem}
.field{display:grid;gap:.25rem;width:100%}
label,legend,.label{font-weight:600}
legend{padding:0}
.hint{color:var(--dim)}
.fault{color:var(--late);font-weight:550}
.fault:empty{display:none}
.choices{display:grid;gap:0;min-width:0}
.choices label{display:flex;align-items:center;gap:.625rem;min-height:2.75rem;font-weight:400}
.choices input{width:1.125rem;height:1.125rem;margin:0;accent-color:var(--accent)}
.notice{padding:.75rem 1rem;border-radius:.625rem;background:var(--plain-soft);color:var(--plain);font-weight:550}
.notice.done{background:var(--done-soft);color:var(--done)}
.notice.failed{background:var(--late-soft);color:var(--late)}
.rows{display:grid}
.row{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:.5rem 1rem;padding-block:.75rem;border-top:1px solid var(--line)}
.row:first-child{padding-top:0;border-top:0}
.row:last-child{padding-bottom:0}
.row>:first-child{display:grid;gap:.125rem;min-width:min(14rem,100%);flex:1;justify-items:start}
.gone strong{color:var(--dim);text-decoration:line-through}
.acts,.inline{display:flex;flex-wrap:wrap;align-items:start;gap:.5rem 1rem}
.inline .field{width:auto}
.danger[open]{flex-basis:100%;justify-self:stretch;display:grid;gap:.5rem}
.danger{justify-self:start}
.danger summary{list-style:none}
.danger summary::-webkit-details-marker{display:none}
.sure{display:grid;gap:.75rem;justify-items:start;padding:1rem;border:1px solid var(--late);border-radius:.625rem}
code{padding:.1rem .35rem;border-radius:.25rem;background:var(--soft);font:.875rem/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
.copyable{display:grid;gap:.375rem;justify-items:start}
.copyable pre{width:100%;padding:.75rem;border:1px solid var(--line);border-radius:.5rem;background:var(--soft);white-space:pre-wrap;user-select:all;-webkit-user-select:all}
.copyable code{padding:0;background:none}
.copy{min-width:6rem;min-height:2.75rem;padding:0 1rem;border:1px solid var(--edge);border-radius:.625rem;background:var(--paper);color:var(--ink);font:inherit;font-weight:600;cursor:pointer}
.copy:hover{border-color:var(--ink)}
@media (min-width:48rem){.card{padding:1.75rem}.tiles .card{padding:1.5rem}}
@media (min-width:60rem){main{max-width:58rem}}
@media (prefers-reduced-motion:no-preference){.button,.copy{transition:border-color .12s}}
`;
