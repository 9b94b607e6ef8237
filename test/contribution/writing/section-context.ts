import { toGlossaryIndex } from '#body/glossary-terms.ts';
import type { BodyContext } from '#body/read-body.ts';

/** What the text of a section is read against: two sources, any picture, no words explained. */
export const context: BodyContext = {
  sourceKeys: ['swl', 'icb'],
  base: '/',
  glossary: toGlossaryIndex([]),
  image: () => ({ src: '/map.png', srcset: '', width: 8, height: 6 }),
};
