import { z } from 'zod';

/** The form of the data files. Strict: an unknown or missing field fails the spec, so the loader can trust them. */
const text = z.string().trim().min(1);
const slug = z.string().regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/);
const date = z.iso.date();
const day = z.int().min(-27).max(14);
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const hashtag = z.string().regex(/^#[A-Za-z]+$/);
const address = z.url();
const networks = [
  'x',
  'instagram',
  'facebook',
  'tiktok',
  'youtube',
  'threads',
  'bluesky',
  'mastodon',
] as const;
const verdict = z.enum(['aligned', 'partly_aligned', 'neutral', 'not_aligned', 'contradicting']);
/** Shortest common limits of the networks, in characters. */
const limits = {
  x: 280,
  instagram: 2200,
  facebook: 5000,
  tiktok: 2200,
  youtube: 5000,
  threads: 500,
  bluesky: 300,
  mastodon: 500,
};
const fits = (row: { network: (typeof networks)[number]; text: string }) =>
  [...row.text].length <= limits[row.network];

export const organisationFile = z.strictObject({
  about: text,
  sources: z.array(z.strictObject({ id: slug, title: text, url: address.optional(), note: text })).min(1),
  organisations: z.array(
    z.strictObject({
      code: slug,
      name_id: text,
      name_en: text,
      short_name: text,
      kind: z.enum(['centre', 'coordinating_ministry', 'ministry', 'agency']),
      isOwnOffice: z.literal(true).optional(),
      validFrom: date,
      validUntil: date.nullable(),
      successors: z.array(slug),
      coordination: z.array(z.strictObject({ coordinator: slug, from: date, until: date.nullable() })),
      protocolOrder: z.int().min(0),
      sources: z.array(slug).min(1),
      note: text.optional(),
    }),
  ),
});

/** Themes for every installation, demo or not. */
export const themeFile = z.array(z.strictObject({ code: slug, nameId: text, nameEn: text })).min(1);

const framing = z.strictObject({
  problem: text,
  cause: text,
  judgement: text,
  remedy: text,
  tone: text,
  wordingUse: z.array(text).min(1),
  wordingAvoid: z.array(text).min(1),
  questions: z.array(z.strictObject({ question: text, answer: text })).min(1),
  counterNarratives: z.array(z.strictObject({ claim: text, response: text })).min(1),
});

const item = z.strictObject({
  key: slug,
  title: text,
  titleEn: text,
  objective: text,
  theme: slug,
  priority: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  periodFrom: day,
  periodUntil: day,
  lead: slug,
  speakers: z
    .array(z.strictObject({ organisation: slug, part: z.enum(['leads', 'supports', 'silent']) }))
    .min(1),
  hashtags: z.array(hashtag).min(1),
  links: z.array(address).min(1),
  moments: z
    .array(
      z.strictObject({
        title: text,
        day,
        time,
        zone: z.enum(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura']),
      }),
    )
    .min(1),
  state: z.enum(['approved', 'submitted', 'draft', 'needs_revision']),
  author: slug,
  reviewer: slug.nullable(),
  reason: text.optional(),
  framing,
});

const brief = z.strictObject({
  key: slug,
  item: slug,
  title: text,
  core: z.string().regex(/^[^.!?]+(\.\d[^.!?]*)*\.$/, 'one sentence'),
  talkingPoints: z.array(z.strictObject({ text, evidence: text, sourceUrl: address.nullable() })).min(1),
  lockedFacts: z
    .array(z.strictObject({ label: text, value: text, unit: text, asOf: day, source: text }))
    .min(1),
  copies: z
    .array(z.strictObject({ network: z.enum(networks), text }).refine(fits, 'longer than its network takes'))
    .min(1),
  hashtags: z.array(hashtag).min(1),
  links: z.array(address).min(1),
  author: slug,
  reviewer: slug.nullable(),
  state: z.enum(['released', 'approved', 'submitted', 'draft']),
  release: z
    .strictObject({
      day,
      time,
      embargoDay: day.optional(),
      embargoTime: time.optional(),
      answerByDay: day,
      audience: z.array(slug).min(1),
    })
    .nullable(),
});

export const scenarioFile = z.strictObject({
  about: text,
  demo: z.literal(true),
  people: z.array(
    z.strictObject({
      key: slug,
      name: text,
      email: z.email().endsWith('@demo.example'),
      memberships: z
        .array(
          z.strictObject({
            organisation: slug,
            role: z.enum(['planner', 'reviewer', 'officer', 'leader', 'auditor', 'admin']),
          }),
        )
        .min(1),
    }),
  ),
  /** Who take turns; in one organisation the first of them is busy just now. */
  duty: z.array(
    z.strictObject({
      organisation: slug,
      officers: z.array(slug).min(2),
      isBusy: z.literal(true).optional(),
    }),
  ),
  themes: z.array(z.strictObject({ code: slug, name_id: text, name_en: text })).min(1),
  items: z.array(item),
  briefs: z.array(brief),
  answers: z.array(
    z.strictObject({
      brief: slug,
      organisation: slug,
      kind: z.enum(['carried', 'adapted', 'not_in_mandate', 'postponed', 'objection']),
      reason: text.nullable(),
      day,
      time,
    }),
  ),
  accounts: z.array(
    z.strictObject({
      organisation: slug,
      network: z.enum(networks),
      handle: text,
      url: address,
      kind: z.enum(['institutional', 'personal']),
      /** One person alone has access; without it all officers of the organisation have. */
      sole: z.literal(true).optional(),
      /** The holder has not answered yet; without it the holder consents. */
      consent: z.literal(false).optional(),
    }),
  ),
  elections: z.array(z.strictObject({ name: text, startsOn: day, endsOn: day, terms: z.array(text).min(1) })),
});

const post = z
  .strictObject({
    key: slug,
    account: text,
    network: z.enum(networks),
    day: day.max(0),
    time,
    text,
    item: slug.nullable(),
    talkingPoint: z.int().min(0).nullable(),
    stance: verdict.nullable(),
    code: z.strictObject({ coder: slug, verdict }).nullable(),
  })
  .refine(fits, 'longer than its network takes');

export const postFile = z.strictObject({ about: text, demo: z.literal(true), posts: z.array(post).min(1) });

const demoAccount = { network: z.enum(networks), handle: text, day: day.max(0) };

/** How control of accounts is proved, and what looks at them bring. A refusal says why. */
export const standingFile = z.strictObject({
  about: text,
  demo: z.literal(true),
  claims: z.array(
    z
      .strictObject({
        ...demoAccount,
        note: text,
        verdict: z.enum(['accepted', 'refused']).nullable(),
        reason: text.optional(),
      })
      .refine(({ verdict: given, reason }) => (given === 'refused') === (reason !== undefined), 'a reason'),
  ),
  looks: z.array(
    z.strictObject({ ...demoAccount, proves: z.boolean(), nowCalled: text.nullable(), isGone: z.boolean() }),
  ),
});
