import { describe, expect, test } from 'vitest';
import { CheckProgress } from '#scripts/lib/check-progress.ts';

/** Shows a run of ten files, one each hundredth of a second or so, to a stream that keeps what it is sent. */
function run({ isTTY, step }: { isTTY: boolean; step: number }): string[] {
  const written: string[] = [];
  let now = 1000;
  const stream = { isTTY, write: (words: string) => written.push(words) > 0 };
  const progress = new CheckProgress(stream, () => now);
  for (let done = 1; done <= 10; done += 1) {
    now += step;
    progress.show(done, 10);
  }
  progress.end();
  return written;
}

describe('progress', () => {
  test('is shown on a terminal when a run is long, and taken away at the end', () => {
    const written = run({ isTTY: true, step: 150 });
    expect(written[0]).toContain('Reading 4 of 10 files');
    expect(written).toHaveLength(8);
    expect(written.at(-1)).toBe('\r\u001b[K');
  });

  test('is not shown on a short run, nor where nobody looks', () => {
    expect(run({ isTTY: true, step: 20 })).toEqual([]);
    expect(run({ isTTY: false, step: 150 })).toEqual([]);
  });
});
