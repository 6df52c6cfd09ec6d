import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createMatcher } from '@conductor/matching';

/** A fault of the caller's input: shown as one line, without a stack. */
export class InputFault extends Error {}

/** @returns the rows with the number of the line each came from */
export function readJsonl(file) {
  if (!existsSync(file)) throw new InputFault(`${file}: no such file`);
  const rows = [];
  readFileSync(file, 'utf8')
    .replace(/^\uFEFF/, '')
    .split('\n')
    .forEach((line, at) => {
      if (line.trim() === '') return;
      rows.push({ value: parseLine(line, file, at + 1), line: at + 1 });
    });
  return rows;
}

function parseLine(line, file, number) {
  let value;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new InputFault(`${file}:${number}: not JSON (${error.message})`);
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw new InputFault(`${file}:${number}: not a JSON object`);
  }
  return value;
}

const dateOf = (value, where) => {
  if (value === undefined || value === null || value === '') return null;
  const date = new Date(value);
  if (typeof value !== 'string' || Number.isNaN(date.getTime()))
    throw new InputFault(`${where}: "date" is not a date`);
  return date;
};
const textOf = (row, field, where, isRequired = false) => {
  const value = row[field] ?? '';
  if (typeof value !== 'string' || (isRequired && value === '')) {
    throw new InputFault(
      `${where}: "${field}" must be ${isRequired ? 'a text that is not empty' : 'a text'}`,
    );
  }
  return value;
};
const listOf = (row, field, where) => {
  const value = row[field] ?? [];
  if (!Array.isArray(value) || value.some((one) => typeof one !== 'string')) {
    throw new InputFault(`${where}: "${field}" must be a list of texts`);
  }
  return value;
};
const idOf = (row, where) => {
  if (typeof row.id === 'number') return String(row.id);
  return textOf(row, 'id', where, true);
};

function toItem(row, where) {
  const points = listOf(row, 'points', where).map((text, at) => ({ id: String(at), text }));
  const framing = textOf(row, 'framing', where);
  const whole = [textOf(row, 'text', where), textOf(row, 'subtitle', where)].join(' ').trim();
  const date = dateOf(row.date, where);
  return {
    id: idOf(row, where),
    title: textOf(row, 'title', where),
    // `text` repeats framing and points where those are given.
    framing: framing !== '' || points.length > 0 ? framing : whole,
    points,
    hashtags: listOf(row, 'hashtags', where),
    links: listOf(row, 'links', where),
    language: 'id',
    period: null,
    moments: date === null ? [] : [date],
    speakers: [],
  };
}

const toPost = (row, where) => ({
  id: idOf(row, where),
  text: textOf(row, 'text', where),
  postedAt: dateOf(row.date, where),
  hashtags: listOf(row, 'hashtags', where),
  links: listOf(row, 'links', where),
  organisationId: null,
});

function readAll(file, convert) {
  const seen = new Set();
  return readJsonl(file).map(({ value, line }) => {
    const made = convert(value, `${file}:${line}`);
    if (seen.has(made.id)) throw new InputFault(`${file}:${line}: id "${made.id}" occurs twice`);
    seen.add(made.id);
    return made;
  });
}

export const readItems = (file) => readAll(file, toItem);
export const readPosts = (file) => readAll(file, toPost);

/** The truth of a labelled set: item id or null by post id. */
export const readTruth = (file) =>
  new Map(readJsonl(file).map(({ value }) => [String(value.id), value.item_id ?? null]));

/** People's words on posts: item id or null by post id. An item that is not among the items is a fault. */
export function readJudgements(file, items) {
  const known = new Set(items.map(({ id }) => id));
  const words = new Map();
  for (const { value, line } of readJsonl(file)) {
    const where = `${file}:${line}`;
    const item = value.item_id ?? null;
    if (item !== null && !known.has(String(item))) throw new InputFault(`${where}: unknown item "${item}"`);
    words.set(idOf(value, where), item === null ? null : String(item));
  }
  return words;
}

export const DEVELOPMENT_SETS = ['en-checkthat', 'id-factcheck', 'id-news', 'id-gov'];
export const SHIPPED_SET = join(import.meta.dirname, 'shipped');
export const REPOSITORY = join(import.meta.dirname, '../../../..');

export function readSet(folder, name) {
  return {
    name,
    items: readItems(join(folder, 'items.jsonl')),
    posts: readPosts(join(folder, 'posts.jsonl')),
    truth: readTruth(join(folder, 'posts.jsonl')),
  };
}

/** The development sets beside the checkout, where they are. */
export function developmentSets(shared) {
  const folder = join(shared, 'data/attribution/dev');
  return DEVELOPMENT_SETS.filter((name) => existsSync(join(folder, name))).map((name) =>
    readSet(join(folder, name), name),
  );
}

/** A matcher that knows the items, and the posts as background: their labels are never shown to it. */
export function matcherOf({ items, posts }, options) {
  const matcher = createMatcher(options);
  for (const item of items) matcher.putItem(item);
  matcher.learnBackground(posts.map((post) => post.text));
  return matcher;
}

/** One line of predictions in the form that evaluations read. `point` is the place of the talking point, or -1. */
export function predictionOf(matcher, post) {
  const { candidates, confidence, band } = matcher.match(post);
  return {
    post_id: post.id,
    ranked: candidates.map(({ itemId, score, pointId }) => ({
      item_id: itemId,
      score,
      point: pointId === null ? -1 : Number(pointId),
    })),
    decided: band === 'none' ? null : candidates[0].itemId,
    confidence,
  };
}

/** Runs a command; a fault of the input ends it with one line and exit code 2. */
export function command(options, run) {
  try {
    run(parseArgs({ options }).values);
  } catch (error) {
    if (!(error instanceof InputFault) && !String(error.code ?? '').startsWith('ERR_PARSE_ARGS')) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}
