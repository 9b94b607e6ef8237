import { element, text } from '#body/hast.ts';
import { defineComponent } from './component.ts';

export const figure = defineComponent({
  name: 'Figure',
  purpose: 'Shows an image with a caption.',
  attributes: {
    src: {
      required: true,
      holds: 'image',
      purpose: 'The file name of the image, in the same folder as the entry.',
    },
    alt: {
      required: true,
      holds: 'words',
      purpose: 'What the image shows, for those who can’t see it.',
    },
    caption: { required: true, holds: 'words', purpose: 'What the image tells the reader.' },
    credit: { required: false, holds: 'words', purpose: 'Who made the image.' },
  },
  children: 'nothing',
  example:
    '<Figure src="map.png" alt="Map of the six boroughs" caption="The six boroughs" credit="The hub" />',
  draw: ({ words: { caption, credit }, image }) =>
    element('figure', {}, [
      ...image,
      element('figcaption', {}, [
        text(caption),
        ...(credit === undefined
          ? []
          : [text(' '), element('span', { className: ['quiet'] }, [text(`Image: ${credit}`)])]),
      ]),
    ]),
});
