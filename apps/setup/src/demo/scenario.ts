import { readdir, readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { postFile, scenarioFile } from '../data-form.js';

export type DemoPost = z.infer<typeof postFile>['posts'][number];
export type Scenario = z.infer<typeof scenarioFile> & { readonly posts: readonly DemoPost[] };
export type DemoItem = Scenario['items'][number];
export type DemoBrief = Scenario['briefs'][number];

/** Beside src/ and dist/ alike. */
const FOLDER = new URL('../../data/demo/', import.meta.url);

const readJson = async (name: string): Promise<unknown> => JSON.parse(await readFile(new URL(name, FOLDER), 'utf8'));

/** The whole scenario: its cast, its agenda, its briefs and four weeks of posts. */
export async function readScenario(): Promise<Scenario> {
  const scenario = scenarioFile.parse(await readJson('scenario.json'));
  const names = (await readdir(FOLDER)).filter((name) => /^posts-.*\.json$/.test(name)).sort();
  const weeks = await Promise.all(names.map(async (name) => postFile.parse(await readJson(name)).posts));
  return { ...scenario, posts: weeks.flat() };
}
