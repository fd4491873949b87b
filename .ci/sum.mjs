// node .ci/sum.mjs <folder of vitest's JSON reports> [what else failed…]: the last lines of .ci/run.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const [folder, ...steps] = process.argv.slice(2);
const failedSuites = new Set();
let passed = 0;
let failed = 0;

for (const name of readdirSync(folder).sort()) {
  const suite = basename(name, '.json');
  for (const file of JSON.parse(readFileSync(join(folder, name), 'utf8')).testResults) {
    // A file that could not be loaded has no test that could fail.
    if (file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed')) {
      report(suite, file.name, file.message);
    }
    for (const { status, fullName } of file.assertionResults) {
      if (status === 'passed') passed += 1;
      else report(suite, fullName, status === 'failed' ? status : `${status}: nothing may be skipped here`);
    }
  }
}
for (const step of steps) {
  // What failed inside a suite was counted test by test.
  if (!failedSuites.has(step)) report(step, 'the step itself', 'see above');
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

function report(suite, what, why) {
  failedSuites.add(suite);
  failed += 1;
  console.log(`FAILED [${suite}] ${what} (${why})`);
}
