import { readdir, readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { postFile, scenarioFile, standingFile } from '../data-form.js';

export type DemoPost = z.infer<typeof postFile>['posts'][number];
type DemoStanding = z.infer<typeof standingFile>;
export type DemoClaim = DemoStanding['claims'][number];
export type DemoLook = DemoStanding['looks'][number];
export type Scenario = z.infer<typeof scenarioFile> & {
  readonly posts: readonly DemoPost[];
  readonly standing: DemoStanding;
};
export type DemoItem = Scenario['items'][number];
export type DemoBrief = Scenario['briefs'][number];

/** Beside src/ and dist/ alike. */
const FOLDER = new URL('../../data/demo/', import.meta.url);

const readJson = async (name: string): Promise<unknown> =>
  JSON.parse(await readFile(new URL(name, FOLDER), 'utf8'));

/** The whole scenario: its cast, its agenda, its briefs, four weeks of posts, and how accounts stand. */
export async function readScenario(): Promise<Scenario> {
  const scenario = scenarioFile.parse(await readJson('scenario.json'));
  const names = (await readdir(FOLDER)).filter((name) => /^posts-.*\.json$/.test(name)).sort();
  const weeks = await Promise.all(names.map(async (name) => postFile.parse(await readJson(name)).posts));
  const standing = standingFile.parse(await readJson('standing.json'));
  return { ...scenario, posts: weeks.flat(), standing };
}
