import { pageAccent } from "../../../formats/colors/page-accent.ts";

const { fill, onFill, light, dark, edge } = pageAccent(null);

/** The style sheet of the app, in the style of the public page: for phones first, light and dark. */
export const STYLE_SHEET = `
:root{
  color-scheme:light dark;
  --fill:${fill};--on-fill:${onFill};--accent:${light};--fill-edge:${edge.light};
  --ink:#151922;--dim:#565e6c;--paper:#fff;--ground:#f6f7f9;--soft:#f1f3f6;--line:#e0e4ea;--edge:#858d9b;
  --done:#13653a;--done-soft:#e5f5ec;--late:#b0201a;--late-soft:#fdeceb;--plain:#464e5c;--plain-soft:#eceff3;
  --trial:#6b3d00;--trial-soft:#ffe2a8;--trial-edge:#b96f00;
  --shadow:0 1px 2px rgb(20 25 34/.06),0 8px 24px -12px rgb(20 25 34/.12);
}
@media (prefers-color-scheme:dark){:root{
  --accent:${dark};--fill-edge:${edge.dark};
  --ink:#eef1f5;--dim:#a7afbd;--paper:#1a1e25;--ground:#101318;--soft:#222730;--line:#303743;--edge:#7c8595;
  --done:#86e0ae;--done-soft:#163527;--late:#ffb1a9;--late-soft:#451f1d;--plain:#ced4de;--plain-soft:#2b313c;
  --trial:#ffd591;--trial-soft:#432d07;--trial-edge:#d79a3a;--shadow:none;
}}
*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;min-height:100vh;background:var(--ground);color:var(--ink);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;overflow-wrap:anywhere}
h1,h2,p,ul,pre,fieldset{margin:0;padding:0;border:0}
ul{list-style:none}
a{color:var(--accent);text-underline-offset:.2em}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:.25rem}
.hidden{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;z-index:2;left:.5rem;top:-5rem;padding:.75rem 1rem;border-radius:.5rem;background:var(--paper)}
.skip:focus{top:.5rem}
.dim{color:var(--dim)}
.dim,.hint,.fault{font-size:.9375rem}

.band{display:flex;flex-wrap:wrap;align-items:center;justify-content:center;gap:0 1.25rem;padding:.125rem 1rem;border-bottom:2px solid var(--trial-edge);background:var(--trial-soft);color:var(--trial)}
.band strong{padding-block:.5rem;text-align:center;text-wrap:balance}
.band a{display:inline-flex;align-items:center;min-height:2.75rem;color:inherit}
.top{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:.25rem 1rem;max-width:76rem;margin-inline:auto;padding:.625rem 1rem}
.business{display:inline-flex;align-items:center;gap:.625rem;min-width:0;min-height:2.75rem;color:var(--ink);font-size:1.0625rem;font-weight:650;letter-spacing:-.01em;text-decoration:none}
.business:hover{text-decoration:underline}
.business::after{content:"";flex:none;width:.4rem;height:.4rem;margin-top:-.2rem;border:solid var(--dim);border-width:0 2px 2px 0;transform:rotate(45deg)}
.tools{display:flex;flex-wrap:wrap;align-items:center;gap:.25rem;margin-right:-1rem}
.body{display:grid;gap:1rem;max-width:76rem;margin-inline:auto;padding:0 1rem 3rem}
.sections{display:flex;flex-wrap:wrap;border-bottom:1px solid var(--line)}
.sections a{display:inline-flex;align-items:center;min-width:2.75rem;min-height:2.75rem;padding:0 .5rem;border-bottom:3px solid transparent;color:var(--dim);font-weight:550;text-decoration:none}
.sections a:hover{color:var(--ink)}
.sections a[aria-current]{border-color:var(--accent);color:var(--ink)}
.sandbox .sections a[aria-current]{border-color:var(--trial-edge)}
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
.button.quiet{border-color:transparent;background:none;color:var(--accent)}
.button.quiet:hover{text-decoration:underline}
.button.late{border-color:var(--late);background:var(--late-soft);color:var(--late)}
.stack{display:grid;gap:1.25rem;justify-items:start;max-width:30rem}
.field{display:grid;gap:.25rem;width:100%}
label,legend,.label{font-weight:600}
legend{padding:0}
.hint{color:var(--dim)}
.fault{color:var(--late);font-weight:550}
input:is([type=text],[type=email]),select{width:100%;min-height:2.75rem;padding:.5rem .75rem;border:1px solid var(--edge);border-radius:.5rem;background:var(--paper);color:var(--ink);font:inherit}
input[aria-invalid]{border-color:var(--late);box-shadow:0 0 0 1px var(--late)}
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
.acts,.inline{display:flex;flex-wrap:wrap;align-items:start;gap:.5rem}
.inline .field{width:auto}
.row>.danger:not([open]){margin-right:-1rem}
.danger[open]{flex-basis:100%;display:grid;gap:.5rem}
.danger summary{list-style:none}
.danger summary::-webkit-details-marker{display:none}
.sure{display:grid;gap:.75rem;justify-items:start;padding:1rem;border:1px solid var(--late);border-radius:.625rem}
code{padding:.1rem .35rem;border-radius:.25rem;background:var(--soft);font:.875rem/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
.copyable{display:grid;gap:.375rem;justify-items:start}
.copyable pre{width:100%;padding:.75rem;border:1px solid var(--line);border-radius:.5rem;background:var(--soft);white-space:pre-wrap;user-select:all;-webkit-user-select:all}
.copyable code{padding:0;background:none}
.copy{min-width:6rem;min-height:2.75rem;padding:0 1rem;border:1px solid var(--edge);border-radius:.625rem;background:var(--paper);color:var(--ink);font:inherit;font-weight:600;cursor:pointer}
.copy:hover{border-color:var(--ink)}

.alone{width:100%;max-width:30rem;margin-inline:auto;padding:clamp(1rem,10vh,6rem) 1rem 2rem}
.alone .card{padding:1.5rem}
.alone .stack{width:100%}
.brand{font-weight:700;letter-spacing:-.01em}
.languages{display:flex;flex-wrap:wrap;gap:0 .25rem}
.languages a{display:inline-flex;align-items:center;justify-content:center;min-width:2.75rem;min-height:2.75rem;padding-inline:.375rem;color:var(--dim);font-size:.9375rem}
.languages a[aria-current]{color:var(--ink);font-weight:650;text-decoration:none}
.sheet{max-width:48rem;margin-inline:auto;padding:1rem}
@media (min-width:48rem){.card,.alone .card{padding:1.75rem}.tiles .card{padding:1.5rem}}
@media (min-width:60rem){
  .body{grid-template-columns:12rem minmax(0,1fr);gap:2.5rem;padding-top:.5rem}
  .sections{flex-direction:column;flex-wrap:nowrap;align-self:start;position:sticky;top:1rem;border:0}
  .sections a{padding:0 .875rem;border:0;border-radius:.5rem}
  .sections a:hover{background:var(--soft)}
  .sections a[aria-current]{background:var(--paper);box-shadow:inset 3px 0 0 var(--accent)}
  .sandbox .sections a[aria-current]{box-shadow:inset 3px 0 0 var(--trial-edge)}
  main{max-width:58rem}
}
@media (prefers-contrast:more){:root{--dim:var(--ink);--line:var(--edge)}}
@media (prefers-reduced-motion:no-preference){.button,.copy{transition:border-color .12s}}
`;
