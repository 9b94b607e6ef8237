import type { LabelledState } from '#views/labels.ts';

/** Few shapes, so that they differ in print and to those who see no colour; the words say the rest. */
export const shapes = {
  target:
    'M7 1a6 6 0 1 0 0 12A6 6 0 0 0 7 1zm0 1.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9zM7 5a2 2 0 1 1 0 4 2 2 0 0 1 0-4z',
  half: 'M7 1a6 6 0 1 0 0 12A6 6 0 0 0 7 1zm0 1.5v9a4.5 4.5 0 0 0 0-9z',
  disc: 'M7 1a6 6 0 1 1 0 12A6 6 0 0 1 7 1z',
  ring: 'M7 1a6 6 0 1 0 0 12A6 6 0 0 0 7 1zm0 2a4 4 0 1 1 0 8 4 4 0 0 1 0-8z',
  diamond: 'M7 0l7 7-7 7-7-7z',
  bars: 'M2 1h3.5v12H2zm6.5 0H12v12H8.5z',
  square: 'M1 1h12v12H1z',
} as const;

interface Look {
  readonly shape: keyof typeof shapes | 'dashes';
  /** The class of its colour. */
  readonly tone: 'good' | 'slate' | 'amber' | 'bad' | 'quiet';
}

const looks: Readonly<Record<LabelledState, Look>> = {
  exploring: { shape: 'target', tone: 'amber' },
  forming: { shape: 'half', tone: 'amber' },
  running: { shape: 'disc', tone: 'good' },
  changed: { shape: 'diamond', tone: 'slate' },
  merged: { shape: 'diamond', tone: 'slate' },
  paused: { shape: 'bars', tone: 'amber' },
  stopped: { shape: 'square', tone: 'bad' },
  'not-known': { shape: 'dashes', tone: 'quiet' },
  'in-force': { shape: 'disc', tone: 'good' },
  'not-yet-in-force': { shape: 'half', tone: 'slate' },
  'end-not-recorded': { shape: 'dashes', tone: 'quiet' },
  ended: { shape: 'square', tone: 'bad' },
  replaced: { shape: 'diamond', tone: 'slate' },
  open: { shape: 'target', tone: 'amber' },
  'looked-into': { shape: 'half', tone: 'slate' },
  answered: { shape: 'disc', tone: 'good' },
  planned: { shape: 'target', tone: 'amber' },
  fieldwork: { shape: 'half', tone: 'amber' },
  published: { shape: 'disc', tone: 'good' },
  updated: { shape: 'disc', tone: 'good' },
  corrected: { shape: 'half', tone: 'slate' },
  superseded: { shape: 'diamond', tone: 'slate' },
  withdrawn: { shape: 'square', tone: 'bad' },
  'call-ahead': { shape: 'target', tone: 'amber' },
  'call-open': { shape: 'disc', tone: 'good' },
  'call-closed': { shape: 'square', tone: 'quiet' },
};

/** How a state looks: one that is stale is grey, and running becomes a ring. */
export function getLook({ state, isStale }: { state: LabelledState; isStale: boolean }): Look {
  const { shape, tone } = looks[state];
  return isStale ? { shape: shape === 'disc' ? 'ring' : shape, tone: 'quiet' } : { shape, tone };
}
