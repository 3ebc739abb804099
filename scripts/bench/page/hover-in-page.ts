/** Functions that run in the extension’s world of a page. Each is sent as source, so it stands on its own. */

/** The middles of the marks in view, one for each text. */
export function highlightedBoxes(): { x: number; y: number }[] {
  const seen = new Set<string>();
  const boxes: { x: number; y: number }[] = [];
  CSS.highlights.forEach((highlight) => {
    highlight.forEach(({ startContainer, startOffset, endContainer, endOffset }) => {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      const [box] = range.getClientRects();
      if (!box || box.top < 0 || box.bottom > innerHeight || seen.has(String(range))) return;
      seen.add(String(range));
      boxes.push({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
    });
  });
  return boxes;
}

type Stopwatch = {
  /** Starts with the next move of the pointer. */
  begin(): void;
  /** Milliseconds until the frame with the answer was drawn. */
  answered(): Promise<number>;
  /** Resolves when no popover is there. */
  gone(): Promise<void>;
};

/** Times a popover by the frames in which it stands in the page. */
export function createStopwatch(): Stopwatch {
  const roots: ShadowRoot[] = [];
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    const root = attach.call(this, init);
    roots.push(root);
    return root;
  };
  const shown = (): ShadowRoot | undefined => roots.find((root) => root.isConnected);
  const isAnswered = (): boolean => {
    const root = shown();
    return (
      root !== undefined &&
      root.querySelector('h1,h2,h3,h4,h5,h6') !== null &&
      root.querySelector('[aria-busy="true"]') === null
    );
  };
  const everyFrame = (look: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      const frame = (): void => {
        if (look()) resolve();
        else requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
    });
  const drawn = (): Promise<void> =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => resolve());
      port1.start();
      port2.postMessage(undefined);
    });
  let answer = Promise.resolve(0);
  return {
    begin() {
      const arrived = new Promise<number>((resolve) =>
        document.addEventListener('pointermove', (event) => resolve(event.timeStamp), { once: true, capture: true }),
      );
      answer = arrived.then(async (start) => {
        await everyFrame(isAnswered);
        await drawn();
        return performance.now() - start;
      });
    },
    answered: () => answer,
    gone: () => everyFrame(() => shown() === undefined),
  };
}
