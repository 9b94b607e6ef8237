import { readWord } from '#contribution/word/read-word.ts';
import type { WordRequest } from './word-in.ts';

addEventListener('message', ({ data }: MessageEvent<WordRequest>) => {
  const { name, bytes, purpose, today } = data;
  void readWord({ name, bytes }, purpose, today).then((reading) => {
    postMessage(reading);
  });
});
