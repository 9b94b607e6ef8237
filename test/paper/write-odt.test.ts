import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fromXml } from 'xast-util-from-xml';
import { writeOdt } from '#paper/write-odt.ts';
import { writeWordBytes } from '#paper/write-word.ts';
import { toBlankPaper, toFilledPaper } from '#views/documents/document-paper.ts';
import { document } from '../views/documents/writable-fixture.ts';

const paper = toFilledPaper(document, new Set(['s-who', 's-vote']), {
  'name of the group': 'A & B <Group>',
});
const files = unzipSync(writeOdt(paper));
const getPart = (name: string) => strFromU8(files[name] ?? new Uint8Array());

describe('an OpenDocument text', () => {
  it('begins with its media type, stored as it is, so that programs know it by its first bytes', () => {
    expect(Object.keys(files)[0]).toBe('mimetype');
    expect(strFromU8(writeOdt(paper).slice(30, 38))).toBe('mimetype');
    expect(getPart('mimetype')).toBe('application/vnd.oasis.opendocument.text');
  });

  it('is well-formed in every part', () => {
    for (const name of ['content.xml', 'styles.xml', 'meta.xml', 'META-INF/manifest.xml'])
      expect(() => fromXml(getPart(name))).not.toThrow();
  });

  it('has real headings, counted on from one to the next, and blanks to fill in', () => {
    const content = getPart('content.xml');
    expect(content).toContain(
      'xml:id="clause-2" text:style-name="Clauses" text:continue-list="clause-1"',
    );
    expect(content).toContain('<text:h text:style-name="Heading_20_1" text:outline-level="1">');
    expect(content).toContain('text:description="What share is needed?">[share]</text:text-input>');
  });

  it('keeps what names the next words on one page with them', () => {
    const blank = strFromU8(
      unzipSync(writeOdt(toBlankPaper(document)))['content.xml'] ?? new Uint8Array(),
    );
    expect(blank).toMatch(/<text:p text:style-name="Lead">.*?Choose one of the next 2 clauses/u);
    expect(getPart('styles.xml')).toMatch(
      /style:name="Lead"[^>]*><[^>]*fo:keep-with-next="always"/u,
    );
  });

  it('sets what is there to be looked up in small letters', () => {
    expect(getPart('content.xml')).toMatch(/<text:p text:style-name="Small">Written by/u);
    expect(getPart('content.xml')).toMatch(
      /<text:list-item><text:p text:style-name="Small"><text:a /u,
    );
    expect(getPart('styles.xml')).toMatch(/style:name="Small"[^>]*>.*?fo:font-size="10pt"/u);
  });

  it('keeps what was written as words, and is in British English', () => {
    expect(getPart('content.xml')).toContain('A &amp; B &lt;Group&gt;');
    expect(getPart('styles.xml')).toContain('fo:language="en" fo:country="GB"');
  });

  it('is the same bytes for the same paper', () => {
    expect(Buffer.from(writeOdt(paper)).equals(Buffer.from(writeOdt(paper)))).toBe(true);
  });
});

const office = ['/usr/bin/soffice', '/usr/local/bin/soffice'].find((path) => existsSync(path));

// LibreOffice is half a gigabyte: where it is not there, the format is judged by its parts above.
describe.runIf(office !== undefined)('both formats, opened by LibreOffice', () => {
  it.each([
    ['docx', () => writeWordBytes(paper)],
    ['odt', () => writeOdt(paper)],
  ] as const)(
    '%s shows counted clauses, answers, blanks and sources',
    { timeout: 120_000 },
    async (format, write) => {
      const folder = mkdtempSync(join(tmpdir(), 'hub-office-'));
      onTestFinished(() => {
        rmSync(folder, { recursive: true });
      });
      const file = join(folder, `paper.${format}`);
      writeFileSync(file, await write());
      execFileSync(
        office ?? '',
        [
          `-env:UserInstallation=file://${folder}/profile`,
          '--headless',
          '--convert-to',
          'txt:Text (encoded):UTF8',
          '--outdir',
          folder,
          file,
        ],
        { stdio: 'pipe' },
      );
      const text = readFileSync(join(folder, 'paper.txt'), 'utf8');
      expect(text).toContain('1. Who we are');
      expect(text).toContain('2. Decisions');
      expect(text).toContain('We are A & B <Group>.');
      expect(text).toContain('[share]');
      expect(text).toContain('A report. A publisher. 2024');
    },
  );
});
