/** The settings: the way among their pages, and what stands beside a form. */
export const SETTINGS = `
.pages ul{display:grid}
.pages a{display:flex;align-items:center;min-height:2.75rem;padding:0 .75rem;border-radius:.5rem;color:var(--dim);font-weight:550;text-decoration:none}
.pages a:hover{color:var(--ink)}
.pages a[aria-current]{color:var(--ink)}
.pages[popover]{inset:4rem 1rem auto 1rem;width:auto;margin:0;padding:.5rem;border:1px solid var(--line);border-radius:.875rem;background:var(--paper);color:var(--ink);box-shadow:0 16px 48px rgb(0 0 0/.25)}
.pages::backdrop{background:rgb(0 0 0/.35)}
.pages-menu{justify-self:start;gap:.625rem}
.pages-menu::after{content:"";flex:none;width:.4rem;height:.4rem;margin-top:-.2rem;border:solid var(--dim);border-width:0 2px 2px 0;transform:rotate(45deg)}
fieldset.form{margin:0;padding:0;border:0}
.form>.fields+.fields,.form>.further+.fields,.card>.fields+.fields,.card>.further+.fields{margin-top:.75rem}
.long>.acts{position:sticky;bottom:0;z-index:1;padding-block:.75rem;border-top:1px solid var(--line);background:var(--ground)}
.acts:empty{display:none}
input[type=color]{width:4.5rem;height:2.75rem;padding:.25rem;border:1px solid var(--edge);border-radius:.5rem;background:var(--paper)}
input[type=file]{width:100%;min-height:2.75rem;padding:.375rem;border:1px solid var(--edge);border-radius:.5rem;background:var(--paper);color:var(--ink);font:inherit}
input[type=file]::file-selector-button{min-height:1.875rem;margin-inline-end:.75rem;padding:0 .75rem;border:0;border-radius:.375rem;background:var(--soft);color:var(--ink);font:inherit;font-weight:600}
.logo{padding:1rem;border:1px solid var(--line);border-radius:.625rem;background:#fff;justify-self:start}
.logo img{display:block;max-width:14rem;max-height:5rem}
.beside{display:grid;gap:1rem;align-items:start;min-width:0}
.preview{display:none}
.letter{padding:1rem;border:1px solid var(--line);border-radius:.625rem;background:var(--soft);white-space:pre-wrap;font:inherit;font-size:.9375rem}
.pairs{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.5rem 1rem;margin:0;font-size:.9375rem}
.pairs dd{margin:0}
.languages-of{display:flex;flex-wrap:wrap;gap:0 .25rem}
.languages-of a{display:inline-flex;align-items:center;min-height:2.75rem;padding-inline:.75rem;border-radius:.5rem;color:var(--dim);font-weight:550;text-decoration:none}
.languages-of a:hover{color:var(--ink)}
.languages-of a[aria-current]{background:var(--soft);color:var(--ink)}
.blocks{display:grid;gap:1rem}
.row-of{display:grid;gap:.75rem;padding-top:1rem;border-top:1px solid var(--line)}
.row-of:first-child{padding-top:0;border-top:0}
@media (max-width:30rem){input[name=iban]{letter-spacing:-.05em}}
@media (min-width:40rem){.row-of.three{grid-template-columns:repeat(3,minmax(0,1fr))}}
@media (min-width:60rem){
  .pages-menu{display:none}
  .pages[popover]{display:block;position:static;inset:auto;width:auto;padding:0 0 .25rem;border:0;border-bottom:1px solid var(--line);border-radius:0;background:none;box-shadow:none}
  .pages ul{display:flex;flex-wrap:wrap;gap:0 .25rem;margin-inline-start:-.75rem}
  .pages a[aria-current]{box-shadow:inset 0 -2px 0 var(--accent);border-radius:0}
  .sandbox .pages a[aria-current]{box-shadow:inset 0 -2px 0 var(--trial-edge)}
}
@media (min-width:78rem){
  main:has(.preview){max-width:none}
  .beside:has(.preview){grid-template-columns:minmax(0,1fr) minmax(0,25rem)}
  .beside .grid{grid-template-columns:repeat(2,minmax(0,1fr))}
  .beside:has(.preview) .without-frame{display:none}
  .preview{display:grid;gap:.5rem;position:sticky;top:1rem}
  .preview iframe{width:100%;aspect-ratio:1/1.414;border:1px solid var(--line);border-radius:.625rem;background:#fff}
}
`;
