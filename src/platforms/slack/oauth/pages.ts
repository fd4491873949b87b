import { htmlPage } from '../../../core/html-page.ts';
import type { Locale } from '../../../core/locale.ts';

interface Words {
  readonly title: string;
  readonly before: string;
  readonly button: string;
  readonly installed: string;
  readonly next: string;
  readonly failed: string;
  readonly again: string;
  readonly incomplete: (scopes: string) => string;
}

const words = {
  fr: {
    title: 'Installer Diapason dans Slack',
    before:
      'Diapason sera ajouté à l’espace de travail que vous choisirez. Il ne lit que les messages qui lui sont adressés et ne demande aucune identité de patient.',
    button: 'Ajouter à Slack',
    installed: 'Diapason est installé.',
    next: 'Vous pouvez fermer cette page et retourner dans Slack\u00a0: Diapason vient de vous y écrire.',
    failed: 'L’installation n’a pas abouti, et rien n’a été enregistré.',
    again: 'Recommencer',
    incomplete: (scopes) =>
      `Diapason ne peut pas travailler sans toutes les autorisations demandées. Il manque\u00a0: ${scopes}.`,
  },
  en: {
    title: 'Install Diapason in Slack',
    before:
      'Diapason will be added to the workspace that you choose. It reads only the messages addressed to it and asks for no patient’s identity.',
    button: 'Add to Slack',
    installed: 'Diapason is installed.',
    next: 'You can close this page and go back to Slack: Diapason has just written to you there.',
    failed: 'The installation did not succeed, and nothing was stored.',
    again: 'Start again',
    incomplete: (scopes) => `Diapason cannot work without all the permissions it asks for. Missing: ${scopes}.`,
  },
} satisfies Record<Locale, Words>;

export function installPage(locale: Locale): string {
  const { before, button } = words[locale];
  return page(locale, `<p>${before}</p>\n${link('/slack/install/start', button)}`);
}

export function installedPage(locale: Locale): string {
  const { installed, next } = words[locale];
  return page(locale, `<p><strong>${installed}</strong></p>\n<p>${next}</p>`);
}

export function failedPage(locale: Locale): string {
  const { failed, again } = words[locale];
  return page(locale, `<p><strong>${failed}</strong></p>\n${link('/slack/install', again)}`);
}

/** `missing`: scopes of our own manifest. */
export function incompletePage(locale: Locale, missing: readonly string[]): string {
  const { failed, incomplete, again } = words[locale];
  const why = incomplete(missing.join(', '));
  return page(locale, `<p><strong>${failed}</strong></p>\n<p>${why}</p>\n${link('/slack/install', again)}`);
}

function link(address: string, text: string): string {
  return `<p><a class="button" href="${address}">${text}</a></p>`;
}

function page(locale: Locale, body: string): string {
  return htmlPage(locale, words[locale].title, body);
}
