import { closestTo } from '../dom-members.ts';

const REPLACED = 'audio,canvas,embed,iframe,img,object,svg,video';

/** Whether what lies behind an element shows: neither it nor what is drawn over it by style has a background. */
export function isSeeThrough(element: Element): boolean {
  if (closestTo(element, REPLACED)) return false;
  return [undefined, '::before', '::after'].every((pseudo) => {
    const { backgroundColor, backgroundImage, position } = getComputedStyle(element, pseudo);
    const isIcon = pseudo !== undefined && position === 'static';
    return isIcon || (backgroundImage === 'none' && backgroundColor === 'rgba(0, 0, 0, 0)');
  });
}
