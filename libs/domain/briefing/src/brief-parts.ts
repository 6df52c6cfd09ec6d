import type { DomainProblem } from '@conductor/kernel';
import type { WorkContext } from '@conductor/work';
import type { BriefContent } from './brief-content.js';
import type { BriefVersion } from './brief-version.entity.js';
import { briefingProblems } from './briefing.problems.js';
import { LockedFact } from './locked-fact.entity.js';
import { NetworkCopy } from './network-copy.entity.js';
import { TalkingPoint } from './talking-point.entity.js';

/** Copies for networks that the table does not hold. */
export async function unknownNetworks(ctx: WorkContext, { copies }: BriefContent): Promise<DomainProblem[]> {
  const rows: { key: string }[] = await ctx.db.query('select key from network');
  const known = new Set(rows.map(({ key }) => key));
  return copies.flatMap(({ network }, place) =>
    known.has(network) ? [] : [briefingProblems.networkUnknown(place)],
  );
}

/** Writes talking points, facts and copies as the content states them; what stood before is gone. */
export async function replaceBriefParts(
  ctx: WorkContext,
  briefVersionId: string,
  content: BriefContent,
): Promise<void> {
  await ctx.db.delete(TalkingPoint, { briefVersionId });
  await ctx.db.delete(LockedFact, { briefVersionId });
  await ctx.db.delete(NetworkCopy, { briefVersionId });
  const placed = <Part extends object>(part: Part, place: number) => ({
    ...part,
    briefVersionId,
    position: place + 1,
  });
  if (content.talkingPoints.length > 0) await ctx.db.insert(TalkingPoint, content.talkingPoints.map(placed));
  if (content.lockedFacts.length > 0) await ctx.db.insert(LockedFact, content.lockedFacts.map(placed));
  if (content.copies.length > 0) {
    await ctx.db.insert(
      NetworkCopy,
      content.copies.map((copy) => ({ ...copy, briefVersionId })),
    );
  }
}

/** The content of a stored version, as it was hashed. */
export async function readBriefContent(ctx: WorkContext, version: BriefVersion): Promise<BriefContent> {
  const ofVersion = { briefVersionId: version.id };
  const order = { position: 'asc' } as const;
  const talkingPoints = await ctx.db.find(TalkingPoint, { where: ofVersion, order });
  const lockedFacts = await ctx.db.find(LockedFact, { where: ofVersion, order });
  const copies = await ctx.db.find(NetworkCopy, { where: ofVersion, order: { network: 'asc' } });
  return {
    title: version.title,
    core: version.core,
    hashtags: version.hashtags,
    links: version.links,
    talkingPoints: talkingPoints.map(({ text, evidence, sourceUrl }) => ({ text, evidence, sourceUrl })),
    lockedFacts: lockedFacts.map(({ label, value, unit, asOf, source }) => ({
      label,
      value,
      unit,
      asOf,
      source,
    })),
    copies: copies.map(({ network, text }) => ({ network, text })),
  };
}
