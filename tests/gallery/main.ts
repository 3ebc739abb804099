/**
 * The gallery: `?lang=fr`, `?only=save/save-block`; a whole surface by `?surface=popup&state=full`.
 * What is drawn is looked up only once the words are there.
 */
import { language } from './extension.ts';
import { isSurface, SURFACE_STATES } from './surface-list.ts';

document.documentElement.lang = language === 'fr' ? 'fr' : 'en';
const asked = new URLSearchParams(location.search);
const scheme = asked.get('scheme');
if (scheme !== null) document.documentElement.style.colorScheme = scheme;
const form = asked.get('form');
if (form !== null) document.documentElement.dataset['form'] = form;
const root = document.getElementById('root');
const surface = asked.get('surface');
if (root && surface !== null && isSurface(surface)) {
  const { drawSurface } = await import('./surface.tsx');
  drawSurface(document, root, surface, SURFACE_STATES.find((state) => state === asked.get('state')) ?? 'full');
} else if (root) {
  const { drawGallery } = await import('./gallery.tsx');
  drawGallery(document, root, asked.get('only') ?? '');
}

// What answers at once is drawn by then, and whoever takes a picture may.
for (let frame = 0; frame < 4; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
document.documentElement.dataset['drawn'] = '';
