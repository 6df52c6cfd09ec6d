import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { z } from 'zod';
import { organisationFile, postFile, scenarioFile, standingFile } from './data-form.js';

const folder = join(import.meta.dirname, '../data');
const demoFolder = join(folder, 'demo');
const read = <T extends z.ZodType>(form: T, ...path: string[]): z.infer<T> =>
  form.parse(JSON.parse(readFileSync(join(folder, ...path), 'utf8')));

const { sources, organisations } = read(organisationFile, 'organisations.json');
const scenario = read(scenarioFile, 'demo', 'scenario.json');
const postFiles = readdirSync(demoFolder).filter((name) => /^posts-.*\.json$/.test(name));
const posts = postFiles.flatMap((name) => read(postFile, 'demo', name).posts);

type Organisation = (typeof organisations)[number];
type Moment = { day: number; time: string };
const byCode = new Map(organisations.map((row) => [row.code, row]));
const isValidOn = (row: Pick<Organisation, 'validFrom' | 'validUntil'>, date: string) =>
  row.validFrom <= date && (row.validUntil === null || date <= row.validUntil);
const dayAfter = (date: string) => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
const ministries = (date: string) =>
  organisations.filter(
    (row) => ['ministry', 'coordinating_ministry'].includes(row.kind) && isValidOn(row, date),
  );
const repeated = (values: readonly string[]) =>
  values.filter((value, index) => values.indexOf(value) !== index);
const minuteOf = ({ day, time }: Moment) =>
  day * 1440 + Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

const codes = new Set(byCode.keys());
const people = new Map(scenario.people.map((person) => [person.key, person]));
const items = new Map(scenario.items.map((item) => [item.key, item]));
const themes = new Set(scenario.themes.map((theme) => theme.code));
const accountKey = (network: string, handle: string) => `${network} ${handle}`;
const accounts = new Map(
  scenario.accounts.map((account) => [accountKey(account.network, account.handle), account]),
);
const hasRole = (key: string, role: string) =>
  people.get(key)?.memberships.some((membership) => membership.role === role) === true;
const released = scenario.briefs.flatMap((brief) =>
  brief.release ? [{ ...brief, release: brief.release }] : [],
);
const visibleAt = ({ day, time, embargoDay, embargoTime }: (typeof released)[number]['release']) =>
  minuteOf({ day: embargoDay ?? day, time: embargoTime ?? time });

describe('organisations.json', () => {
  it('has each code and each source once', () => {
    expect(repeated(organisations.map((row) => row.code))).toEqual([]);
    expect(repeated(sources.map((source) => source.id))).toEqual([]);
  });

  it.each([
    ['2015-06-09', 34, 4],
    ['2020-01-01', 34, 4],
    ['2022-01-01', 34, 4],
    ['2024-10-20', 34, 4],
    ['2024-10-21', 48, 7],
    ['2024-10-22', 48, 7],
    ['2025-09-08', 49, 7],
    ['2025-10-06', 48, 7],
  ])('counts on %s %i ministries, %i of them coordinating', (date, all, coordinating) => {
    const rows = ministries(date);
    expect(rows).toHaveLength(all);
    expect(rows.filter((row) => row.kind === 'coordinating_ministry')).toHaveLength(coordinating);
  });

  it('ends after it begins', () => {
    expect(organisations.filter((row) => row.validUntil !== null && row.validUntil < row.validFrom)).toEqual(
      [],
    );
  });

  it('hands over to successors that begin the next day or stand already', () => {
    const broken = organisations.flatMap((row) =>
      row.successors
        .filter((code) => {
          const heir = byCode.get(code);
          return !heir || row.validUntil === null || !isValidOn(heir, dayAfter(row.validUntil));
        })
        .map((code) => `${row.code} -> ${code}`),
    );
    expect(broken).toEqual([]);
    expect(organisations.filter((row) => row.validUntil !== null && row.successors.length === 0)).toEqual([]);
  });

  it('leads from each ministry of 2015 to one that stands today', () => {
    const reaches = (row: Organisation): boolean =>
      row.validUntil === null || row.successors.some((code) => reaches(byCode.get(code)!));
    expect(
      ministries('2015-06-09')
        .filter((row) => !reaches(row))
        .map((row) => row.code),
    ).toEqual([]);
  });

  it('coordinates by a coordinating ministry, inside the life of both, one at a time', () => {
    const broken = organisations.flatMap((row) =>
      row.coordination
        .filter(({ coordinator, from, until }, index) => {
          const lead = byCode.get(coordinator);
          const within = (life: Organisation) =>
            life.validFrom <= from &&
            (life.validUntil === null || (until !== null && until <= life.validUntil));
          const next = row.coordination[index + 1];
          const overlaps = next !== undefined && (until === null || next.from <= until);
          return lead?.kind !== 'coordinating_ministry' || !within(row) || !within(lead) || overlaps;
        })
        .map(({ coordinator }) => `${row.code} under ${coordinator}`),
    );
    expect(broken).toEqual([]);
  });

  it('names a known source in every row', () => {
    const known = new Set(sources.map((source) => source.id));
    const broken = organisations.filter((row) => row.sources.some((id) => !known.has(id)));
    expect(broken.map((row) => row.code)).toEqual([]);
    const used = new Set(organisations.flatMap((row) => row.sources));
    expect([...known].filter((id) => !used.has(id))).toEqual([]);
  });

  it('has exactly one own office, the centre', () => {
    const own = organisations.filter((row) => row.isOwnOffice);
    expect(own.map((row) => [row.code, row.kind])).toEqual([['gpr-pusat', 'centre']]);
  });
});

