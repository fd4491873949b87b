import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';

const root = new URL('../../', import.meta.url);
const text = (file: string) => readFileSync(new URL(file, root), 'utf8');
const tokens = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' };

/** What each way to run Diapason sets, besides what an administrator writes down. */
const environments: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Dockerfile: pairs(/^ENV (.*)$/m.exec(text('Dockerfile'))?.[1] ?? '', /(\w+)=(\S+)/g),
  'compose.yaml': pairs(text('compose.yaml').split('  database:')[0] ?? '', /^ {6}([A-Z_]+): "?([^"\n]+)"?$/gm),
  'manifests/systemd/diapason.service': pairs(text('manifests/systemd/diapason.service'), /^Environment=(\w+)=(.*)$/gm),
};

function pairs(from: string, pattern: RegExp): Record<string, string> {
  return Object.fromEntries([...from.matchAll(pattern)].map(([, name = '', value = '']) => [name, value]));
}

describe.each(Object.entries(environments))('%s', (file, set) => {
  it('sets variables that exist, to what the start accepts in production', () => {
    expect(Object.keys(set).length).toBeGreaterThanOrEqual(2);
    for (const name of Object.keys(set)) expect(text('.env.example')).toMatch(new RegExp(`^${name}=`, 'm'));
    expect(set['NODE_ENV']).toBe('production');
    expect(() => readConfig({ ...tokens, ...set })).not.toThrow();
  });

  it('says where it listens as the rest of it does', () => {
    const { port } = readConfig({ ...tokens, ...set });
    const named = [...text(file).matchAll(/(?:EXPOSE |127\.0\.0\.1:\d+:)(\d+)/g)].map(([, found]) => Number(found));
    expect(named.every((found) => found === port)).toBe(true);
  });

  it('is explained in the README', () => {
    expect(text('README.md')).toContain(file);
  });
});

it('the image holds what is read while it runs, and nothing that is not there', () => {
  const copied = [...text('Dockerfile').matchAll(/^COPY (?!--from)(.*) \S+$/gm)].flatMap(([, from = '']) =>
    from.split(' '),
  );
  for (const file of copied) expect(existsSync(new URL(file, root)), file).toBe(true);
  const runs = text('Dockerfile').split('\nFROM ')[2] ?? '';
  for (const needed of ['prisma', 'manifests/slack/manifest.json', 'package.json'])
    expect(runs).toContain(`COPY ${needed} `);
  for (const file of copied) {
    const [top = ''] = file.split('/');
    expect(
      text('.dockerignore')
        .split('\n')
        .some((line) => line === `!${file}` || line === `!${top}`),
      file,
    ).toBe(true);
  }
});
