/** A document of ours. */
export function page({ head, body }: { readonly head: string; readonly body: string }): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}
<style>body { font: 18px/1.6 sans-serif; max-width: 40em; margin: 2em auto; background: #fff; color: #111; }</style>
</head><body>${body}</body></html>`;
}

/** An article with a title. */
export function article(title: string, body: string): string {
  return page({ head: `<title>${title}</title>`, body: `<main><article><h1>${title}</h1>${body}</article></main>` });
}
