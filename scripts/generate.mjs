/**
 * npm run generate: writes every generated file anew. `npm test` compares them.
 */
import { becomeProjectNode, ensureInstalled, reportFailure, runTool } from './lib/install.mjs';

const ESM = '--experimental-vm-modules --disable-warning=ExperimentalWarning';

try {
  ensureInstalled((line) => console.log(`• ${line}`));
  if (!becomeProjectNode(import.meta.filename ?? process.argv[1])) {
    const isWritten =
      runTool('tsc', ['-b']) &&
      runTool('jest', ['--selectProjects', 'api', '--testPathPatterns', 'generated'], {
        GENERATE: '1',
        NODE_OPTIONS: ESM,
      });
    process.exitCode = isWritten ? 0 : 1;
  }
} catch (error) {
  reportFailure(error);
  process.exitCode = 1;
}
