import type { StartQuestion } from './start-route.ts';
import { have } from './start-route-have.ts';
import { keep } from './start-route-keep.ts';
import { mandate } from './start-route-mandate.ts';
import { room } from './start-route-room.ts';
import { want } from './start-route-want.ts';

/** The five questions, in the order they are asked. */
export const startQuestions: readonly StartQuestion[] = [have, room, mandate, want, keep];
