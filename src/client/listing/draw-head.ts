import { getPart } from '#client/page-parts.ts';

/**
 * Keeps the head of the page true: one that speaks of a single value gives way to the listing's own as
 * soon as something else is shown, and comes back with the way back.
 */
export function createHead(root: HTMLElement) {
  const { path, title = '', introduction = '' } = root.dataset;
  const intro = getPart(root, 'intro');
  const own = { parts: [...intro.childNodes], title: document.title, path: location.pathname };
  const site = own.title.split(' · ').at(-1) ?? '';
  return {
    /** @param chosen what is chosen, in words; empty for the whole listing. */
    show: (chosen: readonly string[]): void => {
      const isOwn = location.pathname === own.path && location.search === '';
      const parts = isOwn || own.path === path ? own.parts : drawHead(title, introduction);
      intro.replaceChildren(...parts);
      const names = [chosen.join(', '), title, site].filter((name) => name !== '');
      document.title = isOwn ? own.title : names.join(' · ');
    },
  };
}

function drawHead(title: string, introduction: string): HTMLElement[] {
  const heading = document.createElement('h1');
  heading.textContent = title;
  const lead = document.createElement('p');
  lead.className = 'lead';
  lead.textContent = introduction;
  return [heading, lead];
}
