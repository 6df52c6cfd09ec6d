import type { Locale, ProblemFacts } from '@conductor/kernel';
import agenda from './agenda.json' with { type: 'json' };
import alignment from './alignment.json' with { type: 'json' };
import attribution from './attribution.json' with { type: 'json' };
import briefing from './briefing.json' with { type: 'json' };
import distribution from './distribution.json' with { type: 'json' };
import duty from './duty.json' with { type: 'json' };
import edge from './edge.json' with { type: 'json' };
import identity from './identity.json' with { type: 'json' };
import insights from './insights.json' with { type: 'json' };
import collection from './collection.json' with { type: 'json' };
import socialAccounts from './social-accounts.json' with { type: 'json' };

/** The text of each problem code in each language, one file per domain. */
const texts: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  ...edge,
  ...identity,
  ...agenda,
  ...briefing,
  ...distribution,
  ...duty,
  ...attribution,
  ...alignment,
  ...insights,
  ...socialAccounts,
  ...collection,
};

/** Every code that has a text, for the spec that holds them against the domains. */
export const knownCodes: ReadonlySet<string> = new Set(Object.keys(texts));

/** The text of a refusal, its facts filled in. A code without a text answers with itself; a spec forbids that. */
export function messageOf(code: string, facts: ProblemFacts, locale: Locale): string {
  const text = texts[code]?.[locale];
  if (text === undefined) return code;
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? ''));
}
