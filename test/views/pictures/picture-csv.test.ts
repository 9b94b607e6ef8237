import { expect, test } from 'vitest';
import { toPictureCsv } from '#views/pictures/picture-csv.ts';
import { toProviders } from '#views/pictures/providers.ts';
import { toBody, toContext } from './entries.ts';

const site = {
  origin: 'https://hub.example',
  base: '/hub/',
  repository: 'https://git.example/hub',
  mail: '',
  today: '2026-11-22',
};

test('the data is a plain table with full addresses, in which no cell can run as a formula', () => {
  const picture = toProviders(
    toContext([toBody('a', { name: '=HYPERLINK("x")', providers: ['pcn'] }), toBody('b')]),
  );
  expect(toPictureCsv(picture, site).split('\r\n')).toEqual([
    '\uFEFF"Collaborative","Kind of provider","Page","Counted on"',
    `"'=HYPERLINK(""x"")","Primary care networks","https://hub.example/hub/collaboratives/a/","2026-11-22"`,
    '"Body b","not recorded","https://hub.example/hub/collaboratives/b/","2026-11-22"',
    '',
  ]);
});