describe('demo/scenario.json', () => {
  it('has each key once', () => {
    const keys = [
      scenario.people.map((row) => row.key),
      scenario.people.map((row) => row.email),
      scenario.themes.map((row) => row.code),
      scenario.items.map((row) => row.key),
      scenario.briefs.map((row) => row.key),
      scenario.answers.map((row) => `${row.brief} ${row.organisation}`),
      scenario.accounts.map((row) => accountKey(row.network, row.handle)),
    ];
    expect(keys.map(repeated)).toEqual(keys.map(() => []));
  });

  it('fills every role, and the crowded ones enough for review by others', () => {
    const count = (role: string) => scenario.people.filter((person) => hasRole(person.key, role)).length;
    expect(count('planner')).toBeGreaterThanOrEqual(2);
    expect(count('reviewer')).toBeGreaterThanOrEqual(3);
    expect(count('officer')).toBeGreaterThanOrEqual(12);
    expect(['leader', 'auditor', 'admin'].filter((role) => count(role) === 0)).toEqual([]);
  });

  it('puts officers of the organisation on duty', () => {
    const broken = scenario.duty.flatMap(({ organisation, officers }) =>
      officers.filter(
        (key) =>
          !people
            .get(key)
            ?.memberships.some((row) => row.role === 'officer' && row.organisation === organisation),
      ),
    );
    expect(broken).toEqual([]);
  });

  it('refers only to organisations that stood in June 2015 and stand today', () => {
    const used = new Set([
      ...scenario.people.flatMap((person) => person.memberships.map((row) => row.organisation)),
      ...scenario.items.flatMap((item) => [item.lead, ...item.speakers.map((row) => row.organisation)]),
      ...released.flatMap((brief) => brief.release.audience),
      ...scenario.answers.map((answer) => answer.organisation),
      ...scenario.accounts.map((account) => account.organisation),
    ]);
    expect([...used].filter((code) => !codes.has(code))).toEqual([]);
    const fallen = [...used].filter((code) => {
      const row = byCode.get(code);
      return !row || row.validUntil !== null || !isValidOn(row, '2015-06-09');
    });
    expect(fallen).toEqual([]);
  });

  it('gives each item a theme, one speaker row per organisation, a leading lead and a true author', () => {
    const broken = [...items.values()].filter((item) => {
      const leads = item.speakers.filter((row) => row.part === 'leads').map((row) => row.organisation);
      return (
        !themes.has(item.theme) ||
        repeated(item.speakers.map((row) => row.organisation)).length > 0 ||
        !leads.includes(item.lead) ||
        !hasRole(item.author, 'planner') ||
        item.periodFrom > item.periodUntil
      );
    });
    expect(broken.map((item) => item.key)).toEqual([]);
  });

  it('is reviewed by a reviewer who is not the author exactly when it was decided', () => {
    const undecided = ['draft', 'submitted'];
    const broken = [...scenario.items, ...scenario.briefs].filter(({ state, author, reviewer }) =>
      undecided.includes(state)
        ? reviewer !== null
        : reviewer === null || reviewer === author || !hasRole(reviewer, 'reviewer'),
    );
    expect(broken.map((row) => row.key)).toEqual([]);
  });

  it('has six approved items, one submitted, one draft, and five released briefs', () => {
    const states = (rows: readonly { state: string }[]) => rows.map((row) => row.state).sort();
    expect(states(scenario.items)).toEqual([...Array<string>(6).fill('approved'), 'draft', 'submitted']);
    expect(states(scenario.briefs)).toEqual(['approved', ...Array<string>(7).fill('released'), 'submitted']);
    expect(
      scenario.briefs.filter((brief) => (brief.state === 'released') !== (brief.release !== null)),
    ).toEqual([]);
  });

  it('briefs only approved items, by a planner', () => {
    const broken = scenario.briefs.filter(
      (brief) => items.get(brief.item)?.state !== 'approved' || !hasRole(brief.author, 'planner'),
    );
    expect(broken.map((brief) => brief.key)).toEqual([]);
  });

  it('takes answers from the audience, after they could see the brief, with a reason unless carried', () => {
    const broken = scenario.answers.filter((answer) => {
      const brief = released.find((row) => row.key === answer.brief);
      if (!brief?.release.audience.includes(answer.organisation)) return true;
      const hasReason = answer.reason !== null;
      return minuteOf(answer) < visibleAt(brief.release) || hasReason !== (answer.kind !== 'carried');
    });
    expect(broken).toEqual([]);
  });

  it('has an officer in each organisation that answers', () => {
    const staffed = new Set(
      scenario.people.flatMap((person) =>
        person.memberships.filter((row) => row.role === 'officer').map((row) => row.organisation),
      ),
    );
    expect(scenario.answers.filter((answer) => !staffed.has(answer.organisation))).toEqual([]);
  });

  it('asks for an answer after the brief can be seen', () => {
    const rushed = released.filter(
      (brief) => minuteOf({ day: brief.release.answerByDay, time: '00:00' }) <= visibleAt(brief.release),
    );
    expect(rushed.map((brief) => brief.key)).toEqual([]);
  });

  it('leaves somebody silent on each released brief', () => {
    const full = released.filter((brief) =>
      brief.release.audience.every((code) =>
        scenario.answers.some((answer) => answer.brief === brief.key && answer.organisation === code),
      ),
    );
    expect(full.map((brief) => brief.key)).toEqual([]);
  });

  it('proves, and looks at, accounts that are registered, of organisations with an officer', () => {
    const { claims, looks } = read(standingFile, 'demo', 'standing.json');
    const officed = scenario.people.flatMap(({ memberships }) =>
      memberships.flatMap(({ organisation, role }) => (role === 'officer' ? [organisation] : [])),
    );
    const owners = [...claims, ...looks.filter(({ proves }) => proves)].map(
      ({ network, handle }) => accounts.get(accountKey(network, handle))?.organisation,
    );
    expect(officed).toEqual(expect.arrayContaining(owners));
    const strangers = [...claims, ...looks].filter(
      ({ network, handle }) => !accounts.has(accountKey(network, handle)),
    );
    expect(strangers).toEqual([]);
  });

  it('names accounts as demo accounts on addresses that cannot exist', () => {
    const strange = scenario.accounts.filter(
      ({ network, handle, url }) =>
        !/^@demo_[a-z_]+$/.test(handle) || url !== `https://${network}.demo.example/${handle.slice(1)}`,
    );
    expect(strange).toEqual([]);
  });
});

