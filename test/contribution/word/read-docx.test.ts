import { describe, expect, test } from 'vitest';
import { heading, makeDocx, paragraph, run } from './make-docx.ts';
import { DOT } from './messy-document.ts';
import { getText, readSound, toAll } from './read.ts';

const told = (body: string) => makeDocx(heading('The challenge') + body);
const challenge = async (body: string) => getText(await readSound(told(body)), 'The challenge');

const tagged = (tag: string, content: string, more = '') =>
  `<w:sdt><w:sdtPr><w:tag w:val="${tag}"/>${more}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;

const cell = (content: string) => `<w:tc>${content}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.map(cell).join('')}</w:tr>`;
const table = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`;

describe('what Word keeps around words', () => {
  test.each([
    [
      'tracked changes',
      `<w:p><w:ins w:id="1">${run('kept ')}</w:ins><w:del w:id="2"><w:r><w:delText>gone</w:delText></w:r></w:del>${run('too')}</w:p>`,
      'kept too',
    ],
    [
      'moved words',
      `<w:p><w:moveFrom w:id="1">${run('old place ')}</w:moveFrom>${run('text ')}<w:moveTo w:id="2">${run('new place')}</w:moveTo></w:p>`,
      'text new place',
    ],
    [
      'fields',
      `<w:p>${run('On ')}<w:fldSimple w:instr="DATE">${run('3 May')}</w:fldSimple></w:p>`,
      'On 3 May',
    ],
    [
      'smart tags',
      `<w:p><w:smartTag w:element="place">${run('Leeds')}</w:smartTag></w:p>`,
      'Leeds',
    ],
    ['hidden text', `<w:p>${run('seen')}${run(' unseen', '<w:vanish/>')}</w:p>`, 'seen'],
    ['formulas', `<w:p><m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath></w:p>`, 'a+b'],
    [
      'line breaks and tabs',
      `<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:cr/><w:t>c</w:t></w:r></w:p>`,
      'a b\\\nc',
    ],
    [
      'a placeholder that nobody typed over',
      tagged('', paragraph('Click here'), '<w:showingPlcHdr/>') + paragraph('Text.'),
      'Text.',
    ],
    [
      'raised figures',
      `<w:p>${run('m')}${run('2', '<w:vertAlign w:val="superscript"/>')}</w:p>`,
      'm²',
    ],
    [
      'boxes to tick',
      `<w:p>${tagged('', run('☐'), '<w14:checkbox><w14:checked w14:val="1"/></w14:checkbox>')}${run(' Done')}</w:p>`,
      '☒ Done',
    ],
    ['a box around text', table(row(paragraph('Boxed'))), 'Boxed'],
    [
      'a table in a table',
      table(
        row(paragraph('A'), paragraph('B')),
        row(paragraph('C'), table(row(paragraph('D'), paragraph('E'))) + paragraph('')),
      ),
      '| A | B |\n| --- | --- |\n| C | D E |',
    ],
  ])('%s', async (_, body, text) => {
    expect(await challenge(body)).toBe(text);
  });

  test('a text box goes after its paragraph, once, though it is written for two sorts of program', async () => {
    const box = `<w:txbxContent>${paragraph('In the box')}</w:txbxContent>`;
    const entry = await readSound(
      told(
        `<w:p>${run('Before.')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp><wps:txbx>${box}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
      ),
    );
    expect(getText(entry, 'The challenge')).toBe('Before.\n\nIn the box');
    expect(entry.notices.join()).toContain('1 text box');
  });

  test('another prefix for the same names hides nothing', async () => {
    const document = `<x:document xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><x:body><x:p><x:del x:id="1"><x:r><x:delText>gone</x:delText></x:r></x:del><x:r><x:t>kept</x:t></x:r></x:p></x:body></x:document>`;
    const entry = await readSound(makeDocx('', { document }));
    expect(getText(entry, '')).toBe('kept');
    expect(toAll(entry)).not.toContain('gone');
  });

  test('headings by styles of other languages, by outline and by being bold', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="Überschrift 1"/></w:style><w:style w:type="paragraph" w:styleId="b"><w:name w:val="Eigen"/><w:basedOn w:val="a"/></w:style>';
    const entry = await readSound(
      makeDocx(
        paragraph('What they did', '<w:pStyle w:val="a"/>') +
          paragraph('One.') +
          paragraph('How it is governed', '<w:pStyle w:val="b"/>') +
          paragraph('Two.') +
          paragraph(run('How it is paid for', '<w:b/>')) +
          paragraph('Three.'),
        { styles },
      ),
    );
    expect(
      ['What they did', 'How it is governed', 'How it is paid for'].map((name) =>
        getText(entry, name),
      ),
    ).toEqual(['One.', 'Two.', 'Three.']);
  });
});

test('a heading that says what the form’s own says is no lost word', async () => {
  const entry = await readSound(
    makeDocx(
      heading('1. What we did') + paragraph('One.') + heading('Funding') + paragraph('Two.'),
    ),
  );
  expect(getText(entry, 'What they did')).toBe('One.');
  expect(entry.unplaced).toEqual([]);
});

describe('pictures', () => {
  const picture = (id: string, words = '') =>
    `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="p" descr="${words}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip ${id}/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;

  test('come with their words, and are named after the entry', async () => {
    const entry = await readSound(
      makeDocx(
        paragraph('Title: Nine surgeries') +
          heading('The challenge') +
          picture('r:embed="p1"', 'Map of the nine'),
        {
          relations: [['p1', 'image', 'media/x.png']],
          files: { 'word/media/x.png': DOT },
        },
      ),
    );
    expect(entry.pictures.map(({ name }) => name)).toEqual(['nine-surgeries-1.png']);
    expect(getText(entry, 'The challenge')).toBe('![Map of the nine](nine-surgeries-1.png)');
  });

  test('that lie elsewhere or are no pictures for a page are handed back', async () => {
    const entry = await readSound(
      makeDocx(
        heading('The challenge') +
          picture('r:link="p1"', 'Far away') +
          picture('r:embed="p2"', 'Old drawing') +
          picture('r:embed="p3"'),
        {
          relations: [
            ['p1', 'image', 'https://tracker.example.com/x.png', true],
            ['p2', 'image', 'media/x.png'],
            ['p3', 'image', '../../../etc/passwd'],
          ],
          files: { 'word/media/x.png': Uint8Array.from([1, 0, 0, 0, 0x6c]) },
        },
      ),
    );
    expect(entry.pictures).toEqual([]);
    expect(entry.unplaced.map(({ text }) => text)).toEqual([
      'Far away',
      'Old drawing',
      'Picture passwd',
    ]);
  });
});

describe('fields', () => {
  test('by the tags of content controls, whatever their labels have become', async () => {
    const entry = await readSound(
      makeDocx(
        table(
          row(paragraph('What we ask'), paragraph('Your answer')),
          row(paragraph('Name of it'), `<w:p>${tagged('hub:title', run('Nine surgeries'))}</w:p>`),
          row(paragraph('Favourite colour'), paragraph('Blue')),
        ) +
          heading('The challenge') +
          paragraph('Phones rang.'),
      ),
    );
    expect(entry.draft.fields.title).toBe('Nine surgeries');
    expect(entry.draft.id).toBe('nine-surgeries');
    expect(entry.unplaced.map(({ text }) => text)).toEqual(['Favourite colour: Blue']);
  });

  test.each([
    ['3 March 2023', '2023-03-03'],
    ['Mar 2023', '2023-03'],
    ['03/2023', '2023-03'],
    ['Friday 3rd of March 2023', '2023-03-03'],
    ['2023', '2023'],
    ['last spring', 'last spring'],
    ['31 June 2023', '31 June 2023'],
    ['marching 2023', 'marching 2023'],
  ])('the date “%s” is %s', async (typed, date) => {
    const entry = await readSound(
      makeDocx(
        heading('Timeline') +
          table(
            row(paragraph('Date'), paragraph('Event')),
            row(paragraph(typed), paragraph('It began')),
          ),
      ),
    );
    expect(entry.draft.fields.timeline).toEqual([{ date, event: 'It began' }]);
  });
});

describe('an interview', () => {
  test('has a question for each heading and each bold line that asks', async () => {
    const entry = await readSound(
      makeDocx(
        heading('What is hard?') +
          paragraph('Money.') +
          paragraph(run('2. What helps?', '<w:b/>')) +
          paragraph('People.') +
          paragraph('Q3: And then?') +
          paragraph('Nothing.'),
      ),
      'qa',
    );
    expect(entry.draft.sections).toEqual([
      { heading: 'What is hard?', text: 'Money.' },
      { heading: 'What helps?', text: 'People.' },
      { heading: 'And then?', text: 'Nothing.' },
    ]);
    expect(entry.draft.fields.questions).toEqual([
      { question: 'What is hard?' },
      { question: 'What helps?' },
      { question: 'And then?' },
    ]);
  });
});
