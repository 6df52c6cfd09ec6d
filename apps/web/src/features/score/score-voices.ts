import type { ScoreQuery } from './generated/score.js';

export type ScoreData = ScoreQuery['score'];
export type ScoreItem = ScoreData['items'][number];

const MOST_VOICES = 8;
const GREY_SLOT = 8;

/** One entry of the legend: an agenda item, or all the others together in grey. */
export interface Voice {
  /** 1 to 8: the key that highlights it. */
  readonly number: number;
  readonly slot: number;
  readonly items: readonly ScoreItem[];
  readonly isOthers: boolean;
}

/**
 * Eight shapes can be told apart, so of more than eight items the seven most heard keep their own and the rest play
 * together in grey. The order stays that of the agenda.
 */
export function voicesOf({ items, notes, rests, cues }: ScoreData): readonly Voice[] {
  const single = (item: ScoreItem, index: number): Voice => ({
    number: index + 1,
    slot: item.colourSlot ?? GREY_SLOT,
    items: [item],
    isOthers: false,
  });
  if (items.length <= MOST_VOICES) return items.map(single);
  const heard = new Map<string, number>();
  for (const { agendaItemId } of [...notes, ...rests, ...cues]) {
    heard.set(agendaItemId, (heard.get(agendaItemId) ?? 0) + 1);
  }
  const loudest = new Set(
    items
      .toSorted((one, other) => (heard.get(other.id) ?? 0) - (heard.get(one.id) ?? 0))
      .slice(0, MOST_VOICES - 1)
      .map(({ id }) => id),
  );
  const others: Voice = {
    number: MOST_VOICES,
    slot: GREY_SLOT,
    items: items.filter(({ id }) => !loudest.has(id)),
    isOthers: true,
  };
  return [...items.filter(({ id }) => loudest.has(id)).map(single), others];
}

/** Which voice plays an item. */
export const voiceByItem = (voices: readonly Voice[]): ReadonlyMap<string, Voice> =>
  new Map(voices.flatMap((voice) => voice.items.map(({ id }) => [id, voice])));