describe('demo/posts', () => {
  it('has about 300 posts with keys and texts of their own', () => {
    expect(posts.length).toBeGreaterThanOrEqual(290);
    expect(repeated(posts.map((post) => post.key))).toEqual([]);
    expect(repeated(posts.map((post) => post.text.toLowerCase()))).toEqual([]);
    expect(posts.filter((post) => /[\u2013\u2014]|lorem|TODO/i.test(post.text))).toEqual([]);
  });

  it('comes from registered accounts of at least 20 ministries', () => {
    const owners = posts.map((post) => accounts.get(accountKey(post.network, post.account))?.organisation);
    const strangers = posts.filter((post) => !accounts.has(accountKey(post.network, post.account)));
    expect(strangers.map((post) => post.key)).toEqual([]);
    expect(new Set(owners).size).toBeGreaterThanOrEqual(20);
  });

  it('attributes to a known item inside its period, and says the stance exactly then', () => {
    const broken = posts.filter(({ item: key, stance, code, talkingPoint, day }) => {
      if (key === null) return stance !== null || code !== null || talkingPoint !== null;
      const item = items.get(key);
      return !item || stance === null || day < item.periodFrom || day > item.periodUntil;
    });
    expect(broken.map((post) => post.key)).toEqual([]);
  });

  it('carries a talking point only of a released brief, and only once it was visible', () => {
    const broken = posts.filter(
      (post) =>
        post.talkingPoint !== null &&
        !released.some(
          (brief) =>
            brief.item === post.item &&
            (post.talkingPoint ?? 0) < brief.talkingPoints.length &&
            minuteOf(post) >= visibleAt(brief.release),
        ),
    );
    expect(broken.map((post) => post.key)).toEqual([]);
  });

  it('is coded by reviewers, for about 60 % of what is attributed', () => {
    const coded = posts.flatMap((post) => (post.code ? [post.code.coder] : []));
    expect(coded.filter((coder) => !hasRole(coder, 'reviewer'))).toEqual([]);
    const attributed = posts.filter((post) => post.item !== null).length;
    expect(coded.length / attributed).toBeGreaterThan(0.5);
    expect(coded.length / attributed).toBeLessThan(0.7);
  });

  it('mixes routine news, contradictions and partial carriage', () => {
    const share = posts.filter((post) => post.item === null).length / posts.length;
    expect(share).toBeGreaterThan(0.35);
    expect(share).toBeLessThan(0.55);
    const stances = posts.map((post) => post.stance);
    expect(stances.filter((stance) => stance === 'contradicting').length).toBeGreaterThanOrEqual(12);
    expect(stances.filter((stance) => stance === 'partly_aligned').length).toBeGreaterThanOrEqual(10);
  });

  it('has five organisations that announced five different fuel prices before the brief', () => {
    const [brief] = released.filter((row) => row.key === 'bbm-harga-1');
    const muddle = posts.filter(
      (post) =>
        post.item === 'bbm-harga' &&
        post.stance === 'contradicting' &&
        minuteOf(post) < visibleAt(brief!.release),
    );
    const owners = new Set(
      muddle.map((post) => accounts.get(accountKey(post.network, post.account))?.organisation),
    );
    const prices = new Set(muddle.flatMap((post) => post.text.match(/Rp\d\.\d{3}/g) ?? []));
    expect(owners.size).toBeGreaterThanOrEqual(5);
    expect(prices.size).toBeGreaterThanOrEqual(5);
  });

  it('leaves an audience member of each released brief without a post on it', () => {
    const loud = released.filter((brief) =>
      brief.release.audience.every((code) =>
        posts.some(
          (post) =>
            post.item === brief.item &&
            accounts.get(accountKey(post.network, post.account))?.organisation === code,
        ),
      ),
    );
    expect(loud.map((brief) => brief.key)).toEqual([]);
  });

  it('names no member of the cabinets, real people of the story', () => {
    const names =
      /\b(jokowi|widodo|kalla|rudiantara|sudirman|said|brodjonegoro|jonan|gobel|sofyan|djalil|pratikno|puan|khofifah|chrisnandi|prabowo|gibran)\b/i;
    const texts = [...posts.map((post) => post.text), ...scenario.people.map((person) => person.name)];
    expect(texts.filter((text) => names.test(text))).toEqual([]);
  });
});
