/**
 * npm run attribution:report [-- --data ../shared]
 * Measures the engine on the development sets and writes the figures into docs/attribution.md (between its marks) and
 * the reliability diagram beside the other pictures. Needs the development sets; takes about five minutes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_THRESHOLDS, MATCHER_VERSION } from '@conductor/matching';
import {
  command,
  developmentSets,
  InputFault,
  matcherOf,
  predictionOf,
  readJsonl,
  REPOSITORY,
} from './data.mjs';
import { measure } from './measure.mjs';
import { predictOnline } from './predict.mjs';
import { calibrate, decideAt, outOfFold, prepare, weightsOf } from './procedure.mjs';
import { reliabilityDiagram } from './reliability.mjs';

const THRESHOLD = DEFAULT_THRESHOLDS.suggest;
const RESAMPLES = 500;
const BEGIN = '<!-- figures: npm run attribution:report -->';
const END = '<!-- end of figures -->';
const GROUPS = {
  'how the first stands among the others': ['gap', 'cosineGap', 'shareAmongCandidates', 'cosineZ', 'scoreZ'],
  dates: ['dateKnown', 'dateDays', 'dateWeeks', 'dateFar'],
  'title and passages': ['titleCosine', 'titleCoverage', 'passageCosine', 'passageCoverage'],
  'surface words': ['surfaceCosine'],
  BM25: ['bm25'],
  'neighbouring words': ['pairs'],
  'rarest shared words': ['rarestTerm', 'secondRarestTerm'],
  numbers: ['numbers'],
  'critical words': ['stance'],
};

const three = (value) => value.toFixed(3);
const row = (cells) => `| ${cells.join(' | ')} |`;
const table = (head, rows) => [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Repeatable numbers between 0 and 1. */
function random(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** 95 % interval of a figure by drawing the posts anew. */
function interval(predictions, truth, figure) {
  const next = random(20261127);
  const values = Array.from({ length: RESAMPLES }, () => {
    const drawn = predictions.map(() => predictions[Math.floor(next() * predictions.length)]);
    const renamed = drawn.map((one, at) => ({ ...one, post_id: `${at}` }));
    return measure(renamed, new Map(drawn.map((one, at) => [`${at}`, truth.get(one.post_id) ?? null])))[
      figure
    ];
  }).sort((one, other) => one - other);
  return [values[Math.floor(RESAMPLES * 0.025)], values[Math.floor(RESAMPLES * 0.975)]];
}

const withInterval = (predictions, truth, figure) => {
  const [low, high] = interval(predictions, truth, figure);
  return `${three(measure(predictions, truth)[figure])} (${three(low)} to ${three(high)})`;
};

function decidedOutOfFold(sets, examples, leftOut) {
  const unseen = outOfFold(sets, examples, leftOut);
  return unseen.map(decideAt(THRESHOLD, calibrate(unseen, weightsOf(examples))));
}

const ofSet = (predictions, { name }) => predictions.filter((one) => one.set === name);

function qualityTable(sets, decided) {
  return table(
    ['set', 'posts (with an item)', 'MAP@5', 'F1', 'precision', 'recall', 'ECE, all', 'ECE, decided'],
    sets.map((set) => {
      const own = ofSet(decided, set);
      const figures = measure(own, set.truth);
      const held = [...set.truth.values()].filter((item) => item !== null).length;
      return [
        set.name,
        `${set.posts.length} (${held})`,
        withInterval(own, set.truth, 'map5'),
        withInterval(own, set.truth, 'f1'),
        three(figures.precision),
        three(figures.recall),
        three(figures.ece),
        three(figures.eceDecided),
      ];
    }),
  );
}

function ablationTable(sets, examples, whole) {
  const figuresOf = (decided) => {
    const each = sets.map((set) => measure(ofSet(decided, set), set.truth));
    return [mean(each.map(({ map5 }) => map5)), mean(each.map(({ f1 }) => f1)), ...each.map(({ f1 }) => f1)];
  };
  const full = figuresOf(whole);
  const rows = Object.entries(GROUPS).map(([name, features]) => {
    console.log(`  without ${name}`);
    const figures = figuresOf(decidedOutOfFold(sets, examples, new Set(features)));
    return [name, ...figures.map((value, at) => `${three(value)} (${(value - full[at]).toFixed(3)})`)];
  });
  return table(
    ['left out', 'mean MAP@5', 'mean F1', ...sets.map(({ name }) => `F1 ${name}`)],
    [['nothing', ...full.map(three)], ...rows],
  );
}

/** id-gov alone says which talking point is carried, and which posts are about an item without supporting it. */
function govFigures(set, folder, decided) {
  const matcher = matcherOf(set);
  const said = new Map(set.posts.map((post) => [post.id, predictionOf(matcher, post).ranked[0]]));
  const points = readJsonl(join(folder, 'points.jsonl')).map(({ value }) => value);
  const carried = points.filter(({ id, item_id, point }) => point >= 0 && said.get(id)?.item_id === item_id);
  const agreed = carried.filter(({ id, point }) => said.get(id).point === point);
  const about = new Set(readJsonl(join(folder, 'about.jsonl')).map(({ value }) => value.id));
  const taken = ofSet(decided, set).filter((one) => about.has(one.post_id) && one.decided !== null);
  const online = predictOnline(matcherOf(set), set.posts, set.truth);
  return [
    `Talking point named rightly: ${agreed.length} of ${carried.length} (${three(agreed.length / carried.length)}; goal 0.80).`,
    `Posts about an item without supporting it, decided as support: ${taken.length} of ${about.size} (${three(taken.length / about.size)}; goal at most 0.15).`,
    `In date order with confirmations fed back, by the shipped weights, which have seen these posts: F1 ${withInterval(online, set.truth, 'f1')}, P@1 ${withInterval(online, set.truth, 'p1')} (goals 0.90 and 0.94).`,
  ];
}

command({ data: { type: 'string' } }, ({ data }) => {
  const shared = data ?? join(REPOSITORY, '../shared');
  const sets = developmentSets(shared);
  if (sets.length === 0) throw new InputFault('no development sets found: give --data <folder of shared>');
  const examples = sets.flatMap(prepare);
  const decided = decidedOutOfFold(sets, examples);
  const gov = sets.find(({ name }) => name === 'id-gov');
  const figures = [
    `Matcher ${MATCHER_VERSION}; five folds, each post predicted by weights that have not seen it; 95 % intervals from ${RESAMPLES} resamples of the posts; decided from a confidence of ${THRESHOLD} on. Calibration and threshold were chosen on these same predictions, so the last two columns are slightly low.`,
    qualityTable(sets, decided),
    ...(gov === undefined ? [] : govFigures(gov, join(shared, 'data/attribution/dev/id-gov'), decided)),
    '### What each kind of evidence is worth',
    'The same procedure without a group of features; in brackets the change.',
    ablationTable(sets, examples, decided),
  ].join('\n\n');
  const file = join(REPOSITORY, 'docs/attribution.md');
  const page = readFileSync(file, 'utf8');
  const [before, rest] = page.split(BEGIN);
  const [, after] = (rest ?? '').split(END);
  if (after === undefined) throw new InputFault(`${file}: the marks "${BEGIN}" and "${END}" are missing`);
  writeFileSync(file, `${before}${BEGIN}\n\n${figures}\n\n${END}${after}`);
  const truths = new Map(sets.map(({ name, truth }) => [name, truth]));
  const pairs = decided.map(({ set, post_id, ranked, confidence }) => ({
    confidence,
    isRight: ranked.length > 0 && ranked[0].item_id === (truths.get(set).get(post_id) ?? null),
  }));
  writeFileSync(join(REPOSITORY, 'docs/pictures/attribution-reliability.svg'), reliabilityDiagram(pairs));
  console.log('docs/attribution.md and its diagram are written');
});
