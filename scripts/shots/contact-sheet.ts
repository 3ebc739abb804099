/** A picture on a contact sheet, under a few words. */
type Print = { readonly words: string; readonly png: Buffer };

/** Side by side in rows, each of the same width. */
export function contactSheet(title: string, prints: readonly Print[], width: number): string {
  const figures = prints.map(
    ({ words, png }) =>
      `<figure><figcaption>${words}</figcaption><img src="data:image/png;base64,${png.toString('base64')}` +
      `" width="${width}" alt=""></figure>`,
  );
  return `<!doctype html><meta charset="utf-8"><title>${title}</title><style>
    body { margin: 16px; background: #8b929a; color: #000; font: 14px system-ui, sans-serif }
    h1 { margin: 0 0 12px; font-size: 20px }
    main { display: flex; flex-wrap: wrap; gap: 16px; align-items: start }
    figure { margin: 0 }
    figcaption { margin-block-end: 4px }
    img { display: block; max-block-size: 700px; object-fit: cover; object-position: top }
  </style>
  <h1>${title}</h1>
  <main>${figures.join('')}</main>
  <script>document.documentElement.dataset.drawn = ''</script>`;
}
