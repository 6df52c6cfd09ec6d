/**
 * npm run bench:look-alike
 * What one look-alike question costs among 10,000 official accounts, and what their index costs to build, in CPU
 * time of one thread (the mean, for the clock of a thread may tick in milliseconds) and in wall time (the spread, in
 * which whatever else the machine does shows). Names are made of real stems and invented places; a third of the questions are official names
 * changed by one letter, a third are affixed, a third are strangers'. Nothing is asserted.
 */
import { LookAlikes } from '@conductor/account-address';

const OFFICIALS = 10_000;
const QUESTIONS = 9_000;
const ROUNDS = 5;
const STEMS = ['pemkab', 'pemkot', 'pemprov', 'dinkes', 'diskominfo', 'bps', 'polres', 'kemen', 'kanwil'];
const SYLLABLES = 'ba be bu da di ga ja ka ke la lu ma me na pa ra sa si ta tu wa ya'.split(' ');
const NETWORKS = ['x', 'instagram', 'facebook', 'tiktok', 'youtube'];

/** Numbers by a fixed seed, so that each run asks the same. */
function random(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
const pick = random(20_261_129);
const oneOf = (list) => list[pick(list.length)];
const place = () => Array.from({ length: 2 + pick(3) }, () => oneOf(SYLLABLES)).join('');
const account = () => ({ network: oneOf(NETWORKS), handle: `${oneOf(STEMS)}${oneOf(['', '_'])}${place()}` });

const officials = Array.from({ length: OFFICIALS }, account);
const changed = (handle) => {
  const at = pick(handle.length);
  return handle.slice(0, at) + 'abcdefghijklmnopqrstuvwxyz'[pick(26)] + handle.slice(at + 1);
};
const questions = Array.from({ length: QUESTIONS }, (_, at) => {
  const { network, handle } = oneOf(officials);
  if (at % 3 === 0) return { network, handle: changed(handle) };
  return at % 3 === 1 ? { network, handle: `${handle}_official` } : account();
});

const cpuMs = (start) => {
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1000;
};

for (let round = 1; round <= ROUNDS; round += 1) {
  const start = process.threadCpuUsage();
  const register = new LookAlikes(officials, []);
  const built = cpuMs(start);
  const asking = process.threadCpuUsage();
  const times = questions.map((question) => {
    const asked = performance.now();
    register.nearest(question);
    return performance.now() - asked;
  });
  const mean = (cpuMs(asking) / QUESTIONS).toFixed(3);
  times.sort((one, other) => one - other);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))].toFixed(3);
  console.log(
    `round ${round}: ${OFFICIALS} officials built in ${built.toFixed(0)} ms; ${QUESTIONS} questions, ms each: ` +
      `mean CPU ${mean}; wall median ${at(0.5)}, 95 of 100 ${at(0.95)}, 99 of 100 ${at(0.99)}, slowest ${at(1)}`,
  );
}
