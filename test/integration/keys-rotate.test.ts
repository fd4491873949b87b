import { randomBytes } from 'node:crypto';
import { expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '../../src/store/client.ts';
import { Seal } from '../../src/store/seal.ts';
import { everyInstallation, saveInstallation } from '../../src/store/slack-installation.ts';
import { freshDatabase } from '../support/database.ts';
import { runProgram } from '../support/program.ts';

const [old, anew] = [randomBytes(32), randomBytes(32)];
const several = {
  SLACK_CLIENT_ID: '12.34',
  SLACK_CLIENT_SECRET: 'client-secret',
  SLACK_SIGNING_SECRET: 'signing-secret',
  PUBLIC_URL: 'https://diapason.example',
};

it('npm run keys:rotate seals everything with the new key, once, and names what is wrong', {
  timeout: 120_000,
}, async () => {
  const database = await freshDatabase();
  onTestFinished(() => database.drop());
  const db = await openDatabase(database.url);
  onTestFinished(() => db.$disconnect());
  const sealed = new Seal([old]).seal('{"token":"xoxb-1"}', 'T1');
  await saveInstallation(db, new Date('2026-11-16T08:00:00Z'), { id: 'T1', orgWide: false, sealed });
  const rotate = (keys: readonly Buffer[]) => {
    const DIAPASON_KEYS = keys.map((key) => key.toString('base64')).join(',');
    return runProgram('keys-rotate', [], { ...several, DATABASE_URL: database.url, DIAPASON_KEYS });
  };

  const wrong = await rotate([anew]);
  expect(wrong).toMatchObject({ code: 1 });
  expect(wrong.output).toMatch(/^DIAPASON_KEYS has no key that opens what is stored[^\n]*\n$/);
  expect(await rotate([anew, old])).toEqual({
    code: 0,
    output: 'Sealed with the first key of DIAPASON_KEYS: 1 anew, 0 already. The other keys can be removed.\n',
  });
  expect((await rotate([anew])).output).toContain('0 anew, 1 already');
  const [row] = await everyInstallation(db);
  expect(new Seal([anew]).open(row?.sealed ?? '', 'T1')).toContain('xoxb-1');
});

it('whoever forgot the environment is not told that a key may go', { timeout: 60_000 }, async () => {
  const database = await freshDatabase();
  onTestFinished(() => database.drop());
  const said = await runProgram('keys-rotate', [], { DATABASE_URL: database.url });
  expect(said).toMatchObject({ code: 1, output: expect.stringContaining('Keep every key.') });
});
