import { DomainProblem, DomainProblems } from '@conductor/kernel';

/** Every refusal that the promise ends in, as `CODE path.of.field`; fails the test when it ends otherwise. */
export async function problemsOf(work: Promise<unknown>): Promise<string[]> {
  try {
    await work;
  } catch (error) {
    const problems =
      error instanceof DomainProblems ? error.problems : error instanceof DomainProblem ? [error] : null;
    if (problems === null) throw error;
    return problems.map(({ code, path }) => `${code} ${path.join('.')}`);
  }
  throw new Error('The act was expected to be refused, and was not.');
}
