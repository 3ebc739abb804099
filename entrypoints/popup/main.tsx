/** What the browser waits for before it shows the popup is the page itself: what draws in it comes when that is painted. */
const open = (): void => void import('./open.tsx');

// A page that nobody sees has no frames to wait for.
if (document.visibilityState === 'hidden') open();
else requestAnimationFrame(() => void requestAnimationFrame(open));
