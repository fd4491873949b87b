// Makes the package that is uploaded to Teams: `MicrosoftAppId=… npm run manifest:teams`.
import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildPackage, PackageError } from './build-package.ts';

if (existsSync('.env')) process.loadEnvFile();

const target = fileURLToPath(new URL('diapason-teams.zip', import.meta.url));

try {
  writeFileSync(target, buildPackage(process.env));
  process.stdout.write(
    `${target}\nÀ importer dans le centre d’administration Teams. To be uploaded in the Teams admin center.\n`,
  );
} catch (error) {
  if (!(error instanceof PackageError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
